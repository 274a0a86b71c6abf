import Addressing
import BlobStorage
import Bytes
import Files
import Hashing
import Ingestion
import Records

/// `pluspost quarantine …`: messages whose reading ended the process, again and again.
enum QuarantineCommands {
  static let all = [list, show, retry, release, add]

  private static let list = CommandDescription(
    name: "quarantine list", summary: "list the messages that could not be read", operands: .none,
    options: [.store, .json],
    details: """
      A message is put here when reading it has ended the process three times. It is recorded and durable, a
      review.needed record with the reason “crash” told of it, and nobody has looked into it. pluspost quarantine retry
      reads it again, which is worth a try after an upgrade; pluspost quarantine release files it unread.
      """
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .reading)
    let messages: [QuarantinedMessage]
    do throws(LedgerFailure) { messages = try store.ledger.quarantined() } catch {
      throw CommandFailure(error)
    }
    if arguments.flag("--json") {
      for message in messages { console.print(json(message)) }
    } else if messages.isEmpty {
      console.print("no message is in quarantine")
    } else {
      let rows = messages.map { message in
        [
          String(message.digest.prefix(12)), Timestamp.rfc3339(message.quarantinedAt),
          Timestamp.rfc3339(message.receivedAt), "\(message.size)",
        ]
      }
      for line in TerminalText.table([["id", "since", "received", "bytes"]] + rows) { console.print(line) }
    }
    return .done
  }

  private static func json(_ message: QuarantinedMessage) -> String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("message", message.digest)
      object.member("size", message.size)
      object.member("received", Timestamp.rfc3339(message.receivedAt))
      object.member("quarantined", Timestamp.rfc3339(message.quarantinedAt))
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static let show = CommandDescription(
    name: "quarantine show", summary: "show the envelope and the header of a message in quarantine",
    operands: .one("ID"), options: [.store],
    details: """
      The header is printed line by line as it stands, at most 50 lines; nothing of it is interpreted. pluspost raw
      prints the whole message.
      """
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .reading)
    let message = try quarantined(arguments, in: store)
    console.print("message    \(message.digest)")
    console.print("size       \(message.size) bytes")
    console.print("since      \(message.quarantinedAt.map(Timestamp.rfc3339) ?? "-")")
    for envelope in try envelopes(of: message, in: store) {
      console.print("sender     \(TerminalText.line(envelope.sender ?? "-"))")
      console.print("recipient  \(TerminalText.line(envelope.recipient ?? "-"))")
    }
    console.print("")
    for line in try headerLines(of: message, in: store) {
      console.print(TerminalText.line(String(decoding: line, as: UTF8.self)))
    }
    return .done
  }

  private static func headerLines(of message: MessageRecord, in store: Store) throws(CommandFailure)
    -> [[UInt8]]
  {
    guard let digest = Digest(hex: message.digest) else { throw .failed("\(message.digest) is no digest") }
    do throws(BlobFailure) {
      var start: [UInt8] = []
      _ = try store.blobs.reader(digest).next(into: &start)
      let lines = start.split(separator: ASCII.lineFeed, maxSplits: 50, omittingEmptySubsequences: false)
        .map { [UInt8]($0).trimmingSpace() }
      return [[UInt8]](lines.prefix(50).prefix { !$0.isEmpty })
    } catch { throw .unavailable("\(error)") }
  }

  private static let retry = CommandDescription(
    name: "quarantine retry", summary: "read a message in quarantine again, and file it where it leads",
    operands: .one("ID"), options: [.store],
    details: """
      If reading it fails once more the message stays where it is, and this command exits 75.
      """
  ) { arguments, console throws(CommandFailure) in
    try leave(arguments, &console) { ingest, message, envelopes throws(IngestFailure) in
      try ingest.readAgain(message, envelopes: envelopes, now: Clock.system.seconds)
    }
  }

  private static let release = CommandDescription(
    name: "quarantine release", summary: "file a message in quarantine unread, with itself as the attachment",
    operands: .one("ID"), options: [.store],
    details: """
      The recipient's address alone says where it goes, as its token does for any message. The record has no text and one
      attachment: the message itself, to be opened in a mail program.
      """
  ) { arguments, console throws(CommandFailure) in
    try leave(arguments, &console) { ingest, message, envelopes throws(IngestFailure) in
      try ingest.release(message, envelopes: envelopes, now: Clock.system.seconds)
    }
  }

  /// Takes a message out of quarantine, by one way or the other.
  private static func leave(
    _ arguments: Arguments, _ console: inout Console,
    _ way: (Ingest, MessageRecord, [EnvelopeRecord]) throws(IngestFailure) -> [RecordedFiling]
  ) throws(CommandFailure) -> ExitStatus {
    let store = try Store(arguments, for: .writing)
    let message = try quarantined(arguments, in: store)
    let envelopes = try envelopes(of: message, in: store)
    // A token that was good when the message came in is good for it now.
    let ingest = try store.ingest(now: message.receivedAt)
    do throws(IngestFailure) { _ = try way(ingest, message, envelopes) } catch {
      throw CommandFailure(error, store.configuration)
    }
    store.crashes.forget(message.digest)
    console.print("\(message.digest.prefix(12)) is out of quarantine; pluspost show tells where it went")
    return .done
  }

  private static let add = CommandDescription(
    name: "quarantine add", summary: "put a stored message into quarantine (pluspost deliver does)",
    operands: .one("SHA256"), options: [.store] + EnvelopeOptions.options,
    details: """
      What a delivery becomes when reading its message has ended the process for the third time. The message's raw bytes
      are in the store by then, under their SHA-256. Silent, and exits as pluspost deliver does.
      """
  ) { arguments, console throws(CommandFailure) in
    let envelopes = try EnvelopeOptions.envelopes(arguments)
    let store = try Store(arguments, for: .writing)
    let settings = store.configuration.delivery
    ProcessControl.end(afterSeconds: UInt32(settings.seconds))
    guard let digest = Digest(hex: arguments.operands[0]) else {
      throw .usage("SHA256 is 64 hex digits, not “\(arguments.operands[0])”")
    }
    let log = DeliveryLog(settings.log)
    let now = Clock.system.seconds
    let ingest = try store.ingest(now: now)
    do throws(IngestFailure) {
      let outcome = try ingest.setAside(digest, envelopes: envelopes, now: now)
      store.crashes.forget(digest.hex)
      log.quarantined(outcome, envelopes)
    } catch {
      let failure = CommandFailure(error, store.configuration)
      log.failed(envelopes, status: failure.deliveryStatus, reason: failure.sentence)
      throw failure
    }
    return .done
  }

  /// The words of `quarantine add` for a message, the program's name first.
  static func addingWords(_ digest: String, _ envelopes: [EnvelopeRecord], in location: StoreLocation)
    -> [String]
  {
    ["pluspost", "quarantine", "add", digest, "--store=\(location.root)"] + EnvelopeOptions.words(envelopes)
  }

  private static func quarantined(_ arguments: Arguments, in store: Store) throws(CommandFailure)
    -> MessageRecord
  {
    let message = try store.message(arguments.operands[0])
    guard message.quarantinedAt != nil else {
      throw .failed("\(message.digest.prefix(12)) is not in quarantine")
    }
    return message
  }

  private static func envelopes(of message: MessageRecord, in store: Store) throws(CommandFailure)
    -> [EnvelopeRecord]
  {
    do throws(LedgerFailure) {
      return try store.ledger.deliveries(ofMessage: message.digest).map(\.envelope)
    } catch { throw CommandFailure(error) }
  }
}
