import ArgumentParser
import Magazine
import Running
import Storage

/// Lists and changes bookmarks.
struct BookmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bookmark", abstract: "List, add, edit, remove and export bookmarks.",
    subcommands: [List.self, Add.self, Edit.self, Remove.self, Export.self],
    defaultSubcommand: List.self)

  /// Prints the bookmarks.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the bookmarks.")

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Print Markdown.")
    var markdown = false

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let list = try BookmarkPrinter(library.openKept())
      if json { return printOutput(try list.json()) }
      if list.isEmpty { return printOutput(ShellWords.noBookmarks.said) }
      printOutput(markdown ? list.markdown : list.text)
    }
  }

  /// Adds a bookmark.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add a bookmark.")

    @Argument(help: "The id of the article.", completion: .articles)
    var article: String

    @Option(help: "The block, from 0; the head of the article if left out.")
    var block: Int = -1

    @Option(help: "The language, by its tag; the first of the publication if left out.")
    var language: Language?

    @Option(help: "The offset in the block, in characters.")
    var offset = 0

    @Option(help: "A note.")
    var note = ""

    @OptionGroup var publication: PublicationOptions

    func run() throws {
      let library = try publication.library.openToKeep()
      let source = try publication.source(in: library)
      let issue = source.publication
      let story = try source.story(article)
      guard (-1..<story.blockCount).contains(block) else {
        throw Failure(
          .usage, ShellWords.noBlock(block, in: article, count: story.blockCount))
      }
      let side = try language.map { try issue.wantedSide(in: $0) } ?? .first
      let length = story.paragraph(block)[side].scalarCount
      guard (0...length).contains(offset) else {
        throw Failure(.usage, ShellWords.noOffset(offset, in: article, length: length))
      }
      let place = Place(block: block, side: side, offset: offset)
      let quote = story.quote(at: place)
      let bookmark = try library.keep(
        Bookmark(
          issue: issue.id, locator: Locator(article: article, place: place),
          quote: quote.isEmpty ? story.article.title[side] : quote, note: sanitized(note),
          created: now(), paragraph: story.paragraph(block)))
      printOutput("\(bookmark.id)")
    }
  }

  /// Changes the note of a bookmark.
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Change the note of a bookmark.")

    @Argument(help: "The number of the bookmark.")
    var id: Int64

    @Option(help: "The note.")
    var note: String

    @OptionGroup var library: LibraryOptions

    func run() throws {
      guard try library.openToKeep().edit(note: sanitized(note), of: id) else {
        throw noBookmark(id)
      }
    }
  }

  /// Removes a bookmark.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove a bookmark.")

    @Argument(help: "The number of the bookmark.")
    var id: Int64

    @OptionGroup var library: LibraryOptions

    func run() throws {
      guard try library.openToKeep().delete(bookmark: id) else { throw noBookmark(id) }
    }
  }

  /// Prints the bookmarks to be kept elsewhere.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the bookmarks as Markdown or JSON.")

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Print Markdown (what is printed without a flag).")
    var markdown = false

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let list = try BookmarkPrinter(library.openKept())
      printOutput(json ? try list.json() : list.markdown)
    }
  }
}

private func noBookmark(_ id: Int64) -> Failure {
  Failure(.noInput, ShellWords.noBookmark(id))
}
