import SQLite

// Erasing.
//
// States of a filing: filed; chosen (its id is in a temporary table of this connection); erased (no row names it, and
// the ids by which it could come back are in `erased`). A batch moves some from chosen to erased in one transaction,
// with all that hangs on them. From the first batch to `finishErasure` there is a row in `work`: whoever is cut off
// between leaves it, and the next one knows that blobs may lie about that belong to nobody.
extension Ledger {
  /// Filings in one transaction: a delivery that waits for its turn waits for milliseconds.
  private static let filingsPerBatch = 200
  private static let pendingWork = "erasure"

  /// Foreign keys are not enforced on this connection from here on, because a look for whoever names a row that goes
  /// would read whole tables: the statements below delete children first, and `problems` looks at all keys. That what is
  /// deleted is overwritten holds on every connection.
  package func prepareToErase() throws(LedgerFailure) { try run("PRAGMA foreign_keys=OFF") }

  /// Chooses all filings of a scope, and counts what hangs on them. Nothing changes; a ledger opened for reading will do.
  package func choose(_ scope: ErasureScope) throws(LedgerFailure) -> ErasureCounts {
    // In memory: nothing of it goes to any disk.
    try run("PRAGMA temp_store=MEMORY")
    try run("CREATE TEMP TABLE IF NOT EXISTS chosen(filing INTEGER PRIMARY KEY, message INTEGER NOT NULL)")
    try run("CREATE TEMP TABLE IF NOT EXISTS batch(filing INTEGER PRIMARY KEY, message INTEGER NOT NULL)")
    return try reading { () throws(LedgerFailure) in
      try run("DELETE FROM temp.chosen")
      switch scope {
      case .contact(let address, let tenant):
        // SQLite's lower() knows ASCII: letters beyond it are found as they are given, or in lower case.
        try run(
          """
          INSERT INTO temp.chosen
          SELECT filing.id, filing.message FROM filing JOIN message ON message.id = filing.message
          WHERE (?3 IS NULL OR filing.tenant = ?3)
            AND (lower(message.from_address) IN (lower(?1), ?2)
              OR EXISTS(
                SELECT 1 FROM delivery WHERE delivery.message = filing.message AND delivery.filing = filing.id
                  AND lower(delivery.sender) IN (lower(?1), ?2)))
          """, .text(address), .text(CaseFolding.fold(address)), .integer(tenant))
      case .dossier(let tenant, let kind, let reference):
        try run(
          """
          INSERT INTO temp.chosen
          SELECT id, message FROM filing WHERE tenant = ?1 AND kind = ?2 AND dossier = ?3
          """, .integer(tenant), .text(kind), .text(reference))
      case .tenant(let tenant):
        try run(
          "INSERT INTO temp.chosen SELECT id, message FROM filing WHERE tenant = ?1", .integer(tenant))
      case .expired(let tenant, let moment):
        try run(
          """
          INSERT INTO temp.chosen
          SELECT filing.id, filing.message
          FROM filing JOIN notification ON notification.filing = filing.id
          WHERE filing.tenant = ?1 AND filing.filed_at < ?2
            AND notification.seq <= ifnull((SELECT min(acknowledged) FROM consumer), notification.seq)
          """, .integer(tenant), .integer(moment))
      }
      return try countChosen()
    }
  }

  private func countChosen() throws(LedgerFailure) -> ErasureCounts {
    let counts = try first(
      """
      WITH whole AS (
        SELECT DISTINCT message FROM temp.chosen AS one
        WHERE NOT EXISTS(
          SELECT 1 FROM filing
          WHERE filing.message = one.message AND filing.id NOT IN (SELECT filing FROM temp.chosen)))
      SELECT (SELECT count(*) FROM temp.chosen), (SELECT count(*) FROM whole),
        (SELECT count(DISTINCT message) FROM temp.chosen),
        (SELECT count(*) FROM part WHERE message IN whole),
        (SELECT ifnull(sum(size), 0) FROM message WHERE id IN whole)
          + (SELECT ifnull(sum(size), 0) FROM part WHERE message IN whole),
        (SELECT count(*) FROM notification
          WHERE filing IN (SELECT filing FROM temp.chosen) AND seq > (SELECT min(acknowledged) FROM consumer))
      """
    ) { row in
      var counts = ErasureCounts()
      counts.filings = row.integer()
      counts.messages = row.integer()
      counts.sharedMessages = row.integer() - counts.messages
      counts.files = row.integer()
      counts.octets = row.integer()
      counts.unacknowledged = row.integer()
      return counts
    }
    return counts ?? ErasureCounts()
  }

