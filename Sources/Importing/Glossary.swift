import Magazine
import TOMLKit

/// The terms and the people of an issue in both languages.
package struct Glossary: Hashable, Sendable {
  package var terms: [Parallel<String>] = []
  package var people: [Parallel<String>] = []
}

extension IssueFolder {
  /// What `glossary.toml` says; nothing where there is no such file.
  package func glossary() throws(ImportError) -> Glossary {
    let file = "\(path)/glossary.toml"
    guard File.exists(file) else { return Glossary() }
    let root = try tomlTable(try File.text(file), of: file)
    return try withExtendedLifetime(root) { () throws(ImportError) in
      Glossary(terms: try pairs("term", root, file), people: try pairs("person", root, file))
    }
  }

  private func pairs(
    _ key: String, _ root: TOMLTable, _ file: String
  ) throws(ImportError) -> [Parallel<String>] {
    var pairs: [Parallel<String>] = []
    for value in root[key]?.array ?? TOMLArray() {
      guard let english = value.table?["en"]?.string, let chinese = value.table?["zh"]?.string
      else { throw .missing(file, line: 1, key: "\(key) \(pairs.count + 1)") }
      pairs.append(Parallel(first: sanitized(english), second: sanitized(chinese)))
    }
    return pairs
  }
}
