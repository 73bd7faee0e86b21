// Measures a release build as a reader would feel it, beside `less` and ICU in the same run:
//
//     kan-bench .build/release/kan Content/china-standardization-2025-01
import Foundation
import Glibc
import PseudoTerminal

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("usage: kan-bench PROGRAM ISSUE [typesetting|lists|library|books|terminal]")
  exit(2)
}
let (program, issue) = (arguments[1], arguments[2])
let environment = [
  "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
  "KAN_CONTENT": URL(filePath: issue).deletingLastPathComponent().path,
  "XDG_DATA_HOME": "/tmp/kan-bench-\(getpid())",
]

func start(_ command: [String]) -> Child {
  guard let child = Child(command, environment: environment, columns: 120, rows: 40) else {
    print("\(command[0]) cannot be started")
    exit(1)
  }
  return child
}

/// Reads until nothing comes for some milliseconds; the time of the last byte, in seconds. A program that
/// ends instead ends the measuring, unless it may: the times of what is gone would be excellent.
@discardableResult
func settle(_ child: Child, quiet: Int, mayEnd: Bool = false) -> Double {
  var (last, shown) = (monotonicSeconds(), [UInt8]())
  while let bytes = child.read(milliseconds: quiet) {
    if bytes.isEmpty { return last }
    (last, shown) = (monotonicSeconds(), bytes)
  }
  if mayEnd { return last }
  print("a program ended that was to be measured: \(String(decoding: shown, as: UTF8.self))")
  exit(1)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

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

func row(_ name: String, _ value: Double, _ unit: String, limit: String) {
  let number = String(Int(value * 100 + 0.5))
  let padded = String(repeating: "0", count: max(0, 3 - number.count)) + number
  let shown = "\(padded.dropLast(2)).\(padded.suffix(2)) \(unit)"
  let gap = String(repeating: " ", count: max(1, 44 - name.count))
  print("\(name)\(gap)\(shown)\(String(repeating: " ", count: max(1, 12 - shown.count)))\(limit)")
}

let wanted = Set(arguments.dropFirst(3))
if wanted.isEmpty || wanted.contains("typesetting") { try benchTypesetting(issue) }
if wanted.isEmpty || wanted.contains("lists") { try benchLists(issue) }
if wanted.isEmpty || wanted.contains("library") { try benchLibrary(issue, program: program) }
if wanted.isEmpty || wanted.contains("books") { try benchBooks(issue, program: program) }
if wanted.isEmpty || wanted.contains("terminal") { benchTerminal(issue, program: program) }
