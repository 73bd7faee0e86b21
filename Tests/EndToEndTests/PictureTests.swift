import Foundation
import Testing

/// The pictures of README.md show what the program shows.
@Suite struct PictureTests {
  @Test func thePicturesAreCurrent() throws {
    let (kept, drawn) = (Session.checkout + "/docs/pictures", Session.newFolder())
    let result = try run(program: "/bin/sh", kept + "/draw.sh", Session.program, drawn)
    #expect(result.status == 0, "\(result.error)")
    let names = try FileManager.default.contentsOfDirectory(atPath: drawn)
    let pictures = try FileManager.default.contentsOfDirectory(atPath: kept)
    #expect(
      Set(names) == Set(pictures).subtracting(["draw.sh", "along-the-rivers"]) && names.count == 8)
    for name in names {
      let isSame = FileManager.default.contentsEqual(
        atPath: "\(drawn)/\(name)", andPath: "\(kept)/\(name)")
      #expect(isSame, "\(name): draw it anew with make pictures")
    }
    let readme = try String(contentsOfFile: Session.checkout + "/README.md", encoding: .utf8)
    for name in names { #expect(readme.contains("docs/pictures/\(name)")) }
  }
}
