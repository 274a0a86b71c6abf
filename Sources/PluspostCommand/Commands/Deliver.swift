import Addressing
import Files
import Ingestion
import Notifying
import Records

/// `pluspost deliver`: what the mail server runs for each message.
enum Deliver {
  static let command = CommandDescription(
    name: "deliver", summary: "take one message from standard input, as a mail server gives it",
    operands: .none,
    options: [
      .store,
      .option("--sender", "ADDRESS", "envelope sender; empty for the null sender (else $SENDER)"),
      .repeated(
        "--recipient", "ADDRESS", "envelope recipient (else $RECIPIENT; else the header's addresses)"),
      .repeated("--original-recipient", "ADDRESS", "the recipient before aliases, one for each --recipient"),
      .option("--queue-id", "ID", "the mail server's name for the message, for the records"),
      .option("--client", "ADDRESS", "who handed it to the mail server, for the records"),
      .flag("--emit", "print the message's notification records once they are durable"),
    ],
    details: """
      Silent on success, because servers put output into bounces. Exits 0 when the message is recorded and durable, 75
      in every doubt (the server tries again), and 67 only where unknown_recipient = reject and no recipient is known.
      The same octets to the same recipient again change nothing and exit 0.

      Write --name=${macro} in a mail server's configuration: a macro that is empty cannot shift the others then.
      In a shell:

        pluspost deliver --sender jan@klant.example --recipient "$ADDRESS" --emit < message.eml
      """
  ) { arguments, console throws(CommandFailure) in
    let server = ParentProcess()
    ProcessControl.end(afterSeconds: longestSeconds)
    let now = Clock.system.seconds
    let (store, codec) = try open(arguments)
    let outcome = try run(arguments, store, codec, server, now: now)
    if arguments.flag("--emit") { emit(outcome, of: store, &console) }
    return .done
  }

  /// How long a delivery may take. Shorter than the 600 s that INSTALL.md gives the mail servers, so that it is we who
  /// end it, with 75; and far below the hour after which a repair takes files for forgotten.
  static let longestSeconds: UInt32 = 540

  /// Prints the records. The message is recorded and durable: a server must not bring it again because nobody could
  /// read it out, so what goes wrong here is told and changes nothing.
  private static func emit(_ outcome: Ingest.Outcome, of store: Store, _ console: inout Console) {
    do throws(LedgerFailure) {
      let outbox = Outbox(ledger: store.ledger, domain: store.configuration.domain)
      let lines = try outbox.records(ids: outcome.filings.map(\.notificationID).withoutRepeats)
      do throws(CommandFailure) {
        for line in lines { try console.write(line) }
        try console.flush()
      } catch {
        if !error.sentence.isEmpty { console.note("the record cannot be printed: \(error.sentence)") }
      }
    } catch {
      console.note("the record cannot be printed: \(error)")
    }
  }

  /// Opens the store. What a server is told goes into its log and may go into a bounce, so it hears no path.
  private static func open(_ arguments: Arguments) throws(CommandFailure) -> (Store, TokenCodec) {
    do throws(CommandFailure) {
      let store = try Store(arguments, for: .writing)
      return (store, try store.tokenCodec())
    } catch {
      if StandardStreams.error.isTerminal { throw error }
      switch error {
      case .usage, .misconfigured: throw .misconfigured("the store's configuration is wrong")
      case .failed, .unavailable, .noSuchAddress: throw .unavailable("the store cannot be opened")
      }
    }
  }

  private static func run(
    _ arguments: Arguments, _ store: Store, _ codec: TokenCodec, _ server: ParentProcess, now: Int
  ) throws(CommandFailure) -> Ingest.Outcome {
    let settings = Ingest.Settings(
      limits: store.configuration.limits, reading: store.configuration.reading,
      policy: store.configuration.replyPolicy,
      unknownRecipient: store.configuration.unknownRecipient)
    let router = Router(
      addresses: store.addressPlan, tokens: TokenResolver(codec: codec, now: now))
    let ingest = Ingest(settings: settings, router: router, blobs: store.blobs, ledger: store.ledger)
    let envelopes = try envelopes(arguments)
    do throws(IngestFailure) {
      return try ingest.deliver(envelopes: envelopes, now: now) { buffer throws(Errno) in
        buffer.removeAll(keepingCapacity: true)
        _ = try PosixFileSystem().read(StandardStreams.input, upTo: InputFile.chunkSize, into: &buffer)
      } beforeCommit: {
        // A server that died in the middle of writing leaves an end of input behind that is none.
        server.isThere ? .commit : .abandon
      }
    } catch {
      switch error {
      case .rejected: throw CommandFailure.noSuchAddress
      case .tooLarge, .emptyInput, .input, .blobs, .ledger, .abandoned:
        throw CommandFailure.unavailable(error.sentence)
      }
    }
  }

  /// What the server said, by options or, as Exim does, by the environment.
  static func envelopes(_ arguments: Arguments) throws(CommandFailure) -> [EnvelopeRecord] {
    var recipients = arguments.values("--recipient")
    if recipients.contains("") { throw .usage("--recipient is empty") }
    if recipients.isEmpty, let one = StandardStreams.environment("RECIPIENT"), !one.isEmpty {
      recipients = [one]
    }
    let sender = arguments.value("--sender") ?? StandardStreams.environment("SENDER")
    let originals = arguments.values("--original-recipient")
    return recipients.enumerated().map { index, recipient in
      EnvelopeRecord(
        sender: sender, recipient: recipient,
        originalRecipient: originals.count == recipients.count && !originals[index].isEmpty
          ? originals[index] : nil,
        queueID: arguments.value("--queue-id").flatMap { $0.isEmpty ? nil : $0 },
        client: arguments.value("--client").flatMap { $0.isEmpty ? nil : $0 })
    }
  }

  /// What a failed delivery says to the server: an enhanced status code (RFC 3463) and a sentence; and the only three
  /// statuses that a server understands.
  static func report(_ failure: CommandFailure, _ console: Console) -> ExitStatus {
    switch failure {
    case .noSuchAddress:
      console.note("5.1.1 \(failure.sentence)")
      return .noSuchAddress
    case .usage where StandardStreams.error.isTerminal:
      console.note("4.3.5 \(failure.sentence)")
      console.note(command.usage)
      return .tryAgain
    case .usage, .misconfigured:
      console.note("4.3.5 \(failure.sentence)")
      return .tryAgain
    case .failed, .unavailable:
      console.note("4.3.0 \(failure.sentence)")
      return .tryAgain
    }
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each once.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
