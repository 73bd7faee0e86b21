import Grid
import Magazine

/// What the reader is doing. It only routes: keys to commands, commands to the screen on top, answers
/// to whoever asked, and what the screens ask for to where it is done.
///
///     var state = State(issue, Preferences(), size: Size(columns: 80, rows: 24))
///     state.update(on: .key(Key(.enter)))   // [.readArticle("springs", in: issue)]
package struct State: Hashable, Sendable {
  /// The publication and the screens over its front page.
  package private(set) var journey: Journey
  package private(set) var preferences: Preferences
  package let keyMap: KeyMap
  package private(set) var size: Size
  package private(set) var count = Count()
  /// What to say in the status line, until the next key.
  package private(set) var notice: Notice?
  /// What was searched for before, the latest first.
  private var queries: [String] = []

  /// Begins on the front page of a publication.
  package init(
    _ publication: Publication, _ preferences: Preferences, size: Size,
    kept: Sitting.Kept = Sitting.Kept(), keyMap: KeyMap = .standard
  ) {
    journey = Journey(publication, kept: kept)
    self.preferences = preferences
    self.size = size
    self.keyMap = keyMap
  }

  package var sitting: Sitting { journey.sitting }
  /// The screens, the topmost last.
  package var screens: [Screen] { journey.stack.all }
  /// The screen on top.
  package var screen: Screen { journey.stack.top }
  /// The article being read, even under a panel.
  package var article: ArticleScreen? { journey.stack.article }

  /// What the screens may know of their surroundings.
  package var scene: Scene {
    Scene(
      size: size, preferences: preferences, publication: journey.sitting.publication,
      terms: journey.sitting.terms)
  }

  /// Takes an event in and says what should happen outside.
  package mutating func update(on event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return fulfil(journey.stack.top.pane.type(text, in: scene))
    case .wheel(let notches): return turnWheel(notches)
    case .click(let target): return click(target)
    case .resize(let size): layOut { $0.size = size }
    case .ambiguous(let width): layOut { $0.preferences.learn(width) }
    case .opened(let story, let publication):
      if publication == journey.sitting.publication.id { journey.show(story, in: scene) }
    case .failed(let article, let publication, let sentence):
      guard publication == journey.sitting.publication.id else { break }
      if journey.sitting.endWaiting(for: article) != nil { notice = .sentence(sentence) }
    case .found(let answer): return tell(.found(answer))
    case .kept(let bookmark): return showMarks(saying: journey.sitting.marks.keep(bookmark))
    case .deleted(let id): return showMarks(saying: journey.sitting.marks.delete(id))
    case .gone(let id): return showMarks(saying: journey.sitting.marks.lose(id))
    case .notKept(let sentence):
      journey.sitting.marks.giveUp()
      notice = .notKept(sentence)
    case .bookmarks(let bookmarks):
      journey.sitting.marks.replace(bookmarks)
      return showMarks(saying: notice)
    case .library(let items): return tell(.library(items))
    case .index(let entries, let id): return tell(.index(entries, of: id))
    case .publication(let publication, let kept):
      return fulfil(journey.begin(publication, kept: kept))
    case .noPublication(let id, let sentence):
      if journey.endWaiting(for: id) { notice = .sentence(sentence) }
    case .recalled(let queries, let terms, let publication):
      self.queries = queries
      if publication == journey.sitting.publication.id { journey.sitting.terms = terms }
    case .pause: return journey.keepPlaces()
    case .notice(let sentence): notice = .sentence(sentence)
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    let mode = journey.stack.top.mode
    let folded = mode.isTyping ? key : key.halfWidth
    if count.take(folded, on: mode) { return [] }
    defer { count = Count() }
    if let command = keyMap.command(for: folded, in: mode) {
      let digit = command == .column(.choose) ? folded.character?.wholeNumberValue : nil
      return perform(command, count: digit ?? count.value)
    }
    if mode.isTyping, let character = key.character {
      return fulfil(journey.stack.top.pane.type(String(character), in: scene))
    }
    if let binding = keyMap.binding(of: folded) {
      notice = .worksElsewhere(binding.command, keyMap.modes(of: binding.command))
    }
    return []
  }

  private mutating func turnWheel(_ notches: Int) -> [Effect] {
    let lines = journey.stack.top.mode.linesPerNotch * Int(min(notches.magnitude, 1000))
    return lines == 0 ? [] : perform(.move(notches > 0 ? .lineDown : .lineUp), count: lines)
  }

  private mutating func click(_ target: ClickTarget) -> [Effect] {
    notice = nil
    if case .command(let command) = target { return perform(command, count: nil) }
    return fulfil(journey.stack.top.pane.choose(target) ?? [])
  }

  private mutating func perform(_ command: Command, count: Int?) -> [Effect] {
    switch command {
    case .reader(let command): return perform(command)
    case .style(let command):
      return layOut { $0.notice = $0.preferences.perform(command, in: $0.scene) }
    case .visit(let command): return fulfil(command.outcomes)
    case .move, .column, .article, .list, .edit, .prompt, .search:
      if let outcomes = journey.stack.top.pane.perform(command, count: count, in: scene) {
        return fulfil(outcomes)
      }
      notice = .worksElsewhere(command, keyMap.modes(of: command))
      return []
    }
  }

  private mutating func perform(_ command: ReaderCommand) -> [Effect] {
    switch command {
    case .help: return push(.help)
    case .commandLine: return push(.prompt(.command, text: ""))
    case .close: return journey.close()
    case .quit: return journey.keepPlaces() + [.terminal(.quit)]
    case .interrupt:
      return journey.stack.top.mode.isTyping
        ? journey.close() : journey.keepPlaces() + [.terminal(.interrupt)]
    case .suspend: return [.terminal(.suspend)]
    case .redraw: return [.terminal(.redraw)]
    }
  }

  /// Does what a screen asked for, one outcome after the other.
  private mutating func fulfil(_ outcomes: [Outcome]) -> [Effect] {
    outcomes.flatMap { outcome -> [Effect] in
      switch outcome {
      case .push(let destination): return push(destination)
      case .close: return journey.close()
      case .go(let goal): return fulfil(journey.go(to: goal))
      case .say(let notice): self.notice = notice
      case .effect(let effect): return [effect]
      case .tell(let message): return tell(message)
      case .perform(let command, let count): return perform(command, count: count)
      case .prefer(let preference, let value):
        return layOut { _ = $0.preferences.set(preference, to: value) }
      case .show(let side): _ = layOut { $0.preferences.side = side }
      case .undoDelete:
        guard let bookmark = journey.sitting.marks.bringBack() else {
          notice = .nothingDeleted
          break
        }
        return [.keepBookmark(bookmark)]
      case .keepQuery(let text):
        queries.removeAll { $0 == text }
        queries.insert(text, at: 0)
        return [.keepQuery(text)]
      }
      return []
    }
  }

  private mutating func push(_ destination: Destination) -> [Effect] {
    let opener = ScreenOpener(scene: scene, keyMap: keyMap, queries: queries)
    return fulfil(opener.open(destination, on: &journey))
  }

  private mutating func tell(_ message: Message) -> [Effect] {
    fulfil(journey.stack.tell(message, in: scene) ?? message.whenUnheard)
  }

  private mutating func showMarks(saying notice: Notice?) -> [Effect] {
    self.notice = notice
    return tell(.bookmarks(journey.sitting.marks.all))
  }

  /// Changes what the layout depends on, sets every screen anew, and has the preferences kept.
  @discardableResult
  private mutating func layOut(after change: (inout State) -> Void) -> [Effect] {
    let old = preferences
    change(&self)
    journey.stack.layOut(in: scene)
    return preferences.keeping(since: old)
  }
}
