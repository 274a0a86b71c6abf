import BlobStorage
import Files
import Hashing
import Ingestion
import MailProtocols
import Records

/// Takes messages over LMTP, many for the price of one: what was complete while the last group was on its way to the
/// disk becomes the next, with one sync for all its blobs and one transaction.
///
/// A message is answered with success when its group is durable, and never before. Where the group cannot be made
/// durable each of its messages is put off, and for a while they go singly, so that one cannot stand in the others' way
/// for ever. A crash loses nothing: nobody was told that it was done, and the servers come again. The message that was
/// being read is counted, and after the third crash it is recorded unread.
final class LMTPService: Service {
  /// A message that waits for its group.
  fileprivate struct Waiting {
    let conversation: LMTPConversation
    let message: PreparedMessage
    /// What was said of it, for each recipient.
    let envelopes: [EnvelopeRecord]
    /// What recipients are told that are not recorded.
    let refusals: [SMTPReply?]
    let log: DeliveryLog
  }

  /// Messages of one group, and blobs; and so many blobs, of one message, that they are committed on this thread.
  private static let mostMessages = 256
  private static let mostBlobs = 512
  private static let farTooManyBlobs = 1024
  /// Octets of them that are put into files when the group is made durable, which is another thread's time.
  private static let mostHeldBytes = 4 << 20
  /// Octets of their texts.
  private static let mostTextBytes = 32 << 20
  /// How long messages go singly after a group has failed.
  private static let singlyMilliseconds = 60_000

  private let store: FreshStore
  private var waiting: [Waiting] = []
  private var waitingTextBytes = 0
  /// Those of the group that is being made durable.
  private var underWay: [Waiting] = []
  private var secondThread: SecondThread<RemoteCommit, GroupCommit.Outcomes>?
  /// What the waiting messages were prepared with.
  private var ingest: Ingest?
  private var group: BlobGroup?
  private var singlyUntil = 0

  init(_ arguments: Arguments) { store = FreshStore(arguments, for: .writing) }

  func begin() -> LMTPConversation {
    var limits = LMTPSession.Limits()
    let configuration = try? store.current().store.configuration
    // A server that is told of a limit bounces what is above it, which is not what it should do with what is put off.
    if configuration?.delivery.oversized == .refused {
      limits.maximumMessageBytes = configuration?.delivery.maximumMessageBytes
    }
    return LMTPConversation(self, LMTPSession(name: configuration?.domain ?? "localhost", limits: limits))
  }

  var backlog: ServiceBacklog {
    if waiting.isEmpty { return .none }
    let isFull =
      waiting.count >= Self.mostMessages || (group?.count ?? 0) >= Self.mostBlobs
      || waitingTextBytes >= Self.mostTextBytes
    return isFull ? .full : .some
  }

  /// Whether mail to a recipient is taken. Where the message may decide otherwise, it is.
  func answer(_ path: AddressPath) -> SMTPReply {
    do throws(CommandFailure) {
      let opened = try store.current()
      let setting = opened.store.configuration.unknownRecipient
      guard setting == .reject else { return .recipientTaken }
      do throws(LedgerFailure) {
        let verdict = try opened.router(now: Clock.system.seconds).verdict(
          on: path.text, ledger: opened.store.ledger)
        return verdict.isHopeless(setting) ? .noSuchRecipient : .recipientTaken
      } catch { throw CommandFailure(error) }
    } catch {
      store.forget()
      return .tryAgain
    }
  }

  /// When a message that begins now must be complete.
  var deadline: Int {
    let seconds = (try? store.current())?.store.configuration.delivery.seconds
    return ProcessControl.monotonicMilliseconds + (seconds ?? DeliverySettings().seconds) * 1000
  }

  /// Begins to take in a message.
  func intake() throws(CommandFailure) -> Intake {
    try store.current().ingest(now: Clock.system.seconds).intake()
  }

