import Grid
import Presentation
import Reading
import TestSupport
import Testing

/// Keys that a reader has changed.
@Suite struct KeyChangeTests {
  /// The table with changes: keys, a command's name or `nil`, and screens.
  private func map(_ changes: (String, String?, [Mode])...) -> KeyMap {
    KeyMap(
      changes: changes.map { keys, name, modes in
        KeyChange(
          keys.split(separator: " ").compactMap { Key(named: String($0)) },
          to: name.flatMap { Command(named: $0) }, in: modes)
      })
  }

  private func reader(_ map: KeyMap) -> Reader {
    Reader(
      State(sampleIssue, Preferences(), size: Size(columns: 80, rows: 24), keyMap: map),
      in: sampleLibrary(holding: sampleIssue))
  }

  @Test func aChangedKeyHoldsBesideTheOthersAndIsShown() {
    let map = map(("B", "library", [.front, .article]))
    var reader = reader(map)
    reader.press("B")
    #expect(reader.state.screen.mode == .library)
    #expect(map.command(for: Key("o"), in: .front) == .visit(.library))
    #expect(map.command(for: Key("o"), in: .bookmarks) == .list(.order))
    #expect(map.bindings(in: .front).contains { $0.keyNames == ["o", "B"] })
  }

  @Test func aChangedKeyIsTakenFromWhateverItMeantThereAndNowhereElse() {
    let map = map(("/", "library", [.front]))
    #expect(map.command(for: Key("/"), in: .front) == .visit(.library))
    #expect(map.command(for: Key("/"), in: .article) == .visit(.search))
    #expect(map.command(for: Key("/"), in: .bookmarks) == .list(.filter))
    #expect(map.bindings(in: .front).allSatisfy { $0.command != .visit(.search) })
    #expect(map.bindings(in: .article).contains { $0.command == .visit(.search) })
  }

  @Test func aKeyThatIsUnboundSaysWhereItWorks() {
    var reader = reader(map(("y", nil, [.article])))
    reader.press("Enter y")
    #expect(reader.effects.isEmpty)
    #expect(
      map(("y", nil, [.article])).bindings(in: .article).allSatisfy {
        $0.command != .article(.copy)
      })
  }

  @Test func keysOneAfterTheOtherAreOneCommand() {
    var reader = reader(map(("g e", "bottom", [.article]), ("g g", "top", [.article])))
    reader.press("Enter")
    let beginning = reader.state.article?.place
    reader.press("g")
    #expect(
      reader.rows.last?.contains("g … e to the end; 34G to print page 34 · g to the beginning")
        == true)
    reader.press("e")
    let end = reader.state.article?.place
    reader.press("g g")
    #expect(reader.state.article?.place == beginning && end != beginning)
  }

  @Test func aCountStandsBeforeASequenceToo() {
    var reader = reader(map(("z j", "line-down", [.article])))
    reader.press("Enter 3 z j")
    var other = self.reader(.standard)
    other.press("Enter 3 j")
    #expect(reader.state.article?.place == other.state.article?.place)
  }

  @Test func whatFollowsNowhereIsSaidAndEscapeLeavesQuietly() {
    var reader = reader(map(("z j", "line-down", [.article])))
    reader.press("Enter z x")
    #expect(reader.rows.last?.contains("z x is no key of this screen") == true)
    reader.press("z Esc")
    #expect(reader.state.screen.mode == .article && reader.state.notice == nil)
  }

  @Test func aLaterKeyTakesTheBeginningOfASequence() {
    let map = map(("g g", "top", [.article]), ("g", "bottom", [.article]))
    var reader = reader(map)
    reader.press("Enter g")
    #expect(reader.state.notice == nil)
    #expect(map.command(for: Key("g"), in: .article) == .move(.bottom))
  }

  @Test func charactersAreStillTypedWhereOneTypes() {
    var reader = reader(map(("C-x C-s", "accept", [.prompt]), ("j k", "close", [.prompt])))
    reader.press(": j k")
    #expect(reader.rows.last?.contains(":jk") == true)
    reader.press("C-u q C-x C-s")
    #expect(reader.effects == [.quit])
  }

  @Test func helpNamesTheKeysThatHoldNow() {
    var reader = reader(map(("C-n", "line-down", [.article]), ("g e", "bottom", [.front])))
    reader.resize(200, 120)
    reader.press("?")
    let text = reader.rows.joined(separator: "\n")
    #expect(text.contains("^N") && text.contains("g e"))
  }

  @Test func keysHaveTheNamesThatOtherProgramsGiveThem() {
    #expect(Key(named: "C-n") == Key(named: "^N"))
    #expect(Key(named: "C-N") == .control("n"))
    #expect(Key(named: "A-x") == .alt("x") && Key(named: "M-x") == .alt("x"))
    #expect(Key(named: "A-Left") == Key(.left, alt: true))
    #expect(Key(named: "C-Left").flatMap { Key(named: $0.name) } == Key(named: "C-Left"))
  }
}
