import SQLite

// Deliveries.
//
// States of a (message, recipient) pair: unknown; delivered. `record` moves it to delivered, and a pair that is
// delivered stays where it was filed: the second time nothing but its count changes. States of a (message,
// destination) pair: absent; filed. It becomes filed once, with the one notification that tells of it.
extension Ledger {
  /// Records a message and where it goes, durably and at most once.
  ///
  /// For each filing: if the same octets came to the same envelope recipient before, only the count goes up
  /// (`redelivered`), whatever the destination is now; if the message is at that destination already, only the
  /// delivery is added (`joined`); if it was erased, nothing (`erased`, and no row of the message either where that is
  /// all there is of it); else filing, delivery, notification and contact are written (`filed`).
  /// The result has one element for each filing, in the order given.
  /// `beforeCommit` runs when all is written, with the write lock held: keep it short.
  package func record(
    _ message: MessageRecord, filings: [Filing], now: Int,
    beforeCommit: () -> CommitDecision = { .commit }
  ) throws(LedgerFailure) -> [RecordedFiling] {
    try record(
      [PreparedMessage(record: message, filings: filings)], now: now, beforeCommit: beforeCommit)[0]
  }

  /// Records several messages in one transaction, all or none; the result has one element for each.
  package func record(
    _ messages: [PreparedMessage], now: Int, beforeCommit: () -> CommitDecision = { .commit }
  ) throws(LedgerFailure) -> [[RecordedFiling]] {
    try writing { () throws(LedgerFailure) in
      var recorded: [[RecordedFiling]] = []
      for message in messages {
        recorded.append(try recordInTransaction(message.record, filings: message.filings, now: now))
      }
      guard beforeCommit() == .commit else { throw .abandoned }
      return recorded
    }
  }

  private func recordInTransaction(_ message: MessageRecord, filings: [Filing], now: Int)
    throws(LedgerFailure) -> [RecordedFiling]
  {
    let known = try messageRow(digest: message.digest)
    // What was delivered before this call is asked first: two filings of one recipient are both new together.
    var earlier: [RecordedFiling?] = []
    for filing in filings {
      if let known, let found = try redelivery(of: known, filing: filing, now: now) {
        earlier.append(found)
      } else {
        earlier.append(try erasure(of: filing))
      }
    }
    var row = known
    var recorded: [RecordedFiling] = []
    for (filing, earlier) in zip(filings, earlier) {
      if let earlier {
        recorded.append(earlier)
        continue
      }
      let present: Int
      if let row { present = row } else { present = try insert(message) }
      row = present
      recorded.append(try file(present, message, filing, now: now))
    }
    return recorded
  }

  /// Whether what a filing would bring was erased on purpose.
  package func isErased(_ filing: Filing) throws(LedgerFailure) -> Bool {
    // Not `IN (?1, ?2)`, for which SQLite would make a table of the two.
    try integer(
      """
      SELECT 1 FROM erased WHERE notification = ?1
      UNION ALL SELECT 1 FROM erased WHERE notification = ?2 LIMIT 1
      """, .text(filing.notificationID), .text(filing.recipientID ?? filing.notificationID)) != nil
  }

  /// What stands for a filing that was erased; nil for any other.
  func erasure(of filing: Filing) throws(LedgerFailure) -> RecordedFiling? {
    guard try isErased(filing) else { return nil }
    return RecordedFiling(
      outcome: .erased, filing: 0, notificationID: filing.notificationID, sequence: 0)
  }

  /// Row id of a message, by its digest.
  func messageRow(digest: String) throws(LedgerFailure) -> Int? {
    try integer("SELECT id FROM message WHERE sha256 = ?1", .digest(digest))
  }

  /// Counts a delivery that was there before; nil where it was not.
  ///
  /// With an envelope the recipient decides. Without one there is nothing but the destination to go by. The count is
  /// also what makes the answer true: the row may come from a process that was killed between the write and the sync
  /// of its commit, and this commit syncs the log with all that is in it.
  private func redelivery(of message: Int, filing: Filing, now: Int) throws(LedgerFailure) -> RecordedFiling?
  {
    let recipient = filing.envelope.recipient ?? ""
    let found = try first(
      """
      SELECT filing.id, notification.id, notification.seq
      FROM delivery
        JOIN filing ON filing.id = delivery.filing
        JOIN notification ON notification.filing = filing.id
      WHERE delivery.message = ?1 AND delivery.recipient = ?2
        AND (?2 <> '' OR filing.destination = ?3)
      ORDER BY filing.destination = ?3 DESC, notification.seq
      LIMIT 1
      """, .integer(message), .text(recipient), .text(filing.destination.key)
    ) { row in
      RecordedFiling(
        outcome: .redelivered, filing: row.integer(), notificationID: row.text(), sequence: row.integer())
    }
    guard let found else { return nil }
    try run(
      """
      UPDATE delivery SET count = count + 1, last_at = max(last_at, ?4)
      WHERE message = ?1 AND recipient = ?2 AND filing = ?3
      """, .integer(message), .text(recipient), .integer(found.filing), .integer(now))
    return found
  }

