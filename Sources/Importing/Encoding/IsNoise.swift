/// Whether bytes that nobody says the encoding of are no text: more than one in sixty is a control that
/// texts do not have, or stands for nothing in the encoding that is left when no other fits.
///
/// Of random bytes one in ten is such a control, and of those that are none one in fifty is empty in
/// windows-1252; of text in an encoding that was not guessed, such as Serbian in windows-1251, one in a
/// hundred may be in a short piece, and fewer in a long one.
func isNoise(_ bytes: [UInt8]) -> Bool {
  let sample = bytes.prefix(TextEncoding.sampleLength)
  if isPrintedNoise(sample) { return true }
  let isRest = TextEncoding.guess(bytes) == .windows1252
  let wrong = sample.reduce(0) { count, byte in
    count + (isControl(byte) || isRest && unassigned.contains(byte) ? 1 : 0)
  }
  return wrong * 60 > sample.count
}

/// Whether characters of ASCII stand there as if drawn by lot: capitals and small letters as often, and
/// hardly ever a space or the end of a line. Random printable characters and base64 have 27 and 40 in a
/// hundred of each; no prose, table or program has a fifth of capitals among small letters without spaces.
private func isPrintedNoise(_ sample: ArraySlice<UInt8>) -> Bool {
  var (spaces, capitals, small) = (0, 0, 0)
  for byte in sample {
    switch byte {
    case 0x09...0x0D, 0x20: spaces += 1
    case 0x41...0x5A: capitals += 1
    case 0x61...0x7A: small += 1
    default: break  // Figures and marks may be as many as they like.
    }
  }
  return sample.count >= leastPrinted && spaces * 20 < sample.count
    && capitals * 5 > sample.count && small * 5 > sample.count
}

/// Bytes of which it can be said how they are spread: a password or a key in a short note is none.
private let leastPrinted = 4096

/// C0 without tab, the ends of lines and of pages, the end of a file in DOS, and the escape with which
/// ISO 2022 changes sets.
private func isControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B
}

/// The bytes to which windows-1252 gives no character.
private let unassigned: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
