/// Puts a tree together from tags and text in the order of a document.
struct MarkupBuilder {
  private var open: [Element] = []
  /// Elements begun inside the deepest that is kept.
  private var flattened = 0
  private var pending: [UInt8] = []
  private(set) var root: Element?

  /// Begins an element.
  mutating func begin(_ element: Element) {
    flush()
    if open.count < Element.deepest { open.append(element) } else { flattened += 1 }
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

  private mutating func flush() {
    guard !pending.isEmpty, !open.isEmpty else { return }
    open[open.count - 1].children.append(.text(String(decoding: pending, as: UTF8.self)))
    pending.removeAll(keepingCapacity: true)
  }
}