  func file(_ row: Int, _ message: MessageRecord, _ filing: Filing, now: Int)
    throws(LedgerFailure) -> RecordedFiling
  {
    let key = filing.destination.key
    let place = Place(filing.destination)
    try run(
      """
      INSERT INTO filing(
        message, destination, type, tenant, kind, dossier, evidence, evidence_value, review_reason,
        review_detail, review_recipient, filed_at)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      ON CONFLICT(message, destination) DO NOTHING
      """,
      .integer(row), .text(key), .text(place.type), .integer(place.tenant), .text(place.kind),
      .text(place.dossier), .text(filing.evidence.kind.rawValue), .text(filing.evidence.value),
      .text(place.reviewReason), .text(place.reviewDetail), .text(place.reviewRecipient), .integer(now))
    guard connection.changedRows > 0 else { return try join(row, filing, key: key, now: now) }
    let filed = connection.lastInsertedRow
    let delivery = try deliver(row, filing, to: filed, now: now)
    try run(
      "INSERT INTO notification(id, kind, filing, delivery, created_at) VALUES(?1, ?2, ?3, ?4, ?5)",
      .text(filing.notificationID), .text(filing.destination.notificationKind.rawValue), .integer(filed),
      .integer(delivery), .integer(now))
    let sequence = connection.lastInsertedRow
    try noteContact(message, filing.destination, now: now)
    return RecordedFiling(
      outcome: .filed, filing: filed, notificationID: filing.notificationID, sequence: sequence)
  }

  /// The message is at the destination already: another recipient led there too.
  private func join(_ row: Int, _ filing: Filing, key: String, now: Int) throws(LedgerFailure)
    -> RecordedFiling
  {
    let joined = try first(
      """
      SELECT filing.id, notification.id, notification.seq
      FROM filing JOIN notification ON notification.filing = filing.id
      WHERE filing.message = ?1 AND filing.destination = ?2
      ORDER BY notification.seq LIMIT 1
      """, .integer(row), .text(key)
    ) { row in
      RecordedFiling(
        outcome: .joined, filing: row.integer(), notificationID: row.text(), sequence: row.integer())
    }
    guard let joined else { throw .damaged(what: "a filing has no notification") }
    _ = try deliver(row, filing, to: joined.filing, now: now)
    return joined
  }

  private func deliver(_ row: Int, _ filing: Filing, to filed: Int, now: Int) throws(LedgerFailure) -> Int {
    let envelope = filing.envelope
    // The same recipient twice in one call is one delivery.
    try run(
      """
      INSERT INTO delivery(
        message, recipient, filing, sender, original_recipient, queue_id, client, first_at, last_at, count)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, 1)
      ON CONFLICT(message, recipient, filing) DO NOTHING
      """,
      .integer(row), .text(envelope.recipient ?? ""), .integer(filed), .text(envelope.sender),
      .text(envelope.originalRecipient), .text(envelope.queueID), .text(envelope.client), .integer(now))
    return connection.lastInsertedRow
  }

  /// A person who wrote to a tenant is a contact; a program is not, and nor is who could not be routed.
  private func noteContact(_ message: MessageRecord, _ destination: Destination, now: Int)
    throws(LedgerFailure)
  {
    guard let from = message.from, !message.isAutomatic, let tenant = destination.tenant else { return }
    if case .review = destination { return }
    try run(
      """
      INSERT INTO contact(tenant, folded, address, name, first_at, last_at, messages)
      VALUES(?1, ?2, ?3, ?4, ?5, ?5, 1)
      ON CONFLICT(tenant, folded) DO UPDATE SET
        name = ifnull(excluded.name, name), last_at = max(last_at, excluded.last_at), messages = messages + 1
      """,
      .integer(tenant), .text(CaseFolding.fold(from.address)), .text(from.address), .text(from.name),
      .integer(now))
  }
}

/// A destination as columns of the table of filings.
struct Place {
  var type: String
  var tenant: Int?
  var kind: String?
  var dossier: String?
  var reviewReason: String?
  var reviewDetail: String?
  var reviewRecipient: String?

  init(_ destination: Destination) {
    tenant = destination.tenant
    switch destination {
    case .dossier(_, let kind, let reference):
      type = "reply"
      self.kind = kind
      dossier = reference
    case .newRequest: type = "new"
    case .review(let review, let recipient):
      type = "review"
      kind = review.kind
      dossier = review.reference
      reviewReason = review.reason.rawValue
      reviewDetail = review.detail
      reviewRecipient = recipient
    }
  }
}

extension Row {
  /// The columns type, tenant, kind, dossier, review_reason, review_detail, review_recipient.
  mutating func destination() throws(LedgerFailure) -> Destination {
    let type = text()
    let tenant = optionalInteger()
    let kind = optionalText()
    let dossier = optionalText()
    let reason = optionalText()
    let detail = optionalText()
    let recipient = optionalText()
    switch (type, tenant) {
    case ("reply", let tenant?):
      if let kind, let dossier { return .dossier(tenant: tenant, kind: kind, reference: dossier) }
    case ("new", let tenant?): return .newRequest(tenant: tenant)
    case ("review", _):
      if let reason = reason.flatMap(Review.Reason.init(rawValue:)) {
        let review = Review(reason, detail: detail ?? "", tenant: tenant, kind: kind, reference: dossier)
        return .review(review, recipient: recipient ?? "")
      }
    default: break
    }
    throw .damaged(what: "a filing of type \(type) lacks what that type needs")
  }
}

/// How texts are compared without case: aliases, addresses and legacy tokens.
enum CaseFolding {
  static func fold(_ text: String) -> String { text.lowercased() }
}
