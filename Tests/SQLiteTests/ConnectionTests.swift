import Glibc
import Testing

@testable import SQLite

@Suite struct ConnectionTests {
  let folder = TemporaryFolder()

  func made(_ script: String = "CREATE TABLE t(a INTEGER PRIMARY KEY, b ANY) STRICT") throws -> Connection {
    let connection = try Connection(path: folder.file("db"), access: .create)
    try connection.execute(script)
    return connection
  }

  @Test func aFileIsMadeForItsOwnerAlone() throws {
    let connection = try made()
    var status = stat()
    #expect(unsafe stat(folder.file("db"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    _ = connection
  }

  /// Octets of a file; nil where there is none.
  func size(_ name: String) -> Int? {
    var status = stat()
    return unsafe stat(folder.file(name), &status) == 0 ? Int(status.st_size) : nil
  }

  @Test func theLogStaysAndIsEmptyWhenTheLastConnectionCloses() throws {
    do {
      let connection = try made()
      try connection.execute("PRAGMA journal_mode=WAL; INSERT INTO t VALUES(1, 2)")
      #expect(try #require(size("db-wal")) > 0)
    }
    #expect(size("db-wal") == 0)
    do {
      let connection = try Connection(path: folder.file("db"), access: .readWrite)
      #expect(try connection.integer("SELECT b FROM t") == 2)
    }
    #expect(size("db-wal") == 0)
  }

  @Test func aLogThatWasRemovedIsMadeForTheOwnerAlone() throws {
    try made().execute("PRAGMA journal_mode=WAL; INSERT INTO t VALUES(1, 2)")
    unsafe _ = unlink(folder.file("db-wal"))
    let connection = try Connection(path: folder.file("db"), access: .readWrite)
    #expect(size("db-wal") == 0)
    var status = stat()
    #expect(unsafe stat(folder.file("db-wal"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try connection.integer("SELECT b FROM t") == 2)
    try connection.execute("INSERT INTO t VALUES(2, 3)")
    #expect(try connection.integer("SELECT count(*) FROM t") == 2)
  }

