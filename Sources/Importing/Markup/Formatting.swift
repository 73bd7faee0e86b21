/// The elements of formatting that are open in a page of HTML.
///
/// What is still open where a block ends is begun again in the next (WHATWG HTML 13.2.4.3): four hundred `<b>`
/// that nobody ends and ten thousand `<p>` are four million elements, of 200 kB. Beyond so many as no page
/// has, none is kept open, and the words stand without.
struct Formatting {
  /// The names of what is begun again (WHATWG HTML 13.2.4.2); of `a` and `nobr` there is one at a time.
  static let names: Set = [
    "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
  ]
  /// Elements begun again at most.
  private static let most = 65_536
  /// Of elements that are alike no more are begun again.
  private static let mostAlike = 3

  /// The tags that are open by their names, the last one last, and how many there are of each.
  private var open: [String: [ArraySlice<UInt8>]] = [:]
  private var alike: [ArraySlice<UInt8>: Int] = [:]
  private var count = 0
  /// How many of them began since a paragraph or its like did.
  private var own = 0
  private var rebuilt = 0

  /// Begins an element; the answer is whether it may.
  mutating func begin(_ name: String, _ tag: ArraySlice<UInt8>) -> Bool {
    guard rebuilt <= Formatting.most else { return false }
    own += 1
    guard alike[tag, default: 0] < Formatting.mostAlike else { return true }
    alike[tag, default: 0] += 1
    open[name, default: []].append(tag)
    count += 1
    return true
  }

  /// Ends the last element of a name, where one is open.
  mutating func end(_ name: String) {
    own = max(0, own - 1)
    guard let tag = open[name]?.popLast() else { return }
    alike[tag, default: 1] -= 1
    count -= 1
  }

  /// Leaves a paragraph or its like, which ends what began in it; the answer is how many elements those are.
  mutating func leaveBlock() -> Int {
    defer { own = 0 }
    return own
  }

  /// Counts what a block begins again. Where that is too much, all that is open ends by the tags that are
  /// the answer.
  mutating func beginBlock() -> String {
    rebuilt += count
    guard rebuilt > Formatting.most, count > 0 else { return "" }
    defer { (open, alike, count) = ([:], [:], 0) }
    return open.map { String(repeating: "</\($0)>", count: $1.count) }.joined()
  }
}
