import Foundation
import TestSupport
import Testing

@testable import Importing

/// Bytes that are no text are refused in one sentence; text in whatever encoding is not.
@Suite struct NoiseTests {
  /// What a file of some bytes says, or the sentence by which it is refused.
  private func read(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) throws -> String {
    let folder = try TemporaryFolder([:])
    try folder.write("file.txt", Data(bytes))
    var options = ImportOptions()
    options.encoding = encoding
    let opened = Result { try Source(folder.path + "/file.txt").open(options) }
    switch opened {
    case .failure(let fault): return "refused: \(fault)"
    case .success(let work):
      return try work.stories().stories.flatMap(\.body.first).map(\.plain).joined(separator: "\n")
    }
  }

  private func noise(_ bytes: ClosedRange<UInt8>, seed: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return (0..<40_000).map { _ in UInt8.random(in: bytes, using: &random) }
  }

  @Test(arguments: [0x20...0xFF, 0x80...0xFF, 0x41...0xFF] as [ClosedRange<UInt8>])
  func randomBytesAreRefused(bytes: ClosedRange<UInt8>) throws {
    for seed in 1...5 {
      // What is looked at first is text, so that it is no other format either.
      let file = Array("Rivers. ".utf8) + noise(bytes, seed: seed)
      #expect(try read(file).contains(": no text in an encoding"), "\(bytes) \(seed)")
    }
  }

  @Test(arguments: [[0x20...0x7E], [0x20...0x7E, 0x0A...0x0A]] as [[ClosedRange<UInt8>]])
  func randomPrintableCharactersAreRefused(ranges: [ClosedRange<UInt8>]) throws {
    var random = SeededGenerator(seed: 3)
    let bytes = ranges.flatMap { Array($0) }
    let file = (0..<40_000).map { _ in bytes[Int.random(in: 0..<bytes.count, using: &random)] }
    #expect(try read(file).contains(": no text in an encoding"))
  }

  @Test func base64IsRefused() throws {
    let data = Data(noise(0...255, seed: 4)).base64EncodedData(options: .lineLength76Characters)
    #expect(try read([UInt8](data)).contains(": no text in an encoding"))
  }

  @Test(arguments: [
    String(repeating: "https://example.org/rivers/Elbe-2024.html\n", count: 200),
    String(repeating: "function Run(a,B){return a.Go(B)?a[B]:{Up:B}};", count: 200),
    String(repeating: "0x1F,0x2E,", count: 900),
    String(repeating: "THE RIVER RUNS TO SEA\n", count: 300),
    String(repeating: "NaturforschendeGesellschaftZuBerlin\n", count: 200),
  ])
  func listsProgramsAndCapitalsAreNoNoise(text: String) {
    #expect(!isNoise(Array(text.utf8)))
  }

  @Test func noiseBehindABeginningOfTextIsRefused() throws {
    let file = Array(String(repeating: "Rivers run.\n", count: 400).utf8) + noise(0...255, seed: 7)
    #expect(try read(file).contains(": no text in an encoding"))
  }

  @Test func whoNamesAnEncodingIsBelieved() throws {
    let file = Array("Rivers. ".utf8) + noise(0x20...0xFF, seed: 1)
    let said = try read(file, .windows1252)
    #expect(said.hasPrefix("Rivers. "))
  }

  @Test(arguments: [
    (String.Encoding.windowsCP1251, "Ђаци читају о реци која извире у планини и тече до мора."),
    (.windowsCP1252, "Œuvres complètes — “L’été”, ça coûte 5 €."),
    (
      .windowsCP1250,
      "Řeka začíná malým pramenem, teče údolím a nakonec se vlévá do moře; ať je dlouhá, či krátká."
    ),
    (String.Encoding(rawValue: 0x8000_0632), "江河发源于小小的泉眼，沿着山谷流下来。"),
    (String.Encoding(rawValue: 0x8000_0A03), "江河發源於小小的泉眼，沿著山谷流下來。"),
    (.shiftJIS, "川は小さな泉から始まり、谷をゆっくりと流れていく。"),
  ])
  func proseInOldEncodingsIsNoNoise(encoding: String.Encoding, text: String) throws {
    let prose = String(repeating: text + "\n", count: 40)
    let bytes = [UInt8](try #require(prose.data(using: encoding)))
    #expect(!isNoise(bytes))
  }

  @Test func aPageBreakAnEscapeAndTheEndOfADOSFileAreNoNoise() throws {
    let said = try read(Array("One.\n\u{0C}\nTwo \u{1B}$B.\n\u{1A}".utf8))
    #expect(said.hasPrefix("One."))
  }
}
