import Magazine
import Searching

// The sentences of the library: what happened, where, and what to do about it.
extension LibraryError: Sayable {
  package var sentence: Phrase {
    switch self {
    case .damagedRecord:
      Phrase("a record of the library is damaged; import the issue again", "书库中有一条记录损坏；请重新导入该期")
    case .newerRecord:
      Phrase(
        "a record of the library is of a newer version of Kan; update Kan or import the issue again",
        "书库中有一条记录出自更新版本的 Kan；请升级 Kan 或重新导入该期")
    case .noFile(let name):
      Phrase(
        "“\(name)” is no name of a file; --library, XDG_DATA_HOME or HOME says where the library is",
        "“\(name)”不是文件名；书库的位置由 --library、XDG_DATA_HOME 或 HOME 指定")
    case .unreachable(let path, let obstacle): LibraryError.unreachable(path, obstacle.sentence)
    case .readOnly(let path, let obstacle): LibraryError.readOnly(path, obstacle.sentence)
    case .rescued(let path, let name, let salvaged): LibraryError.rescued(path, name, salvaged)
    case .beyondRepair(let path, let obstacle, let salvaged):
      LibraryError.beyondRepair(path, obstacle.sentence, salvaged)
    case .foreign(let path):
      Phrase(
        "\(path): a database of another program, left as it is; reading goes on without a library",
        "\(path)：这是其他程序的数据库，未作改动；不用书库继续阅读")
    case .empty(let path):
      Phrase(
        "\(path): the file is empty and no library; reading goes on without one; remove it to begin one",
        "\(path)：文件为空，不是书库；不用书库继续阅读；删除该文件即可新建书库")
    case .newerVersion(let path):
      Phrase(
        "\(path): the library is of a newer version of Kan; reading goes on without it, update Kan to use it",
        "\(path)：书库出自更新版本的 Kan；不用书库继续阅读，升级 Kan 后可用")
    case .tooLong:
      Phrase(
        "at most \(Query.mostWords) words, or \(Query.mostTokens) characters, are searched for at once; "
          + "leave some out",
        "一次最多检索 \(Query.mostWords) 个词或 \(Query.mostTokens) 个字；请删去一些")
    case .notKept(let obstacle):
      Phrase("not kept: \(obstacle.sentence[.english])", "未保存：\(obstacle.sentence[.chinese])")
    case .damaged:
      Phrase(
        "a part of the library is damaged; it is mended when Kan opens it next", "书库有一处损坏；下次打开时修复")
    case .failed(let reason):
      Phrase("the library cannot do this: \(reason)", "书库无法完成此操作：\(reason)")
    }
  }

  private static func unreachable(_ path: String, _ why: Phrase) -> Phrase {
    Phrase(
      "\(path): \(why[.english]); reading goes on, but bookmarks and places are not kept",
      "\(path)：\(why[.chinese])；可继续阅读，但书签与位置不会保存")
  }

  private static func readOnly(_ path: String, _ why: Phrase) -> Phrase {
    Phrase(
      "\(path): \(why[.english]); what is kept can be read, but nothing more is kept",
      "\(path)：\(why[.chinese])；已保存的内容可读，但不能再保存")
  }

  private static func rescued(_ path: String, _ name: String, _ salvaged: Salvaged) -> Phrase {
    let (english, chinese) = salvaged.isNothing ? ("", "") : salvaged.carried
    return Phrase(
      "\(path): the library was damaged; it is set aside as \(name), and a new one is begun\(english)",
      "\(path)：书库已损坏，改名为 \(name) 保留，并已新建书库\(chinese)")
  }

  private static func beyondRepair(
    _ path: String, _ why: Phrase, _ salvaged: Salvaged
  ) -> Phrase {
    let (english, chinese) = salvaged.isNothing ? ("", "") : salvaged.carried
    return Phrase(
      "\(path): the library is damaged, and no new one can be begun: \(why[.english]); "
        + "reading goes on\(english)",
      "\(path)：书库已损坏，且不能新建（\(why[.chinese])）；可继续阅读\(chinese)")
  }
}

extension Obstacle: Sayable {
  /// What stands in the way.
  package var sentence: Phrase {
    switch self {
    case .full: Phrase("the disk is full", "磁盘已满")
    case .readOnly: Phrase("the library cannot be written", "书库不可写入")
    case .owned(let name):
      Phrase("the library belongs to \(name) and cannot be written", "书库属于用户 \(name)，不可写入")
    case .busy: Phrase("another program holds the library", "书库正被其他程序占用")
    case .closed: Phrase("the library cannot be opened", "书库无法打开")
    case .disk: Phrase("the disk cannot be read or written; is it full?", "磁盘无法读写，是否已满？")
    case .nameless: Phrase("nothing says where the library is", "未指定书库的位置")
    case .foreign: Phrase("the file is a database of another program", "该文件是其他程序的数据库")
    case .empty: Phrase("the file is empty and no library", "该文件为空，不是书库")
    case .newer: Phrase("the library is of a newer version of Kan", "书库出自更新版本的 Kan")
    }
  }
}

extension Salvaged {
  /// What could be read, as the end of a sentence in English and in Chinese.
  fileprivate var carried: (english: String, chinese: String) {
    let counts = [(bookmarks, "bookmark"), (places, "place"), (publications, "publication")]
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    let lost =
      lostBookmarks == 0
      ? ("", "") : ("; \(lostBookmarks) could not be read", "；另有 \(lostBookmarks) 个书签无法读取")
    return (
      " with what could be read of it: \(counts)\(lost.0)",
      "，收回可读的内容：书签 \(bookmarks)、位置 \(places)、刊物 \(publications)\(lost.1)"
    )
  }
}
