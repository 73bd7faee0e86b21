import Magazine

/// Part of a paragraph around what was found.
package struct Snippet: Hashable, Sendable {
  /// The part in one line, `…` where something is cut off.
  package let text: String
  /// Matches in the snippet, in Unicode scalars.
  package private(set) var matches: [Range<Int>]
  /// Where most of what was asked for stands together, in Unicode scalars; to be in sight however
  /// little is shown.
  package let focus: Range<Int>

  /// Scalars shown before the focus.
  private static let lead = 24

  /// Cuts a snippet out of a paragraph: some scalars before the focus, many after it, a `…` wherever
  /// something is cut off, and no word in two. Without a focus it is the first match.
  package init(
    of paragraph: String, matches: [Range<Int>], focus: Range<Int>? = nil, reach: Int = 160
  ) {
    // One more than can be shown tells whether something is cut off.
    let wanted = focus ?? matches.first ?? 0..<0
    let scalars = paragraph.firstScalars(max(wanted.upperBound, wanted.lowerBound + reach) + 1)
    let focus = wanted.clamped(to: 0..<scalars.count)
    let start =
      focus.lowerBound < Snippet.lead + 4
      ? 0 : firstCut(scalars, in: focus.lowerBound - Snippet.lead...focus.lowerBound)
    let end = lastCut(
      scalars,
      in: min(
        focus.upperBound, start + reach)...min(scalars.count, max(focus.upperBound, start + reach)))
    let part = scalars[start..<max(start, end)].map { $0 == "\n" ? " " : $0 }
    text = (start > 0 ? "…" : "") + String(scalars: part) + (end < scalars.count ? "…" : "")
    let shift = start - (start > 0 ? 1 : 0)
    self.matches = matches.filter { $0.lowerBound >= start && $0.upperBound <= end }.map {
      $0.lowerBound - shift..<$0.upperBound - shift
    }
    let seen = focus.clamped(to: start..<max(start, end))
    self.focus = seen.lowerBound - shift..<seen.upperBound - shift
  }
}

extension Snippet {
  /// The same snippet with some scalars lit.
  func lit(_ matches: [Range<Int>]) -> Snippet {
    var snippet = self
    snippet.matches = matches
    return snippet
  }
}

/// The first place of a range at which a text may be cut, so that what follows begins with a word; the
/// end of the range where there is none.
package func firstCut(_ scalars: [Unicode.Scalar], in range: ClosedRange<Int>) -> Int {
  range.first { isCut($0, scalars) } ?? range.upperBound
}

/// The last place of a range at which a text may be cut, so that what stands before ends with a word;
/// the end of the range where there is none.
package func lastCut(_ scalars: [Unicode.Scalar], in range: ClosedRange<Int>) -> Int {
  var end = range.last { isCut($0, scalars) } ?? range.upperBound
  // The space behind the last word goes with what is cut off.
  while end > range.lowerBound, end < scalars.count, scalars[end - 1] == " " { end -= 1 }
  return end
}

/// Whether a word ends before a scalar, or begins with it: at a space, or beside a character that is
/// a word by itself; never before a mark that ends something, or that combines.
private func isCut(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
  guard index > 0, index < scalars.count else { return true }
  let (before, after) = (folded(scalars[index - 1].value).kind, folded(scalars[index].value).kind)
  if scalars[index - 1] == " " || scalars[index - 1] == "\n" { return true }
  switch after {
  case .ignored, .mark, .stop: return false
  case .letter, .digit, .character, .soft: break
  }
  return before == .character || after == .character
}
