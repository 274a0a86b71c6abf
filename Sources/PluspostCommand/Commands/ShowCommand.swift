import Bytes
import Ingestion
import Notifying
import Records
import Replies

/// `pluspost show`
enum ShowCommand {
  static let command = CommandDescription(
    name: "show", summary: "show a message: where it went and why, the reply, the files",
    operands: .one("ID"),
    options: [
      .store,
      .flag("--whole", "print all of the text, what the reply leaves out behind a colon and named"),
      .json,
    ],
    details: """
      ID is the message's id as pluspost messages lists it, or its first digits. With --whole the message itself is
      read again; with --json too, the segments of its text are listed.

        pluspost show --whole 3f2a91
      """
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .reading)
    let message = try store.message(arguments.operands[0])
    let history: History
    do throws(LedgerFailure) {
      history = try History(of: message, in: store.ledger)
    } catch { throw CommandFailure(error) }
    var whole: ReplyReport?
    if arguments.flag("--whole") {
      // Under the policy of that day: a setting changed since folds nothing new.
      let context: ReplyContext
      do throws(LedgerFailure) {
        context = try ReplyContext(
          marker: store.configuration.replyMarker, ledger: store.ledger,
          destinations: history.filings.map(\.destination), before: message.digest,
          sender: message.from?.address)
      } catch { throw CommandFailure(error) }
      whole = ReplyReport(
        TakenApart(try store.parsed(message.digest), in: context),
        policy: ReplyPolicy(rawValue: message.reply.policy) ?? .full)
    }
    if arguments.flag("--json") {
      try console.write(json(message, history, whole))
    } else {
      for line in words(message, history, whole) { console.print(line) }
    }
    return .done
  }

  /// What happened to a message.
  private struct History {
    let filings: [StoredFiling]
    let deliveries: [StoredDelivery]
    let duplicates: [String]

    init(of message: MessageRecord, in ledger: Ledger) throws(LedgerFailure) {
      filings = try ledger.filings(ofMessage: message.digest)
      deliveries = try ledger.deliveries(ofMessage: message.digest)
      duplicates = try ledger.duplicates(ofMessage: message.digest)
    }
  }

  private static func words(
    _ message: MessageRecord, _ history: History, _ whole: ReplyReport?
  ) -> [String] {
    var lines: [String] = []
    func row(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append(name.padded(to: 12) + TerminalText.line(value)) }
    }
    row("message", message.digest)
    row("received", Timestamp.rfc3339(message.receivedAt))
    row("from", message.from.map(person))
    row("to", message.to.map(person).joined(separator: ", "))
    row("cc", message.cc.map(person).joined(separator: ", "))
    row("reply to", message.replyTo.map(person).joined(separator: ", "))
    row("subject", message.subject)
    row("date", message.date.map(Timestamp.rfc3339))
    row("message-id", message.messageID)
    row("answers", message.inReplyTo.joined(separator: " "))
    row("size", TerminalText.size(message.size))
    if message.isAutomatic { row("automatic", "yes: a program wrote it; never answer it automatically") }
    for filing in history.filings {
      lines.append("")
      row("filed", filing.destination.words)
      if case .review(let review, _) = filing.destination { row("because", review.detail) }
      row("evidence", "\(filing.evidence.kind.rawValue) \(filing.evidence.value ?? "")")
      row("record", filing.notificationID)
      for delivery in history.deliveries where delivery.filing == filing.id {
        row("delivered", words(delivery))
      }
    }
    lines += ["", "reply".padded(to: 12) + words(message.reply)]
    lines +=
      whole?.whole
      ?? TerminalText.block(message.reply.text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { "  | \($0)" }
    let files = message.parts.filter(\.isAttachment)
    if !files.isEmpty {
      let rows = files.map { file in
        [
          "  \(file.number)", TerminalText.line(file.fileName ?? file.safeFileName), file.contentType,
          TerminalText.size(file.size), file.isInline ? "inline" : "", String(file.digest.prefix(12)),
        ]
      }
      lines += ["", "attachments"] + TerminalText.table(rows)
    }
    if !history.duplicates.isEmpty {
      lines += ["", "same Message-ID as"] + history.duplicates.map { "  \($0.prefix(12))" }
    }
    if !message.defects.isEmpty {
      lines +=
        ["", "defects"]
        + message.defects.map { "  \($0.kind) at byte \($0.offset), part \($0.part.isEmpty ? "-" : $0.part)" }
    }
    return lines
  }

  private static func person(_ person: Correspondent) -> String {
    person.name.map { "\($0) <\(person.address)>" } ?? person.address
  }

  private static func words(_ delivery: StoredDelivery) -> String {
    let sender = delivery.envelope.sender.map { $0.isEmpty ? "<>" : $0 } ?? "an unknown sender"
    let recipient = delivery.envelope.recipient ?? "no named recipient"
    let queue = delivery.envelope.queueID.map { ", queue id \($0)" } ?? ""
    let times = delivery.count > 1 ? ", \(delivery.count) times" : ""
    return "to \(recipient) from \(sender)\(queue)\(times)"
  }

  private static func words(_ reply: ReplyRecord) -> String {
    var words = [reply.isStripped ? "stripped by the policy “\(reply.policy)”" : "whole text"]
    if reply.isUncertain { words.append("uncertain: see the whole message") }
    if reply.isTruncated { words.append("cut at the limit") }
    return words.joined(separator: ", ")
  }

  private static func json(
    _ message: MessageRecord, _ history: History, _ whole: ReplyReport?
  ) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { object in
      object.member("message", message.digest)
      object.member("size", message.size)
      object.member("received", Timestamp.rfc3339(message.receivedAt))
      object.message(message)
      if let whole { object.member("segments", array: whole.segments) }
      object.member("duplicates", history.duplicates)
      object.member(
        "filings",
        array: { array in
          for filing in history.filings {
            array.object { object in
              object.member("record", filing.notificationID)
              object.member("filed", Timestamp.rfc3339(filing.filedAt))
              object.destination(filing.destination)
              object.member("evidence", object: { $0.evidence(filing.evidence) })
              object.member(
                "deliveries",
                array: { array in
                  for delivery in history.deliveries where delivery.filing == filing.id {
                    array.object { object in
                      object.envelope(delivery.envelope)
                      object.member("first", Timestamp.rfc3339(delivery.firstAt))
                      object.member("last", Timestamp.rfc3339(delivery.lastAt))
                      object.member("count", delivery.count)
                    }
                  }
                })
            }
          }
        })
    }
    return writer.bytes + [0x0A]
  }
}

extension String {
  /// The text with blanks behind it up to a width.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}
