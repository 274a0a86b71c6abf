/// Choices that the input itself makes, so that one input always does the same: where it is cut into chunks, which
/// limits hold. The numbers come from SplitMix64, its seed from FNV-1a over the input.
struct Choices {
  private var state: UInt64

  init(_ input: [UInt8]) {
    state = input.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  /// A number from 0 up to the bound, which must be above 0.
  mutating func below(_ bound: Int) -> Int { Int(truncatingIfNeeded: next() % UInt64(max(1, bound))) }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// Ranges that cover so many octets: small ones mostly, some empty, now and then a long one.
  mutating func chunks(of count: Int) -> [Range<Int>] {
    let scale = [2, 8, 64, 1_024][below(4)]
    var chunks: [Range<Int>] = []
    var start = 0
    while start < count {
      let end = min(count, start + below(scale))
      chunks.append(start..<end)
      start = end
    }
    return chunks
  }

  /// Ranges of one octet each.
  static func single(of count: Int) -> [Range<Int>] { (0..<count).map { $0..<$0 + 1 } }
}
