import Bytes
import SQLite

/// Every row that names a blob, in the order of the digests, equal ones behind each other.
///
/// Goes step by step beside a walk over the blobs, which has the same order, and so shows missing blobs and orphans in
/// flat memory. It reads a page of rows at a time and holds no transaction between two pages: a walk that takes hours
/// would else keep the write-ahead log from being cut, and nobody could ask the ledger anew on the way. So the pages are
/// states of the ledger from different moments, none older than the first step.
package struct BlobReferenceWalk {
  /// Rows of one table that were read ahead, last first, and where the next page begins.
  private struct Page {
    var rows: [BlobReference] = []
    var digest: [UInt8] = []
    var message = 0
    var number = 0
    var isLast = false
  }

  private static let rowsPerPage = 1000

  private let ledger: Ledger
  private var messages = Page()
  private var parts = Page()

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// The next row; nil at the end, and from then on.
  package mutating func next() throws(LedgerFailure) -> BlobReference? {
    if messages.rows.isEmpty, !messages.isLast { try readMessages() }
    if parts.rows.isEmpty, !parts.isLast { try readParts() }
    guard let message = messages.rows.last else { return parts.rows.popLast() }
    guard let part = parts.rows.last else { return messages.rows.popLast() }
    return message.digest <= part.digest ? messages.rows.popLast() : parts.rows.popLast()
  }

  private mutating func readMessages() throws(LedgerFailure) {
    let rows = try ledger.all(
      "SELECT sha256, size FROM message WHERE sha256 > ?1 ORDER BY sha256 LIMIT ?2", .blob(messages.digest),
      .integer(Self.rowsPerPage)
    ) { row in
      let digest = row.digest()
      return BlobReference(digest: digest, size: row.integer(), message: digest, owner: .message)
    }
    if let last = rows.last { messages.digest = Hex.decode(last.digest) ?? [] }
    messages.isLast = rows.count < Self.rowsPerPage
    messages.rows = rows.reversed()
  }

  private mutating func readParts() throws(LedgerFailure) {
    var last = parts
    // CROSS JOIN: in this order and no other, along the index on the parts' digests.
    let rows = try ledger.all(
      """
      SELECT part.message, part.sha256, part.size, message.sha256, part.number
      FROM part CROSS JOIN message ON message.id = part.message
      WHERE (part.sha256, part.message, part.number) > (?1, ?2, ?3)
      ORDER BY part.sha256, part.message, part.number LIMIT ?4
      """, .blob(parts.digest), .integer(parts.message), .integer(parts.number), .integer(Self.rowsPerPage)
    ) { row in
      last.message = row.integer()
      let digest = row.digest()
      let size = row.integer()
      let message = row.digest()
      last.number = row.integer()
      return BlobReference(digest: digest, size: size, message: message, owner: .part(last.number))
    }
    if let end = rows.last { last.digest = Hex.decode(end.digest) ?? [] }
    last.isLast = rows.count < Self.rowsPerPage
    last.rows = rows.reversed()
    parts = last
  }
}
