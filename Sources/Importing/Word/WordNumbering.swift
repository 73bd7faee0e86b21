import Magazine

/// Counts the paragraphs of a Word document that carry numbers (ECMA-376 part 1, 17.9).
struct WordNumbering {
  /// What stands before a numbered paragraph.
  enum Mark: Equatable {
    case bullet
    /// A plain number.
    case number(Int)
    /// A label in a form of its own: `(a)`, `第三条`, `2.1`.
    case label(String)
  }

  private struct Level {
    let format: String
    let text: String
    let start: Int
  }

  /// The levels of each list, and the list that shares its counters.
  private var lists: [String: (abstract: String, levels: [Int: Level])] = [:]
  private var counts: [String: [Int]] = [:]

  /// No list begins further on.
  private static let mostItems = 99_999

  /// Word knows nine levels.
  private static let levels = 9

  /// Reads `numbering.xml`.
  init(_ root: Element?) {
    var abstracts: [String: [Int: Level]] = [:]
    for element in root?.elements ?? [] {
      switch element.name {
      case "abstractnum":
        abstracts[element.local("abstractNumId") ?? ""] = WordNumbering.levels(of: element)
      case "num":
        let abstract = element.child("abstractnumid")?.local("val") ?? ""
        var own = abstracts[abstract] ?? [:]
        for change in element.elements where change.name == "lvloverride" {
          own.merge(WordNumbering.levels(of: change)) { $1 }
        }
        lists[element.local("numId") ?? ""] = (abstract, own)
      default: break  // Pictures as bullets say nothing.
      }
    }
  }

  private static func levels(of element: Element) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for level in element.elements where level.name == "lvl" {
      guard let index = level.local("ilvl").flatMap({ Int($0) }), (0..<self.levels).contains(index)
      else { continue }
      func said(_ name: String) -> String? { level.child(name)?.local("val") }
      levels[index] = Level(
        format: said("numfmt") ?? "decimal", text: said("lvltext") ?? "",
        start: said("start").flatMap { Int($0) }.map { min(max(0, $0), mostItems) } ?? 1)
    }
    return levels
  }

  /// Counts one more paragraph of a list; `nil` where the list is unknown or shows no mark.
  mutating func count(_ list: String, _ level: Int) -> Mark? {
    guard let (abstract, levels) = lists[list], let own = levels[level] else { return nil }
    if own.format == "bullet" { return .bullet }
    var numbers = counts[abstract] ?? Array(repeating: 0, count: WordNumbering.levels)
    numbers[level] = numbers[level] == 0 ? own.start : numbers[level] &+ 1
    for deeper in level + 1..<WordNumbering.levels { numbers[deeper] = 0 }
    counts[abstract] = numbers
    guard own.format != "none", !own.text.isEmpty else { return nil }
    let place = "%\(level + 1)"
    if own.format == "decimal", [place, place + ".", place + "、", place + ")"].contains(own.text) {
      return .number(numbers[level])
    }
    return .label(label(own.text, numbers, levels))
  }

  /// The text of a level with the numbers of the levels it names: `%1.%2` is `2.1`.
  private func label(_ text: String, _ numbers: [Int], _ levels: [Int: Level]) -> String {
    var result = text
    for (index, number) in numbers.enumerated() where text.contains("%\(index + 1)") {
      let level = levels[index]
      let shown = number == 0 ? level?.start ?? 1 : number
      result = result.replacing(
        "%\(index + 1)", with: WordNumbering.spelled(shown, as: level?.format ?? "decimal"))
    }
    return result
  }

  /// A number in a format of Word's (ECMA-376 part 1, 17.18.59), as far as documents use them.
  static func spelled(_ number: Int, as format: String) -> String {
    guard number >= 1 else { return "\(number)" }
    switch format {
    case "lowerLetter": return letters(number)
    case "upperLetter": return letters(number).uppercased()
    case "lowerRoman" where number < 4000: return roman(number)
    case "upperRoman" where number < 4000: return roman(number).uppercased()
    case "decimalZero": return number < 10 ? "0\(number)" : "\(number)"
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand":
      return number < 10_000 ? chinese(number) : "\(number)"
    case "ideographDigital": return "\(number)".map { figures[$0] ?? "\($0)" }.joined()
    default: return "\(number)"
    }
  }

  /// `a` to `z`, then `aa`, as Word goes on.
  private static func letters(_ number: Int) -> String {
    let letter = Character(Unicode.Scalar(UInt8(97 + (number - 1) % 26)))
    return String(repeating: letter, count: min(8, (number - 1) / 26 + 1))
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, result) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  /// A number below ten thousand as it is said, as the articles of laws are counted: 一百零五, 一千零一十.
  private static func chinese(_ number: Int) -> String {
    var (rest, result, hasGap) = (number, "", false)
    for (value, sign) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let (digit, left) = rest.quotientAndRemainder(dividingBy: value)
      rest = left
      guard digit > 0 else {
        hasGap = !result.isEmpty
        continue
      }
      if hasGap { result += "零" }
      hasGap = false
      // 十一, but 一百一十.
      let isBareTen = value == 10 && digit == 1 && result.isEmpty
      result += (isBareTen ? "" : digits[digit]) + sign
    }
    return result
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The figures of a number that is written digit by digit.
  private static let figures: [Character: String] = Dictionary(
    uniqueKeysWithValues: zip("0123456789", ["〇"] + digits.dropFirst()))
}
