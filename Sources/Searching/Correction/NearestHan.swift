import CHan
import Magazine

/// Counts what Chinese texts have in the place of some characters that stand nowhere: as many that sound
/// or look alike or have two exchanged, or, of three and more, all but one the same.
package struct NearestHan {
  private let typed: [UInt32]
  private var counts: [[UInt32]: (distance: Int, count: Int)] = [:]

  /// Begins to count; `nil` where a term is not two to six characters.
  package init?(_ term: Term) {
    guard (2...6).contains(term.parts.count) else { return nil }
    typed = term.parts.compactMap { part in
      let scalars = String(decoding: part.word.folded, as: UTF8.self).unicodeScalars
      guard scalars.count == 1, let first = scalars.first?.value, isHan(first) else { return nil }
      return first
    }
    guard typed.count == term.parts.count else { return nil }
  }

  /// Counts in an article.
  package mutating func count(in story: TokenizedStory) {
    for side in Side.allCases where story.story.languages[exactly: side]?.script == .chinese {
      if let paragraphs = story.paragraphs(side) { count(in: paragraphs.tokens) }
    }
  }

  /// What was found, the likeliest first.
  package var words: [NearWord] {
    counts.map { word, found in
      NearWord(
        word: String(scalars: word.compactMap(Unicode.Scalar.init)), distance: found.distance,
        frequency: found.count)
    }.ranked
  }

  private mutating func count(in text: TokenizedText) {
    let tokens = text.tokens
    guard tokens.count >= typed.count else { return }
    for start in 0...tokens.count - typed.count {
      guard let distance = distance(tokens, start) else { continue }
      let word = tokens[start..<start + typed.count].map(\.character)
      counts[word] = (distance, (counts[word]?.count ?? 0) + 1)
    }
  }

  /// How far the characters from a token on are from those typed: 1 where they sound or look alike or are
  /// exchanged, more where one is another, `nil` where they are something else.
  private func distance(_ tokens: [TokenizedText.Token], _ start: Int) -> Int? {
    var (others, strangers) = (0, 0)
    for index in typed.indices {
      let token = tokens[start + index]
      guard isHan(token.character), index == 0 || token.gap <= .soft else { return nil }
      if token.character == typed[index] { continue }
      others += 1
      if !isAlike(token.character, typed[index]) { strangers += 1 }
      if strangers > 2 { return nil }
    }
    if strangers == 0 { return others == 0 ? nil : 1 }
    if strangers == 2, others == 2 { return hasExchange(tokens, start) ? 1 : nil }
    return others == 1 && typed.count > 2 ? NearWord.nearest + 1 : nil
  }

  /// Whether two neighbours stand in each other's place.
  private func hasExchange(_ tokens: [TokenizedText.Token], _ start: Int) -> Bool {
    typed.indices.dropLast().contains { index in
      tokens[start + index].character == typed[index + 1]
        && tokens[start + index + 1].character == typed[index]
    }
  }
}

private func isHan(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }

/// Whether two characters have a reading in common, or look alike.
private func isAlike(_ left: UInt32, _ right: UInt32) -> Bool {
  let (one, other) = (han_character_of(left).readings, han_character_of(right).readings)
  for reading in [one.0, one.1, one.2] where reading != 0 {
    if reading == other.0 || reading == other.1 || reading == other.2 { return true }
  }
  return shapes[left].map { shapes[right] == $0 } ?? false
}

/// The group of each character that is taken for others by its shape, as who reads print or writes by
/// shape (五笔) mistakes them.
private let shapes: [UInt32: Int] = {
  var groups: [UInt32: Int] = [:]
  for (number, group) in lookAlikes.split(separator: " ").enumerated() {
    for scalar in group.unicodeScalars { groups[scalar.value] = number }
  }
  return groups
}()

private let lookAlikes =
  "准淮谁 未末 己已巳 土士 日曰 侯候 货贷 析折拆 拨拔 兔免 治冶 恰洽 辨辩瓣 徒徙 倍陪培 大太犬 人入八 千干于 "
  + "夫天 午牛 王玉主 石右 住往 侍待 低底抵 根恨很 今令 历厉 压庄 复夏 检捡险验 崇祟 戊戌戍 茶荼 菅管 姿资 "
  + "材村 杨扬 竟竞 券卷 粱梁 遣遗 微徽 晴睛 喝渴 密蜜 形型 既即 幕墓慕暮 受爱 没设 科料 侧测 由田甲申 目自 "
  + "间问 处外 具县 特持 名各 史吏 刀力 几九 体休 代伐 拾抬 蓝篮 建健 标杯 质贡 量重 理埋 技枝 协办 规现"
