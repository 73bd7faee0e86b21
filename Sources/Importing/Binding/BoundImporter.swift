import Magazine

/// A source that is read whole when it is opened.
package protocol BoundImporter: Importer {
  /// What it was bound to.
  var work: BoundWork { get }
  /// The id by which a library knows it; `nil` for its own.
  var knownID: Publication.ID? { get set }
}

extension BoundImporter {
  package var publication: Publication {
    knownID.map { work.publication.renamed($0) } ?? work.publication
  }

  package func known(as id: Publication.ID?) -> Self {
    var other = self
    other.knownID = id
    return other
  }

  package func text(of article: Article.ID) throws(ImportFault) -> ImportedText {
    ImportedText(work.bodies[article] ?? publication.languages.map(Excuse.unreadable))
  }
}
