import Bytes
import Testing

@testable import Addressing

@Suite struct KeyRingTests {
  static let one = String(repeating: "1a", count: 32)
  static let two = String(repeating: "2b", count: 32)

  static func parse(_ text: String) throws(KeyRingFailure) -> KeyRing {
    try KeyRing.parse([UInt8](text.utf8))
  }

  static func failure(_ text: String) -> KeyRingFailure? {
    do throws(KeyRingFailure) {
      _ = try parse(text)
      return nil
    } catch { return error }
  }

  @Test func theFileComesBackAsTheRingItWas() throws {
    let ring = try ring().rotated(with: secret(1), now: 5).rotated(with: secret(2), now: 6).retired(id: 0)
    #expect(try Self.parse(ring.serialized()) == ring)
    #expect(ring.serialized().utf8.allSatisfy { $0 < 0x80 })
    #expect(ring.keys.map(\.state) == [.retired, .verifying, .active])
    #expect(ring.keys.map(\.created) == [1_763_750_000, 5, 6])
  }

  @Test func commentsBlanksAndLineEndsAreFree() throws {
    let text =
      "\u{20}# of the shop\r\n\r\n  3\t17   verifying  \(Self.one)  \r\n0 18 active \(Self.two.uppercased())"
    let ring = try Self.parse(text)
    #expect(ring.keys.map(\.id) == [3, 0])
    #expect(ring.signingKey.id == 0)
    #expect(ring.signingKey.secret == [UInt8](repeating: 0x2B, count: 32))
    #expect(ring.key(id: 3)?.created == 17)
    #expect(ring.key(id: 7) == nil)
  }

  @Test(arguments: [
    ("", KeyRingFailure.noActive),
    ("# nothing\n\n", .noActive),
    ("0 1 verifying \(one)\n", .noActive),
    ("0 1 retired \(one)\n", .noActive),
    ("0 1 active\n", .malformed(line: 1)),
    ("\n0 1 active \(one) more\n", .malformed(line: 2)),
    ("# c\n\nx 1 active \(one)\n", .malformed(line: 3)),
    ("0 y active \(one)\n", .malformed(line: 1)),
    ("0 1 Active \(one)\n", .malformed(line: 1)),
    ("0 1 signing \(one)\n", .malformed(line: 1)),
    ("0 1 active \(one)0\n", .malformed(line: 1)),
    ("0 1 active \(one)00\n", .malformed(line: 1)),
    ("0 1 active \(one.dropLast(2))\n", .malformed(line: 1)),
    ("0 1 active \(one.dropLast())g\n", .malformed(line: 1)),
    ("99999999999999999999 1 active \(one)\n", .malformed(line: 1)),
    ("16 1 active \(one)\n", .numberOutOfRange(line: 1)),
    ("-1 1 active \(one)\n", .numberOutOfRange(line: 1)),
    ("0 1 active \(one)\n0 2 verifying \(two)\n", .repeated(line: 2)),
    ("0 1 active \(one)\n1 2 verifying \(one)\n", .repeated(line: 2)),
    ("0 1 active \(one)\n1 2 active \(two)\n", .secondActive(line: 2)),
  ])
  func whatIsWrongIsSaidByItsLine(_ text: String, _ failure: KeyRingFailure) {
    #expect(Self.failure(text) == failure)
  }

  @Test func octetsThatAreNoTextAreNoKey() {
    #expect(throws: KeyRingFailure.malformed(line: 1)) { try KeyRing.parse([0xFF, 0x00, 0xC3]) }
    #expect(throws: KeyRingFailure.malformed(line: 2)) { try KeyRing.parse([0x0A, 0x00]) }
  }

  @Test func anyOctetsAreReadWithoutATrap() {
    var chance = Chance(seed: 11)
    let pieces = ["0", "15", " ", "\n", "active", "retired", Self.one, Self.two, "#", "-", "+1"]
    for _ in 0..<3000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0...20, using: &chance) {
        text += pieces.randomElement(using: &chance).map { [UInt8]($0.utf8) } ?? []
        if Int.random(in: 0..<9, using: &chance) == 0 { text += chance.octets(3) }
      }
      _ = try? KeyRing.parse(text)
    }
  }

  @Test func theNewestKeySignsAndOlderOnesVerify() throws {
    let ring = try ring().rotated(with: secret(1), now: 10)
    #expect(ring.signingKey.id == 1)
    #expect(ring.signingKey.created == 10)
    #expect(ring.key(id: 0)?.state == .verifying)
  }

  @Test func anOldSecretIsNotTakenAgain() throws {
    let ring = try ring()
    #expect(throws: KeyRingFailure.unsuitableSecret) { try ring.rotated(with: secret(0), now: 1) }
  }

  @Test(arguments: [0, 16, 31, 33, 64])
  func aSecretHasThirtyTwoOctets(_ count: Int) throws {
    let octets = [UInt8](repeating: 7, count: count)
    let ring = try ring()
    #expect(throws: KeyRingFailure.unsuitableSecret) { try KeyRing(firstSecret: octets, now: 0) }
    #expect(throws: KeyRingFailure.unsuitableSecret) { try ring.rotated(with: octets, now: 0) }
  }

  @Test func theActiveKeyIsNotRetired() throws {
    let ring = try ring()
    #expect(throws: KeyRingFailure.active(id: 0)) { try ring.retired(id: 0) }
    #expect(throws: KeyRingFailure.unknown(id: 4)) { try ring.retired(id: 4) }
    let rotated = try ring.rotated(with: secret(1), now: 1).retired(id: 0)
    #expect(try rotated.retired(id: 0) == rotated)
  }

  @Test func numbersAreTakenAgainOnlyFromTheOldestRetiredKey() throws {
    var ring = try ring()
    for number in 1..<16 { ring = try ring.rotated(with: secret(UInt8(number)), now: number) }
    #expect(ring.keys.map(\.id) == [Int](0...15))
    #expect(throws: KeyRingFailure.full) { try ring.rotated(with: secret(99), now: 99) }
    ring = try ring.retired(id: 7).retired(id: 3)
    ring = try ring.rotated(with: secret(99), now: 99)
    #expect(ring.signingKey.id == 3)
    #expect(ring.keys.count == 16)
    #expect(ring.key(id: 7)?.state == .retired)
    #expect(try Self.parse(ring.serialized()) == ring)
  }

  @Test func secretsShowNeitherInPrintNorInErrors() throws {
    let ring = try Self.parse("0 1 active \(Self.one)\n")
    var dumped = ""
    dump(ring, to: &dumped)
    for text in ["\(ring)", "\(ring.signingKey)", String(reflecting: ring), dumped] {
      #expect(!text.contains("1a1a") && !text.contains("26, 26"))
    }
    for text in ["0 1 active \(Self.one)00", "0 1 \(Self.one) active", "\(Self.one)"] {
      let failure = try #require(Self.failure(text))
      #expect(!"\(failure)".contains("1a") && !String(reflecting: failure).contains("1a"))
    }
  }
}
