import Foundation
import Glibc
import PseudoTerminal

/// Start, keys and memory at a terminal, with the ratio to `less` on the longest article in the same run:
/// both take turns, so that whatever else the machine does disturbs both.
func benchTerminal(_ issue: String, program: String) {
  let less = ["less", "\(issue)/70-photovoltaic-barriers.en.md"]
  benchStart([program], less)
  benchKeys([program], less)
  try? FileManager.default.removeItem(atPath: environment["XDG_DATA_HOME"] ?? "")
}

private func benchStart(_ kan: [String], _ less: [String]) {
  settle(start(kan), quiet: 500)  // The first start of all brings the issue in.
  let starts = times(of: [kan, less], runs: 21) { child in settle(child, quiet: 80) }
  ratio("exec to first screen", starts, limit: "at most 2.5")
  let fresh = (0..<5).map { _ in
    try? FileManager.default.removeItem(atPath: environment["XDG_DATA_HOME"] ?? "")
    return times(of: [kan], runs: 1) { settle($0, quiet: 500) }[0]
  }
  row("exec to first screen, empty library", median(fresh), "ms", limit: "")
  let versions = times(of: [kan + ["--version"]], runs: 21) {
    settle($0, quiet: 80, mayEnd: true)
  }
  row("--version", versions[0], "ms", limit: "under 1.5")
}

private func benchKeys(_ kan: [String], _ less: [String]) {
  let children = [start(kan), start(less)]
  children.forEach { settle($0, quiet: 100) }
  children[0].send("7\r")
  settle(children[0], quiet: 100)
  let lines = latencies(children, times: 100) { child, _ in child.send("j") }
  ratio("a line down", lines, limit: "under 0.15 ms")
  let pages = latencies(children, times: 60) { child, number in
    child.send(number % 6 < 3 ? " " : "b")
  }
  ratio("a screen down or up", pages, limit: "under 0.2 ms")
  let own = [children[0]]
  for (name, key) in [("other language", "\t"), ("next view", "v")] {
    let time = latencies(own, times: 30) { child, _ in child.send(key) }[0]
    row(name, time, "ms", limit: "under 0.8")
  }
  let resizing = latencies(own, times: 30) { child, number in
    child.resize(columns: number % 2 == 0 ? 100 : 120, rows: 40)
  }
  row("resize", resizing[0], "ms", limit: "under 0.8")
  benchSearch(children[0])
  sleep(2)
  let before = processorTime(children[0])
  sleep(2)
  row("two idle seconds", processorTime(children[0]) - before, "ms", limit: "none")
  ratio("peak memory", children.map(peakMemory), "MB", limit: "under 12")
}

/// From the last letter of a word to its answer.
private func benchSearch(_ child: Child) {
  child.send("/standar")
  settle(child, quiet: 200)
  let letters = latencies([child], times: 30, quiet: 100) { child, number in
    child.send(number % 2 == 0 ? "d" : "\u{7F}")
  }
  row("a letter of a search to its answer", letters[0], "ms", limit: "under 1.3")
  child.send("\u{1B}")
  settle(child, quiet: 200)
}

/// Milliseconds from exec to what `end` says, for each command, medians of runs that take turns.
func times(
  of commands: [[String]], runs: Int, until end: (Child) -> Double
) -> [Double] {
  var times = [[Double]](repeating: [], count: commands.count)
  for _ in 0..<runs {
    for (index, command) in commands.enumerated() {
      let began = monotonicSeconds()
      times[index].append((end(start(command)) - began) * 1000)
    }
  }
  return times.map(median)
}

/// Milliseconds from an action to the last byte that answers it, before some of quiet, for each program,
/// medians of actions that take turns.
private func latencies(
  _ children: [Child], times: Int, quiet: Int = 12, _ action: (Child, Int) -> Void
) -> [Double] {
  var latencies = [[Double]](repeating: [], count: children.count)
  for number in 0..<times {
    for (index, child) in children.enumerated() {
      let began = monotonicSeconds()
      action(child, number)
      latencies[index].append((settle(child, quiet: quiet) - began) * 1000)
    }
  }
  return latencies.map(median)
}

/// A row for Kan, and one for how many times as much that is as what `less` takes.
private func ratio(_ name: String, _ values: [Double], _ unit: String = "ms", limit: String) {
  row(name, values[0], unit, limit: limit)
  row("  less", values[1], unit, limit: "")
  row("  kan / less", values[0] / max(values[1], 0.001), "×", limit: "")
}
