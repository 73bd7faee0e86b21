/// Shows an address with the program the reader has written, else BROWSER or xdg-open; false where
/// nothing here can: over SSH a browser would open on the wrong desk.
package func follow(_ address: String, by written: [String]? = nil) -> Bool {
  guard ["http://", "https://", "mailto:"].contains(where: address.lowercased().hasPrefix) else {
    return false
  }
  let named = environment("BROWSER")?.split(separator: ":").first.map(String.init)
  let program = written?.first ?? named
  let isFar = environment("SSH_CONNECTION") != nil && environment("DISPLAY") == nil
  guard
    program != nil || !isFar,
    let browser = ChildProgram(program ?? "xdg-open", (written ?? []).dropFirst() + [address])
  else { return false }
  do {
    try browser.start()
    return true
  } catch {
    Log.failed(program: browser.path, "cannot be started")
    return false
  }
}
