import Testing

@testable import Addressing

@Suite struct TokenPackingTests {
  @Test func whatIsPackedComesBack() throws {
    var chance = Chance(seed: 1)
    for _ in 0..<3000 {
      let payload = TokenPayload.random(using: &chance)
      let keyID = Int.random(in: SigningKey.ids, using: &chance)
      let octets = try #require(TokenPacking.pack(payload, keyID: keyID))
      let unpacked = try #require(TokenPacking.unpack(octets), "\(payload)")
      #expect(unpacked.payload == payload)
      #expect(unpacked.keyID == keyID)
      #expect(TokenPacking.keyID(of: octets) == keyID)
    }
  }

  @Test func onlyOneFormOfAPayloadIsRead() {
    // Whatever octets are read at all are those that would be written: nothing else stands for the same payload.
    var chance = Chance(seed: 2)
    var readCount = 0
    for _ in 0..<20_000 {
      var octets = chance.octets(Int.random(in: 1...16, using: &chance))
      octets[0] = 0x10 | octets[0] & 15
      guard let (payload, keyID) = TokenPacking.unpack(octets) else { continue }
      readCount += 1
      #expect(TokenPacking.pack(payload, keyID: keyID) == octets)
    }
    #expect(readCount > 30)
  }

  @Test(arguments: ["2026-0147", "INV-2026-000123", "abc", "é", "a_b"])
  func appendedOctetsAreNotRead(_ reference: String) throws {
    let octets = try #require(TokenPacking.pack(payload(reference), keyID: 0))
    for octet: UInt8 in 0...255 {
      let unpacked = TokenPacking.unpack(octets + [octet])
      #expect(unpacked?.payload != payload(reference))
    }
    #expect(TokenPacking.unpack(octets.dropLast())?.payload != payload(reference))
  }

  @Test func numbersOutOfRangeAreNotWritten() {
    for tenant in [Int.min, -1, 0, 1 << 30 + 1, Int.max] {
      #expect(TokenPacking.pack(payload("1", tenant: tenant), keyID: 0) == nil)
    }
    for id in [Int.min, -1, 0, 1 << 40 + 1, Int.max] {
      let payload = TokenPayload(tenant: 1, kind: .task, reference: .opaque(id: id))
      #expect(TokenPacking.pack(payload, keyID: 0) == nil)
    }
    for keyID in [-1, 16, Int.max] { #expect(TokenPacking.pack(payload("1"), keyID: keyID) == nil) }
    #expect(TokenPacking.pack(payload(""), keyID: 0) == nil)
  }

  @Test func numbersAtTheEdgeAreWritten() throws {
    for tenant in [1, 64, 65, 4096, 4097, 1 << 18, 1 << 18 + 1, 1 << 24, 1 << 24 + 1, 1 << 30] {
      for id in [1, 8, 9, 1 << 20, 1 << 39, 1 << 40] {
        let payload = TokenPayload(tenant: tenant, kind: .order, reference: .opaque(id: id))
        let octets = try #require(TokenPacking.pack(payload, keyID: 15))
        #expect(TokenPacking.unpack(octets)?.payload == payload)
      }
    }
  }

  @Test func longReferencesAreNotWritten() {
    #expect(TokenPacking.pack(payload(String(repeating: "1", count: 64)), keyID: 0) != nil)
    #expect(TokenPacking.pack(payload(String(repeating: "1", count: 65)), keyID: 0) == nil)
    #expect(TokenPacking.pack(payload(String(repeating: "é", count: 1_000_000)), keyID: 0) == nil)
  }

  @Test(arguments: [
    ("2026-0147", 36), ("F2026/00123", 50), ("INV-2026-000123", 68), ("123456789", 36), ("abcdef", 31),
    ("ABCDEF", 30), ("Ab", 15), ("a b", 16), ("_", 4), ("été", 41), ("2026/A", 29), ("2026/a", 34),
    ("a;b", 25), ("A.B", 23), ("A-B", 15),
  ])
  func referencesTakeFewBits(_ reference: String, _ bits: Int) throws {
    // In front of the reference: version 4, key 4, kind 3, expiry 1, form 2 (the third bit of the rarer forms counts
    // as the reference's), tenant 7.
    let octets = try #require(TokenPacking.pack(payload(reference), keyID: 0))
    #expect(octets.count == (21 + bits + 7) / 8)
  }

  @Test func everyCharacterOfTheTablesIsPacked() throws {
    for scalar in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-/._ ".unicodeScalars {
      for context in ["1", "A", "a", "-", "."] {
        let text = context + String(scalar) + context
        let octets = try #require(TokenPacking.pack(payload(text), keyID: 0))
        #expect(TokenPacking.unpack(octets)?.payload == payload(text))
      }
    }
  }

  @Test func otherVersionsAreNotOurs() throws {
    let octets = try #require(TokenPacking.pack(payload("1"), keyID: 3))
    for version: UInt8 in 0...15 where version != 1 {
      let other = [version << 4 | octets[0] & 15] + octets.dropFirst()
      #expect(TokenPacking.keyID(of: other) == nil)
      #expect(TokenPacking.unpack(other) == nil)
    }
    #expect(TokenPacking.keyID(of: []) == nil)
    #expect(TokenPacking.unpack([]) == nil)
  }
}
