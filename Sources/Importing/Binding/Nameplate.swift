import Magazine

/// What a work says about itself.
struct Nameplate {
  var title = ""
  /// The title in the other language of a bilingual work.
  var otherTitle: String?
  var authors: [String] = []
  /// What it says it is written in; empty where it says nothing.
  var languages: [Language] = []
  /// Whether it says that it is an edition in one language, whatever stands in it in others.
  var isOneLanguage = false
  /// What makes it one work whatever becomes of its file; empty where nothing does.
  var identifier = ""
  var kind = Publication.Kind.book
  var publisher: String?
  var date: String?
  /// The series it belongs to, with its number there.
  var series: String?

  /// An id that a shell can take: words of the title, and six digits that tell works of one title apart.
  ///
  ///     River Notes, "urn:isbn:1"   // "river-notes-5f1c2a"
  var id: String {
    var words = ""
    for character in title.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        words.append(character)
      } else if words.last != "-", !words.isEmpty {
        words.append("-")
      }
      if words.count >= 40 { break }
    }
    let stem = words.split(separator: "-").joined(separator: "-")
    let digits = String(checksum((identifier.isEmpty ? title : identifier).utf8), radix: 16).suffix(
      6)
    return (stem.isEmpty ? kind.rawValue : stem) + "-" + digits
  }
}

/// FNV-1a, 64 bits: the same for the same bytes on every machine.
func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
