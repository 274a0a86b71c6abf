import Bytes

/// A SHA-256 value: 32 octets, stored inline. Ordered as its octets are, and so as its hex text.
package struct Digest: Hashable, Comparable, Sendable {
  /// The number of octets of every digest.
  package static let octetCount = 32

  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The digest whose octets are these; nil for any count but 32.
  package init?(octets: [UInt8]) {
    guard octets.count == Digest.octetCount else { return nil }
    func word(_ index: Int) -> UInt64 {
      octets[index * 8..<index * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// The digest written as 64 hexadecimal digits of either case; nil for anything else.
  package init?(hex: some StringProtocol) {
    guard let octets = Hex.decode(hex) else { return nil }
    self.init(octets: octets)
  }

  /// The final state of SHA-256 as a digest.
  init(state: InlineArray<8, UInt32>) {
    func word(_ index: Int) -> UInt64 { UInt64(state[index * 2]) << 32 | UInt64(state[index * 2 + 1]) }
    words = (word(0), word(1), word(2), word(3))
  }

  /// The 32 octets, first to last.
  package var octets: [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(Digest.octetCount)
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: 56, through: 0, by: -8) {
        octets.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return octets
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String { Hex.encode(octets) }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }
  package static func < (left: Digest, right: Digest) -> Bool { left.words < right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { hex }
}
