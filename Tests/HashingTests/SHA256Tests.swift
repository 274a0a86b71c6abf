import Testing

@testable import Hashing

/// Octets that look like nothing in particular and are the same in each run.
func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 56)
  }
}

func digest(_ octets: [UInt8], _ implementation: SHA256.Implementation = .processor) -> Digest {
  var hash = SHA256(implementation)
  hash.update(octets)
  return hash.finish()
}

@Suite struct SHA256Tests {
  struct Vector: Sendable, CustomTestStringConvertible {
    var message: [UInt8]
    var hex: String
    var testDescription: String { "\(message.count) octets, \(hex.prefix(8))" }

    init(_ text: String, _ hex: String) {
      message = [UInt8](text.utf8)
      self.hex = hex
    }

    init(_ octets: [UInt8], times count: Int = 1, _ hex: String) {
      message = [[UInt8]](repeating: octets, count: count).flatMap { $0 }
      self.hex = hex
    }
  }

  // FIPS 180-2 appendix B, and the further vectors that NIST publishes with it.
  static let vectors = [
    Vector(
      "",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Vector(
      "abc",
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Vector(
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Vector(
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
        + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
    Vector(
      [0xBD], times: 1,
      "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
    Vector(
      [0xC9, 0x8C, 0x8E, 0x55], times: 1,
      "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"),
    Vector(
      [0], times: 55,
      "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
    Vector(
      [0], times: 56,
      "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
    Vector(
      [0], times: 57,
      "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"),
    Vector(
      [0], times: 64,
      "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
    Vector(
      [0], times: 1000,
      "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"),
    Vector(
      [0x41], times: 1000,
      "c2e686823489ced2017f6059b8b239318b6364f6dcd835d0a519105a1eadd6e4"),
    Vector(
      [0x55], times: 1005,
      "f4d62ddec0f3dd90ea1380fa16a5ff8dc4c54b21740650f24afc4120903552b0"),
    Vector(
      [0x61], times: 1000000,
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test(arguments: vectors, [SHA256.Implementation.processor, .portable])
  func publishedVectorsHold(_ vector: Vector, _ implementation: SHA256.Implementation) {
    #expect(digest(vector.message, implementation).hex == vector.hex)
  }

  @Test func bothImplementationsAgreeAtEveryLength() {
    let octets = noise(300)
    for count in 0...300 {
      let message = [UInt8](octets[..<count])
      #expect(digest(message, .processor) == digest(message, .portable), "\(count) octets")
    }
  }

  @Test func bothImplementationsAgreeOverManyBlocksFromAnyStart() {
    let octets = noise(64 * 40 + 17, seed: 7)
    for start in 0..<17 {
      let message = [UInt8](octets[start...])
      #expect(digest(message, .processor) == digest(message, .portable), "from \(start)")
    }
  }

  @Test func cuttingIntoTwoChangesNothing() {
    for count in [0, 1, 63, 64, 65, 119, 127, 128, 129, 200, 300] {
      let octets = noise(count, seed: 3)
      let whole = digest(octets)
      for cut in 0...count {
        var hash = SHA256()
        hash.update([UInt8](octets[..<cut]))
        hash.update([UInt8](octets[cut...]))
        #expect(hash.finish() == whole, "\(count) octets cut at \(cut)")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 7, 31, 63, 64, 65, 100, 127, 128, 129, 500])
  func cuttingIntoManyChangesNothing(step: Int) {
    let octets = noise(2000, seed: 5)
    var hash = SHA256()
    for start in stride(from: 0, to: octets.count, by: step) {
      hash.update([UInt8](octets[start..<min(start + step, octets.count)]))
      hash.update([])
    }
    #expect(hash.finish() == digest(octets))
  }

  @Test func aCopyGoesOnByItself() {
    var first = SHA256()
    first.update([UInt8]("ab".utf8))
    var second = first
    first.update([UInt8]("c".utf8))
    second.update([UInt8]("d".utf8))
    #expect(first.finish() == digest([UInt8]("abc".utf8)))
    #expect(second.finish() == digest([UInt8]("abd".utf8)))
  }

  @Test func aSingleBitChangesTheDigest() {
    let octets = noise(130, seed: 9)
    let whole = digest(octets)
    for bit in 0..<octets.count * 8 {
      var changed = octets
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(digest(changed) != whole)
    }
  }
}
