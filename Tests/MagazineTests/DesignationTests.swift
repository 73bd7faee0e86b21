import Magazine
import Testing

@Suite struct DesignationTests {
  private func check(_ text: String, _ expected: [String]) {
    #expect(Designation.mentions(in: text).map(\.designation.text) == expected)
  }

  @Test func readsStandardsOfChinaAndOfTheWorld() {
    check("见GB/T 44130.1—2024和GB 45067-2024。", ["GB/T 44130.1—2024", "GB 45067-2024"])
    check(
      "ISO/IEC 27001:2022, ISO 14067; IEC 62368-1",
      ["ISO/IEC 27001:2022", "ISO 14067", "IEC 62368-1"])
    check("GB18584–2024、GB/T\u{A0}7714。", ["GB18584–2024", "GB/T\u{A0}7714"])
    check("ISO/TS 19130-3:2022, ISO/AWI 30442", ["ISO/TS 19130-3:2022", "ISO/AWI 30442"])
  }

  @Test func theProvinceIsPartOfTheLetters() {
    check("DB14/T 2553—2022与DB14/T 3027-2024", ["DB14/T 2553—2022", "DB14/T 3027-2024"])
    #expect(Designation("DB14/T 2553—2022")?.isStandard == true)
  }

  @Test func readsCommitteesWithTheirGroups() {
    check(
      "ISO/TC 17/SC 16/WG 17, ISO/TC 228/WG 3 and SXS/TC07/SC01",
      ["ISO/TC 17/SC 16/WG 17", "ISO/TC 228/WG 3", "SXS/TC07/SC01"])
    check("ISO/TC 180/SC 1第三届", ["ISO/TC 180/SC 1"])
  }

  @Test func aNumberBelongsToCapitalsAlone() {
    check("No. 2024, P 2024, mGB 2760, Iso 9001, GB no. 12, COVID-19", [])
    check("GB 2760.", ["GB 2760"])
    check("GB  2760, GB/", [])
  }

  @Test func onlyKnownPublishersMakeStandards() {
    for text in ["GB 2760", "GB/T 1.1-2020", "ISO/IEC 22425:2017", "T/CAS 123—2024"] {
      #expect(Designation(text)?.isStandard == true, "\(text)")
    }
    for text in ["ISO/TC 180", "ISO/IEC JTC", "USD 10.00", "ISSN 1672-5700", "COP29", "ISO 12"] {
      #expect(Designation(text)?.isStandard != true, "\(text)")
    }
  }

  @Test func spacesAndDashesDoNotMakeAnotherStandard() {
    #expect(Designation("GB/T 44130.1—2024") == Designation("GB/T44130.1-2024"))
    #expect(Designation("ISO 14785:2024") != Designation("ISO 14785:2014"))
    #expect(Designation("GB 2760") != Designation("GB/T 2760"))
  }

  @Test func sortsByNumbersNotByLetters() {
    let sorted = [
      "GB 2760-2014", "GB 2760-2024", "GB 18584-2024", "GB/T 1.1-2020", "GB/T 44130-2020",
      "GB/T 44130.1-2020", "GB/T 44130.2—2018", "GB/T 44130.10-2018", "ISO 9001", "ISO/TC 180",
      "ISO/TC 180/SC 1",
    ].compactMap(Designation.init)
    #expect(sorted.count == 11)
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func aNumberBeyondAllMeasureIsStillOne() {
    check("GB 99999999999999999999999-2024", ["GB 99999999999999999999999-2024"])
  }
}
