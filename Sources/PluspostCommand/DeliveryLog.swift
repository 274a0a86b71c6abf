import Bytes
import Files
import Ingestion
import Records

/// The log for the operator: one line for each recipient of each delivery, words of the form `name=value`.
///
/// What a mail server hears is fixed and short, because it may end in a bounce; what happened stands here.
struct DeliveryLog: Sendable {
  enum Target: Equatable, Sendable {
    case system
    case off
    /// A file, from the root on; made where it is missing, mode 0640.
    case file(String)

    init?(_ text: String) {
      switch text {
      case "syslog": self = .system
      case "off": self = .off
      case _ where text.hasPrefix("/"): self = .file(text)
      default: return nil
      }
    }

    var text: String {
      switch self {
      case .system: "syslog"
      case .off: "off"
      case .file(let path): path
      }
    }
  }

  private let target: Target
  private let clock: Clock
  /// When the delivery began, in milliseconds of a clock that only goes forward.
  private let start: Int

  init(_ target: Target, clock: Clock = .system) {
    self.target = target
    self.clock = clock
    start = ProcessControl.monotonicMilliseconds
  }

  /// Goes on elsewhere with a delivery that began earlier.
  init(_ target: Target, since earlier: DeliveryLog) {
    self.target = target
    clock = earlier.clock
    start = earlier.start
  }

  /// A message that was taken.
  func delivered(_ outcome: Ingest.Outcome, _ envelopes: [EnvelopeRecord]) {
    for (index, filing) in outcome.filings.enumerated() {
      taken(.info, outcome, envelopes, index, filing.outcome.rawValue)
    }
  }

  /// One that was taken unread.
  func quarantined(_ outcome: Ingest.Outcome, _ envelopes: [EnvelopeRecord]) {
    for index in outcome.filings.indices { taken(.error, outcome, envelopes, index, "quarantined") }
  }

  private func taken(
    _ severity: SystemLog.Severity, _ outcome: Ingest.Outcome, _ envelopes: [EnvelopeRecord], _ index: Int,
    _ word: String
  ) {
    let envelope = index < envelopes.count ? envelopes[index] : EnvelopeRecord()
    write(severity, envelope, messageID: outcome.messageID, digest: outcome.message) { line in
      line.add("outcome", word)
    }
  }

  /// One that is read again although that ended the process before. What ended it could not be logged then.
  func crashed(_ digest: String, times: Int, _ envelopes: [EnvelopeRecord]) {
    let envelope = envelopes.first ?? EnvelopeRecord()
    write(.error, envelope, messageID: nil, digest: digest) { line in
      line.add("outcome", "reading-again")
      line.add("crashes", String(times))
    }
  }

  /// One that was not, and why.
  func failed(_ envelopes: [EnvelopeRecord], status: ExitStatus, reason: String) {
    let outcome = status == .noSuchAddress ? "refused" : "deferred"
    for envelope in envelopes.isEmpty ? [EnvelopeRecord()] : envelopes {
      write(.warning, envelope, messageID: nil, digest: nil) { line in
        line.add("outcome", outcome)
        line.add("reason", reason)
      }
    }
  }

  private func write(
    _ severity: SystemLog.Severity, _ envelope: EnvelopeRecord, messageID: String?, digest: String?,
    _ addWords: (inout Line) -> Void
  ) {
    if target == .off { return }
    var line = Line()
    line.add("queue", envelope.queueID)
    line.add("message-id", messageID)
    line.add("sha256", digest)
    line.add("recipient", envelope.recipient)
    addWords(&line)
    line.add("ms", String(ProcessControl.monotonicMilliseconds - start))
    switch target {
    case .off: break
    case .system: SystemLog.write(severity, line.text)
    case .file(let path):
      let stamp = "\(Timestamp.rfc3339(clock.seconds)) pluspost[\(ProcessControl.number)]: "
      // What cannot be logged is not worth a mail.
      let files = PosixFileSystem()
      guard let file = try? files.open(path, .append(mode: 0o640)) else { return }
      try? files.write([UInt8]((stamp + line.text + "\n").utf8).span, to: file)
    }
  }

  /// `name=value` and blanks between.
  private struct Line {
    private(set) var text = ""

    mutating func add(_ name: String, _ value: String?) {
      guard let value else { return }
      text += "\(text.isEmpty ? "" : " ")\(name)=\(DeliveryLog.value(value))"
    }
  }

  /// A value as one word: in quotes where it is not one by itself, without control characters, and not without end.
  static func value(_ text: String) -> String {
    let limit = 300
    if !text.isEmpty, text.utf8.count <= limit, text.utf8.allSatisfy(Self.plain.contains) { return text }
    var plain = true
    var escaped = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      switch scalar {
      case "\"", "\\":
        plain = false
        escaped += "\\\(scalar)"
      case " ", "=":
        plain = false
        escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || isDirectional(scalar):
        plain = false
        escaped += "?"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return plain && !escaped.isEmpty ? escaped : "\"\(escaped)\""
  }

  /// What stands for itself in a word: printable ASCII without the signs that part words and values.
  private static let plain = ByteSet((0x21...0x7E).filter { $0 != 0x22 && $0 != 0x5C && $0 != 0x3D })

  /// Marks that turn the line around for whoever reads it, and the ends of lines and paragraphs.
  private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
