import Configuring
import Foundation

/// How a text reaches a clipboard from here.
package enum ClipboardRoute: Hashable, Sendable {
  /// A program that takes it, with its arguments.
  case program(String, [String])
  /// OSC 52, which the terminal takes; over SSH too.
  case terminal

  /// The routes to try, in order: inside tmux its buffer, then the display's clipboard, then the
  /// terminal's own, where it is not known to refuse it.
  package static func all(in variables: (String) -> String?) -> [ClipboardRoute] {
    var routes: [ClipboardRoute] = []
    if variables("TMUX") != nil { routes.append(.program("tmux", ["load-buffer", "-w", "-"])) }
    let isFar = variables("SSH_CONNECTION") != nil
    if variables("WAYLAND_DISPLAY") != nil, !isFar { routes.append(.program("wl-copy", [])) }
    if variables("DISPLAY") != nil {
      routes.append(.program("xclip", ["-selection", "clipboard"]))
      routes.append(.program("xsel", ["--clipboard", "--input"]))
    }
    if variables("TERM_PROGRAM") == "Apple_Terminal" { routes.append(.program("pbcopy", [])) }
    let isDeaf =
      ["linux", "dumb", "vt100", "vt220", ""].contains(variables("TERM") ?? "")
      || variables("VTE_VERSION") != nil || variables("TERM_PROGRAM") == "Apple_Terminal"
    if !isDeaf, variables("TMUX") == nil { routes.append(.terminal) }
    return routes
  }
}

extension ClipboardRoute {
  /// The one route that the reader has written, else all, in the order of trying.
  package static func chosen(
    by configuration: Configuration, in variables: (String) -> String? = environment
  ) -> [ClipboardRoute] {
    guard let written = configuration.program(.clipboard), let program = written.first else {
      return all(in: variables)
    }
    return written == ["terminal"] ? [.terminal] : [.program(program, Array(written.dropFirst()))]
  }

  /// What it is called.
  package var name: String {
    switch self {
    case .program(let name, _): name
    case .terminal: "terminal (OSC 52)"
    }
  }

  /// Whether the program of it is there.
  package var isThere: Bool {
    switch self {
    case .program(let name, _): isProgram(name)
    case .terminal: true
    }
  }
}

/// Puts a text on a clipboard by the first route that takes it; false where none does. `write` writes a
/// sequence to the terminal.
package func copy(
  _ text: String, by routes: [ClipboardRoute] = ClipboardRoute.all(in: environment),
  writing write: (String) -> Void
) -> Bool {
  routes.contains { route in
    switch route {
    case .program(let name, let arguments):
      return ChildProgram(name, arguments)?.takes(text) ?? false
    case .terminal:
      write(clipboardSequence(text))
      return true
    }
  }
}

/// What puts a text on the clipboard: OSC 52 for the terminal, which reaches over SSH too.
package func clipboardSequence(_ text: String) -> String {
  "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
}
