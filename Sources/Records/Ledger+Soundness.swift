import Bytes
import SQLite

// Looking after the ledger.
extension Ledger {
  /// Begins a walk over every row that names a blob.
  package func blobReferences() -> BlobReferenceWalk { BlobReferenceWalk(self) }

  /// Whether a row names the blob.
  package func isReferenced(digest: String) throws(LedgerFailure) -> Bool {
    try integer(
      """
      SELECT 1 WHERE EXISTS(SELECT 1 FROM message WHERE sha256 = ?1)
        OR EXISTS(SELECT 1 FROM part WHERE sha256 = ?1)
      """, .digest(digest)) != nil
  }

  /// What SQLite's own check, the foreign keys and our invariants find wrong, a sentence each; empty when sound.
  package func problems(limit: Int = 100) throws(LedgerFailure) -> [String] {
    try reading { () throws(LedgerFailure) in
      var problems = try all(
        "SELECT integrity_check FROM pragma_integrity_check(?1) WHERE integrity_check <> 'ok'",
        .integer(max(1, limit))
      ) { row in "integrity: " + row.text() }
      problems += try all(
        "SELECT \"table\", ifnull(rowid, 0), parent FROM pragma_foreign_key_check LIMIT ?1", .integer(limit)
      ) { row in "row \(row.text()) \(row.integer()) names a row of \(row.text()) that is not there" }
      problems += try brokenInvariants(limit: limit)
      return [String](problems.prefix(limit))
    }
  }

  private func brokenInvariants(limit: Int) throws(LedgerFailure) -> [String] {
    var problems = try all(
      """
      SELECT sha256 FROM message
      WHERE NOT EXISTS(SELECT 1 FROM filing WHERE filing.message = message.id) LIMIT ?1
      """, .integer(limit)
    ) { row in "message \(row.digest()) is filed nowhere" }
    problems += try all(
      """
      SELECT id FROM filing
      WHERE NOT EXISTS(SELECT 1 FROM notification WHERE notification.filing = filing.id) LIMIT ?1
      """, .integer(limit)
    ) { row in "filing \(row.integer()) has no notification" }
    problems += try all(
      """
      SELECT notification.seq FROM notification
        JOIN filing ON filing.id = notification.filing JOIN delivery ON delivery.id = notification.delivery
      WHERE delivery.filing <> filing.id OR delivery.message <> filing.message LIMIT ?1
      """, .integer(limit)
    ) { row in "notification \(row.integer()) names a delivery of another filing" }
    problems += try all(
      """
      SELECT name FROM consumer
      WHERE acknowledged > (SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'notification') LIMIT ?1
      """, .integer(limit)
    ) { row in "consumer \(row.text()) has acknowledged what never was" }
    return problems
  }

  package func counts() throws(LedgerFailure) -> LedgerCounts {
    let counts = try first(
      """
      SELECT (SELECT count(*) FROM tenant WHERE removed_at IS NULL), (SELECT count(*) FROM message),
        (SELECT count(*) FROM part), (SELECT count(*) FROM filing),
        (SELECT count(*) FROM filing WHERE type = 'review'), (SELECT count(*) FROM notification),
        (SELECT count(*) FROM contact), (SELECT ifnull(sum(size), 0) FROM message)
      """
    ) { row in
      LedgerCounts(
        tenants: row.integer(), messages: row.integer(), parts: row.integer(), filings: row.integer(),
        reviews: row.integer(), notifications: row.integer(), contacts: row.integer(),
        messageBytes: row.integer())
    }
    guard let counts else { throw .damaged(what: "it cannot be counted") }
    return counts
  }
}
