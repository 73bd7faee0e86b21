import Magazine
import TestSupport
import Testing

/// Highlights in a text that is edited under them.
@Suite struct HighlightTests {
  /// A scalar that remembers which it is through every edit.
  private struct Letter {
    let scalar: Unicode.Scalar
    let number: Int
  }

  /// Two sides of paragraphs being edited.
  private struct Draft {
    var paragraphs: [[Letter]]
    private var last = 0

    init(_ texts: [String]) {
      var count = 0
      paragraphs = texts.map { text in
        text.unicodeScalars.map { scalar in
          count += 1
          return Letter(scalar: scalar, number: count)
        }
      }
      last = count
    }

    var story: Story {
      let article = Article(id: "a", title: Parallel(first: "A", second: "甲"))
      let blocks = paragraphs.map { letters in
        Block.paragraph(Text(String(String.UnicodeScalarView(letters.map(\.scalar)))))
      }
      return Story(
        article: article,
        section: Section(
          id: "s", title: Parallel(first: "S", second: "栏"), page: nil, number: 1, remark: nil,
          articles: [article]), languages: .englishAndChinese,
        body: Body(first: blocks, second: blocks))
    }

    /// One edit such as an editor makes: words put in, taken out or changed, paragraphs put in, taken
    /// out, moved or doubled.
    mutating func edit(by generator: inout SeededGenerator) {
      let words = ["sand ", "the inner bank ", "水势放缓", "，泥沙沉积", "willows lean ", "x"]
      let new = (words.randomElement(using: &generator) ?? "").unicodeScalars.map { scalar in
        last += 1
        return Letter(scalar: scalar, number: last)
      }
      let block = Int.random(in: 0..<paragraphs.count, using: &generator)
      let start = Int.random(in: 0...paragraphs[block].count, using: &generator)
      let end = min(paragraphs[block].count, start + Int.random(in: 1...12, using: &generator))
      switch Int.random(in: 0..<8, using: &generator) {
      case 0, 1: paragraphs[block].insert(contentsOf: new, at: start)
      case 2, 3: paragraphs[block].removeSubrange(start..<end)
      case 4: paragraphs[block].replaceSubrange(start..<end, with: new)
      case 5: paragraphs.insert(new, at: block)
      case 6: if paragraphs.count > 3 { paragraphs.remove(at: block) }
      default: paragraphs.insert(paragraphs.remove(at: block), at: paragraphs.count / 2)
      }
    }
  }

  private func keep(
    _ range: Range<Int>, _ block: Int, blocks: Int = 1, of story: Story
  ) -> Bookmark {
    let own = block..<block + blocks
    let paragraph = story.paragraphs(own)
    let scalars = Array(paragraph.first.unicodeScalars)
    let highlight = Highlight(
      length: range.count, blocks: blocks, colour: .rose,
      rivalry: story.rivalry(of: range, inBlocks: own, on: .first))
    return Bookmark(
      issue: "i",
      locator: Locator(
        article: "a", place: Place(block: block, side: .first, offset: range.lowerBound)),
      quote: String(String.UnicodeScalarView(scalars[range])), highlight: highlight,
      paragraph: paragraph)
  }

