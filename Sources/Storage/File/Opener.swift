import GRDB
import Glibc

/// Opens a library, whatever stands at its path. Nothing that a reader made is lost by it, and reading
/// always goes on, in memory where nothing else can be.
struct Opener {
  private let path: String
  private let names: FileNames
  /// What stands in the way of writing at a path.
  private let obstacle: (String) -> Obstacle?

  /// What was opened, and what there is to say about it.
  typealias Opened = (disk: Disk, trouble: LibraryError?)

  /// Looks at a path; `obstacle` says why a file there cannot be written, and is another in tests.
  init(_ path: String, obstacle: @escaping (String) -> Obstacle? = Obstacle.init(writing:)) {
    self.path = path
    self.obstacle = obstacle
    names = FileNames(path: path)
  }

  /// Opens the library; throws only where SQLite itself does not work.
  func open() throws -> Opened {
    guard !path.isEmpty, !path.hasPrefix(":"), !path.hasPrefix("file:") else {
      return try memory(.noFile(path))
    }
    let (look, stamp) = seen()
    switch look.state {
    case .missing: return try begin()
    case .sound(let version): return try takeUp(version, look, stamp)
    case .damaged: return try mend()
    case .foreign: return try memory(.foreign(path))
    case .empty: return try memory(.empty(path))
    case .newer: return try memory(.newerVersion(path))
    case .closed(let obstacle): return try memory(.unreachable(path, obstacle))
    }
  }

  /// A library in memory where the one at the path cannot be opened: it is read from, and says each
  /// time why it keeps nothing.
  private func memory(_ trouble: LibraryError) throws -> Opened {
    (Disk(try Disk.memory(), path: nil, obstacle: trouble.obstacle), trouble)
  }

  /// Opens the library to read it, without changing anything at its path.
  func openToRead() throws -> Opened {
    guard !path.isEmpty, !path.hasPrefix(":"), !path.hasPrefix("file:") else {
      return try memory(.noFile(path))
    }
    let (look, stamp) = seen()
    switch look.state {
    case .missing: return (Disk(try Disk.memory(), path: nil), nil)
    case .sound(let version): return try read(version, look, stamp)
    case .damaged:
      let salvaged = try salvage(.readOnly)
      return (salvaged.disk, .damaged)
    case .foreign: return try memory(.foreign(path))
    case .empty: return try memory(.empty(path))
    case .newer: return try memory(.newerVersion(path))
    case .closed(let obstacle): return try memory(.unreachable(path, obstacle))
    }
  }

  /// What stands at the path, looked at without making anything beside it, and the stamp that it had
  /// before.
  private func seen() -> (FileLook, FileStamp) {
    let stamp = FileStamp(path)
    let look = FileLook(at: path, quietly: true)
    if stamp == FileStamp(path) { return (look, stamp) }
    // Where another program wrote meanwhile, what was seen may be half of it.
    return (FileLook(at: path, quietly: false), FileStamp(path))
  }

  /// Opens a sound library: at once to read, where it is of today, and to write when something is kept.
  private func takeUp(_ version: Int, _ look: FileLook, _ stamp: FileStamp) throws -> Opened {
    guard version == Schema.version, obstacle(path) == nil, !Suspicion(path).isRaised,
      let connection = look.connection
    else { return try connect() }
    let file = ReadingFile(path, connection, stamp)
    return (Disk(KeptFile(path, reading: file), path: path), nil)
  }

  /// Looks into a sound library as it is; one of Kan 0.1 is copied into memory and brought up to date.
  private func read(_ version: Int, _ look: FileLook, _ stamp: FileStamp) throws -> Opened {
    guard version >= Schema.firstReadable, let connection = look.connection else {
      return try copyToRead()
    }
    return (Disk(ReadingFile(path, connection, stamp), path: path), nil)
  }

  private func copyToRead() throws -> Opened {
    let (disk, trouble) = try copy(.readOnly)
    if case .readOnly = trouble { return (disk, nil) }
    return (disk, trouble)
  }

  /// Makes the library's file, whole before it has its name, and opens it.
  private func begin() throws -> Opened {
    if let obstacle = Obstacle(makingFolder: folder(of: path)) {
      return try memory(.unreachable(path, obstacle))
    }
    let made = names.free("new-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
    defer { names.discard(made) }
    do {
      try make(made) { _ in }
      try names.place(made)
      return try connect()
    } catch {
      return try memory(.unreachable(path, Obstacle(of: error) ?? .disk))
    }
  }

  /// Makes a library's file and fills it.
  private func make(_ made: String, _ fill: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: made, configuration: .library())
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.write { db in
      try Schema.make(db)
      try SearchIndex.rebuild(db)
      try fill(db)
    }
    try queue.close()
  }

