/// Bits in a row, most significant first, that become whole octets at the end.
struct BitWriter {
  private(set) var octets: [UInt8] = []
  private(set) var bitCount = 0

  /// Writes the low `count` bits (0 ... 64) of a value.
  mutating func write(_ value: UInt64, bits count: Int) {
    for shift in stride(from: count - 1, through: 0, by: -1) {
      if bitCount & 7 == 0 { octets.append(0) }
      let bit = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 1
      octets[octets.count - 1] |= bit << UInt8(7 - bitCount & 7)
      bitCount += 1
    }
  }

  /// The bits that the last octet still has room for.
  var room: Int { (8 - bitCount & 7) & 7 }

  /// Fills the last octet up with ones.
  mutating func fill() { write(.max, bits: room) }
}

/// Reads what ``BitWriter`` wrote. Reading past the end gives nil.
struct BitReader {
  private let octets: [UInt8]
  private var position = 0

  init(_ octets: [UInt8]) { self.octets = octets }

  /// The bits not read yet.
  var remaining: Int { octets.count * 8 - position }

  /// The next `count` bits (0 ... 64), or nil where fewer are left; those are not read then.
  mutating func read(bits count: Int) -> UInt64? {
    guard count <= remaining else { return nil }
    var value: UInt64 = 0
    for _ in 0..<count {
      value = value << 1 | UInt64(octets[position >> 3] >> UInt8(7 - position & 7) & 1)
      position += 1
    }
    return value
  }
}
