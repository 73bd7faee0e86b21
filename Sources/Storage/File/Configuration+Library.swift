import GRDB
import GRDBSQLite

extension Configuration {
  /// What every connection of GRDB to a library needs: the tokens of the index, and no more waiting than
  /// a plain connection does.
  static var library: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // GRDB would let the connections that read wait for ten seconds.
      sqlite3_busy_timeout(db.sqliteConnection, CInt(PlainConnection.longestWait * 1000))
      try SearchTokenizer.register(on: db.sqliteConnection)
    }
    return configuration
  }
}
