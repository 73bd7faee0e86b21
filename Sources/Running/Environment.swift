import Glibc

/// The value of an environment variable.
package func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Seconds since 1970.
package func now() -> Int { time(nil) }

/// The usual path of the library's file, in XDG_DATA_HOME or ~/.local/share; empty where there is no
/// home.
package var usualLibraryPath: String {
  func folder(_ name: String) -> String? {
    environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
  let data = folder("XDG_DATA_HOME") ?? folder("HOME").map { "\($0)/.local/share" }
  return data.map { "\($0)/kan/library.db" } ?? ""
}
