import Testing

@testable import Importing

@Suite struct AuthorNamesTests {
  @Test(arguments: [
    ("Jane Doe and Peter Lee", ["Jane Doe", "Peter Lee"]),
    ("Jane Doe & Peter Lee", ["Jane Doe", "Peter Lee"]),
    ("Jane Doe, Peter Lee and Ann van der Berg", ["Jane Doe", "Peter Lee", "Ann van der Berg"]),
    ("Jane Doe, Peter Lee, and Ann M. Poe", ["Jane Doe", "Peter Lee", "Ann M. Poe"]),
    ("Doe, Jane; Lee, Peter", ["Doe, Jane", "Lee, Peter"]),
    ("张三；李四", ["张三", "李四"]),
    ("张三、李四", ["张三", "李四"]),
    ("欧阳修 和 宋祁", ["欧阳修", "宋祁"]),
  ])
  func severalNamesAreSeveralPeople(_ text: String, _ names: [String]) {
    #expect(text.authorNames == names)
  }

  /// One that is cited as two is worse than two that are cited as one.
  @Test(arguments: [
    "Jane Doe", "Doe, Jane", "Jane and Peter Doe", "Simon and Schuster",
    "Department of Trade and Industry", "Jane Doe, Harvard University",
    "Ministry of Housing and Urban Development", "Standards Institute and Testing Group",
    "Jane Doe and others", "国家标准化管理委员会、工业和信息化部", "",
  ])
  func whatMayBeOneNameStaysOne(_ text: String) {
    #expect(text.authorNames == (text.isEmpty ? [] : [text]))
  }
}