  /// What the recipients of a message are told that could not be taken in.
  func reply(to failure: IngestFailure) -> SMTPReply {
    if case .tooLarge = failure, let opened = try? store.current(),
      opened.store.configuration.delivery.oversized == .refused
    {
      return .tooLarge
    }
    return .tryAgain
  }

  /// Takes a message that is complete; nil where it waits for its group, else what its recipients are told.
  func take(
    _ raw: consuming SealedBlob, _ envelope: LMTPEnvelope, of conversation: LMTPConversation
  ) -> [SMTPReply]? {
    let envelopes = envelope.recipients.map { recipient in
      EnvelopeRecord(
        sender: envelope.sender.text, recipient: recipient.path.text,
        originalRecipient: recipient.original?.text, queueID: envelope.client.identifier,
        client: envelope.client.address)
    }
    // On a pipe that would be a server which died; here somebody has said that this is all.
    if raw.size == 0 { return envelopes.map { _ in .empty } }
    var log = DeliveryLog(.system)
    do throws(CommandFailure) {
      let opened = try store.current()
      log = DeliveryLog(opened.store.configuration.delivery.log, since: log)
      let now = Clock.system.seconds
      let ingest = ingest ?? opened.ingest(now: now)
      do throws(IngestFailure) {
        let earlier = opened.store.crashes.count(raw.digest.hex)
        if earlier >= CrashCount.last { return try setAside(raw, envelopes, ingest, now, log) }
        if earlier > 0 { log.crashed(raw.digest.hex, times: earlier, envelopes) }
        let message = try prepare(raw, envelopes, ingest, opened.store, now, earlier)
        let setting = opened.store.configuration.unknownRecipient
        hold(message, envelopes, of: conversation, setting, log)
        self.ingest = ingest
        return nil
      } catch { throw CommandFailure(error, opened.store.configuration) }
    } catch {
      let reply = fail(error, envelopes, log)
      return envelopes.map { _ in reply }
    }
  }

  /// Reads a message, with its crash on its own account.
  private func prepare(
    _ raw: consuming SealedBlob, _ envelopes: [EnvelopeRecord], _ ingest: Ingest, _ store: Store, _ now: Int,
    _ earlierCrashes: Int
  ) throws(IngestFailure) -> PreparedMessage {
    let isSingle = ProcessControl.monotonicMilliseconds < singlyUntil
    if group == nil, !isSingle {
      group = try ingest.group(holding: Self.mostHeldBytes, most: Self.farTooManyBlobs)
    }
    let crashes = store.crashes
    let digest = raw.digest.hex
    // The process that crashes has others to serve, and becomes nothing else.
    crashes.begin(digest, after: earlierCrashes) { nil }
    let limits = store.configuration.delivery
    ProcessControl.allow(
      processorSeconds: limits.processorSeconds, memoryBytes: limits.memoryMebibytes << 20)
    defer {
      ProcessControl.lift()
      crashes.end(digest, after: earlierCrashes)
    }
    return try ingest.prepare(raw, envelopes: envelopes, now: now, in: isSingle ? nil : group)
  }

  /// Records a message unread that has ended this process often enough.
  private func setAside(
    _ raw: consuming SealedBlob, _ envelopes: [EnvelopeRecord], _ ingest: Ingest, _ now: Int,
    _ log: DeliveryLog
  ) throws(IngestFailure) -> [SMTPReply] {
    let digest = raw.digest
    do throws(BlobFailure) { _ = try raw.commit() } catch { throw .blobs(error) }
    let outcome = try ingest.setAside(digest, envelopes: envelopes, now: now)
    log.quarantined(outcome, envelopes)
    return envelopes.map { _ in .recorded(id: outcome.message) }
  }

