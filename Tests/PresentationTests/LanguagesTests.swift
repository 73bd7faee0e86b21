import Grid
import Magazine
import Reading
import TestSupport
import Testing

@testable import Presentation

/// Publications in other languages than English and Chinese, and in one alone.
@Suite struct LanguagesTests {
  private func reader(_ name: String, _ keys: String, columns: Int = 120, _ side: Side = .first)
    throws -> Reader
  {
    var reader = try Reader(
      fixture: name, columns: columns, rows: 30, preferences: Preferences(side: side))
    reader.press(keys)
    return reader
  }

  @Test func languagesAreCalledByTheirOwnNames() throws {
    #expect(try reader("rivieres", "").rows.last?.hasSuffix("français Deutsch") == true)
    #expect(try reader("tides", "").rows.last?.hasSuffix("English 日本語") == true)
    #expect(try reader("rivieres", "Enter v").rows.last?.hasSuffix("français│Deutsch") == true)
    #expect(try reader("rivieres", "Enter v", columns: 60).rows.last?.hasSuffix("FR/DE") == true)
  }

  @Test func oneLanguageHidesWhatNeedsTwo() throws {
    for keys in ["", "Enter", "t", "s", "i", "o", "'", "/ 川", "?", "? G", "Enter f", "Enter v"] {
      for columns in [120, 80, 40] {
        let reader = try reader("kawa", keys, columns: columns)
        let rows = reader.rows.joined(separator: "\n")
        for hidden in ["EN", "JA", "日本語 ", "· ·", "the other language", "interleaved"] {
          // The library tells the language of each.
          if keys == "o", hidden == "日本語 " { continue }
          #expect(!rows.contains(hidden), "\(keys) \(columns): \(hidden)")
        }
        #expect(!rows.contains("Tab language") && !rows.contains("v view"), "\(keys)")
      }
    }
  }

  @Test func aTitleStandsOnceInOneLanguage() throws {
    for columns in [120, 80, 40] {
      let front = try reader("kawa", "", columns: columns).frame.text
      for title in ["みずうみから", "上流", "川 の 手 帖"] {
        #expect(
          front.split(separator: title, omittingEmptySubsequences: false).count == 2, "\(title)")
      }
    }
    let contents = try reader("kawa", "t").frame.text
    #expect(contents.split(separator: "みずうみから", omittingEmptySubsequences: false).count == 2)
    let library = try reader("kawa", "o").frame.text
    #expect(library.split(separator: "川の手帖", omittingEmptySubsequences: false).count == 2)
  }

  /// `Bookmarks 书签` is for readers of both; whoever reads German wants one of them.
  @Test func pagesAreNamedTwiceOnlyWhereThePublicationHasThatLanguage() throws {
    #expect(try reader("kawa", "'").rows[0].contains("书签") == false)
    #expect(try reader("rivieres", "?").rows[0].contains("按键") == false)
    var bundled = Reader()
    bundled.press("'")
    #expect(bundled.rows[0].contains("Bookmarks 书签"))
  }

  @Test func aNumberIsNamedInOneLanguageToo() throws {
    var issue = sampleIssue
    issue = Publication(
      id: issue.id, languages: Parallel(first: .english), title: Parallel(first: "River Notes"),
      number: Parallel(first: "2025 · No. 1"), date: Parallel(first: "January"),
      sections: issue.sections)
    let state = State(issue, Preferences(), size: Size(columns: 100, rows: 30))
    let text = render(state, Theme(.dark, depth: .none)).frame.text
    #expect(text.contains("2025 · No. 1 · January") && !text.contains("江河"))
  }

  @Test func aSearchInOneLanguageSaysEverythingOnce() throws {
    let rows = try reader("kawa", "/ 水").rows
    #expect(rows.count { $0.contains("流れる水は腐らない。") } == 1)
    let found = rows.dropFirst(3).prefix { !$0.isEmpty }
    #expect(found.count >= 3, "\(rows.joined(separator: "\n"))")
    #expect(!rows[0].contains("pinyin"))
  }

  /// Letters that no Latin alphabet has do not lean.
  @Test func emphasisLeansOnlyInAlphabets() throws {
    func attributes(_ name: String, _ side: Side) throws -> Set<Look.Attributes> {
      let reader = try reader(name, "Enter", side)
      let frame = render(reader.state, Theme(.dark, depth: .indexed)).frame
      return Set(frame.cells.map(\.look.attributes))
    }
    #expect(try attributes("rivieres", .second).contains { $0.contains(.italic) })
    #expect(try !attributes("kawa", .first).contains { $0.contains(.italic) })
    #expect(try !attributes("tides", .second).contains { $0.contains(.italic) })
  }
}
