import Magazine

/// A source that is read whole when it is opened.
package protocol BoundImporter: Importer {
  /// What it was bound to.
  var work: BoundWork { get }
}

extension BoundImporter {
  package var publication: Publication {
    options.knownID.map { work.publication.renamed($0) } ?? work.publication
  }

  package func text(of article: Article.ID) throws(ImportFault) -> ImportedText {
    ImportedText(work.bodies[article] ?? publication.languages.map(Excuse.unreadable))
  }
}
