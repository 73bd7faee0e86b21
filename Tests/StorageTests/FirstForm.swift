import Foundation

/// What Kan 0.1.0 kept of a small issue before its records had a number in front.
enum FirstForm {
  /// The contents of the issue “rivers-old”.
  static let contents = bytes(
    """
    FHJpdmVycy1vbGQWUml2ZXIgTm90ZXMY5rGf5rKz5pyt6K6wGjIwMjUgwrcgTm8uIDEiMjAyNSDlubTnrKwgMSDm \
    nJ8YSmFudWFyeSAyMDI1EDEg5pyI5Y+3IFRoZSBSaXZlcnMgUHJlc3MS5rGf5rKz56S+DFZvbC4gNxIwMDAwLTAw \
    MDACEHVwc3RyZWFtEFVwc3RyZWFtDOS4iua4uAIQAgICCFJhaW4G6ZuoBA5zcHJpbmdzFE9uIHNwcmluZ3MM6K66 \
    5rOJAgpXYXRlcgbmsLQCIFdoZXJlIGl0IGJlZ2lucy4S5rqQ5aS044CCAg5XdSBNaW5nDOWQtOaYjgIMc3ByaW5n \
    Agbms4kCEAJgVhJ1bndyaXR0ZW4SVW53cml0dGVuDOacquWGmQAAAAAAAAA=
    """)

  /// The English text of its article “springs”.
  static let english = bytes(
    """
    GgAYAAAMV2F0ZXIgAgAKcmlzZXMAAA4gd2hlcmUgBAAIcm9jawAAAiAIAAhlbmRzAAAELCAQAAZub3QAAAggYXMg \
    AAIAKmh0dHBzOi8vZXhhbXBsZS5vcmcvcyZHQi9UIDQ0MTMwLjHigJQyMDI0AAAMIHNheXMuAAIEAgTCuQIEAgAA \
    EkEgaGVhZGluZwACAAAsUTogV2hlcmUgZG9lcyBpdCByaXNlPwACAAAeQTogQXQgdGhlIGZvb3QuAAIEAB5UYWJs \
    ZSAxIFNwcmluZ3MIBgACBAYCAAAITmFtZQIAAB5SdWxlcyDigLogQmFzaWMCAAAiUnVsZXMg4oC6IEZ1cnRoZXIC \
    BgIAAAhKYWRlAgAAAjECAAACMgQABAIAAgAABm9uZQIAAgAABnR3bwQCBgICAAIAAAp0aHJlZQYCAAIAABhRdWll \
    dCB3YXRlci4KAgogIH5+fgIAABBBIHNwcmluZw4ABgAAElsxMl0gTGksIAIADFJpdmVycwAADiwgMjAyNC4MAgIA \
    AgAADkEgbm90ZS4=
    """)

  /// The Chinese text of its article “springs”.
  static let chinese = bytes(
    """
    GgAQAAAG5rC0BAAG5Ye6AAAe5LqO55+z5bC95aSE77yMEAAG5LiNAAAG5aaCAAIAKmh0dHBzOi8vZXhhbXBsZS5v \
    cmcvcyZHQi9UIDQ0MTMwLjHigJQyMDI0AAAS5omA6KiA44CCAAIEAgTCuQIEAgAADOagh+mimAACAAAq6Zeu77ya \
    5Ye65LqO5L2V5aSE77yfAAIAAB7nrZTvvJrlsbHohJrjgIIAAgQAEOihqDEg5rOJCAYAAgQGAgAABuWQjQIAACLo \
    p4TliJkg4oC6IOWfuuacrAIAACLop4TliJkg4oC6IOmZhOWKoAIGAgAADOeOieaziQIAAAIxAgAAAjIEAAQCAAIA \
    AAbkuIACAAIAAAbkuowEAgYCAgACAAAG5LiJBgIAAgAAEumdmeawtOOAggoCCiAgfn5+AgAABuaziQ4AAgAAQlsx \
    Ml0g5p2O77yM44CK5rGf5rKz44CL77yMMjAyNOOAggwCAgACAAAM5rOo44CC
    """)

  /// The bytes that a text in base 64 stands for.
  static func bytes(_ base64: String) -> [UInt8] {
    Array(Data(base64Encoded: base64.filter { $0 != " " }) ?? Data())
  }
}
