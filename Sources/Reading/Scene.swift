import Grid
import Magazine

/// What a screen may know of its surroundings while it answers.
package struct Scene: Hashable, Sendable {
  package let size: Size
  /// What the reader has chosen.
  package let preferences: Preferences
  package let publication: Publication
  /// The glossary of the publication.
  let terms: [Parallel<String>]

  /// Whether the publication has two languages.
  package var isBilingual: Bool { publication.isBilingual }

  /// What the reader has chosen, as far as the publication can follow.
  package var shown: Preferences { isBilingual ? preferences : preferences.forOneSide }

  /// Where things stand on the page.
  package var layout: PageLayout { PageLayout(size: size, preferences: shown) }

  /// The tags of the publication's languages, the first side's first.
  var languageTags: [String] { publication.sides.map { publication.language(of: $0).tag } }
}
