import CHashing

/// SHA-256 (FIPS 180-4) of octets that come in pieces. A value type: a copy goes on by itself from where it was made.
package struct SHA256: Sendable {
  /// Which code does the work. Both give the same digests.
  package enum Implementation: Sendable {
    /// The processor's own instructions where it has them, else as `portable`.
    case processor
    case portable
  }

  /// Whether ``Implementation/processor`` uses instructions made for SHA-256 on this machine.
  package static var isAccelerated: Bool { pluspost_sha256_is_accelerated() }

  private static let blockCount = 64

  private let implementation: Implementation
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The octets of a block that is not full yet, `pendingCount` of them.
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var pendingCount = 0
  /// All octets taken in. The standard counts bits modulo 2^64, hence the wrapping arithmetic.
  private var octetCount: UInt64 = 0

  package init(_ implementation: Implementation = .processor) {
    self.implementation = implementation
  }

  /// Takes in more octets; any cutting into pieces gives the same digest.
  package mutating func update(_ octets: Span<UInt8>) {
    octetCount &+= UInt64(octets.count)
    var start = 0
    if pendingCount > 0 {
      start = min(SHA256.blockCount - pendingCount, octets.count)
      for index in 0..<start { pending[pendingCount + index] = octets[index] }
      pendingCount += start
      guard pendingCount == SHA256.blockCount else { return }
      compressPending()
    }
    let blocks = (octets.count - start) / SHA256.blockCount
    compress(octets, from: start, blocks: blocks)
    start += blocks * SHA256.blockCount
    pendingCount = octets.count - start
    for index in 0..<pendingCount { pending[index] = octets[start + index] }
  }

  /// Takes in more octets.
  package mutating func update(_ octets: [UInt8]) { update(octets.span) }

  /// The digest of all that was taken in. The value is used up.
  package consuming func finish() -> Digest {
    let bitCount = octetCount &* 8
    pending[pendingCount] = 0x80
    for index in pendingCount + 1..<SHA256.blockCount { pending[index] = 0 }
    if pendingCount >= 56 {
      // No room left for the length: it goes into a block of its own.
      compressPending()
      for index in 0..<SHA256.blockCount { pending[index] = 0 }
    }
    for index in 0..<8 {
      pending[56 + index] = UInt8(truncatingIfNeeded: bitCount >> UInt64(56 - 8 * index))
    }
    compressPending()
    return Digest(state: state)
  }

  /// The digest of octets that are all there.
  package static func hash(_ octets: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(octets)
    return hash.finish()
  }

  private mutating func compressPending() {
    let block = pending
    compress(block.span, from: 0, blocks: 1)
    pendingCount = 0
  }

  /// Runs the compression function over whole blocks of a span.
  private mutating func compress(_ octets: Span<UInt8>, from start: Int, blocks: Int) {
    guard blocks > 0 else { return }
    precondition(start >= 0 && start <= octets.count && blocks <= (octets.count - start) / SHA256.blockCount)
    let implementation = implementation
    var words = state.mutableSpan
    unsafe words.withUnsafeMutableBufferPointer { words in
      unsafe octets.withUnsafeBufferPointer { octets in
        // SAFETY: `words` are the eight words that the function updates; `start + blocks * 64 <= octets.count` was
        // just checked, and the function reads exactly `blocks * 64` octets from `start` on.
        guard let words = words.baseAddress, let octets = octets.baseAddress else { return }
        switch implementation {
        case .processor: unsafe pluspost_sha256_blocks(words, octets + start, blocks)
        case .portable: unsafe pluspost_sha256_blocks_portable(words, octets + start, blocks)
        }
      }
    }
  }
}
