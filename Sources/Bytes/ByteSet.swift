/// A set of octets: 256 bits, looked up without a branch. Public for the reason that ``ASCII`` gives.
public struct ByteSet: Sendable, Equatable {
  @usableFromInline var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// The empty set.
  package init() {}

  /// The set of the octets of a text, such as `"()<>@,;:\\\""`.
  package init(_ octets: StaticString) {
    // SAFETY: the buffer is the program's own text, and is gone with the closure.
    self = octets.withUTF8Buffer { unsafe ByteSet($0) }
  }

  /// The set of the octets given.
  @inlinable
  package init(_ octets: some Sequence<UInt8>) {
    for octet in octets { insert(octet) }
  }

  @inlinable
  package mutating func insert(_ octet: UInt8) {
    let bit: UInt64 = 1 << UInt64(octet & 63)
    switch octet >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  @inlinable
  package func contains(_ octet: UInt8) -> Bool {
    let word: UInt64
    switch octet >> 6 {
    case 0: word = words.0
    case 1: word = words.1
    case 2: word = words.2
    default: word = words.3
    }
    return (word >> UInt64(octet & 63)) & 1 == 1
  }

  /// Whether both hold the same octets.
  public static func == (left: ByteSet, right: ByteSet) -> Bool { left.words == right.words }
}
