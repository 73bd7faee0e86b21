extension PDFLayout {
  /// The layout without what stands on its pages beside the text: running heads and feet, and the
  /// numbers of pages, which become their labels.
  var withoutFurniture: PDFLayout {
    var result = self
    let repeated = repeatedEdges
    for page in result.pages.indices {
      for edge in result.pages[page].edges.reversed() {
        let line = result.pages[page].blocks[edge.block].lines[edge.line]
        if let number = pageNumber(line.text) {
          result.pages[page].label = number
        } else if repeated.contains(skeleton(line.text)) {
          let last = line.text.split(separator: " ").last.map(String.init)
          let first = line.text.split(separator: " ").first.map(String.init)
          let label = [first, last].compactMap(\.self).compactMap { pageNumber($0) }.first
          result.pages[page].label = result.pages[page].label ?? label
        } else {
          continue
        }
        result.pages[page].blocks[edge.block].lines.remove(at: edge.line)
      }
      result.pages[page].blocks.removeAll(where: \.lines.isEmpty)
    }
    return result
  }

  /// What stands at the edge of many pages, its numbers apart.
  private var repeatedEdges: Set<String> {
    var counts: [String: Int] = [:]
    for page in pages {
      let own = page.edges.map { skeleton(page.blocks[$0.block].lines[$0.line].text) }
      for text in Set(own) { counts[text, default: 0] += 1 }
    }
    // The heads of left and right pages may differ, and those of chapters do.
    let most = max(3, pages.count / 20)
    return Set(counts.filter { $0.value >= most && !$0.key.isEmpty }.keys)
  }

  /// A text in which every number is one sign.
  private func skeleton(_ text: String) -> String {
    String(
      text.lowercased().filter { !$0.isWhitespace }.map { $0.isNumber ? "#" : $0 }
    ).replacing(/#+/, with: "#")
  }

  /// The number that a line is, with nothing but dashes about it: `12`, `– 12 –`, `xii`.
  private func pageNumber(_ text: String) -> String? {
    let core = text.filter { !$0.isWhitespace && !"-–—·•|第页頁".contains($0) }
    guard (1...6).contains(core.count) else { return nil }
    let isRoman = core.allSatisfy { "ivxlc".contains($0) }
    return core.allSatisfy({ $0.isASCII && $0.isNumber }) || isRoman ? core : nil
  }
}

extension PDFLayout.Page {
  /// The first and last lines, as long as they lie in the outer eighth of the page, in their order.
  fileprivate var edges: [(block: Int, line: Int)] {
    var all: [(block: Int, line: Int, top: Double)] = []
    for (block, lines) in blocks.enumerated() {
      for (index, line) in lines.lines.enumerated() { all.append((block, index, line.top)) }
    }
    let isEdge = { (top: Double) in top < self.height / 8 || top > self.height * 7 / 8 }
    let outer = all.sorted { $0.top < $1.top }
    let candidates = outer.prefix(2) + outer.dropFirst(2).suffix(2)
    return candidates.filter { isEdge($0.top) }.sorted { ($0.block, $0.line) < ($1.block, $1.line) }
      .map { ($0.block, $0.line) }
  }
}
