import Grid
import Magazine
import Searching

/// A search: what is typed, and what was found, grouped by column.
package struct SearchScreen: Hashable, Sendable {
  package private(set) var field: TextField
  package private(set) var scope: SearchScope
  /// The last answer; it stays in sight until the next one comes.
  package private(set) var answer: Answer?
  /// Hits in the order of the list.
  package private(set) var items: [Item] = []
  package private(set) var selection = Selection(count: 0)
  /// The question not yet answered.
  package private(set) var pending: Question?
  private let issue: Publication.ID
  private let article: Article.ID?
  private let asked: [String]
  /// How far back in `asked` the field is; -1 for what the reader types.
  private var age = -1

  /// A hit as a line of the list.
  package struct Item: Hashable, Sendable {
    /// Which of the answer's articles, and which of its hits.
    package let article, hit: Int
  }

  init(_ text: String, issue: Publication.ID, article: Article.ID?, asked: [String]) {
    field = TextField(text)
    scope = .issue
    self.issue = issue
    self.article = article
    self.asked = asked
  }

  /// The question that what is typed asks; `nil` where nothing is.
  func question(isTyping: Bool = true) -> Question? {
    let text = field.text
    return text.allSatisfy(\.isWhitespace)
      ? nil : Question(text, scope: scope, issue: issue, isTyping: isTyping)
  }

  /// Asks what is typed.
  mutating func ask() -> [Request] {
    pending = question()
    guard let pending else {
      answer = nil
      items = []
      selection = Selection(count: 0)
      return []
    }
    return [.search(pending)]
  }

  /// Takes an answer in; one to an older question is dropped.
  mutating func take(_ answer: Answer) {
    guard answer.question == pending else { return }
    pending = nil
    self.answer = answer
    // Columns in the order of their best article.
    var sections: [Section.ID] = []
    for article in answer.articles where !sections.contains(article.section) {
      sections.append(article.section)
    }
    items = sections.flatMap { section in
      answer.articles.indices.filter { answer.articles[$0].section == section }.flatMap { index in
        answer.articles[index].hits.indices.map { Item(article: index, hit: $0) }
      }
    }
    selection = Selection(count: items.count)
  }

  /// The hit that is chosen.
  package var chosen: (article: ArticleHits, hit: Hit)? {
    guard let answer, items.indices.contains(selection.index) else { return nil }
    let item = items[selection.index]
    let article = answer.articles[item.article]
    return (article, article.hits[item.hit])
  }

  /// The first hit in the next article of the list, or in the one before; `nil` at its end.
  func neighbour(of article: Article.ID, by step: Int) -> Item? {
    guard let answer else { return nil }
    var order: [Int] = []
    for item in items where !order.contains(item.article) { order.append(item.article) }
    guard let index = order.firstIndex(where: { answer.articles[$0].article.id == article }),
      order.indices.contains(index + step)
    else { return nil }
    return Item(
      article: order[index + step],
      hit: step > 0 ? 0 : answer.articles[order[index + step]].hits.count - 1)
  }

  mutating func choose(_ index: Int) { selection.choose(index) }

  mutating func choose(_ item: Item) {
    if let index = items.firstIndex(of: item) { selection.choose(index) }
  }

  mutating func insert(_ text: String) -> [Request] {
    field.insert(text)
    return ask()
  }

  /// A key: Enter opens, Tab widens the scope, arrows choose, the rest edits what is typed.
  mutating func press(_ key: Key) -> [Request] {
    switch key.name {
    case "Enter": return open()
    case "Tab":
      scope = nextScope
      return ask()
    case "Down": selection.choose(selection.index + 1)
    case "Up" where selection.index > 0: selection.choose(selection.index - 1)
    case "PgDn": selection.choose(selection.index + 6)
    case "PgUp": selection.choose(selection.index - 6)
    case "Up", "^P": return recall(age + 1)
    case "^N": return recall(age - 1)
    case "Backspace" where field.characters.isEmpty: return [.close]
    default:
      let before = field.text
      _ = field.edit(key)
      return field.text == before ? [] : ask()
    }
    return []
  }

  private mutating func open() -> [Request] {
    guard let question = question(isTyping: false) else { return [] }
    guard chosen != nil else { return pending == nil ? [] : [.search(question)] }
    return [.noteAsking(question.text), .openHit]
  }

  private var nextScope: SearchScope {
    switch scope {
    case .article: .issue
    case .issue: .library
    case .library: article.map { .article($0) } ?? .issue
    }
  }

  private mutating func recall(_ age: Int) -> [Request] {
    guard age < asked.count, age >= -1 else { return [] }
    self.age = age
    field = TextField(age < 0 ? "" : asked[age])
    return ask()
  }
}
