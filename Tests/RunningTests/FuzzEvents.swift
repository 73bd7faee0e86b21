import Grid
import Magazine
import Presentation
import Reading
import TestSupport

/// Whatever may come from a terminal next, made up from a seed: keys, what is typed and pasted, the mouse,
/// windows of any size.
struct FuzzEvents {
  private(set) var random: SeededGenerator
  /// The commands that were pressed by their keys.
  private(set) var pressed: Set<Command> = []

  /// Begins a sequence.
  init(seed: Int) { random = SeededGenerator(seed: seed) }

  /// What comes next before a reader with a page: one event, or the keys of a sequence or of a line.
  mutating func next(in state: State, _ page: () -> Page) -> [Event] {
    let mode = state.screen.mode
    switch random.below(160) {
    case 0: return [.resize(size(upTo: 500))]
    case 1...8: return [.resize(size(upTo: 130))]
    case 9...15: return [.paste(random.one(of: FuzzEvents.pastes))]
    case 16...22: return [.wheel(random.one(of: [-3, -1, 1, 2, 3, .max, .min]))]
    case 23...34: return [.click(target(page()))]
    case 35...37: return drag(over: state.size)
    case 38: return [surroundings()]
    case 39...41: return sequence(on: mode)
    case 42...45 where mode.isTyping:
      return random.one(of: FuzzEvents.lines).map { .key(Key($0)) } + [.key(Key(.enter))]
    default:
      let key = key(on: mode)
      if let command = KeyMap.standard.command(for: key, in: mode) { pressed.insert(command) }
      return [.key(key)]
    }
  }

  /// A size from none on; both edges are as often small as large.
  mutating func size(upTo most: Int) -> Size {
    Size(
      columns: random.below(1 + random.below(most + 1)), rows: random.below(1 + random.below(most)))
  }

  /// A number from 0 to the one before `bound`.
  mutating func below(_ bound: Int) -> Int { random.below(bound) }

  // MARK: The mouse

  /// What lies under a cell of the page, or a target that may have gone from under the mouse.
  private mutating func target(_ page: Page) -> ClickTarget {
    let (x, y) = (random.below(page.frame.size.columns + 1), random.below(page.frame.size.rows + 1))
    switch random.below(12) {
    case 0: return .section(random.below(6))
    case 1: return .entry(random.below(8))
    case 2: return .item(random.below(60))
    case 3: return .link(.note(random.below(3)))
    case 4: return .block(random.below(40))
    case 5: return .command(random.one(of: Command.allCases))
    default: return page.target(x: x, y: y) ?? .nothing
    }
  }

  private mutating func drag(over size: Size) -> [Event] {
    func cell(_ random: inout SeededGenerator) -> Frame.Position {
      Frame.Position(x: random.below(size.columns + 2), y: random.below(size.rows + 2))
    }
    return [.drag(from: random.below(3) == 0 ? nil : cell(&random), to: cell(&random))]
  }

  /// What the terminal says of itself, the clock, and a while without a key.
  private mutating func surroundings() -> Event {
    switch random.below(5) {
    case 0: .ambiguous(random.one(of: AmbiguousWidth.allCases))
    case 1: .ground(random.one(of: [.light, .dark]))
    case 2: .time(random.below(1_000_000))
    default: .pause
    }
  }

  // MARK: Keys

  /// Keys that mean something one after the other, where there are some on this screen.
  private mutating func sequence(on mode: Mode) -> [Event] {
    let rows = CommandTable.bindings.filter { $0.modes.contains(mode) && !$0.sequences.isEmpty }
    guard let row = rows.randomElement(using: &random), let keys = row.sequences.first else {
      return []
    }
    pressed.insert(row.command)
    return keys.map { .key($0) }
  }

  /// Mostly a key of the screen whose command was not pressed yet, as long as there is one; then one of the
  /// screen, of another, or any.
  private mutating func key(on mode: Mode) -> Key {
    let own = FuzzEvents.keysOfModes[mode] ?? FuzzEvents.keys
    let new = own.filter {
      KeyMap.standard.command(for: $0, in: mode).map(pressed.contains) == false
    }
    // Most keys leave a range: it is begun again until all of its own were pressed.
    let ofRange = KeyMap.standard.bindings(in: .range).map(\.command)
    if mode == .article, random.below(8) == 0, !pressed.isSuperset(of: ofRange) { return Key("V") }
    if !new.isEmpty, random.below(4) > 0 { return random.one(of: new) }
    switch random.below(8) {
    case 0: return Key(random.one(of: Key.Name.allCases), alt: true)
    case 1: return .control(Character(Unicode.Scalar(UInt8(97 + random.below(26)))))
    case 2: return Key(random.one(of: FuzzEvents.others))
    case 3, 4, 5: return random.one(of: own)
    default: return random.one(of: FuzzEvents.keys)
    }
  }

  private static let others = Array("0123456789 标／ｊ~é👩‍👩‍👧")
  private static let keys = CommandTable.bindings.flatMap(\.keys)
  private static let keysOfModes = Dictionary(
    uniqueKeysWithValues: Mode.allCases.map { mode in
      (mode, KeyMap.standard.bindings(in: mode).flatMap(\.keys))
    })

  // MARK: Texts

  private static let pastes = [
    "标准 p 34", "\u{1B}[31m", "", "q", "\n", "a\r\nb\u{0}c\u{202E}d\u{E0041}",
    "e\u{301}\u{200D}👩‍👩‍👧 한글",
    String(repeating: "标准 standard ", count: 40), String(repeating: "\u{301}", count: 200),
  ]

  /// What may be typed into a line or a search: commands, and queries of every kind.
  private static let lines = [
    "p 34", "50%", "99999999999999999999", "theme light", "set theme=ink", "set", "help search",
    "open springs", "column 3", "measure 20", "interface zh", "language zh", "view facing",
    "nothing",
    "export epub", "export issue html", "export kept tsv", "export bibtex x/", "export",
    "标准", "水", "river water", "\"the water\"", "water -river", "biaozhun", "bz", "GB/T 1.1—2020",
    "watre",
    "in:title water", "*", "\"", "-", "the of and", "川 流れ", "eau fleuve",
  ]
}
