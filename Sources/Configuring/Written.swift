import Reading

/// The value of a setting as it is written in `config.toml`.
package struct WrittenValue: Hashable, Sendable {
  /// The value as a preference is kept: `on` for `true`.
  package let value: String
  /// The line on which it stands, from 1.
  package let line: Int
}

/// A key as it is written, and what follows from it.
package struct WrittenKey: Hashable, Sendable {
  /// The screen for which it holds, or nothing where it holds on all of them.
  package let scope: String
  /// The key, or keys one after the other, as written.
  package let name: String
  /// What it changes in the table of keys.
  package let change: KeyChange
  /// The line on which it stands, from 1.
  package let line: Int
}
