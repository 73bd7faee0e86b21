import Magazine

/// What help says about the rows of the command table, so that its page can be set to any width; the
/// sentences come from whoever has the words.
package struct HelpTexts: Hashable, Sendable {
  private let commands: [Command: Phrase]
  /// The lists that rows hold on which do not hold on all.
  private let lists: [[Mode]: Phrase]
  /// What the mouse does that nothing on a page shows.
  let mouse: [Hand]

  /// Something done with the mouse, and what it does.
  package struct Hand: Hashable, Sendable {
    let name, help: Phrase

    /// Says what is done, and what it does.
    package init(_ name: Phrase, _ help: Phrase) { (self.name, self.help) = (name, help) }
  }

  /// Takes the words for every command, and for some lists; without words help names the keys alone.
  package init(
    _ help: (Command) -> Phrase = { _ in Phrase("") },
    lists name: ([Mode]) -> Phrase = { _ in Phrase("") }, mouse: [Hand] = []
  ) {
    self.mouse = mouse
    commands = Dictionary(uniqueKeysWithValues: Command.allCases.map { ($0, help($0)) })
    let rows = CommandTable.bindings.filter { KeyScreen($0) == .lists }
    lists = Dictionary(rows.map { ($0.modes, name($0.modes)) }) { first, _ in first }
  }

  /// What a row does, and on which lists where it is some of them.
  func text(of binding: Binding, in language: InterfaceLanguage) -> String {
    let lists = KeyScreen(binding) == .lists ? lists[binding.modes] : nil
    return (commands[binding.command]?[language] ?? "") + (lists?[language] ?? "")
  }
}
