import CSQLite

/// A result of SQLite that is not what was asked for.
///
/// It carries what was being done and never what it was done with: neither SQL nor values.
package struct SQLiteFailure: Error, Equatable, Sendable {
  package enum Kind: Sendable {
    /// Another connection held a lock for longer than the busy timeout.
    case busy
    /// The disk, the quota or the page limit is full.
    case full
    case inputOutput
    case corrupt
    case readOnly
    case cannotOpen
    /// There is no file to open.
    case missing
    /// There is a file where one was to be made.
    case alreadyExists
    case constraint
    case notADatabase
    case outOfMemory
    case other
  }
  package var kind: Kind
  /// SQLite's extended result code.
  package var code: Int32
  /// A verb: `open`, `read`, `write` or `commit`.
  package var operation: String

  package init(code: Int32, operation: String) {
    self.code = code
    self.operation = operation
    // The low octet is the primary code; the rest says where it came from.
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: kind = .busy
    case SQLITE_FULL: kind = .full
    case SQLITE_IOERR: kind = .inputOutput
    case SQLITE_CORRUPT: kind = .corrupt
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: kind = .readOnly
    case SQLITE_CANTOPEN: kind = .cannotOpen
    case SQLITE_CONSTRAINT: kind = .constraint
    case SQLITE_NOTADB: kind = .notADatabase
    case SQLITE_NOMEM: kind = .outOfMemory
    default: kind = .other
    }
  }

  /// Whether it is a row that has to be unique and is not.
  package var isUniqueViolation: Bool { isConstraint(6) || isConstraint(8) || isConstraint(10) }

  /// Whether it is a row that names another one that is not there.
  package var isForeignKeyViolation: Bool { isConstraint(3) }

  /// The extended codes of constraints are macros that Swift does not import: FOREIGNKEY 3, PRIMARYKEY 6, UNIQUE 8
  /// and ROWID 10, in the second octet.
  private func isConstraint(_ detail: Int32) -> Bool { code == SQLITE_CONSTRAINT | detail << 8 }
}

extension SQLiteFailure {
  init(kind: Kind, operation: String) {
    self.init(code: SQLITE_CANTOPEN, operation: operation)
    self.kind = kind
  }
}

/// An error enum that has room for what SQLite reports, so that one `throws` type covers a transaction's body.
package protocol DatabaseError: Error {
  init(_ failure: SQLiteFailure)
}

extension SQLiteFailure: DatabaseError {
  package init(_ failure: SQLiteFailure) { self = failure }
}
