import GRDB
import Magazine
import Searching

/// What a reader keeps: publications with their texts, what the reader made, and search in it all.
///
/// One SQLite file in WAL mode; any number of programs may have it open. Safe to use from any thread.
/// No call waits longer than about two seconds for another program.
package final class Library: Sendable {
  let disk: Disk
  private let publications: PublicationStore
  private let kept: KeptStore
  private let search: SearchStore
  private let tokenized = TokenizedStories()

  /// Puts the three parts on one disk.
  init(_ disk: Disk) {
    self.disk = disk
    publications = PublicationStore(disk)
    kept = KeptStore(disk)
    search = SearchStore(disk, tokenized)
  }

  /// Opens the library at a path, as far as it can be: to be read only, or in memory; the trouble is
  /// what there is to say about it. A damaged file is set aside under another name, never deleted, and
  /// what can be read of it carried over.
  package static func open(at path: String) throws -> (library: Library, trouble: LibraryError?) {
    let (disk, trouble) = try Opener(path).open()
    return (Library(disk), trouble)
  }

  /// Opens the library at a path only to read it: not a byte of it changes, and nothing is made beside
  /// it, nor where there is none yet. What is put on its shelf is gone at the end.
  package static func openToRead(
    at path: String
  ) throws -> (library: Library, trouble: LibraryError?) {
    let (disk, trouble) = try Opener(path).openToRead()
    return (Library(disk), trouble)
  }

  /// A library that is gone when the program ends.
  package static func inMemory() throws -> Library {
    Library(Disk(try Disk.memory(), path: nil))
  }

  /// A copy in memory, to put on its shelf what the file is not to have.
  package func copy() throws -> Library { Library(try disk.copy()) }

  /// The file; `nil` where everything is in memory and lost at the end.
  package var path: String? { disk.path }

  /// Why nothing can be kept; `nil` where it can.
  package var readOnlyReason: Obstacle? { disk.obstacle }

  /// From now on all that is kept waits for other programs two seconds together: the reader is leaving.
  package func hurry() { disk.hurry() }

  /// The version of the schema that the file had before it was brought up to date when it was opened;
  /// `nil` where it was of today.
  package var formerVersion: Int? { disk.formerVersion }

  /// A number that changes when another program has changed the library.
  package func dataVersion() throws(LibraryError) -> Int { try disk.dataVersion() }

  /// Looks at everything, one sentence for each fault; takes seconds where much is kept.
  package func check() throws(LibraryError) -> [LibraryFault] { try LibraryCheck(disk).faults() }
}

// Publications.
extension Library {
  /// Puts an issue with all its texts on the shelf, in one transaction. One that was there before is
  /// replaced; bookmarks and places stay, and are found again by their quotes, in another article too. The answer
  /// says which articles with something kept in them have another id now.
  @discardableResult
  package func shelve(
    _ issue: Publication, stories: [Story], terms: [Parallel<String>], people: [Parallel<String>],
    path: String, fingerprint: String, at time: Int
  ) throws(LibraryError) -> [Article.ID: Article.ID] {
    defer { tokenized.clear() }
    return try publications.shelve(
      issue, stories: stories, names: Names(terms: terms, people: people), path: path,
      fingerprint: fingerprint, at: time)
  }

  /// The publications on the shelf and those taken off it, the last opened first. One that cannot be
  /// read is among them, with no contents.
  package func issues() throws(LibraryError) -> [ShelvedPublication] { try publications.all() }

  /// The issue with an id; `nil` where it is not on the shelf. Throws where it cannot be read.
  package func issue(_ id: Publication.ID) throws(LibraryError) -> Publication? {
    try publications.publication(id)
  }

  /// The publication that came from a path when that had the fingerprint, and whether it is off the
  /// shelf; `nil` where there is none that can be read.
  package func publication(
    at path: String, _ fingerprint: String
  ) throws(LibraryError) -> (publication: Publication, isRemoved: Bool)? {
    try publications.publication(at: path, fingerprint)
  }

  /// The id of the publication that came from a path last; `nil` where none did.
  package func id(at path: String) throws(LibraryError) -> Publication.ID? {
    try publications.id(at: path)
  }

  /// The publication on the shelf that may hold what another does, and where it came from.
  package func twin(
    of id: Publication.ID
  ) throws(LibraryError) -> (id: Publication.ID, path: String)? {
    try publications.twin(of: id)
  }

