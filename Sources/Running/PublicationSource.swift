import Importing
import Magazine
import Reading
import Searching
import Storage

/// A publication and where its texts come from: the library, or a source that is not on the shelf as it
/// is now.
package struct PublicationSource: Sendable {
  /// Its nameplate and contents.
  package let publication: Publication
  private let library: Library
  /// `nil` where the texts are on the shelf.
  let source: (any Importer)?

  /// A publication on the shelf of a library.
  package init(_ publication: Publication, in library: Library) {
    self.publication = publication
    self.library = library
    source = nil
  }

  /// The publication of an open source.
  package init(_ source: any Importer, besides library: Library) {
    publication = source.publication
    self.library = library
    self.source = source
  }

  /// An article by its id; throws where there is none.
  package func article(_ id: Article.ID) throws(SourceError) -> Article {
    guard let article = publication.article(id) else {
      throw .noArticle(id, nearest: nearest(to: id, among: publication.articles.map(\.id)))
    }
    return article
  }

  /// A library in which the texts can be searched: the one they are in, or one in memory with nothing
  /// but the publication of the source. Throws where the texts cannot be read.
  package func searchable() throws -> Library {
    guard let source else { return library }
    let shelf = try Library.inMemory()
    try shelf.shelve(source)
    return shelf
  }

  /// An article with its text; throws where there is none, or it cannot be read.
  package func story(_ id: Article.ID) throws -> Story {
    _ = try article(id)
    let story =
      if let source { try source.story(id) } else { try library.story(id, in: publication) }
    guard let story else { throw SourceError.noArticle(id, nearest: nil) }
    return story
  }

  /// The standards, people and terms named in it; throws where it cannot be read.
  package func index() throws -> [IndexEntry] {
    guard let source else {
      let names = try library.names(of: publication.id)
      return indexEntries(
        try library.stories(of: publication), terms: names.terms, people: names.people)
    }
    let glossary = try source.glossary()
    return indexEntries(
      try publication.articles.map { try story($0.id) }, terms: glossary.terms,
      people: glossary.people)
  }
}
