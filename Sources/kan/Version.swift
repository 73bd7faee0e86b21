/// Which release of the program this is.
enum Version {
  /// MAJOR.MINOR.PATCH; `packaging/dist.sh` reads it here.
  static let number = "0.2.0"
  /// What `--version` prints.
  static let line = "kan \(number)"
}
