import Testing

@testable import Hashing

@Suite struct DigestTests {
  static let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func octetsAndHexComeBack() throws {
    let digest = try #require(Digest(hex: Self.hex))
    #expect(digest.hex == Self.hex)
    #expect("\(digest)" == Self.hex)
    #expect(digest.octets.count == Digest.octetCount)
    #expect(digest.octets.first == 0xBA)
    #expect(digest.octets.last == 0xAD)
    #expect(Digest(octets: digest.octets) == digest)
    #expect(Digest(hex: Self.hex.uppercased()) == digest)
  }

  @Test(arguments: [
    "", "ba", String(hex.dropLast()), String(hex.dropLast(2)), hex + "00", hex.dropLast() + "g", " " + hex,
  ])
  func otherTextIsNoDigest(_ text: String) {
    #expect(Digest(hex: text) == nil)
  }

  @Test(arguments: [0, 31, 33, 64])
  func otherCountsAreNoDigest(_ count: Int) {
    #expect(Digest(octets: [UInt8](repeating: 1, count: count)) == nil)
  }

  @Test func orderIsThatOfTheHexText() {
    let digests = (0..<200).map { SHA256.hash([UInt8($0)]) }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
  }

  @Test func equalDigestsHashAlike() {
    let digests = (0..<100).map { SHA256.hash([UInt8($0 % 10)]) }
    #expect(Set(digests).count == 10)
  }
}
