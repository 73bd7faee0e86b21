import CNcurses

/// What is left behind where the program crashes: the terminal as it was, a file that tells where it
/// happened without any text that was read, and a line on standard error.
package enum CrashReport {
  /// Has crashes reported from now on, in a folder that is made when it is needed; in none where it is
  /// empty. `symbols` is the name of the file with which a report can be read.
  package static func begin(in folder: String, version: String, symbols: String) {
    nc_report_crashes(folder, version, symbols)
  }

  /// Sets what is said in a language, by its number from 0: of a crash that was reported, and of one
  /// that could not be.
  package static func say(_ reported: String, unreported: String, in language: Int) {
    nc_say_of_crash(Int32(language), reported, unreported)
  }

  /// Chooses the language in which it is said, by its number.
  package static func speak(_ language: Int) { nc_speak(Int32(language)) }
}
