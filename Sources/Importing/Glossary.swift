import Magazine
import TOMLKit

extension IssueFolder {
  /// The terms of the issue in both languages, from `glossary.toml`; none where there is no such file.
  public func glossary() throws(ImportError) -> [Parallel<String>] {
    let file = "\(path)/glossary.toml"
    guard File.exists(file) else { return [] }
    let root = try tomlTable(try File.text(file), of: file)
    return try withExtendedLifetime(root) { () throws(ImportError) in
      var terms: [Parallel<String>] = []
      for value in root["term"]?.array ?? TOMLArray() {
        guard let english = value.table?["en"]?.string, let chinese = value.table?["zh"]?.string
        else { throw .missing(file, line: 1, key: "term \(terms.count + 1)") }
        terms.append(Parallel(english: sanitized(english), chinese: sanitized(chinese)))
      }
      return terms
    }
  }
}
