import Foundation
import Importing
import Magazine
import TestSupport
import Testing

/// Publications in other languages than English and Chinese, in one language or two.
@Suite struct LanguagesTests {
  @Test(arguments: ["rivieres", "kawa", "tides"])
  func theIssuesOfTheTestsAreWhole(name: String) throws {
    #expect(try IssueFolder(fixture(name)).findings() == [])
  }

  @Test func twoLanguagesAreNamedByTheirTags() throws {
    let folder = try IssueFolder(fixture("rivieres"))
    #expect(folder.publication.languages.map(\.tag) == Parallel(first: "fr", second: "de"))
    #expect(folder.publication.title.second == "Flusshefte")
    let story = try #require(try folder.story("sources"))
    #expect(story.body.first.count == story.body.second?.count)
    #expect(story.languages == folder.publication.languages)
    #expect(try folder.glossary().terms.first?.second == "Furt")
  }

  @Test func oneLanguageHasNoSecondSide() throws {
    let folder = try IssueFolder(fixture("kawa"))
    let article = try #require(folder.publication.articles.first)
    #expect(folder.publication.kind == .document && !folder.publication.isBilingual)
    #expect(folder.publication.title == Parallel(first: "川の手帖") && folder.publication.number == nil)
    #expect(
      article.length == Length(first: article.length?.first ?? 0) && article.keywords.second == nil)
    #expect(try #require(try folder.story("mizuumi")).body.second == nil)
  }

  @Test(arguments: [
    ("languages = []", "“languages” is not a list of one or two tags"),
    ("languages = [\"en\", \"fr\", \"de\"]", "“languages” is not a list of one or two tags"),
    ("languages = [\"en\", \"français\"]", "“languages” are not different tags of BCP 47"),
    ("languages = [\"en\", \"EN\"]", "“languages” are not different tags of BCP 47"),
    ("languages = [\"en\", \"fr\"]", "“title.fr” is missing"),
    ("kind = \"film\"", "unknown “kind”; write one of issue, book, document"),
    ("year = \"8\"", "“year” is not a number from 0 to 99999"),
    ("year = 100000", "“year” is not a number from 0 to 99999"),
    ("issue = -1", "“issue” is not a number from 0 to 99999"),
  ])
  func whatTheManifestSaysWrongIsNamed(line: String, sentence: String) throws {
    let text = "id = \"a\"\n\(line)\ntitle = { en = \"A\", zh = \"甲\" }\n"
    let folder = try TemporaryFolder(["issue.toml": text])
    let error = #expect(throws: ImportFault.self) { try IssueFolder(folder.path) }
    #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [
    ("page = \"8\"", "“page” is not a number from 0 to 99999"),
    ("derived = \"yes\"", "“derived” is not true or false"),
  ])
  func whatAnArticleSaysWrongIsNamedWithItsLine(line: String, sentence: String) throws {
    let text = """
      id = "a"
      languages = ["en"]
      title = "A"
      [[section]]
      id = "s"
      title = "S"
      [[section.article]]
      id = "b"
      title = "B"
      \(line)
      """
    let folder = try TemporaryFolder(["issue.toml": text])
    let error = #expect(throws: ImportFault.self) { try IssueFolder(folder.path) }
    #expect(error?.description.contains("issue.toml:7: \(sentence)") == true)
  }

  @Test func aMissingTranslationIsAFaultOfTwoLanguagesOnly() throws {
    let kawa = try fixtureFiles("kawa")
    let single = try TemporaryFolder(kawa)
    #expect(try IssueFolder(single.path).findings() == [])
    var rivieres = try fixtureFiles("rivieres")
    rivieres["02-gues.de.md"] = nil
    let folder = try TemporaryFolder(rivieres)
    let faults = try IssueFolder(folder.path).findings()
    #expect(faults.map(\.fact) == [.file(.refused(ENOENT))])
  }
}
