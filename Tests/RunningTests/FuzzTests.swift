import Foundation
import Grid
import Importing
import Magazine
import Presentation
import Reading
import Storage
import TestSupport
import Testing

@testable import Running

/// Thousands of keys, or as many as `make fuzz` asks for, pastes, clicks and resizes at random, on sessions
/// with a library in memory: nothing traps, no place drifts.
@Suite struct FuzzTests {
  @Test func randomInputPressesEveryCommandAndNothingTraps() async {
    let plan = FuzzPlan(rounds: 10, inputs: 2_500)
    let pressed = await withTaskGroup(of: Set<Command>.self) { group in
      for seed in plan.seeds { group.addTask { pressAtRandom(plan, seed: seed) } }
      return await group.reduce(into: Set<Command>()) { $0.formUnion($1) }
    }
    let missed = Set(CommandTable.bindings.map(\.command)).subtracting(pressed)
    #expect(missed.isEmpty, "\(missed) were never pressed")
  }

  /// Presses the inputs of a round; the commands that were pressed by their keys.
  private func pressAtRandom(_ plan: FuzzPlan, seed: Int) -> Set<Command> {
    plan.say(seed)
    var events = FuzzEvents(seed: seed)
    var reader = Reader(columns: 80, rows: 24, issue: seed % 2 == 0 ? bilingualBook : sampleIssue)
    for step in 0..<plan.inputs {
      for event in events.next(in: reader.state, { reader.page }) {
        if leadsOutside(event, in: reader.state) { break }
        reader.send(event)
      }
      if reader.effects.contains(.quit) || reader.effects.contains(.interrupt) {
        reader = Reader(columns: 80, rows: 24)
      }
      if step % 100 == 0 { expectStill(&reader, &events, seed) }
      if step % 20 == 0 { #expect(reader.rows.count == reader.state.size.rows) }
    }
    return events.pressed
  }

  /// Resizing there and back, and to the other language and back, gives an equal state.
  private func expectStill(_ reader: inout Reader, _ events: inout FuzzEvents, _ seed: Int) {
    let before = reader.state
    let size = events.size(upTo: 130)
    reader.resize(size.columns, size.rows)
    reader.resize(before.size.columns, before.size.rows)
    #expect(reader.state == before, "seed \(seed)")
  }

  /// Whether an event would run what was typed as a command of the shell, or write a file where the tests
  /// were started.
  private func leadsOutside(_ event: Event, in state: State) -> Bool {
    guard case .prompt(let prompt) = state.screen else { return false }
    switch (event, prompt.purpose) {
    case (.key(let key), .command), (.key(let key), .pipe):
      guard state.keyboard.keyMap.command(for: key, in: .prompt) == .prompt(.accept) else {
        return false
      }
    case (.click(.command(.prompt(.accept))), .command),
      (.click(.command(.prompt(.accept))), .pipe):
      break
    default: return false
    }
    if case .pipe = prompt.purpose { return true }
    return prompt.field.text.trimmed.hasPrefix("export")
  }

  // MARK: Answers

  @Test func answersThatComeLateOutOfOrderOrTwiceTrapNothing() async throws {
    let plan = FuzzPlan(rounds: 10, inputs: 1_500)
    let folder = try TemporaryFolder([:])
    try await withThrowingTaskGroup(of: Void.self) { group in
      let path = folder.path
      for seed in plan.seeds { group.addTask { try answerAtRandom(plan, seed, path) } }
      try await group.waitForAll()
    }
  }

  /// Plays a round on a shelf of works in one and two languages, of every kind.
  private func answerAtRandom(_ plan: FuzzPlan, _ seed: Int, _ folder: String) throws {
    plan.say(seed)
    let library = sampleLibrary()
    var works = [sampleIssue, bilingualBook]
    try shelve(bilingualBook, terms: [], in: library)
    for name in ["rivieres", "kawa", "tides"] {
      works.append(try shelve(fixture: name, in: library))
    }
    let handler = EffectHandler(library: library, clock: tick)
    var events = FuzzEvents(seed: seed)
    var reader = LateReader(works[seed % works.count], handler, writing: folder)
    for step in 0..<plan.inputs {
      for event in events.next(in: reader.state, { reader.page }) { reader.send(event) }
      while events.below(3) == 0 || reader.count > 40 { reader.answer(&events) }
      if reader.hasLeft {
        reader = LateReader(works[events.below(works.count)], handler, writing: folder)
      }
      if step % 8 == 0 { #expect(reader.page.frame.size == reader.state.size, "seed \(seed)") }
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }
}

/// The sample issue as a book.
private let bilingualBook = Publication(
  id: "book", kind: .book, languages: sampleIssue.languages, title: sampleIssue.title,
  authors: [Parallel(first: "Li Bai", second: "李白")], sections: sampleIssue.sections)
