/// A list with one entry chosen, of which a window shows a part: the family of choosing.
///
/// The list moves under the cursor only where the chosen entry would be out of sight. What the window
/// was moved to is remembered through other sizes, so that resizing there and back changes nothing.
package struct ListWindow: Hashable, Sendable {
  /// The rows of each entry, with the blank ones around it.
  private var heights: [Int]
  /// The rows of the window.
  private(set) var height: Int
  /// The entry that is chosen; 0 where there is none.
  package private(set) var chosen: Int
  /// The first entry in sight when the reader last moved.
  private var anchor: Int

  /// Makes a window; the chosen entry stands in the middle where there is room above it.
  package init(heights: [Int] = [], height: Int = 1, chosen: Int = 0) {
    self.heights = heights
    self.height = max(1, height)
    self.chosen = min(max(0, chosen), max(0, heights.count - 1))
    anchor = 0
    anchor = middle
  }

  /// How many entries there are.
  package var count: Int { heights.count }

  /// The first entry in sight.
  package var offset: Int {
    var offset = min(anchor, chosen, lastOffset)
    var used = heights.isEmpty ? 0 : heights[offset...chosen].reduce(0, +)
    while offset < chosen, used > height {
      used -= heights[offset]
      offset += 1
    }
    return offset
  }

  /// An entry in sight.
  package struct Entry: Hashable, Sendable {
    package let index: Int
    /// The row of the window that it begins in, from 0, and how many rows it takes: the last one in
    /// sight may reach beyond the window.
    package let row, height: Int
  }

  /// The entries in sight, from the top.
  package var visible: [Entry] {
    var (result, row): ([Entry], Int) = ([], 0)
    for index in heights.indices[min(offset, heights.count)...] where row < height {
      result.append(Entry(index: index, row: row, height: heights[index]))
      row += heights[index]
    }
    return result
  }

  /// The first entry of a window that ends with the list.
  private var lastOffset: Int {
    var (index, used) = (heights.count, 0)
    while index > 0, used + heights[index - 1] <= height {
      index -= 1
      used += heights[index]
    }
    return min(index, max(0, heights.count - 1))
  }

  /// The first entry of a window with the chosen one in its middle.
  private var middle: Int {
    var (index, used) = (chosen, 0)
    while index > 0, used + heights[index - 1] <= height / 2 {
      index -= 1
      used += heights[index]
    }
    return index
  }

  /// Entries that a window holds from its first one on, at least one.
  private var pageLength: Int {
    var (length, used) = (0, 0)
    for index in heights.indices[offset...] {
      used += heights[index]
      if used > height { break }
      length += 1
    }
    return max(1, length)
  }

  /// Chooses the entry nearest to a position.
  package mutating func choose(_ position: Int) {
    anchor = offset
    chosen = min(max(0, position), max(0, count - 1))
    anchor = offset
  }

  /// Shows other entries, of which the nearest to the chosen one is chosen.
  package mutating func update(heights: [Int]) {
    self.heights = heights
    chosen = min(chosen, max(0, heights.count - 1))
  }

  /// Shows the entries in a window of another size.
  package mutating func layOut(heights: [Int], height: Int) {
    self.heights = heights
    self.height = max(1, height)
  }

  /// Shows the entries with one of them chosen by whoever owns the list; it moves only where that one
  /// would be out of sight. An empty list begins with it in the middle.
  mutating func show(_ heights: [Int], height: Int, choosing position: Int) {
    guard !self.heights.isEmpty else {
      self = ListWindow(heights: heights, height: height, chosen: position)
      return
    }
    update(heights: heights)
    self.height = max(1, height)
    if chosen != position { choose(position) }
  }

  /// Performs a movement; at the end and at the beginning it says so.
  mutating func perform(_ movement: Movement, count times: Int?) -> [Outcome] {
    let (wanted, times, before) = (times, times ?? 1, chosen)
    switch movement {
    case .lineDown: choose(chosen + times)
    case .lineUp: choose(chosen - times)
    case .screenDown: choose(chosen + pageLength * times)
    case .screenUp: choose(chosen - pageLength * times)
    case .halfDown: choose(chosen + max(1, pageLength / 2) * times)
    case .halfUp: choose(chosen - max(1, pageLength / 2) * times)
    case .top: choose(0)
    case .bottom: choose((wanted ?? count) - 1)
    }
    return chosen == before ? [.say(movement.isForward ? .atEnd : .atBeginning)] : []
  }
}
