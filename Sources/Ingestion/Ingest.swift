import Addressing
package import BlobStorage
import Bytes
import Classification
package import Files
import Hashing
package import MailSyntax
import MailText
package import Records
package import Replies

/// What happens to mail whose recipients are all unknown.
package enum UnknownRecipient: String, CaseIterable, Sendable {
  /// Kept for a person to look at.
  case review
  /// Refused, so that the server tells the sender.
  case reject
}

/// The way of one message from its octets to its record.
///
/// In this order: octets are read once and go to the parser and to the raw message's blob; when the header is
/// complete the routes are decided; files become blobs as they are decoded; the raw blob is made durable; one
/// transaction records all. Before the transaction commits nothing says that the message was taken, and a crash
/// leaves blobs that nothing refers to, which the next attempt finds and uses.
package struct Ingest {
  package struct Settings: Sendable {
    package var limits: Limits
    package var reading: ReadingLimits
    package var policy: ReplyPolicy
    package var unknownRecipient: UnknownRecipient

    package init(
      limits: Limits = Limits(), reading: ReadingLimits = ReadingLimits(), policy: ReplyPolicy = .full,
      unknownRecipient: UnknownRecipient = .review
    ) {
      self.limits = limits
      self.reading = reading
      self.policy = policy
      self.unknownRecipient = unknownRecipient
    }
  }

  /// What a reading of the message's octets fails with.
  package typealias InputFailure = Errno

  /// What became of a message.
  package struct Outcome: Equatable, Sendable {
    /// The digest of the raw message, its id.
    package var message: String
    package var filings: [RecordedFiling]
  }

  private let settings: Settings
  private let router: Router
  private let blobs: BlobStore
  private let ledger: Ledger

  package init(settings: Settings, router: Router, blobs: BlobStore, ledger: Ledger) {
    self.settings = settings
    self.router = router
    self.blobs = blobs
    self.ledger = ledger
  }

  /// Takes one message.
  ///
  /// - Parameters:
  ///   - envelopes: one for each recipient that the server named; empty for a stored message.
  ///   - now: unix seconds.
  ///   - read: replaces the buffer's content with the next octets, or with none at the end.
  ///   - beforeCommit: asked once when all is written and nothing is committed.
  package func deliver(
    envelopes: [EnvelopeRecord], now: Int, read: (inout [UInt8]) throws(InputFailure) -> Void,
    beforeCommit: () -> Ledger.CommitDecision
  ) throws(IngestFailure) -> Outcome {
    var raw = blobs.writer()
    var decoder = MessageDecoder(limits: settings.limits, attachedMessages: .whole)
    var sink = PartSink(storage: BlobPartStorage(blobs), limits: settings.reading)
    var routes: [Router.Route]?
    var size = 0
    var buffer: [UInt8] = []
    while true {
      do throws(Errno) { try read(&buffer) } catch { throw .input(error) }
      if buffer.isEmpty { break }
      size += buffer.count
      do throws(BlobFailure) { try raw.write(buffer.span) } catch { throw .blobs(error) }
      var fed = 0
      while fed < buffer.count {
        // The header goes in line by line, so that the routes are decided before the first file is stored: a
        // message that is refused leaves nothing behind.
        let lineEnd = routes == nil ? buffer.span.firstIndex(of: ASCII.lineFeed, from: fed) : nil
        let end = lineEnd.map { $0 + 1 } ?? buffer.count
        do throws(BlobFailure) {
          try decoder.feed(buffer.span.extracting(fed..<end), into: &sink)
        } catch { throw .blobs(error) }
        fed = end
        if routes == nil, sink.isHeaderComplete { routes = try route(sink.message, envelopes) }
      }
    }
    if size == 0 { throw .emptyInput }
    do throws(BlobFailure) { try decoder.finish(into: &sink) } catch { throw .blobs(error) }
    let message = sink.message
    let decided: [Router.Route]
    if let routes { decided = routes } else { decided = try route(message, envelopes) }
    let stored: StoredBlob
    do throws(BlobFailure) { stored = try raw.commit() } catch { throw .blobs(error) }
    return try record(message, stored, decided, envelopes, now, beforeCommit)
  }

  private func route(
    _ message: ParsedMessage, _ envelopes: [EnvelopeRecord]
  ) throws(IngestFailure) -> [Router.Route] {
    let routes: [Router.Route]
    do throws(LedgerFailure) {
      routes = try router.routes(of: message, envelopes: envelopes, limits: settings.limits, ledger: ledger)
    } catch { throw .ledger(error) }
    // One process has one status for all its recipients: a single good one keeps the mail for all.
    if settings.unknownRecipient == .reject, routes.allSatisfy(\.isRefusable) { throw .rejected }
    return routes
  }

  private func record(
    _ message: ParsedMessage, _ raw: StoredBlob, _ routes: [Router.Route], _ envelopes: [EnvelopeRecord],
    _ now: Int, _ beforeCommit: () -> Ledger.CommitDecision
  ) throws(IngestFailure) -> Outcome {
    let builder = RecordBuilder(settings: settings)
    let record = builder.record(
      of: message, digest: raw.digest, size: raw.size, receivedAt: now,
      hasNullSender: envelopes.first?.sender == "")
    let filings = routes.map { route in
      Filing(
        envelope: route.envelope, destination: route.destination, evidence: route.evidence,
        notificationID: RecordBuilder.notificationID(message: record.digest, destination: route.destination))
    }
    do throws(LedgerFailure) {
      let recorded = try ledger.record(record, filings: filings, now: now, beforeCommit: beforeCommit)
      return Outcome(message: record.digest, filings: recorded)
    } catch .abandoned {
      throw .abandoned
    } catch {
      throw .ledger(error)
    }
  }
}
