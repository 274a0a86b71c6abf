/// The bodies of the fuzz targets: each takes any octets and says which of its module's promises did not hold.
///
/// A target runs in two places: under libFuzzer (`Fuzz/`), where the first finding stops the process, and in the unit
/// tests, which go over the seeds and all finds that were saved. The raw value is the name of its folder in `Fuzz/`.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// A whole message, through both parsers.
  case message
  /// The value of one header field, through all grammars.
  case fields
  /// A line with a charset, then text in it: charsets, encoded-words, file names, flowed and plain text.
  case text
  /// HTML as visible lines.
  case html
  /// The decoders of transfer encodings against naive ones, and back from naive encoders.
  case transfer
  /// A TNEF stream, or RTF in one.
  case tnef
  /// A text or HTML part, taken apart into reply and quotes.
  case reply
  /// Tokens, recipients, message ids and key files.
  case tokens
  /// JSON as it is written for applications.
  case records
  /// What mail servers say, over LMTP, in batched SMTP and as policy requests.
  case protocols

  /// How much is tried with one input.
  package enum Effort: Sendable {
    /// All that the target promises, which is for the tests.
    case everything
    /// What the input itself chooses, of that which can be tried alone: several inputs in the time of one.
    case oneTurn
  }

  /// The promises that did not hold for this input, in words; empty where all did.
  package func findings(_ input: [UInt8], effort: Effort = .everything) -> [String] {
    var findings = Findings()
    let choices = Choices(input, effort)
    switch self {
    case .message: MessageTarget.run(input, choices, &findings)
    case .fields: FieldsTarget.run(input, choices, &findings)
    case .text: TextTarget.run(input, choices, &findings)
    case .html: HTMLTarget.run(input, &findings)
    case .transfer: TransferTarget.run(input, choices, &findings)
    case .tnef: TNEFTarget.run(input, choices, &findings)
    case .reply: ReplyTarget.run(input, choices, &findings)
    case .tokens: TokensTarget.run(input, choices, &findings)
    case .records: RecordsTarget.run(input, choices, &findings)
    case .protocols: ProtocolsTarget.run(input, choices, &findings)
    }
    return findings.all
  }

  /// Stops the process at a finding, which is how libFuzzer learns of one.
  package func stopOnFinding(_ input: [UInt8]) {
    let found = findings(input, effort: .oneTurn)
    if !found.isEmpty { fatalError("\(rawValue): \(found.joined(separator: "; "))") }
  }
}

/// What a target found.
struct Findings {
  private(set) var all: [String] = []

  /// Notes a promise that does not hold; the claim says what should have been.
  mutating func expect(_ holds: Bool, _ claim: @autoclosure () -> String) {
    // A promise broken at every line is told often enough.
    if !holds, all.count < 20 { all.append(claim()) }
  }

  /// Compares octets, and says where they part.
  mutating func expectEqual(_ found: [UInt8], _ expected: [UInt8], _ claim: @autoclosure () -> String) {
    guard found != expected else { return }
    let place = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let index = place ?? min(found.count, expected.count)
    expect(
      false,
      "\(claim()), at octet \(index): \(Self.excerpt(found, index)), not \(Self.excerpt(expected, index))")
  }

  private static func excerpt(_ octets: [UInt8], _ index: Int) -> String {
    let piece = octets[max(0, index - 8)..<min(octets.count, index + 8)]
    return String(decoding: piece, as: UTF8.self).debugDescription
  }
}
