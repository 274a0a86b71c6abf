import Glibc
import MailSyntax
import Testing

/// Hostile input takes time in proportion to its size: eight times as much takes about eight times as long, where a
/// quadratic algorithm would take sixty-four times.
///
/// What is measured is the thread's own processor time, so that a busy machine hardly matters; a family that looks
/// wrong is measured again, and only its best figures count.
@Suite(.serialized)
struct LinearityTests {
  static let families: [(String, @Sendable (Int) -> String)] = [
    ("semicolons", { "Content-Type: a/b" + String(repeating: ";", count: $0) + "\n\n" }),
    ("parameters", { "Content-Type: a/b" + String(repeating: ";a=b", count: $0 / 4) + "\n\n" }),
    ("sections", { n in "Content-Type: a/b" + (0..<n / 12).map { ";a*\($0)*=x" }.joined() + "\n\n" }),
    ("quotes", { "Content-Type: a/b;a=" + String(repeating: "\" ", count: $0 / 2) + "\n\n" }),
    ("comments", { "Content-Type: a/b" + String(repeating: "(", count: $0) + "\n\n" }),
    ("comments in values", { "Content-Type: a/b;a=" + String(repeating: "x(", count: $0 / 2) + "\n\n" }),
    ("words", { "Content-Type: a/b;a=" + String(repeating: "x ", count: $0 / 2) + "\n\n" }),
    ("folds", { "A: b" + String(repeating: "\n ", count: $0 / 2) + "\n\n" }),
    ("fields", { String(repeating: "a:b\n", count: $0 / 4) + "\n" }),
    ("lone returns", { String(repeating: "a:b\r", count: $0 / 4) + "\r" }),
    ("junk lines", { "A: b\n" + String(repeating: "junk\n", count: $0 / 5) }),
    ("one line", { String(repeating: "x", count: $0) }),
    ("one name", { String(repeating: "x", count: $0) + ":" }),
    ("dashes", { multipart + String(repeating: "-", count: $0) }),
    ("dashed lines", { multipart + String(repeating: "--\n", count: $0 / 3) }),
    ("boundary prefixes", { multipart + String(repeating: "--bbbbbbb\n", count: $0 / 10) }),
    ("boundary padding", { multipart + String(repeating: "--b     x\n", count: $0 / 10) }),
    ("parts", { multipart + String(repeating: "--b\n\n\n", count: $0 / 6) }),
    (
      "deep multiparts",
      { n in
        (0..<n / 50).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
      }
    ),
    ("deep messages", { String(repeating: "Content-Type: message/rfc822\n\n", count: $0 / 30) }),
    (
      "digest lines",
      { "Content-Type: multipart/digest; boundary=b\n\n" + String(repeating: "--b\nx\n", count: $0 / 6) }
    ),
    ("base64 junk", { "Content-Transfer-Encoding: base64\n\n" + String(repeating: "=a!", count: $0 / 3) }),
    ("soft breaks", { qp + String(repeating: "=\n", count: $0 / 2) }),
    ("bad escapes", { qp + String(repeating: "= ", count: $0 / 2) }),
    ("blanks", { qp + String(repeating: " ", count: $0) }),
    ("equals signs", { qp + String(repeating: "=", count: $0) }),
    (
      "uuencoded lines",
      { "Content-Transfer-Encoding: x-uue\n\nbegin 1 x\n" + String(repeating: "M\n", count: $0 / 2) }
    ),
    ("begins", { String(repeating: "begin 644 a\n", count: $0 / 12) }),
    ("files begun", { "\n" + String(repeating: "begin 644 a\n#86)C\n", count: $0 / 18) }),
    ("empty files", { "\n" + String(repeating: "begin 644 a\n`\n", count: $0 / 14) }),
    ("a file", { "\nbegin 644 a\n" + String(repeating: "#86)C\n", count: $0 / 6) }),
    ("almost begins", { "\n" + String(repeating: "b\n", count: $0 / 2) }),
  ]
  static let multipart = "Content-Type: multipart/mixed; boundary=b\n\n"
  static let qp = "Content-Transfer-Encoding: quoted-printable\n\n"

  static let fieldFamilies: [(String, @Sendable (Int) -> String)] = [
    ("addresses", { String(repeating: "a@b,", count: $0 / 4) }),
    ("open comments", { String(repeating: "(", count: $0) }),
    ("closed comments", { String(repeating: "(", count: $0 / 2) + String(repeating: ")", count: $0 / 2) }),
    (
      "open quotes",
      { String(repeating: "\\\"", count: $0 / 2) + String(repeating: "\" ", count: $0 / 2 | 1) }
    ),
    ("angles", { String(repeating: "<", count: $0) }),
    ("empty angles", { String(repeating: "<>", count: $0 / 2) }),
    ("at signs", { String(repeating: "@", count: $0) }),
    ("words", { String(repeating: "a ", count: $0 / 2) }),
    ("dots", { String(repeating: ". ", count: $0 / 2) + "@x" }),
    ("groups", { String(repeating: "a:", count: $0 / 2) }),
    ("ended groups", { String(repeating: "a:;", count: $0 / 3) }),
    ("encoded-words", { String(repeating: "=?a?q?x?= ", count: $0 / 10) }),
    ("broken encoded-words", { String(repeating: "=?", count: $0 / 2) }),
    ("routes", { "<" + String(repeating: "@a,", count: $0 / 3) + ":b@c>" }),
    ("literals", { "a@" + String(repeating: "[", count: $0) }),
    ("digits", { String(repeating: "1", count: $0) }),
    ("numbers and comments", { String(repeating: "1(", count: $0 / 2) }),
    ("colons", { String(repeating: "1:", count: $0 / 2) }),
    ("ids", { String(repeating: "<a@b>", count: $0 / 5) }),
  ]

