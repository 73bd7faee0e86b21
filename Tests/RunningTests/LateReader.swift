import Grid
import Magazine
import Presentation
import TestSupport

@testable import Reading
@testable import Running

/// A reader whose disk answers when chance will have it: late, in another order than it was asked in, twice,
/// with a fault, or never. What would leave the program is only noted.
struct LateReader {
  private(set) var state: State
  /// Whether a key has ended the program.
  private(set) var hasLeft = false
  private let handler: EffectHandler
  /// Where exported files go.
  private let folder: String
  /// What was asked for and is not answered.
  private var asked: [Effect] = []
  /// What was answered before, which may come once more.
  private var answers: [Event] = []

  /// Sits down before a publication, with effects performed by a handler; exported files go into a folder.
  init(_ publication: Publication, _ handler: EffectHandler, writing folder: String) {
    state = State(publication, Preferences(), size: Size(columns: 80, rows: 24))
    (self.handler, self.folder) = (handler, folder)
    send(handler.recall(publication))
    send(handler.look())
  }

  /// What is waited for.
  var count: Int { asked.count }

  /// The page as it is now.
  var page: Page { render(state, Theme(state.preferences.theme, depth: .indexed)) }

  /// Sends one event; what it asks for is put by.
  mutating func send(_ event: Event) {
    for effect in state.update(on: event) {
      switch effect {
      case .terminal(.quit), .terminal(.interrupt): hasLeft = true
      case .terminal: break
      default: asked.append(effect)
      }
    }
  }

  /// Answers something that was asked for: in one of seven cases with a fault, in one of twelve not at all,
  /// and at times what was answered before comes again.
  mutating func answer(_ events: inout FuzzEvents) {
    if !answers.isEmpty, events.below(12) == 0 { send(answers[events.below(answers.count)]) }
    guard !asked.isEmpty else { return }
    let effect = asked.remove(at: events.below(2) == 0 ? 0 : events.below(asked.count))
    guard events.below(12) > 0 else { return }
    guard let answer = events.below(7) == 0 ? fault(for: effect) : perform(effect) else { return }
    if answers.count < 64 {
      answers.append(answer)
    } else {
      answers[events.below(64)] = answer
    }
    send(answer)
  }

  private func perform(_ effect: Effect) -> Event? {
    switch effect {
    case .pipe(let text, let command): .output(String(text.prefix(2000)), of: command)
    case .export(let export):
      handler.perform(
        .export(
          Export(
            publication: export.publication, article: export.article, isKept: export.isKept,
            format: export.format, path: folder + "/")))
    default: handler.perform(effect)
    }
  }

  private func fault(for effect: Effect) -> Event {
    let sentence = Phrase("the disk is \u{1B}[31mon fire", "磁盘起火")
    return switch effect {
    case .readArticle(let article, let publication):
      .failed(article, of: publication.id, sentence)
    case .openPublication(let id): .noPublication(id, sentence)
    case .deleteBookmark(let id), .editNote(let id, _), .editInk(let id, _): .gone(id)
    default: effect.lane == .write ? .notKept(sentence) : .notice(sentence)
    }
  }
}
