import Bytes

/// Text of the kind `format=flowed` (RFC 3676): paragraphs that were broken for sending.
public enum FlowedText {
  /// Puts the lines of paragraphs together again.
  ///
  /// Quote marks are kept, one row of `>` and a space a line; space-stuffing is undone; the signature separator `-- `
  /// is neither joined nor joined to. Line ends come out as LF. Linear in the octets.
  ///
  /// - Parameters:
  ///   - utf8: the text of the part, any line ends.
  ///   - deletesSpace: the parameter `DelSp=yes`: the space that marks a soft break is no part of the text.
  public static func unflow(_ utf8: [UInt8], deletesSpace: Bool) -> [UInt8] {
    let lines = VisibleLines.plain(utf8)
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count)
    /// The depth of the paragraph that waits for its next line.
    var flowing: Int?
    for (number, line) in lines.lines.enumerated() {
      var start = line.text.lowerBound
      let end = line.text.upperBound
      while start < end, lines.text[start] == 0x3E { start += 1 }
      let depth = start - line.text.lowerBound
      // A stuffed `>` must not turn into a quote mark: its space stays.
      let isStuffed = start < end && lines.text[start] == ASCII.space
      let isStuffedQuote = isStuffed && depth == 0 && start + 1 < end && lines.text[start + 1] == 0x3E
      if isStuffed, !isStuffedQuote { start += 1 }
      let isSignature = lines.text[start..<end].elementsEqual([0x2D, 0x2D, 0x20])
      if flowing != depth || isSignature {
        if number > 0 { output.append(ASCII.lineFeed) }
        if depth > 0 {
          output.append(contentsOf: repeatElement(0x3E, count: depth))
          if start < end { output.append(ASCII.space) }
        }
      }
      let isFlowed = !isSignature && end > start && lines.text[end - 1] == ASCII.space
      output.append(contentsOf: lines.text[start..<(isFlowed && deletesSpace ? end - 1 : end)])
      flowing = isFlowed ? depth : nil
    }
    if let last = utf8.last, last == ASCII.lineFeed || last == ASCII.carriageReturn {
      output.append(ASCII.lineFeed)
    }
    return output
  }
}
