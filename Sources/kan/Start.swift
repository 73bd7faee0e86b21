import Grid
import Magazine
import Reading
import Storage

/// All that the first page needs from the disk.
struct Start: Sendable {
  let library: Library
  let trouble: LibraryError?
  let opening: Opening
  let remembered: [String: String]
  let desk: Desk
  private let kept: Sitting.Kept

  /// Opens the library, or one in memory where there is no path, and finds the issue in it.
  init(_ name: String?, library path: String?) throws {
    let (library, opened) = try path.map { try Library.open(at: $0) } ?? (Library.inMemory(), nil)
    var trouble = opened
    var remembered: [String: String] = [:]
    do { remembered = try library.remembered() } catch { trouble = trouble ?? error }
    let opening = try Opening(name, in: library, last: remembered["issue"])
    desk = Desk(library: library, folder: opening.folder)
    var kept = Sitting.Kept()
    do { kept = try desk.kept(for: opening.issue, remembered) } catch let error as LibraryError {
      trouble = trouble ?? error
    }
    (self.library, self.trouble, self.kept) = (library, trouble, kept)
    (self.opening, self.remembered) = (opening, remembered)
  }

  /// Where the reader begins.
  func state(_ preferences: Preferences, size: Size) -> State {
    State(opening.issue, preferences, size: size, kept: kept)
  }
}
