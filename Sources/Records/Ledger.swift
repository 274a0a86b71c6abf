import SQLite

/// The ledger of a store: tenants, tokens, messages, filings, notifications and how far their readers are.
///
/// One SQLite database in WAL mode with `synchronous` FULL: what a method that writes returned from is on disk.
/// Every method that writes is one transaction that takes the write lock first, so that any number of processes
/// may write at once; each waits up to 30 s for its turn. Not for use by several threads: open one each.
/// `now` is unix seconds everywhere.
package final class Ledger {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// What `record` asks just before its commit.
  package enum CommitDecision: Sendable {
    case commit
    /// Roll back and throw ``LedgerFailure/abandoned``.
    case abandon
  }
}

// Opening.
extension Ledger {
  /// Makes a new ledger, mode 0600; throws `.alreadyExists` rather than touch anything.
  package static func create(at path: String) throws(LedgerFailure) -> Ledger {
    do throws(SQLiteFailure) {
      let connection = try Connection(path: path, access: .create)
      do throws(SQLiteFailure) {
        try Schema.create(in: connection)
        try Connection.synchronize(newDatabaseAt: path)
      } catch {
        // Half a ledger would stand in the way of the next attempt.
        Connection.removeFiles(ofDatabaseAt: path)
        throw error
      }
      return Ledger(connection)
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }
  /// Opens an existing ledger for writing and brings its schema up to date.
  package static func open(at path: String) throws(LedgerFailure) -> Ledger {
    try open(at: path, access: .readWrite)
  }

  /// Opens an existing ledger for reading; writing methods then throw `.unavailable(.readOnly, …)`.
  package static func openForReading(at path: String) throws(LedgerFailure) -> Ledger {
    try open(at: path, access: .readOnly)
  }

  private static func open(at path: String, access: Connection.Access) throws(LedgerFailure) -> Ledger {
    let known = Schema.migrations.count
    let connection: Connection
    let standing: Schema.Standing
    do throws(SQLiteFailure) {
      connection = try Connection(path: path, access: access)
      standing = try Schema.standing(of: connection)
      if case .older = standing, access == .readWrite { try Schema.migrate(connection) }
    } catch {
      throw LedgerFailure(error, path: path)
    }
    switch standing {
    case .foreign: throw .notALedger(path: path)
    case .newer(let found): throw .newerSchema(found: found, known: known)
    case .older(let found) where access == .readOnly: throw .olderSchema(found: found, known: known)
    case .older, .current: return Ledger(connection)
    }
  }
}
