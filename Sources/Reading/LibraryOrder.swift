import Magazine
import Searching

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
  fileprivate func sorted(by key: (LibraryItem) -> [UInt8]) -> [LibraryItem] {
    enumerated().map { (key: key($1), index: $0, item: $1) }.sorted { left, right in
      left.key == right.key
        ? left.index < right.index : left.key.lexicographicallyPrecedes(right.key)
    }.map(\.item)
  }
}

extension LibraryItem {
  /// Chinese stands behind letters, by how it sounds.
  fileprivate var titleKey: [UInt8] {
    sortingKey(publication.title.first, in: publication.languages.first)
  }

  /// The family name of the first author; works without one stand last.
  fileprivate var authorKey: [UInt8] {
    guard let author = publication.authors.first else { return [0xFF] }
    let name = PersonName(author)?.family ?? author.first
    return sortingKey(name, in: publication.languages.first)
  }

  fileprivate var kindKey: [UInt8] {
    switch publication.kind {
    case .issue: [1]
    case .book: [2]
    case .document: [3]
    }
  }

  /// What is begun before what is new; of that the furthest read first.
  fileprivate var progressKey: [UInt8] {
    if progress >= 1 { return [3] }
    return progress > 0 ? [1, 255 - UInt8(progress * 255)] : [2]
  }
}
