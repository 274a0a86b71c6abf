import Addressing
package import BlobStorage
import Bytes
import Classification
package import Files
package import Hashing
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
/// In this order: all octets come in, to memory or to a file without a name; only then is the message looked at, when
/// its digest is known and a reading that crashes can be told from others. When the header is complete the routes are
/// decided; files become blobs as they are decoded; the raw message becomes one; all are made durable together; one
/// transaction records all. Before the transaction commits nothing says that the message was taken, and a crash leaves
/// blobs that nothing refers to, which the next attempt finds and uses, or writes anew where they are not durable.
package struct Ingest {
  package struct Settings: Sendable {
    package var limits: Limits
    package var reading: ReadingLimits
    package var policy: ReplyPolicy
    package var unknownRecipient: UnknownRecipient
    /// See ``ReplyContext/marker``.
    package var replyMarker: String?
    /// The most octets of a message that is taken.
    package var maximumMessageBytes: Int

    package init(
      limits: Limits = Limits(), reading: ReadingLimits = ReadingLimits(), policy: ReplyPolicy = .full,
      unknownRecipient: UnknownRecipient = .review, replyMarker: String? = nil,
      maximumMessageBytes: Int = .max
    ) {
      self.limits = limits
      self.reading = reading
      self.policy = policy
      self.unknownRecipient = unknownRecipient
      self.replyMarker = replyMarker
      self.maximumMessageBytes = maximumMessageBytes
    }
  }

  /// What a reading of the message's octets fails with.
  package typealias InputFailure = Errno

  /// What became of a message.
  package struct Outcome: Equatable, Sendable {
    /// The digest of the raw message, its id.
    package var message: String
    /// As the message itself calls itself.
    package var messageID: String?
    package var filings: [RecordedFiling]
  }

  let settings: Settings
  let router: Router
  package let blobs: BlobStore
  package let ledger: Ledger

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
  ///   - caution: told which message will be looked at, when all of it is there and before it is.
  ///   - beforeCommit: asked once when all is written and nothing is committed.
  package func deliver(
    envelopes: [EnvelopeRecord], now: Int, read: (inout [UInt8]) throws(InputFailure) -> Void,
    caution: (Digest) -> Caution = { _ in .none }, beforeCommit: () -> Ledger.CommitDecision
  ) throws(IngestFailure) -> Outcome {
    var intake = intake()
    var buffer: [UInt8] = []
    while true {
      do throws(Errno) { try read(&buffer) } catch { throw .input(error) }
      if buffer.isEmpty { break }
      try intake.take(buffer.span)
    }
    let group = try group()
    let message = try prepare(intake.end(), envelopes: envelopes, now: now, in: group, caution: caution)
    do throws(BlobFailure) { try group.commit() } catch { throw .blobs(error) }
    return try record([message], now: now, beforeCommit: beforeCommit)[0]
  }

  /// Begins to take in a message.
  package func intake() -> Intake { Intake(blobs.writer(), limit: settings.maximumMessageBytes) }

  /// A group for messages that will be recorded together.
  ///
  /// - Parameters: see ``BlobGroup/init(_:holding:most:)``.
  package func group(holding octets: Int = 0, most: Int = 128) throws(IngestFailure) -> BlobGroup {
    do throws(BlobFailure) { return try BlobGroup(blobs, holding: octets, most: most) } catch {
      throw .blobs(error)
    }
  }

  /// Reads a message that is all there, and stores its files and itself. Nothing is recorded.
  ///
  /// - Parameter group: where there is one, nothing is durable either until its commit returned, and `record` must
  ///   wait for that.
  package func prepare(
    _ raw: consuming SealedBlob, envelopes: [EnvelopeRecord], now: Int, in group: BlobGroup? = nil,
    caution: (Digest) -> Caution = { _ in .none }
  ) throws(IngestFailure) -> PreparedMessage {
    if raw.size == 0 { throw .emptyInput }
    let (digest, size) = (raw.digest, raw.size)
    var reader: ContentReader
    do throws(BlobFailure) { reader = try raw.reader() } catch { throw .blobs(error) }
    var waiting: SealedBlob?
    switch caution(digest) {
    case .none: waiting = consume raw
    case .storeFirst:
      do throws(BlobFailure) { _ = try raw.commit() } catch { throw .blobs(error) }
    }
    let message = try read(
      &reader, digest: digest, size: size, envelopes: envelopes, now: now, storing: .blobs(group))
    if let raw = waiting.take() {
      do throws(BlobFailure) {
        if let group { try raw.commit(with: group) } else { _ = try raw.commit() }
      } catch { throw .blobs(error) }
    }
    return message
  }

  /// Reads a message that is all there, and stores nothing.
  package func preview(_ raw: consuming SealedBlob, now: Int) throws(IngestFailure) -> PreparedMessage {
    var reader: ContentReader
    do throws(BlobFailure) { reader = try raw.reader() } catch { throw .blobs(error) }
    return try read(
      &reader, digest: raw.digest, size: raw.size, envelopes: [], now: now, storing: .nothing)
  }

  /// What becomes of a message's files while it is read.
  package enum Storing {
    /// They become blobs, durable at once or with a group.
    case blobs(BlobGroup?)
    /// They are hashed and forgotten.
    case nothing
  }

  /// Takes a message apart, stores its files, and says what to record of it and where it goes.
  package func read(
    _ content: inout ContentReader, digest: Digest, size: Int, envelopes: [EnvelopeRecord], now: Int,
    storing: Storing
  ) throws(IngestFailure) -> PreparedMessage {
    let message: ParsedMessage
    let routes: [Router.Route]
    switch storing {
    case .blobs(let group):
      (message, routes) = try takeApart(&content, envelopes, BlobPartStorage(blobs, group))
    case .nothing:
      (message, routes) = try takeApart(&content, envelopes, UnstoredParts())
    }
    let context: ReplyContext
    do throws(LedgerFailure) {
      context = try ReplyContext(
        marker: settings.replyMarker, ledger: ledger, destinations: routes.map(\.destination),
        before: digest.hex, sender: message.mailboxes("From", limits: settings.limits).first?.address)
    } catch { throw .ledger(error) }
    let record = RecordBuilder(settings: settings).record(
      of: message, digest: digest, size: size, receivedAt: now, hasNullSender: envelopes.first?.sender == "",
      context: context)
    return PreparedMessage(record: record, filings: routes.map { $0.filing(of: record.digest) })
  }

  private func takeApart(
    _ content: inout ContentReader, _ envelopes: [EnvelopeRecord], _ storage: some PartStorage<BlobFailure>
  ) throws(IngestFailure) -> (ParsedMessage, [Router.Route]) {
    var decoder = MessageDecoder(limits: settings.limits, attachedMessages: .whole)
    var sink = PartSink(storage: storage, limits: settings.reading)
    var routes: [Router.Route]?
    var chunk: [UInt8] = []
    while true {
      do throws(BlobFailure) {
        guard try content.next(into: &chunk) else { break }
      } catch { throw .blobs(error) }
      var fed = 0
      while fed < chunk.count {
        // The header goes in line by line, so that the routes are decided before the first file is stored: a
        // message that is refused leaves nothing behind.
        let lineEnd = routes == nil ? chunk.span.firstIndex(of: ASCII.lineFeed, from: fed) : nil
        let end = lineEnd.map { $0 + 1 } ?? chunk.count
        do throws(BlobFailure) {
          try decoder.feed(chunk.span.extracting(fed..<end), into: &sink)
        } catch { throw .blobs(error) }
        fed = end
        if routes == nil, sink.isHeaderComplete { routes = try route(sink.message, envelopes) }
      }
    }
    do throws(BlobFailure) { try decoder.finish(into: &sink) } catch { throw .blobs(error) }
    if let routes { return (sink.message, routes) }
    return (sink.message, try route(sink.message, envelopes))
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

  /// Records messages whose blobs are durable, in one transaction: all of them or none.
  package func record(
    _ messages: [PreparedMessage], now: Int, beforeCommit: () -> Ledger.CommitDecision = { .commit }
  ) throws(IngestFailure) -> [Outcome] {
    try Self.record(messages, in: ledger, now: now, beforeCommit: beforeCommit)
  }

  /// The same in a ledger that another thread has open: where messages were prepared does not matter.
  package static func record(
    _ messages: [PreparedMessage], in ledger: Ledger, now: Int,
    beforeCommit: () -> Ledger.CommitDecision = { .commit }
  ) throws(IngestFailure) -> [Outcome] {
    do throws(LedgerFailure) {
      let recorded = try ledger.record(messages, now: now, beforeCommit: beforeCommit)
      return messages.indices.map { index in
        let record = messages[index].record
        return Outcome(message: record.digest, messageID: record.messageID, filings: recorded[index])
      }
    } catch .abandoned {
      throw .abandoned
    } catch {
      throw .ledger(error)
    }
  }
}

/// How a message is looked at.
package enum Caution: Sendable {
  /// The raw message is stored when it has been read.
  case none
  /// It is stored before: the reading may well be the end of this process.
  case storeFirst
}

/// One message while its octets come in. Nothing of it is looked at, and nothing stays behind unless all came.
package struct Intake: ~Copyable {
  private var raw: BlobWriter
  private var size = 0
  private let limit: Int

  init(_ raw: consuming BlobWriter, limit: Int) {
    self.raw = raw
    self.limit = limit
  }

  /// Takes the next octets; throws `.tooLarge` when they are more than the settings allow.
  package mutating func take(_ octets: Span<UInt8>) throws(IngestFailure) {
    size += octets.count
    if size > limit { throw .tooLarge(limit: limit) }
    do throws(BlobFailure) { try raw.write(octets) } catch { throw .blobs(error) }
  }

  /// All of the message is there.
  package consuming func end() throws(IngestFailure) -> SealedBlob {
    do throws(BlobFailure) { return try raw.seal() } catch { throw .blobs(error) }
  }
}

extension Router.Route {
  /// What the ledger is told of it.
  func filing(of message: String) -> Filing {
    Filing(
      envelope: envelope, destination: destination, evidence: evidence,
      notificationID: RecordBuilder.notificationID(message: message, destination: destination),
      recipientID: envelope.recipient.map { RecordBuilder.recipientID(message: message, recipient: $0) })
  }
}
