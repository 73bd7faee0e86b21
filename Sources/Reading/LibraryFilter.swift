import Magazine
import Searching

/// What is typed to narrow the library: the name of a kind or of a language, or letters of titles, numbers and
/// authors, Chinese ones as they sound too.
///
///     LibraryFilter("book weicheng")   // 围城, where it is a book
struct LibraryFilter {
  private let words: [String]

  /// Takes what was typed; nothing fits all.
  init(_ typed: String) { words = typed.lowercased().split(separator: " ").map(String.init) }

  /// The items that every word fits, in their order, and how well.
  func matches(_ items: [LibraryItem]) -> [FuzzyList.Match] {
    // A library of thousands is spelled out for who narrows it.
    guard !words.isEmpty else { return items.indices.map { FuzzyList.Match(index: $0, score: 0) } }
    let names = words.filter { word in items.contains { $0.names.contains(word) } }
    let letters = words.filter { !names.contains($0) }.joined(separator: " ")
    return FuzzyList(items.map(\.words)).matches(letters).filter { match in
      let item = items[match.index]
      return names.allSatisfy { item.names.contains($0) || item.words.lowercased().contains($0) }
    }
  }
}

extension LibraryItem {
  /// What its kind and its languages are called, in both languages of the interface and in their own.
  fileprivate var names: [String] {
    let kind =
      switch publication.kind {
      case .issue: ["issue", "期刊"]
      case .book: ["book", "图书"]
      case .document: ["document", "文稿"]
      }
    let languages = publication.sides.map { publication.language(of: $0) }
    return kind + languages.flatMap { [$0.ownName.lowercased(), $0.englishName ?? ""] }
  }

  /// What is looked through for letters: title, number and authors, and how they sound.
  fileprivate var words: String {
    let said =
      [publication.fullName.joined(by: " ")] + publication.authors.map { $0.joined(by: " ") }
    let sounds = publication.languages.first.script == .chinese ? said.map(spelledSounds) : []
    return (said + sounds).joined(separator: " ")
  }
}
