import Grid
import Magazine
import Searching
import Typesetting

/// What a screen may know of its surroundings while it answers.
package struct Scene: Hashable, Sendable {
  /// The window, in cells.
  package let size: Size
  /// What the reader has chosen.
  package let preferences: Preferences
  /// What is read.
  package let publication: Publication
  /// The glossary of the publication.
  let terms: [Parallel<String>]
  /// The article that the front page offers to go on with.
  package let leftOff: Article.ID?
  /// What was searched for last.
  var sought: Query?
  /// The article being read.
  var reading: Article.ID?
  /// Whether the article in sight is turned to the language that the reader does not lead with.
  var isTurned = false

  /// Whether the publication has two languages.
  package var isBilingual: Bool { publication.isBilingual }

  /// Whether a command can do something in a publication of so many languages.
  package func follows(_ command: Command) -> Bool { isBilingual || !command.needsTwoLanguages }

  /// What the reader has chosen, as far as the publication can follow.
  package var shown: Preferences {
    preferences.isLinear ? shownToEyes.forScreenReader : shownToEyes
  }

  private var shownToEyes: Preferences {
    guard isBilingual else { return preferences.forOneSide }
    guard isTurned else { return preferences }
    var turned = preferences
    turned.side = preferences.side.other
    return turned
  }

  /// The same scene for an article that is turned, or is not.
  func turned(_ isTurned: Bool) -> Scene {
    var scene = self
    scene.isTurned = isTurned
    return scene
  }

  /// Where things stand on the page.
  package var layout: PageLayout { layout(by: shown) }

  /// Where things would stand on the page by other preferences.
  func layout(by preferences: Preferences) -> PageLayout {
    PageLayout(size: size, preferences: preferences, languages: publication.languages)
  }

  /// The tags of the publication's languages, the first side's first.
  var languageTags: [String] { publication.sides.map { publication.language(of: $0).tag } }

  /// A text in the language that does not lead; `nil` where the publication has one language.
  package func other(_ text: Parallel<String>) -> String? {
    isBilingual ? text[exactly: shown.side.other] : nil
  }

  /// The lines of a text in the language that leads, `width` cells wide.
  package func lines(of text: Parallel<String>, width: Int) -> [String] {
    lines(of: text[shown.side], shown.side, width: width)
  }

  /// The first lines of a text in the language that leads, the last ended by `…` where more follow.
  package func lines(of text: Parallel<String>, width: Int, atMost count: Int) -> [String] {
    lines(of: text[shown.side], on: shown.side, width: width, atMost: count)
  }

  /// The first lines of a text in the language of a side, the last ended by `…` where more follow.
  func lines(of text: String, on side: Side, width: Int, atMost count: Int) -> [String] {
    let all = lines(of: text, side, width: width)
    guard all.count > count, count > 0 else { return all }
    let last = clipped("\(all[count - 1])…", to: width, preferences.typography.ambiguous)
    return all.prefix(count - 1) + [last]
  }

  /// The lines of a text in the other language; none where there is none.
  package func otherLines(of text: Parallel<String>, width: Int) -> [String] {
    other(text).map { lines(of: $0, shown.side.other, width: width) } ?? []
  }

  private func lines(of text: String, _ side: Side, width: Int) -> [String] {
    breakLines(
      spaced(text), measure: max(2, width), in: publication.language(of: side),
      ambiguous: preferences.typography.ambiguous)
  }
}
