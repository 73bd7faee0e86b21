import Magazine

/// A publication in the library.
package struct ShelvedPublication: Hashable, Sendable {
  /// Without sections where the reader has left neither marks nor places in it, or its record cannot be read.
  package let issue: Publication
  /// The number of its articles, as far as they have texts.
  package let articles: Int
  /// The folder it came from.
  package let path: String
  /// When it was opened last, in seconds since 1970; 0 for never.
  package let opened: Int
  /// The number of its articles that are read.
  package let articlesRead: Int
  /// How much of it is read, from 0 to 1, long articles counting for more.
  package let progress: Double
  /// Whether it was taken off the shelf; its bookmarks and places stay.
  package let isRemoved: Bool
  /// Whether its record cannot be read: it can be imported again or removed.
  package let isUnreadable: Bool

  /// Counts what of a publication is read by where its articles were left.
  init(_ row: PublicationRow, _ places: [PlaceRow], articles: Int, withContents: Bool) {
    let readable = withContents ? row.readable : row.nameplate
    let issue = readable ?? ShelvedPublication.nameplate(row)
    self.issue = issue
    self.articles = articles
    articlesRead = places.count(where: \.isRead)
    progress = ShelvedPublication.progress(through: issue, places)
    path = row.path
    opened = row.opened
    isRemoved = row.isRemoved
    isUnreadable = readable == nil
  }

  /// Days between the day it was opened last and a moment in seconds since 1970; `nil` where it never
  /// was.
  package func daysAgo(at time: Int) -> Int? {
    opened > 0 ? max(0, time / 86_400 - opened / 86_400) : nil
  }

  /// How much of it is read, an article by its length on the first side; one of unknown length counts
  /// next to nothing.
  private static func progress(through issue: Publication, _ places: [PlaceRow]) -> Double {
    let read = Dictionary(places.map { ($0.article, $0.isRead ? 1 : $0.progress) }) { max($0, $1) }
    var (done, all) = (0.0, 0.0)
    for article in issue.articles {
      let length = Double(max(1, article.length?.first ?? 1))
      all += length
      done += length * min(1, max(0, read[article.id] ?? 0))
    }
    return all > 0 ? done / all : 0
  }

  /// What the row alone says of a publication.
  private static func nameplate(_ row: PublicationRow) -> Publication {
    Publication(
      id: row.id, languages: row.languages, title: row.title, number: row.number, sections: [])
  }
}
