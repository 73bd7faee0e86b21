/// The numbers of a text, so that two languages can be compared.
///
/// `written` are those in digits, with their unit taken in: `51.9万` and `519,000` are one number, so
/// are `2.7亿` and `270 million`; `the 1980s` are 20 and 80 (20世纪80年代), 十四五 is the 14th plan. `spelled` are those in words:
/// English cardinals and ordinals up to ninety-nine and the months, Chinese numerals up to the hundreds.
struct Numerals {
  private(set) var written: Set<Double> = []
  private(set) var spelled: Set<Double> = []

  /// Every number that the text has in some form.
  var all: Set<Double> { written.union(spelled) }

  init(english text: String) {
    for match in text.matches(of: /([0-9][0-9,]*(?:\.[0-9]+)?)(s\b)?\s?(thousand|million|billion)?/)
    {
      guard let value = number(match.1) else { continue }
      if match.2 != nil, value >= 1900 {
        written.formUnion([20, value - 1900])
      } else {
        written.insert(value * (match.3.flatMap { multipliers[String($0)] } ?? 1))
      }
    }
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
      if let value = spelledEnglish(String(word)) { spelled.insert(value) }
    }
  }

  init(chinese text: String) {
    for match in text.matches(of: /([0-9][0-9,]*(?:\.[0-9]+)?)\s?(万|亿)?/) {
      guard let value = number(match.1) else { continue }
      written.insert(value * (match.2.flatMap { multipliers[String($0)] } ?? 1))
    }
    for run in text.split(whereSeparator: { chineseDigits[$0] == nil && chinesePlaces[$0] == nil })
    {
      spelled.insert(fiveYearPlan(run) ?? spelledChinese(run))
    }
  }
}

private func number(_ digits: Substring) -> Double? { Double(digits.filter { $0 != "," }) }

private let multipliers: [String: Double] = [
  "thousand": 1e3, "million": 1e6, "billion": 1e9, "万": 1e4, "亿": 1e8,
]

private let units = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
private let ordinals = [
  "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
]
private let tens = [
  "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]
private let months = [
  "", "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october",
  "november", "december",
]

/// The value of an English word such as `thirty-two`, `third` or `May`.
private func spelledEnglish(_ word: String) -> Double? {
  for list in [units, ordinals, months] {
    if let index = list.firstIndex(of: word) { return Double(index) }
  }
  if word == "hundred" { return 100 }
  if word == "once" || word == "single" { return 1 }
  if word == "both" { return 2 }
  let parts = word.split(separator: "-").map(String.init)
  guard let first = parts.first, let ten = tens.firstIndex(of: first), ten > 1 else { return nil }
  guard parts.count == 2, let unit = units.firstIndex(of: parts[1]) else { return Double(ten * 10) }
  return Double(ten * 10 + unit)
}

private let chineseDigits: [Character: Double] = [
  "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
]
private let chinesePlaces: [Character: Double] = ["十": 10, "百": 100]

/// 14 for 十四五, the 14th Five-Year Plan.
private func fiveYearPlan(_ run: Substring) -> Double? {
  let characters = Array(run)
  guard characters.count == 3, characters[0] == "十", characters[2] == "五" else { return nil }
  return chineseDigits[characters[1]].map { 10 + $0 }
}

/// The value of Chinese numerals such as 二十 or 三百五十.
private func spelledChinese(_ run: Substring) -> Double {
  var (total, digit) = (0.0, 0.0)
  for character in run {
    if let value = chineseDigits[character] { digit = value }
    if let place = chinesePlaces[character] {
      total += max(1, digit) * place
      digit = 0
    }
  }
  return total + digit
}
