import Magazine

/// Takes answers from outside to whoever asked; one to a question no longer asked is dropped.
struct AnswerRouter {
  let scene: Scene

  /// What follows from an event that answers an effect; `nil` for any other.
  func route(_ event: Event, on journey: inout Journey) -> [Outcome]? {
    let publication = journey.sitting.publication.id
    switch event {
    case .opened(let story, let id):
      if id == publication { journey.show(story, in: scene) }
      return []
    case .opening(let story, let id):
      if id == publication { journey.stack.front.show(story, in: scene) }
      return []
    case .failed(let article, let id, let sentence):
      let isWanted = id == publication && journey.sitting.endWaiting(for: article) != nil
      return isWanted ? [.say(.sentence(sentence))] : []
    case .publication(let other, let kept): return journey.begin(other, kept: kept)
    case .noPublication(let id, let sentence):
      return journey.endWaiting(for: id) ? [.say(.sentence(sentence))] : []
    case .kept(let bookmark):
      let notice = journey.sitting.marks.keep(bookmark)
      return [.say(notice), showing(journey.sitting.marks)]
    case .noted(let bookmark):
      let notice = journey.sitting.marks.note(bookmark)
      return [.say(notice), showing(journey.sitting.marks)]
    case .deleted(let id):
      let notice = journey.sitting.marks.delete(id)
      return [.say(notice), showing(journey.sitting.marks)]
    case .gone(let id):
      let notice = journey.sitting.marks.lose(id)
      return [.say(notice), showing(journey.sitting.marks)]
    case .notKept(let sentence):
      journey.sitting.marks.giveUp()
      return [.say(.notKept(sentence))]
    case .bookmarks(let bookmarks):
      journey.sitting.marks.replace(bookmarks)
      return [showing(journey.sitting.marks)]
    case .output(let text, let command): return [.push(.panel(.output(text, of: command)))]
    case .notCopied(let text): return [.takeBack, .push(.panel(.copied(text)))]
    case .notOpened(let address):
      return [
        .takeBack, .push(.panel(.address(address))), .effect(.terminal(.copy(address))),
      ]
    case .found(let answer): return [.tell(.found(answer))]
    case .library(let items): return [.tell(.library(items))]
    case .index(let entries, let id): return [.tell(.index(entries, of: id))]
    case .key, .paste, .wheel, .click, .drag, .resize, .ambiguous, .ground, .recalled, .configured,
      .pause,
      .time,
      .notice:
      return nil
    }
  }

  private func showing(_ marks: Marks) -> Outcome { .tell(.bookmarks(marks.all)) }
}
