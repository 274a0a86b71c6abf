import SQLite

// Running statements, with the module's error. `text` is a whole statement; while a walk is under way its
// statement must not be run again.
extension Ledger {
  func run(_ text: String, _ values: Value...) throws(LedgerFailure) { try run(text, all: values) }

  func run(_ text: String, all values: [Value]) throws(LedgerFailure) {
    do throws(SQLiteFailure) { try connection.run(text, values) } catch { throw LedgerFailure(error) }
  }

  func integer(_ text: String, _ values: Value...) throws(LedgerFailure) -> Int? {
    do throws(SQLiteFailure) { return try connection.integer(text, values) } catch {
      throw LedgerFailure(error)
    }
  }

  /// The first row, or nil where there is none.
  func first<Element>(
    _ text: String, _ values: Value..., element: (inout Row) throws(LedgerFailure) -> Element
  ) throws(LedgerFailure) -> Element? {
    let statement = try begin(text, values)
    defer { statement.reset() }
    guard try hasNext(statement) else { return nil }
    var row = Row(statement)
    return try element(&row)
  }

  /// All rows.
  func all<Element>(
    _ text: String, _ values: Value..., element: (inout Row) throws(LedgerFailure) -> Element
  ) throws(LedgerFailure) -> [Element] {
    let statement = try begin(text, values)
    defer { statement.reset() }
    var elements: [Element] = []
    while try hasNext(statement) {
      var row = Row(statement)
      elements.append(try element(&row))
    }
    return elements
  }

  /// Several reads of one state of the ledger.
  func reading<Result>(_ body: () throws(LedgerFailure) -> Result) throws(LedgerFailure) -> Result {
    try connection.transaction(.reading, body)
  }

  /// One transaction that writes.
  func writing<Result>(_ body: () throws(LedgerFailure) -> Result) throws(LedgerFailure) -> Result {
    try connection.transaction(.immediate, body)
  }

  func begin(_ text: String, _ values: [Value]) throws(LedgerFailure) -> Statement {
    do throws(SQLiteFailure) {
      let statement = try connection.statement(text)
      try statement.bind(values)
      return statement
    } catch {
      throw LedgerFailure(error)
    }
  }

  func hasNext(_ statement: Statement) throws(LedgerFailure) -> Bool {
    do throws(SQLiteFailure) { return try statement.step() } catch { throw LedgerFailure(error) }
  }
}

extension LedgerFailure: DatabaseError {
  init(_ failure: SQLiteFailure) {
    let cause: Cause
    switch failure.kind {
    case .corrupt, .notADatabase:
      self = .damaged(what: "the database file is malformed")
      return
    case .busy: cause = .busy
    case .full: cause = .full
    case .inputOutput: cause = .inputOutput
    case .readOnly: cause = .readOnly
    case .cannotOpen, .missing, .alreadyExists: cause = .cannotOpen
    case .constraint: cause = .constraint
    case .outOfMemory: cause = .outOfMemory
    case .other: cause = .other
    }
    self = .unavailable(cause, operation: failure.operation)
  }

  /// What a failure to open or to make the file at `path` means.
  init(_ failure: SQLiteFailure, path: String) {
    switch failure.kind {
    case .missing: self = .missing(path: path)
    case .alreadyExists: self = .alreadyExists(path: path)
    case .notADatabase: self = .notALedger(path: path)
    default: self.init(failure)
    }
  }
}
