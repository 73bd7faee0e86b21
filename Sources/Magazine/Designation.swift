/// The number of a standard, or of a committee that writes standards, as texts give it:
/// `GB/T 44130.1—2024`, `ISO/IEC 27001:2022`, `DB14/T 3027-2024`, `ISO/TC 180/SC 1`.
///
/// Two are equal that differ in nothing but spaces and the kind of their dashes; they are sorted
/// by their parts, so that GB 2760 stands before GB 18584.
package struct Designation: Sendable {
  /// As it was written.
  package let text: String
  /// Its letters and numbers in their order, the year apart.
  private let parts: [Part]
  private let year: Int?

  /// A number or some capitals; numbers stand before letters, and are sorted by their value.
  private enum Part: Hashable, Comparable, Sendable {
    case number(Int)
    case letters(String)
  }

  /// Reads a text that is a designation and nothing else; `nil` where it is none.
  package init?(_ text: String) {
    let scanner = DesignationScanner(scalars: Array(text.unicodeScalars))
    guard !text.isEmpty, scanner.end(from: 0) == scanner.scalars.count else { return nil }
    self.init(scanner.scalars[...])
  }

  private init(_ scalars: ArraySlice<Unicode.Scalar>) {
    text = String(scalars: scalars)
    var parts: [Part] = []
    var joint: Unicode.Scalar?
    var year: Int?
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let run = scalars[index...].prefix(while: DesignationScanner.isDigit)
      let word = scalars[index...].prefix(while: DesignationScanner.isCapital)
      if let number = number(run) {
        if let joint, Designation.isYear(number, after: joint) { year = number }
        parts.append(.number(number))
      } else if !word.isEmpty {
        parts.append(.letters(String(scalars: word)))
      } else {
        joint = scalars[index]
      }
      index += max(1, run.count, word.count)
    }
    if let year, parts.last == .number(year) { parts.removeLast() } else { year = nil }
    (self.parts, self.year) = (parts, year)
  }

  private static func isYear(_ number: Int, after joint: Unicode.Scalar) -> Bool {
    (1900...2099).contains(number) && DesignationScanner.isDash(joint)
  }

  /// The letters in front, then those of subcommittees and working groups: `ISO`, `TC`, `SC`.
  package var letters: [String] {
    parts.compactMap { if case .letters(let letters) = $0 { letters } else { nil } }
  }

  private var numbers: [Int] {
    parts.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  /// Whether it names a standard of a publisher that is known here, rather than a committee, a sum
  /// of money or a room.
  package var isStandard: Bool {
    guard let publisher = letters.first, publishers.contains(publisher),
      publisher != "T" || letters.count > 1,
      committees.isDisjoint(with: letters.dropFirst())
    else { return false }
    return year != nil || numbers.count > 1 || numbers.contains { $0 >= 100 }
  }
}

/// Who publishes standards: the state, its trades (JJF, QB, YY …), its provinces (DB with a number),
/// associations (T with their letters), and bodies abroad.
private let publishers: Set<String> = [
  "GB", "ISO", "IEC", "ITU", "IEEE", "EN", "ASTM", "JJF", "JJG", "QB", "YY", "HJ", "T", "NB", "SJ",
  "YD", "JB", "DB",
]

/// What stands in the name of a committee, a subcommittee or a working group.
private let committees: Set<String> = ["JTC", "TC", "PC", "SC", "WG", "SWG"]

extension Designation: Hashable, Comparable {
  package static func == (left: Designation, right: Designation) -> Bool {
    left.parts == right.parts && left.year == right.year
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(parts)
    hasher.combine(year)
  }

  package static func < (left: Designation, right: Designation) -> Bool {
    guard left.parts == right.parts else {
      return left.parts.lexicographicallyPrecedes(right.parts)
    }
    return (left.year ?? 0) < (right.year ?? 0)
  }
}

// Finding them in running text.
extension Designation {
  /// Where a text gives a designation.
  package struct Mention: Sendable {
    package let designation: Designation
    /// The scalars of the text that it takes.
    package let range: Range<Int>
  }

  /// Every designation that a text gives, in order.
  package static func mentions(in text: String) -> [Mention] {
    let scanner = DesignationScanner(scalars: Array(text.unicodeScalars))
    var mentions: [Mention] = []
    var index = 0
    while index < scanner.scalars.count {
      if let end = scanner.end(from: index) {
        let designation = Designation(scanner.scalars[index..<end])
        mentions.append(Mention(designation: designation, range: index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return mentions
  }
}

/// The number that some digits are, or the greatest there is.
private func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
  digits.isEmpty ? nil : Int(String(scalars: digits)) ?? .max
}
