import Bytes
import MailProtocols

/// What mail servers say to us, over LMTP, in batched SMTP and as policy requests: the same however it is cut into chunks;
/// no message without its end mark, and no octet of it more or less than a naive twin finds.
enum ProtocolsTarget {
  static func run(_ input: [UInt8], _ choices: Choices, _ findings: inout Findings) {
    var choices = choices
    let cuts = choices.cuts(choices.chunks(of: input.count))
    if choices.isTurn(0, of: 4) { session(input, cuts, &choices, &findings) }
    if choices.isTurn(1, of: 4) { batch(input, cuts, &findings) }
    if choices.isTurn(2, of: 4) { policy(input, cuts, &findings) }
    if choices.isTurn(3, of: 4) { dots(input, cuts, &findings) }
  }

  // MARK: LMTP

  /// All that a caller of a session sees, texts put together.
  private struct Transcript: Equatable {
    enum Event: Equatable {
      case recipient(AddressPath), begin(LMTPEnvelope), text([UInt8]), drop, end, close
    }

    var events: [Event] = []
    var replies: [UInt8] = []

    mutating func add(_ octets: [UInt8]) {
      if case .text(let before) = events.last {
        events[events.count - 1] = .text(before + octets)
      } else {
        events.append(.text(octets))
      }
    }
  }

  private static func session(
    _ input: [UInt8], _ cuts: [[Range<Int>]], _ choices: inout Choices, _ findings: inout Findings
  ) {
    var limits = LMTPSession.Limits()
    limits.maximumLineBytes = 24 + choices.below(100)
    limits.maximumRecipients = 1 + choices.below(3)
    limits.maximumMessageBytes = choices.once(in: 2) ? choices.below(100) : nil
    limits.maximumFaults = choices.below(20)
    let verdicts = choices.below(4)
    let refusal = choices.below(5)

    func converse(_ chunks: [Range<Int>]) -> Transcript {
      var session = LMTPSession(name: "mx.example", limits: limits)
      var transcript = Transcript()
      var begun = 0
      chunks: for chunk in chunks {
        let piece = input.span.extracting(0..<chunk.upperBound)
        var position = chunk.lowerBound
        while true {
          switch session.step(piece, from: &position) {
          case .needsInput:
            transcript.replies += session.replies
            session.replies = []
            continue chunks
          case .recipient(let path):
            transcript.events.append(.recipient(path))
            session.answer(path.octets.count % 3 == 0 ? .noSuchRecipient : .recipientTaken)
          case .begin(let envelope):
            transcript.events.append(.begin(envelope))
            begun += 1
            if refusal == 0, begun % 2 == 0 {
              // The session says nothing more of it.
              session.refuse(.empty)
              transcript.events.append(.drop)
            }
          case .text(let range): transcript.add([UInt8](input[range]))
          case .carriageReturn: transcript.add([0x0D])
          case .drop:
            // How much came of what nobody wants is up to the chunks.
            if case .text = transcript.events.last { transcript.events.removeLast() }
            transcript.events.append(.drop)
          case .end:
            transcript.events.append(.end)
            session.conclude([SMTPReply](repeating: .recorded(id: "0"), count: verdicts))
          case .close:
            transcript.events.append(.close)
            break chunks
          }
        }
      }
      transcript.replies += session.replies
      return transcript
    }

    let whole = converse([0..<input.count])
    for cut in cuts {
      findings.expect(converse(cut) == whole, "a session is the same in chunks")
    }
    inspect(whole, limits, &findings)
  }

  private static func inspect(
    _ transcript: Transcript, _ limits: LMTPSession.Limits, _ findings: inout Findings
  ) {
    let replies = transcript.replies
    findings.expect(replies.suffix(2) == [0x0D, 0x0A], "the last reply is whole")
    for line in replies.split(separator: 0x0A) {
      findings.expect(line.last == 0x0D && line.count < 512, "a reply is a line of at most 512 octets")
      findings.expect(
        line.prefix(3).allSatisfy(ASCII.isDigit)
          && (line.dropFirst(3).first == 0x20 || line.dropFirst(3).first == 0x2D),
        "a reply begins with its code")
      findings.expect(line.dropLast().allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "a reply is ASCII")
    }
    var taken = 0
    var isOpen = false
    var size = 0
    for event in transcript.events {
      switch event {
      case .recipient(let path):
        taken += path.octets.count % 3 == 0 ? 0 : 1
        findings.expect(!isOpen, "no recipient in the middle of a message")
        findings.expect(path.octets.count < limits.maximumLineBytes, "a path is shorter than its line")
      case .begin(let envelope):
        findings.expect(!envelope.recipients.isEmpty, "a message has recipients")
        findings.expect(
          envelope.recipients.count <= min(taken, limits.maximumRecipients), "none that was refused")
        isOpen = true
        size = 0
      case .text(let octets):
        findings.expect(isOpen, "text belongs to a message")
        size += octets.count
      case .drop: isOpen = false
      case .end:
        findings.expect(isOpen, "what ends has begun")
        findings.expect(size <= limits.maximumMessageBytes ?? .max, "a message keeps to its limit")
        isOpen = false
      case .close: break
      }
    }
  }

  // MARK: Batched SMTP

  private enum Batch: Equatable {
    case message(sender: AddressPath, recipients: [AddressPath], text: [UInt8])
    case fault(BSMTPFault)
  }

