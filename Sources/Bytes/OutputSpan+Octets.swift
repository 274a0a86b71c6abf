public import CBytes

// Octets that come into a buffer many at a time. What room there is for them is asked before, once for all of them.

extension OutputSpan where Element == UInt8 {
  /// Appends octets in one copy.
  ///
  /// - Precondition: there is room for them.
  @inlinable
  package mutating func append(_ octets: Span<UInt8>) {
    precondition(octets.count <= freeCapacity)
    unsafe withUnsafeMutableBufferPointer { room, filled in
      unsafe octets.withUnsafeBufferPointer { octets in
        guard let from = octets.baseAddress, let to = room.baseAddress else { return }
        // SAFETY: there is room for `octets.count` behind what is filled, as was just checked, and what is there is no
        // part of a span that someone else holds.
        unsafe (to + filled).update(from: from, count: octets.count)
        filled += octets.count
      }
    }
  }

  /// Appends the octets of a range up to the first that is one or the other; gives the index of that, or the end of
  /// the range.
  ///
  /// - Precondition: the range lies within the octets, and there is room for all of it.
  @inlinable
  package mutating func append(
    _ octets: Span<UInt8>, in range: Range<Int>, until one: UInt8, or other: UInt8
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= octets.count && range.count <= freeCapacity)
    return unsafe withUnsafeMutableBufferPointer { room, filled in
      unsafe octets.withUnsafeBufferPointer { octets in
        guard let from = octets.baseAddress, let to = room.baseAddress else { return range.upperBound }
        // SAFETY: the range and the room for it were just checked; no more than `range.count` octets are read at its
        // beginning, and written behind what is filled.
        let count = unsafe pluspost_copy_until_either(
          from + range.lowerBound, range.count, to + filled, one, other)
        filled += count
        return range.lowerBound + count
      }
    }
  }

  /// Appends the octets of a range up to the first that is beyond ASCII; gives the index of that, or the end of the
  /// range.
  ///
  /// - Precondition: the range lies within the octets, and there is room for all of it.
  @inlinable
  package mutating func appendASCII(_ octets: Span<UInt8>, in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= octets.count && range.count <= freeCapacity)
    return unsafe withUnsafeMutableBufferPointer { room, filled in
      unsafe octets.withUnsafeBufferPointer { octets in
        guard let from = octets.baseAddress, let to = room.baseAddress else { return range.upperBound }
        // SAFETY: as above.
        let count = unsafe pluspost_copy_ascii(from + range.lowerBound, range.count, to + filled)
        filled += count
        return range.lowerBound + count
      }
    }
  }

  /// Appends the octets of a range with letters made small and, by a table of those from U+00C0 to U+023F, without
  /// accents, up to the first that is something else: a control, other things beyond ASCII, a blank behind another one.
  /// Gives the index of that, or the end of the range. `signs` says what is among them: 1 for a digit, 2 for an at sign
  /// or an angle bracket, 4 for a colon, 8 for anything that no rule is made of.
  ///
  /// - Precondition: the range lies within the octets, there is room for all of it, and the table has entries from
  ///   U+0000 to U+023F.
  @inlinable
  package mutating func appendFolded(
    _ octets: Span<UInt8>, in range: Range<Int>, isSpaced: Bool, by latin: [UInt8], signs: inout UInt32
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= octets.count && range.count <= freeCapacity)
    precondition(latin.count >= 576)
    let free = freeCapacity
    return unsafe withUnsafeMutableBufferPointer { room, filled in
      unsafe octets.withUnsafeBufferPointer { octets in
        unsafe latin.withUnsafeBufferPointer { latin in
          guard let from = octets.baseAddress, let to = room.baseAddress, let table = latin.baseAddress else {
            return range.upperBound
          }
          var written = 0
          // SAFETY: as above; what may be read behind the range is no more than the octets have, what may be written no
          // more than is free, and a letter of two octets from C3 80 to C8 BF has a place below 576.
          let count = unsafe pluspost_fold(
            from + range.lowerBound, range.count, to + filled,
            Swift.min(free, octets.count - range.lowerBound), isSpaced, table, &signs, &written)
          filled += written
          return range.lowerBound + count
        }
      }
    }
  }

  /// How base64 is decoded. Both give the same octets.
  package enum Base64Way: Sendable {
    /// With instructions that this processor has for many octets at a time, if there are any.
    case processor
    case portable
  }

  /// Appends what groups of base64 from `start` on stand for, line ends between them passed over, as far as there are
  /// no other octets; gives the index where that ended, which is at the beginning of a group.
  ///
  /// - Precondition: `start` lies within `0 ... octets.count`.
  package mutating func appendBase64(
    _ octets: Span<UInt8>, from start: Int, by way: Base64Way = .processor
  ) -> Int {
    precondition(start >= 0 && start <= octets.count)
    let free = freeCapacity
    return unsafe withUnsafeMutableBufferPointer { room, filled in
      unsafe octets.withUnsafeBufferPointer { octets in
        guard let from = octets.baseAddress, let to = room.baseAddress else { return start }
        var written = 0
        // SAFETY: `start ... octets.count` was just checked, and `free` octets are left behind what is filled; the
        // functions read and write no more than that, and tell how many they wrote.
        let count =
          switch way {
          case .processor:
            unsafe pluspost_base64_decode(from + start, octets.count - start, to + filled, free, &written)
          case .portable:
            unsafe pluspost_base64_decode_portable(
              from + start, octets.count - start, to + filled, free, &written)
          }
        filled += written
        return start + count
      }
    }
  }
}

/// Whether base64 is decoded with instructions that not every processor of this kind has.
package var isBase64Accelerated: Bool { pluspost_base64_is_accelerated() }
