import Bytes

/// The server's side of one LMTP connection (RFC 2033, with the commands of RFC 5321): octets in, replies and requests
/// to the caller out. It reads and writes nothing itself, keeps no more than a command line and an envelope, and takes time
/// in proportion to what it is given.
///
/// States, and who moves them:
/// - *command*: a line is awaited. The client's lines move it.
/// - *judging*: a recipient was named, and the caller says by ``answer(_:)`` whether it is one.
/// - *text*: the message streams to the caller as ranges of the octets given; its end mark moves on to *verdict*.
/// - *refused*: the message streams and nobody wants it: it is too large, or the caller said ``refuse(_:)``. Its end mark
///   brings the same reply for each recipient, and *command*.
/// - *verdict*: the message is complete, and the caller says by ``conclude(_:)`` what became of it. Nothing is read until
///   then, so replies leave in the order of the commands, however many were sent ahead.
/// - *over*: the last reply was written.
///
/// A message is complete at its end mark and nowhere else: where the octets end in *text*, the caller has not been told
/// ``Step/end`` and forgets what it was given.
package struct LMTPSession: Sendable {
  package struct Limits: Equatable, Sendable {
    /// Octets of a command line with its CRLF: 512 of RFC 5321 §4.5.3.1.4 and what its extensions add. A longer one is
    /// passed over and refused.
    package var maximumLineBytes = 4096
    /// Recipients of one message; the next ones are put off with 452 (§4.5.3.1.10).
    package var maximumRecipients = 100
    /// Octets of one message; a larger one is refused with 552, at MAIL where its size is declared. Nil: no limit.
    package var maximumMessageBytes: Int?
    /// Commands in a row that were not obeyed, after which the connection is closed.
    package var maximumFaults = 20

    package init() {}
  }

  /// What the caller has to do now.
  package enum Step: Equatable, Sendable {
    /// All that was given is used up: bring more.
    case needsInput
    /// Say by ``LMTPSession/answer(_:)`` whether mail to it is taken.
    case recipient(AddressPath)
    /// A message begins.
    case begin(LMTPEnvelope)
    /// This range of the octets given is of the message.
    case text(Range<Int>)
    /// An octet CR is of the message, held back from octets given before.
    case carriageReturn
    /// The message that began is refused by the session: forget it.
    case drop
    /// The message is complete: say by ``LMTPSession/conclude(_:)`` what became of it.
    case end
    /// Send the replies that are left, and close.
    case close
  }

  private enum State: Equatable { case command, judging, text, refused(SMTPReply), verdict, over }

  private let name: String
  private let limits: Limits
  private var state = State.command
  private var lines: LineAssembler
  private var decoder = DotDecoder(.crlf)
  private var isGreeted = false
  private var envelope: LMTPEnvelope?
  private var forwarded = ForwardedClient()
  private var candidate: LMTPEnvelope.Recipient?
  private var size = 0
  private var faults = 0

  /// Replies to be sent; the caller takes them out.
  package var replies: [UInt8]

  /// - Parameter name: what the server is called in its greeting, a domain.
  package init(name: String, limits: Limits = Limits()) {
    self.name = name
    self.limits = limits
    lines = LineAssembler(limit: limits.maximumLineBytes)
    replies = SMTPReply(220, nil, "\(name) LMTP").octets
  }

  /// Whether a message is under way, or a transaction that may lead to one.
  package var isInTransaction: Bool { envelope != nil }
  /// Whether a message has begun and its end mark has not come, whoever still wants it.
  package var isInMessage: Bool {
    switch state {
    case .text, .refused: true
    case .command, .judging, .verdict, .over: false
    }
  }
  /// Whether a message was complete and awaits what became of it.
  package var awaitsVerdict: Bool { state == .verdict }

  /// Goes on with the octets from `position` on, which is moved behind what was used.
  package mutating func step(_ octets: Span<UInt8>, from position: inout Int) -> Step {
    while true {
      switch state {
      case .command:
        guard let line = lines.next(octets, from: &position) else { return .needsInput }
        if let step = obey(line) { return step }
      case .text:
        if let step = text(octets, from: &position) { return step }
      case .refused(let reply):
        switch decoder.next(octets, from: &position) {
        case .text, .carriageReturn: break
        case .needsInput: return .needsInput
        case .end: endTransaction(with: [], otherwise: reply)
        }
      case .judging, .verdict: return .needsInput
      case .over: return .close
      }
    }
  }

  /// Says whether mail to the recipient asked about is taken: by a positive reply, or by the reason why not.
  package mutating func answer(_ reply: SMTPReply) {
    guard state == .judging else { return }
    if reply.isPositive, let candidate { envelope?.recipients.append(candidate) }
    candidate = nil
    state = .command
    say(reply)
  }

  /// Refuses the message that is under way: the rest of it is passed over, and each recipient gets this reply at its end.
  package mutating func refuse(_ reply: SMTPReply) {
    if state == .text { state = .refused(reply) }
  }

  /// Says what became of the message, with a reply for each recipient in their order (RFC 2033 §4.2). Where there are
  /// fewer, the others are told to come again.
  package mutating func conclude(_ replies: [SMTPReply]) {
    guard state == .verdict else { return }
    endTransaction(with: replies, otherwise: .tryAgain)
  }

  /// Ends the connection with a last reply, whatever was going on; a message under way is not accepted.
  package mutating func close(_ reply: SMTPReply) {
    guard state != .over else { return }
    say(reply)
    state = .over
  }

  private mutating func text(_ octets: Span<UInt8>, from position: inout Int) -> Step? {
    let step: Step
    switch decoder.next(octets, from: &position) {
    case .needsInput: return .needsInput
    case .end:
      state = .verdict
      return .end
    case .text(let range):
      size += range.count
      step = .text(range)
    case .carriageReturn:
      size += 1
      step = .carriageReturn
    }
    guard let most = limits.maximumMessageBytes, size > most else { return step }
    state = .refused(.tooLarge)
    return .drop
  }

  private mutating func obey(_ line: LineAssembler.Line) -> Step? {
    do throws(CommandFault) {
      guard case .whole(var text) = line else { throw .tooLong }
      // A lone LF is no line end (RFC 5321 §2.3.8), but what stands behind it is another line than what stands before.
      guard text.popLast() == ASCII.carriageReturn else { throw .bareLineFeed }
      return obey(try SMTPCommand.parse(text))
    } catch {
      fail(error.reply)
      return nil
    }
  }

  private mutating func obey(_ command: SMTPCommand) -> Step? {
    switch command {
    case .lhlo:
      endTransaction()
      isGreeted = true
      greet()
    case .noop: say(.ok)
    case .help: say(.help)
    case .vrfy: say(.cannotVerify)
    case .rset:
      endTransaction()
      say(.ok)
    case .quit:
      say(.goodbye)
      state = .over
    case .xforward(let client):
      guard isGreeted else { return fail(.lhloFirst) }
      guard envelope == nil else { return fail(.oneAtATime) }
      forwarded.merge(client)
      say(.ok)
    case .mail(let sender, let declaredSize):
      guard isGreeted else { return fail(.lhloFirst) }
      guard envelope == nil else { return fail(.oneAtATime) }
      if let most = limits.maximumMessageBytes, let declaredSize, declaredSize > most {
        return fail(.tooLarge)
      }
      envelope = LMTPEnvelope(sender: sender, client: forwarded)
      faults = 0
      say(.senderTaken)
    case .rcpt(let path, let original):
      guard let envelope else { return fail(isGreeted ? .mailFirst : .lhloFirst) }
      guard envelope.recipients.count < limits.maximumRecipients else {
        say(.tooManyRecipients)
        return nil
      }
      candidate = LMTPEnvelope.Recipient(path: path, original: original)
      state = .judging
      return .recipient(path)
    case .data:
      guard let envelope else { return fail(isGreeted ? .mailFirst : .lhloFirst) }
      guard !envelope.recipients.isEmpty else { return fail(.recipientFirst) }
      decoder = DotDecoder(.crlf)
      size = 0
      state = .text
      say(.startData)
      return .begin(envelope)
    }
    return nil
  }

  private mutating func greet() {
    var lines = ["PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES", "XFORWARD ADDR IDENT"]
    // Without a number there is no limit that is known (RFC 1870 §4).
    lines.append(limits.maximumMessageBytes.map { "SIZE \($0)" } ?? "SIZE")
    replies.append(contentsOf: "250-\(name)\r\n".utf8)
    for line in lines.dropLast() { replies.append(contentsOf: "250-\(line)\r\n".utf8) }
    replies.append(contentsOf: "250 \(lines[lines.count - 1])\r\n".utf8)
  }

  private mutating func endTransaction(with given: [SMTPReply], otherwise standard: SMTPReply) {
    let count = envelope?.recipients.count ?? 0
    for index in 0..<count { say(index < given.count ? given[index] : standard) }
    endTransaction()
    state = .command
  }

  private mutating func endTransaction() {
    envelope = nil
    forwarded = ForwardedClient()
  }

  private mutating func say(_ reply: SMTPReply) { replies.append(contentsOf: reply.octets) }

  /// A command that was not obeyed; nil, so that it can be returned as what there is to do.
  @discardableResult
  private mutating func fail(_ reply: SMTPReply) -> Step? {
    faults += 1
    say(reply)
    if faults > limits.maximumFaults { close(.tooManyFaults) }
    return nil
  }
}
