/// The other spelling of an English word, British for American and the other way round, both folded;
/// `nil` where the language has one.
///
///     otherSpelling(of: standardisation)   // “standardization”
///
/// By endings: a word that is none in the other spelling is found nowhere and does no harm.
func otherSpelling(of word: [UInt8]) -> [UInt8]? {
  if let whole = wholeWords[word] { return whole }
  guard word.count >= 5, !sameInBoth.contains(word) else { return nil }
  for (ending, other) in endings where word.count > ending.count + 1 && word.hasEnding(ending) {
    return word.dropLast(ending.count) + other
  }
  return nil
}

/// Endings with those of the other spelling, longer ones first.
private let endings: [([UInt8], [UInt8])] = both(
  """
  isations izations isation ization ising izing ised ized ises izes ise ize yse yze ysed yzed
  ourings orings ouring oring oured ored ours ors our or tres ters tre ter ogues ogs ogue og
  elling eling elled eled
  """
).sorted { $0.0.count > $1.0.count }

/// Words that follow no ending.
private let wholeWords = Dictionary(
  both(
    """
    programme program programmes programs grey gray defence defense licence license fulfil fulfill
    aluminium aluminum catalogue catalog tonne ton cheque check judgement judgment
    """)
) { first, _ in first }

/// Words with such an ending that are spelled alike.
private let sameInBoth = words(
  """
  water after later better under other matter letter number four hour your tour flour factor sector
  error major minor editor author monitor motor actor doctor rise wise exercise advise raise promise
  precise enterprise size prize otherwise
  """)

/// Pairs of words, each with the other.
private func both(_ text: String) -> [([UInt8], [UInt8])] {
  let all = text.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  var pairs: [([UInt8], [UInt8])] = []
  for index in stride(from: 0, to: all.count - 1, by: 2) {
    pairs.append((all[index], all[index + 1]))
    pairs.append((all[index + 1], all[index]))
  }
  return pairs
}

private func words(_ text: String) -> Set<[UInt8]> {
  Set(text.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
}

extension [UInt8] {
  fileprivate func hasEnding(_ ending: [UInt8]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}
