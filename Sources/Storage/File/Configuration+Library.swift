import GRDB

extension Configuration {
  /// What every connection of GRDB to a library needs: the tokens of the index, and no more waiting for
  /// other programs than is wanted.
  static func library(_ wait: WriterWait = WriterWait()) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .callback { wait.goesOn(after: $0) }
    configuration.prepareDatabase { try SearchTokenizer.register(on: $0.sqliteConnection) }
    return configuration
  }
}
