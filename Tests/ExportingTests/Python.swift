import Foundation
import TestSupport
import Testing

/// What a script of Python prints about a file with some bytes: a reader that is not ours. Throws where
/// there is no Python, or the script fails.
func python(_ script: String, on bytes: [UInt8], named name: String = "file") throws -> Data {
  let folder = try TemporaryFolder([:])
  try folder.write(name, Data(bytes))
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3", "-c", script, "\(folder.path)/\(name)"]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0, "\(name): \(String(decoding: data, as: UTF8.self))")
  return data
}

/// What a script prints as JSON; throws where it is none.
func pythonJSON(_ script: String, on bytes: [UInt8]) throws -> Any {
  try JSONSerialization.jsonObject(with: python(script, on: bytes), options: .fragmentsAllowed)
}
