/// HMAC (RFC 2104) with SHA-256.
package enum HMACSHA256 {
  private static let blockCount = 64

  /// The authentication code of a message under a key of any length.
  package static func authenticate(_ message: [UInt8], key: [UInt8]) -> Digest {
    var block = key.count > blockCount ? SHA256.hash(key).octets : key
    block += [UInt8](repeating: 0, count: blockCount - block.count)
    var inner = SHA256()
    inner.update(block.map { $0 ^ 0x36 })
    inner.update(message)
    var outer = SHA256()
    outer.update(block.map { $0 ^ 0x5C })
    outer.update(inner.finish().octets)
    return outer.finish()
  }
}
