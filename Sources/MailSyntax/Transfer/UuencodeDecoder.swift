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
      guard let name = UuencodeLine.fileName(onBegin: line) else { return }
      fileName = name
      state = .within
    case .within:
      if UuencodeLine.isEnd(line) {
        state = .after
        return
      }
      decodeLine(into: &output)
    case .after: break
    }
  }

  private mutating func decodeLine(into output: inout [UInt8]) {
    guard !line.isEmpty else { return }
    guard UuencodeLine.isLength(line[0]) else {
      isMalformed = true
      return
    }
    if !UuencodeLine.decode(line, into: &output) { isMalformed = true }
  }
}
