import Bytes

/// Takes the transparency of RFC 5321 §4.5.2 off a message that streams by, and finds its end.
///
/// States, by what came last: *lineStart* a line end, or nothing yet; *middle* anything else; *afterReturn* a CR, which is
/// part of the text and may begin a line end; *dot* the dot that begins a line, held back; *dotReturn* a CR behind that,
/// held back too; *ended* the end mark. A line ends in one way only, the one given: a lone LF or CR within a message of
/// CRLF lines is text, and a dot beside it is neither stuffing nor an end, so that nobody can smuggle an end of data past
/// one server for the next to find.
///
/// Nothing is copied: pieces are ranges of the octets given. Linear, at the speed of one `memchr` for each line.
package struct DotDecoder: Sendable {
  /// How lines end.
  package enum LineEnd: Sendable { case crlf, lf }

  package enum Piece: Equatable, Sendable {
    /// Octets of the message: this range of those given.
    case text(Range<Int>)
    /// One octet of the message, a CR that was held back from octets given before.
    case carriageReturn
    /// The end mark; what stands behind it is not the message's.
    case end
    /// All that was given is used up.
    case needsInput
  }

  private enum State { case lineStart, middle, afterReturn, dot, dotReturn, ended }

  private let lineEnd: LineEnd
  private var state = State.lineStart

  package init(_ lineEnd: LineEnd) { self.lineEnd = lineEnd }

  /// The next piece of the octets from `position` on, which is moved behind it.
  package mutating func next(_ octets: Span<UInt8>, from position: inout Int) -> Piece {
    while position < octets.count {
      let octet = octets[position]
      switch state {
      case .lineStart:
        if octet != Self.dot { return text(octets, from: &position) }
        position += 1
        state = .dot
      case .dot:
        switch (lineEnd, octet) {
        case (.crlf, ASCII.carriageReturn):
          position += 1
          state = .dotReturn
        case (.lf, ASCII.lineFeed):
          position += 1
          state = .ended
        default: return text(octets, from: &position)
        }
      case .dotReturn:
        guard octet == ASCII.lineFeed else {
          state = .afterReturn
          return .carriageReturn
        }
        position += 1
        state = .ended
      case .middle, .afterReturn: return text(octets, from: &position)
      case .ended: return .end
      }
    }
    return state == .ended ? .end : .needsInput
  }

  /// The text up to the next line that begins with a dot, or all there is.
  private mutating func text(_ octets: Span<UInt8>, from position: inout Int) -> Piece {
    let start = position
    var rest = start
    while let feed = octets.firstIndex(of: ASCII.lineFeed, from: rest) {
      rest = feed + 1
      switch lineEnd {
      case .lf: break
      case .crlf:
        let isEnd = feed > start ? octets[feed - 1] == ASCII.carriageReturn : state == .afterReturn
        guard isEnd else { continue }
      }
      guard rest == octets.count || octets[rest] == Self.dot else { continue }
      state = .lineStart
      position = rest
      return .text(start..<rest)
    }
    position = octets.count
    state = octets[position - 1] == ASCII.carriageReturn ? .afterReturn : .middle
    return .text(start..<position)
  }

  private static let dot = UInt8(ascii: ".")
}