  /// Opens a library that seems sound.
  private func connect() throws -> Opened {
    if let obstacle = obstacle(path) { return try copy(obstacle) }
    do {
      return (try keeping(), nil)
    } catch {
      // Nothing stands in the way, and still it does not go: the file is damaged.
      guard let obstacle = Obstacle(of: error) else { return try rescue() }
      return try copy(obstacle.looked(at: path))
    }
  }

  /// A sound file, its tables of today, to be read and written.
  private func keeping() throws -> Disk {
    let wait = WriterWait()
    let writer = try KeptFile.writer(path, waiting: wait)
    let found = try version(writer)
    if found != Schema.version { try migrate(writer) }
    let suspicion = Suspicion(path)
    if suspicion.isRaised {
      // The file was looked at, and is sound; the index is not told by that.
      let isSound = try writer.read { try SearchIndex.isSound(PlainConnection(through: $0)) }
      if !isSound { try writer.write(IndexMark.discard) }
      suspicion.drop()
    }
    let stamp = FileStamp(path)
    let reading = ReadingFile(path, try PlainConnection.opened(path), stamp)
    return Disk(
      KeptFile(path, reading: reading, writer: writer, waiting: wait), path: path,
      formerVersion: found == Schema.version ? nil : found)
  }

  /// Brings an older file up to date, and leaves a copy of it as it was.
  private func migrate(_ writer: DatabaseQueue) throws {
    try withFolderLocked(of: path) {
      // Another program may have done it meanwhile.
      guard try version(writer) != Schema.version else { return }
      let copy = names.free("before-\(Schema.version)")
      try writer.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [copy])
      }
      try Schema.migrate(writer)
    }
  }

  private func version(_ writer: DatabaseQueue) throws -> Int {
    try writer.read { try PlainConnection(through: $0).number("PRAGMA user_version") }
  }

  /// Reads the library into memory, where its file may only be read.
  private func copy(_ obstacle: Obstacle) throws -> Opened {
    do {
      let queue = try DatabaseQueue(configuration: .library())
      let stamp = FileStamp(path)
      try PlainConnection.opened(path, quietly: true).copy(into: queue)
      // Another program may have written meanwhile.
      if stamp != FileStamp(path) { try PlainConnection.opened(path).copy(into: queue) }
      try Schema.migrate(queue)
      return (Disk(queue, path: path, obstacle: obstacle), .readOnly(path, obstacle))
    } catch {
      return try Obstacle(of: error).map { try memory(.unreachable(path, $0)) } ?? salvage(obstacle)
    }
  }

  /// Rescues a damaged library, unless another program has done it meanwhile.
  private func mend() throws -> Opened {
    do {
      if case .sound = try withFolderLocked(of: path, { FileState(of: path) }) {
        return try connect()
      }
    } catch {
      return try salvage((Obstacle(of: error) ?? .disk).looked(at: path))
    }
    return try rescue()
  }

  /// Carries what can be read of a damaged library into a new file, and sets the old one aside.
  private func rescue() throws -> Opened {
    if let obstacle = obstacle(path) { return try salvage(obstacle) }
    let made = names.free("new-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
    defer { names.discard(made) }
    do {
      return try withFolderLocked(of: path) {
        var salvaged = Salvaged()
        try make(made) { db in
          salvaged = try Salvage.carry(from: SalvagedFile(path), into: db)
        }
        let name = try names.replace(with: made)
        Suspicion(path).drop()
        return (try keeping(), .rescued(path, as: name, salvaged))
      }
    } catch {
      return try salvage((Obstacle(of: error) ?? .disk).looked(at: path))
    }
  }

  /// Carries what can be read of a damaged library into memory, where no new file can be made.
  private func salvage(_ obstacle: Obstacle) throws -> Opened {
    let queue = try Disk.memory()
    let salvaged = try queue.write { try Salvage.carry(from: SalvagedFile(path), into: $0) }
    return (
      Disk(queue, path: path, obstacle: obstacle), .beyondRepair(path, obstacle, salvaged)
    )
  }
}
