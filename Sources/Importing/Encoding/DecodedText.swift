import Glibc

/// The characters of some bytes, and the encoding they are in.
///
/// A byte order mark counts before what is declared, UTF-8 that is right before a declaration of
/// something else, and where nobody says anything right the encoding is guessed.
func decodedText(
  _ bytes: [UInt8], declared: @autoclosure () -> String? = nil
) -> DecodedText {
  if let (encoding, length) = byteOrderMark(bytes) {
    return DecodedText(text: encoding.decode(Array(bytes.dropFirst(length))), encoding: encoding)
  }
  if !bytes.holdsZero, let text = String(validating: bytes, as: UTF8.self) {
    return DecodedText(text: text, encoding: .utf8)
  }
  if let said = declared().flatMap({ TextEncoding(named: $0) }), said != .utf8 {
    return DecodedText(text: said.decode(bytes), encoding: said)
  }
  let guess = TextEncoding.guess(bytes)
  return DecodedText(text: guess.decode(bytes), encoding: guess, isGuessed: guess != .utf8)
}

/// The characters of some bytes, and the encoding they are in.
struct DecodedText {
  let text: String
  let encoding: TextEncoding
  /// Whether nobody said how they are written.
  var isGuessed = false
}

extension [UInt8] {
  fileprivate var holdsZero: Bool {
    withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
  }
}

private func byteOrderMark(_ bytes: [UInt8]) -> (TextEncoding, length: Int)? {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
  if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
  if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
  return nil
}

extension TextEncoding {
  /// How many bytes an encoding is guessed by: some twenty pages.
  static let sampleLength = 32_768

  /// The encoding that makes most sense of some bytes.
  ///
  /// UTF-8 may have a bad byte now and then, and UTF-16 shows by its zeros. Else it is the one
  /// of China, Taiwan and Japan in which most characters are among the commonest, and where none
  /// makes Chinese or Japanese of them, the one of western Windows.
  static func guess(_ bytes: [UInt8]) -> TextEncoding {
    let sample = Array(bytes.prefix(sampleLength))
    if let wide = guessUTF16(sample) { return wide }
    if isNearlyUTF8(sample) { return .utf8 }
    let scored = [TextEncoding.gb18030, .big5, .shiftJIS, .eucJP].map {
      ($0, commonShare(sample, $0))
    }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 > 0.3 else { return .windows1252 }
    return best.0
  }

  private static func guessUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let pairs = bytes.count / 2
    guard pairs > 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in 0..<pairs * 2 where bytes[index] == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard zeros.even + zeros.odd > pairs / 50 else { return nil }
    return zeros.odd > zeros.even ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    var (bad, wide) = (0, 0)
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { bad += 1 } else { wide += 1 }
    }
    // Of text in another encoding most are bad.
    return wide > 8 * bad
  }

  /// Which part of the characters outside ASCII is among the commonest of Chinese and Japanese.
  private static func commonShare(_ bytes: [UInt8], _ encoding: TextEncoding) -> Double {
    var (common, other) = (0, 0)
    for scalar in encoding.decode(bytes).unicodeScalars where scalar.value >= 0x80 {
      let isKana =
        (encoding == .shiftJIS || encoding == .eucJP) && (0x3041...0x30FF).contains(scalar.value)
      if isKana || commonest.contains(scalar) { common += 1 } else { other += 1 }
    }
    return common + other == 0 ? 0 : Double(common) / Double(common + other)
  }
}

extension TextEncoding {
  /// The commonest characters of Chinese prose in both forms of writing, with the punctuation.
  static let commonest: Set<Unicode.Scalar> = Set(
    """
    ，。、；：？！“”‘’《》（）「」『』…—　
    的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得
    于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動
    面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机
    機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭
    文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先
    海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別
    打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金
    指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難
    且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共
    确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運笑章回节節卷
    """.unicodeScalars.filter { $0.value >= 0x80 })
}
