import Foundation
import Testing

/// Publications in other languages, from their folders through the whole program, without a terminal.
@Suite struct FixtureTests {
  private static let names = ["rivieres", "kawa", "tides"]

  /// The program with a library of its own.
  private struct Shelf {
    let home: String

    /// A library that holds the publications of the tests.
    init() throws {
      home = Session.newFolder()
      try FileManager.default.removeItem(atPath: home)
      try FileManager.default.copyItem(atPath: try FixtureTests.stocked.get().home, toPath: home)
    }

    /// An empty library.
    init(empty home: String) { self.home = home }

    /// Runs the program; what it printed, and its exit status.
    func run(_ arguments: String...) throws -> (status: Int32, output: String) {
      try run(arguments)
    }

    private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: Session.program)
      process.arguments = arguments
      process.environment = [
        "KAN_CONTENT": Session.checkout + "/Content", "LANG": "C", "XDG_DATA_HOME": home,
      ]
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, text)
    }

    /// The screen after some keys.
    func screen(_ name: String, _ keys: String, _ size: String = "100x30") throws -> String {
      let library = "\(home)/kan/library.db"
      return try run(
        name, "--library", library, "--keys", keys, "--size", size, "--dump"
      ).output
    }

    /// What a command prints as JSON.
    func json<Value>(_ arguments: String...) throws -> Value {
      let output = try run(arguments + ["--json"]).output
      return try #require(
        JSONSerialization.jsonObject(with: Data(output.utf8)) as? Value, "\(output)")
    }
  }

  /// The shelf that is copied: to import three publications each time would be most of the time.
  private static let stocked = Result { () throws -> Shelf in
    let shelf = Shelf(empty: Session.newFolder())
    for name in names { _ = try shelf.run("import", folder(name)) }
    return shelf
  }

  private static func folder(_ name: String) -> String {
    Session.checkout + "/Tests/Fixtures/\(name)"
  }

  @Test(arguments: names) func theFolderIsWholeAndCanBeImportedTwice(name: String) throws {
    let shelf = try Shelf()
    let checked = try shelf.run("check", FixtureTests.folder(name))
    #expect(checked.status == 0 && checked.output.isEmpty)
    #expect(try shelf.run("import", FixtureTests.folder(name)).status == 0)
    let listed: [[String: Any]] = try shelf.json("library", "list")
    #expect(listed.count { $0["id"] as? String == name } == 1)
  }

  @Test func theContentsCarryTheTagsOfTheirLanguages() throws {
    let shelf = try Shelf()
    func title(_ name: String) throws -> [String: String]? {
      let contents: [String: Any] = try shelf.json("contents", name)
      let sections = contents["sections"] as? [[String: Any]]
      let articles = sections?.first?["articles"] as? [[String: Any]]
      return articles?.first?["title"] as? [String: String]
    }
    #expect(try title("kawa") == ["ja": "みずうみから"])
    #expect(try title("rivieres") == ["fr": "Où naît l’eau", "de": "Wo das Wasser entspringt"])
    #expect(try shelf.run("contents", "rivieres").output.contains("En amont Flussaufwärts  4\n"))
  }

  @Test func anArticleIsShownInEitherLanguageOrBoth() throws {
    let shelf = try Shelf()
    func show(_ language: String) throws -> String {
      try shelf.run("show", "sources", "--in", "rivieres", "--language", language).output
    }
    let (french, german) = ("On compte selon la norme", "Gezählt wird nach der Norm")
    #expect(try show("fr").contains(french) && !show("fr").contains(german))
    #expect(try show("de").contains(german) && !show("de").contains(french))
    #expect(try show("both").contains(french) && show("both").contains(german))
    let other = try shelf.run("show", "hashi", "--in", "kawa", "--language", "fr")
    #expect(other.status != 0 && !other.output.contains("橋のある町"))
  }

  @Test(arguments: ["sources", "gues"]) func blocksAnswerEachOtherInJSON(article: String) throws {
    let shelf = try Shelf()
    let shown: [String: Any] = try shelf.json("show", article, "--in", "rivieres")
    let blocks = try #require(shown["blocks"] as? [[String: Any]])
    #expect(blocks.count >= 3)
    for block in blocks {
      #expect(block["fr"] is String && block["de"] is String && block["kind"] is String)
      #expect(block["en"] == nil && block["zh"] == nil)
    }
  }

  @Test(arguments: [
    ("rivieres", "ete", "〔Été〕"), ("rivieres", "été", "〔étés〕"),
    ("rivieres", "hydrologin", "〔Hydrologin〕"), ("rivieres", "höhe", "〔Höhe〕"),
    ("rivieres", "ISO 748", "〔ISO 748〕"), ("kawa", "水", "〔水〕"),
    ("kawa", "データ", "〔データ〕"), ("kawa", "橋の上", "〔橋の上〕"),
    ("tides", "lighthouse", "〔lighthouse〕"), ("tides", "灯台", "〔灯台〕"),
    ("tides", "walks", "〔walk"),
  ])
  func everyLanguageIsFound(name: String, query: String, marked: String) throws {
    let shelf = try Shelf()
    let found = try shelf.run("search", query, "--in", name)
    #expect(found.status == 0)
    #expect(found.output.contains(marked), "\(query): \(found.output)")
  }

  @Test(arguments: [("rivieres", "水"), ("kawa", "한국"), ("kawa", "lighthouse"), ("tides", "été")])
  func whatNobodyWroteIsNotFound(name: String, query: String) throws {
    let shelf = try Shelf()
    let found = try shelf.run("search", query, "--in", name)
    #expect(found.status == 1 && found.output.contains(query))
  }

  @Test func hitsCarryTheTagOfTheirLanguage() throws {
    let shelf = try Shelf()
    func languages(_ query: String, _ name: String) throws -> Set<String> {
      let found: [String: Any] = try shelf.json("search", query, "--in", name)
      let hits = try #require(found["hits"] as? [[String: Any]])
      return Set(hits.compactMap { $0["language"] as? String })
    }
    #expect(try languages("水", "kawa") == ["ja"])
    #expect(try languages("潮", "tides") == ["ja"])
    #expect(try languages("water", "tides") == ["en"])
  }

  @Test(arguments: names, ["single", "facing", "interleaved"])
  func everyArrangementShowsTheText(name: String, view: String) throws {
    let shelf = try Shelf()
    let texts = [
      "rivieres": ("1. L’eau du plateau", "1. Das Wasser der Hochebene"),
      "kawa": ("一　水の始まり", "Water"), "tides": ("1. Six hours", "1　六時間"),
    ]
    let (first, second) = try #require(texts[name])
    let screen = try shelf.screen(name, ":view Space \(view) Enter Enter )", "120x30")
    #expect(screen.contains(first), "\(screen)")
    #expect(screen.contains(second) == (view != "single" && name != "kawa"), "\(screen)")
  }

  @Test(arguments: [("rivieres", "gues", "de"), ("kawa", "hashi", "ja"), ("tides", "flood", "ja")])
  func aBookmarkOfTheCommandLineIsOpenedByTheReader(
    name: String, article: String, tag: String
  ) throws {
    let shelf = try Shelf()
    let added = try shelf.run(
      "bookmark", "add", article, "--in", name, "--block", "1", "--language", tag, "--note", "note")
    #expect(added.status == 0)
    let listed: [[String: Any]] = try shelf.json("bookmark", "list")
    #expect(listed.first?["language"] as? String == tag && listed.first?["block"] as? Int == 1)
    let quote = try #require(listed.first?["quote"] as? String)
    #expect(!quote.isEmpty)
    #expect(try shelf.screen(name, "'").contains("— note"))
  }

  @Test(arguments: names) func whatAReaderMarksIsThereTheNextTime(name: String) throws {
    let shelf = try Shelf()
    _ = try shelf.screen(name, "Enter } } m Q")
    let listed: [[String: Any]] = try shelf.json("bookmark", "list")
    #expect(listed.count == 1 && listed.first?["issue"] as? String == name)
    let before = try shelf.screen(name, "r", "80x14")
    #expect(try shelf.screen(name, "' Enter", "80x14") == before)
  }

  @Test(arguments: ["Tab", "v", "Enter x", "Enter K"])
  func oneLanguageSaysThatItIsAlone(keys: String) throws {
    let screen = try Shelf().screen("kawa", keys)
    #expect(screen.contains("one language"), "\(screen)")
  }

  @Test func citationsNameBothTitlesOnlyWhereThereAreTwo() throws {
    let shelf = try Shelf()
    let french = try shelf.run("cite", "sources", "--in", "rivieres").output
    #expect(
      french.hasPrefix("De la rive. Où naît l’eau[J]. Carnets de rivière, 2025, 3(1): 4-8. ("))
    let japanese = try shelf.run("cite", "hashi", "--in", "kawa").output
    #expect(japanese == "橋のある町[Z]//川の手帖.\n")
  }

  @Test func theIndexListsTermsInBothLanguages() throws {
    let shelf = try Shelf()
    let terms = try shelf.run("index", "terms", "--in", "tides").output
    #expect(terms == "lighthouse  灯台  1\ntide  潮  3\n")
  }

  @Test func whatWasTakenOffTheShelfIsPutBackByItsId() throws {
    let shelf = try Shelf()
    #expect(try shelf.run("library", "restore", "nonesuch").status == 66)
    let removed = try shelf.run("library", "remove", "kawa", "--yes")
    #expect(removed.status == 0 && removed.output.contains("kan library restore kawa"))
    #expect(try !shelf.run("library").output.contains("kawa"))
    for _ in 1...2 {
      let (status, output) = try shelf.run("library", "restore", "kawa")
      #expect(status == 0 && output == "kawa is on the shelf\n")
      #expect(try shelf.run("library").output.contains("kawa"))
    }
    #expect(try shelf.run("import", FixtureTests.folder("kawa")).output.hasPrefix("unchanged"))
  }

  @Test func importingAnIssueThatWasTakenOffTheShelfBringsItBack() throws {
    let shelf = try Shelf()
    #expect(try shelf.run("library", "remove", "kawa", "--yes").status == 0)
    #expect(try !shelf.run("library").output.contains("kawa"))
    let (status, output) = try shelf.run("import", FixtureTests.folder("kawa"))
    #expect(status == 0 && output.hasPrefix("imported"), "\(output)")
    #expect(try shelf.run("library").output.contains("kawa"))
    #expect(try shelf.run("import", FixtureTests.folder("kawa")).output.hasPrefix("unchanged"))
  }
}
