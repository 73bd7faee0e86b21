/// Why an archive, or a file in it, cannot be read.
package enum ArchiveFault: Error, Hashable, Sendable {
  /// There is no sound central directory, as where a download was cut off.
  case cut
  /// There are more files in it than so many.
  case tooManyEntries(limit: Int)
  case encrypted
  /// Larger than so many bytes.
  case tooLarge(limit: Int)
  /// Far larger than text that packs to such a size could be.
  case overpacked
  case unknownPacking
}
