/// What of a block is searched: its text without the readings between the words, so that 表示する is found
/// where the page says 表示（ひょうじ）する; then the readings, each on a line.
package struct SearchedText: Equatable, Sendable {
  /// Offsets in it are those of the block's `plain`, as far as that goes: a soft hyphen, which search passes
  /// over, stands for each scalar of a reading.
  package private(set) var text: String
  /// The readings in their order; most blocks have none.
  package private(set) var readings: [Reading] = []

  /// A reading, by offsets in Unicode scalars.
  package struct Reading: Equatable, Sendable {
    /// Where it stands in the text that is searched.
    package let offset: Int
    /// Where it stands in `plain`.
    package let place: Int
  }

  /// Takes the text of a block.
  package init(_ block: Block) {
    let texts = block.texts
    guard texts.contains(where: \.hasReadings) else {
      text = texts.count == 1 ? texts[0].plain : texts.map(\.plain).joined(separator: "\n")
      return
    }
    text = ""
    var place = 0
    var said: [(place: Int, words: String)] = []
    for (index, words) in texts.enumerated() {
      if index > 0 {
        text += "\n"
        place += 1
      }
      for run in words.runs {
        let length = run.text.scalarCount
        if run.marks.contains(.rubyText) {
          said.append((place, run.text))
          text += String(repeating: "\u{AD}", count: length)
        } else {
          text += run.text
        }
        place += length
      }
    }
    for reading in said {
      readings.append(Reading(offset: place + 1, place: reading.place))
      text += "\n" + reading.words
      place += 1 + reading.words.scalarCount
    }
  }
}

extension Text {
  /// Whether it has the readings of words in it.
  fileprivate var hasReadings: Bool { isMarked && runs.contains { $0.marks.contains(.rubyText) } }
}
