import Magazine

extension String {
  /// The people that a line of authors names: `Jane Doe` and `Peter Lee` of `Jane Doe and Peter Lee`. What may
  /// be the name of one, such as a department's, stays one.
  var authorNames: [String] {
    split { ";；".contains($0) }.flatMap { part -> [String] in
      let name = part.trimmed
      if name.isEmpty { return [] }
      return name.chineseNames ?? name.westernNames ?? [name]
    }
  }

  /// Names of two to four characters between 、 or a 和 that stands apart; `nil` where any is no such name.
  private var chineseNames: [String]? {
    guard mayHoldHan else { return nil }
    let names = replacing(" 和 ", with: "、").split(separator: "、").map(\.trimmed)
    let areNames = names.allSatisfy { name in
      (2...4).contains(name.count) && name.unicodeScalars.allSatisfy(isSetSolid)
    }
    return names.count > 1 && areNames ? names : nil
  }

  /// Names of two to five words between `and` or `&`, and between commas before it; `nil` where any is no name
  /// of a person.
  private var westernNames: [String]? {
    let halves = replacing(" & ", with: " and ").replacing(", and ", with: " and ")
      .split(separator: " and ")
    guard halves.count == 2 else { return nil }
    let names = halves[0].split(separator: ", ").map(\.trimmed) + [halves[1].trimmed]
    return names.allSatisfy(\.isPersonName) ? names : nil
  }

  /// Whether it can be read as the name of a person and of nothing else.
  var isPersonName: Bool {
    let words = split(separator: " ")
    return (2...5).contains(words.count) && words.first?.first?.isUppercase == true
      && words.allSatisfy { word in
        let isCapital = word.first?.isUppercase == true
        return (isCapital && !bodyWords.contains(word.lowercased()))
          || nameParticles.contains(String(word))
      }
  }
}

/// Words in small letters that names of people have.
private let nameParticles: Set = [
  "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "le", "ten",
  "van", "von", "y", "zu",
]

/// Words of the names of bodies, not of people.
private let bodyWords: Set = [
  "academy", "agency", "association", "authority", "bank", "board", "bureau", "center", "centre",
  "college", "commission", "committee", "company", "council", "department", "federation",
  "foundation", "group", "inc.", "institute", "institution", "laboratory", "ltd", "ministry",
  "office", "organization", "press", "school", "society", "staff", "team", "union", "university",
]
