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
  package private(set) var keyboard: Keyboard
  package private(set) var size: Size
  /// What to say in the status line, until the next key.
  package private(set) var notice: Notice?
  /// What was searched for before, the latest first.
  private var queries: [String] = []
  /// The commands that were typed before, the latest first.
  private var lines: [String] = []

  /// What help says.
  private let help: HelpTexts

  /// Begins on the front page of a publication.
  package init(
    _ publication: Publication, _ preferences: Preferences, size: Size,
    kept: Sitting.Kept = Sitting.Kept(), keyMap: KeyMap = .standard, help: HelpTexts = HelpTexts()
  ) {
    self.help = help
    journey = Journey(publication, kept: kept)
    self.preferences = preferences
    self.size = size
    keyboard = Keyboard(keyMap)
    journey.stack.layOut(in: scene)
  }

  /// All that belongs to the open publication.
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
      size: size, preferences: preferences, publication: sitting.publication,
      terms: sitting.terms, leftOff: sitting.leftOff, sought: journey.sought?.query,
      reading: journey.stack.article?.story.article.id,
      isTurned: journey.stack.showsTurnedArticle)
  }

  /// Takes an event in and says what should happen outside.
  package mutating func update(on event: Event) -> [Effect] {
    // Comes with every key, and nothing in sight depends on it.
    if case .time(let seconds) = event {
      journey.stack.note(seconds)
      return []
    }
    let effects = receive(event)
    journey.showMarks()
    let scene = scene
    journey.stack.layOutFront(in: scene)
    return effects + journey.askForOpening(in: scene)
  }

  private mutating func receive(_ event: Event) -> [Effect] {
    if let outcomes = AnswerRouter(scene: scene).route(event, on: &journey) {
      return fulfil(outcomes)
    }
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return type(text)
    case .wheel(let notches): return turnWheel(notches)
    case .click(let target): return click(target)
    case .drag(let start, let end):
      notice = nil
      return fulfil(journey.stack.top.pane.drag(from: start, to: end) ?? [])
    case .resize(let size): return layOut { $0.size = size }
    case .ambiguous(let width): return layOut { $0.preferences.learn(width) }
    case .ground(let ground): return layOut { $0.preferences.learn(ground) }
    case .recalled(let queries, let terms, let people, let publication):
      self.queries = queries
      guard publication == sitting.publication.id else { break }
      (journey.sitting.terms, journey.sitting.people) = (terms, people)
    case .configured(let values, let keyMap, let themes): configure(values, keyMap, themes)
    case .pause: return journey.keepPlaces()
    case .notice(let sentence): notice = .sentence(sentence)
    case .opened, .opening, .failed, .found, .kept, .noted, .deleted, .gone, .notKept, .bookmarks,
      .library, .index, .publication, .noPublication, .output, .notCopied, .notOpened, .time:
      break  // Answers, which the router has taken, and the time.
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    switch keyboard.press(key, on: screen.mode) {
    case .digit, .cancelled: return []
    case .nothing(let key):
      notice = .unknownKey(key.name, instead: CommandTable.instead(of: key))
      return []
    case .command(let command, let count): return perform(command, count: count)
    case .text(let text): return type(String(text))
    case .begins(let keys, let continuations): notice = .keysGoOn(keys, continuations)
    case .noSequence(let keys): notice = .noSequence(keys)
    case .elsewhere(let command, let modes):
      notice = .worksElsewhere(command, modes)
    }
    return []
  }

  private mutating func type(_ text: String) -> [Effect] {
    notice = nil
    return fulfil(journey.stack.top.pane.type(text, in: scene) ?? [.say(.nothingIsTyped)])
  }

  private mutating func turnWheel(_ notches: Int) -> [Effect] {
    let lines = screen.mode.linesPerNotch * Int(min(notches.magnitude, 1000))
    return lines == 0 ? [] : perform(.move(notches > 0 ? .lineDown : .lineUp), count: lines)
  }

  private mutating func click(_ target: ClickTarget) -> [Effect] {
    notice = nil
    if case .command(let command) = target { return perform(command, count: nil) }
    return fulfil(journey.stack.top.pane.choose(target) ?? [.say(.nothingToClick)])
  }

  private mutating func perform(_ command: Command, count: Int?) -> [Effect] {
    switch command {
    case .reader(let command):
      let mode = screen.mode
      let givesUp = mode.isTyping && (command == .close || command == .interrupt)
      let afterwards = givesUp ? journey.stack.top.pane.whenGivenUp : []
      return fulfil(command.outcomes(on: mode) + afterwards)
    case .style(.otherLanguage) where scene.isTurned: layOut { $0.journey.stack.turnBack() }
    case .style(let command):
      return layOut { $0.notice = $0.preferences.perform(command, in: $0.scene) }
    case .visit(let command): return fulfil(command.outcomes)
    case .move, .section, .article, .list, .edit, .prompt, .search, .range:
      let outcomes = journey.stack.top.pane.perform(command, count: count, in: scene)
      return fulfil(
        outcomes ?? [.say(.worksElsewhere(command, keyboard.keyMap.modes(of: command)))])
    }
    return []
  }

  /// Does what a screen asked for, one outcome after the other.
  private mutating func fulfil(_ outcomes: [Outcome]) -> [Effect] {
    outcomes.flatMap { fulfil($0) }
  }

  private mutating func fulfil(_ outcome: Outcome) -> [Effect] {
    switch outcome {
    case .push(let destination): return push(destination)
    case .close: return journey.close()
    case .leave(let effect): return journey.keepPlaces() + [.terminal(effect)]
    case .go(let goal): return fulfil(journey.go(to: goal, in: scene))
    case .say(let notice): self.notice = notice
    case .takeBack: notice = nil
    case .effect(let effect): return [effect]
    case .tell(let message):
      return fulfil(journey.tell(message, in: scene))
    case .perform(let command, let count): return perform(command, count: count)
    case .choose(let target): return click(target)
    case .prefer(let preference, let value):
      return layOut { _ = $0.preferences.set(preference, to: value) }
    case .light(let isLit): journey.sought?.isLit = isLit
    case .toggle(let bookmark):
      let shown = journey.stack.article?.marks ?? []
      return fulfil(journey.sitting.marks.toggle(bookmark, among: shown))
    case .toggleRead(let article):
      notice = journey.sitting.toggleRead(article) ? .keeping(.markedRead) : .keeping(.markedUnread)
    case .undoDelete: return fulfil(journey.sitting.marks.bringBack())
    case .keepLine(let text): lines = lines.remembering(text)
    case .keepQuery(let text):
      queries = queries.remembering(text)
      return [.keepQuery(text)]
    }
    return []
  }

  private mutating func push(_ destination: Destination) -> [Effect] {
    let opener = ScreenOpener(
      scene: scene, keyMap: keyboard.keyMap, help: help, queries: queries, lines: lines)
    return fulfil(opener.open(destination, on: &journey))
  }

  /// Follows what the reader has written; that is kept where it is written, and nowhere else.
  private mutating func configure(
    _ values: [Preference: String], _ keyMap: KeyMap, _ themes: [String]
  ) {
    keyboard.keyMap = keyMap
    layOut { state in
      state.preferences.learn(themes: themes)
      for (preference, value) in values { _ = state.preferences.set(preference, to: value) }
    }
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
