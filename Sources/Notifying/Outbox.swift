package import Records

/// The notifications of a store in order, read by anyone or by a consumer with a name and a place.
///
/// At least once: a consumer that stops between handling a record and acknowledging it reads it again.
package struct Outbox {
  private let ledger: Ledger
  private let domain: String
  /// How many notifications are read at a time.
  private static let batch = 100

  package init(ledger: Ledger, domain: String) {
    self.ledger = ledger
    self.domain = domain
  }

  /// What stops a reading: the ledger, or what takes the records.
  package enum Failure<Sink: Error>: Error {
    case ledger(LedgerFailure)
    case sink(Sink)
  }

  /// Hands over the records behind a sequence number, at most `limit`, each with its line end, and returns the last
  /// number.
  package func records<Sink: Error>(
    after sequence: Int, limit: Int = Int.max, to sink: ([UInt8]) throws(Sink) -> Void
  ) throws(Failure<Sink>) -> Int {
    var last = sequence
    var left = limit
    while left > 0 {
      let size = min(left, Self.batch)
      let batch: [StoredNotification]
      do throws(LedgerFailure) {
        batch = try ledger.notifications(after: last, limit: size)
      } catch { throw .ledger(error) }
      for notification in batch {
        let line = NotificationRecord(notification, domain: domain).json + [0x0A]
        do throws(Sink) { try sink(line) } catch { throw .sink(error) }
        last = notification.sequence
      }
      left -= batch.count
      if batch.count < size { break }
    }
    return last
  }

  /// The records of a few notifications, in the order of their ids as given.
  package func records(ids: [String]) throws(LedgerFailure) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for id in ids {
      guard let notification = try ledger.notification(id: id) else { continue }
      lines.append(NotificationRecord(notification, domain: domain).json + [0x0A])
    }
    return lines
  }
}
