import Exporting
import Glibc
import Magazine

extension PublicationSource {
  /// What is to be taken out: all articles whose texts can be read or one, on a side or on all; with
  /// `kept` what a reader kept of it instead, with its print pages where that is asked. Throws where there is no
  /// such article.
  package func exported(
    article: Article.ID? = nil, side: Side? = nil, kept: [Bookmark]? = nil, isProse: Bool = true
  ) throws -> ExportedWork {
    let ids = try article.map { [try self.article($0).id] } ?? publication.articles.map(\.id)
    if let kept {
      let wanted = kept.filter { ids.contains($0.locator.article) }
      return ExportedWork(kept: wanted, of: publication, side: side, isProse: isProse)
    }
    let stories = try ids.map { try story($0) }
    return ExportedWork(publication, stories: stories, side: side)
  }
}

/// Writes a file, whole or not at all; throws where it cannot be written. A device or a pipe is written into: a
/// file in its place would take it away from everybody.
package func writeFile(_ bytes: [UInt8], to path: String) throws {
  let isInPlace = isDeviceOrPipe(path)
  let draft = isInPlace ? path : "\(path).\(getpid()).part"
  guard let file = fopen(draft, isInPlace ? "w" : "wx") else { throw SourceError.notWritten(path) }
  let written = fwrite(bytes, 1, bytes.count, file)
  let isWhole = fclose(file) == 0 && written == bytes.count
  guard isWhole, isInPlace || rename(draft, path) == 0 else {
    if !isInPlace { unlink(draft) }
    throw SourceError.notWritten(path)
  }
}

private func isDeviceOrPipe(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
}
