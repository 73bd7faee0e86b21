import Magazine

/// The dots that lead the eye to a page number in printed contents.
nonisolated(unsafe) private let leaders = /(\s?\.){5,}\s?/

/// What an item of a list begins with, and a heading with a number.
nonisolated(unsafe) private let itemMark = /^([•●◦▪–]|\(?[0-9a-z]{1,2}[.)])[ ]/
nonisolated(unsafe) private let numberedHeading =
  /^([0-9]{1,2}(\.[0-9]{1,2})*)\.?\s+[\p{Lu}\p{Han}]/

/// Paragraphs and headings, read off the places and sizes of lines.
struct PDFProse {
  private var passages: [Passage] = []
  /// The paragraph that may go on in the next block, its lines joined.
  private var open = ""
  private var page: String?
  /// The commonest height of a line, and the widths from which a heading is told.
  private let height: Double
  private let headings: [Double]
  /// Words that are written with a hyphen inside a line.
  private let compounds: Set<String>

  /// The passages of a layout, what stands beside the text left out.
  static func passages(of layout: PDFLayout) -> [Passage] {
    let layout = layout.withoutFurniture
    var prose = PDFProse(layout)
    for page in layout.pages {
      prose.page = page.label ?? prose.page
      for block in page.blocks { prose.read(block) }
    }
    prose.close()
    return prose.passages
  }

  private init(_ layout: PDFLayout) {
    let lines = layout.pages.flatMap { $0.blocks.flatMap(\.lines) }
    height = PDFProse.commonest(lines)
    let large = Set(lines.map { PDFProse.rounded($0.height) }).filter { [height] in
      $0 > height * 1.15
    }
    headings = large.sorted(by: >)
    compounds = Set(
      lines.flatMap { line in
        line.text.split(separator: " ").dropLast().filter { $0.contains("-") }.map {
          $0.lowercased()
        }
      })
  }

  /// The height in which most characters are set.
  private static func commonest(_ lines: [PDFLayout.Line]) -> Double {
    var counts: [Double: Int] = [:]
    for line in lines { counts[rounded(line.height), default: 0] += line.text.count }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private static func rounded(_ height: Double) -> Double { (height * 2).rounded() / 2 }

  // MARK: Blocks

  private mutating func read(_ block: PDFLayout.Block) {
    if let level = headingLevel(block) {
      close()
      let words = block.lines.map(\.text).joined(separator: " ")
      return emit(.heading(level, Text(words)))
    }
    let left = block.lines.map(\.left).min() ?? 0
    let right = block.lines.map(\.right).max() ?? 0
    for (index, line) in block.lines.enumerated() {
      let before = index > 0 ? block.lines[index - 1] : nil
      if begins(line, after: before, left, right) { close() }
      add(line.text)
    }
  }

  /// Whether a paragraph begins with a line: it is indented, stands apart, or the one before it ended
  /// early; the first of a block goes on with what is open unless that has ended.
  private func begins(
    _ line: PDFLayout.Line, after before: PDFLayout.Line?, _ left: Double, _ right: Double
  ) -> Bool {
    guard let before else { return !goesOn(line.text) }
    let isIndented = line.left - left > height * 0.7 && before.left - left < height * 0.7
    let isApart = line.top - before.bottom > height * 0.8
    let endedEarly = right - before.right > height * 3 && endsSentence(before.text)
    if isIndented || isApart || endedEarly { return true }
    return endsSentence(before.text) && line.text.prefixMatch(of: itemMark) != nil
  }

  /// Whether a text in a new block goes on with the paragraph that is open.
  private func goesOn(_ text: String) -> Bool {
    guard !open.isEmpty, !endsSentence(open), let first = text.first else { return false }
    return first.isLowercase || open.hasSuffix("-")
      || text.unicodeScalars.first.map(isSetSolid) == true
        && open.unicodeScalars.last.map(isSetSolid) == true
  }

  private func endsSentence(_ text: String) -> Bool {
    text.last.map { ".!?:;。！？：；…”\"’)）".contains($0) } ?? true
  }

  /// The level of a heading: the largest letters are of the first; a line by itself that begins as titles of
  /// chapters do, or with a number, is one too.
  private func headingLevel(_ block: PDFLayout.Block) -> Int? {
    let text = block.lines.map(\.text).joined(separator: " ")
    guard block.lines.count <= 3, (2...160).contains(text.count), !PDFProse.hasLeaders(text),
      text.contains(where: \.isLetter)
    else { return nil }
    let size = block.lines.map { PDFProse.rounded($0.height) }.max() ?? 0
    if let level = headings.firstIndex(of: size) { return min(level + 1, 4) }
    if block.lines.count == 1, let level = PlainLine(text).chapterLevel { return level }
    guard block.lines.count == 1, text.count <= 90, !endsSentence(text),
      text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false,
      let match = text.prefixMatch(of: numberedHeading)
    else { return nil }
    return min(2 + match.1.count { $0 == "." }, 6)
  }

  /// Whether dots lead through a text; most texts have fewer than five.
  private static func hasLeaders(_ text: String) -> Bool {
    text.utf8.count { $0 == UInt8(ascii: ".") } >= 5 && text.firstMatch(of: leaders) != nil
  }

  // MARK: Paragraphs

  private mutating func add(_ text: String) {
    let line = PDFProse.hasLeaders(text) ? text.replacing(leaders, with: " … ").trimmed : text
    guard let last = open.last, let first = line.first else { return open += line }
    if last == "-", open.dropLast().last?.isLetter == true, first.isLowercase {
      joinHyphen(line)
    } else {
      let isSolid =
        open.unicodeScalars.last.map(isSetSolid) == true
        && line.unicodeScalars.first.map(isSetSolid) == true
      open += (isSolid ? "" : " ") + line
    }
  }

  /// Joins a word that was parted at the end of a line; it keeps a hyphen that it has elsewhere.
  private mutating func joinHyphen(_ line: String) {
    let head = open.split(separator: " ").last.map(String.init) ?? ""
    let tail = line.split(separator: " ").first.map(String.init) ?? ""
    let word = (head + tail).lowercased().filter { $0.isLetter || $0 == "-" }
    if !compounds.contains(word) { open.removeLast() }
    open += line
  }

  private mutating func close() {
    guard !open.isEmpty else { return }
    let text = Text(open)
    open = ""
    emit(.paragraph(text, Role(markedIn: text)))
  }

  private mutating func emit(_ block: Block) {
    passages.append(Passage(block, Passage.Details(page: page)))
    page = nil
  }
}
