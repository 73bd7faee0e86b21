/// A language the magazine is printed in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case chinese = "zh"

  /// The language on the facing page.
  public var other: Language { self == .english ? .chinese : .english }
}
