import Magazine

/// What an error says to the reader: its own sentence, or, where it is no error of Kan's, what it is.
package func sentence(for error: any Error) -> Phrase {
  (error as? any Sayable)?.sentence ?? Phrase("\(error)")
}
