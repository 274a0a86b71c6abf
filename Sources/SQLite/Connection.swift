import CSQLite
import Glibc

/// One connection to one database file, for one thread.
///
/// What holds on each: extended result codes, a busy timeout, foreign keys checked, `synchronous` FULL, and a schema
/// that is not trusted to call functions with side effects.
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
  private var statements: [String: Statement] = [:]

  /// Opens a database file.
  package init(
    path: String, access: Access, busyTimeoutMilliseconds: Int = defaultBusyTimeoutMilliseconds
  ) throws(SQLiteFailure) {
    if access == .create { try Connection.makeFile(path) }
    var opened: OpaquePointer?
    let flags =
      (access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
      | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    // SAFETY: the path is a C string for the call, and `opened` outlives it. NOMUTEX: a connection is not Sendable,
    // so one thread uses it.
    var code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    if code == SQLITE_OK {
      // SAFETY: open succeeded, so `opened` is a live connection.
      code = unsafe sqlite3_busy_timeout(opened, Int32(clamping: busyTimeoutMilliseconds))
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

  private static let settings = "PRAGMA foreign_keys=ON;PRAGMA trusted_schema=OFF;PRAGMA synchronous=FULL"

  deinit {
    statements = [:]
    // SAFETY: `handle` is live and goes out of use here; statements still held elsewhere keep its memory alive.
    _ = unsafe sqlite3_close_v2(handle)
  }

  /// Makes an empty file, which SQLite takes for an empty database: with its own mode instead of SQLite's 0644,
  /// which the journal files then inherit.
  private static func makeFile(_ path: String) throws(SQLiteFailure) {
    // SAFETY: the path is a C string for the call.
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw SQLiteFailure(kind: .alreadyExists, operation: "create") }
      throw SQLiteFailure(code: SQLITE_CANTOPEN, operation: "create")
    }
    _ = close(descriptor)
  }

  private static func fileExists(_ path: String) -> Bool {
    // SAFETY: the path is a C string for the call.
    unsafe access(path, F_OK) == 0 || errno != ENOENT
  }

  /// Removes a database file and what SQLite put beside it: for one whose making failed. Nobody may have it open.
  package static func removeFiles(ofDatabaseAt path: String) {
    for suffix in ["-wal", "-shm", "-journal", ""] {
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
    if let known = statements[text] {
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
    statements[text] = statement
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
    /// Takes the write lock first, waiting for it: a transaction that reads and then writes would fail at once
    /// when another has written in between, whatever the busy timeout.
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
    do throws(SQLiteFailure) {
      try run(kind == .immediate ? "BEGIN IMMEDIATE" : "BEGIN")
    } catch {
      throw Failure(error)
    }
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
