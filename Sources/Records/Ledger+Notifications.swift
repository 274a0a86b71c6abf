import SQLite

// Notifications, and how far their readers are.
extension Ledger {
  /// Up to `limit` notifications behind the sequence given, in order.
  package func notifications(after sequence: Int, limit: Int) throws(LedgerFailure) -> [StoredNotification] {
    try reading { () throws(LedgerFailure) in
      let sequences = try all(
        "SELECT seq FROM notification WHERE seq > ?1 ORDER BY seq LIMIT ?2", .integer(sequence),
        .integer(limit)
      ) { row in row.integer() }
      var notifications: [StoredNotification] = []
      notifications.reserveCapacity(sequences.count)
      for sequence in sequences {
        if let notification = try notification(sequence: sequence) { notifications.append(notification) }
      }
      return notifications
    }
  }

  package func notification(id: String) throws(LedgerFailure) -> StoredNotification? {
    try reading { () throws(LedgerFailure) in
      guard let sequence = try sequence(ofNotification: id) else { return nil }
      return try notification(sequence: sequence)
    }
  }

  /// Sequence of the newest notification, 0 where there is none: what a follower asks after a wake-up.
  package func lastSequence() throws(LedgerFailure) -> Int {
    try integer("SELECT max(seq) FROM notification") ?? 0
  }

  private func sequence(ofNotification id: String) throws(LedgerFailure) -> Int? {
    try integer("SELECT seq FROM notification WHERE id = ?1", .text(id))
  }

  private func notification(sequence: Int) throws(LedgerFailure) -> StoredNotification? {
    let found = try first(
      """
      SELECT filing.message, notification.id, notification.kind, notification.created_at,
        filing.type, filing.tenant, filing.kind, filing.dossier, filing.review_reason, filing.review_detail,
        filing.review_recipient, filing.evidence, filing.evidence_value,
        delivery.sender, delivery.recipient, delivery.original_recipient, delivery.queue_id, delivery.client,
        tenant.name
      FROM notification
        JOIN filing ON filing.id = notification.filing
        JOIN delivery ON delivery.id = notification.delivery
        LEFT JOIN tenant ON tenant.id = filing.tenant
      WHERE notification.seq = ?1
      """, .integer(sequence)
    ) { (row) throws(LedgerFailure) in
      let message = row.integer()
      let notification = StoredNotification(
        sequence: sequence, id: row.text(), kind: try row.value(NotificationKind.self),
        createdAt: row.integer(), destination: try row.destination(), evidence: try row.evidence(),
        envelope: row.envelope(), tenantName: row.optionalText(),
        message: MessageRecord(digest: "", size: 0, receivedAt: 0), duplicates: [])
      return (message, notification)
    }
    guard let (row, stored) = found, let message = try message(row: row) else { return nil }
    var notification = stored
    notification.message = message
    notification.duplicates = try duplicates(ofRow: row, messageID: message.messageID)
    return notification
  }

  /// An unknown consumer stands at 0.
  package func consumer(_ name: String) throws(LedgerFailure) -> Consumer {
    let known = try first("SELECT name, acknowledged, updated_at FROM consumer WHERE name = ?1", .text(name))
    {
      row in row.consumer()
    }
    return known ?? Consumer(name: name, acknowledged: 0, updatedAt: nil)
  }

  /// Those that have acknowledged something, by name.
  package func consumers() throws(LedgerFailure) -> [Consumer] {
    try all("SELECT name, acknowledged, updated_at FROM consumer ORDER BY name") { row in row.consumer() }
  }

  /// Moves a consumer's cursor to a notification. Throws `.unknownNotification` for an id that never was.
  package func acknowledge(_ notificationID: String, by consumer: String, now: Int)
    throws(LedgerFailure) -> Acknowledgement
  {
    guard !consumer.isEmpty else { throw .emptyName }
    return try writing { () throws(LedgerFailure) in
      let before = try self.consumer(consumer).acknowledged
      guard let sequence = try sequence(ofNotification: notificationID) else {
        // A consumer may be at work on a record while it is erased: there is nothing left to come back to.
        if try isErased(notificationID) { return .alreadyPast(before) }
        throw .unknownNotification(notificationID)
      }
      if sequence <= before { return .alreadyPast(before) }
      try run(
        """
        INSERT INTO consumer(name, acknowledged, updated_at) VALUES(?1, ?2, ?3)
        ON CONFLICT(name) DO UPDATE SET acknowledged = excluded.acknowledged, updated_at = excluded.updated_at
        """, .text(consumer), .integer(sequence), .integer(now))
      return .advanced(from: before, to: sequence)
    }
  }
}

extension Row {
  /// The columns name, acknowledged, updated_at.
  fileprivate mutating func consumer() -> Consumer {
    Consumer(name: text(), acknowledged: integer(), updatedAt: integer())
  }

  /// The columns evidence, evidence_value.
  mutating func evidence() throws(LedgerFailure) -> EvidenceRecord {
    EvidenceRecord(try value(EvidenceRecord.Kind.self), value: optionalText())
  }

  /// The columns sender, recipient, original_recipient, queue_id, client.
  mutating func envelope() -> EnvelopeRecord {
    let sender = optionalText()
    let recipient = text()
    return EnvelopeRecord(
      sender: sender, recipient: recipient.isEmpty ? nil : recipient, originalRecipient: optionalText(),
      queueID: optionalText(), client: optionalText())
  }
}
