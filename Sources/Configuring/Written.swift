import Reading

/// The value of a setting as it is written in `config.toml`.
package struct WrittenValue: Hashable, Sendable {
  package let value: String
  /// The line on which it stands, from 1.
  package let line: Int
}

/// A key as it is written, and what follows from it.
package struct WrittenKey: Hashable, Sendable {
  /// The screen for which it holds, or nothing where it holds on all of them.
  package let scope: String
  package let name: String
  package let change: KeyChange
  /// The line on which it stands, from 1.
  package let line: Int
}
