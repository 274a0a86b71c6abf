import Bytes

/// Decodes base64 (RFC 2045 §6.8) that comes in pieces of any size.
///
/// Octets outside the alphabet are passed over, as §6.8 demands. Padding ends a group, not the body: several padded
/// texts in a row are decoded one after the other. A last group that only lacks its padding counts; one that was cut off
/// in the middle of an octet does not.
public struct Base64Decoder: Sendable {
  /// The bits of the group at hand, and how many characters of it there were.
  private var bits: UInt32 = 0
  private var count = 0
  /// Whether octets were passed over that are neither of the alphabet nor white space.
  public private(set) var hasJunk = false
  /// Whether a group ended after one character, or the body within a group.
  public private(set) var isTruncated = false

  /// Makes a decoder for one body.
  public init() {}

  /// Decodes the next octets and appends what they stand for, at most three octets for four.
  public mutating func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
    let room = (chunk.count / 4 + 2) * 3
    var state = self
    output.append(addingCapacity: room) { state.decode(chunk, into: &$0) }
    self = state
  }

  /// Ends the body, and appends what an unfinished group stands for, where no octet was begun in it.
  ///
  /// QUIRK: RFC 2045 §6.8 wants padding. Software that leaves it off leaves no bits over; where some are, the body was
  /// cut, and the piece that is left of the group is no part of what was sent.
  public mutating func finish(into output: inout [UInt8]) {
    if count > 0 { isTruncated = true }
    let unused: UInt32 = count == 2 ? 0xF : count == 3 ? 0x3 : 0
    if bits & unused != 0 { count = 0 }
    var state = self
    output.append(addingCapacity: 3) { state.flush(into: &$0) }
    self = state
  }

  private mutating func decode(_ chunk: Span<UInt8>, into output: inout OutputSpan<UInt8>) {
    let storage = Self.values
    let values = storage.span
    var index = 0
    let end = chunk.count
    // Whether anything but junk came since whole groups were looked for: a body of nothing else is not to be asked for
    // them at each of its octets.
    var isFresh = true
    while index < end {
      if count == 0, isFresh {
        index = output.appendBase64(chunk, from: index)
        isFresh = false
        if index == end { return }
      }
      let value = values[Int(chunk[index])]
      index += 1
      if value < 64 {
        bits = bits << 6 | UInt32(value)
        count += 1
        isFresh = true
        if count == 4 {
          output.append(UInt8(truncatingIfNeeded: bits >> 16))
          output.append(UInt8(truncatingIfNeeded: bits >> 8))
          output.append(UInt8(truncatingIfNeeded: bits))
          count = 0
          bits = 0
        }
      } else if value == Self.padding {
        if count == 1 { isTruncated = true }
        flush(into: &output)
        isFresh = true
      } else if value == Self.junk {
        hasJunk = true
      }
    }
  }

  private mutating func flush(into output: inout OutputSpan<UInt8>) {
    switch count {
    case 2: output.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3:
      output.append(UInt8(truncatingIfNeeded: bits >> 10))
      output.append(UInt8(truncatingIfNeeded: bits >> 2))
    default: break
    }
    bits = 0
    count = 0
  }

  private static let space: UInt8 = 64
  private static let padding: UInt8 = 65
  private static let junk: UInt8 = 66

  /// What each octet stands for.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: junk, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, octet) in alphabet.utf8.enumerated() { values[Int(octet)] = UInt8(value) }
    for octet in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20] { values[octet] = space }
    values[0x3D] = padding
    return values
  }()
}