  /// Messages of a tenant whose time is over and that wait for a consumer all the same.
  package func heldBack(tenant: Int, before moment: Int) throws(LedgerFailure) -> Int {
    try integer(
      """
      SELECT count(DISTINCT filing.message)
      FROM filing JOIN notification ON notification.filing = filing.id
      WHERE filing.tenant = ?1 AND filing.filed_at < ?2
        AND notification.seq > (SELECT min(acknowledged) FROM consumer)
      """, .integer(tenant), .integer(moment)) ?? 0
  }

  /// Erases some of what is chosen, in one transaction; nil when nothing is left to erase.
  ///
  /// - Parameter marks: the ids under which a delivery could come back: of the message with a digest to a recipient
  ///   (empty without an envelope), filed by some evidence.
  package func eraseBatch(
    now: Int, marks: (_ digest: String, _ recipient: String, _ evidence: String?) -> [String]
  ) throws(LedgerFailure) -> ErasedBatch? {
    try writing { () throws(LedgerFailure) in
      try run("DELETE FROM temp.batch")
      try run(
        "INSERT INTO temp.batch SELECT filing, message FROM temp.chosen ORDER BY filing LIMIT ?1",
        .integer(Self.filingsPerBatch))
      if connection.changedRows == 0 { return nil }
      try run("DELETE FROM temp.chosen WHERE filing IN (SELECT filing FROM temp.batch)")
      try run(
        "INSERT INTO work(name, position, updated_at) VALUES(?1, 0, ?2) ON CONFLICT DO NOTHING",
        .text(Self.pendingWork), .integer(now))
      try remember(marks, now: now)
      try forgetContacts()
      return try deleteBatch()
    }
  }

  /// Notes what must not come back, before the rows that tell it go.
  private func remember(
    _ marks: (_ digest: String, _ recipient: String, _ evidence: String?) -> [String], now: Int
  ) throws(LedgerFailure) {
    try run(
      """
      INSERT INTO erased(notification, erased_at)
      SELECT id, ?1 FROM notification WHERE filing IN (SELECT filing FROM temp.batch) ON CONFLICT DO NOTHING
      """, .integer(now))
    let deliveries = try all(
      """
      SELECT message.sha256, delivery.recipient, filing.evidence_value
      FROM temp.batch AS one JOIN filing ON filing.id = one.filing JOIN message ON message.id = one.message
        JOIN delivery ON delivery.message = one.message AND delivery.filing = one.filing
      """
    ) { row in (digest: row.digest(), recipient: row.text(), evidence: row.optionalText()) }
    for delivery in deliveries {
      for mark in marks(delivery.digest, delivery.recipient, delivery.evidence) {
        try run(
          "INSERT INTO erased(notification, erased_at) VALUES(?1, ?2) ON CONFLICT DO NOTHING", .text(mark),
          .integer(now))
      }
    }
  }

  /// Takes the filings out of the count of whom they came from; who has none left is no contact any more.
  private func forgetContacts() throws(LedgerFailure) {
    let contacts = try all(
      """
      SELECT filing.tenant, message.from_address, count(*)
      FROM temp.batch AS one JOIN filing ON filing.id = one.filing JOIN message ON message.id = one.message
      WHERE filing.type <> 'review' AND filing.tenant IS NOT NULL AND message.from_address IS NOT NULL
        AND NOT message.automatic
      GROUP BY filing.tenant, message.from_address
      """
    ) { row in (tenant: row.integer(), address: row.text(), count: row.integer()) }
    for contact in contacts {
      try run(
        "UPDATE contact SET messages = messages - ?3 WHERE tenant = ?1 AND folded = ?2",
        .integer(contact.tenant), .text(CaseFolding.fold(contact.address)), .integer(contact.count))
      try run(
        "DELETE FROM contact WHERE tenant = ?1 AND folded = ?2 AND messages <= 0", .integer(contact.tenant),
        .text(CaseFolding.fold(contact.address)))
    }
  }

