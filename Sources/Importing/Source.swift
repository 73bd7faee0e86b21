import Glibc

/// What stands at a path, before anybody knows what it is: a folder, or a file with its first bytes.
package struct Source: Sendable {
  package let path: String
  package let kind: Kind
  /// What it holds, where that stands in no file.
  private let contents: [UInt8]?

  /// What stands at a path, as far as that decides who may read it.
  package enum Kind: Hashable, Sendable {
    case folder
    /// A regular file and its first bytes, at most `Source.headLength`.
    case file(head: [UInt8])
    /// A device, a pipe, or a file that may not be read.
    case closed
    case missing
  }

  /// How many bytes of a file tell its format: a ZIP's first entry, a declaration of XML, some lines of
  /// text.
  static let headLength = 4096

  /// Looks at a path.
  package init(_ path: String) {
    self.path = path
    contents = nil
    var status = stat()
    guard stat(path, &status) == 0 else {
      kind = .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: kind = .folder
    case S_IFREG:
      kind = File.head(path, length: Source.headLength).map { .file(head: $0) } ?? .closed
    default: kind = .closed
    }
  }

  /// Takes what came from standard input, named as commands name it: `-`.
  package init(standardInput bytes: [UInt8]) {
    path = Source.standardInput
    kind = .file(head: Array(bytes.prefix(Source.headLength)))
    contents = bytes
  }

  /// The name of standard input in place of a path.
  package static let standardInput = "-"

  /// What stands in the folder of that path, sorted by name; nothing where it is no folder.
  package var entries: [Source] {
    (File.names(in: path) ?? []).map { Source("\(path)/\($0)") }
  }

  /// All bytes of the file; throws where it cannot be read.
  func bytes() throws(ImportFault) -> [UInt8] {
    if let contents { return contents }
    return try File.read(path)
  }

  /// The file, to be read piece by piece; throws where it cannot be opened.
  func opened() throws(SystemError) -> ByteSource {
    if let contents { return .memory(contents) }
    return try ByteSource(path: path)
  }

  /// What a work without a title is called: its file or folder, without what follows the last dot.
  var name: String {
    if contents != nil { return "Text" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, kind != .folder else {
      return name
    }
    return String(name[..<dot])
  }

  /// What makes a work one that says nothing of itself: what it holds, or where its folder is.
  var identity: String {
    // What cannot be read is a fault when its text is asked for.
    kind == .folder ? path : (try? bytes()).map { String(checksum($0), radix: 16) } ?? path
  }

  /// Whether it holds what another holds, byte for byte.
  package func isSame(as other: Source) -> Bool {
    guard case .file(let head) = kind, case .file(head) = other.kind else { return false }
    do { return try bytes() == other.bytes() } catch { return false }
  }

  /// Whether its path is a link to it.
  package var isLink: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The first bytes of the file; nothing where it is no file.
  var head: [UInt8] {
    if case .file(let head) = kind { head } else { [] }
  }
}
