import Glibc
import MailSyntax
import Testing

/// Hostile input takes time in proportion to its size: eight times as much takes about eight times as long, where a
/// quadratic algorithm would take sixty-four times.
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

  /// Processor time in nanoseconds, the best of some runs.
  static func cost(_ work: () -> Void) -> Int {
    (0..<3).map { _ in
      let start = now()
      work()
      return now() - start
    }.min() ?? 0
  }

  static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  struct Nothing: MessageSink {
    mutating func receive(_ event: MessageEvent) throws(Never) {}
  }

  @Test("Messages", arguments: families.indices)
  func messages(index: Int) {
    let (name, make) = Self.families[index]
    var limits = Limits()
    limits.maximumFieldBytes = 1 << 30
    limits.maximumHeaderBytes = 1 << 30
    limits.maximumFields = 1 << 30
    limits.maximumParameters = 1 << 30
    limits.maximumEntities = 1 << 30
    let costs = [10_000, 80_000].map { size in
      let message = [UInt8](make(size).utf8)
      return Self.cost {
        var sink = Nothing()
        var decoder = MessageDecoder(limits: limits)
        decoder.feed(message.span, into: &sink)
        decoder.finish(into: &sink)
      }
    }
    #expect(costs[1] < max(costs[0], 50_000) * 24, "\(name): \(costs)")
  }

  @Test("Fields", arguments: fieldFamilies.indices)
  func fields(index: Int) {
    let (name, make) = Self.fieldFamilies[index]
    var limits = Limits()
    limits.maximumAddresses = 1 << 30
    limits.maximumMessageIDs = 1 << 30
    let costs = [10_000, 80_000].map { size in
      let field = [UInt8](make(size).utf8)
      return Self.cost {
        _ = AddressList.parse(field, limits: limits)
        _ = MessageIDList.parse(field, limits: limits)
        _ = DateTime.parse(field)
      }
    }
    #expect(costs[1] < max(costs[0], 50_000) * 24, "\(name): \(costs)")
  }
}
