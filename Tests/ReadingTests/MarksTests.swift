import Magazine
import TestSupport
import Testing

@testable import Reading

/// The bookmarks as they are kept, and what can be brought back.
@Suite struct MarksTests {
  private func bookmark(_ id: Int64, _ note: String = "") -> Bookmark {
    Bookmark(
      id: id, issue: "sample", locator: Locator(article: "springs", place: .start(.first)),
      quote: "water", note: note)
  }

  /// The bookmarks with these numbers.
  private func kept(_ ids: Int64...) -> Reading.Marks { Reading.Marks(ids.map { bookmark($0) }) }

  @Test func aNewOneStandsInTheOrderInWhichTheyWereMade() {
    var marks = kept(1, 5)
    #expect(marks.keep(bookmark(3)) == .keeping(.bookmarked))
    #expect(marks.all.map(\.id) == [1, 3, 5])
  }

  @Test func oneThatIsThereIsChanged() {
    var marks = kept(1, 2)
    #expect(marks.note(bookmark(2, "changed")) == .keeping(.noteKept))
    #expect(marks.all.map(\.note) == ["", "changed"])
  }

  /// Another program has written at the same moment, and the list came before the answer.
  @Test func aNewOneIsNewThoughAListHasItAlready() {
    var marks = kept(1)
    marks.replace([bookmark(1), bookmark(2)])
    #expect(marks.keep(bookmark(2)) == .keeping(.bookmarked))
    #expect(marks.all.map(\.id) == [1, 2])
  }

  @Test func theLastDeletedComesBackFirst() {
    var marks = kept(1, 2, 3)
    #expect(marks.delete(1) == .keeping(.deleted) && marks.delete(3) == .keeping(.deleted))
    #expect(marks.bringBack() == [.effect(.keepBookmark(bookmark(3)))])
    #expect(marks.bringBack() == [.effect(.keepBookmark(bookmark(1)))])
    #expect(marks.bringBack() == [.say(.keeping(.nothingDeleted))])
    #expect(marks.keep(bookmark(3)) == .keeping(.restored))
    #expect(marks.all.map(\.id) == [2, 3])
  }

  @Test func whatCouldNotBeKeptCanBeAskedForAgain() {
    var marks = kept(1)
    _ = marks.delete(1)
    let first = marks.bringBack()
    marks.giveUp()
    #expect(marks.bringBack() == first)
  }

  @Test func whatAnotherProgramDeletedCannotBeBroughtBackHere() {
    var marks = kept(1, 2)
    #expect(marks.lose(1) == .keeping(.bookmarkGone))
    #expect(marks.all.map(\.id) == [2])
    #expect(marks.bringBack() == [.say(.keeping(.nothingDeleted))])
  }

  @Test func deletingWhatIsNotThereIsHarmless() {
    var marks = kept(1)
    _ = marks.delete(9)
    #expect(marks.all.map(\.id) == [1])
    #expect(marks.bringBack() == [.say(.keeping(.nothingDeleted))])
  }

  @Test func whatAnotherProgramMadeOfThemIsTaken() {
    var marks = kept(1, 2)
    marks.replace([bookmark(7)])
    #expect(marks.all.map(\.id) == [7])
  }

  // MARK: By keys

  @Test func undoGoesBackThroughEverythingDeleted() throws {
    var reader = Reader()
    reader.press("Enter m } } m ) m ' g")
    for _ in 0..<3 { reader.press("d") }
    #expect(reader.state.notice == .keeping(.deleted) && reader.state.sitting.marks.all.isEmpty)
    for count in 1...3 {
      reader.press("u")
      #expect(reader.state.notice == .keeping(.restored))
      #expect(try reader.library.bookmarks().count == count)
    }
    reader.press("u")
    #expect(reader.state.notice == .keeping(.nothingDeleted))
  }

  @Test func aListOrderedByDateStaysSoWhenSomethingIsKept() {
    var reader = Reader()
    reader.press("2 Enter m q 1 Enter m ' o e n Enter")
    guard case .bookmarks(let list) = reader.state.screen else {
      Testing.Issue.record("no list")
      return
    }
    #expect(list.order == .date && list.bookmarks.map(\.id) == [2, 1])
    #expect(list.bookmarks.first?.note == "n")
  }

  @Test func aBookmarkOfTheHeadIsQuotedByItsTitle() throws {
    for (side, title) in [(Side.first, "On springs"), (.second, "论泉")] {
      var reader = Reader(preferences: Preferences(side: side))
      reader.press("Enter m")
      let bookmark = try #require(reader.library.bookmarks().first)
      #expect(bookmark.quote == title && bookmark.locator.place.side == side)
    }
  }

  @Test func aBookmarkInAnArticleThatIsGoneSaysSo() throws {
    var reader = Reader()
    reader.press("'")
    var gone = bookmark(9)
    gone.locator.article = "gone"
    reader.send(.bookmarks([gone]))
    reader.press("Enter")
    #expect(reader.state.notice == .noArticle("gone", nearest: nil))
    #expect(reader.state.screen.mode == .front)
  }

  @Test func aNoteLongerThanItsLineIsKeptWhole() throws {
    let note = String(repeating: "记", count: 200)
    var reader = Reader(columns: 20, rows: 8)
    reader.press("Enter M")
    reader.send(.paste(note))
    reader.press("Enter")
    #expect(try reader.library.bookmarks().first?.note == note)
  }
}
