import Importing
import Magazine
import Storage

/// What an error says to the reader: one sentence in a language of the interface.
package func sentence(for error: any Error, in language: InterfaceLanguage) -> String {
  switch error {
  case let error as LibraryError: error.sentence(in: language)
  case let error as ImportFault: error.sentence[language]
  case let error as SourceError: error.sentence(in: language)
  default: "\(error)"
  }
}
