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
      .repeated(
        "--known", "FILE", "text of an earlier message: its words are quotes, however they are marked"),
      .option("--marker", "LINE", "the line above which the reply was asked for; the usual ones are known"),
      .flag("--explain", "print line by line what each is and why, with + before what stays"),
      .json,
    ],
    details: """
      Needs no store. Reads standard input without a file. With --json the segments follow the reply: they cover
      the text, and say of each stretch its class, its octets in the decoded text (UTF-8), how deep it is quoted,
      how sure that is from 0 to 1, and what spoke for it.

        pluspost reply message.eml
        pluspost reply --explain message.eml
        pluspost reply --known sent.txt message.eml
        pbpaste | pluspost reply --from text
      """
  ) { arguments, console throws(CommandFailure) in
    let policy = try ReplyPolicy(option: arguments)
    let file = arguments.operands.first ?? "-"
    var context = ReplyContext(marker: arguments.value("--marker"))
    for known in arguments.values("--known") { context.known.add(try text(of: known).utf8) }
    let parts: TakenApart
    switch arguments.value("--from") ?? "eml" {
    case "eml":
      var sink = PartSink(storage: DigestStorage())
      var decoder = MessageDecoder()
      try InputFile.forEachChunk(file) { chunk throws(CommandFailure) in decoder.feed(chunk.span, into: &sink)
      }
      decoder.finish(into: &sink)
      parts = TakenApart(sink.message, in: context)
    case "text": parts = try read(file, VisibleLines.plain, context)
    case "html": parts = try read(file, VisibleLines.html, context)
    case let other: throw .usage("--from is text, html or eml, not “\(other)”")
    }
    let report = ReplyReport(parts, policy: policy)
    if arguments.flag("--json") {
      var writer = JSONWriter(.indented)
      writer.object { object in
        object.reply(parts.record(policy))
        object.member("segments", array: report.segments)
      }
      try console.write(writer.bytes + [0x0A])
    } else if arguments.flag("--explain") {
      for line in report.explanation { console.print(line) }
    } else {
      console.print(parts.record(policy).text)
    }
    return .done
  }

  private static func read(
    _ file: String, _ lines: ([UInt8]) -> VisibleLines, _ context: ReplyContext
  ) throws(CommandFailure) -> TakenApart {
    let (utf8, isTruncated) = try text(of: file)
    return TakenApart(lines(utf8), isTruncated: isTruncated, in: context)
  }

  /// A file as text, as far as text is read of a message.
  private static func text(of file: String) throws(CommandFailure) -> (utf8: [UInt8], isTruncated: Bool) {
    var octets: [UInt8] = []
    let limit = ReadingLimits().maximumTextBytes
    var isTruncated = false
    try InputFile.forEachChunk(file) { chunk in
      let kept = chunk.prefix(limit - octets.count)
      octets += kept
      if kept.count < chunk.count { isTruncated = true }
    }
    return (TextDecoder.decode(octets, label: nil).utf8, isTruncated)
  }
}
