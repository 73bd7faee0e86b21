import Magazine
import Testing

@testable import Reading

@Suite struct LibraryOrderTests {
  private func item(
    _ title: String, _ author: String?, _ kind: Publication.Kind, _ progress: Double
  ) -> LibraryItem {
    LibraryItem(
      publication: Publication(
        id: title, kind: kind, languages: Parallel(first: .english), title: Parallel(first: title),
        authors: author.map { [Parallel(first: $0)] } ?? [], sections: []),
      articlesRead: 0, progress: progress, isUnreadable: false, isRemoved: false)
  }

  private func titles(_ order: LibraryOrder) -> [String] {
    order.sorted([
      item("mouths", nil, .document, 1), item("Weirs", "Ann Bank", .book, 0),
      item("Deltas", "Zoe Arm", .issue, 0.4), item("Fords", "Bo Cliff", .book, 0.2),
    ]).map(\.publication.title.first)
  }

  @Test func keepsTheLastReadFirstUntilAnotherOrderIsChosen() {
    #expect(titles(.lastRead) == ["mouths", "Weirs", "Deltas", "Fords"])
    #expect(LibraryOrder.progress.next == .lastRead)
  }

  @Test func sortsByWhatAPersonLooksFor() {
    #expect(titles(.title) == ["Deltas", "Fords", "mouths", "Weirs"])
    #expect(titles(.author) == ["Deltas", "Weirs", "Fords", "mouths"])
    #expect(titles(.kind) == ["Deltas", "Weirs", "Fords", "mouths"])
    #expect(titles(.progress) == ["Deltas", "Fords", "Weirs", "mouths"])
  }
}
