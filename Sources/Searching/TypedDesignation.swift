// Numbers of standards and of committees, however they are typed: `GB T 44130`, `GB 44130`, `TC 228`.
extension [QueryPart] {
  /// The same parts, where letters and the number behind them are one: `TC 228` is asked as `tc228` is.
  var joiningDesignations: [QueryPart] {
    var result: [QueryPart] = []
    for part in self {
      if let before = result.last, before.isDesignator, part.isNumber,
        before.isExcluded == part.isExcluded
      {
        result[result.count - 1].text += " " + part.text
        result[result.count - 1].isPrefix = part.isPrefix
      } else if let before = result.last, before.isPlain, part.isPlain,
        before.text.lowercased() == "gb", ["t", "z"].contains(part.text.lowercased())
      {
        result[result.count - 1].text += "/" + part.text
      } else {
        result.append(part)
      }
    }
    return result
  }
}

extension QueryPart {
  fileprivate var isPlain: Bool { !isQuoted && !isPrefix && !isInTitle && filter == nil }

  /// Whether it stands in front of numbers: a body, a committee, a kind of standard.
  fileprivate var isDesignator: Bool {
    isPlain && designators.contains(text.lowercased())
  }

  fileprivate var isNumber: Bool {
    !isQuoted && !isInTitle && filter == nil && text.first?.isNumber == true
  }

  /// The part with the marks that a national standard may have as well: GB 44130 is GB/T 44130 to who
  /// does not know which, and GB alone is all of them.
  var recommendations: [QueryPart] {
    let number = text.dropFirst(2).drop { $0 == " " }
    guard !isQuoted, text.lowercased().hasPrefix("gb"), number.first?.isNumber ?? true else {
      return []
    }
    return ["/T", "/Z"].map { mark in
      var part = self
      part.text = text.prefix(2) + mark + " " + number
      return part
    }
  }
}

private let designators: Set<String> = [
  "gb", "gb/t", "gb/z", "gbt", "gbz", "iso", "iec", "iso/iec", "iso/ts", "iso/tr", "tc", "sc", "wg",
  "db", "din", "en", "astm", "ieee", "itu-t",
]
