/// Shows an address with BROWSER or xdg-open; a sentence says why it could not.
package func follow(_ address: String) -> String? {
  guard ["http://", "https://", "mailto:"].contains(where: address.lowercased().hasPrefix) else {
    return "“\(address)” is neither http, https nor mailto, and stays closed"
  }
  let named = environment("BROWSER")?.split(separator: ":").first.map(String.init)
  let program = named ?? "xdg-open"
  do {
    guard let browser = ChildProgram(program, [address]) else {
      return "there is no program \(program); set BROWSER — \(address)"
    }
    try browser.start()
    return nil
  } catch {
    return "\(program) cannot be started; set BROWSER — \(address)"
  }
}
