import Magazine
import Reading

/// The people that a publication names, to be found in its Chinese: a line stands below each (专名号).
struct ProperNames {
  /// The names of each side in scalars, longest first, by the scalar they begin with.
  private var names: [Side: [Unicode.Scalar: [[Unicode.Scalar]]]] = [:]

  /// The names of a publication on its Chinese sides; `nil` where the reader wants no line below them.
  init?(_ sitting: Sitting, _ preferences: Preferences) {
    guard preferences.typography.underlinesNames else { return nil }
    let publication = sitting.publication
    for side in publication.sides where publication.language(of: side).script == .chinese {
      let people = sitting.people.compactMap { $0[exactly: side] }.map { Array($0.unicodeScalars) }
      for name in people.sorted(by: { $0.count > $1.count }) {
        guard let first = name.first else { continue }
        names[side, default: [:]][first, default: []].append(name)
      }
    }
  }

  /// Where names stand in a text, in Unicode scalars.
  func ranges(in text: String, on side: Side) -> [Range<Int>] {
    guard let names = names[side] else { return [] }
    let scalars = Array(text.unicodeScalars)
    var ranges: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      if let name = names[scalars[index]]?.first(where: { scalars[index...].starts(with: $0) }) {
        ranges.append(index..<index + name.count)
        index += name.count
      } else {
        index += 1
      }
    }
    return ranges
  }
}
