import Glibc

/// What changes when any file of an issue folder does: their number, sizes and times.
package func fingerprint(of folder: String) -> String {
  var (count, bytes, latest) = (0, 0, 0)
  for name in File.names(in: folder) ?? [] where name.hasSuffix(".md") || name.hasSuffix(".toml") {
    var status = stat()
    guard stat("\(folder)/\(name)", &status) == 0 else { continue }
    count += 1
    bytes += Int(status.st_size)
    latest = max(latest, status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
  }
  return "\(count)-\(bytes)-\(latest)"
}

/// The id that the manifest of an issue folder gives it.
package func issueID(_ folder: String) throws(ImportError) -> String {
  try Manifest(folder: folder) { _, _ in nil }.issue.id
}
