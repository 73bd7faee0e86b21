@testable import Importing

/// A Word document made of the inside of its body, for tests.
struct WordFixture {
  var body: String
  var styles = ""
  var numbering = ""
  var footnotes = ""
  var links = ""
  var core = ""

  init(_ body: String) { self.body = body }

  var archive: ZIPFixture {
    let names =
      "xmlns:w=\"w\" xmlns:r=\"r\" xmlns:m=\"m\" xmlns:wp=\"wp\" xmlns:a=\"a\" xmlns:mc=\"mc\""
    func part(_ name: String, _ content: String) -> String {
      "<?xml version=\"1.0\"?><w:\(name) \(names)>\(content)</w:\(name)>"
    }
    return ZIPFixture([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels":
        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
      "word/document.xml": part("document", "<w:body>\(body)</w:body>"),
      "word/styles.xml": part("styles", WordFixture.usualStyles + styles),
      "word/numbering.xml": part("numbering", numbering),
      "word/footnotes.xml": part("footnotes", footnotes),
      "word/_rels/document.xml.rels": "<Relationships>\(links)</Relationships>",
      "docProps/core.xml":
        "<cp:coreProperties xmlns:cp=\"cp\" xmlns:dc=\"dc\" xmlns:dcterms=\"t\">\(core)</cp:coreProperties>",
    ])
  }

  private static let usualStyles = [
    ("Normal", "Normal"), ("T", "Title"), ("H1", "heading 1"), ("H2", "heading 2"), ("Q", "Quote"),
    ("C", "HTML Preformatted"), ("K", "caption"), ("TOC1", "toc 1"),
  ].map {
    "<w:style w:type=\"paragraph\" w:styleId=\"\($0.0)\"><w:name w:val=\"\($0.1)\"/></w:style>"
  }.joined()
}

/// A paragraph of Word with a text, in a style where one is given.
func wordParagraph(_ text: String, _ style: String? = nil, _ properties: String = "") -> String {
  let named = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
  return
    "<w:p><w:pPr>\(named)\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
}
