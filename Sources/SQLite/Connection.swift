import CSQLite
import Glibc

/// One connection to one database file, for one thread.
///
/// What holds on each: extended result codes, a busy timeout, foreign keys checked, `synchronous` FULL, and a schema
/// that is not trusted to call functions with side effects. Transactions that write queue for their turn.
///
/// The write-ahead log and its index stay when the last connection closes, empty. SQLite makes a log that is missing and
/// syncs the folder, but goes on when that sync fails: a commit would then rest on a name that is not on disk. So the
/// log is made here, with an error where its name cannot be made durable, and never goes again; which also spares each
/// process that is alone the making and the removing of two files.
@safe package final class Connection {
  package enum Access: Sendable {
    /// Makes the file, mode 0600; fails with `cannotOpen` where there is one.
    case create
    case readWrite
    case readOnly
  }

  /// How long to wait for another connection's lock.
  package static let defaultBusyTimeoutMilliseconds = 30_000

  private let handle: OpaquePointer
  /// That the file lies in.
  private let folder: String
  private let busyTimeoutMilliseconds: Int
  /// Few enough to be looked through: a text of SQL takes longer to hash than to be told from others by its length.
  private var statements: [Prepared] = []

  private struct Prepared {
    let text: String
    let statement: Statement
  }

  /// Opens a database file.
  package init(
    path: String, access: Access, busyTimeoutMilliseconds: Int = defaultBusyTimeoutMilliseconds
  ) throws(SQLiteFailure) {
    _ = Connection.library
    folder = Connection.folder(of: path)
    self.busyTimeoutMilliseconds = busyTimeoutMilliseconds
    if access == .create { try Connection.makeFile(path) }
    var opened: OpaquePointer?
    let flags =
      (access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
      | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    // SAFETY: the path is a C string for the call, and `opened` outlives it. NOMUTEX: a connection is not Sendable,
    // so one thread uses it.
    var code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    if code == SQLITE_OK {
      // SAFETY: open succeeded, so `opened` is a live connection. The handler's argument is a number and no pointer.
      code = unsafe sqlite3_busy_handler(
        opened, { BusyWait.pause(attempt: $1, within: Int(bitPattern: $0)) },
        UnsafeMutableRawPointer(bitPattern: busyTimeoutMilliseconds))
    }
    if code == SQLITE_OK, access == .readWrite { code = Connection.makeLog(ofDatabaseAt: path) }
    if code == SQLITE_OK, access != .readOnly {
      var keeps: Int32 = 1
      // SAFETY: as above; the operation reads and writes one int, which `keeps` is.
      code = unsafe sqlite3_file_control(opened, "main", SQLITE_FCNTL_PERSIST_WAL, &keeps)
    }
    if code == SQLITE_OK {
      // SAFETY: as above; no callback, no message asked for.
      code = unsafe sqlite3_exec(opened, Connection.settings, nil, nil, nil)
    }
    guard code == SQLITE_OK, let live = unsafe opened else {
      // SAFETY: a failed open hands back a handle, or nil, either of which close takes; a throwing init runs no deinit.
      _ = unsafe sqlite3_close_v2(opened)
      if code & 0xFF == SQLITE_CANTOPEN, !Connection.fileExists(path) {
        throw SQLiteFailure(kind: .missing, operation: "open")
      }
      throw SQLiteFailure(code: code, operation: "open")
    }
    unsafe handle = live
  }

  /// How the library was set up, once and before its first use. Nobody asks for the statistics that it could keep.
  private static let library = sqlite_keep_no_memory_statistics()

  // A log that stays must be empty: the next process would read it all again. What is deleted or replaced is overwritten:
  // an erasure could not reach what an earlier change of the same row has left in its page.
  private static let settings =
    "PRAGMA foreign_keys=ON;PRAGMA trusted_schema=OFF;PRAGMA synchronous=FULL;PRAGMA journal_size_limit=0;"
    + "PRAGMA secure_delete=ON"

  deinit {
    statements = []
    // SAFETY: `handle` is live and goes out of use here; statements still held elsewhere keep its memory alive.
    _ = unsafe sqlite3_close_v2(handle)
  }

  /// Makes an empty file, which SQLite takes for an empty database: with its own mode instead of SQLite's 0644,
  /// which the journal files then inherit.
  package static func makeFile(_ path: String) throws(SQLiteFailure) {
    // SAFETY: the path is a C string for the call.
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw SQLiteFailure(kind: .alreadyExists, operation: "create") }
      throw SQLiteFailure(code: SQLITE_CANTOPEN, operation: "create")
    }
    _ = close(descriptor)
  }

  /// Makes the log of a database that is in WAL mode, where another program removed it, durably: SQLite's code for what
  /// went wrong. One whose name could not be made durable does not stay, for the next to take it for good.
  private static func makeLog(ofDatabaseAt path: String) -> Int32 {
    let log = path + "-wal"
    if fileExists(log) { return SQLITE_OK }
    // SAFETY: the path is a C string for the call.
    let descriptor = unsafe open(log, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno == EEXIST ? SQLITE_OK : SQLITE_CANTOPEN }
    _ = close(descriptor)
    let code = synchronizeFolder(of: path)
    // SAFETY: as above.
    if code != SQLITE_OK { _ = unsafe unlink(log) }
    return code
  }

  /// Makes the names of a new database and its log durable.
  package static func synchronize(newDatabaseAt path: String) throws(SQLiteFailure) {
    let code = synchronizeFolder(of: path)
    if code != SQLITE_OK { throw SQLiteFailure(code: code, operation: "create") }
  }

  private static func synchronizeFolder(of path: String) -> Int32 {
    // SAFETY: the path is a C string for the call.
    let descriptor = unsafe open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return SQLITE_CANTOPEN }
    defer { _ = close(descriptor) }
    return fsync(descriptor) == 0 ? SQLITE_OK : SQLITE_IOERR
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  private static func fileExists(_ path: String) -> Bool {
    // SAFETY: the path is a C string for the call.
    unsafe access(path, F_OK) == 0 || errno != ENOENT
  }

  /// Removes a database file and what SQLite put beside it: for one whose making failed. Nobody may have it open.
  package static func removeFiles(ofDatabaseAt path: String) {
    remove(["-wal", "-shm", "-journal", ""], of: path)
  }

  /// Removes the log of a database, and the log's index. Nobody may have it open, and the log must be empty.
  package static func removeLogFiles(ofDatabaseAt path: String) { remove(["-wal", "-shm"], of: path) }

  private static func remove(_ suffixes: [String], of path: String) {
    for suffix in suffixes {
      // SAFETY: the path is a C string for the call.
      _ = unsafe unlink(path + suffix)
    }
  }

  /// Runs a text of statements without parameters, and ignores their rows.
  package func execute(_ script: String) throws(SQLiteFailure) {
    // SAFETY: `handle` is live; the text is a C string for the call; no callback, no message asked for.
    let code = unsafe sqlite3_exec(handle, script, nil, nil, nil)
    if code != SQLITE_OK { throw SQLiteFailure(code: code, operation: "write") }
  }

  /// Prepares one statement, or hands back the one prepared before from the same text, reset.
  package func statement(_ text: String) throws(SQLiteFailure) -> Statement {
    let length = text.utf8.count
    if let known = statements.first(where: { $0.text.utf8.count == length && $0.text == text })?.statement {
      known.reset()
      return known
    }
    var prepared: OpaquePointer?
    // SAFETY: `handle` is live; the text is a NUL-terminated C string for the call (-1); `prepared` outlives it.
    let code = unsafe sqlite3_prepare_v3(handle, text, -1, 0, &prepared, nil)
    guard code == SQLITE_OK, let live = unsafe prepared else {
      throw SQLiteFailure(code: code == SQLITE_OK ? SQLITE_ERROR : code, operation: "read")
    }
    let statement = unsafe Statement(live)
    statements.append(Prepared(text: text, statement: statement))
    return statement
  }

  /// Runs one statement to its end.
  package func run(_ text: String, _ values: [Value] = []) throws(SQLiteFailure) {
    let statement = try statement(text)
    try statement.bind(values)
    while try statement.step() {}
  }

  /// The first column of the first row as an integer; nil for no row or NULL.
  package func integer(_ text: String, _ values: [Value] = []) throws(SQLiteFailure) -> Int? {
    let statement = try statement(text)
    try statement.bind(values)
    guard try statement.step() else { return nil }
    let value = statement.isNull(0) ? nil : statement.integer(0)
    statement.reset()
    return value
  }

  /// Row id of the last row inserted on this connection.
  package var lastInsertedRow: Int {
    // SAFETY: `handle` is live.
    Int(unsafe sqlite3_last_insert_rowid(handle))
  }

  /// Rows that the last statement that writes touched.
  package var changedRows: Int {
    // SAFETY: `handle` is live.
    Int(unsafe sqlite3_changes64(handle))
  }

  package enum Transaction: Sendable {
    /// Takes the write lock first, in its turn: a transaction that reads and then writes would fail at once when
    /// another has written in between, whatever the busy timeout.
    case immediate
    /// One consistent view for several reads.
    case reading
  }

  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// When the commit itself throws, the transaction did not happen for anyone reading now; it may yet be found
  /// after a power cut, so what is written must be able to be written twice.
  package func transaction<Result, Failure: DatabaseError>(
    _ kind: Transaction, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard kind == .immediate else { return try transaction("BEGIN", body) }
    let turn: WriteTurn
    do throws(SQLiteFailure) {
      turn = try WriteTurn(inFolder: folder, within: busyTimeoutMilliseconds)
    } catch { throw Failure(error) }
    let result = try transaction("BEGIN IMMEDIATE", body)
    turn.end()
    return result
  }

  private func transaction<Result, Failure: DatabaseError>(
    _ begin: String, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do throws(SQLiteFailure) { try run(begin) } catch { throw Failure(error) }
    let result: Result
    do throws(Failure) {
      result = try body()
    } catch {
      rollBack()
      throw error
    }
    do throws(SQLiteFailure) {
      try run("COMMIT")
    } catch {
      rollBack()
      throw Failure(SQLiteFailure(code: error.code, operation: "commit to"))
    }
    return result
  }

  private func rollBack() {
    // Some errors (a full disk among them) have rolled back already: then this fails, and nothing is left to do.
    try? run("ROLLBACK")
  }
}
