import Addressing
import Files
import Hashing
import Ingestion
import MailProtocols
import Notifying
import Records

/// `pluspost deliver`: what the mail server runs for each message.
enum Deliver {
  static let name = "deliver"

  static let command = CommandDescription(
    name: name, summary: "take one message from standard input, as a mail server gives it",
    operands: .none,
    options: [.store] + EnvelopeOptions.options + [
      .flag("--bsmtp", "read sender, recipients and message as batched SMTP, with its end mark"),
      .flag("--emit", "print the message's notification records once they are durable"),
    ],
    details: """
      Silent on success, because servers put output into bounces. Exits 0 when the message is recorded and durable, 75
      in every doubt (the server tries again), and 67 only where unknown_recipient = reject and no recipient is known,
      or oversized_message = refuse and the message is too large. What went wrong stands in the log (setting “log”).
      The same octets to the same recipient again change nothing and exit 0. A message whose reading ends the process is
      put into quarantine at the third time: see pluspost quarantine list.

      Write --name=${macro} in a mail server's configuration: a macro that is empty cannot shift the others then.
      In a shell:

        pluspost deliver --sender jan@klant.example --recipient "$ADDRESS" --emit < message.eml

      With --bsmtp (Exim's use_bsmtp) the addresses stand in front of the message, and a message that was cut off on its
      way is known by its missing end mark.
      """
  ) { arguments, console throws(CommandFailure) in
    let server = ParentProcess()
    ProcessControl.end(afterSeconds: UInt32(DeliverySettings().seconds))
    var log = DeliveryLog(.system)
    var envelopes: [EnvelopeRecord] = []
    var batch = arguments.flag("--bsmtp") ? BSMTPInput() : nil
    do throws(CommandFailure) {
      if let named = try batch?.envelopes(arguments) {
        envelopes = named
      } else {
        envelopes = try EnvelopeOptions.envelopes(arguments)
      }
      let store = try Store(arguments, for: .writing)
      let delivery = store.configuration.delivery
      log = DeliveryLog(delivery.log, since: log)
      ProcessControl.end(afterSeconds: UInt32(delivery.seconds))
      ProcessControl.limit(
        processorSeconds: delivery.processorSeconds, memoryBytes: delivery.memoryMebibytes << 20)
      let outcome = try run(store, envelopes, &batch, server, log)
      log.delivered(outcome, envelopes)
      if arguments.flag("--emit") { emit(outcome, of: store, &console) }
      return .done
    } catch {
      log.failed(envelopes, status: error.deliveryStatus, reason: error.sentence)
      throw error
    }
  }

  private static func run(
    _ store: Store, _ envelopes: [EnvelopeRecord], _ batch: inout BSMTPInput?, _ server: ParentProcess,
    _ log: DeliveryLog
  ) throws(CommandFailure) -> Ingest.Outcome {
    let now = Clock.system.seconds
    let ingest = try store.ingest(now: now)
    let crashes = store.crashes
    var earlier = 0
    do throws(IngestFailure) {
      let outcome = try ingest.deliver(envelopes: envelopes, now: now) { buffer throws(Errno) in
        if try batch?.read(&buffer) != nil { return }
        buffer.removeAll(keepingCapacity: true)
        _ = try PosixFileSystem().read(StandardStreams.input, upTo: InputFile.chunkSize, into: &buffer)
      } caution: { digest in
        earlier = crashes.begin(digest.hex) {
          QuarantineCommands.addingWords(digest.hex, envelopes, in: store.location)
        }
        if earlier > 0 { log.crashed(digest.hex, times: earlier, envelopes) }
        return earlier + 1 >= CrashCount.last ? .storeFirst : .none
      } beforeCommit: {
        // A server that died in the middle of writing leaves an end of input behind that is none.
        server.isThere ? .commit : .abandon
      }
      crashes.end(outcome.message, after: earlier)
      return outcome
    } catch {
      if let fault = batch?.fault { throw .unavailable(fault.sentence) }
      throw CommandFailure(error, store.configuration)
    }
  }

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

  /// What a failed delivery says to the server: an enhanced status code (RFC 3463) and a fixed sentence, because it
  /// may end in a bounce; a person at a terminal hears what happened. And the only statuses that every server understands.
  static func report(_ failure: CommandFailure, _ console: Console) -> ExitStatus {
    if StandardStreams.error.isTerminal {
      console.note("\(failure.enhancedStatus) \(failure.sentence)")
      if case .usage = failure { console.note(command.usage) }
    } else {
      console.note("\(failure.enhancedStatus) \(failure.sentenceForServers)")
    }
    return failure.deliveryStatus
  }
}

extension CommandFailure {
  /// What became of a message that was not taken.
  init(_ failure: IngestFailure, _ configuration: Configuration) {
    switch failure {
    case .rejected: self = .noSuchAddress
    case .tooLarge where configuration.delivery.oversized == .refused: self = .tooLarge
    case .tooLarge, .emptyInput, .input, .blobs, .ledger, .abandoned: self = .unavailable(failure.sentence)
    }
  }

  /// For a mail server: refused for good, or to be tried again.
  var deliveryStatus: ExitStatus { status == .noSuchAddress ? .noSuchAddress : .tryAgain }

  /// RFC 3463.
  fileprivate var enhancedStatus: String {
    switch self {
    case .noSuchAddress: "5.1.1"
    case .tooLarge: "5.3.4"
    case .usage, .misconfigured: "4.3.5"
    case .failed, .unavailable: "4.3.0"
    }
  }

  fileprivate var sentenceForServers: String {
    switch self {
    case .noSuchAddress, .tooLarge: sentence
    case .usage, .misconfigured: "the mail system is not configured correctly"
    case .failed, .unavailable: "the message cannot be taken now"
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
