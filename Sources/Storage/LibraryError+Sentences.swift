import Magazine

// The sentences of the library: what happened, where, and what to do about it.
extension LibraryError: CustomStringConvertible {
  /// The sentence in English.
  package var description: String { sentence(in: .english) }

  /// The sentence that a reader sees, in lower case and without a full stop.
  package func sentence(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .damagedRecord: "a record of the library is damaged; import the issue again"
    case .newerRecord:
      "a record of the library is of a newer version of Kan; update Kan or import the issue again"
    case .noFile(let name):
      "“\(name)” is no name of a file; --library, XDG_DATA_HOME or HOME says where the library is"
    case .unreachable(let path, let obstacle):
      "\(path): \(obstacle.english); reading goes on, but bookmarks and places are not kept"
    case .readOnly(let path, let obstacle):
      "\(path): \(obstacle.english); what is kept can be read, but nothing more is kept"
    case .rescued(let path, let name, let salvaged):
      "\(path): the library was damaged; it is set aside as \(name), and a new one is begun"
        + (salvaged.isNothing ? "" : " with what could be read of it: \(salvaged.english)")
    case .beyondRepair(let path, let obstacle, let salvaged):
      "\(path): the library is damaged, and no new one can be begun: \(obstacle.english); "
        + "reading goes on"
        + (salvaged.isNothing ? "" : " with what could be read of it: \(salvaged.english)")
    case .foreign(let path):
      "\(path): a database of another program, left as it is; reading goes on without a library"
    case .empty(let path):
      "\(path): the file is empty and no library; reading goes on without one; remove it to begin one"
    case .newerVersion(let path):
      "\(path): the library is of a newer version of Kan; reading goes on without it, update Kan to use it"
    case .notKept(let obstacle): "not kept: \(obstacle.english)"
    case .damaged: "a part of the library is damaged; it is mended when Kan opens it next"
    case .failed(let reason): "the library cannot do this: \(reason)"
    }
  }

  private var chinese: String {
    switch self {
    case .damagedRecord: "书库中有一条记录损坏；请重新导入该期"
    case .newerRecord: "书库中有一条记录出自更新版本的 Kan；请升级 Kan 或重新导入该期"
    case .noFile(let name):
      "“\(name)”不是文件名；书库的位置由 --library、XDG_DATA_HOME 或 HOME 指定"
    case .unreachable(let path, let obstacle):
      "\(path)：\(obstacle.chinese)；可继续阅读，但书签与位置不会保存"
    case .readOnly(let path, let obstacle):
      "\(path)：\(obstacle.chinese)；已保存的内容可读，但不能再保存"
    case .rescued(let path, let name, let salvaged):
      "\(path)：书库已损坏，改名为 \(name) 保留，并已新建书库"
        + (salvaged.isNothing ? "" : "，收回可读的内容：\(salvaged.chinese)")
    case .beyondRepair(let path, let obstacle, let salvaged):
      "\(path)：书库已损坏，且不能新建（\(obstacle.chinese)）；可继续阅读"
        + (salvaged.isNothing ? "" : "，可读的内容：\(salvaged.chinese)")
    case .foreign(let path): "\(path)：这是其他程序的数据库，未作改动；不用书库继续阅读"
    case .empty(let path): "\(path)：文件为空，不是书库；不用书库继续阅读；删除该文件即可新建书库"
    case .newerVersion(let path): "\(path)：书库出自更新版本的 Kan；不用书库继续阅读，升级 Kan 后可用"
    case .notKept(let obstacle): "未保存：\(obstacle.chinese)"
    case .damaged: "书库有一处损坏；下次打开时修复"
    case .failed(let reason): "书库无法完成此操作：\(reason)"
    }
  }
}

extension Obstacle {
  /// What stands in the way, in words.
  package func sentence(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  fileprivate var english: String {
    switch self {
    case .full: "the disk is full"
    case .readOnly: "it cannot be written"
    case .owned(let name): "it belongs to \(name) and cannot be written"
    case .busy: "another program holds the library"
    case .closed: "it cannot be opened"
    case .disk: "the disk cannot be read or written; is it full?"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .full: "磁盘已满"
    case .readOnly: "不可写入"
    case .owned(let name): "属于用户 \(name)，不可写入"
    case .busy: "书库正被其他程序占用"
    case .closed: "无法打开"
    case .disk: "磁盘无法读写，是否已满？"
    }
  }
}

extension Salvaged {
  fileprivate var english: String {
    let counts = [(bookmarks, "bookmark"), (places, "place"), (publications, "publication")]
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    let lost = lostBookmarks == 0 ? "" : "; \(lostBookmarks) could not be read"
    return counts.joined(separator: ", ") + lost
  }

  fileprivate var chinese: String {
    let lost = lostBookmarks == 0 ? "" : "；另有 \(lostBookmarks) 个书签无法读取"
    return "书签 \(bookmarks)、位置 \(places)、刊物 \(publications)\(lost)"
  }
}
