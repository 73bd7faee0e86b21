/// What a reader says about an import beside its source.
package struct ImportOptions: Sendable {
  /// How its texts are written; `nil` where they say so themselves.
  package var encoding: TextEncoding?
  /// What it is called in the library, where it was brought in before: it keeps that though its file has
  /// changed, and with it all that was kept in it.
  package var knownID: String?
  /// Whether it is still wanted; asked before every text. Importing ends with `SourceFact.stopped`
  /// where it is not.
  package var isWanted: @Sendable () -> Bool

  /// Everything as the source says, to its end.
  package init(
    encoding: TextEncoding? = nil, isWanted: @escaping @Sendable () -> Bool = { true }
  ) {
    self.encoding = encoding
    self.isWanted = isWanted
  }

  /// The same for a source that the library knows by an id.
  package func known(as id: String?) -> ImportOptions {
    var options = self
    options.knownID = id
    return options
  }
}
