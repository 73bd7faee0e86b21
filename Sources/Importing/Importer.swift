import Magazine

/// A format that publications come in. A value is one source that is open: at first it reads no more
/// than the contents need, then each text when it is asked for.
///
/// A new format is a type in a file of its own and a row in `importers`. Everything that it yields has
/// passed `sanitized`; every bound that it keeps to is a fault when it is exceeded.
package protocol Importer: Sendable {
  /// Whether a source is of this format: told by what it holds, never by its name.
  static func recognises(_ source: Source) -> Bool

  /// Opens a source and reads its contents; throws where there is nothing that could be read.
  init(_ source: Source, _ options: ImportOptions) throws(ImportFault)

  /// Where the source is.
  var path: String { get }
  var options: ImportOptions { get }
  /// The nameplate and the contents.
  var publication: Publication { get }
  /// What the contents lost.
  var faults: [ImportFault] { get }

  /// The terms and people that the source names; throws where it names them wrongly.
  func glossary() throws(ImportFault) -> Glossary

  /// The text of an article of the publication; throws where it can be read in no language.
  func text(of article: Article.ID) throws(ImportFault) -> ImportedText

  /// All that whoever made the source could mend, for `kan check`.
  func findings() -> [ImportFault]

  /// The same under the id by which a library knows it, so that it keeps that though its file has changed, and
  /// with it all that was kept in it; `nil` for its own. A source that says its id itself has that.
  func known(as id: Publication.ID?) -> Self
}

/// A text, and what was lost on the way to it.
package struct ImportedText: Hashable, Sendable {
  package var body: Body
  package var faults: [ImportFault] = []

  /// A text from which nothing is lost unless faults say so.
  package init(_ body: Body, faults: [ImportFault] = []) {
    self.body = body
    self.faults = faults
  }
}

extension Importer {
  /// No names.
  package func glossary() throws(ImportFault) -> Glossary { Glossary() }

  /// Itself.
  package func known(as id: Publication.ID?) -> Self { self }

  /// What the contents and the texts lost.
  package func findings() -> [ImportFault] {
    do { return faults + (try stories().faults) } catch { return faults + [error] }
  }

  /// An article with its text; `nil` where there is none. Throws where it cannot be read.
  package func story(_ id: Article.ID) throws(ImportFault) -> Story? {
    let publication = publication
    guard let article = publication.article(id), let section = publication.section(of: id) else {
      return nil
    }
    return Story(
      article: article, section: section, languages: publication.languages,
      body: try text(of: id).body)
  }

  /// Every article with its text, in printed order, and what was lost. In place of a text that cannot
  /// be read stands a sentence that says so. Throws only where importing is no longer wanted.
  package func stories() throws(ImportFault) -> (stories: [Story], faults: [ImportFault]) {
    var (stories, faults): ([Story], [ImportFault]) = ([], [])
    let publication = publication
    for section in publication.sections {
      for article in section.articles {
        guard options.isWanted() else { throw ImportFault(path, .source(.stopped)) }
        let text = textOrExcuse(article.id)
        faults += text.faults
        stories.append(
          Story(
            article: article, section: section, languages: publication.languages, body: text.body))
      }
    }
    return (stories, faults)
  }

  private func textOrExcuse(_ id: Article.ID) -> ImportedText {
    do { return try text(of: id) } catch {
      return ImportedText(publication.languages.map(Excuse.unreadable), faults: [error])
    }
  }
}
