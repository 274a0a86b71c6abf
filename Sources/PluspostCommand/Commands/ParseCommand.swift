import Bytes
import Ingestion
import MailSyntax
import Replies

/// `pluspost parse`
enum ParseCommand {
  static let command = CommandDescription(
    name: "parse", summary: "print a message as JSON, or one of its parts", operands: .optional("FILE|-"),
    options: [
      .option("--part", "PATH", "write the decoded bytes of the part with this path, such as 2.1"),
      .option("--policy", "POLICY", "what the reply leaves out: quotes, full, full+signoff, signature"),
    ],
    details: """
      Needs no store. Reads standard input without a file. Paths count as IMAP does: 1, 2, 2.1; the JSON names them.

        pluspost parse message.eml | jq .reply.text
        pluspost parse message.eml --part 2 > invoice.pdf
      """
  ) { arguments, console throws(CommandFailure) in
    let file = arguments.operands.first ?? "-"
    if let path = arguments.value("--part") { return try writePart(path, of: file, &console) }
    let policy = try ReplyPolicy(option: arguments)
    var sink = PartSink(storage: DigestStorage(), text: .all)
    var decoder = MessageDecoder()
    try InputFile.forEachChunk(file) { chunk throws(CommandFailure) in decoder.feed(chunk.span, into: &sink) }
    decoder.finish(into: &sink)
    try console.write(ParseReport(sink.message, policy: policy, limits: Limits()).json)
    return .done
  }

  private static func writePart(
    _ path: String, of file: String, _ console: inout Console
  ) throws(CommandFailure) -> ExitStatus {
    var writer = PartWriter(path: path, console: console)
    var decoder = MessageDecoder()
    try InputFile.forEachChunk(file) { chunk throws(CommandFailure) in
      try decoder.feed(chunk.span, into: &writer)
    }
    try decoder.finish(into: &writer)
    console = writer.console
    guard writer.isFound else {
      throw .failed("there is no part \(path) that has a body; pluspost parse lists the paths")
    }
    return .done
  }

  /// Writes the body of one leaf as it comes.
  private struct PartWriter: MessageSink {
    let path: String
    var console: Console
    var isFound = false
    /// Whether the leaf is open, and how many are open in it: files in the lines of a text.
    private var isOpen = false
    private var innerCount = 0

    init(path: String, console: Console) {
      self.path = path
      self.console = console
    }

    private mutating func write(_ octets: Span<UInt8>) throws(CommandFailure) {
      guard isOpen else { return }
      var copy: [UInt8] = []
      copy.append(octets)
      try console.write(copy)
    }

    mutating func receive(_ event: MessageEvent) throws(CommandFailure) {
      switch event {
      case .beginEntity: if isOpen { innerCount += 1 }
      case .endHeader(let header, range: _):
        if isOpen { return }
        isOpen = header.path == path && !header.isContainer
        isFound = isFound || isOpen
      case .body(let octets, offset: _): if innerCount == 0 { try write(octets) }
      case .discardText(let octets, place: .uuencoded, offset: _): if innerCount > 0 { try write(octets) }
      case .endEntity:
        if innerCount > 0 { innerCount -= 1 } else { isOpen = false }
      case .field, .discardText, .framing, .defect: break
      }
    }
  }
}

extension ReplyPolicy {
  /// The policy that `--policy` names; `full` without it.
  init(option arguments: Arguments) throws(CommandFailure) {
    guard let text = arguments.value("--policy") else {
      self = .full
      return
    }
    guard let policy = ReplyPolicy(rawValue: text) else {
      throw .usage(
        "--policy is \(ReplyPolicy.allCases.map(\.rawValue).joined(separator: ", ")), not “\(text)”")
    }
    self = policy
  }
}
