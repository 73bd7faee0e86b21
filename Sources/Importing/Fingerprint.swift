import Glibc

/// What changes when a source does: the number, sizes and times of its texts, which are the file itself
/// or, in a folder, its Markdown and TOML.
package func fingerprint(of path: String) -> String {
  var (count, bytes, latest) = (0, 0, 0)
  for text in texts(at: path) {
    var status = stat()
    guard stat(text, &status) == 0 else { continue }
    count += 1
    bytes += Int(status.st_size)
    latest = max(latest, status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
  }
  return "\(count)-\(bytes)-\(latest)"
}

private func texts(at path: String) -> [String] {
  guard let names = File.names(in: path) else { return [path] }
  return names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".toml") }.map { "\(path)/\($0)" }
}
