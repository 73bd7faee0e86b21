import ArgumentParser
import Configuring
import Magazine
import Reading
import Running
import Storage

extension CompletionKind {
  /// The ids of the publications in the library; a folder may be typed as well.
  static var publications: CompletionKind { publications(areRemoved: false) }

  /// The ids of those that were taken off the shelf.
  static var removedPublications: CompletionKind { publications(areRemoved: true) }

  private static func publications(areRemoved: Bool) -> CompletionKind {
    .custom { words, _, prefix in
      prefix.contains("/")
        ? []
        : completions(words) { libraries in
          try libraries.flatMap { try $0.issues() }.filter { $0.isRemoved == areRemoved }
            .map(\.issue.id)
        }
    }
  }

  /// The ids of the articles of the publication that the command is about.
  static var articles: CompletionKind {
    .custom { words, _, _ in
      completions(words) { libraries in
        let name = value(of: ["--in", "--issue"], in: words)
        return try SourceResolver(libraries[0]).source(named: name).publication.articles.map(\.id)
      }
    }
  }

  /// What follows the terminal, Kan's themes, and those of config.toml.
  static var themes: CompletionKind {
    .custom { _, _, _ in
      let written = Configuration.read(at: usualConfigPath).themes
      return Preference.theme.values + written.map(\.name)
    }
  }

  /// Names out of the library that the words on the command line mean, the bundled issue among them; none
  /// where it cannot be read, which the command says when it is run.
  private static func completions(
    _ words: [String], _ names: ([Library]) throws -> [String]
  ) -> [String] {
    var options = LibraryOptions()
    options.library = value(of: ["--library"], in: words)
    do { return try names(try options.openWithBundledIssue()) } catch { return [] }
  }

  private static func value(of options: [String], in words: [String]) -> String? {
    words.indices.dropFirst().last { options.contains(words[$0 - 1]) }.map { words[$0] }
  }
}
