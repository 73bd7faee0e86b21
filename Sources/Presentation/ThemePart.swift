import Typesetting

/// What a theme that a reader has written may give a look of its own, by the name to write.
package enum ThemePart: String, CaseIterable, Hashable, Sendable {
  case nameplate, heavyRule = "heavy-rule", rule
  case strong, muted, accent
  case selected, bar, key, label, notice
  case match, currentMatch = "current-match", selection
  case kicker, title, otherTitle = "other-title", titleRule = "title-rule", dek, byline
  case heading1 = "heading-1", heading2 = "heading-2", heading3 = "heading-3", heading = "heading-4"
  case tableHeader = "table-header", caption, marker, drawing
  /// What stands in the text itself; `second` is the translation under a paragraph.
  case body, emphasis, code, struck, second

  /// Whether it is a mark within a text, which adds to the look of what it stands in.
  var isMark: Bool {
    switch self {
    case .strong, .emphasis, .code, .struck, .second: true
    case .nameplate, .heavyRule, .rule, .muted, .accent, .selected, .bar, .key, .label, .notice,
      .match, .currentMatch, .selection, .kicker, .title, .otherTitle, .titleRule, .dek, .byline,
      .heading1, .heading2, .heading3, .heading, .tableHeader, .caption, .marker, .drawing, .body:
      false
    }
  }

  /// Something that it is the look of.
  var role: Role {
    switch self {
    case .nameplate: .nameplate
    case .heavyRule: .heavyRule
    case .rule: .rule
    case .strong: .strong
    case .muted: .muted
    case .accent: .accent
    case .selected: .selected
    case .bar: .bar
    case .key: .key
    case .label: .label
    case .notice: .notice
    case .match: .match
    case .currentMatch: .currentMatch
    case .selection: .selection
    case .kicker, .title, .otherTitle, .titleRule, .dek, .byline, .heading1, .heading2, .heading3,
      .heading, .tableHeader, .caption, .marker, .drawing, .body, .emphasis, .code, .struck,
      .second:
      .print(style)
    }
  }

  private var style: Style {
    switch self {
    case .kicker: Style(.kicker)
    case .title: Style(.title)
    case .otherTitle: Style(.otherTitle)
    case .titleRule: Style(.titleRule)
    case .dek: Style(.dek)
    case .byline: Style(.byline)
    case .heading1: Style(.heading(1))
    case .heading2: Style(.heading(2))
    case .heading3: Style(.heading(3))
    case .heading: Style(.heading(4))
    case .tableHeader: Style(.tableHeader)
    case .caption: Style(.caption)
    case .marker: Style(.marker)
    case .drawing: Style(.drawing)
    case .emphasis: Style(.body, marks: .emphasis)
    case .code: Style(.body, marks: .code)
    case .struck: Style(.body, marks: .struck)
    case .second: Style(.body, isTranslation: true)
    case .strong: Style(.body, marks: .strong)
    case .nameplate, .heavyRule, .rule, .muted, .accent, .selected, .bar, .key, .label, .notice,
      .match, .currentMatch, .selection, .body:
      Style(.body)
    }
  }
}

extension ThemePart {
  /// The part that a role of the interface is; `nil` for the page and for type.
  init?(_ role: Role) {
    switch role {
    case .page, .plain, .print: return nil
    case .nameplate: self = .nameplate
    case .heavyRule: self = .heavyRule
    case .rule: self = .rule
    case .strong: self = .strong
    case .muted: self = .muted
    case .byline: self = .byline
    case .accent: self = .accent
    case .selected: self = .selected
    case .bar: self = .bar
    case .key: self = .key
    case .label: self = .label
    case .notice: self = .notice
    case .match: self = .match
    case .currentMatch: self = .currentMatch
    case .selection: self = .selection
    }
  }

  /// The part that set type is, apart from its marks.
  init(_ role: Style.Role) {
    switch role {
    case .kicker: self = .kicker
    case .title: self = .title
    case .otherTitle: self = .otherTitle
    case .titleRule: self = .titleRule
    case .dek: self = .dek
    case .byline: self = .byline
    case .body: self = .body
    case .caption: self = .caption
    case .drawing: self = .drawing
    case .heading(1): self = .heading1
    case .heading(2): self = .heading2
    case .heading(3): self = .heading3
    case .heading: self = .heading
    case .tableHeader: self = .tableHeader
    case .marker: self = .marker
    case .rule: self = .rule
    }
  }
}
