import Grid
import Magazine
import Typesetting

/// What a reader chooses about the look of the page.
package struct Preferences: Hashable, Sendable {
  /// How many text columns a page of one language has.
  package enum Columns: String, CaseIterable, Hashable, Sendable {
    /// Two where the window has room for two whole measures.
    case automatic
    case one
    /// Two wherever they can be read.
    case two
  }

  /// The width of ambiguous characters.
  package enum Ambiguous: String, CaseIterable, Hashable, Sendable {
    /// As the terminal shows them.
    case auto
    case narrow, wide
  }

  /// The side that leads.
  package var side: Side
  /// The language of the interface; it stays when the text turns to the other side.
  package var interface: InterfaceLanguage
  /// How the two languages stand.
  package var arrangement: Arrangement
  /// The theme that is shown.
  package internal(set) var theme: Theme
  /// Whether it is light or dark as the terminal is.
  package internal(set) var followsGround: Bool
  /// The terminal's background, as far as it has been told.
  var ground = Ground.dark
  /// The names of the themes that the reader has written, to choose from beside Kan's.
  package var ownThemes: [String] = []
  /// The width of a text column in cells where the window has room for it.
  package var measure: Int
  /// How many text columns a page of one language has.
  package var columns: Columns
  /// How paragraphs are set.
  package var typography: Typography
  /// Whether the page is set for a screen reader: nothing beside other things, nothing drawn, the cursor
  /// at what has the focus.
  package var isLinear = false
  /// Decides `typography.ambiguous` where it is not `auto`.
  package private(set) var ambiguous: Ambiguous

  /// The measure at first in cells: some 12 English words, or 34 Chinese characters.
  package static let usualMeasure = 68
  /// The measures that a reader may choose, in cells.
  package static let measures = 24...120
  /// Cells by which a measure widens or narrows at a time.
  private static let measureStep = 4

  /// Makes preferences; what is left out is as usual.
  package init(
    side: Side = .first, interface: InterfaceLanguage = .english,
    arrangement: Arrangement = .single, theme: Theme? = nil, measure: Int = usualMeasure,
    columns: Columns = .automatic, typography: Typography = Typography(),
    ambiguous: Ambiguous = .auto
  ) {
    self.side = side
    self.interface = interface
    self.arrangement = arrangement
    self.theme = theme ?? ground.theme
    followsGround = theme == nil
    self.measure = min(
      max(measure, Preferences.measures.lowerBound), Preferences.measures.upperBound)
    self.columns = columns
    self.typography = typography
    self.ambiguous = .auto
    choose(ambiguous)
  }

  /// The same for a publication of one side: it has no other to show.
  package var forOneSide: Preferences {
    var preferences = self
    preferences.side = .first
    preferences.arrangement = .single
    return preferences
  }

  /// The same for a screen reader: one thing after the other, with no more space than one between words.
  var forScreenReader: Preferences {
    var preferences = self
    if preferences.arrangement == .facing { preferences.arrangement = .interleaved }
    preferences.columns = .one
    preferences.typography.alignment = .ragged
    preferences.typography.hyphenates = false
    preferences.typography.ruby = .brackets
    return preferences
  }

  /// How paragraphs are set on a screen; for a screen reader as they are written, without lines drawn for it.
  var screenTypography: Typography { isLinear ? typography : typography.forScreen }

  /// Chooses how wide ambiguous characters are.
  package mutating func choose(_ width: Ambiguous) {
    ambiguous = width
    switch width {
    case .auto: break
    case .narrow: typography.ambiguous = .narrow
    case .wide: typography.ambiguous = .wide
    }
  }

  /// Learns which themes the reader has written; one that is chosen and there no more gives way to the
  /// usual one.
  mutating func learn(themes: [String]) {
    ownThemes = themes
    if Theme(theme.name, own: themes) == nil { choose(nil) }
  }

  /// Learns how wide the terminal shows ambiguous characters, where the reader has not chosen.
  mutating func learn(_ width: AmbiguousWidth) {
    if ambiguous == .auto { typography.ambiguous = width }
  }

  /// Changes the look; the answer says why nothing can be seen of it, if so.
  mutating func perform(_ command: StyleCommand, in scene: Scene) -> Notice? {
    switch command {
    case .otherLanguage:
      guard scene.isBilingual else { return .oneLanguageOnly }
      side = side.other
    case .nextArrangement:
      guard scene.isBilingual else { return .oneLanguageOnly }
      arrangement = arrangement.next
      let fits = scene.layout(by: self).arrangement == arrangement
      return fits ? nil : .tooNarrowForFacing
    case .textColumns: return turnColumns(in: scene)
    case .wider: return set(measure: measure + Preferences.measureStep)
    case .narrower: return set(measure: measure - Preferences.measureStep)
    case .usualMeasure: return set(measure: Preferences.usualMeasure)
    case .theme:
      let themes = Theme.allCases + ownThemes.map(Theme.own)
      let index = themes.firstIndex(of: theme) ?? -1
      choose(themes[(index + 1) % themes.count])
      return .theme(theme)
    }
    return nil
  }

  private mutating func set(measure wanted: Int) -> Notice {
    measure = min(max(wanted, Preferences.measures.lowerBound), Preferences.measures.upperBound)
    return .measure(measure)
  }

  /// One text column where there are two, two where there is one.
  private mutating func turnColumns(in scene: Scene) -> Notice? {
    let isPaged = scene.layout.columns > 1
    columns = isPaged ? .one : .two
    guard scene.shown.arrangement == .single else { return .columnsAreForOneLanguage }
    let fits = scene.layout(by: self).columns > 1
    return isPaged || fits || !scene.isBilingual ? nil : .tooNarrowForColumns
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The case after this one, the first after the last.
  var next: Self {
    let cases = Self.allCases
    let index = cases.firstIndex(of: self) ?? 0
    return cases[(index + 1) % cases.count]
  }
}
