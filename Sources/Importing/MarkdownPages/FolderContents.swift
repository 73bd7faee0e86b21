/// What a folder of Markdown holds, in order.
struct FolderContents {
  var nameplate = FrontMatter()
  var entries: [FolderEntry] = []
  /// What stands above the summary, where there is one: the book's name or that it is a summary.
  var heading: String?

  /// Files beyond so many, and folders deeper, are left out.
  private static let mostFiles = 5000
  static let deepest = 8

  /// The files of a folder in the order of their names, numbers by their value, those that introduce it
  /// first; a folder in it is a part.
  static func read(_ folder: String) -> FolderContents {
    var count = 0
    return FolderContents(entries: entries(in: folder, "", depth: 0, &count))
  }

  private static func entries(
    in folder: String, _ inner: String, depth: Int, _ count: inout Int
  ) -> [FolderEntry] {
    guard depth < deepest else { return [] }
    var result: [FolderEntry] = []
    for name in (File.names(in: "\(folder)/\(inner)") ?? []).sorted(by: isBefore) {
      let path = inner.isEmpty ? name : "\(inner)/\(name)"
      if Source.isMarkdownName(name) {
        count += 1
        if count <= mostFiles { result.append(FolderEntry(file: path)) }
      } else if !name.contains("."), File.names(in: "\(folder)/\(path)") != nil {
        let children = entries(in: folder, path, depth: depth + 1, &count)
        if !children.isEmpty {
          result.append(FolderEntry(title: name, children: children, isPart: true))
        }
      }
    }
    return result
  }

  /// `2-lower.md` before `10-delta.md`, `README.md` before both.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    let (first, second) = (introduces(one), introduces(other))
    return first == second ? naturalKey(one).lexicographicallyPrecedes(naturalKey(other)) : first
  }

  private static func introduces(_ name: String) -> Bool {
    ["readme.", "index.", "_index.", "preface.", "introduction."].contains {
      name.lowercased().hasPrefix($0)
    }
  }

  /// A name with each number in it as long as any.
  private static func naturalKey(_ name: String) -> [Character] {
    var result: [Character] = []
    var digits: [Character] = []
    for character in name.lowercased() + "." {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if !digits.isEmpty {
        result += Array(repeating: "0", count: max(0, 12 - digits.count)) + digits
        digits = []
      }
      result.append(character)
    }
    return result
  }
}

/// A line of the contents of a folder of Markdown.
struct FolderEntry {
  var title: String?
  /// The file from the folder; `nil` of a part that has no text of its own.
  var file: String?
  var children: [FolderEntry] = []
  /// Whether its children are chapters of a part that it names.
  var isPart = false

  /// Its file and those of all below it, in order.
  var files: [String] { [file].compactMap(\.self) + children.flatMap(\.files) }
}
