import Magazine
import Testing

/// Names of people, taken apart as references sort them.
@Suite struct PersonNameTests {
  private func check(
    _ first: String, _ second: String?, family: String, given: String,
    at: SourceLocation = #_sourceLocation
  ) {
    let name = PersonName(Parallel(first: first, second: second))
    #expect(name?.family == family && name?.given == given, sourceLocation: at)
  }

  @Test func aChineseNameBeginsWithTheFamily() {
    check("Liu Wei", "刘伟", family: "Liu", given: "Wei")
    check("Ouyang Xiu", "欧阳修", family: "Ouyang", given: "Xiu")
    check("Li Xiao Ming", "李小明", family: "Li", given: "Xiao Ming")
  }

  @Test func aNameThatIsOnlySpelledInChineseEndsWithIt() {
    check("Anna Gallet", "安娜·加莱", family: "Gallet", given: "Anna")
    check("Jean-Paul Marie Sartre", "让-保罗·萨特", family: "Sartre", given: "Jean-Paul Marie")
  }

  @Test func withoutChineseTheLastPartIsTheFamily() {
    check("Anna Gallet", nil, family: "Gallet", given: "Anna")
  }

  @Test func aCommaStandsBehindTheFamily() {
    check("Gallet, Anna Maria", nil, family: "Gallet", given: "Anna Maria")
    check("de Gaulle, Charles", "戴高乐", family: "de Gaulle", given: "Charles")
  }

  @Test func aNameOfOnePartIsNotTakenApart() {
    for name in ["Voltaire", "", " ", "刘伟"] {
      #expect(PersonName(Parallel(first: name, second: "伏尔泰")) == nil, "\(name)")
    }
  }
}
