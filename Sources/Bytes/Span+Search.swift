public import CBytes
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

  /// The octets of a header field's name that stand at `start`, and no further than `end`.
  ///
  /// - Precondition: `start ... end` lies within `0 ... count`.
  @inlinable
  package func nameCount(from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && start <= end && end <= count)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      // SAFETY: `start ... end` was just checked, so `end - start` octets are readable at `base + start`; no more than
      // those are read.
      return unsafe pluspost_count_name(base + start, end &- start)
    }
  }

  /// The index of the LF that ends the header field that goes on at `start`, which is the first with no blank behind
  /// it; `count` where that is not here to be seen, and where a CR comes before it that is no part of a CRLF.
  ///
  /// - Precondition: `start` lies within `0 ... count`.
  @inlinable
  package func fieldEnd(from start: Int) -> Int {
    precondition(start >= 0 && start <= count)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return start }
      // SAFETY: `start ... count` was just checked, so `count - start` octets are readable at `base + start`; no more
      // than those are read.
      return start &+ (unsafe pluspost_find_field_end(base + start, count &- start))
    }
  }

  /// The index of the first octet at or after `start` that is `one` and has `other` behind it; `count` where there is
  /// none.
  ///
  /// - Precondition: `start` lies within `0 ... count`.
  package func firstIndex(of one: UInt8, before other: UInt8, from start: Int) -> Int {
    precondition(start >= 0 && start <= count)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return start }
      // SAFETY: as above.
      return start + (unsafe pluspost_find_pair(base + start, count - start, one, other))
    }
  }

  /// The index of the first octet at or after `start` that is beyond ASCII; `count` where there is none.
  ///
  /// - Precondition: `start` lies within `0 ... count`.
  @inlinable
  package func firstIndexBeyondASCII(from start: Int) -> Int {
    precondition(start >= 0 && start <= count)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return start }
      // SAFETY: as above.
      return start &+ (unsafe pluspost_find_beyond_ascii(base + start, count &- start))
    }
  }

  /// The first index of a range, from an index on, where a word may begin whose first three octets a table gives one of
  /// some bits; its end where there is none. ``wordPlace(_:)`` tells the place of three octets in the table. It may be within a word that
  /// is not of ASCII alone, and misses the beginning of none.
  ///
  /// - Precondition: the range lies within the octets, the index within `range.lowerBound ... range.upperBound`, and
  ///   the table has 4096 entries.
  @inlinable
  package func firstWord(in range: Range<Int>, from index: Int, _ table: [UInt32], bits: UInt32) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && table.count == 4096)
    precondition(index >= range.lowerBound && index <= range.upperBound)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return range.upperBound }
      return unsafe table.withUnsafeBufferPointer { table in
        guard let first = table.baseAddress else { return range.upperBound }
        // SAFETY: as above; a place in the table has twelve bits.
        return unsafe pluspost_find_word(base, range.lowerBound, index, range.upperBound, first, bits)
      }
    }
  }

  /// The place of the word at the beginning of a range in a table of 4096, by its first three octets.
  ///
  /// - Precondition: the range is not empty and lies within the octets.
  @inlinable
  package func wordPlace(_ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && !range.isEmpty)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      // SAFETY: as above, and the range has an octet.
      return Int(unsafe pluspost_word_place(base + range.lowerBound, range.count))
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
