import Configuring
import Dispatch
import Foundation
import Glibc
import Magazine
import Reading
import Searching
import Synchronization
import Testing

@testable import Running

/// What several threads note down.
private final class Notes<Value: Sendable>: Sendable {
  private let values = Mutex<[Value]>([])

  func add(_ value: Value) { values.withLock { $0.append(value) } }
  var all: [Value] { values.withLock { $0 } }
}

/// Work that the reader does not wait for.
@Suite struct WorkerTests {
  /// What comes in until there are so many events, or ten seconds have gone.
  private func events(_ count: Int, of worker: Worker) -> [Event] {
    var (events, tries): ([Event], Int) = ([], 0)
    while events.count < count, tries < 100 {
      var ready = pollfd(fd: worker.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&ready, 1, 100)
      events += worker.collect()
      tries += 1
    }
    return events
  }

  private func said(_ number: Int) -> Event { .notice(Phrase("\(number)")) }

  @Test func whatIsKeptIsKeptInItsOrder() {
    let worker = Worker()
    for number in 0..<50 { worker.keep { self.said(number) } }
    #expect(events(50, of: worker) == (0..<50).map(said))
  }

  @Test func finishingWaitsForAllThatIsToBeKept() {
    let (worker, kept) = (Worker(), Notes<Int>())
    for number in 0..<20 {
      worker.keep {
        usleep(1_000)
        kept.add(number)
        return nil
      }
    }
    worker.finish()
    #expect(kept.all == Array(0..<20))
  }

  @Test func ofManySearchesTheLastIsAnswered() {
    let worker = Worker()
    let gate = DispatchSemaphore(value: 0)
    // Nothing is found before an import is over: all of them are waiting.
    worker.bring {
      gate.wait()
      return nil
    }
    let requests = (0..<20).map { SearchRequest("\($0)", scope: .library, issue: "") }
    for request in requests {
      worker.search(request) { _ in .found(Answer(request: request, articles: [], total: 0)) }
    }
    gate.signal()
    #expect(
      events(1, of: worker) == [.found(Answer(request: requests[19], articles: [], total: 0))])
  }

  @Test func aSearchIsToldWhenItIsNoLongerWanted() {
    let worker = Worker()
    let (begun, superseded) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let wanted = Notes<Bool>()
    worker.search(SearchRequest("a", scope: .library, issue: "")) { isWanted in
      wanted.add(isWanted())
      begun.signal()
      superseded.wait()
      wanted.add(isWanted())
      return nil
    }
    begun.wait()
    let other = SearchRequest("b", scope: .library, issue: "")
    worker.search(other) { _ in .found(Answer(request: other, articles: [], total: 0)) }
    superseded.signal()
    #expect(events(1, of: worker).count == 1)
    while wanted.all.count < 2 { usleep(1_000) }
    #expect(wanted.all == [true, false])
  }

  @Test func whatIsLookedUpDoesNotWaitForWhatIsKept() {
    let (worker, gate) = (Worker(), DispatchSemaphore(value: 0))
    worker.keep {
      gate.wait()
      return self.said(1)
    }
    worker.look { self.said(2) }
    #expect(events(1, of: worker) == [said(2)])
    gate.signal()
    #expect(events(1, of: worker) == [said(1)])
  }

  @Test func anIndexIsNoLongerWantedWhenTheReaderLeaves() {
    let (worker, gate) = (Worker(), DispatchSemaphore(value: 0))
    let (asked, isWanted) = (DispatchSemaphore(value: 0), Notes<Bool>())
    worker.index { wanted in
      isWanted.add(wanted())
      asked.signal()
      gate.wait()
      isWanted.add(wanted())
      asked.signal()
      return nil
    }
    asked.wait()
    worker.finish()
    gate.signal()
    asked.wait()
    #expect(isWanted.all == [true, false])
  }

  @Test func workWithoutAnAnswerWakesNobody() {
    let worker = Worker()
    worker.keep { nil }
    worker.finish()
    var ready = pollfd(fd: worker.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&ready, 1, 0) == 0 && worker.collect().isEmpty)
  }
}

/// The reader's commands at moments of reading.
@Suite struct HookRunnerTests {
  /// What a command wrote to the file that `$1` names, once it is there.
  private func written(
    by command: String, at hook: Hook, telling facts: [String: String], _ worker: Worker = Worker()
  ) throws -> String {
    let file = NSTemporaryDirectory() + "kan-hook-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    HookRunner(saying: worker).start(
      "\(command) > '\(file).part'; mv '\(file).part' '\(file)'", at: hook, telling: facts)
    for _ in 0..<1_000 where !FileManager.default.fileExists(atPath: file) { usleep(10_000) }
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  @Test func theyAreToldWhatHappenedInTheirEnvironment() throws {
    let said = try written(
      by: "printf '%s|%s|%s' \"$KAN_HOOK\" \"$KAN_TITLE\" \"$KAN_NOTE\"", at: .keep,
      telling: ["TITLE": "江河 札记", "NOTE": "a\nb"])
    #expect(said == "keep|江河 札记|a\nb")
  }

  /// A title is never part of the command.
  @Test func nothingOfATextIsRun() throws {
    let odd = "$(touch /tmp/kan-never); `id` ; \"'"
    #expect(try written(by: "printf %s \"$KAN_TITLE\"", at: .open, telling: ["TITLE": odd]) == odd)
    #expect(!FileManager.default.fileExists(atPath: "/tmp/kan-never"))
  }

  @Test func theFirstThatFailsIsSaidAndNoOther() throws {
    let worker = Worker()
    let runner = HookRunner(saying: worker)
    for _ in 0..<3 { runner.start("exit 3", at: .finish, telling: [:]) }
    var (events, tries): ([Event], Int) = ([], 0)
    while events.isEmpty, tries < 1_000 {
      usleep(10_000)
      events += worker.collect()
      tries += 1
    }
    #expect(events.count == 1)
    guard case .notice(let sentence) = events.first else { return }
    #expect(sentence[.english].contains("finish") && !sentence[.chinese].isEmpty)
  }
}