  private static func batch(_ input: [UInt8], _ cuts: [[Range<Int>]], _ findings: inout Findings) {
    let whole = read(input, [0..<input.count])
    for cut in cuts { findings.expect(read(input, cut) == whole, "a batch is the same in chunks") }

    // Written again as Exim would, it is the same message; and no beginning of it is one.
    guard case .message(let sender, let recipients, let text) = whole else { return }
    findings.expect(!recipients.isEmpty, "a message has recipients")
    var written: [UInt8] = []
    for (command, path) in [("MAIL FROM:<", sender)] + recipients.map({ ("RCPT TO:<", $0) }) {
      written += [UInt8](command.utf8) + path.octets + [0x3E, 0x0A]
    }
    written += [UInt8]("DATA\n".utf8) + stuffed(text, [0x0A]) + [0x2E, 0x0A]
    // Without a line end at its end a message has no end mark, and none can be read.
    if text.isEmpty || text.last == 0x0A {
      findings.expect(read(written, [0..<written.count]) == whole, "a batch reads as what was written")
      findings.expect(
        read(written, [0..<written.count - 1]) == .fault(.cutOff), "a batch without its last octet is cut off"
      )
    }
  }

  private static func read(_ input: [UInt8], _ chunks: [Range<Int>]) -> Batch {
    var reader = BSMTPReader()
    var found: (sender: AddressPath, recipients: [AddressPath])?
    var text: [UInt8] = []
    do throws(BSMTPFault) {
      chunks: for chunk in chunks {
        var position = chunk.lowerBound
        let piece = input.span.extracting(0..<chunk.upperBound)
        while true {
          switch try reader.step(piece, from: &position) {
          case .needsInput: continue chunks
          case .begin(let sender, let recipients): found = (sender, recipients)
          case .text(let range): text += input[range]
          case .carriageReturn: text.append(0x0D)
          case .end: break
          }
        }
      }
      try reader.endOfInput()
    } catch {
      return .fault(error)
    }
    guard let found else { return .fault(.cutOff) }
    return .message(sender: found.sender, recipients: found.recipients, text: text)
  }

  // MARK: Policy

  private static func policy(_ input: [UInt8], _ cuts: [[Range<Int>]], _ findings: inout Findings) {
    func requests(_ chunks: [Range<Int>]) -> [PolicyRequest] {
      var exchange = PolicyExchange()
      var found: [PolicyRequest] = []
      for chunk in chunks {
        var position = 0
        while let request = exchange.next(input.span.extracting(chunk), from: &position) {
          found.append(request)
        }
        findings.expect(position == chunk.count, "all of a chunk is used")
      }
      return found
    }
    let whole = requests([0..<input.count])
    for cut in cuts { findings.expect(requests(cut) == whole, "policy requests are the same in chunks") }
    findings.expect(whole.count <= input.count / 2, "a request takes a line and an empty one")
  }

  // MARK: Dots

  private static func dots(_ input: [UInt8], _ cuts: [[Range<Int>]], _ findings: inout Findings) {
    for (lineEnd, octets) in [(DotDecoder.LineEnd.crlf, [0x0D, 0x0A]), (.lf, [UInt8(0x0A)])] {
      let twin = unstuffed(input, octets)
      for cut in cuts + [[0..<input.count]] {
        let found = decode(input, lineEnd, cut)
        findings.expect(found.isEnded == (twin.end != nil), "the end mark is where the twin finds it")
        findings.expect(found.used == twin.end ?? input.count, "nothing is taken from behind the end mark")
        if twin.end != nil {
          findings.expectEqual(found.text, twin.text, "a text as its naive twin reads it")
        }
      }
      let written = stuffed(input, octets)
      let text = written.suffix(octets.count).elementsEqual(octets) ? input : input + octets
      let sent =
        (written.suffix(octets.count).elementsEqual(octets) ? written : written + octets) + [0x2E] + octets
      guard !input.isEmpty else { continue }
      let back = decode(sent, lineEnd, [0..<sent.count])
      findings.expectEqual(back.text, text, "dots and back")
      findings.expect(back.isEnded && back.used == sent.count, "a text ends where it was ended")
    }
  }

  private static func decode(
    _ input: [UInt8], _ lineEnd: DotDecoder.LineEnd, _ chunks: [Range<Int>]
  ) -> (text: [UInt8], used: Int, isEnded: Bool) {
    var decoder = DotDecoder(lineEnd)
    var text: [UInt8] = []
    chunks: for chunk in chunks {
      var position = chunk.lowerBound
      let piece = input.span.extracting(0..<chunk.upperBound)
      while true {
        switch decoder.next(piece, from: &position) {
        case .text(let range): text += input[range]
        case .carriageReturn: text.append(0x0D)
        case .needsInput: continue chunks
        case .end: return (text, position, true)
        }
      }
    }
    return (text, input.count, false)
  }

  /// The lines of a text, each with its end.
  private static func lines(_ text: [UInt8], _ end: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      guard text[start...index].suffix(end.count).elementsEqual(end) else { continue }
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  private static func stuffed(_ text: [UInt8], _ end: [UInt8]) -> [UInt8] {
    lines(text, end).flatMap { ($0.first == 0x2E ? [0x2E] : []) + [UInt8]($0) }
  }

  private static func unstuffed(_ sent: [UInt8], _ end: [UInt8]) -> (text: [UInt8], end: Int?) {
    var text: [UInt8] = []
    for line in lines(sent, end) {
      if line.elementsEqual([0x2E] + end) { return (text, line.endIndex) }
      text += line.first == 0x2E ? line.dropFirst() : line
    }
    return (text, nil)
  }
}
