import SQLite

// The row of a message and those of its parts: what one reading of its octets came to.
extension Ledger {
  /// Writes the rows of a message that is new; returns its row id.
  func insert(_ message: MessageRecord) throws(LedgerFailure) -> Int {
    try run(
      """
      INSERT INTO message(
        sha256, size, received_at, message_id, in_reply_to, refs, from_name, from_address, to_list, cc_list,
        reply_to_list, subject, date, automatic, reply_text, reply_stripped, reply_uncertain, reply_truncated,
        reply_policy, defects, quarantined_at)
      VALUES(
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
      """, all: try Self.values(of: message))
    let row = connection.lastInsertedRow
    try insertParts(of: message, row: row)
    return row
  }

  /// Puts a new reading of a message that is recorded in the place of the old one, and files it where that leads, in one
  /// transaction. Where it is filed already nothing changes and nobody is told again. The octets, their size and the
  /// time they came in stay what they are.
  package func replace(_ message: MessageRecord, filings: [Filing], now: Int) throws(LedgerFailure)
    -> [RecordedFiling]
  {
    try writing { () throws(LedgerFailure) in
      let row = try replaceRows(of: message)
      var recorded: [RecordedFiling] = []
      for filing in filings {
        if let erased = try erasure(of: filing) {
          recorded.append(erased)
        } else {
          recorded.append(try file(row, message, filing, now: now))
        }
      }
      return recorded
    }
  }

  /// Puts new readings of several messages in the place of the old ones, in one transaction. Where they are filed stays;
  /// one that was erased since it was read stays erased.
  package func replace(_ messages: [MessageRecord]) throws(LedgerFailure) {
    try writing { () throws(LedgerFailure) in
      for message in messages where try messageRow(digest: message.digest) != nil {
        _ = try replaceRows(of: message)
      }
    }
  }

  private func replaceRows(of message: MessageRecord) throws(LedgerFailure) -> Int {
    guard let row = try messageRow(digest: message.digest) else {
      throw .unknownMessage(message.digest)
    }
    try run(
      """
      UPDATE message SET
        message_id = ?4, in_reply_to = ?5, refs = ?6, from_name = ?7, from_address = ?8, to_list = ?9,
        cc_list = ?10, reply_to_list = ?11, subject = ?12, date = ?13, automatic = ?14, reply_text = ?15,
        reply_stripped = ?16, reply_uncertain = ?17, reply_truncated = ?18, reply_policy = ?19, defects = ?20,
        quarantined_at = ?21
      WHERE sha256 = ?1 AND size = ?2 AND ?3 IS NOT NULL
      """, all: try Self.values(of: message))
    try run("DELETE FROM part WHERE message = ?1", .integer(row))
    try insertParts(of: message, row: row)
    return row
  }

  /// Digests of the messages that nobody has read, oldest first.
  package func quarantined() throws(LedgerFailure) -> [QuarantinedMessage] {
    try all(
      """
      SELECT sha256, size, received_at, quarantined_at FROM message
      WHERE quarantined_at IS NOT NULL ORDER BY quarantined_at, id
      """
    ) { row in
      QuarantinedMessage(
        digest: row.digest(), size: row.integer(), receivedAt: row.integer(), quarantinedAt: row.integer())
    }
  }

  private static func values(of message: MessageRecord) throws(LedgerFailure) -> [Value] {
    try [
      .digest(message.digest), .integer(message.size), .integer(message.receivedAt), .text(message.messageID),
      .strings(message.inReplyTo), .strings(message.references), .text(message.from?.name),
      .text(message.from?.address), .correspondents(message.to), .correspondents(message.cc),
      .correspondents(message.replyTo), .text(message.subject), .integer(message.date),
      .flag(message.isAutomatic), .text(message.reply.text), .flag(message.reply.isStripped),
      .flag(message.reply.isUncertain), .flag(message.reply.isTruncated), .text(message.reply.policy),
      .defects(message.defects), .integer(message.quarantinedAt),
    ]
  }

  private func insertParts(of message: MessageRecord, row: Int) throws(LedgerFailure) {
    for part in message.parts {
      try run(
        """
        INSERT INTO part(
          message, number, path, file_name, safe_file_name, content_type, charset, size, sha256, inline,
          content_id, attachment)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """,
        .integer(row), .integer(part.number), .text(part.path), .text(part.fileName),
        .text(part.safeFileName), .text(part.contentType), .text(part.charset), .integer(part.size),
        .digest(part.digest), .flag(part.isInline), .text(part.contentID), .flag(part.isAttachment))
    }
  }
}

/// A message that was put aside because nobody could read it.
package struct QuarantinedMessage: Equatable, Sendable {
  package var digest: String
  /// Octets of the raw message.
  package var size: Int
  package var receivedAt: Int
  package var quarantinedAt: Int
}
