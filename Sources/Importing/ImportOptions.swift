/// What a reader says about an import beside its source.
package struct ImportOptions: Sendable {
  /// How its texts are written; `nil` where they say so themselves.
  package var encoding: TextEncoding?
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
}