  @Test func aFileThatIsThereIsNotMadeAgain() throws {
    _ = try made()
    #expect { _ = try Connection(path: folder.file("db"), access: .create) } throws: {
      ($0 as? SQLiteFailure)?.kind == .alreadyExists
    }
  }

  @Test(arguments: [Connection.Access.readWrite, .readOnly])
  func aMissingFileIsSaidToBeMissing(access: Connection.Access) {
    #expect { _ = try Connection(path: folder.file("db"), access: access) } throws: {
      ($0 as? SQLiteFailure)?.kind == .missing
    }
  }

  @Test func aFolderInPlaceOfAFileCannotBeOpened() {
    #expect { _ = try Connection(path: folder.path, access: .readWrite) } throws: {
      ($0 as? SQLiteFailure)?.kind == .cannotOpen
    }
  }

  @Test func anotherSortOfFileIsNoDatabase() throws {
    let file = unsafe fopen(folder.file("db"), "w")
    unsafe fputs(String(repeating: "From nobody\n", count: 100), file)
    unsafe fclose(file)
    #expect {
      let connection = try Connection(path: folder.file("db"), access: .readWrite)
      try connection.run("SELECT * FROM sqlite_schema")
    } throws: {
      ($0 as? SQLiteFailure)?.kind == .notADatabase
    }
  }

  @Test func everyConnectionHasTheSettingsThatDurabilityNeeds() throws {
    let connection = try made()
    #expect(try connection.integer("PRAGMA synchronous") == 2)
    #expect(try connection.integer("PRAGMA foreign_keys") == 1)
    #expect(try connection.integer("PRAGMA trusted_schema") == 0)
  }

  @Test func valuesComeBackAsTheyWentIn() throws {
    let connection = try made()
    let values: [Value] = [
      .integer(.max), .integer(.min), .integer(nil), .text(""), .text("é\u{0}ü"), .text(nil), .blob([]),
      .blob([0, 255]), .blob(nil), .flag(true),
    ]
    for value in values { try connection.run("INSERT INTO t(b) VALUES(?1)", [value]) }
    let statement = try connection.statement("SELECT b, typeof(b) FROM t ORDER BY a")
    var rows: [String] = []
    while try statement.step() {
      let type = statement.text(1)
      switch type {
      case "integer": rows.append("\(type) \(statement.integer(0))")
      case "text": rows.append("\(type) \(Array(statement.text(0).utf8))")
      case "blob": rows.append("\(type) \(statement.blob(0))")
      default: rows.append("\(type) \(statement.isNull(0))")
      }
    }
    #expect(
      rows == [
        "integer \(Int.max)", "integer \(Int.min)", "null true", "text []", "text [195, 169, 0, 195, 188]",
        "null true", "blob []", "blob [0, 255]", "null true", "integer 1",
      ])
  }

  @Test func whatIsNotBoundIsNull() throws {
    let connection = try made()
    try connection.run("INSERT INTO t(b) VALUES(?1)", [.text("left over")])
    try connection.run("INSERT INTO t(b) VALUES(?1)")
    #expect(try connection.integer("SELECT count(*) FROM t WHERE b IS NULL") == 1)
  }

  @Test func oneValueTooManyIsAnError() throws {
    let connection = try made()
    #expect(throws: SQLiteFailure.self) {
      try connection.run("INSERT INTO t(b) VALUES(?1)", [.flag(true), .flag(true)])
    }
  }

  @Test func aTransactionIsKeptWhenItsBodyReturns() throws {
    let connection = try made()
    let result = try connection.transaction(.immediate) { () throws(SQLiteFailure) in
      try connection.run("INSERT INTO t(b) VALUES(1)")
      return 7
    }
    #expect(result == 7)
    #expect(try connection.integer("SELECT count(*) FROM t") == 1)
  }

  @Test func aTransactionIsUndoneWhenItsBodyThrows() throws {
    let connection = try made()
    #expect(throws: SQLiteFailure.self) {
      try connection.transaction(.immediate) { () throws(SQLiteFailure) in
        try connection.run("INSERT INTO t(b) VALUES(1)")
        throw SQLiteFailure(code: 5, operation: "test")
      }
    }
    #expect(try connection.integer("SELECT count(*) FROM t") == 0)
    // And the connection is fit for another one.
    try connection.transaction(.immediate) { () throws(SQLiteFailure) in
      try connection.run("INSERT INTO t(b) VALUES(1)")
    }
  }

  @Test func aLockedDatabaseIsBusyAfterTheTimeout() throws {
    let holder = try made()
    let other = try Connection(path: folder.file("db"), access: .readWrite, busyTimeoutMilliseconds: 20)
    try holder.execute("PRAGMA journal_mode=WAL; BEGIN IMMEDIATE")
    #expect {
      try other.transaction(.immediate) { () throws(SQLiteFailure) in }
    } throws: {
      ($0 as? SQLiteFailure)?.kind == .busy
    }
  }

  @Test func aFullDatabaseSaysSoAndIsUnharmed() throws {
    let connection = try made()
    try connection.execute("PRAGMA max_page_count=4")
    #expect {
      try connection.transaction(.immediate) { () throws(SQLiteFailure) in
        try connection.run("INSERT INTO t(b) VALUES(zeroblob(100000))")
      }
    } throws: {
      ($0 as? SQLiteFailure)?.kind == .full
    }
    #expect(try connection.integer("SELECT count(*) FROM t") == 0)
    try connection.run("INSERT INTO t(b) VALUES(1)")
  }

  @Test func aConnectionForReadingDoesNotWrite() throws {
    _ = try made()
    let reader = try Connection(path: folder.file("db"), access: .readOnly)
    #expect { try reader.run("INSERT INTO t(b) VALUES(1)") } throws: {
      ($0 as? SQLiteFailure)?.kind == .readOnly
    }
  }

  @Test func violationsAreToldApart() throws {
    let connection = try made(
      "CREATE TABLE t(a INTEGER PRIMARY KEY, b ANY) STRICT; CREATE UNIQUE INDEX u ON t(b);"
        + "CREATE TABLE c(t INTEGER REFERENCES t(a)); CREATE TABLE k(k TEXT PRIMARY KEY) WITHOUT ROWID")
    try connection.run("INSERT INTO t(a, b) VALUES(1, 1)")
    try connection.run("INSERT INTO k VALUES('x')")
    for text in ["INSERT INTO t(b) VALUES(1)", "INSERT INTO t(a) VALUES(1)", "INSERT INTO k VALUES('x')"] {
      #expect { try connection.run(text) } throws: { ($0 as? SQLiteFailure)?.isUniqueViolation == true }
    }
    #expect { try connection.run("INSERT INTO c VALUES(9)") } throws: {
      ($0 as? SQLiteFailure)?.isForeignKeyViolation == true
    }
  }

  @Test func aStatementOutlivesItsConnection() throws {
    var connection: Connection? = try made()
    let statement = try #require(try connection?.statement("SELECT 1"))
    connection = nil
    #expect(try statement.step())
    #expect(statement.integer(0) == 1)
  }
}
