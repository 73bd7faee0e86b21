import GRDB
import Magazine

/// The languages of publications as their rows say them, by which the tags of kept places become
/// sides, and sides tags.
///
/// A row is read where the record of the contents cannot be, and a tag says what it means whatever
/// becomes of the publication.
struct KeptLanguages {
  private var languages: [Publication.ID: Parallel<Language>] = [:]

  /// Reads the languages of a publication, or of all in which something is marked: a large library has thousands of
  /// others.
  init(of publication: Publication.ID?, _ connection: PlainConnection) throws {
    let all = "SELECT id, language, language_second FROM publication WHERE id"
    let sql = all + (publication == nil ? " IN (SELECT publication FROM bookmark)" : " = ?")
    try connection.forEachRow(sql, publication.map { [.text($0)] } ?? []) { row in
      if let id = row.text("id") { languages[id] = Parallel(row) }
    }
  }

  /// The tag of a side's language: the one it was kept as before, where that still means this side.
  /// Where the publication is not there, the tag is one that becomes the same side again.
  func tag(
    of side: Side, in publication: Publication.ID, keptAs old: String? = nil
  ) -> String {
    if let old, self.side(of: old, in: publication) == side { return old }
    return (languages[publication] ?? .englishAndChinese)[side].tag
  }

  /// The side whose language a tag says; `nil` where the publication has no such language, or is not
  /// there.
  func known(_ tag: String?, in publication: Publication.ID) -> Side? {
    guard let tag, let languages = languages[publication] else { return nil }
    if let side = languages.side(where: { $0.tag == tag }) { return side }
    return Language(tag).flatMap { language in languages.side { $0.isSame(as: language) } }
  }

  /// The side whose language a tag says. Where the publication has no such language, the side that
  /// Kan 0.1 kept it for: it knew English and Chinese.
  func side(of tag: String?, in publication: Publication.ID) -> Side {
    if let side = known(tag, in: publication) { return side }
    let isBilingual = languages[publication].map { $0.second != nil } ?? true
    return isBilingual && tag == Language.chinese.tag ? .second : .first
  }
}

extension Parallel<Language> {
  /// The languages of a publication's row; those of Kan 0.1 where it knows none yet, English where
  /// they cannot be read.
  init(_ row: some Cells) {
    guard row.has("language") else {
      self = .englishAndChinese
      return
    }
    self.init(tag: row.text("language"), second: row.text("language_second"))
  }

  /// The languages of two tags; English where the first is none.
  init(tag: String?, second: String?) {
    self.init(
      first: tag.flatMap { Language($0) } ?? .english, second: second.flatMap { Language($0) })
  }

  fileprivate func side(where fits: (Language) -> Bool) -> Side? {
    Side.allCases.first { self[exactly: $0].map(fits) ?? false }
  }
}
