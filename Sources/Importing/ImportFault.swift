import Magazine

/// Why a source, or a part of it, could not be read, or what of it is lost: where, what, what to do.
/// Thrown where nothing could be read; collected where reading went on.
package struct ImportFault: Error, Hashable, Sendable {
  /// The file it is in.
  package let file: String
  /// The line it is in, from 1; `nil` where it is in no line.
  package let line: Int?
  /// What is wrong.
  package let fact: ImportFact

  /// A fault in a file, or in a line of it.
  package init(_ file: String, line: Int? = nil, _ fact: ImportFact) {
    self.file = file
    self.line = line
    self.fact = fact
  }

  /// Whether it is the source that is not there, rather than bad.
  package var isMissingInput: Bool {
    [.missing, .closed, .noManifest, .noWork].map(ImportFact.source).contains(fact)
  }

  /// Whether the reader asked importing to stop.
  package var isStop: Bool { fact == .source(.stopped) }

  /// Whether no more than a part of a text is lost by it, and the rest is there.
  package var isLoss: Bool {
    switch fact {
    case .text, .pair, .book: true
    case .source, .file, .manifest: false
    }
  }

  /// Whether a file of text is lost by it, so that the source is worth reading again.
  package var costsText: Bool {
    if case .file = fact { true } else { false }
  }
}

/// What can be wrong with a source, apart from where: a case for each thing that is read, with the facts
/// of its own.
package enum ImportFact: Hashable, Sendable {
  case source(SourceFact)
  case file(FileFact)
  case manifest(ManifestFact)
  case text(TextFact)
  case pair(PairFact)
  case book(BookFact)

  /// What, and what to do.
  package var sentence: Phrase {
    switch self {
    case .source(let fact): fact.sentence
    case .file(let fact): fact.sentence
    case .manifest(let fact): fact.sentence
    case .text(let fact): fact.sentence
    case .pair(let fact): fact.sentence
    case .book(let fact): fact.sentence
    }
  }
}

extension ImportFault: Sayable {
  /// `file:line: what; what to do`.
  package var sentence: Phrase {
    let place = line.map { "\(file):\($0)" } ?? file
    return Phrase("\(place): \(fact.sentence[.english])", "\(place)：\(fact.sentence[.chinese])")
  }
}
