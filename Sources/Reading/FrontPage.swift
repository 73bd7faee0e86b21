import Magazine

/// The issue's front page: its columns and the articles of the chosen one.
package struct FrontPage: Hashable, Sendable {
  /// Something to choose: an article, or a column that has none.
  package struct Entry: Hashable, Sendable {
    /// The column, as an index into `Issue.sections`.
    package let section: Int
    /// The article, as an index into the column.
    package let article: Int?
  }

  package let entries: [Entry]
  package private(set) var selection: Selection

  init(_ issue: Publication) {
    entries = issue.sections.enumerated().flatMap { index, section in
      section.articles.isEmpty
        ? [Entry(section: index, article: nil)]
        : section.articles.indices.map { Entry(section: index, article: $0) }
    }
    selection = Selection(count: entries.count)
    let first = issue.sections.firstIndex { $0.number == 1 } ?? 0
    choose(section: first)
  }

  /// What is chosen; `nil` only in an issue without columns.
  package var chosen: Entry? {
    entries.indices.contains(selection.index) ? entries[selection.index] : nil
  }

  /// Chooses an entry.
  mutating func choose(entry: Int) { selection.choose(entry) }

  /// Chooses the first entry of a column.
  mutating func choose(section: Int) {
    if let index = entries.firstIndex(where: { $0.section == section }) { selection.choose(index) }
  }

  /// Chooses an article.
  mutating func choose(_ id: Article.ID, in issue: Publication) {
    let index = entries.firstIndex { entry in
      entry.article.map { issue.sections[entry.section].articles[$0].id == id } ?? false
    }
    if let index { selection.choose(index) }
  }

  /// Performs a command of the front page.
  mutating func perform(_ command: Command, count: Int?, in issue: Publication) -> [Request] {
    if selection.perform(command, count: count) { return [] }
    switch command {
    case .nextSection: move(by: count ?? 1, in: issue)
    case .previousSection: move(by: -(count ?? 1), in: issue)
    case .chooseSection:
      guard let index = issue.sections.firstIndex(where: { $0.number == count }) else { break }
      choose(section: index)
    case .open: return open(in: issue)
    default: break
    }
    return []
  }

  private mutating func move(by step: Int, in issue: Publication) {
    guard let chosen else { return }
    choose(section: min(max(0, chosen.section + step), issue.sections.count - 1))
  }

  private func open(in issue: Publication) -> [Request] {
    guard let chosen else { return [] }
    let section = issue.sections[chosen.section]
    if let article = chosen.article { return [.open(section.articles[article].id, nil)] }
    return section.remark.map { [.notice($0)] } ?? []
  }
}