  private func deleteBatch() throws(LedgerFailure) -> ErasedBatch {
    var erased = ErasedBatch()
    try run("DELETE FROM notification WHERE filing IN (SELECT filing FROM temp.batch)")
    try run(
      """
      DELETE FROM delivery WHERE id IN (
        SELECT delivery.id FROM temp.batch AS one
          JOIN delivery ON delivery.message = one.message AND delivery.filing = one.filing)
      """)
    try run("DELETE FROM filing WHERE id IN (SELECT filing FROM temp.batch)")
    erased.filings = connection.changedRows
    // What is filed elsewhere too stays, and leaves the batch here.
    try run(
      "DELETE FROM temp.batch WHERE EXISTS(SELECT 1 FROM filing WHERE filing.message = batch.message)")
    erased.digests = try all(
      """
      SELECT sha256 FROM message WHERE id IN (SELECT message FROM temp.batch)
      UNION SELECT sha256 FROM part WHERE message IN (SELECT message FROM temp.batch)
      """
    ) { row in row.digest() }
    try run("DELETE FROM part WHERE message IN (SELECT message FROM temp.batch)")
    try run("DELETE FROM message WHERE id IN (SELECT message FROM temp.batch)")
    erased.messages = connection.changedRows
    return erased
  }

  /// Removes what is known of a person beside the messages.
  package func eraseContact(_ address: String, tenant: Int?) throws(LedgerFailure) {
    try writing { () throws(LedgerFailure) in
      try run(
        "DELETE FROM contact WHERE folded = ?1 AND (?2 IS NULL OR tenant = ?2)",
        .text(CaseFolding.fold(address)), .integer(tenant))
    }
  }

  /// Takes a tenant out of use for good: its number stays, because it stands in tokens out in the world; its name, its
  /// aliases and the tokens that only the ledger can read go.
  package func eraseTenant(_ id: Int, now: Int) throws(LedgerFailure) {
    try writing { () throws(LedgerFailure) in
      try run("DELETE FROM contact WHERE tenant = ?1", .integer(id))
      try run("DELETE FROM alias WHERE tenant = ?1", .integer(id))
      try run("DELETE FROM opaque_reference WHERE tenant = ?1", .integer(id))
      try run("DELETE FROM legacy_token WHERE tenant = ?1", .integer(id))
      try run("DELETE FROM retention WHERE tenant = ?1", .integer(id))
      try run(
        "UPDATE tenant SET name = 'erased ' || id, removed_at = ifnull(removed_at, ?2) WHERE id = ?1",
        .integer(id), .integer(now))
    }
  }

  /// Whether an erasure was cut off before all of its blobs were gone.
  package func isErasurePending() throws(LedgerFailure) -> Bool {
    try integer("SELECT 1 FROM work WHERE name = ?1", .text(Self.pendingWork)) != nil
  }

  package func finishErasure() throws(LedgerFailure) {
    try writing { () throws(LedgerFailure) in
      try run("DELETE FROM work WHERE name = ?1", .text(Self.pendingWork))
    }
  }

  func isErased(_ notification: String) throws(LedgerFailure) -> Bool {
    try integer("SELECT 1 FROM erased WHERE notification = ?1", .text(notification)) != nil
  }

  /// What came of cutting the write-ahead log.
  package enum LogCut: Sendable {
    case cut
    /// Somebody reads an older state, for longer than one waits: the log keeps what was in it until he is done.
    case held
  }

  /// Writes the write-ahead log into the database and leaves it empty, so that nothing that is deleted stands in it.
  package func cutLog() throws(LedgerFailure) -> LogCut {
    try integer("PRAGMA wal_checkpoint(TRUNCATE)") == 0 ? .cut : .held
  }
}
