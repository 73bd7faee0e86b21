import Foundation
import Importing
import Magazine

/// The articles of one of the small publications written for the tests: `rivieres` in French and
/// German, `kawa` in Japanese, `tides` in English and Japanese.
func fixtureStories(_ name: String) throws -> [Story] {
  let folder = try IssueFolder(
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/\(name)").standardized.path)
  return try folder.publication.articles.compactMap { try folder.story($0.id) }
}

extension Language {
  static let french = known("fr")
  static let german = known("de")
  static let japanese = known("ja")
  static let korean = known("ko")

  private static func known(_ tag: String) -> Language {
    guard let language = Language(tag) else { preconditionFailure("\(tag) is no tag") }
    return language
  }
}

/// An article in Korean alone, with Hanja, Latin, quotations and a middle dot.
let koreanStory = Story(
  article: Article(
    id: "gang", title: Parallel(first: "강가의 표준"), dek: Parallel(first: "물의 높이를 재는 사람들."),
    byline: Parallel(first: "김하나")),
  section: Section(
    id: "sangnyu", title: Parallel(first: "상류"), page: nil, number: 1, remark: nil, articles: []),
  languages: Parallel(first: .korean),
  body: Body(first: [
    .heading(2, Text("1. 물의 높이")),
    .paragraph(
      Text(
        "강은 작은 샘에서 시작하여 골짜기를 따라 천천히 흐른다. 측량하는 사람들은 “여기서부터는 아무도 세어 보지 않았다”라고 말한다. "
          + "관측소는 KS 규격과 ISO 748:2021에 따라 하루에 두 번 수위를 잰다.")),
    .paragraph(
      Text("江의 이름을 모르는 아이들도 물빛이 바뀌면 비가 가까웠음을 안다. 수위·유속·탁도를 함께 적어 두면, 30년 뒤에도 그날의 강을 다시 읽을 수 있다.")),
    .list(
      List(
        start: nil, items: [[.paragraph(Text("장화는 천천히 마른다."))], [.paragraph(Text("조개는 제자리에 둔다."))]])
    ),
    .quotation([.paragraph(Text("흐르는 물은 썩지 않는다."))]),
  ]))
