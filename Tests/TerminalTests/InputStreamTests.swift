import Grid
import Terminal
import TestSupport
import Testing

/// Streams of input, however they come in.
@Suite struct InputStreamTests {
  /// Inputs, and what terminals send for them.
  private static let texts: [(text: String, input: Input)] = [
    ("a", .key(Key("a"))), ("Z", .key(Key("Z"))), (" ", .key(Key(" "))), ("标", .key(Key("标"))),
    ("é", .key(Key("é"))), ("😀", .key(Key("😀"))), ("\r", .key(Key(.enter))),
    ("\t", .key(Key(.tab))), ("\u{7F}", .key(Key(.backspace))), ("\u{6}", .key(.control("f"))),
    ("\u{1B}[A", .key(Key(.up))), ("\u{1B}OB", .key(Key(.down))), ("\u{1B}[5~", .key(Key(.pageUp))),
    ("\u{1B}[1;3C", .key(Key(.right, alt: true))), ("\u{1B}[Z", .key(Key(.backTab))),
    ("\u{1B}OP", .key(Key(.help))), ("\u{1B}x", .key(.alt("x"))),
    ("\u{1B}[<64;3;4M", .wheel(-1)), ("\u{1B}[<65;3;4M", .wheel(1)),
    ("\u{1B}[<0;12;7M", .click(x: 11, y: 6)), ("\u{1B}[<32;5;6M", .drag(x: 4, y: 5)),
    ("\u{1B}[200~标 q\u{1B}[201~", .paste("标 q")), ("\u{1B}[?997;2n", .ground(.light)),
    ("\u{1B}[12;40R", .cursor(column: 40)),
  ]

  private static let known = texts.map { (bytes: Array($0.text.utf8), input: $0.input) }

  /// What bytes mean; nothing more comes after the last.
  private func decoded(_ bytes: [UInt8]) -> [Input] {
    var decoder = InputDecoder()
    return bytes.flatMap { decoder.decode($0) } + decoder.finish()
  }

  @Test func inputsOneAfterTheOtherAreTheSameInputs() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let chosen = (0..<20).map { _ in random.one(of: InputStreamTests.known) }
      #expect(decoded(chosen.flatMap(\.bytes)) == chosen.map(\.input))
    }
  }

  /// Between two bytes of one input nothing is over: only a lone escape is.
  @Test func aPauseWithinAnInputChangesNothingButALoneEscape() {
    for (bytes, input) in InputStreamTests.known where bytes.count > 2 {
      for pause in 2..<bytes.count {
        var decoder = InputDecoder()
        var inputs = bytes[..<pause].flatMap { decoder.decode($0) }
        if !decoder.isWaiting { inputs += decoder.finish() }
        inputs += bytes[pause...].flatMap { decoder.decode($0) } + decoder.finish()
        // ESC O and a pause are Alt-O, as typed.
        if bytes.starts(with: [0x1B, 0x4F]) { continue }
        #expect(inputs == [input], "\(bytes) at \(pause)")
      }
    }
  }

  @Test func afterAnyNoiseTheNextKeysAreHeard() {
    var random = SeededGenerator(seed: 5)
    for round in 0..<2_000 {
      let noise = (0..<random.below(40)).map { _ in UInt8(random.below(256)) }
      var decoder = InputDecoder()
      for byte in noise { _ = decoder.decode(byte) }
      _ = decoder.finish()
      // ^C leaves a paste, ends a sequence and a string; a letter ends what is begun of a character.
      let heard = Array("\u{3}\u{3}aj".utf8).flatMap { decoder.decode($0) } + decoder.finish()
      #expect(heard.last == .key(Key("j")), "round \(round): \(noise)")
    }
  }

  @Test func noiseBecomesNoPositionOutsideEveryWindow() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<3_000 {
      let numbers = (0..<3).map { _ in
        random.one(of: ["0", "1", "-5", "99999", "999999999999999999999", "", "64"])
      }
      let report = Array("\u{1B}[<\(numbers.joined(separator: ";"))M".utf8)
      for input in decoded(report) {
        if case .click(let x, let y) = input { #expect(x >= 0 && y >= 0) }
      }
    }
  }

  @Test(arguments: Key.Name.allCases) func everyNamedKeyHasANameThatIsReadBack(name: Key.Name) {
    #expect(Key(named: Key(name).name) == Key(name))
    #expect(Key(named: Key(name, alt: true).name) == Key(name, alt: true))
  }

  @Test func everyCharacterKeyHasANameThatIsReadBack() {
    for scalar in 0x20...0x7E as ClosedRange<UInt8> {
      let key = Key(Character(Unicode.Scalar(scalar)))
      #expect(Key(named: key.name) == key, "\(key.name)")
      let alt = Key.alt(Character(Unicode.Scalar(scalar)))
      #expect(Key(named: alt.name) == alt, "\(alt.name)")
    }
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      let key = Key.control(letter)
      #expect(Key(named: key.name) == key)
    }
  }
}
