import Importing
import Magazine
import Storage

extension Library {
  /// Opens a source as the publication that it was when it came in: from its path, or from another at which
  /// nothing is any more. Another edition, whose file is still there, keeps its id for itself.
  func open(_ path: String, _ options: ImportOptions) throws -> any Importer {
    try known(Source(path).open(options), at: path)
  }

  /// A source at a path as the publication that it was when it came in.
  func known(_ source: any Importer, at path: String) throws -> any Importer {
    if let known = try id(at: path) { return source.known(as: known) }
    let own = source.publication.id
    guard let twin = try twin(of: own), twin.path != path,
      let id = try id(of: own, at: path, beside: twin)
    else { return source }
    return source.known(as: id)
  }

  /// The id of a source that has no right to its own, or has had another; `nil` where its own is right.
  private func id(
    of own: Publication.ID, at path: String, beside twin: (id: Publication.ID, path: String)
  ) throws -> Publication.ID? {
    switch (Source(path).kind, Source(twin.path).kind) {
    // The same length and time: it is the file that stood there, under a new name.
    case (.file, .missing) where try publication(at: twin.path, fingerprint(of: path)) != nil:
      twin.id
    case (.file, .file) where twin.id == own && !Source(twin.path).isSame(as: Source(path)):
      try unusedID(own)
    case (.folder, _), (.file, _), (.closed, _), (.missing, _): nil
    }
  }

  private func unusedID(_ own: Publication.ID) throws -> Publication.ID {
    var number = 2
    while try issue("\(own)-\(number)") != nil { number += 1 }
    return "\(own)-\(number)"
  }
}
