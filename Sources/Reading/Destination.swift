import Magazine

/// A screen that can be opened, by what it is to show.
enum Destination: Hashable, Sendable {
  case contents, sections, bookmarks, library, index, help
  case search(String)
  /// The keys of commands with this in their names, and what a key of this name does.
  case helpOn(String)
  /// A line to type.
  case prompt(PromptPurpose, text: String)
  /// A footnote of the article below, by its number.
  case note(Int)
  /// Something to read over the foot of the page.
  case panel(TextPanel.Content)
  /// Letters on the links in sight.
  case links([LetteredLink])
}

/// What a line that is typed is for.
package enum PromptPurpose: Hashable, Sendable {
  case command
  /// The note of a bookmark.
  case note(Bookmark)
  /// What bookmarks are to contain.
  case filter
  /// What the paragraphs shown are to say.
  case only
  /// The command that reads a text.
  case pipe(String)
}
