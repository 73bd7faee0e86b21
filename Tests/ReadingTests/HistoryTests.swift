import Magazine
import TestSupport
import Testing

@testable import Reading

/// The way there and back.
@Suite struct HistoryTests {
  private func at(_ article: String, _ offset: Int = 0, _ side: Side = .first) -> History.Waypoint {
    .locator(
      Locator(article: article, place: Place(block: 4, side: side, offset: offset)))
  }

  private func history(_ waypoints: History.Waypoint...) -> History {
    var history = History()
    for waypoint in waypoints { history.leave(waypoint) }
    return history
  }

  @Test func goesBackThroughWhatWasLeft() {
    var history = history(.front, at("springs"))
    #expect(history.goBack(from: at("fords")) == at("springs"))
    #expect(history.goBack(from: at("springs")) == .front)
    #expect(history.goBack(from: .front) == nil)
  }

  @Test func goesForwardToWhatWasLeftByGoingBack() {
    var history = history(.front, at("springs"))
    _ = history.goBack(from: at("fords"))
    _ = history.goBack(from: at("springs"))
    #expect(history.goForward(from: .front) == at("springs"))
    #expect(history.goForward(from: at("springs")) == at("fords"))
    #expect(history.goForward(from: at("fords")) == nil)
  }

  @Test func aNewWayForgetsTheOldWayForward() {
    var history = history(.front, at("springs"))
    _ = history.goBack(from: at("fords"))
    history.leave(at("springs"))
    #expect(history.goForward(from: at("deltas")) == nil)
    #expect(history.goBack(from: at("deltas")) == at("springs"))
  }

  @Test func whereOneIsAlreadyIsNoWayBack() {
    var history = history(.front, at("springs"), at("springs"), at("springs", 9))
    #expect(history.back.count == 3)
    #expect(history.goBack(from: at("springs", 9)) == at("springs"))
  }

  @Test func remembersAHundredPlaces() {
    var history = History()
    for offset in 0..<150 { history.leave(at("springs", offset)) }
    #expect(history.back.count == 100)
    #expect(history.back.first == at("springs", 50))
  }

  @Test func itsTextIsReadAgain() {
    let before = history(.front, at("springs", 12), at("deltas", 0, .second))
    #expect(before.text == "front\nsprings 4 first 12\ndeltas 4 second 0")
    #expect(History(before.text) == before)
    var long = History()
    for offset in 0..<90 { long.leave(at("springs", offset)) }
    #expect(History(long.text).back == Array(long.back.suffix(40)))
  }

  @Test(arguments: [
    "", "\n\n", "springs", "springs 4 first", "springs four first 12", "springs 4 third 12",
    "springs 4 first x", "springs 4 first 12 13", "front page",
    "springs 4 first 99999999999999999999",
  ])
  func aLineThatSaysNothingCostsOnlyItself(line: String) {
    #expect(History("front\n\(line)\nsprings 4 first 1") == history(.front, at("springs", 1)))
  }

  @Test func theLanguagesOfOldAreSides() {
    #expect(
      History("springs 4 en 1\nspringsthing 4 zh 2")
        == history(at("springs", 1), at("springsthing", 2, .second)))
  }

  @Test(arguments: 1...20) func backAndForwardAreInverse(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var history = History()
    var here = History.Waypoint.front
    for step in 0..<Int.random(in: 1..<30, using: &random) {
      history.leave(here)
      here = at("a\(step)")
    }
    let start = here
    var steps = 0
    for _ in 0..<Int.random(in: 1..<30, using: &random) {
      guard let back = history.goBack(from: here) else { break }
      here = back
      steps += 1
    }
    for _ in 0..<steps {
      guard let forward = history.goForward(from: here) else {
        Testing.Issue.record("no way forward, seed \(seed)")
        return
      }
      here = forward
    }
    #expect(here == start, "seed \(seed)")
  }
}
