import Emulation
import Foundation
import Grid
import Terminal
import Testing

/// What an emulator shows after the bytes of a painter is the frame, whatever was there before.
@Suite(.serialized) struct PainterTests {
  private static let terminals = [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
    "rxvt",
    "ansi", "screen-256color-bce", "xterm-mono",
  ]

  private static let texts = [
    "标准化", "a line of text that is long enough to be cut", "x", "GB/T 15834—2011", "ｶﾞﾊﾟ", "मानकीकरण",
    "คำ", "e\u{301}tude", "🇨🇳 国", "─────────────", "           ", "中文 and English 混排",
  ]

  @Test(arguments: terminals) func theScreenIsTheFrame(name: String) throws {
    let capabilities = try #require(Capabilities(named: name), "terminfo does not know \(name)")
    for seed in 1...12 { try check(capabilities, name, seed: UInt64(seed)) }
  }

  /// A walk through frames: drawn on, scrolled, cleared, of another size.
  private func check(_ capabilities: Capabilities, _ name: String, seed: UInt64) throws {
    var random = Draws(state: seed)
    var size = Size(columns: 20 + random.below(40), rows: 3 + random.below(14))
    let emulator = Emulator(columns: size.columns, rows: size.rows)
    var painter = Painter(capabilities)
    var rows = lines(80, &random)
    var top = 0
    for step in 0..<40 {
      switch random.below(8) {
      case 0: rows = lines(80, &random)
      case 1:
        size = Size(columns: 20 + random.below(40), rows: 3 + random.below(14))
        emulator.resize(columns: size.columns, rows: size.rows)
      case 2: painter.forget()
      case 3, 4: top = random.below(60)
      default: top = max(0, min(60, top + random.below(7) - 3))
      }
      let frame = frame(size, rows[top..<top + size.rows], &random)
      _ = emulator.feed(painter.paint(frame))
      expect(emulator, shows: frame, on: name, "seed \(seed), step \(step)")
    }
  }

  private struct Draws {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private typealias Line = [(text: String, look: Look, x: Int)]

  private func lines(_ count: Int, _ random: inout Draws) -> [Line] {
    (0..<count).map { _ in
      (0..<random.below(4)).map { _ in
        let attributes = Look.Attributes(
          rawValue: UInt16([0, 0, 1, 4, 8, 16, 32, 5][random.below(8)]))
        let colours = [-1, 0, 7, 3, 1].map { Int16($0) }
        return (
          PainterTests.texts[random.below(PainterTests.texts.count)],
          Look(colours[random.below(5)], on: colours[random.below(5)], attributes), random.below(50)
        )
      }
    }
  }

  private func frame(_ size: Size, _ rows: ArraySlice<Line>, _ random: inout Draws) -> Frame {
    var frame = Frame(size: size, look: Look(7, on: 4))
    for (y, line) in zip(0..<size.rows, rows) {
      // The emulator takes a mark behind the last cell of a row to the next row.
      for (text, look, x) in line {
        let end = frame.put(text, look, x: x, y: y, limit: size.columns - 1)
        let address = "https://example.org/\(random.below(3))"
        if x < end, random.below(3) == 0, let link = Hyperlink(address) {
          frame.link(x..<end, y: y, to: link)
        }
      }
    }
    frame.put("\(random.below(100)) %", Look(1), x: 2, y: 0)
    if random.below(2) == 0 {
      frame.cursor = Frame.Position(x: random.below(size.columns), y: random.below(size.rows))
    }
    return frame
  }

