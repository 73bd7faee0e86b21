/// Puts a tree together from tags and text in the order of a document.
struct MarkupBuilder {
  private var open: [Element] = []
  /// Elements begun inside the deepest that is kept.
  private var flattened = 0
  private var pending: [UInt8] = []
  private(set) var root: Element?
  /// The tags met so far by their names as they are written.
  private var tags: [String: Tag] = [:]

  /// Begins an element.
  mutating func begin(_ name: String, attributes: [(name: String, value: String)]) {
    flush()
    guard open.count < Element.deepest else { return flattened += 1 }
    open.append(Element(tag(name), attributes: attributes))
  }

  /// Ends the element begun last.
  mutating func end() {
    flush()
    guard flattened == 0 else {
      flattened -= 1
      return
    }
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  /// Adds characters in UTF-8 to the element begun last.
  mutating func add(_ text: UnsafeRawBufferPointer) { pending.append(contentsOf: text) }

  private mutating func tag(_ name: String) -> Tag {
    if let tag = tags[name] { return tag }
    let tag = Tag.named(name)
    tags[name] = tag
    return tag
  }

  private mutating func flush() {
    guard !pending.isEmpty, !open.isEmpty else { return }
    open[open.count - 1].children.append(.text(String(decoding: pending, as: UTF8.self)))
    pending.removeAll(keepingCapacity: true)
  }
}
