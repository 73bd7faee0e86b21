import Magazine

/// Whether a text is Chinese whose characters were exchanged for others, which a font in the book puts
/// back: nearly none of them is among the commonest, which are half of any prose and a quarter of any list
/// of names.
func isScrambled(_ passages: [Passage]) -> Bool {
  var (han, common) = (0, 0)
  for passage in passages {
    let plain = passage.block.plain
    guard plain.mayHoldHan else { continue }
    for scalar in plain.unicodeScalars where (0x4E00...0x9FFF).contains(scalar.value) {
      han += 1
      if TextEncoding.commonest.contains(scalar) { common += 1 }
    }
    if han > 4000 { break }
  }
  return han >= 200 && common * 12 < han
}
