// Measures a release build as a reader would feel it, beside `less` and ICU in the same run:
//
//     kan-bench .build/release/kan Content/china-standardization-2025-01
import Foundation
import Glibc
import PseudoTerminal

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("usage: kan-bench PROGRAM ISSUE [typesetting|library|books|terminal]")
  exit(2)
}
let (program, issue) = (arguments[1], arguments[2])
let environment = [
  "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "KAN_CONTENT": issue,
  "XDG_DATA_HOME": "/tmp/kan-bench-\(getpid())",
]

func start(_ command: [String]) -> Child {
  guard let child = Child(command, environment: environment, columns: 120, rows: 40) else {
    print("\(command[0]) cannot be started")
    exit(1)
  }
  return child
}

/// Reads until nothing comes for some milliseconds; the time of the last byte, in seconds.
@discardableResult
func settle(_ child: Child, quiet: Int) -> Double {
  var last = monotonicSeconds()
  while let bytes = child.read(milliseconds: quiet), !bytes.isEmpty { last = monotonicSeconds() }
  return last
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// Milliseconds from exec to the last byte of the first screen, medians of interleaved runs.
func startUp(_ commands: [[String]], runs: Int) -> [Double] {
  var times = [[Double]](repeating: [], count: commands.count)
  for _ in 0..<runs {
    for (index, command) in commands.enumerated() {
      let began = monotonicSeconds()
      let child = start(command)
      times[index].append((settle(child, quiet: 80) - began) * 1000)
    }
  }
  return times.map(median)
}

/// Milliseconds that a process has spent on a processor (/proc/PID/schedstat).
func processorTime(_ child: Child) -> Double {
  let text = contents("/proc/\(child.pid)/schedstat")
  return (text.split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1e6
}

func peakMemory(_ child: Child) -> Double {
  let line = contents("/proc/\(child.pid)/status").split(separator: "\n").first {
    $0.hasPrefix("VmHWM")
  }
  let number = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
  return (number.flatMap { Double($0) } ?? 0) / 1024
}

func contents(_ path: String) -> String {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return "" }
  defer { close(descriptor) }
  var buffer = [UInt8](repeating: 0, count: 1 << 20)
  let count = read(descriptor, &buffer, buffer.count)
  return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
}

/// Milliseconds of processor for one action, the mean over many.
func cost(_ child: Child, times: Int, _ action: (Int) -> Void) -> Double {
  let before = processorTime(child)
  for index in 0..<times {
    action(index)
    settle(child, quiet: 12)
  }
  return (processorTime(child) - before) / Double(times)
}

func row(_ name: String, _ value: Double, _ unit: String, limit: String) {
  let number = String(Int(value * 100 + 0.5))
  let padded = String(repeating: "0", count: max(0, 3 - number.count)) + number
  let shown = "\(padded.dropLast(2)).\(padded.suffix(2)) \(unit)"
  let gap = String(repeating: " ", count: max(1, 44 - name.count))
  print("\(name)\(gap)\(shown)\(String(repeating: " ", count: max(1, 12 - shown.count)))\(limit)")
}

/// Start, keys and memory at a terminal.
func benchTerminal() {
  let longest = "\(issue)/70-photovoltaic-barriers.en.md"
  settle(start([program]), quiet: 500)  // The first start of all brings the issue in.
  let starts = startUp([[program], ["less", longest]], runs: 21)
  row("kan: exec to first screen", starts[0], "ms", limit: "")
  row("less: exec to first screen", starts[1], "ms", limit: "")
  row("kan / less", starts[0] / starts[1], "×", limit: "at most 2.5")

  let child = start([program])
  settle(child, quiet: 100)
  child.send("7\r")
  settle(child, quiet: 100)
  row("a line down", cost(child, times: 100) { _ in child.send("j") }, "ms", limit: "under 1")
  row(
    "a screen down or up", cost(child, times: 50) { child.send($0 % 2 == 0 ? " " : "b") }, "ms",
    limit: "")
  row("other language", cost(child, times: 30) { _ in child.send("\t") }, "ms", limit: "under 8")
  row("next view", cost(child, times: 30) { _ in child.send("v") }, "ms", limit: "under 8")
  row(
    "resize", cost(child, times: 30) { child.resize(columns: $0 % 2 == 0 ? 100 : 120, rows: 40) },
    "ms", limit: "under 8")
  sleep(2)
  let before = processorTime(child)
  sleep(2)
  row("two idle seconds", processorTime(child) - before, "ms", limit: "none")
  row("peak memory", peakMemory(child), "MB", limit: "under 20")
  try? FileManager.default.removeItem(atPath: environment["XDG_DATA_HOME"] ?? "")
}

let wanted = Set(arguments.dropFirst(3))
if wanted.isEmpty || wanted.contains("typesetting") { try benchTypesetting(issue) }
if wanted.isEmpty || wanted.contains("library") { try benchLibrary(issue, program: program) }
if wanted.isEmpty || wanted.contains("books") { try benchBooks(issue, program: program) }
if wanted.isEmpty || wanted.contains("terminal") { benchTerminal() }
