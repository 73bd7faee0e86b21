import Importing
import Magazine
import Presentation
import Reading

/// The state machine with the folder it reads from: effects that need no terminal are done here.
struct Session {
  private(set) var state: State
  private let folder: IssueFolder
  private let depth: ColourDepth

  init(folder: IssueFolder, settings: Settings, size: Size, depth: ColourDepth) {
    self.folder = folder
    self.depth = depth
    state = State(issue: folder.issue, settings: settings, size: size)
  }

  /// The screen as it is now.
  var frame: Frame { render(state, Theme(state.settings.theme, depth: depth)) }

  /// Takes an event in; returns the effects that are left to the terminal.
  mutating func send(_ event: Event) -> [Effect] {
    state.update(on: event).flatMap { effect -> [Effect] in
      guard case .open(let article) = effect else { return [effect] }
      return send(open(article))
    }
  }

  /// The answer to `Effect.open`.
  private func open(_ article: Article.ID) -> Event {
    do {
      guard let story = try folder.story(article) else {
        return .failed(article, "no article “\(article)” in this issue")
      }
      return .opened(story)
    } catch {
      return .failed(article, error.description)
    }
  }
}
