/// Facts in one line, `·` between each two; what is missing or empty leaves nothing behind.
///
///     joined("2025 · No. 1", nil, "Vol. 7")   // "2025 · No. 1 · Vol. 7"
func joined(_ facts: String?...) -> String {
  facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
}
