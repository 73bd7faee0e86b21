/// A picture that is only named: a terminal tells what it shows and where it is.
package struct Picture: Hashable, Sendable {
  /// What the picture shows, in words; empty where nobody said.
  package let alternative: String
  /// The path or address of the picture, as its article gives it.
  package let file: String
  /// What stands under it; empty where nothing does.
  package let caption: Text

  /// Makes a picture; what could disturb a terminal is taken out of its words.
  package init(alternative: String, file: String, caption: Text) {
    self.alternative = sanitized(alternative)
    self.file = sanitized(file)
    self.caption = caption
  }

  /// What stands for the picture: its words, or the name of its file where it has none.
  package var label: Text {
    Text(
      alternative.isEmpty ? file.split(separator: "/").last.map(String.init) ?? file : alternative)
  }
}
