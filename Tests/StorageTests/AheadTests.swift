import Dispatch
import Synchronization
import Testing

@testable import Storage

/// Values that are made on another thread.
@Suite struct AheadTests {
  @Test(arguments: [0, 1, 3, 4, 5, 1000])
  func allValuesComeInTheirOrder(count: Int) {
    let numbers = Ahead<Int> { send in
      for number in 0..<count where !send(number) { return }
    }
    var taken: [Int] = []
    while let number = numbers.next() { taken.append(number) }
    #expect(taken == Array(0..<count) && numbers.next() == nil)
  }

  /// Who takes no more ends what makes them, which is then a few ahead.
  @Test func nobodyMakesWhatNobodyTakes() {
    let made = Mutex(0)
    let hasEnded = DispatchSemaphore(value: 0)
    func numbers() -> Ahead<Int> {
      Ahead { send in
        while send(
          made.withLock {
            $0 += 1; return $0
          })
        {}
        hasEnded.signal()
      }
    }
    let first = numbers()
    #expect(first.next() == 1 && first.next() == 2)
    first.leave()
    #expect(hasEnded.wait(timeout: .now() + 60) == .success)
    #expect(made.withLock { $0 } <= 8)
  }
}
