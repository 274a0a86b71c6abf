import Bytes

/// Reads numbers and runs of octets, lowest octet first, from octets that are all there; nil where too few are left.
struct LittleEndianCursor {
  let octets: [UInt8]
  private(set) var index: Int

  init(_ octets: [UInt8], at index: Int = 0) {
    self.octets = octets
    self.index = min(max(0, index), octets.count)
  }

  var left: Int { octets.count - index }

  mutating func read16() -> Int? {
    guard left >= 2 else { return nil }
    defer { index += 2 }
    return Int(octets[index]) | Int(octets[index + 1]) << 8
  }

  mutating func read32() -> Int? {
    guard left >= 4, let low = read16(), let high = read16() else { return nil }
    return low | high << 16
  }

  /// So many octets; nil, with nothing read, where fewer are left.
  mutating func read(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= left else { return nil }
    defer { index += count }
    return octets[index..<index + count]
  }

  /// As `read`, but all that is left where that is fewer; `isWhole` tells which.
  mutating func readUp(to count: Int) -> (octets: ArraySlice<UInt8>, isWhole: Bool) {
    let taken = min(max(0, count), left)
    defer { index += taken }
    return (octets[index..<index + taken], taken == count)
  }

  /// Passes over octets up to a multiple of four; the last value needs no filling.
  mutating func skipPadding(after count: Int) { index += min((4 - count & 3) & 3, left) }
}
