import Grid
import Testing

/// Keys by the names that help, scripts and configuration use.
@Suite struct KeyTests {
  @Test(arguments: [
    "j", "J", "?", "^F", "PgDn", "Space", "Alt-Left", "Alt-x", "Enter", "Esc", "BackTab", "标", "：",
    "Alt-Space", "^@", "/", "-",
  ])
  func aNameIsReadAndWrittenAlike(name: String) {
    #expect(Key(named: name)?.name == name)
  }

  @Test func everyNamedKeyIsReadWithAndWithoutAlt() {
    for name in Key.Name.allCases {
      #expect(Key(named: name.rawValue) == Key(name))
      #expect(Key(named: "Alt-\(name.rawValue)") == Key(name, alt: true))
      #expect(Key(name).character == nil)
    }
  }

  @Test func everyPrintableASCIICharacterIsAKeyOfItsOwn() {
    var names: Set<String> = []
    for value in UInt8(0x20)..<0x7F {
      let key = Key(Character(Unicode.Scalar(value)))
      #expect(Key(named: key.name) == key, "\(key.name)")
      #expect(Key(named: Key.alt(Character(Unicode.Scalar(value))).name)?.alt == true)
      names.insert(key.name)
    }
    #expect(names.count == 95)
  }

  @Test(arguments: ["", "jj", "pgdn", "ENTER", "Ctrl-F", "F13", "^标", "Alt-", "^FF", "标准"])
  func whatIsNoNameIsNoKey(name: String) { #expect(Key(named: name) == nil) }

  @Test func controlDoesNotKnowCapitals() {
    #expect(Key(named: "^f") == Key(named: "^F"))
    #expect(Key(named: "^F") == .control("f"))
    #expect(Key(named: "^F") != Key("f"))
  }

  @Test func onlyAKeyWithoutModifiersTypesACharacter() {
    #expect(Key("j").character == "j" && Key("标").character == "标")
    #expect(Key.control("j").character == nil && Key.alt("j").character == nil)
    #expect(Key(.enter).character == nil)
  }

  @Test func fullWidthFormsAreReadAsASCII() {
    for value in UInt32(0x21)...0x7E {
      guard let wide = Unicode.Scalar(value + 0xFEE0), let ascii = Unicode.Scalar(value) else {
        continue
      }
      #expect(Key(Character(wide)).halfWidth == Key(Character(ascii)))
    }
    #expect(Key("\u{3000}").halfWidth == Key(" "))
  }

  @Test(arguments: ["标", "。", "é", "ｶ", "j"]) func otherKeysStayWhatTheyAre(text: String) {
    #expect(Key(Character(text)).halfWidth == Key(Character(text)))
    #expect(Key.control("f").halfWidth == .control("f"))
    #expect(Key(.home).halfWidth == Key(.home))
  }
}