  /// Octets that are no text: TNEF, and RTF in it.
  static let octetFamilies: [(String, @Sendable (Int) -> [UInt8])] = [
    ("TNEF attributes", { n in tnef { for _ in 0..<n / 11 { $0.add(1, 0x0001_8004, []) } } }),
    ("TNEF attachments", { n in tnef { for _ in 0..<n / 11 { $0.add(2, 0x0006_9002, []) } } }),
    ("TNEF names", { n in tnef { for _ in 0..<n / 40 { $0.addAttachment("a", nil, [.long(1, 1)]) } } }),
    ("TNEF data", { n in tnef { $0.addAttachment("a", [UInt8](repeating: 1, count: n)) } }),
    ("TNEF properties", { n in tnef { $0.addProperties((0..<n / 8).map { _ in .long(1, 1) }) } }),
    ("TNEF texts", { n in tnef { $0.addProperties((0..<n / 12).map { _ in .text(0x1000, "abc") }) } }),
    ("TNEF values", { n in tnef { $0.addProperties([.raw(0x101E, 1, [UInt8](repeating: 0, count: n))]) } }),
    ("RTF groups", { rtf(String(repeating: "{", count: $0)) }),
    ("RTF ends", { rtf(String(repeating: "}", count: $0)) }),
    ("RTF nests", { rtf(String(repeating: "{a}", count: $0 / 3)) }),
    ("RTF words", { rtf(String(repeating: "\\par", count: $0 / 4)) }),
    ("RTF letters", { rtf("\\" + String(repeating: "a", count: $0)) }),
    ("RTF numbers", { rtf("\\u" + String(repeating: "9", count: $0)) }),
    ("RTF characters", { rtf(String(repeating: "\\u8364?\\'e9", count: $0 / 11)) }),
    ("RTF fonts", { n in rtf("{\\fonttbl" + (0..<n / 16).map { "\\f\($0)\\fcharset0" }.joined() + "}") }),
  ]

  static func tnef(_ build: (inout TNEFBuilder) -> Void) -> [UInt8] {
    var builder = TNEFBuilder()
    build(&builder)
    return builder.message
  }

  static func rtf(_ text: String) -> [UInt8] {
    tnef { $0.addProperties([.binary(0x1009, TNEFBuilder.rtf(text))]) }
  }

  /// Whether work on eight times as much takes at most 24 times as long; measured up to four times.
  static func isLinear(_ name: String, _ work: (Int) -> () -> Void) -> Bool {
    let small = work(3_000)
    let large = work(24_000)
    var best = (small: Int.max, large: Int.max)
    for _ in 0..<4 {
      best.small = min(best.small, cost(small))
      best.large = min(best.large, cost(large))
      if best.large < max(best.small, 50_000) * 24 { return true }
    }
    Issue.record("\(name): \(best.small) ns, and \(best.large) ns for eight times as much")
    return false
  }

  /// Processor time in nanoseconds.
  static func cost(_ work: () -> Void) -> Int {
    let start = now()
    work()
    return now() - start
  }

  static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  struct Nothing: MessageSink {
    mutating func receive(_ event: MessageEvent) throws(Never) {}
  }

  static func decoding(_ message: [UInt8]) -> () -> Void {
    var limits = Limits()
    limits.maximumFieldBytes = 1 << 30
    limits.maximumHeaderBytes = 1 << 30
    limits.maximumFields = 1 << 30
    limits.maximumParameters = 1 << 30
    limits.maximumEntities = 1 << 30
    limits.maximumTNEFAttributes = 1 << 30
    return {
      var sink = Nothing()
      var decoder = MessageDecoder(limits: limits)
      // In pieces, so that what is held from one to the next is not held at too high a price.
      for start in stride(from: 0, to: message.count, by: 500) {
        decoder.feed(message.span.extracting(start..<min(start + 500, message.count)), into: &sink)
      }
      decoder.finish(into: &sink)
    }
  }

  @Test("Messages", arguments: families.indices)
  func messages(index: Int) {
    let (name, make) = Self.families[index]
    #expect(Self.isLinear(name) { Self.decoding([UInt8](make($0).utf8)) })
  }

  @Test("Containers", arguments: octetFamilies.indices)
  func containers(index: Int) {
    let (name, make) = Self.octetFamilies[index]
    #expect(Self.isLinear(name) { Self.decoding(make($0)) })
  }

  @Test("Fields", arguments: fieldFamilies.indices)
  func fields(index: Int) {
    let (name, make) = Self.fieldFamilies[index]
    var limits = Limits()
    limits.maximumAddresses = 1 << 30
    limits.maximumMessageIDs = 1 << 30
    #expect(
      Self.isLinear(name) { size in
        let field = [UInt8](make(size).utf8)
        return {
          _ = AddressList.parse(field, limits: limits)
          _ = MessageIDList.parse(field, limits: limits)
          _ = DateTime.parse(field)
        }
      })
  }
}
