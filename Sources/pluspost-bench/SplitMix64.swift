/// Numbers that look random and are the same for the same seed on every machine (Steele, Lea and Flood's SplitMix64).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

// The standard library may change how it draws from a generator, and then the same seed would give another corpus.
extension SplitMix64 {
  /// A number below `bound`, which must be positive.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func within(_ range: Range<Int>) -> Int { range.lowerBound + below(range.count) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// True in `percent` of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func octets(_ count: Int) -> [UInt8] {
    var found: [UInt8] = []
    found.reserveCapacity(count)
    while found.count < count {
      var word = next()
      for _ in 0..<min(8, count - found.count) {
        found.append(UInt8(truncatingIfNeeded: word))
        word >>= 8
      }
    }
    return found
  }

  /// Letters and digits, as identifiers and signatures have them.
  mutating func word(_ count: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    return String(decoding: (0..<count).map { _ in alphabet[below(alphabet.count)] }, as: UTF8.self)
  }
}
