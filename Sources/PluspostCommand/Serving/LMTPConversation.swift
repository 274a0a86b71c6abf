import BlobStorage
import Bytes
import Ingestion
import MailProtocols

/// One LMTP connection: the session's octets on one side, the messages that come of them on the other.
final class LMTPConversation: Conversation {
  private let service: LMTPService
  private var session: LMTPSession
  private var envelope: LMTPEnvelope?
  /// The message under way. Nothing of it stays behind unless it is complete.
  private var intake: Intake?
  /// When that must be complete.
  private var messageDeadline = 0
  /// What the client sent behind a message that waits for its verdict.
  private var rest: [UInt8] = []
  private var isEnding = false
  private var isOver = false

  init(_ service: LMTPService, _ session: LMTPSession) {
    self.service = service
    self.session = session
  }

  var replies: [UInt8] {
    get { session.replies }
    _modify { yield &session.replies }
  }

  var standing: ConversationStanding {
    if isOver { return .over }
    return session.awaitsVerdict ? .waiting : .open
  }

  var deadline: Int? { session.isInMessage ? messageDeadline : nil }

  func take(_ octets: [UInt8]) {
    var position = 0
    while true {
      switch session.step(octets.span, from: &position) {
      case .needsInput:
        rest = session.awaitsVerdict ? [UInt8](octets[position...]) : []
        return
      case .recipient(let path): session.answer(service.answer(path))
      case .begin(let envelope):
        self.envelope = envelope
        messageDeadline = service.deadline
        do throws(CommandFailure) { intake = try service.intake() } catch { session.refuse(.tryAgain) }
      case .text(let range): take(octets.span.extracting(range))
      case .carriageReturn: take([ASCII.carriageReturn].span)
      case .drop: intake = nil
      case .end: complete()
      case .close:
        isOver = true
        return
      }
    }
  }

  private func take(_ text: Span<UInt8>) {
    do throws(IngestFailure) { try intake?.take(text) } catch {
      // The rest of the message is passed over, and its recipients are told at its end.
      intake = nil
      session.refuse(service.reply(to: error))
    }
  }

  private func complete() {
    guard let envelope, let whole = intake.take() else { return finish([]) }
    do throws(IngestFailure) {
      let raw = try whole.end()
      if let replies = service.take(raw, envelope, of: self) { finish(replies) }
    } catch {
      finish([])
    }
  }

  /// The message's fate is known; what the client has sent behind it is its turn now.
  func conclude(_ replies: [SMTPReply]) {
    finish(replies)
    let next = rest
    rest = []
    if !isOver { take(next) }
  }

  private func finish(_ replies: [SMTPReply]) {
    session.conclude(replies)
    envelope = nil
    if isEnding { close(.shuttingDown) }
  }

  func hear(_ news: ConversationNews) {
    switch news {
    case .inputEnded:
      // Without its end mark a message is none.
      intake = nil
      isOver = true
    case .outOfTime: if standing != .waiting { close(.timedOut) }
    case .shuttingDown:
      isEnding = true
      if !session.isInTransaction { close(.shuttingDown) }
    }
  }

  private func close(_ reply: SMTPReply) {
    session.close(reply)
    intake = nil
    isOver = true
  }
}
