import Importing
import Reading

/// Reads `[hooks]`: the commands to run, by the names of their moments.
struct HookReader {
  private(set) var hooks: [Hook: WrittenValue] = [:]
  private(set) var faults: [(ConfigFault.Fact, line: Int)] = []

  /// Reads what the table holds; a row that cannot be followed costs only itself.
  init(_ table: [String: TOMLTree], lines: ConfigLines) {
    for (name, value) in table.sorted(by: { $0.key < $1.key }) {
      let line = lines.line(of: ["hooks", name])
      guard let hook = Hook(rawValue: name) else {
        let near = nearest(to: name, among: Hook.allCases.map(\.rawValue))
        faults.append((.unknown("hooks.\(name)", nearest: near.map { "hooks.\($0)" }), line))
        continue
      }
      guard case .text(let command) = value, command.contains(where: { $0 != " " }) else {
        faults.append((.wrongKind("hooks.\(name)", .text), line))
        continue
      }
      hooks[hook] = WrittenValue(value: command, line: line)
    }
  }
}
