import Testing

@testable import Hashing

@Suite struct HMACSHA256Tests {
  struct Vector: Sendable {
    var key: [UInt8]
    var message: [UInt8]
    var hex: String
  }

  // RFC 4231 §4.2 to §4.8; case 5 shows the first 128 bits only.
  static let vectors = [
    Vector(
      key: [UInt8](repeating: 0x0B, count: 20), message: [UInt8]("Hi There".utf8),
      hex: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      key: [UInt8]("Jefe".utf8), message: [UInt8]("what do ya want for nothing?".utf8),
      hex: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      key: [UInt8](repeating: 0xAA, count: 20), message: [UInt8](repeating: 0xDD, count: 50),
      hex: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Vector(
      key: [UInt8](1...25), message: [UInt8](repeating: 0xCD, count: 50),
      hex: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Vector(
      key: [UInt8](repeating: 0x0C, count: 20), message: [UInt8]("Test With Truncation".utf8),
      hex: "a3b6167473100ee06e0c796c2955552b"),
    Vector(
      key: [UInt8](repeating: 0xAA, count: 131),
      message: [UInt8]("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      hex: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Vector(
      key: [UInt8](repeating: 0xAA, count: 131),
      message: [UInt8](
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
      hex: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]

  @Test(arguments: vectors)
  func publishedVectorsHold(_ vector: Vector) {
    let code = HMACSHA256.authenticate(vector.message, key: vector.key).hex
    #expect(code.prefix(vector.hex.count) == vector.hex)
  }

  @Test func aKeyOfOneBlockIsUsedAsItIs() {
    let key = noise(64)
    #expect(
      HMACSHA256.authenticate([1], key: key) != HMACSHA256.authenticate([1], key: SHA256.hash(key).octets))
    let longer = noise(65)
    #expect(
      HMACSHA256.authenticate([1], key: longer)
        == HMACSHA256.authenticate([1], key: SHA256.hash(longer).octets))
  }
}
