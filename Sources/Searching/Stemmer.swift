import CStemmer

/// The stems of English words, by Snowball's English algorithm.
///
/// Not to be shared between threads: the library keeps a buffer in it.
package final class Stemmer {
  private let stemmer = sb_stemmer_new("english", "UTF_8")

  /// Makes a stemmer of its own.
  package init() {}

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a folded word in UTF-8; words of one or two letters are their own.
  ///
  ///     stemmer.stem(Array("standards".utf8))   // "standard"
  package func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, let stemmer else { return word }
    guard let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else { return word }
    let length = Int(sb_stemmer_length(stemmer))
    return Array(UnsafeBufferPointer(start: stem, count: length))
  }
}
