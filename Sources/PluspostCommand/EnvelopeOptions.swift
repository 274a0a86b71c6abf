import Files
import Records

/// What a mail server says of a message besides the message: by options or, as Exim does, by the environment.
enum EnvelopeOptions {
  static let options: [OptionDescription] = [
    .option("--sender", "ADDRESS", "envelope sender; empty for the null sender (else $SENDER)"),
    .repeated("--recipient", "ADDRESS", "envelope recipient (else $RECIPIENT; else the header's addresses)"),
    .repeated("--original-recipient", "ADDRESS", "the recipient before aliases, one for each --recipient"),
    .option("--queue-id", "ID", "the mail server's name for the message, for the records"),
    .option("--client", "ADDRESS", "who handed it to the mail server, for the records"),
  ]

  /// One for each recipient.
  static func envelopes(_ arguments: Arguments) throws(CommandFailure) -> [EnvelopeRecord] {
    var recipients = arguments.values("--recipient")
    if recipients.contains("") { throw .usage("--recipient is empty") }
    if recipients.isEmpty, let one = StandardStreams.environment("RECIPIENT"), !one.isEmpty {
      recipients = [one]
    }
    let sender = arguments.value("--sender") ?? StandardStreams.environment("SENDER")
    return envelopes(
      sender: sender, recipients: recipients, originals: arguments.values("--original-recipient"), arguments)
  }

  /// With addresses from elsewhere, and the rest from the options.
  static func envelopes(
    sender: String?, recipients: [String], originals: [String], _ arguments: Arguments
  ) -> [EnvelopeRecord] {
    recipients.enumerated().map { index, recipient in
      EnvelopeRecord(
        sender: sender, recipient: recipient,
        originalRecipient: originals.count == recipients.count && !originals[index].isEmpty
          ? originals[index] : nil,
        queueID: arguments.value("--queue-id").flatMap { $0.isEmpty ? nil : $0 },
        client: arguments.value("--client").flatMap { $0.isEmpty ? nil : $0 })
    }
  }

  /// The words that say the same.
  static func words(_ envelopes: [EnvelopeRecord]) -> [String] {
    var words: [String] = []
    func add(_ name: String, _ value: String?) { if let value { words.append("\(name)=\(value)") } }
    add("--sender", envelopes.first?.sender)
    for envelope in envelopes { add("--recipient", envelope.recipient) }
    if envelopes.contains(where: { $0.originalRecipient != nil }) {
      for envelope in envelopes { add("--original-recipient", envelope.originalRecipient ?? "") }
    }
    add("--queue-id", envelopes.first?.queueID)
    add("--client", envelopes.first?.client)
    return words
  }
}
