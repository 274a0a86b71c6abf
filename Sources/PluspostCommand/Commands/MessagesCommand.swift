import Bytes
import Notifying
import Records

/// `pluspost messages`
enum MessagesCommand {
  static let command = CommandDescription(
    name: "messages", summary: "list the messages, newest first", operands: .none,
    options: [
      .store,
      .option("--tenant", "T", "only this tenant's"),
      .option("--since", "DAY", "only from this day on (UTC), such as 2026-11-01"),
      .flag("--review", "only those that wait for a person"),
      .option("--limit", "N", "at most N (default 50)"),
      .json,
    ],
    details:
      "A message's id is the SHA-256 of its bytes; the first few digits will do wherever an ID is asked for."
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .reading)
    var filter = MessageFilter(
      onlyReview: arguments.flag("--review"), limit: try arguments.count("--limit", default: 50))
    if let tenant = arguments.value("--tenant") { filter.tenant = try store.tenant(tenant).id }
    if let text = arguments.value("--since") {
      guard let day = Timestamp.day(text) else {
        throw .usage("--since takes a day such as 2026-11-01, not “\(text)”")
      }
      filter.since = day * 86_400
    }
    let messages: [MessageSummary]
    do throws(LedgerFailure) { messages = try store.ledger.messages(filter) } catch {
      throw CommandFailure(error)
    }
    if arguments.flag("--json") {
      for message in messages { console.print(json(message)) }
    } else {
      let rows = messages.map(row)
      for line in TerminalText.table([["id", "received", "from", "filed", "files", "subject"]] + rows) {
        console.print(line)
      }
    }
    return .done
  }

  private static func row(_ message: MessageSummary) -> [String] {
    let from = message.from.map { $0.name ?? $0.address } ?? "-"
    return [
      String(message.digest.prefix(12)), Timestamp.rfc3339(message.receivedAt),
      TerminalText.cut(TerminalText.line(from), to: 24),
      TerminalText.cut(message.destinations.map(\.words).joined(separator: ", "), to: 32),
      "\(message.attachments)",
      TerminalText.cut(TerminalText.line(message.subject ?? ""), to: 60),
    ]
  }

  private static func json(_ message: MessageSummary) -> String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("message", message.digest)
      object.member("size", message.size)
      object.member("received", Timestamp.rfc3339(message.receivedAt))
      object.name("from")
      if let from = message.from { object.object { $0.correspondent(from) } } else { object.null() }
      object.member("subject", message.subject)
      object.member("attachments", message.attachments)
      object.member(
        "filings",
        array: { array in
          for destination in message.destinations { array.object { $0.destination(destination) } }
        })
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension Destination {
  /// Where a message went, in a few words.
  var words: String {
    switch self {
    case .dossier(_, let kind, let reference): "\(kind) \(TerminalText.line(reference))"
    case .newRequest(let tenant): "new for tenant \(tenant)"
    case .review(let review, _): "review: \(review.reason.rawValue)"
    }
  }
}

extension JSONWriter {
  /// The members of a destination.
  mutating func destination(_ destination: Destination) {
    member("type", destination.notificationKind.rawValue)
    member("tenant", destination.tenant)
    switch destination {
    case .dossier(_, let kind, let reference):
      member("kind", kind)
      member("dossier", reference)
      name("review")
      null()
    case .newRequest:
      member("kind", String?.none)
      member("dossier", String?.none)
      name("review")
      null()
    case .review(let review, _):
      member("kind", review.kind)
      member("dossier", review.reference)
      member("review", object: { $0.review(review) })
    }
  }
}
