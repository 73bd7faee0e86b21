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
      articles: 0, articlesRead: 0, progress: progress, isUnreadable: false, isRemoved: false)
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

  private func chinese(_ title: String, _ author: String, _ kind: Publication.Kind) -> LibraryItem {
    LibraryItem(
      publication: Publication(
        id: title, kind: kind, languages: Parallel(first: .chinese), title: Parallel(first: title),
        authors: [Parallel(first: author)], sections: []),
      articles: 0, articlesRead: 0, isUnreadable: false, isRemoved: false)
  }

  @Test func chineseTitlesAndAuthorsAreSortedByTheirSound() {
    let items = [
      chinese("云图", "米切尔", .book), chinese("围城", "钱锺书", .book), chinese("边城", "沈从文", .document),
    ]
    #expect(LibraryOrder.title.sorted(items).map(\.publication.id) == ["边城", "围城", "云图"])
    #expect(LibraryOrder.author.sorted(items).map(\.publication.id) == ["云图", "围城", "边城"])
  }

  @Test(arguments: [
    ("weicheng", ["围城"]), ("wc", ["围城"]), ("qzs", ["围城"]), ("城", ["围城", "边城"]),
    ("book", ["围城", "The Weir Book"]), ("图书", ["围城", "The Weir Book"]), ("文稿 bian", ["边城"]),
    ("中文", ["围城", "边城"]), ("english", ["The Weir Book"]), ("weir", ["The Weir Book"]),
    ("issue", []), ("", ["围城", "边城", "The Weir Book"]),
  ])
  func theLibraryIsNarrowedBySoundsKindsAndLanguages(typed: String, found: [String]) {
    let items = [
      chinese("围城", "钱锺书", .book), chinese("边城", "沈从文", .document),
      item("The Weir Book", "Ann Bank", .book, 0),
    ]
    #expect(LibraryFilter(typed).matches(items).map { items[$0.index].publication.id } == found)
  }
}
