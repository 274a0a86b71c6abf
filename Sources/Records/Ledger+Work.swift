import SQLite

// What long work over all messages asks and remembers.
extension Ledger {
  /// Whether the octets with this digest are recorded.
  package func contains(message digest: String) throws(LedgerFailure) -> Bool {
    try messageRow(digest: digest) != nil
  }

  /// How many messages there are behind a row id, that came in since then.
  package func messageCount(after row: Int, since: Int? = nil) throws(LedgerFailure) -> Int {
    try integer(
      "SELECT count(*) FROM message WHERE id > ?1 AND (?2 IS NULL OR received_at >= ?2)", .integer(row),
      .integer(since)) ?? 0
  }

  /// Row ids of messages behind one, in order.
  package func messageRows(after row: Int, since: Int? = nil, limit: Int) throws(LedgerFailure) -> [Int] {
    try all(
      "SELECT id FROM message WHERE id > ?1 AND (?2 IS NULL OR received_at >= ?2) ORDER BY id LIMIT ?3",
      .integer(row), .integer(since), .integer(limit)
    ) { row in row.integer() }
  }

  /// A message by the row id that ``messageRows(after:since:limit:)`` gave; nil where it went since.
  package func storedMessage(row: Int) throws(LedgerFailure) -> MessageRecord? { try message(row: row) }

  /// How far a piece of work came; nil for one that is not under way.
  package func position(ofWork name: String) throws(LedgerFailure) -> Int? {
    try integer("SELECT position FROM work WHERE name = ?1", .text(name))
  }

  /// Remembers how far it came.
  package func setPosition(_ position: Int, ofWork name: String, now: Int) throws(LedgerFailure) {
    try writing { () throws(LedgerFailure) in
      try run(
        """
        INSERT INTO work(name, position, updated_at) VALUES(?1, ?2, ?3)
        ON CONFLICT(name) DO UPDATE SET position = excluded.position, updated_at = excluded.updated_at
        """, .text(name), .integer(position), .integer(now))
    }
  }

  /// It is done.
  package func endWork(_ name: String) throws(LedgerFailure) {
    try writing { () throws(LedgerFailure) in try run("DELETE FROM work WHERE name = ?1", .text(name)) }
  }
}
