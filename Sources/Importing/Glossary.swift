import Magazine
import TOMLKit

/// The terms and the people of a publication in its languages.
package struct Glossary: Hashable, Sendable {
  package var terms: [Parallel<String>] = []
  package var people: [Parallel<String>] = []
}

extension IssueFolder {
  /// What `glossary.toml` says; nothing where there is no such file.
  package func glossary() throws(ImportFault) -> Glossary {
    let file = "\(path)/glossary.toml"
    guard File.exists(file) else { return Glossary() }
    let root = try tomlTable(try File.text("glossary.toml", in: path), of: file)
    return try withExtendedLifetime(root) { () throws(ImportFault) in
      Glossary(terms: try pairs("term", root, file), people: try pairs("person", root, file))
    }
  }

  private func pairs(
    _ key: String, _ root: TOMLTable, _ file: String
  ) throws(ImportFault) -> [Parallel<String>] {
    var pairs: [Parallel<String>] = []
    for value in root[key]?.array ?? TOMLArray() {
      let names = publication.languages.map { value.table?[$0.tag]?.string.map { sanitized($0) } }
      guard let first = names.first, names.second != .some(.none) else {
        throw ImportFault(file, line: 1, .manifest(.missing(key: "\(key) \(pairs.count + 1)")))
      }
      pairs.append(Parallel(first: first, second: names.second ?? nil))
    }
    return pairs
  }
}
