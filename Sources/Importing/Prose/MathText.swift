/// A formula of MathML in one line: the words its author gave it, else its TeX, else its symbols with
/// fractions, powers and roots written out.
func mathText(_ math: Element) -> String {
  let said = (math["alttext"] ?? "").collapsed
  if !said.isEmpty, !saysNothing.contains(said.lowercased()) { return said }
  // `application/x-tex`, `TeX` and `LaTeX`, but not `text/plain`.
  let tex = math.first {
    $0.name == "annotation" && ($0["encoding"] ?? "").lowercased().hasSuffix("tex")
  }
  if let tex { return tex.words }
  return flattened(math).collapsed
}

/// What programs write where nobody has put a formula into words.
private let saysNothing: Set = [
  "alternative text not available", "no alternative text", "alt text", "math", "mathml", "equation",
  "formula", "image",
]

private func flattened(_ element: Element) -> String {
  let parts = element.elements
  func part(_ index: Int) -> String { index < parts.count ? flattened(parts[index]) : "" }
  switch element.name {
  case "annotation", "annotation-xml": return ""
  case "mi", "mn", "mtext", "ms": return element.words
  case "mo":
    let sign = element.words
    return "=<>≤≥≠≈+−±×→∈".contains(sign) && !sign.isEmpty ? " \(sign) " : sign
  case "mfrac": return "\(grouped(part(0)))/\(grouped(part(1)))"
  case "msqrt": return "√\(grouped(parts.map(flattened).joined()))"
  case "mroot": return "\(part(1))√\(grouped(part(0)))"
  case "msup", "mover": return "\(part(0))^\(grouped(part(1)))"
  case "msub", "munder": return "\(part(0))_\(grouped(part(1)))"
  case "msubsup", "munderover": return "\(part(0))_\(grouped(part(1)))^\(grouped(part(2)))"
  case "mtr": return parts.map(flattened).joined(separator: " ")
  case "mtable": return parts.map(flattened).joined(separator: "; ")
  case "mfenced":
    let inner = parts.map(flattened).joined(separator: ", ")
    return (element["open"] ?? "(") + inner + (element["close"] ?? ")")
  default: return parts.isEmpty ? element.words : parts.map(flattened).joined()
  }
}

private func grouped(_ text: String) -> String {
  let text = text.collapsed
  return text.count > 1 && !text.allSatisfy(\.isNumber) ? "(\(text))" : text
}
