import Reading

/// Letters on the links in sight, as far as they are not typed yet.
struct LinkLettersView: View {
  let letters: LinkLetters

  func draw(on canvas: inout Canvas) {
    for link in letters.links where link.label.hasPrefix(letters.typed) {
      let label = String(link.label.dropFirst(letters.typed.count))
      canvas.put(
        label, .label, x: min(link.x, canvas.columns - label.count),
        y: canvas.layout.header + link.row)
    }
  }
}
