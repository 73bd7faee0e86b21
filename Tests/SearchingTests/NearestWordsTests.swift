import TestSupport
import Testing

@testable import Searching

/// The walk over a vocabulary against a look at every word of it.
@Suite struct NearestWordsTests {
  /// Optimal string alignment, by its definition.
  private func distance(_ one: [Character], _ other: [Character]) -> Int {
    var rows = [[Int]](
      repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in 0...one.count {
      for j in 0...other.count {
        guard i > 0, j > 0 else {
          rows[i][j] = i + j
          continue
        }
        let change = one[i - 1] == other[j - 1] ? 0 : 1
        rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change)
        if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
          rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
        }
      }
    }
    return rows[one.count][other.count]
  }

  @Test func theWalkFindsWhatALookAtEveryWordFinds() {
    var generator = SeededGenerator(seed: 12)
    func word() -> String {
      let letters: [Character] = ["a", "b", "c", "é"]
      return String(
        (0..<Int.random(in: 3...9, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? "a"
        })
    }
    let words = Set((0..<150).map { _ in word() })
    let sorted = words.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    for _ in 0..<40 {
      let typed = word()
      guard typed.count >= 4 else { continue }
      let limit = typed.count >= 7 ? 2 : 1
      let wanted = words.filter { other in
        let far = distance(Array(typed), Array(other))
        return far > 0 && far <= limit
          && (limit == 1 || typed.prefix(2).contains(other.first ?? "x"))
      }
      var steps = 0
      let found = nearestWords(to: typed, isPrefix: false) { bound in
        steps += 1
        return sorted.first {
          !$0.unicodeScalars.lexicographicallyPrecedes(bound.unicodeScalars)
        }.map { ($0, 1) }
      }
      #expect(Set(found.map(\.word)) == wanted, "\(typed)")
      #expect(steps <= sorted.count + 1)
    }
  }

  @Test func theBeginningOfAWordIsNearTheWholeOfIt() {
    let words = ["carbon", "carbonates", "carpet", "standard"]
    let found = nearestWords(to: "carbom", isPrefix: true) { bound in
      words.first { $0 >= bound }.map { ($0, 1) }
    }
    #expect(found.map(\.word) == ["carbon", "carbonates"])
  }

  @Test func aWordInATextIsReplacedAndNothingElse() {
    #expect(replacing([[0x62]], in: "A b, B", with: "x") == "A x, B")
    #expect(replacing([[0x7A]], in: "A b", with: "x") == nil)
  }
}
