import Bytes
import SQLite

// Messages, and what was done with them.
extension Ledger {
  /// Newest first.
  package func messages(_ filter: MessageFilter) throws(LedgerFailure) -> [MessageSummary] {
    try reading { () throws(LedgerFailure) in
      let rows = try all(
        """
        SELECT message.id, message.sha256, message.size, message.received_at, message.from_name,
          message.from_address, message.subject,
          (SELECT count(*) FROM part WHERE part.message = message.id AND part.attachment)
        FROM message
        WHERE (?1 IS NULL OR message.received_at >= ?1)
          AND ((?2 IS NULL AND NOT ?3) OR EXISTS(
            SELECT 1 FROM filing
            WHERE filing.message = message.id AND (?2 IS NULL OR filing.tenant = ?2)
              AND (NOT ?3 OR filing.type = 'review')))
        ORDER BY message.id DESC LIMIT ?4
        """, .integer(filter.since), .integer(filter.tenant), .flag(filter.onlyReview), .integer(filter.limit)
      ) { row in
        let id = row.integer()
        let summary = MessageSummary(
          digest: row.digest(), size: row.integer(), receivedAt: row.integer(), from: row.correspondent(),
          subject: row.optionalText(), destinations: [], attachments: row.integer())
        return (id: id, summary: summary)
      }
      var summaries: [MessageSummary] = []
      for row in rows {
        var summary = row.summary
        summary.destinations = try filings(ofRow: row.id).map(\.destination)
        summaries.append(summary)
      }
      return summaries
    }
  }

  /// A message by the first digits of its digest, of either case.
  package func message(prefix: String) throws(LedgerFailure) -> Match<MessageRecord> {
    guard prefix.utf8.count <= 64,
      let lowest = Hex.decode(prefix + String(repeating: "0", count: 64 - prefix.utf8.count)),
      let highest = Hex.decode(prefix + String(repeating: "f", count: 64 - prefix.utf8.count))
    else { return .none }
    return try reading { () throws(LedgerFailure) in
      let rows = try all(
        "SELECT id FROM message WHERE sha256 BETWEEN ?1 AND ?2 LIMIT 2", .blob(lowest), .blob(highest)
      ) { row in row.integer() }
      guard let only = rows.first, let message = try message(row: only) else { return .none }
      return rows.count == 1 ? .found(message) : .ambiguous
    }
  }

  /// A message with its parts, by row id.
  func message(row: Int) throws(LedgerFailure) -> MessageRecord? {
    let message = try first(
      """
      SELECT sha256, size, received_at, message_id, in_reply_to, refs, from_name, from_address, to_list, cc_list,
        reply_to_list, subject, date, automatic, reply_text, reply_stripped, reply_uncertain, reply_truncated,
        reply_policy, defects, quarantined_at
      FROM message WHERE id = ?1
      """, .integer(row)
    ) { (row) throws(LedgerFailure) in
      MessageRecord(
        digest: row.digest(), size: row.integer(), receivedAt: row.integer(), messageID: row.optionalText(),
        inReplyTo: try row.strings(), references: try row.strings(), from: row.correspondent(),
        to: try row.correspondents(), cc: try row.correspondents(), replyTo: try row.correspondents(),
        subject: row.optionalText(), date: row.optionalInteger(), isAutomatic: row.flag(),
        reply: ReplyRecord(
          text: row.text(), isStripped: row.flag(), isUncertain: row.flag(), isTruncated: row.flag(),
          policy: row.text()),
        defects: try row.defects(), quarantinedAt: row.optionalInteger())
    }
    guard var message else { return nil }
    message.parts = try all(
      """
      SELECT number, path, file_name, safe_file_name, content_type, charset, size, sha256, inline, content_id,
        attachment
      FROM part WHERE message = ?1 ORDER BY number
      """, .integer(row)
    ) { row in
      PartRecord(
        number: row.integer(), path: row.text(), fileName: row.optionalText(), safeFileName: row.text(),
        contentType: row.text(), charset: row.optionalText(), size: row.integer(), digest: row.digest(),
        isInline: row.flag(), contentID: row.optionalText(), isAttachment: row.flag())
    }
    return message
  }

  /// In the order they were made.
  package func filings(ofMessage digest: String) throws(LedgerFailure) -> [StoredFiling] {
    guard let row = try messageRow(digest: digest) else { return [] }
    return try filings(ofRow: row)
  }

  private func filings(ofRow row: Int) throws(LedgerFailure) -> [StoredFiling] {
    try all(
      """
      SELECT filing.id, filing.type, filing.tenant, filing.kind, filing.dossier, filing.review_reason,
        filing.review_detail, filing.review_recipient, filing.evidence, filing.evidence_value, filing.filed_at,
        notification.id, notification.seq
      FROM filing JOIN notification ON notification.filing = filing.id
      WHERE filing.message = ?1 ORDER BY filing.id
      """, .integer(row)
    ) { (row) throws(LedgerFailure) in
      StoredFiling(
        id: row.integer(), destination: try row.destination(), evidence: try row.evidence(),
        filedAt: row.integer(), notificationID: row.text(), sequence: row.integer())
    }
  }

  /// In the order they first came.
  package func deliveries(ofMessage digest: String) throws(LedgerFailure) -> [StoredDelivery] {
    guard let row = try messageRow(digest: digest) else { return [] }
    return try all(
      """
      SELECT filing, sender, recipient, original_recipient, queue_id, client, first_at, last_at, count
      FROM delivery WHERE message = ?1 ORDER BY id
      """, .integer(row)
    ) { row in
      StoredDelivery(
        filing: row.integer(), envelope: row.envelope(), firstAt: row.integer(), lastAt: row.integer(),
        count: row.integer())
    }
  }

  /// Digests of the messages that came earlier with the same Message-ID, oldest first, at most 100.
  package func duplicates(ofMessage digest: String) throws(LedgerFailure) -> [String] {
    let found = try first("SELECT id, message_id FROM message WHERE sha256 = ?1", .digest(digest)) { row in
      (id: row.integer(), messageID: row.optionalText())
    }
    guard let found else { return [] }
    return try duplicates(ofRow: found.id, messageID: found.messageID)
  }

  /// Bounded, because there is software that sends every message under one Message-ID.
  func duplicates(ofRow row: Int, messageID: String?) throws(LedgerFailure) -> [String] {
    guard let messageID else { return [] }
    return try all(
      "SELECT sha256 FROM message WHERE message_id = ?1 AND id < ?2 ORDER BY id LIMIT 100",
      .text(messageID), .integer(row)
    ) { row in row.digest() }
  }
}

extension Row {
  /// The columns from_name, from_address.
  fileprivate mutating func correspondent() -> Correspondent? {
    let name = optionalText()
    return optionalText().map { Correspondent(name: name, address: $0) }
  }
}
