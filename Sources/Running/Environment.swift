import Glibc

/// The value of an environment variable.
package func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Seconds since 1970.
package func now() -> Int { time(nil) }

/// The usual path of the library's file, in XDG_DATA_HOME or ~/.local/share; empty where there is no
/// home.
package var usualLibraryPath: String {
  userFolder("XDG_DATA_HOME", ".local/share").map { "\($0)/kan/library.db" } ?? ""
}

/// The path of the file of settings, in XDG_CONFIG_HOME or ~/.config; empty where there is no home.
package var usualConfigPath: String {
  userFolder("XDG_CONFIG_HOME", ".config").map { "\($0)/kan/config.toml" } ?? ""
}

/// The path of the folder for what the program notes of itself, in XDG_STATE_HOME or ~/.local/state;
/// empty where there is no home.
package var usualStateFolder: String {
  userFolder("XDG_STATE_HOME", ".local/state").map { "\($0)/kan" } ?? ""
}

/// The path of the log; empty where there is no home.
package var usualLogPath: String { usualStateFolder.isEmpty ? "" : usualStateFolder + "/log" }

/// A folder of the XDG base directories: the one its variable names, else one under the home.
private func userFolder(_ variable: String, _ underHome: String) -> String? {
  /// A folder that the reader names; one that is not absolute does not count (XDG Base Directory 0.8).
  func folder(_ name: String) -> String? {
    environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
  return folder(variable) ?? folder("HOME").map { "\($0)/\(underHome)" }
}
