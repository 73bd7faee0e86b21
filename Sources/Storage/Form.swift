/// The form in which a record is written; each adds to the one before, and all are read.
///
/// It stands in front as a negative number: the first form had none and begins with a count or a
/// length, which never is negative.
enum Form: Int, Comparable {
  case first = 1
  /// Roles of paragraphs, groups of headings, pictures; languages, a second side that may be missing;
  /// the year of an issue, authors, derived pages.
  case second
  /// Authors of a whole publication, lines of verse, links to a block.
  case third
  /// Where the text of a publication begins, small capitals, paragraphs in the middle and at the end of
  /// the measure.
  case fourth
  /// Readings of words apart from the words, lines of one paragraph in the middle or at the end.
  case fifth

  /// The form that is written.
  static let newest = Form.fifth

  /// Whether a form is older than another.
  static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }
}

extension ByteWriter {
  /// Writes the number of a form in front of a record.
  mutating func write(_ form: Form) { write(-form.rawValue) }
}

extension ByteReader {
  /// Reads past the number of a record's form, which holds for what is read from then on; throws
  /// where it is newer than this program.
  mutating func readForm() throws(LibraryError) {
    var ahead = self
    let number = try ahead.number()
    guard number < 0 else { return }
    self = ahead
    guard number != .min, let form = Form(rawValue: -number), form != .first else {
      throw .newerRecord
    }
    self.form = form
  }
}