  /// 2,000 edits with the true place known: found there, or honestly lost, and never elsewhere.
  @Test func aHighlightIsWhereItsWordsAreOrSaysThatTheyAreGone() {
    var generator = SeededGenerator(seed: 12)
    let texts = sampleBody.first.map(\.plain) + sampleBody.second.orEmpty.map(\.plain)
    var (found, lost, moved) = (0, 0, 0)
    for _ in 0..<400 {
      var draft = Draft(texts.filter { $0.unicodeScalars.count > 3 })
      let block = Int.random(in: 0..<draft.paragraphs.count, using: &generator)
      let count = draft.paragraphs[block].count
      let start = Int.random(in: 0..<count - 2, using: &generator)
      let end = min(count, start + Int.random(in: 2...60, using: &generator))
      let own = Set(draft.paragraphs[block][start..<end].map(\.number))
      let first = draft.paragraphs[block][start].number
      var kept = keep(start..<end, block, of: draft.story)
      for _ in 0..<5 {
        draft.edit(by: &generator)
        kept = draft.story.anchor(kept)
        guard let marked = kept.marked else {
          lost += 1
          continue
        }
        found += 1
        let letters = draft.paragraphs[kept.locator.place.block]
        let numbers = letters[marked].map(\.number)
        #expect(own.contains(numbers[0]) && own.contains(numbers[numbers.count - 1]))
        if numbers.first != first || kept.locator.place.block != block { moved += 1 }
      }
    }
    #expect(found + lost == 2000)
    #expect(
      found > 1000 && moved > 300 && lost > 50, "found \(found), moved \(moved), lost \(lost)")
  }

  /// The same with ranges over two and three paragraphs.
  @Test func aHighlightOverParagraphsIsWhereItsWordsAreOrSaysThatTheyAreGone() {
    var generator = SeededGenerator(seed: 21)
    let texts = sampleBody.first.map(\.plain) + sampleBody.second.orEmpty.map(\.plain)
    var (found, lost, grown) = (0, 0, 0)
    for _ in 0..<200 {
      var draft = Draft(texts.filter { $0.unicodeScalars.count > 3 })
      let count = Int.random(in: 2...3, using: &generator)
      let block = Int.random(in: 0...draft.paragraphs.count - count, using: &generator)
      let start = Int.random(in: 0..<draft.paragraphs[block].count, using: &generator)
      let inside = draft.paragraphs[block..<block + count - 1].reduce(0) { $0 + $1.count + 1 }
      let end = Int.random(in: 1...draft.paragraphs[block + count - 1].count, using: &generator)
      var kept = keep(start..<inside + end, block, blocks: count, of: draft.story)
      let own = numbers(kept, in: draft)
      for _ in 0..<5 {
        draft.edit(by: &generator)
        kept = draft.story.anchor(kept)
        guard kept.marked != nil else {
          lost += 1
          continue
        }
        found += 1
        let now = numbers(kept, in: draft)
        #expect(own.contains(now.first ?? 0) && own.contains(now.last ?? 0))
        if now.count > own.count { grown += 1 }
      }
    }
    #expect(found > 300 && lost > 50 && grown > 10, "\(found) found, \(lost) lost, \(grown) grown")
  }

  /// The numbers of the letters that a highlight marks.
  private func numbers(_ kept: Bookmark, in draft: Draft) -> [Int] {
    kept.blocks.flatMap { block in
      draft.story.marked(by: kept, inBlock: block).map { range in
        draft.paragraphs[block][range].map(\.number)
      } ?? []
    }
  }

  private let river = "The river slows at the bend and drops its sand on the inner bank."

  private func after(_ edit: (inout [String]) -> Void, keeping words: String) throws -> Bookmark {
    var texts = [river, "Boats keep to the outer bank."]
    let start = try #require(river.firstRange(of: words))
    let offset = river[..<start.lowerBound].unicodeScalars.count
    let kept = keep(offset..<offset + words.unicodeScalars.count, 0, of: Draft(texts).story)
    edit(&texts)
    return Draft(texts).story.anchor(kept)
  }

  @Test func wordsPutInBeforeMoveIt() throws {
    let kept = try after({ $0[0] = "As all know: " + $0[0] }, keeping: "drops its sand")
    #expect(kept.marked?.lowerBound == 45 && kept.quote == "drops its sand")
  }

  @Test func aParagraphPutInBeforeMovesIt() throws {
    let kept = try after({ $0.insert("Water.", at: 0) }, keeping: "drops its sand")
    #expect(kept.locator.place.block == 1)
  }

  @Test func aWordChangedInsideIsMarkedToo() throws {
    let kept = try after(
      { $0[0] = $0[0].replacing("its sand", with: "all its sand") }, keeping: "drops its sand")
    #expect(kept.quote == "drops all its sand")
  }

  @Test func wordsThatAreGoneAreLostAndComeBackWithTheirText() throws {
    let lost = try after({ $0[0] = "The river dried up." }, keeping: "drops its sand")
    #expect(lost.isLost && lost.marked == nil)
    #expect(lost.paragraph?.first == river, "what was kept stays")
    let back = Draft([river]).story.anchor(lost)
    #expect(!back.isLost && back.quote == "drops its sand")
  }

  @Test func theSameWordsElsewhereAreNotTakenForIt() throws {
    let lost = try after({ $0[0] = "It ran to the bank." }, keeping: "bank")
    #expect(lost.isLost)
  }

  @Test func aWholeParagraphIsFoundByItself() throws {
    let kept = try after({ $0.swapAt(0, 1) }, keeping: river)
    #expect(kept.locator.place.block == 1 && kept.marked?.count == river.count)
  }
}

extension Optional where Wrapped: RangeReplaceableCollection {
  fileprivate var orEmpty: Wrapped { self ?? Wrapped() }
}
