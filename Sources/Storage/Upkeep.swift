import GRDB
import GRDBSQLite

// What is done to a library when its reader asks for it.
extension Library {
  /// Builds the index of search anew.
  package func reindex() throws(LibraryError) { try disk.keep(SearchIndex.rebuild) }

  /// Writes the file anew, without the room in it that nothing uses.
  package func compact() throws(LibraryError) { try disk.compact() }
}

/// The version of SQLite.
package var sqliteVersion: String { String(cString: sqlite3_libversion()) }
