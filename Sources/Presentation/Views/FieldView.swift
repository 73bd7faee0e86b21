import Reading

/// A line being typed, with the cursor in it; its beginning slides out where it is too long.
struct FieldView: View {
  let field: TextField
  let role: Role
  /// The cell where it begins, and the one it ends before.
  let x, y, end: Int
  /// Whether what is typed goes into it.
  var isFocused = true

  func draw(on canvas: inout Canvas) {
    let before = String(field.characters.prefix(field.cursor))
    let skipped = skippedCharacters(before, room: max(1, end - x - 1), canvas)
    canvas.put(String(field.characters.dropFirst(skipped)), role, x: x, y: y, limit: end)
    guard isFocused else { return }
    canvas.showCursor(x: x + canvas.cells(String(before.dropFirst(skipped))), y: y)
  }

  /// How many characters slide out on the left so that the cursor stays in sight.
  private func skippedCharacters(_ before: String, room: Int, _ canvas: Canvas) -> Int {
    var skipped = 0
    var width = canvas.cells(before)
    for cluster in before where width > room {
      width -= canvas.cells(String(cluster))
      skipped += 1
    }
    return skipped
  }
}
