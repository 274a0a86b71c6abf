import Bytes

extension HTMLRenderer {
  /// Makes everything ready for text: the break, the margin, the bullet, the space that waited for it.
  mutating func beginContent() {
    if hasContent, let end = lineEnd { finishLine(at: end) }
    if hasContent {
      if needsTab {
        if look.depth == lineLook.depth, look.marks.subtracting(.listItem) == lineLook.marks {
          output.text.append(ASCII.tab)
        } else {
          finishLine(at: tokens.range.lowerBound)
        }
      } else if needsSpace {
        output.text.append(ASCII.space)
      }
    }
    if !hasContent { beginLine() }
    needsSpace = false
    needsTab = false
    needsMargin = false
    if link != nil, link?.start == nil {
      link?.start = output.text.count
      link?.line = output.lines.count
    }
  }

  private mutating func beginLine() {
    if needsMargin, let last = output.lines.last, !last.text.isEmpty {
      let marks = last.marks.intersection(look.marks)
      appendLine(upTo: lineSource, depth: min(last.depth, look.depth), marks: marks)
    }
    hasContent = true
    lineLook = look
    lineMarks = look.marks
    if look.isBold { lineMarks.insert(.bold) }
    if needsQuoteMark {
      lineMarks.insert(.quoteFollows)
      needsQuoteMark = false
    }
    if !bullet.isEmpty {
      lineMarks.insert(.listItem)
      output.text.append(contentsOf: bullet)
      bullet = []
    }
    let row = latest[Int(HTMLElement.tr.rawValue)]
    if row >= 0, frames[row].count < 0 { frames[row].count = output.lines.count }
  }

  /// Ends the line in the making, if there is one, when more text comes. An opening tag belongs to what follows, a
  /// closing one to the line.
  mutating func requestBreak(before offset: Int) {
    guard hasContent, !needsTab else { return }
    if lineEnd == nil { lineEnd = offset }
    isLineEndFixed = true
  }

  mutating func requestBreak(after offset: Int) {
    guard hasContent, !needsTab else { return }
    if lineEnd == nil || !isLineEndFixed { lineEnd = offset }
  }

  /// A break that also makes an empty line: `<br>`, or a line end in `<pre>`.
  mutating func breakLine(at offset: Int) {
    if hasContent, let end = lineEnd { finishLine(at: end) }
    needsTab = false
    if hasContent {
      lineEnd = offset
      isLineEndFixed = false
    } else {
      emptyLine(upTo: offset, marks: look.marks)
    }
  }

  /// A line without text that stands for octets of its own.
  mutating func emptyLine(upTo offset: Int, marks: LineMarks) {
    var marks = marks
    if needsQuoteMark {
      marks.insert(.quoteFollows)
      needsQuoteMark = false
    }
    appendLine(upTo: offset, depth: look.depth, marks: marks)
    needsSpace = false
    needsMargin = false
  }

  /// Ends the line in the making here and now.
  mutating func finishLine(at offset: Int) {
    var end = output.text.count
    while end > lineText {
      let last = output.text[end - 1]
      if last == 0xA0, end - 1 > lineText, output.text[end - 2] == 0xC2 {
        end -= 2
      } else if ASCII.isBlank(last) {
        end -= 1
      } else {
        break
      }
    }
    output.text.removeLast(output.text.count - end)
    appendLine(upTo: max(offset, lineSource), depth: lineLook.depth, marks: lineMarks)
    hasContent = false
    lineEnd = nil
    isLineEndFixed = false
    needsSpace = false
    needsTab = false
  }

  private mutating func appendLine(upTo offset: Int, depth: Int, marks: LineMarks) {
    // Whoever makes HTML of a plain text leaves its marks of quoting where they were.
    let prefix = QuotePrefix(output.text, lineText..<output.text.count)
    output.lines.append(
      VisibleLine(
        text: lineText..<output.text.count, content: lineText + prefix.count, source: lineSource..<offset,
        depth: depth + prefix.depth, marks: marks))
    output.text.append(ASCII.lineFeed)
    lineText = output.text.count
    lineSource = offset
  }

  /// A client says that all below is quoted.
  mutating func openQuote() {
    if hasContent {
      needsTab = false
      requestBreak(before: tokens.range.lowerBound)
    }
    needsQuoteMark = true
  }

  /// Gives what is left of the source to the last line.
  mutating func finish() {
    let count = tokens.octets.count
    closeLink()
    if hasContent { finishLine(at: count) }
    if output.lines.isEmpty, count > 0 { appendLine(upTo: count, depth: 0, marks: []) }
    if let last = output.lines.indices.last {
      output.lines[last].source = output.lines[last].source.lowerBound..<count
      output.text.removeLast()
    }
  }
}