  /// Has a message wait for its group. There is a reply for each recipient, so what a single exit status would have to keep
  /// can be refused here.
  private func hold(
    _ message: PreparedMessage, _ envelopes: [EnvelopeRecord], of conversation: LMTPConversation,
    _ setting: UnknownRecipient, _ log: DeliveryLog
  ) {
    var message = message
    let refusals = message.filings.map { filing -> SMTPReply? in
      guard case .review = filing.destination, setting == .reject else { return nil }
      return .noSuchRecipient
    }
    message.filings = zip(message.filings, refusals).filter { $1 == nil }.map(\.0)
    let kept = zip(envelopes, refusals).filter { $1 == nil }.map(\.0)
    let refused = zip(envelopes, refusals).filter { $1 != nil }.map(\.0)
    if !refused.isEmpty {
      log.failed(refused, status: .noSuchAddress, reason: CommandFailure.noSuchAddress.sentence)
    }
    waitingTextBytes += message.record.reply.text.utf8.count
    waiting.append(
      Waiting(conversation: conversation, message: message, envelopes: kept, refusals: refusals, log: log))
  }

  /// Makes all that waits durable, and tells the conversations.
  func settle() {
    guard let (commit, ingest) = takeGroup() else { return }
    conclude(commit.run(in: ingest.ledger))
  }

  /// Has another thread do that, so that more can be taken in meanwhile.
  func beginSettling() -> Int32? {
    guard let (commit, ingest) = takeGroup() else { return nil }
    do throws(Errno) {
      guard let path = (try? store.current())?.store.location.ledger else { throw .noSuchFile }
      let thread: SecondThread<RemoteCommit, GroupCommit.Outcomes>
      if let secondThread { thread = secondThread } else { thread = try SecondThread(RemoteCommit.makeBody) }
      secondThread = thread
      try thread.begin(RemoteCommit(commit: commit, path: path, opening: store.openings))
      return thread.descriptor.number
    } catch {
      // Without a thread to be had this one does it.
      conclude(commit.run(in: ingest.ledger))
      return nil
    }
  }

  var isSettled: Bool { secondThread?.isDone ?? true }

  func endSettling() {
    conclude(secondThread?.end() ?? underWay.map { _ in .failure(.input(.brokenPipe)) })
  }

  /// Moves what waits to what is under way.
  private func takeGroup() -> (GroupCommit, Ingest)? {
    guard let ingest, !waiting.isEmpty else { return nil }
    let commit = GroupCommit(
      blobs: group, messages: waiting.map(\.message), now: Clock.system.seconds)
    underWay = waiting
    waiting = []
    waitingTextBytes = 0
    self.ingest = nil
    group = nil
    return (commit, ingest)
  }

  private func conclude(_ outcomes: GroupCommit.Outcomes) {
    let concluded = underWay
    underWay = []
    for (one, outcome) in zip(concluded, outcomes) {
      switch outcome {
      case .success(let outcome):
        one.log.delivered(outcome, one.envelopes)
        let recorded = SMTPReply.recorded(id: outcome.message)
        one.conversation.conclude(one.refusals.map { $0 ?? recorded })
      case .failure(let failure): conclude(one, after: failure)
      }
    }
  }

  private func conclude(_ one: Waiting, after failure: IngestFailure) {
    let reply = fail(.unavailable(failure.sentence), one.envelopes, one.log)
    one.conversation.conclude(one.refusals.map { $0 ?? reply })
  }

  /// What the recipients of a message are told that was not recorded.
  private func fail(
    _ failure: CommandFailure, _ envelopes: [EnvelopeRecord], _ log: DeliveryLog
  ) -> SMTPReply {
    log.failed(envelopes, status: failure.deliveryStatus, reason: failure.sentence)
    switch failure {
    case .noSuchAddress: return .noSuchRecipient
    case .tooLarge: return .tooLarge
    case .usage, .misconfigured, .failed, .unavailable:
      store.forget()
      singlyUntil = ProcessControl.monotonicMilliseconds + Self.singlyMilliseconds
      return .tryAgain
    }
  }
}
