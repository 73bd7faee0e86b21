import Foundation

/// What puts a text on the clipboard: OSC 52 for the terminal, which reaches over SSH too.
package func clipboardSequence(_ text: String) -> String {
  "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
}

/// Gives a text to wl-copy or xclip, where there is a display and the program.
package func copyToDisplay(_ text: String) {
  let program =
    if environment("WAYLAND_DISPLAY") != nil {
      ChildProgram("wl-copy", [])
    } else if environment("DISPLAY") != nil {
      ChildProgram("xclip", ["-selection", "clipboard"])
    } else {
      ChildProgram?.none
    }
  // The terminal's own clipboard has the text already.
  try? program?.start(reading: text)
}
