/// An address that cells lead to, fit to be handed to a terminal (OSC 8): http, https or mailto, in
/// printing ASCII alone.
package struct Hyperlink: Hashable, Sendable {
  /// The address, in percent form where it has to be.
  package let address: String

  /// Terminals cut what is longer, or refuse it (VTE: 2083 bytes).
  private static let longest = 2000

  /// Takes an address with what is beyond printing ASCII in its percent form; `nil` where it is too long
  /// or of another scheme.
  package init?(_ address: String) {
    let schemes = ["http://", "https://", "mailto:"]
    guard schemes.contains(where: address.lowercased().hasPrefix) else { return nil }
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if (0x21...0x7E).contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [0x25, Hyperlink.digits[Int(byte >> 4)], Hyperlink.digits[Int(byte & 15)]]
      }
    }
    guard bytes.count <= Hyperlink.longest else { return nil }
    self.address = String(decoding: bytes, as: UTF8.self)
  }

  /// Capital, as RFC 3986 2.1 would have them.
  private static let digits = Array("0123456789ABCDEF".utf8)
}

/// Cells of a row that lead to the same address.
package struct LinkSpan: Hashable, Sendable {
  /// The cells of the row, from 0.
  package var columns: Range<Int>
  /// Where they lead.
  package let link: Hyperlink
}

/// What the cells of a frame lead to, row by row and apart from the cells: most frames have a handful.
struct LinkRows: Hashable {
  private var rows: [Int: [LinkSpan]] = [:]

  var isEmpty: Bool { rows.isEmpty }

  /// The spans of a row, apart and in no order.
  subscript(row: Int) -> [LinkSpan] { rows.isEmpty ? [] : rows[row] ?? [] }

  /// Lets cells lead to an address; those that led elsewhere no longer do.
  mutating func add(_ columns: Range<Int>, row: Int, _ link: Hyperlink) {
    remove(columns, row: row)
    guard !columns.isEmpty else { return }
    rows[row, default: []].append(LinkSpan(columns: columns, link: link))
  }

  /// Cells of a row that something else is drawn on lead nowhere.
  mutating func remove(_ columns: Range<Int>, row: Int) {
    guard let spans = rows[row], spans.contains(where: { $0.columns.overlaps(columns) }) else {
      return
    }
    let left = spans.flatMap { span -> [LinkSpan] in
      let (own, link) = (span.columns, span.link)
      guard own.overlaps(columns) else { return [span] }
      return [
        own.lowerBound..<max(own.lowerBound, columns.lowerBound),
        min(own.upperBound, columns.upperBound)..<own.upperBound,
      ].filter { !$0.isEmpty }.map { LinkSpan(columns: $0, link: link) }
    }
    rows[row] = left.isEmpty ? nil : left
  }
}
