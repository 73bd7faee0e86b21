import CICU
import Grid
import Importing
import Magazine
import PseudoTerminal
import Reading
import Typesetting

/// Measures line breaking and typesetting, beside ICU's break iterator on the same text.
func benchTypesetting(_ folder: String) throws {
  let issue = try IssueFolder(folder)
  let stories = try issue.publication.articles.compactMap { try issue.story($0.id) }
  let paragraphs = stories.flatMap { story in
    Side.allCases.flatMap { side in
      story.body[side].flatMap(\.texts).map { (side, $0.plain) }
    }
  }
  let bytes = paragraphs.reduce(0) { $0 + $1.1.utf8.count }
  let rounds = max(1, 10_000_000 / bytes)

  let breaking = seconds {
    for _ in 0..<rounds {
      for (side, text) in paragraphs {
        sink &+=
          LineBreaker(text, tailoredTo: side == .first ? .english : .chinese).count
      }
    }
  }
  let utf16 = paragraphs.map { Array($0.1.utf16) }
  let icu = seconds {
    for _ in 0..<rounds {
      for text in utf16 { sink &+= icuBreaks(text) }
    }
  }
  let megabytes = Double(bytes * rounds) / 1e6
  row("line breaking, tailored", megabytes / breaking, "MB/s", limit: "at least ICU’s")
  row("line breaking, ICU (UTF-16 ready)", megabytes / icu, "MB/s", limit: "")

  for (name, measure) in [("measure 40", 40), ("measure 68", 68)] {
    let setting = seconds {
      for _ in 0..<rounds {
        for story in stories {
          for side in Side.allCases {
            let format = Format(arrangement: .single, side: side, measure: measure)
            sink &+= typeset(story, as: format).count
          }
        }
      }
    }
    row("typesetting, \(name)", megabytes / setting, "MB/s", limit: "at least 10")
  }
  benchLongest(stories)
  benchHuge()
}

/// Keeps results alive.
nonisolated(unsafe) var sink = 0

private func icuBreaks(_ text: [UInt16]) -> Int {
  Int(icu_line_breaks(text, Int32(text.count), nil))
}

private func benchLongest(_ stories: [Story]) {
  let longest = stories.max { weight($0) < weight($1) }
  guard let longest else { return }
  for side in Side.allCases {
    let format = Format(arrangement: .single, side: side, measure: 68)
    let times = (0..<31).map { _ in seconds { sink &+= typeset(longest, as: format).count } }
    row(
      "longest article, \(Parallel.englishAndChinese[side].tag), from nothing",
      median(times) * 1000, "ms",
      limit: "under 3")
  }
}

private func weight(_ story: Story) -> Int { story.body.first.reduce(0) { $0 + $1.length } }

/// An article of a million words: the time from its text to a first page that can be drawn, and the
/// memory of the whole when it is set.
private func benchHuge() {
  let sentence = "The river slows at the bend and drops its sand where the willows lean over it. "
  let paragraph = String(repeating: sentence, count: 7)
  let blocks = (0..<9000).map { Block.paragraph(Text("\($0). \(paragraph)")) }
  let chinese = (0..<9000).map { Block.paragraph(Text("\($0)。水势放缓，泥沙沉积，垂柳依依。")) }
  let article = Article(id: "huge", title: Parallel(first: "Huge", second: "巨著"))
  let section = Section(
    id: "s", title: Parallel(first: "S", second: "栏"), page: nil, number: 1, remark: nil,
    articles: [article])
  let issue = Publication(
    id: "i", languages: .englishAndChinese, title: article.title, sections: [section])
  let story = Story(
    article: article, section: section, languages: issue.languages,
    body: Body(first: blocks, second: chinese))
  var state = State(issue, Preferences(), size: Size(columns: 120, rows: 40))
  _ = state.update(on: .key(Key(.enter)))
  row(
    "1,000,000 words: text to first page",
    seconds { _ = state.update(on: .opened(story, of: issue.id)) } * 1000,
    "ms", limit: "")
  row(
    "1,000,000 words: to the end", seconds { _ = state.update(on: .key(Key("G"))) } * 1000, "ms",
    limit: "")
  row(
    "1,000,000 words: other language", seconds { _ = state.update(on: .key(Key(.tab))) } * 1000,
    "ms", limit: "")
  let before = ownMemory()
  let galley = typeset(story, as: Format(arrangement: .single, side: .first, measure: 68))
  let text = Double(blocks.reduce(0) { $0 + $1.length }) / 1e6
  row("1,000,000 words: set whole, memory / text", (ownMemory() - before) / text, "×", limit: "")
  sink &+= galley.count
}

private func ownMemory() -> Double {
  let line = contents("/proc/self/status").split(separator: "\n").first { $0.hasPrefix("VmRSS") }
  let number = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
  return (number.flatMap { Double($0) } ?? 0) / 1024
}

func seconds(_ work: () -> Void) -> Double {
  let began = monotonicSeconds()
  work()
  return monotonicSeconds() - began
}
