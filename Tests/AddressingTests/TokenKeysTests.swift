import Testing

@testable import Addressing

@Suite struct TokenKeysTests {
  @Test func tokensOfOlderKeysVerifyAndNewOnesSign() throws {
    let first = try ring()
    let second = try first.rotated(with: secret(1), now: 1)
    let old = try #require(try makeCodec(first).encode(payload("1"), limit: 39))
    let new = try #require(try makeCodec(second).encode(payload("1"), limit: 39))
    #expect(old != new)
    #expect(try makeCodec(second).decode(old, now: now) == .valid(payload("1"), keyID: 0))
    #expect(try makeCodec(second).decode(new, now: now) == .valid(payload("1"), keyID: 1))
    // A number that the ring has no key for: nobody of ours has signed with it.
    #expect(try makeCodec(first).decode(new, now: now) == .forged)
  }

  @Test func tokensOfRetiredKeysAreToldFromForgedOnes() throws {
    let old = try #require(try makeCodec().encode(payload("1", expiresOn: Day(number: 1)), limit: 39))
    let ring = try ring().rotated(with: secret(1), now: 1).retired(id: 0)
    #expect(try makeCodec(ring).decode(old, now: now) == .retiredKey)
    let changed = String(old.dropLast()) + (old.hasSuffix("0") ? "g" : "0")
    #expect(try makeCodec(ring).decode(changed, now: now) != .retiredKey)
    #expect(try makeCodec(ring, domain: "other.example").decode(old, now: now) == .forged)
  }

  @Test func aNumberGivenOutAgainDoesNotRevive() throws {
    var ring = try ring()
    let old = try #require(try makeCodec(ring).encode(payload("1"), limit: 39))
    for number in 1..<16 { ring = try ring.rotated(with: secret(UInt8(number)), now: number) }
    #expect(try makeCodec(ring).decode(old, now: now) == .valid(payload("1"), keyID: 0))
    ring = try ring.retired(id: 0).rotated(with: secret(77), now: 77)
    #expect(ring.signingKey.id == 0)
    #expect(try makeCodec(ring).decode(old, now: now) == .forged)
    let new = try #require(try makeCodec(ring).encode(payload("1"), limit: 39))
    #expect(try makeCodec(ring).decode(new, now: now) == .valid(payload("1"), keyID: 0))
  }

  @Test func everyKeyNumberWorks() throws {
    var ring = try ring()
    for number in 0..<16 {
      if number > 0 { ring = try ring.rotated(with: secret(UInt8(number)), now: number) }
      let token = try #require(try makeCodec(ring).encode(payload("2026-0147"), limit: 39))
      #expect(try makeCodec(ring).decode(token, now: now) == .valid(payload("2026-0147"), keyID: number))
    }
  }
}
