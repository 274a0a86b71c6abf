import SQLite

// A copy of the ledger while others write it.
extension Ledger {
  /// Writes the ledger as it is at one moment into a new file: one read transaction, which keeps no writer waiting.
  ///
  /// VACUUM INTO and no copy of pages: what was deleted is not in it, and every page is read and checked on the way. The
  /// file is durable when this returns, but its name is not. It has no log, and is one that ``open(at:)`` takes.
  package func snapshot(to path: String) throws(LedgerFailure) {
    do throws(SQLiteFailure) {
      // SQLite takes an empty file for a new database, and its mode is right.
      try Connection.makeFile(path)
      try connection.run("VACUUM INTO ?1", [.text(path)])
    } catch { throw LedgerFailure(error, path: path) }
  }

  /// Turns a snapshot into a ledger with a write-ahead log, as every ledger is, and takes the log's files away again.
  package static func settle(snapshotAt path: String) throws(LedgerFailure) {
    do throws(SQLiteFailure) {
      try setJournal(ofDatabaseAt: path)
      Connection.removeLogFiles(ofDatabaseAt: path)
    } catch { throw LedgerFailure(error, path: path) }
  }

  private static func setJournal(ofDatabaseAt path: String) throws(SQLiteFailure) {
    let connection = try Connection(path: path, access: .readWrite)
    try connection.execute("PRAGMA journal_mode=WAL")
    _ = try connection.integer("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// Takes away what a snapshot that was cut off has left.
  package static func removeSnapshot(at path: String) { Connection.removeFiles(ofDatabaseAt: path) }

  /// Writes all of a log into its ledger and takes it away, so that another file can take the ledger's name: SQLite
  /// would read the log of the old one into the new one. Nobody may have it open.
  package static func settleLog(ofLedgerAt path: String) throws(LedgerFailure) -> LogCut {
    do throws(SQLiteFailure) {
      let held = try cutLog(ofDatabaseAt: path)
      if held != 0 { return .held }
      Connection.removeLogFiles(ofDatabaseAt: path)
      return .cut
    } catch { throw LedgerFailure(error, path: path) }
  }

  private static func cutLog(ofDatabaseAt path: String) throws(SQLiteFailure) -> Int? {
    try Connection(path: path, access: .readWrite).integer("PRAGMA wal_checkpoint(TRUNCATE)")
  }
}
