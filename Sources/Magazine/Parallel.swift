/// One thing in both languages.
public struct Parallel<Value> {
  public var english: Value
  public var chinese: Value

  /// Pairs the English value with the Chinese one.
  public init(english: Value, chinese: Value) {
    self.english = english
    self.chinese = chinese
  }

  /// The value in one language.
  public subscript(language: Language) -> Value {
    get { language == .english ? english : chinese }
    set { if language == .english { english = newValue } else { chinese = newValue } }
  }

  /// Both values passed through `transform`.
  public func map<Result>(_ transform: (Value) throws -> Result) rethrows -> Parallel<Result> {
    Parallel<Result>(english: try transform(english), chinese: try transform(chinese))
  }
}

extension Parallel: Equatable where Value: Equatable {}
extension Parallel: Hashable where Value: Hashable {}
extension Parallel: Sendable where Value: Sendable {}
