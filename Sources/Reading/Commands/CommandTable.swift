import Grid

/// All commands with their keys and screens, in the order in which help prints them: keymap, help,
/// status line, `kan keys` and README are made from it.
package enum CommandTable {
  /// Rows under a heading.
  package struct Group: Sendable {
    package let title: Title
    package let bindings: [Binding]
  }

  /// The headings.
  package enum Title: CaseIterable, Hashable, Sendable {
    case moving, throughPublication, findingAndKeeping, choosingRange, twoLanguages, linksAndRest
    case typing
  }

  private static let pages: [Mode] = [.front, .article]
  private static let kept: [Mode] = [.bookmarks, .library, .index]
  private static let lists: [Mode] = [.outline, .hits] + kept
  private static let panels: [Mode] = [.help, .note, .panel]
  private static let all = pages + lists + panels
  private static let lines: [Mode] = [.search, .prompt]

  /// The rows by what they are for.
  package static let groups: [Group] = [
    Group(title: .moving, bindings: moving),
    Group(title: .throughPublication, bindings: throughPublication),
    Group(title: .findingAndKeeping, bindings: findingAndKeeping),
    Group(title: .choosingRange, bindings: choosingRange),
    Group(title: .twoLanguages, bindings: twoLanguages),
    Group(title: .linksAndRest, bindings: linksAndRest),
    Group(title: .typing, bindings: typing),
  ]

  /// All rows.
  package static let bindings = groups.flatMap(\.bindings)

  private static let moving = [
    Binding(.move(.lineDown), "j Down ^E", in: all, hinted: true),
    Binding(.move(.lineUp), "k Up ^Y", in: all),
    Binding(.move(.screenDown), "Space PgDn ^F", in: all),
    Binding(.move(.screenUp), "b PgUp ^B", in: all),
    Binding(.move(.halfDown), "d ^D", in: pages + [.outline, .index, .hits] + panels),
    Binding(.move(.halfUp), "u ^U", in: pages + [.outline, .index, .hits] + panels),
    Binding(.move(.top), "g Home", in: all),
    Binding(.move(.bottom), "G End", in: all),
    Binding(.article(.percent), "%", in: [.article]),
    Binding(.article(.nextParagraph), "}", in: [.article]),
    Binding(.article(.previousParagraph), "{", in: [.article]),
    Binding(.article(.nextHeading), ")", in: [.article]),
    Binding(.article(.previousHeading), "(", in: [.article]),
    Binding(.article(.nextFocus), ".", in: [.article]),
    Binding(.article(.previousFocus), ",", in: [.article]),
    Binding(.article(.toTop), "zt", in: [.article]),
    Binding(.article(.toMiddle), "zz", in: [.article]),
    Binding(.article(.toBottom), "zb", in: [.article]),
  ]

  private static let throughPublication = [
    Binding(.list(.open), "Enter l Right", in: [.front] + lists, hinted: true),
    Binding(.section(.choose), "1 2 3 4 5 6 7 8 9", in: [.front], hinted: true),
    Binding(.article(.next), "]", in: [.article], hinted: true),
    Binding(.article(.previous), "[", in: [.article]),
    Binding(.section(.next), "L", in: pages),
    Binding(.section(.previous), "H", in: pages),
    Binding(.section(.previous), "h Left", in: [.front]),
    Binding(.visit(.contents), "t", in: pages, hinted: true),
    Binding(.visit(.columns), "s", in: pages),
    Binding(.visit(.continueReading), "r", in: [.front], hinted: true),
    Binding(.visit(.back), "^O Backspace Alt-Left", in: pages),
    Binding(.visit(.forward), "^N Alt-Right", in: pages),
  ]

  private static let findingAndKeeping = [
    Binding(.visit(.search), "/", in: pages, hinted: true),
    Binding(.article(.nextMatch), "n", in: [.article]),
    Binding(.article(.previousMatch), "N", in: [.article]),
    Binding(.article(.searchWord), "*", in: [.article]),
    Binding(.article(.clearLight), "U Alt-u", in: [.article]),
    Binding(.article(.bookmark), "m", in: [.article], hinted: true),
    Binding(.article(.bookmarkNote), "M", in: [.article]),
    Binding(.article(.select), "V", in: [.article]),
    Binding(.article(.read), "!", in: [.article]),
    Binding(.visit(.bookmarks), "'", in: pages, hinted: true),
    Binding(.visit(.lastPlace), "'", in: kept),
    Binding(.visit(.index), "i", in: pages),
    Binding(.visit(.library), "o", in: pages),
    Binding(.article(.terms), "K", in: [.article]),
    Binding(.article(.copy), "y", in: [.article]),
    Binding(.article(.cite), "Y", in: [.article]),
    Binding(.article(.pipe), "|", in: [.article]),
    Binding(.article(.edit), "E", in: [.article]),
    Binding(.list(.order), "o", in: [.bookmarks, .index, .library], hinted: true),
    Binding(.list(.filter), "/", in: kept + [.outline], hinted: true),
    Binding(.article(.only), "&", in: [.article]),
    Binding(.list(.edit), "e", in: [.bookmarks], hinted: true),
    Binding(.list(.delete), "d", in: [.bookmarks, .library], hinted: true),
    Binding(.list(.undo), "u", in: [.bookmarks, .library], hinted: true),
  ]

  private static let choosingRange = [
    Binding(.range(.word), "w", in: [.range]),
    Binding(.range(.wordBack), "b", in: [.range]),
    Binding(.range(.wordEnd), "e", in: [.range], hinted: true),
    Binding(.range(.sentence), ")", in: [.range], hinted: true),
    Binding(.range(.sentenceBack), "(", in: [.range]),
    Binding(.range(.whole), "p V", in: [.range], hinted: true),
    Binding(.range(.right), "l Right Space", in: [.range]),
    Binding(.range(.left), "h Left Backspace", in: [.range]),
    Binding(.range(.lineDown), "j Down", in: [.range]),
    Binding(.range(.lineUp), "k Up", in: [.range]),
    Binding(.range(.start), "{ ^ Home", in: [.range]),
    Binding(.range(.end), "} $ End", in: [.range]),
    Binding(.range(.swap), "o", in: [.range]),
    Binding(.range(.keep), "Enter m", in: [.range], hinted: true),
    Binding(.range(.keepNote), "M", in: [.range]),
    Binding(.range(.amber), "a", in: [.range], hinted: true),
    Binding(.range(.green), "g", in: [.range], hinted: true),
    Binding(.range(.indigo), "i", in: [.range], hinted: true),
    Binding(.range(.rose), "r", in: [.range], hinted: true),
    Binding(.range(.copy), "y", in: [.range]),
    Binding(.range(.cancel), "Esc q", in: [.range], hinted: true),
  ]

  private static let twoLanguages = [
    Binding(.style(.otherLanguage), "Tab", in: all.filter { $0 != .hits }, hinted: true),
    Binding(.style(.nextArrangement), "v", in: pages, hinted: true),
    Binding(.article(.flip), "x", in: [.article], hinted: true),
    Binding(.style(.textColumns), "D", in: [.article]),
    Binding(.style(.wider), "+", in: [.article]),
    Binding(.style(.narrower), "-", in: [.article]),
    Binding(.style(.usualMeasure), "=", in: [.article]),
  ]

  private static let linksAndRest = [
    Binding(.article(.links), "f Enter", in: [.article, .note], hinted: true),
    Binding(.article(.links), "f", in: [.bookmarks]),
    Binding(.style(.theme), "c", in: all),
    Binding(.reader(.commandLine), ":", in: pages),
    Binding(.reader(.help), "? F1", in: pages + lists + [.note, .panel, .range], hinted: true),
    Binding(.reader(.close), "q Esc h Left", in: [.article] + lists + panels, hinted: true),
    Binding(.reader(.quit), "Q ZZ ZQ", in: all + [.range]),
    Binding(.reader(.quit), "q", in: [.front], hinted: true),
    Binding(.reader(.interrupt), "^C", in: Mode.allCases),
    Binding(.reader(.suspend), "^Z", in: all + [.range]),
    Binding(.reader(.redraw), "^L", in: Mode.allCases),
    Binding(.reader(.redraw), "R ^R", in: all + [.range]),
  ]

  /// Keys that mean something in less or vim and nothing here, with what does it.
  static let strangers: [(keys: String, instead: Command)] = [
    ("w e W B ^V", .article(.select)),
    ("a A I O p P", .article(.bookmarkNote)), ("#", .article(.searchWord)),
    ("<", .move(.top)), (">", .move(.bottom)),
    ("^W S", .style(.nextArrangement)), ("^G ^I", .visit(.contents)), ("^T", .visit(.back)),
    ("^]", .article(.links)),
    ("^S ^Q", .reader(.suspend)), ("F3", .article(.nextMatch)), ("F5", .reader(.redraw)),
    ("F10", .reader(.quit)), ("0 ^", .move(.top)), ("$", .move(.bottom)),
    ("F", .move(.bottom)),
  ]

  /// What does what a key does elsewhere.
  static func instead(of key: Key) -> Command? {
    strangers.first { $0.keys.split(separator: " ").contains { Key(named: String($0)) == key } }?
      .instead
  }

  private static let typing = [
    Binding(.prompt(.accept), "Enter", in: [.prompt]),
    Binding(.prompt(.complete), "Tab", in: [.prompt]),
    Binding(.prompt(.completeBack), "BackTab", in: [.prompt]),
    Binding(.prompt(.older), "Up ^P", in: [.prompt]),
    Binding(.prompt(.newer), "Down ^N", in: [.prompt]),
    Binding(.move(.lineDown), "Down", in: [.search], hinted: true),
    Binding(.move(.lineUp), "Up", in: [.search]),
    Binding(.move(.screenDown), "PgDn", in: [.search]),
    Binding(.move(.screenUp), "PgUp", in: [.search]),
    Binding(.list(.open), "Enter", in: [.search], hinted: true),
    Binding(.search(.scope), "Tab", in: [.search, .hits], hinted: true),
    Binding(.search(.type), "/ i", in: [.hits], hinted: true),
    Binding(.search(.older), "^P", in: [.search], hinted: true),
    Binding(.search(.newer), "^N", in: [.search]),
    Binding(.reader(.close), "Esc", in: [.links] + lines, hinted: true),
    Binding(.edit(.left), "Left ^B", in: lines),
    Binding(.edit(.right), "Right ^F", in: lines),
    Binding(.edit(.start), "Home ^A", in: lines),
    Binding(.edit(.end), "End ^E", in: lines),
    Binding(.edit(.deleteBefore), "Backspace ^H", in: lines),
    Binding(.edit(.deleteAfter), "Delete ^D", in: lines),
    Binding(.edit(.deleteWord), "^W", in: lines),
    Binding(.edit(.deleteToStart), "^U", in: lines),
    Binding(.edit(.deleteToEnd), "^K", in: lines),
  ]
}
