import GRDB
import Magazine

/// Where an article was left, as a row.
struct PlaceRow: FetchableRecord, PersistableRecord {
  static let databaseTableName = "place"

  let publication: Publication.ID
  let article: Article.ID
  let kept: KeptPlace

  init(_ publication: Publication.ID, _ article: Article.ID, _ kept: KeptPlace) {
    self.publication = publication
    self.article = article
    self.kept = kept
  }

  /// Reads what there is of a place; throws `damagedRecord` where it says no article.
  init(row: Row) throws {
    guard let publication = row.text("publication"), let article = row.text("article") else {
      throw LibraryError.damagedRecord
    }
    self.publication = publication
    self.article = article
    kept = KeptPlace(
      place: Place(row), quote: row.text("quote") ?? "", progress: row.share("progress") ?? 0)
  }

  func encode(to container: inout PersistenceContainer) {
    container["publication"] = publication
    container["article"] = article
    kept.place.encode(to: &container)
    container["quote"] = kept.quote
    container["progress"] = kept.progress
  }
}

extension Place {
  /// More blocks, or more characters in one, has no article: what lies beyond was never written by us.
  private static let most = 1 << 24

  /// The place that a row holds; where nothing can be read of it, the beginning.
  init(_ row: Row) {
    self.init(
      block: row.whole("block", in: -1...Place.most) ?? -1, side: Side(tag: row.text("language")),
      offset: row.whole("offset", in: 0...Place.most) ?? 0)
  }

  func encode(to container: inout PersistenceContainer) {
    container["block"] = block
    container["language"] = side.tag
    container["offset"] = offset
  }
}
