/// The form in which a record is written; each adds to the one before, and all are read.
///
/// It stands in front as a negative number: the first form had none and begins with a count or a
/// length, which never is negative.
enum Form: Int {
  case first = 1
  /// Roles of paragraphs, groups of headings, pictures; the year of an issue, authors, derived pages.
  case second
}

extension ByteWriter {
  /// Writes the number of a form in front of a record.
  mutating func write(_ form: Form) { write(-form.rawValue) }
}

extension ByteReader {
  /// The form of a record, read past; throws where it is newer than this program.
  mutating func form() throws(LibraryError) -> Form {
    var ahead = self
    let number = try ahead.number()
    guard number < 0 else { return .first }
    self = ahead
    guard number != .min, let form = Form(rawValue: -number), form != .first else {
      throw .newerRecord
    }
    return form
  }
}
