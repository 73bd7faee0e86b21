import Magazine

/// What the library is sorted by.
package enum LibraryOrder: CaseIterable, Hashable, Sendable {
  /// The last opened first, as the library gives them.
  case lastRead
  case title, author, kind
  /// What is begun before what is new, and that before what is read.
  case progress

  /// The order that the key for it comes to next.
  var next: LibraryOrder {
    let all = LibraryOrder.allCases
    let index = all.firstIndex(of: self).map { ($0 + 1) % all.count } ?? 0
    return all[index]
  }

  /// The items in the order; those that are alike in it stay as they are.
  func sorted(_ items: [LibraryItem]) -> [LibraryItem] {
    switch self {
    case .lastRead: items
    case .title: items.sorted(by: \.titleKey)
    case .author: items.sorted(by: \.authorKey)
    case .kind: items.sorted(by: \.kindKey)
    case .progress: items.sorted(by: \.progressKey)
    }
  }
}

extension [LibraryItem] {
  /// The items by a key, those with the same in the order they have.
  fileprivate func sorted(by key: (LibraryItem) -> String) -> [LibraryItem] {
    enumerated().map { (key($1), $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

extension LibraryItem {
  fileprivate var titleKey: String { publication.title.first.lowercased() }

  /// The family name of the first author; works without one stand last.
  fileprivate var authorKey: String {
    guard let author = publication.authors.first else { return "\u{10FFFF}" }
    return (PersonName(author)?.family ?? author.first).lowercased()
  }

  fileprivate var kindKey: String {
    switch publication.kind {
    case .issue: "1"
    case .book: "2"
    case .document: "3"
    }
  }

  fileprivate var progressKey: String {
    if progress >= 1 { return "3" }
    return progress > 0 ? "1 \(1 - progress)" : "2"
  }

  /// What is looked through for what is typed: title, number, authors, languages.
  var words: String {
    ([publication.fullName.joined(by: " ")] + publication.authors.map { $0.joined(by: " ") })
      .joined(separator: " ")
  }
}
