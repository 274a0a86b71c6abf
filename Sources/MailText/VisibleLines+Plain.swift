import Bytes

extension VisibleLines {
  /// The lines of a text/plain part that is already UTF-8.
  ///
  /// Lines end with CRLF, LF or a bare CR, mixed at will; a line end at the very end opens no further line. Runs in
  /// one pass.
  public static func plain(_ utf8: [UInt8]) -> VisibleLines {
    var result = VisibleLines()
    let source = utf8.span
    guard source.firstIndex(of: ASCII.carriageReturn) != nil else { return unchanged(utf8) }
    result.text.reserveCapacity(utf8.count)
    var start = 0
    while start < source.count {
      let feed = source.firstIndex(of: ASCII.lineFeed, from: start) ?? source.count
      // Bare CRs, and the one before the LF: what lies between two LFs is mostly one line, seldom more.
      while let mark = source.firstIndex(of: ASCII.carriageReturn, from: start, before: feed),
        mark + 1 < feed
      {
        result.appendPlain(utf8, start..<mark, upTo: mark + 1)
        start = mark + 1
      }
      let next = min(feed + 1, source.count)
      let end = feed > start && source[feed - 1] == ASCII.carriageReturn ? feed - 1 : feed
      if start < next { result.appendPlain(utf8, start..<end, upTo: next) }
      start = next
    }
    return result
  }

  /// The lines of a text that has no CR: they stand in it as they will be shown.
  private static func unchanged(_ utf8: [UInt8]) -> VisibleLines {
    var result = VisibleLines(text: utf8)
    let source = utf8.span
    var start = 0
    while start < source.count {
      let end = source.firstIndex(of: ASCII.lineFeed, from: start) ?? source.count
      let prefix = QuotePrefix(utf8, start..<end)
      let next = min(end + 1, source.count)
      result.lines.append(
        VisibleLine(
          text: start..<end, content: start + prefix.count, source: start..<next, depth: prefix.depth))
      start = next
    }
    if utf8.last == ASCII.lineFeed { result.text.removeLast() }
    return result
  }

  private mutating func appendPlain(_ utf8: [UInt8], _ line: Range<Int>, upTo next: Int) {
    if !lines.isEmpty { text.append(ASCII.lineFeed) }
    let base = text.count
    text.append(utf8.span.extracting(line))
    let prefix = QuotePrefix(utf8, line)
    lines.append(
      VisibleLine(
        text: base..<text.count, content: base + prefix.count, source: line.lowerBound..<next,
        depth: prefix.depth))
  }
}

/// The marks of quoting at the start of a plain line: `>`, `>>`, `> > `.
///
/// Up to three blanks may stand before the first `>` and two between the next ones; one blank after the last `>`
/// belongs to the prefix.
struct QuotePrefix {
  /// The number of `>`.
  var depth = 0
  /// The octets it takes; 0 where nothing is quoted.
  var count = 0

  init(_ octets: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    var blanks = 0
    while index < line.upperBound {
      let octet = octets[index]
      if octet == 0x3E {
        depth += 1
        blanks = 0
        count = index + 1 - line.lowerBound
      } else if ASCII.isBlank(octet), blanks < (depth == 0 ? 3 : 2) {
        blanks += 1
      } else {
        break
      }
      index += 1
    }
    let after = line.lowerBound + count
    if depth > 0, after < line.upperBound, ASCII.isBlank(octets[after]) { count += 1 }
  }
}
