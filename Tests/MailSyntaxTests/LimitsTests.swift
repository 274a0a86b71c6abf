import MailSyntax
import Testing

/// Each limit at its edge, one above, and far above; nothing fails, and no octet gets lost.
struct LimitsTests {
  static func check(_ message: String, _ limits: Limits, has kind: Defect.Kind, _ expected: Bool) {
    let octets = [UInt8](message.utf8)
    var found = transcript(of: octets, limits: limits)
    let lines = found.finished()
    #expect(lines.contains { $0.hasPrefix("defect \(kind.rawValue) ") } == expected, "\(lines)")
    #expect(found.isGapless && found.covered == octets.count)
    if octets.count < 3000 {
      ChunkingTests.check(octets, limits: limits, decoding: false, step: octets.count < 200 ? 1 : 37)
    }
  }

  @Test("Field octets", arguments: [(10, false), (11, true), (5000, true)])
  func fieldBytes(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumFieldBytes = 11
    Self.check("A:" + String(repeating: "x", count: count) + "\n\nb", limits, has: .fieldTooLong, isOver)
  }

  @Test("Octets of a field's name", arguments: [(8, false), (9, true), (5000, true)])
  func nameBytes(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumFieldNameBytes = 8
    Self.check(String(repeating: "x", count: count) + ": y\n\nb", limits, has: .missingHeader, isOver)
  }

  @Test("Octets of a header", arguments: [(5, false), (6, true), (500, true)])
  func headerBytes(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumHeaderBytes = 25
    Self.check(String(repeating: "A: b\n", count: count) + "\nb", limits, has: .headerTooLong, isOver)
  }

  @Test("Fields of a header", arguments: [(5, false), (6, true), (500, true)])
  func fields(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumFields = 5
    Self.check(String(repeating: "A: b\n", count: count) + "\nb", limits, has: .tooManyFields, isOver)
  }

  @Test("Entities of a message", arguments: [(4, false), (5, true), (500, true)])
  func entities(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumEntities = 5
    let parts = String(repeating: "--b\n\nx\n", count: count)
    let message = "Content-Type: multipart/mixed; boundary=b\n\n\(parts)--b--\n"
    Self.check(message, limits, has: .tooManyEntities, isOver)
    #expect(transcript(of: [UInt8](message.utf8), limits: limits).entityCount == min(count + 1, 6))
  }

  @Test("Depth of multiparts", arguments: [(3, false), (4, true), (300, true)])
  func depth(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumDepth = 3
    let message = (0..<count).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    Self.check(message + "\nx", limits, has: .nestedTooDeep, isOver)
  }

  @Test("Depth of attached messages", arguments: [(3, false), (4, true), (3000, true)])
  func messageDepth(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumDepth = 3
    let message = String(repeating: "Content-Type: message/rfc822\n\n", count: count) + "\nx"
    Self.check(message, limits, has: .nestedTooDeep, isOver)
  }

  @Test("Boundary octets", arguments: [(20, false), (21, true), (9000, true)])
  func boundaryBytes(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumBoundaryBytes = 20
    let boundary = String(repeating: "b", count: count)
    let message = "Content-Type: multipart/mixed; boundary=\(boundary)\n\n--\(boundary)\n\nx\n--\(boundary)--"
    Self.check(message, limits, has: .boundaryTooLong, isOver)
  }

  @Test("Blanks after a boundary", arguments: [(4, false), (5, true), (9000, true)])
  func boundaryPadding(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumBoundaryPadding = 4
    let blanks = String(repeating: " ", count: count)
    let message = "Content-Type: multipart/mixed; boundary=b\n\n--b\(blanks)\n\nx"
    Self.check(message, limits, has: .missingStartBoundary, isOver)
  }

  @Test("Octets of a message", arguments: [(20, false), (21, true), (9000, true)])
  func messageBytes(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumMessageBytes = 20
    let message = [UInt8](("A: b\n\n" + String(repeating: "x", count: count - 6)).utf8)
    var found = transcript(of: message, limits: limits)
    #expect(found.finished().contains { $0.hasPrefix("defect message-too-long") } == isOver)
    #expect(found.covered == min(count, 20))
  }

  @Test("Encoded messages within each other", arguments: [(2, false), (3, true), (12, true)])
  func encodedDepth(count: Int, isOver: Bool) {
    var limits = Limits()
    limits.maximumEncodedDepth = 2
    var message = "Subject: x\n\nbody"
    for _ in 0..<count {
      let escaped = message.replacing("=", with: "=3D")
      message = "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n" + escaped
    }
    let found = events(of: message, limits: limits, decoding: true)
    #expect(found.contains { $0.hasPrefix("defect nested-too-deep") } == isOver)
    #expect(found.last?.hasPrefix("end 0") == true)
  }

  @Test("Blanks at the end of a line", arguments: [(4, false), (5, true), (9000, true)])
  func trailingBlanks(count: Int, isKept: Bool) {
    var limits = Limits()
    limits.maximumTrailingBlanks = 4
    let blanks = String(repeating: " ", count: count)
    let message = "Content-Transfer-Encoding: quoted-printable\n\na\(blanks)\nb"
    let found = events(of: message, limits: limits, decoding: true)
    #expect(found.contains(isKept ? "body 'a\(blanks)\\nb'" : "body 'a\\nb'"))
  }

  @Test("Octets decoded at a time", arguments: [(12, 9), (13, 12), (4000, 12)])
  func decodedPiece(count: Int, largest: Int) {
    var limits = Limits()
    limits.maximumDecodedPiece = 16
    let text = String(repeating: "aGVs", count: count / 4)
    let message = [UInt8]("Content-Transfer-Encoding: base64\n\n\(text)".utf8)
    let found = transcript(of: message, limits: limits, decoding: true)
    #expect(found.largestPiece <= max(largest, 12))
  }

  @Test("Ids of a list", arguments: [(3, 3), (4, 3), (500, 3)])
  func messageIDs(given: Int, kept: Int) {
    var limits = Limits()
    limits.maximumMessageIDs = 3
    let field = [UInt8](String(repeating: "<a@b> ", count: given).utf8)
    #expect(MessageIDList.parse(field, limits: limits).count == kept)
  }

  @Test("Limits of nothing, and less, stop nothing", arguments: [0, -1, 1])
  func senselessLimits(number: Int) {
    var limits = Limits()
    limits.maximumFieldBytes = number
    limits.maximumFieldNameBytes = number
    limits.maximumHeaderBytes = number
    limits.maximumFields = number
    limits.maximumEntities = number
    limits.maximumDepth = number
    limits.maximumEncodedDepth = number
    limits.maximumBoundaryBytes = number
    limits.maximumBoundaryPadding = number
    limits.maximumTrailingBlanks = number
    limits.maximumDecodedPiece = number
    limits.maximumParameters = number
    limits.maximumAddresses = number
    limits.maximumMessageIDs = number
    limits.maximumEmbeddedNameBytes = number
    limits.maximumTNEFAttributes = number
    limits.maximumTNEFAttributeBytes = number
    limits.maximumTNEFHeldBytes = number
    limits.maximumRTFBytes = number
    for message in ChunkingTests.messages {
      ChunkingTests.check([UInt8](message.utf8), limits: limits, decoding: false)
      ChunkingTests.check([UInt8](message.utf8), limits: limits, decoding: true)
    }
    limits.maximumMessageBytes = number
    for message in ChunkingTests.messages {
      _ = transcript(of: [UInt8](message.utf8), limits: limits, decoding: true)
    }
  }
}
