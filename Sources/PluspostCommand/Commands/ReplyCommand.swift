import Bytes
import Ingestion
import MailSyntax
import MailText
import Notifying
import Records
import Replies

/// `pluspost reply`
enum ReplyCommand {
  static let command = CommandDescription(
    name: "reply", summary: "print only what the customer wrote", operands: .optional("FILE|-"),
    options: [
      .option("--from", "KIND", "what the input is: text, html, or eml, a whole message (default eml)"),
      .option("--policy", "POLICY", "what is left out: quotes, full, full+signoff, signature (default full)"),
      .json,
    ],
    details: """
      Needs no store. Reads standard input without a file.

        pluspost reply message.eml
        pbpaste | pluspost reply --from text
      """
  ) { arguments, console throws(CommandFailure) in
    let policy = try ReplyPolicy(option: arguments)
    let file = arguments.operands.first ?? "-"
    let reply: ReplyRecord
    switch arguments.value("--from") ?? "eml" {
    case "eml":
      var sink = PartSink(storage: DigestStorage())
      var decoder = MessageDecoder()
      try InputFile.forEachChunk(file) { chunk throws(CommandFailure) in decoder.feed(chunk.span, into: &sink)
      }
      decoder.finish(into: &sink)
      reply = ReplyReading.reply(of: sink.message, policy: policy)
    case "text": reply = try read(file, policy, VisibleLines.plain)
    case "html": reply = try read(file, policy, VisibleLines.html)
    case let other: throw .usage("--from is text, html or eml, not “\(other)”")
    }
    if arguments.flag("--json") {
      var writer = JSONWriter(.indented)
      writer.object { $0.reply(reply) }
      try console.write(writer.bytes + [0x0A])
    } else {
      console.print(reply.text)
    }
    return .done
  }

  private static func read(
    _ file: String, _ policy: ReplyPolicy, _ lines: ([UInt8]) -> VisibleLines
  ) throws(CommandFailure) -> ReplyRecord {
    var octets: [UInt8] = []
    let limit = ReadingLimits().maximumTextBytes
    var isTruncated = false
    try InputFile.forEachChunk(file) { chunk in
      let kept = chunk.prefix(limit - octets.count)
      octets += kept
      if kept.count < chunk.count { isTruncated = true }
    }
    let reply = ReplyStripper().strip(lines(TextDecoder.decode(octets, label: nil).utf8), from: nil)
    return ReplyRecord(
      text: reply.text(policy), isStripped: reply.isStripped(policy), isUncertain: reply.isUncertain,
      isTruncated: isTruncated, policy: policy.rawValue)
  }
}
