/// A person's name in its parts, as references sort it.
package struct PersonName: Hashable, Sendable {
  package let family, given: String

  /// Takes a name apart: the Chinese form tells whether the family stands first, as in Liu Wei 刘伟, or
  /// last, as in Anna Gallet 安娜·加莱. A comma stands behind the family: Gallet, Anna. `nil` where the name has
  /// one part only.
  package init?(_ name: Parallel<String>) {
    let inverted = name.first.split(separator: ", ", maxSplits: 1).map(String.init)
    guard inverted.count < 2 else {
      (family, given) = (inverted[0], inverted[1])
      return
    }
    let parts = name.first.split(separator: " ").map(String.init)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    let isHan = name.second.map { second in
      (2...4).contains(second.count)
        && second.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }
    if isHan == true {
      (family, given) = (first, parts.dropFirst().joined(separator: " "))
    } else {
      (family, given) = (last, parts.dropLast().joined(separator: " "))
    }
  }

  /// As GB/T 7714—2015 8.1.1 has names in Latin letters: `GALLET A`.
  package var abbreviated: String {
    let initials = given.split { $0 == " " || $0 == "-" }.compactMap(\.first).map { String($0) }
    return "\(family.uppercased()) \(initials.joined(separator: " "))"
  }
}
