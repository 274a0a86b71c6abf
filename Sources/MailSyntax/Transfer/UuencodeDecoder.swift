import Bytes

/// Decodes uuencoded text (IEEE 1003.1, uuencode) that comes in pieces of any size.
///
/// What stands before the `begin` line and after the `end` line is passed over. Line lengths are believed as far as
/// the line goes; blanks that a mail server cut off the end of a line are put back.
public struct UuencodeDecoder: Sendable {
  private enum State { case before, within, after }

  private var state = State.before
  /// The line at hand as far as it came: its first octets, which are all that can matter.
  private var line: [UInt8] = []
  /// The name on the `begin` line; nil until there was one.
  public private(set) var fileName: [UInt8]?
  /// Whether a line was longer or shorter than it says, or `begin` or `end` was missing.
  public private(set) var isMalformed = false
  private let maximumLine: Int

  /// Makes a decoder for one body.
  public init(limits: Limits = Limits()) { maximumLine = max(128, limits.maximumFieldBytes) }

  /// Decodes the next octets and appends what they stand for.
  public mutating func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
    var index = 0
    while index < chunk.count, state != .after {
      let end = chunk.firstIndex(of: ASCII.lineFeed, from: index) ?? chunk.count
      let room = max(0, maximumLine - line.count)
      line.append(chunk.extracting(index..<min(end, index + room)))
      index = end + 1
      if end < chunk.count {
        endLine(into: &output)
        line.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Ends the body.
  public mutating func finish(into output: inout [UInt8]) {
    if !line.isEmpty, state != .after { endLine(into: &output) }
    line = []
    if state != .after { isMalformed = true }
  }

  private mutating func endLine(into output: inout [UInt8]) {
    if line.last == ASCII.carriageReturn { line.removeLast() }
    switch state {
    case .before:
      guard line.starts(with: Self.begin) else { return }
      // begin 644 name
      let rest = line[Self.begin.count...]
      guard let space = rest.firstIndex(of: ASCII.space), space > rest.startIndex,
        rest[..<space].allSatisfy(ASCII.isDigit)
      else { return }
      fileName = [UInt8](rest[(space + 1)...]).trimmingSpace()
      state = .within
    case .within:
      if line.trimmingSpace() == Self.end {
        state = .after
        return
      }
      decodeLine(into: &output)
    case .after: break
    }
  }

  private mutating func decodeLine(into output: inout [UInt8]) {
    guard let first = line.first else { return }
    guard first >= 0x20, first <= 0x60 else {
      isMalformed = true
      return
    }
    var left = Int((first - 0x20) & 63)
    let groups = (left + 2) / 3
    if line.count > groups * 4 + 2 { isMalformed = true }
    for group in 0..<groups {
      var bits: UInt32 = 0
      for place in 0..<4 {
        let index = 1 + group * 4 + place
        // A blank stands for zero, and is what gets lost at a line's end.
        let octet = index < line.count ? line[index] : 0x20
        if octet < 0x20 || octet > 0x60 { isMalformed = true }
        bits = bits << 6 | UInt32((octet &- 0x20) & 63)
      }
      for shift: UInt32 in [16, 8, 0] where left > 0 {
        output.append(UInt8(truncatingIfNeeded: bits >> shift))
        left -= 1
      }
    }
  }

  private static let begin = [UInt8]("begin ".utf8)
  private static let end = [UInt8]("end".utf8)
}
