import Bytes

/// Decodes quoted-printable (RFC 2045 §6.7) that comes in pieces of any size.
///
/// Digits of either case are read. A `=` that begins neither an escape nor a soft line break stands for itself
/// (§6.7 note 2). Blanks at the end of a line are no part of it (rule 3); line ends stay as they are.
public struct QuotedPrintableDecoder: Sendable {
  /// What cannot be decided before more comes: blanks that may end a line, with a CR perhaps; or `=` and what
  /// followed it.
  private var pending: [UInt8] = []
  /// Whether the blanks at hand are too many to wait for their end.
  private var isLongRun = false
  /// Whether a `=` was met that begins no escape.
  public private(set) var hasBadEscape = false
  /// Blanks in a row beyond which they are kept even at the end of a line; no line of §6.7 has as many.
  private let maximumBlanks: Int

  /// Makes a decoder for one body.
  public init(limits: Limits = Limits()) { maximumBlanks = max(1, limits.maximumTrailingBlanks) }

  /// Decodes the next octets and appends what they stand for.
  public mutating func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
    // What is decoded is never longer than what it stood for.
    output.append(addingCapacity: pending.count + chunk.count) { decode(chunk, into: &$0) }
  }

  private mutating func decode(_ chunk: Span<UInt8>, into output: inout OutputSpan<UInt8>) {
    var index = 0
    let end = chunk.count
    while index < end {
      if !pending.isEmpty {
        resolve(chunk[index], &index, into: &output)
        continue
      }
      if isLongRun {
        while index < end, ASCII.isBlank(chunk[index]) {
          output.append(chunk[index])
          index += 1
        }
        if index == end { return }
        isLongRun = false
      }
      let start = index
      let stop = output.append(chunk, in: start..<end, until: ASCII.lineFeed, or: Self.escape)
      if stop < end, chunk[stop] == Self.escape {
        index = stop + 1
        decodeEscape(chunk, &index, into: &output)
      } else {
        endLine(chunk, start, stop, into: &output)
        index = min(end, stop + 1)
      }
    }
  }

  /// Decodes what follows a `=`, as far as the chunk tells.
  @inline(__always)
  private mutating func decodeEscape(
    _ chunk: Span<UInt8>, _ index: inout Int, into output: inout OutputSpan<UInt8>
  ) {
    let left = chunk.count - index
    if left >= 2, let high = Hex.value(of: chunk[index]), let low = Hex.value(of: chunk[index + 1]) {
      output.append(high << 4 | low)
      index += 2
    } else if left >= 1, chunk[index] == ASCII.lineFeed {
      index += 1
    } else if left >= 2, chunk[index] == ASCII.carriageReturn, chunk[index + 1] == ASCII.lineFeed {
      index += 2
    } else {
      pending.append(Self.escape)
    }
  }

  /// Ends a line at a LF, or at the end of the chunk, with all from `start` on already given out: blanks before the
  /// line end have to go again.
  @inline(__always)
  private mutating func endLine(
    _ chunk: Span<UInt8>, _ start: Int, _ stop: Int, into output: inout OutputSpan<UInt8>
  ) {
    var last = stop
    if last > start, chunk[last - 1] == ASCII.carriageReturn { last -= 1 }
    var text = last
    while text > start, ASCII.isBlank(chunk[text - 1]) { text -= 1 }
    if stop < chunk.count, text == last {
      output.append(ASCII.lineFeed)
      return
    }
    if last - text > maximumBlanks {
      isLongRun = last == chunk.count
      text = last
    }
    output.removeLast(stop - text)
    if stop < chunk.count {
      output.append(chunk.extracting(last..<stop + 1))
    } else {
      pending.append(chunk.extracting(text..<stop))
    }
  }

  /// Ends the body. A `=` that nothing follows is a soft line break, blanks at the end go.
  public mutating func finish(into output: inout [UInt8]) {
    defer { pending = [] }
    guard let first = pending.first else { return }
    if first == 0x3D {
      if pending.count > 1, Hex.value(of: pending[1]) != nil {
        hasBadEscape = true
        output += pending
      }
      return
    }
    if pending.last == ASCII.carriageReturn { output.append(ASCII.carriageReturn) }
  }

  /// Looks at the octet after what is pending.
  private mutating func resolve(
    _ next: UInt8, _ index: inout Int, into output: inout OutputSpan<UInt8>
  ) {
    let last = pending.last
    if pending.first == 0x3D {
      switch (pending.count, next) {
      case (_, ASCII.lineFeed):
        // "=" LF, "=" CR LF, and either with blanks between: a soft line break.
        guard pending.count == 1 || last == ASCII.carriageReturn || ASCII.isBlank(last ?? 0) else { break }
        pending.removeAll(keepingCapacity: true)
        index += 1
        return
      case _ where last == ASCII.carriageReturn:
        // A lone CR ends the line as well.
        pending.removeAll(keepingCapacity: true)
        return
      case (1, _) where Hex.value(of: next) != nil:
        pending.append(next)
        index += 1
        return
      case (2, _):
        if let high = Hex.value(of: pending[1]), let low = Hex.value(of: next) {
          output.append(high << 4 | low)
          pending.removeAll(keepingCapacity: true)
          index += 1
          return
        }
        fallthrough
      default:
        let isOpen = pending.count == 1 || ASCII.isBlank(last ?? 0)
        guard isOpen, ASCII.isBlank(next) || next == ASCII.carriageReturn, pending.count <= maximumBlanks
        else {
          break
        }
        pending.append(next)
        index += 1
        return
      }
      // No escape: the `=` stands for itself, and so does what follows.
      hasBadEscape = true
      output.append(Self.escape)
      pending.removeFirst()
      isLongRun = pending.count >= maximumBlanks && ASCII.isBlank(last ?? 0)
      if pending.first.map(ASCII.isBlank) == false || isLongRun {
        output.append(pending.span)
        pending.removeAll(keepingCapacity: true)
      }
      return
    }
    if next == ASCII.lineFeed {
      if last == ASCII.carriageReturn { output.append(ASCII.carriageReturn) }
      output.append(next)
      pending.removeAll(keepingCapacity: true)
      index += 1
      return
    }
    if last != ASCII.carriageReturn, next == ASCII.carriageReturn || ASCII.isBlank(next) {
      pending.append(next)
      index += 1
      let blanks = pending.count - (next == ASCII.carriageReturn ? 1 : 0)
      guard blanks > maximumBlanks else { return }
      isLongRun = next != ASCII.carriageReturn
      let kept = isLongRun ? pending.count : pending.count - 1
      output.append(pending.span.extracting(0..<kept))
      pending.removeFirst(kept)
      return
    }
    output.append(pending.span)
    pending.removeAll(keepingCapacity: true)
  }

  private static let escape: UInt8 = 0x3D
}
