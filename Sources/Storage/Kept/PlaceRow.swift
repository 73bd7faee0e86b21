import GRDB
import Magazine

/// A place as rows keep it: with the tag of its language.
struct TaggedPlace {
  private let block: Int
  /// `nil` where nobody says which language it is.
  let tag: String?
  private let offset: Int

  /// More blocks, or more characters in one, has no article: what lies beyond was never written by us.
  private static let most = 1 << 24

  /// A place with the tag of its language instead of its side.
  init(_ place: Place, tag: String) {
    (block, offset) = (place.block, place.offset)
    self.tag = tag
  }

  /// The place that a row holds; where nothing can be read of it, the beginning.
  init(_ row: some Cells) {
    block = row.whole("block", in: -1...TaggedPlace.most) ?? -1
    tag = row.text("language")
    offset = row.whole("offset", in: 0...TaggedPlace.most) ?? 0
  }

  /// The place on a side.
  func place(on side: Side) -> Place { Place(block: block, side: side, offset: offset) }

  /// Writes the place into the row it is part of: by the tag of its language, which outlives the publication,
  /// empty where nobody knows it.
  func encode(to container: inout PersistenceContainer) {
    container["block"] = block
    container["language"] = tag ?? ""
    container["offset"] = offset
  }
}

/// Where an article was left, as a row.
struct PlaceRow: KeptRecord, PersistableRecord {
  static let databaseTableName = "place"

  let publication: Publication.ID
  let article: Article.ID
  private let place: TaggedPlace
  private let quote: String
  /// How far through the article it is, from 0 to 1.
  let progress: Double
  private let page: Int?

  init(
    _ publication: Publication.ID, _ article: Article.ID, _ kept: KeptPlace,
    in languages: KeptLanguages
  ) {
    self.publication = publication
    self.article = article
    place = TaggedPlace(kept.place, tag: languages.tag(of: kept.place.side, in: publication))
    quote = kept.quote
    progress = kept.progress
    page = kept.page
  }

  /// Reads what there is of a place; throws `damagedRecord` where it says no article.
  init(_ row: some Cells) throws {
    guard let publication = row.text("publication"), let article = row.text("article") else {
      throw LibraryError.damagedRecord
    }
    self.publication = publication
    self.article = article
    place = TaggedPlace(row)
    quote = row.text("quote") ?? ""
    progress = row.share("progress") ?? 0
    page = row.whole("page", in: 1...(1 << 24))
  }

  /// The place on the side that its language has now.
  func kept(in languages: KeptLanguages) -> KeptPlace {
    let side = languages.side(of: place.tag, in: publication)
    return KeptPlace(place: place.place(on: side), quote: quote, progress: progress, page: page)
  }

  /// Whether the end has been in sight.
  var isRead: Bool {
    KeptPlace(place: place.place(on: .first), quote: "", progress: progress).isRead
  }

  /// Writes the row, one for each article that was opened.
  func encode(to container: inout PersistenceContainer) {
    container["publication"] = publication
    container["article"] = article
    place.encode(to: &container)
    container["quote"] = quote
    container["progress"] = progress
    container["page"] = page
  }
}