  private func expect(_ emulator: Emulator, shows frame: Frame, on name: String, _ when: String) {
    #expect(
      lastCellLeftOut(emulator.text, name) == lastCellLeftOut(frame.text, name), "\(name), \(when)")
    guard ["xterm-256color", "tmux-256color", "screen-256color-bce"].contains(name) else { return }
    for y in 0..<frame.size.rows {
      // The emulator keeps no look for the right half of a wide character.
      for x in 0..<frame.size.columns where frame.cells[y * frame.size.columns + x].width > 0 {
        let (cell, look) = (
          emulator.cell(row: y, column: x), frame.cells[y * frame.size.columns + x].look
        )
        let isRight =
          colour(cell.foreground) == look.foreground && colour(cell.background) == look.background
          && cell.isUnderlined == !look.attributes.isDisjoint(with: underlined(name))
          && cell.isReversed == look.attributes.contains(.reverse)
        if !isRight {
          return #expect(
            Bool(false),
            "\(name), \(when): the look at \(x), \(y): \(cell) for \(look), \(frame.cluster(of: frame.cells[y * frame.size.columns + x]))"
          )
        }
      }
    }
  }

  /// Terminals that scroll behind their last cell do without it.
  private func lastCellLeftOut(_ text: String, _ name: String) -> Substring {
    name == "ansi" ? text[..<(text.lastIndex(of: "\n") ?? text.endIndex)] : text[...]
  }

  private func underlined(_ name: String) -> Look.Attributes {
    name == "tmux-256color" ? [.underline, .dotted] : .underline
  }

  private func colour(_ colour: Emulator.Colour) -> Int16 {
    switch colour {
    case .usual: -1
    case .index(let index): Int16(index)
    case .mixed: -2
    }
  }

  // MARK: Links

  /// What a terminal shows as links, after bytes from an empty screen on: the addresses and their cells.
  private func links(in written: String) -> [String: String] {
    var (links, address): ([String: String], String?) = ([:], nil)
    var rest = written[...]
    while !rest.isEmpty {
      if rest.hasPrefix("\u{1B}]8;"), let end = rest.range(of: "\u{1B}\\") {
        let parts = rest[..<end.lowerBound].split(separator: ";", omittingEmptySubsequences: false)
        address = parts[2].isEmpty ? nil : String(parts[2])
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("\u{1B}["), let end = rest.dropFirst(2).firstIndex(where: \.isLetter)
      {
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("\u{1B}(") {
        rest = rest.dropFirst(3)
      } else if let address {
        links[address, default: ""].append(rest.removeFirst())
      } else {
        rest.removeFirst()
      }
    }
    #expect(address == nil, "a link is left open")
    return links
  }

  private func linked(_ address: String = "https://www.iso.org/标准?a=1") throws -> Frame {
    var frame = page(from: 1)
    frame.put("see 国际 iso.org now", Look(7, on: 4).with(.underline), x: 0, y: 1)
    frame.link(4..<16, y: 1, to: try #require(Hyperlink(address)))
    return frame
  }

  @Test func cellsLeadToTheirAddress() throws {
    let written = try painted("xterm-256color", [linked()])
    #expect(links(in: written) == ["https://www.iso.org/%E6%A0%87%E5%87%86?a=1": "国际 iso.org"])
    for name in ["linux", "vt100", "ansi"] {
      #expect(!(try painted(name, [linked()])).contains("]8;"), "\(name)")
    }
    var old = Painter(try #require(Capabilities(named: "xterm-256color", vte: 4801)))
    #expect(!String(decoding: old.paint(try linked()), as: UTF8.self).contains("]8;"))
  }

  @Test func cellsOfTheSameLookThatLeadElsewhereAreWrittenAgain() throws {
    let written = try painted("xterm-256color", [linked(), linked("mailto:a@example.org")])
    #expect(links(in: written) == ["mailto:a@example.org": "国际 iso.org"])
    #expect(try painted("xterm-256color", [linked(), linked()]) == "")
    var frame = try linked()
    frame.put("panel", Look(7, on: 4).with(.underline), x: 5, y: 1)
    #expect(frame.links(row: 1).map(\.columns) == [4..<5, 10..<16])
  }

  @Test func onlyAddressesOfTheWebAndOfMailAreHandedOn() {
    for address in [
      "file:///etc/passwd", "javascript:x", "ssh://a", "", "/x", "\u{1B}]8;;http://a",
    ] {
      #expect(Hyperlink(address) == nil, "\(address)")
    }
    #expect(
      Hyperlink("HTTPS://a b\u{1B}\\\u{7}\u{9C}")?.address == "HTTPS://a%20b%1B\\%07%C2%9C")
    #expect(Hyperlink("http://" + String(repeating: "标", count: 300)) == nil)
  }

  // MARK: What is written

  private func painted(_ name: String, _ frames: [Frame]) throws -> String {
    var painter = Painter(try #require(Capabilities(named: name)))
    return frames.map { String(decoding: painter.paint($0), as: UTF8.self) }.last ?? ""
  }

  private func page(from first: Int) -> Frame {
    var frame = Frame(size: Size(columns: 60, rows: 20), look: Look(7, on: 4))
    for y in 2..<18 { frame.put("Line \(first + y) 第\(first + y)行", Look(7, on: 4), x: 3, y: y) }
    return frame
  }

  @Test func aLineDownWritesOneRow() throws {
    let bytes = try painted("xterm-256color", [page(from: 1), page(from: 2)])
    #expect(bytes.contains("Line 19") && !bytes.contains("Line 18"))
    #expect(bytes.utf8.count < 120)
  }

  @Test func theSameFrameWritesNothing() throws {
    #expect(try painted("xterm-256color", [page(from: 1), page(from: 1)]) == "")
  }

  @Test(arguments: [("tmux-256color", "\u{1B}[4:4m"), ("xterm-256color", "\u{1B}[1m")])
  func emphasisIsDottedWhereTheTerminalHasDots(name: String, sequence: String) throws {
    var frame = Frame(size: Size(columns: 10, rows: 2), look: Look())
    frame.put("重", Look().with(.dotted), x: 0, y: 0)
    #expect(try painted(name, [frame]).contains(sequence))
  }

  @Test(arguments: [("tmux-256color", "\u{1B}[4:3m"), ("xterm-256color", "\u{1B}[4m")])
  func aTitleIsWavedWhereTheTerminalHasWaves(name: String, sequence: String) throws {
    var frame = Frame(size: Size(columns: 10, rows: 2), look: Look())
    frame.put("经", Look().with(.waved), x: 0, y: 0)
    #expect(try painted(name, [frame]).contains(sequence))
  }

  @Test func inksBeyondThePaletteAreWrittenInRedGreenAndBlue() throws {
    var frame = Frame(size: Size(columns: 10, rows: 2), look: Look(256, on: 257))
    frame.inks = [Colour(0x43, 0x34, 0x22), Colour(0xF4, 0xEC, 0xD8)]
    frame.put("刊", Look(256, on: 257), x: 0, y: 0)
    var painter = Painter(try #require(Capabilities(named: "xterm-256color")))
    let emulator = Emulator(columns: 10, rows: 2)
    _ = emulator.feed(painter.paint(frame))
    #expect(emulator.cell(row: 0, column: 0).foreground == .mixed(0x43, 0x34, 0x22))
    #expect(emulator.cell(row: 1, column: 9).background == .mixed(0xF4, 0xEC, 0xD8))
    // Another theme mixes other inks under the same numbers.
    frame.inks[1] = Colour(0, 0, 0)
    _ = emulator.feed(painter.paint(frame))
    #expect(emulator.cell(row: 0, column: 0).background == .mixed(0, 0, 0))
    #expect(emulator.cell(row: 1, column: 9).background == .mixed(0, 0, 0))
  }

  @Test func noPaddingIsWritten() throws {
    #expect(!(try painted("vt100", [page(from: 1), page(from: 2)])).contains("$<"))
  }

  @Test func noTerminalWithoutAnEntryIsKnown() { #expect(Capabilities(named: "nonesuch") == nil) }
}
