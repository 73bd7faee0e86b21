import Grid
import Magazine

/// The lists of a narrow front page folded into one: the columns, and the articles of the chosen one.
package struct Accordion: Sendable {
  /// Everything in the list, from the top, what is out of sight too.
  package let items: [Item]
  /// The item that is chosen.
  let chosen: Int
  /// The rows of the list.
  package let rows: Range<Int>
  /// The sentence about the chosen article, in its lines; below the list, under a rule.
  package let dek: [String]

  /// Something in the list, and the rows it takes.
  package enum Item: Sendable {
    /// A column, as an index into `Publication.sections`.
    case section(Int)
    /// What a column without articles says, in its lines.
    case remark(Int, [String])
    /// An article, as an index into the entries of the front page; its title in its lines.
    case article(Int, Article, [String], other: String?)

    var height: Int {
      switch self {
      case .section: 1
      case .remark(_, let lines): lines.count
      case .article(_, _, let lines, let other): lines.count + (other == nil ? 0 : 1)
      }
    }
  }

  /// Folds the lists of a front page.
  package init(_ front: FrontPage, _ layout: FrontPageLayout) {
    let scene = layout.scene
    let folded =
      layout.hasChaptersOnly
      ? Accordion.opened(scene.publication.sections[0], 0, front, layout)
      : Accordion.items(front, layout)
    items = folded
    chosen = folded.firstIndex { Accordion.isChosen($0, in: front) } ?? 0
    let deks = Accordion.deks(front, scene)
    // In very narrow windows a sentence is taller than the list that it is about: it goes first.
    let tallest = deks.map(\.count).max() ?? 0
    let hasDek = tallest > 0 && tallest < layout.lists.count / 2
    let end = layout.lists.upperBound - (hasDek ? tallest + 1 : 0)
    rows = layout.lists.lowerBound..<end
    let index = front.chosen?.article
    dek = hasDek ? index.map { deks[$0] } ?? [] : []
  }

  /// The columns, and under the chosen one its articles.
  private static func items(_ front: FrontPage, _ layout: FrontPageLayout) -> [Item] {
    let scene = layout.scene
    return scene.publication.sections.enumerated().flatMap { index, section in
      [.section(index)]
        + (index == front.chosen?.section ? opened(section, index, front, layout) : [])
    }
  }

  /// What a column shows when it is open.
  private static func opened(
    _ section: Section, _ index: Int, _ front: FrontPage, _ layout: FrontPageLayout
  ) -> [Item] {
    let (scene, folios) = (layout.scene, layout.folios)
    let room = scene.layout.inside.count
    if section.articles.isEmpty {
      let remark = section.remark.map { scene.lines(of: $0, width: max(8, room - 5)) } ?? []
      return remark.isEmpty ? [] : [.remark(index, remark)]
    }
    let first = front.entries.firstIndex { $0.section == index } ?? 0
    let hasOther = scene.size.rows >= 20 && scene.size.columns >= 40
    // A chapter has its number on the left; on the right stand a mark and its minutes.
    let beside = layout.hasChaptersOnly ? (layout.numbersChapters ? 21 : 17) : 9 + folios
    let width = max(8, room - beside)
    return section.articles.enumerated().map { number, article in
      let lines =
        scene.size.rows >= 20
        ? scene.lines(of: article.title, width: width)
        : scene.lines(of: article.title, width: width, atMost: 2)
      return .article(
        first + number, article, lines, other: hasOther ? scene.other(article.title) : nil)
    }
  }

  private static func isChosen(_ item: Item, in front: FrontPage) -> Bool {
    switch item {
    case .section(let index): front.chosen?.section == index && front.chosen?.article == nil
    case .remark: false
    case .article(let entry, _, _, _): front.chosenEntry == entry
    }
  }

  /// The sentences about the articles of the chosen column, each in its lines.
  private static func deks(_ front: FrontPage, _ scene: Scene) -> [[String]] {
    guard scene.size.rows >= 20, let section = front.chosen?.section else { return [] }
    return scene.publication.sections[section].articles.map { article in
      article.dek.map { scene.lines(of: $0, width: scene.layout.inside.count) } ?? []
    }
  }
}
