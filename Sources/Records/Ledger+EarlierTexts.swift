import SQLite

// What was said before in a dossier.
extension Ledger {
  /// The reply of an earlier message, and who sent it.
  package struct EarlierText: Equatable, Sendable {
    package var sender: String?
    /// UTF-8.
    package var text: [UInt8]
  }

  /// Messages and octets of text that are looked at, at most: whoever answers quotes the latest.
  package static let maximumEarlierMessages = 20
  package static let maximumEarlierOctets = 256 << 10

  /// The replies of the messages that came to a dossier before a message, latest first. Where that message is not
  /// recorded yet, all came before it. One search in `filing_place`.
  package func earlierTexts(
    tenant: Int, kind: String, reference: String, before digest: String
  ) throws(LedgerFailure) -> [EarlierText] {
    let texts = try all(
      """
      SELECT message.from_address, substr(message.reply_text, 1, ?6)
      FROM filing JOIN message ON message.id = filing.message
      WHERE filing.tenant = ?1 AND filing.kind = ?2 AND filing.dossier = ?3
        AND filing.message < ifnull((SELECT id FROM message WHERE sha256 = ?4), 9223372036854775807)
      ORDER BY filing.id DESC LIMIT ?5
      """, .integer(tenant), .text(kind), .text(reference), .digest(digest),
      .integer(Self.maximumEarlierMessages), .integer(Self.maximumEarlierOctets / 8)
    ) { row in EarlierText(sender: row.optionalText(), text: row.octets()) }
    var octets = 0
    return Array(
      texts.prefix { text in
        octets += text.text.count
        return octets <= Self.maximumEarlierOctets
      })
  }
}
