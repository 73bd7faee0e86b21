/// The files of an e-book as they lie in its archive.
struct EPUBContainer {
  let archive: Archive
  /// The folder that all of it stands in, `/` behind its name; empty where it stands in none.
  private let root: String
  /// The path of the package document.
  let packagePath: String
  /// The scheme that protects the text; `nil` where it can be read.
  let protection: String?
  /// The names of its files by the same in small letters, as they are and unescaped.
  private let plainNames: [String: String]

  /// Finds the package document, by the container where that is right, else the first there is.
  init?(_ archive: Archive) throws(ArchiveFault) {
    self.archive = archive
    let mark = "META-INF/container.xml"
    let container =
      archive.names.first { $0 == mark } ?? archive.names.first { $0.hasSuffix("/" + mark) }
    let root = container.map { String($0.dropLast(mark.count)) } ?? ""
    self.root = root
    plainNames = Dictionary(
      archive.names.flatMap { name in
        let plain = unescaped(name)
        return plain == name
          ? [(name.lowercased(), name)]
          : [(name.lowercased(), name), (plain.lowercased(), name)]
      }
    ) { first, _ in first }
    let said =
      try container.flatMap { name throws(ArchiveFault) in try archive.content(name) }
      .map { MarkupDocument(xml: $0.bytes).root.descendants("rootfile") } ?? []
    let paths = said.compactMap { $0["full-path"] }.map { root + unescaped($0) }
    guard
      let path = paths.first(where: archive.has)
        ?? archive.names.first(where: { $0.lowercased().hasSuffix(".opf") })
    else { return nil }
    packagePath = path
    protection = try EPUBContainer.protection(archive, root)
  }

  /// A file by the path that the book gives it: as it is, as it is escaped, or in other letters.
  func content(_ path: String) throws(ArchiveFault) -> ArchiveContent? {
    if let content = try archive.content(path) { return content }
    return try plainNames[path.lowercased()].flatMap { name throws(ArchiveFault) in
      try archive.content(name)
    }
  }

  /// Ways to scramble fonts, which hide no text (EPUB 3.3, 4.4; Adobe's older one).
  private static let fontSchemes: Set = [
    "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
  ]

  /// Files that may be encrypted without a word of the text being lost.
  private static let mediaEndings = [
    ".mp4", ".mp3", ".m4a", ".m4v", ".ogg", ".webm", ".ttf", ".otf", ".woff", ".woff2", ".jpg",
    ".jpeg", ".png", ".gif", ".webp", ".css", ".js",
  ]

  /// The scheme by which anything but fonts is encrypted (EPUB 3.3, 4.2.6.3.2).
  private static func protection(
    _ archive: Archive, _ root: String
  ) throws(ArchiveFault) -> String? {
    guard let content = try archive.content("\(root)META-INF/encryption.xml") else { return nil }
    let encryption = MarkupDocument(xml: content.bytes).root
    let locked = encryption.descendants("encrypteddata").contains { data in
      let method = data.child("encryptionmethod")?["Algorithm"] ?? ""
      let file = data.first { $0.name == "cipherreference" }?["URI"]?.lowercased() ?? ""
      return !fontSchemes.contains(method) && !mediaEndings.contains { file.hasSuffix($0) }
    }
    guard locked else { return nil }
    for (mark, name) in [
      ("META-INF/license.lcpl", "Readium LCP"), ("META-INF/rights.xml", "Adobe ADEPT"),
      ("META-INF/sinf.xml", "Apple FairPlay"),
    ] where archive.has(root + mark) {
      return name
    }
    return "DRM"
  }
}