  /// The terms of an issue's glossary, and its people.
  package func names(of id: Publication.ID) throws(LibraryError) -> Names {
    try publications.names(of: id)
  }

  /// Notes that an issue was opened, at a time in seconds since 1970.
  package func noteOpening(of id: Publication.ID, at time: Int) throws(LibraryError) {
    try publications.noteOpening(of: id, at: time)
  }

  /// Takes an issue off the shelf, or puts it back: what it holds stays until it is imported anew.
  /// False where there is none with the id.
  @discardableResult
  package func remove(
    _ id: Publication.ID, isRemoved: Bool = true
  ) throws(LibraryError) -> Bool {
    try publications.remove(id, isRemoved: isRemoved)
  }

  /// An article with its text; `nil` where it is not there. Throws where it cannot be read.
  package func story(_ article: Article.ID, in issue: Publication) throws(LibraryError) -> Story? {
    try publications.story(article, in: issue)
  }

  /// All articles of an issue whose texts can be read, in printed order.
  package func stories(of issue: Publication) throws(LibraryError) -> [Story] {
    try publications.stories(of: issue)
  }
}

// What a reader made.
extension Library {
  /// The bookmarks of an issue, or of all, in the order in which they were made.
  package func bookmarks(of issue: Publication.ID? = nil) throws(LibraryError) -> [Bookmark] {
    try kept.bookmarks(of: issue)
  }

  /// Keeps a bookmark: a new one where its id is 0, else one that was deleted. One that is there
  /// stays as it is, and is what is returned.
  @discardableResult
  package func keep(_ bookmark: Bookmark) throws(LibraryError) -> Bookmark {
    try kept.keep(bookmark)
  }

  /// Changes the note of a bookmark and nothing else; false where there is none with the id.
  @discardableResult
  package func edit(note: String, of id: Bookmark.ID) throws(LibraryError) -> Bool {
    try kept.edit(note: note, of: id)
  }

  /// Changes the ink of a highlight and nothing else; false where there is none with the id.
  package func edit(
    colour: Highlight.Colour, of id: Bookmark.ID
  ) throws(LibraryError) -> Bool {
    try kept.edit(colour: colour, of: id)
  }

  /// Deletes a bookmark; false where there is none with the id.
  @discardableResult
  package func delete(bookmark id: Bookmark.ID) throws(LibraryError) -> Bool {
    try kept.delete(bookmark: id)
  }

  /// Where each article of an issue was left.
  package func places(of issue: Publication.ID) throws(LibraryError) -> [Article.ID: KeptPlace] {
    try kept.places(of: issue)
  }

  /// Keeps where articles were left, all or none of them.
  package func keep(
    _ places: [Article.ID: KeptPlace], of issue: Publication.ID
  ) throws(LibraryError) {
    try kept.keep(places, of: issue)
  }

  /// All preferences by their names, those too that this program does not know.
  package func keptValues() throws(LibraryError) -> [String: String] { try kept.preferences() }

  /// A preference, such as the article that was open last; `nil` where none can be read.
  package func keptValue(named name: String) throws(LibraryError) -> String? {
    try kept.preference(name)
  }

  /// Keeps a preference under a name.
  package func keep(_ value: String, as name: String) throws(LibraryError) {
    try kept.keep(value, as: name)
  }
}

// Search.
extension Library {
  /// Answers a request: what is found as it was typed first, then what its letters find as Pinyin and
  /// as initials. `isWanted` tells when to give up.
  package func answer(
    _ request: SearchRequest, while isWanted: () -> Bool = { true }
  ) throws(LibraryError) -> Answer {
    try search.answer(request, while: isWanted)
  }

  /// Makes the index whole where it is missing, damaged or of an older version, as long as that is
  /// wanted: a minute for each few hundred megabytes of text, in which everything else goes on.
  package func makeSearchReady(
    while isWanted: () -> Bool = { true }
  ) throws(LibraryError) { try search.makeReady(while: isWanted) }

  /// Cuts the texts of an issue into tokens, so that the first letter typed finds them ready.
  package func prepareSearch(in issue: Publication.ID) throws(LibraryError) {
    try search.prepare(in: issue)
  }

  /// What was asked last, the latest first.
  package func recentQueries() throws(LibraryError) -> [String] { try search.queries() }

  /// Keeps what was asked, at a time in seconds since 1970.
  package func keepQuery(_ text: String, at time: Int) throws(LibraryError) {
    try search.keep(query: text, at: time)
  }
}
