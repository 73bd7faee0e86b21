/// What Kan 0.2.0 kept of a small document with verse, a link to a block and an author.
enum ThirdForm {
  /// The contents of “On springs”.
  static let contents = FirstForm.bytes(
    """
    BSJvbi1zcHJpbmdzLTdjMjg3ZBBkb2N1bWVudARlbgAUT24gc3ByaW5ncwAAAAAAAAAAAhBBbm4gQmFuawACDHBh \
    cnQtMRRPbiBzcHJpbmdzAAAAAAISY2hhcHRlci0xFE9uIHNwcmluZ3MAAAACEEFubiBCYW5rAAIQQW5uIEJhbmsA \
    AAACAAAAAhQA
    """)

  /// Its text.
  static let text = FirstForm.bytes(
    """
    BQgABgAADFdhdGVyIAIACndlbGxzAAAIIHVwLgAAAgAAGk15IHJpdmVyIHJ1bnMKAgACAAAOdG8gdGhlZQoAAAIA \
    ABRTZWUgYWJvdmUuAA==
    """)
}
