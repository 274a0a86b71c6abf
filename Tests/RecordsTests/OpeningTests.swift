import Glibc
import SQLite
import Testing

@testable import Records

@Suite struct OpeningTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("db") }

  @Test func aLedgerIsMadeOnceAndOpenedAfterwards() throws {
    _ = try Ledger.create(at: path).addTenant(name: "A", aliases: [], now: 1)
    #expect(throws: LedgerFailure.alreadyExists(path: path)) { _ = try Ledger.create(at: path) }
    #expect(try Ledger.open(at: path).tenants().count == 1)
    #expect(try Ledger.openForReading(at: path).tenants().count == 1)
  }

  @Test func aMissingLedgerIsNotMade() {
    #expect(throws: LedgerFailure.missing(path: path)) { _ = try Ledger.open(at: path) }
    #expect(throws: LedgerFailure.missing(path: path)) { _ = try Ledger.openForReading(at: path) }
    #expect(unsafe access(path, F_OK) != 0)
  }

  @Test func aLedgerThatCannotBeMadeLeavesNothing() {
    #expect(throws: LedgerFailure.unavailable(.cannotOpen, operation: "create")) {
      _ = try Ledger.create(at: folder.path + "/none/db")
    }
  }

  @Test(arguments: ["", "this is a text file\n", "other database"])
  func anotherFileIsNoLedger(content: String) throws {
    if content == "other database" {
      let other = try Connection(path: path, access: .create)
      try other.execute("CREATE TABLE t(a); PRAGMA user_version=1")
    } else {
      let file = unsafe fopen(path, "w")
      for _ in 0..<100 { unsafe fputs(content, file) }
      unsafe fclose(file)
    }
    #expect(throws: LedgerFailure.notALedger(path: path)) { _ = try Ledger.open(at: path) }
    #expect(throws: LedgerFailure.notALedger(path: path)) { _ = try Ledger.openForReading(at: path) }
  }

  @Test func aNewerLedgerIsLeftAlone() throws {
    try Ledger.create(at: path).run("PRAGMA user_version=1000")
    let known = Schema.migrations.count
    #expect(throws: LedgerFailure.newerSchema(found: 1000, known: known)) { _ = try Ledger.open(at: path) }
    #expect(throws: LedgerFailure.newerSchema(found: 1000, known: known)) {
      _ = try Ledger.openForReading(at: path)
    }
  }

  @Test func theJournalIsAWriteAheadLogFromTheStart() throws {
    let ledger = try Ledger.create(at: path)
    #expect(try ledger.first("PRAGMA journal_mode") { row in row.text() } == "wal")
    #expect(try Ledger.open(at: path).integer("PRAGMA synchronous") == 2)
  }

  static let next = "CREATE TABLE added(a INTEGER) STRICT; INSERT INTO added SELECT count(*) FROM tenant"

  @Test func anOlderLedgerIsBroughtForwardWithWhatIsInIt() throws {
    _ = try Ledger.create(at: path).addTenant(name: "A", aliases: [], now: 1)
    let migrations = Schema.migrations + [Self.next, "UPDATE added SET a = a + 10"]
    let connection = try Connection(path: path, access: .readWrite)
    #expect(try Schema.standing(of: connection, migrations: migrations) == .older(Schema.migrations.count))
    try Schema.migrate(connection, migrations: migrations)
    #expect(try Schema.standing(of: connection, migrations: migrations) == .current)
    #expect(try connection.integer("SELECT a FROM added") == 11)
    // A second one, that waited for the first, does nothing.
    try Schema.migrate(connection, migrations: migrations)
    #expect(try connection.integer("SELECT a FROM added") == 11)
  }

  @Test func aMigrationThatFailsLeavesTheOldLedger() throws {
    _ = try Ledger.create(at: path)
    let migrations = Schema.migrations + [Self.next, "SELECT * FROM nowhere"]
    let connection = try Connection(path: path, access: .readWrite)
    #expect(throws: SQLiteFailure.self) { try Schema.migrate(connection, migrations: migrations) }
    #expect(try Schema.standing(of: connection) == .current)
    #expect(throws: SQLiteFailure.self) { _ = try connection.integer("SELECT a FROM added") }
  }

  @Test func aLedgerMadeNowEqualsOneThatWasBroughtForward() throws {
    let migrations = Schema.migrations + [Self.next]
    let made = try Connection(path: path, access: .create)
    try Schema.create(in: made, migrations: migrations)
    _ = try Ledger.create(at: folder.file("other"))
    let brought = try Connection(path: folder.file("other"), access: .readWrite)
    try Schema.migrate(brought, migrations: migrations)
    let question = "SELECT count(*) FROM sqlite_schema"
    #expect(try made.integer(question) == brought.integer(question))
    #expect(try made.integer("PRAGMA user_version") == brought.integer("PRAGMA user_version"))
  }

  @Test func aLedgerOpenForReadingDoesNotWrite() throws {
    _ = try Ledger.create(at: path)
    let reader = try Ledger.openForReading(at: path)
    #expect(throws: LedgerFailure.unavailable(.readOnly, operation: "write")) {
      _ = try reader.addTenant(name: "A", aliases: [], now: 1)
    }
  }

  @Test func aFullDiskIsReportedAndLosesNothing() throws {
    let store = try Store()
    _ = try store.ledger.record(message(1), filings: [toDossier(1, "A")], now: 1)
    let pages = try #require(try store.ledger.integer("PRAGMA page_count"))
    try store.ledger.run("PRAGMA max_page_count=\(pages + 1)")
    var big = message(2, parts: 3)
    big.reply.text = String(repeating: "veel ", count: 20_000)
    #expect(throws: LedgerFailure.unavailable(.full, operation: "write")) {
      _ = try store.ledger.record(big, filings: [toDossier(2, "A")], now: 2)
    }
    #expect(try store.ledger.rows() == [1, 1, 1, 1])
    try store.ledger.run("PRAGMA max_page_count=100000")
    let again = try store.ledger.record(big, filings: [toDossier(2, "A")], now: 3)
    #expect(again.map(\.outcome) == [.filed])
    #expect(try store.ledger.problems() == [])
  }

  @Test func failuresAreSentencesInLowerCase() {
    #expect(
      LedgerFailure.unavailable(.full, operation: "commit to").description
        == "could not commit to the ledger: no space is left")
    #expect(LedgerFailure.missing(path: "/x").description == "there is no ledger at /x")
  }
}
