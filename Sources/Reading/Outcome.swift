import Magazine

/// What a screen asks for; it cannot open or close screens itself.
enum Outcome: Hashable, Sendable {
  /// A screen to lie over this one.
  case push(Destination)
  case close
  /// Keep the places, then end the program by an effect.
  case leave(TerminalEffect)
  /// Go somewhere in this publication or another.
  case go(Goal)
  case say(Notice)
  /// Take back what was said, since it has turned out to be untrue.
  case takeBack
  case effect(Effect)
  /// Tell something to the screens below, until one of them answers.
  case tell(Message)
  /// Perform a command as if its key had been pressed.
  case perform(Command, count: Int?)
  /// Choose something on the screen as if it had been clicked.
  case choose(ClickTarget)
  case prefer(Preference, String)
  /// Light what was searched for in the articles opened from now on, or no longer.
  case light(Bool)
  /// Bring back the bookmark that was deleted last.
  case undoDelete
  /// Keep a bookmark of a paragraph, or take away the one that is there.
  case toggle(Bookmark)
  /// Take an article for read, or for unread where it is.
  case toggleRead(Article.ID)
  /// Remember a command that was typed.
  case keepLine(String)
  /// Remember what was searched for.
  case keepQuery(String)
}

extension Target {
  /// What follows from following a link.
  var outcomes: [Outcome] {
    switch self {
    case .web(let address): [.say(.following(address)), .effect(.terminal(.follow(address)))]
    case .article(let id, let block): [.go(.article(id, block.map(Landing.block) ?? .whereLeft))]
    case .note(let number): [.push(.note(number))]
    }
  }
}

extension VisitCommand {
  /// What follows from the command on any screen.
  var outcomes: [Outcome] {
    switch self {
    case .contents: [.push(.contents)]
    case .columns: [.push(.sections)]
    case .search: [.push(.search(""))]
    case .bookmarks: [.push(.bookmarks)]
    case .index: [.push(.index)]
    case .library: [.push(.library)]
    case .continueReading: [.go(.lastRead)]
    case .back: [.go(.back)]
    case .forward: [.go(.forward)]
    case .lastPlace: [.go(.lastPlace)]
    }
  }
}

extension ReaderCommand {
  /// What follows from the command on a kind of screen.
  func outcomes(on mode: Mode) -> [Outcome] {
    switch self {
    case .help: [.push(.help)]
    case .commandLine: [.push(.prompt(.command, text: ""))]
    case .close: [.close]
    case .quit: [.leave(.quit)]
    case .interrupt: [mode.isTyping ? .close : .leave(.interrupt)]
    case .suspend: [.effect(.terminal(.suspend))]
    case .redraw: [.effect(.terminal(.redraw))]
    }
  }
}
