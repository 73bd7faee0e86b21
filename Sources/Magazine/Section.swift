/// A column of the magazine (栏目), such as China Scene 中国视窗.
package struct Section: Hashable, Sendable, Identifiable {
  /// The name of the column, one in its publication.
  package let id: String
  /// What the column is called on each side.
  package let title: Parallel<String>
  /// The print page it starts on.
  package let page: Int?
  /// Columns count from 1; front and back matter carry no number.
  package let number: Int?
  /// Said in place of articles by a column that has none.
  package let remark: Parallel<String>?
  /// Its articles in printed order.
  package let articles: [Article]

  /// Makes a column with its articles in printed order.
  package init(
    id: String, title: Parallel<String>, page: Int?, number: Int?, remark: Parallel<String>?,
    articles: [Article]
  ) {
    self.id = id
    self.title = title
    self.page = page
    self.number = number
    self.remark = remark
    self.articles = articles
  }
}
