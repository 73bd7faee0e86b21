import Foundation

/// Runs the program, or another, with its output in pipes.
func run(
  program: String = Session.program, _ arguments: String..., environment: [String: String] = [:]
) throws -> (status: Int32, output: String, error: String) {
  try run(program: program, arguments: arguments, environment: environment)
}

/// The same with the arguments in a list.
func run(
  program: String = Session.program, arguments: [String], environment: [String: String] = [:]
) throws -> (status: Int32, output: String, error: String) {
  let process = Process()
  let (output, error) = (Pipe(), Pipe())
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  let usual = [
    "KAN_CONTENT": Session.checkout + "/Content", "LANG": "C",
    "XDG_DATA_HOME": Session.newFolder(), "XDG_CONFIG_HOME": Session.newFolder(),
  ]
  process.environment = usual.merging(Session.sanitizing) { $1 }.merging(environment) { $1 }
  process.standardOutput = output
  process.standardError = error
  try process.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  let sentence = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return (process.terminationStatus, text, sentence)
}
