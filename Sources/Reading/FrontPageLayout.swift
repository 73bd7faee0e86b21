import Grid
import Magazine

/// Where things stand on the front page, and the rows that the entries of its lists take.
///
/// Wide windows show columns and articles side by side; narrow ones fold them into one list.
package struct FrontPageLayout: Hashable, Sendable {
  let scene: Scene
  private let page: PageLayout
  /// The cells of the widest print page in a list, 0 where there are none. Every title is measured by it.
  package let folios: Int
  /// Where the articles begin, which every title is measured by too.
  private let paneStart: Int

  /// From this many cells on, columns and articles stand side by side.
  private static let narrowestWide = 92

  /// Finds the layout for a window, a publication and what is chosen.
  package init(_ scene: Scene) {
    self.scene = scene
    page = scene.layout
    folios = FrontPageLayout.folios(of: scene)
    paneStart = FrontPageLayout.paneStart(of: scene)
  }

  /// The last page takes the most digits, among those that are printed and those that are derived.
  private static func folios(of scene: Scene) -> Int {
    var (printed, derived): (Article?, Article?)
    for section in scene.publication.sections {
      for article in section.articles where article.page != nil {
        if article.isPageDerived {
          derived = derived?.page ?? .min > article.page ?? .min ? derived : article
        } else {
          printed = printed?.page ?? .min > article.page ?? .min ? printed : article
        }
      }
    }
    let ambiguous = scene.preferences.typography.ambiguous
    return [printed?.folio, derived?.folio].compactMap(\.self)
      .map { displayWidth($0, ambiguous) }.max() ?? 0
  }

  private var rows: Int { scene.size.rows }

  /// Whether columns and articles stand side by side.
  package var isWide: Bool {
    scene.size.columns >= FrontPageLayout.narrowestWide && !hasChaptersOnly
      && !scene.preferences.isLinear
  }

  /// Whether there is one list alone, of chapters that stand in no part.
  package var hasChaptersOnly: Bool {
    scene.publication.sections.count == 1 && scene.publication.sections[0].number == nil
  }

  /// Whether there is one text alone: its headings and how it begins take the place of a list.
  package var isDocument: Bool {
    hasChaptersOnly && scene.publication.articles.count == 1 && rows >= 16
      && scene.size.columns >= 40
  }

  /// The cells of the headings of a document, left of its beginning; `nil` in windows that have room for one
  /// of them only.
  package var headings: Range<Int>? {
    let inside = page.inside
    guard isDocument, inside.count >= 84, !scene.preferences.isLinear else { return nil }
    return inside.lowerBound + 2..<inside.lowerBound + 2 + inside.count / 3
  }

  /// The rows below the line that names a document.
  package var document: Range<Int> {
    let top = min(lists.lowerBound + 3, lists.upperBound)
    return top..<lists.upperBound
  }

  /// Whether chapters are to be numbered, since their titles do not begin with their numbers.
  package var numbersChapters: Bool {
    let titles = scene.publication.articles.map(\.title.first)
    let numbered = titles.count { title in
      title.first?.isNumber == true || title.hasPrefix("第")
        || title.split(separator: " ").dropFirst().first?.first?.isNumber == true
        || ["chapter ", "part ", "book "].contains { title.lowercased().hasPrefix($0) }
    }
    return titles.count > 1 && numbered * 3 < titles.count
  }

  /// The row of the nameplate, and how many its titles take; none in the lowest windows.
  package var nameplate: Range<Int> {
    let top = rows >= 20 ? 1 : 0
    let hasSecond = scene.isBilingual || !scene.publication.authors.isEmpty
    return top..<top + (rows < 4 ? 0 : rows < 16 || !hasSecond ? 1 : 2)
  }

  /// The row of the rule below the nameplate; `nil` in low windows.
  package var nameplateRule: Int? { rows >= 8 ? nameplate.upperBound : nil }

  private var nameplateEnd: Int {
    (nameplateRule.map { $0 + 1 } ?? nameplate.upperBound) + (rows >= 20 ? 1 : 0)
  }

  /// The row that says where the reader left off; `nil` where there is nothing or no room to say it.
  package var continueRow: Int? {
    rows >= 16 && scene.leftOff != nil ? nameplateEnd : nil
  }

  /// The rows of the lists; empty in the lowest windows.
  package var lists: Range<Int> {
    let top = continueRow.map { $0 + 2 } ?? nameplateEnd
    return top..<max(top, rows - page.footer - (rows >= 30 ? 1 : 0))
  }

  /// The rows of each column: its title, its title in the other language, a blank one.
  package var columnHeight: Int {
    let count = scene.publication.sections.count
    let most = scene.isBilingual ? 3 : 2
    return (1...most).last { lists.count >= count * $0 } ?? 1
  }

  /// The cells of the articles, those of the bar beside the chosen one among them.
  package var pane: Range<Int> {
    let end = isDocument ? nil : opening.map { $0.lowerBound - FrontPageLayout.alley }
    return paneStart..<(end ?? page.inside.upperBound)
  }

  /// Columns take two fifths, and up to half where their titles need it.
  private static func paneStart(of scene: Scene) -> Int {
    let inside = scene.layout.inside
    let usual = min(48, max(36, inside.count * 2 / 5))
    let columns = max(usual, min(inside.count / 2, widestColumn(of: scene) + columnFrame))
    return min(inside.lowerBound + columns, inside.upperBound)
  }

  /// The cells of the longest title of a column, in either language.
  private static func widestColumn(of scene: Scene) -> Int {
    let ambiguous = scene.preferences.typography.ambiguous
    return scene.publication.sections.lazy.flatMap { [$0.title.first, $0.title.second ?? ""] }
      .map { displayWidth($0, ambiguous) }.max() ?? 0
  }

  /// The cells beside the title of a column: its number on the left, its print page and the alley on the right.
  private static let columnFrame = 14

  /// The cells beside the articles in which the chosen one begins; `nil` where they are too few.
  package var opening: Range<Int>? {
    if isDocument { return documentOpening }
    let end = page.inside.upperBound
    let free = end - paneStart - FrontPageLayout.narrowestPane - FrontPageLayout.alley
    guard isWide, free >= FrontPageLayout.narrowestOpening, rows >= 20 else { return nil }
    return end - min(Preferences.usualMeasure, free)..<end
  }

  private var documentOpening: Range<Int> {
    let inside = page.inside
    let start = headings.map { $0.upperBound + FrontPageLayout.alley } ?? inside.lowerBound + 2
    return start..<max(start, min(inside.upperBound, start + Preferences.usualMeasure))
  }

  /// The cells between the articles and the opening of one.
  private static let alley = 6
  /// The fewest cells that the articles keep beside an opening, and that an opening takes.
  private static let narrowestPane = 60, narrowestOpening = 40

  /// The cells of the titles of articles: right of them stand a mark, the print page, the minutes.
  package var titles: Range<Int> {
    let start = pane.lowerBound + 2
    return start..<max(start, pane.upperBound - max(4, folios) - 4)
  }

  /// The print page of a column; `–` where others have one, and nothing where none has.
  package func page(of section: Section) -> String {
    if let page = section.page { return "\(page)" }
    return scene.publication.sections.contains { $0.page != nil } ? "–" : ""
  }

  /// Blank rows between two articles.
  package var gap: Int { rows >= 30 ? 1 : 0 }

  /// What stands in the rows of an article in the list.
  package enum Row: Hashable, Sendable {
    /// A line of its title, and of that in the other language.
    case title(String)
    case otherTitle(String)
    case byline(String)
  }

  /// The rows of an article in the list: its whole title in both languages and its byline; in low windows
  /// two lines of its title.
  package func rows(of article: Article) -> [Row] {
    let width = titles.count
    guard rows >= 20 else {
      return scene.lines(of: article.title, width: width, atMost: 2).map(Row.title)
    }
    var result = scene.lines(of: article.title, width: width).map(Row.title)
    result += scene.otherLines(of: article.title, width: width).map(Row.otherTitle)
    if let byline = article.byline { result.append(.byline(byline[scene.shown.side])) }
    return result
  }

  /// The rows of the articles of a column: none moves while another of them is chosen.
  package func articles(of section: Section) -> Range<Int> {
    let deks = opening == nil ? section.articles.map { dek(of: $0) } : []
    let tallest = deks.map { $0.own.count + $0.other.count }.max() ?? 0
    let end = lists.upperBound - (tallest == 0 ? 0 : tallest + 2)
    let least = min(lists.lowerBound + 3, lists.upperBound)
    return lists.lowerBound..<max(least, end)
  }

  /// The heights of the articles of a column, each with the blank row below.
  func heights(of section: Section) -> [Int] {
    section.articles.map { rows(of: $0).count + gap }
  }

  /// What the sentence about an article says in its lines, in the language that leads and in the
  /// other one where there is room for both.
  package func dek(of article: Article) -> (own: [String], other: [String]) {
    guard let dek = article.dek, rows >= 24 else { return ([], []) }
    let width = opening?.count ?? pane.count - 2
    return (
      scene.lines(of: dek, width: width),
      rows >= 36 ? scene.otherLines(of: dek, width: width) : []
    )
  }
}
