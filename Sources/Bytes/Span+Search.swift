import Glibc

extension Span where Element == UInt8 {
  /// The index of the first `octet` at or after `start`, or nil where there is none. One `memchr`.
  ///
  /// - Precondition: `start` lies within `0 ... count`.
  package func firstIndex(of octet: UInt8, from start: Int = 0) -> Int? {
    precondition(start >= 0 && start <= count)
    return unsafe withUnsafeBufferPointer { buffer in
      // SAFETY: `start ... count` was just checked, so `count - start` octets are readable at `base + start`;
      // memchr reads no more than it is told, and what it returns lies within them.
      guard let base = buffer.baseAddress, let hit = unsafe memchr(base + start, Int32(octet), count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }
  }

  /// Whether the octets from `start` on begin with `prefix`; false where fewer are left.
  package func hasPrefix(_ prefix: [UInt8], from start: Int = 0) -> Bool {
    guard start >= 0, count - start >= prefix.count else { return false }
    for index in prefix.indices where self[start + index] != prefix[index] { return false }
    return true
  }
}

extension Array where Element == UInt8 {
  /// Appends a span of octets in one copy.
  @inlinable
  package mutating func append(_ octets: Span<UInt8>) {
    unsafe octets.withUnsafeBufferPointer { buffer in
      // SAFETY: the buffer is the span's own, valid for the call, and `append` copies it.
      unsafe append(contentsOf: buffer)
    }
  }
}
