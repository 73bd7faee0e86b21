import Magazine

/// Shows an address with the program the reader has written, else BROWSER or xdg-open; a sentence says
/// why it could not.
package func follow(_ address: String, by written: [String]? = nil) -> Phrase? {
  guard ["http://", "https://", "mailto:"].contains(where: address.lowercased().hasPrefix) else {
    return Phrase(
      "“\(address)” is neither http, https nor mailto, and stays closed",
      "“\(address)”不是 http、https 或 mailto，未打开")
  }
  let named = environment("BROWSER")?.split(separator: ":").first.map(String.init)
  let program = written?.first ?? named ?? "xdg-open"
  do {
    guard let browser = ChildProgram(program, (written ?? []).dropFirst() + [address]) else {
      return Phrase(
        "there is no program \(program); set BROWSER — \(address)",
        "没有程序 \(program)；请设置 BROWSER：\(address)")
    }
    try browser.start()
    return nil
  } catch {
    return Phrase(
      "\(program) cannot be started; set BROWSER — \(address)",
      "无法启动 \(program)；请设置 BROWSER：\(address)")
  }
}
