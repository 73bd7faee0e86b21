/// What the program kept before Form 5 of a small document with a line in the middle, one at the end,
/// small capitals and a reading in brackets.
enum FourthForm {
  /// The contents of “On springs”.
  static let contents = FirstForm.bytes(
    """
    ByJvbi1zcHJpbmdzLTQ5NmM5YhBkb2N1bWVudARlbgAUT24gc3ByaW5ncwAAAAAAAAAAAAIMcGFydC0xFE9uIHNw \
    cmluZ3MAAAAAAhJjaGFwdGVyLTEUT24gc3ByaW5ncwAAAAAAAAACAAAAAg4AAA==
    """)

  /// Its text.
  static let text = FirstForm.bytes(
    """
    BwYAAgAADkZvciBBbm4MAAIAABBMaSwgMTkyMA4ABgAABkluICAACG5hdG8AADwgYW5kIOihqOekuu+8iOOBsuOC \
    h+OBhuOBmO+8iS4A
    """)
}
