/// Choices that the input itself makes, so that one input always does the same: where it is cut into chunks, which
/// limits hold. The numbers come from SplitMix64, its seed from FNV-1a over the input.
struct Choices {
  private var state: UInt64
  private let effort: FuzzTarget.Effort
  private let last: Int

  init(_ input: [UInt8], _ effort: FuzzTarget.Effort) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for octet in input { hash = (hash ^ UInt64(octet)) &* 0x100_0000_01B3 }
    state = hash
    self.effort = effort
    last = Int(input.last ?? 0)
  }

  /// Whether it is the turn of one of so many things that can be tried alone.
  ///
  /// With all effort it always is. Else the last octet of the input says whose turn it is: a mutation elsewhere leaves
  /// it, so that libFuzzer goes on with what it found, and one octet more makes it another's.
  func isTurn(_ number: Int, of count: Int) -> Bool {
    effort == .everything || last % count == number
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

  /// Ways to cut so many octets that are tried one or all: into these chunks, and, of few octets, into single ones.
  func cuts(_ chunks: [Range<Int>], singleUpTo most: Int = .max) -> [[Range<Int>]] {
    let count = chunks.last?.upperBound ?? 0
    guard count <= most else { return [chunks] }
    // The lowest bits of the last octet are for the turns of other things.
    let isSingle = last >> 5 & 1 == 1
    switch effort {
    case .everything: return [chunks, Self.single(of: count)]
    case .oneTurn: return [isSingle ? Self.single(of: count) : chunks]
    }
  }

  /// Ranges of one octet each.
  static func single(of count: Int) -> [Range<Int>] { (0..<count).map { $0..<$0 + 1 } }
}
