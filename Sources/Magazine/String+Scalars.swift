extension String {
  /// The text that some scalars are. To append them to a `UnicodeScalarView` goes through a witness for each,
  /// which was a fifth of what the keys of a search cost.
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
      var count = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          buffer[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  /// The text that some scalars are.
  package init(scalars: [Unicode.Scalar]) { self.init(scalars: scalars[...]) }

  /// Its first scalars, so many at most. `Array(unicodeScalars)` goes through a text twice, to count first.
  package func firstScalars(_ most: Int = .max) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(min(most, utf8.count))
    for scalar in unicodeScalars {
      if scalars.count == most { break }
      scalars.append(scalar)
    }
    return scalars
  }
}
