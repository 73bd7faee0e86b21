/// Formulas of Word as MathML has them (ECMA-376 part 1, 22.1), as far as their reading in one line needs.
enum WordMath {
  /// What stands in a formula or a part of one.
  static func markup(_ element: Element) -> [Markup] { element.elements.flatMap(converted) }

  private static func converted(_ element: Element) -> [Markup] {
    func row(_ name: String) -> Markup {
      .element(Element("mrow", element.child(name).map(markup) ?? []))
    }
    switch element.name {
    case "r":
      return [.element(Element("mi", [.text(element.descendants("t").map(\.text).joined())]))]
    case "f": return [.element(Element("mfrac", [row("num"), row("den")]))]
    case "ssup": return [.element(Element("msup", [row("e"), row("sup")]))]
    case "ssub": return [.element(Element("msub", [row("e"), row("sub")]))]
    case "ssubsup": return [.element(Element("msubsup", [row("e"), row("sub"), row("sup")]))]
    case "rad":
      let degree = element.child("deg").map { $0.hasWords } ?? false
      return [
        .element(degree ? Element("mroot", [row("e"), row("deg")]) : Element("msqrt", [row("e")]))
      ]
    case "nary":
      let sign = element.child("narypr")?.child("chr")?.local("val") ?? "∫"
      return [
        .element(
          Element(
            "munderover", [.element(Element("mo", [.text(sign)])), row("sub"), row("sup")])),
        row("e"),
      ]
    case "d":
      let properties = element.child("dpr")
      let parts = element.elements.filter { $0.name == "e" }.map {
        Markup.element(Element("mrow", markup($0)))
      }
      return [
        .element(
          Element(
            "mfenced", parts,
            [
              "open": properties?.child("begchr")?.local("val") ?? "(",
              "close": properties?.child("endchr")?.local("val") ?? ")",
            ]))
      ]
    default: return element.name.hasSuffix("pr") ? [] : markup(element)
    }
  }
}
