import SQLite

// Counts for whoever watches the store. Along indexes: what grows without end is not read row by row.
extension Ledger {
  /// - Parameter moment: deliveries since then are counted.
  package func status(deliveriesSince moment: Int) throws(LedgerFailure) -> LedgerStatus {
    try reading { () throws(LedgerFailure) in
      var status = LedgerStatus()
      status.schema = Schema.migrations.count
      let counts = try first(
        """
        SELECT (SELECT count(*) FROM tenant WHERE removed_at IS NULL), (SELECT count(*) FROM contact),
          (SELECT count(*) FROM message), (SELECT ifnull(sum(size), 0) FROM message),
          (SELECT count(*) FROM filing WHERE type = 'review'),
          (SELECT count(*) FROM message WHERE quarantined_at IS NOT NULL),
          (SELECT count(*) FROM notification), (SELECT ifnull(max(seq), 0) FROM notification)
        """
      ) { row in
        (
          tenants: row.integer(), contacts: row.integer(), messages: row.integer(),
          messageBytes: row.integer(), reviews: row.integer(), quarantined: row.integer(),
          notifications: row.integer(), lastSequence: row.integer()
        )
      }
      guard let counts else { throw .damaged(what: "it cannot be counted") }
      (status.tenants, status.contacts) = (counts.tenants, counts.contacts)
      (status.messages, status.messageBytes) = (counts.messages, counts.messageBytes)
      (status.reviews, status.quarantined) = (counts.reviews, counts.quarantined)
      (status.notifications, status.lastSequence) = (counts.notifications, counts.lastSequence)
      try countBlobs(into: &status)
      status.consumers = try consumers().map { consumer throws(LedgerFailure) in try standing(of: consumer) }
      try countDeliveries(since: moment, into: &status)
      status.isErasurePending = try isErasurePending()
      return status
    }
  }

  private func countBlobs(into status: inout LedgerStatus) throws(LedgerFailure) {
    let files = try first(
      """
      SELECT count(*), ifnull(sum(size), 0) FROM (SELECT sha256, max(size) AS size FROM part GROUP BY sha256) AS one
      WHERE NOT EXISTS(SELECT 1 FROM message WHERE message.sha256 = one.sha256)
      """
    ) { row in (count: row.integer(), octets: row.integer()) }
    status.blobs = status.messages + (files?.count ?? 0)
    status.blobBytes = status.messageBytes + (files?.octets ?? 0)
  }

  private func standing(of consumer: Consumer) throws(LedgerFailure) -> LedgerStatus.ConsumerStatus {
    var standing = LedgerStatus.ConsumerStatus(
      name: consumer.name, acknowledged: consumer.acknowledged, updatedAt: consumer.updatedAt ?? 0)
    standing.behind =
      try integer("SELECT count(*) FROM notification WHERE seq > ?1", .integer(consumer.acknowledged)) ?? 0
    standing.oldestAt = try integer(
      "SELECT created_at FROM notification WHERE seq > ?1 ORDER BY seq LIMIT 1",
      .integer(consumer.acknowledged))
    return standing
  }

  /// Deliveries are recorded in the order of their times, so the newest are read back to the moment and no further.
  private func countDeliveries(since moment: Int, into status: inout LedgerStatus) throws(LedgerFailure) {
    let statement = try begin(
      """
      SELECT delivery.first_at, delivery.last_at, delivery.count, notification.kind,
        notification.delivery = delivery.id
      FROM delivery JOIN notification ON notification.filing = delivery.filing
      ORDER BY delivery.id DESC
      """, [])
    defer { statement.reset() }
    while try hasNext(statement) {
      var row = Row(statement)
      let firstAt = row.integer()
      status.lastDeliveryAt = max(status.lastDeliveryAt ?? 0, row.integer())
      if firstAt < moment { return }
      status.deliveries.redelivered += max(0, row.integer() - 1)
      let kind = try row.value(NotificationKind.self)
      if row.flag() { status.deliveries.filed[kind, default: 0] += 1 } else { status.deliveries.joined += 1 }
    }
  }
}
