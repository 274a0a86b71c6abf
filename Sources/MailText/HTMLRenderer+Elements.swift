import Bytes

extension HTMLRenderer {
  // MARK: Start tags

  mutating func startElement(_ element: HTMLElement) {
    closeImplied(by: element)
    var frame = Frame(
      element: element, look: look, isBlock: element.kind == .block, hasMargin: element.hasMargin,
      previousSame: index(of: element), previousBarrier: latestBarrier, previousBlock: latestBlock)
    let opens = readAttributes(into: &frame)
    if opens, !frame.look.isHidden { openQuote() }
    if element.kind == .void { return startVoid(element, frame.look) }
    if element.kind == .raw || element == .html || element == .body || element == .head {
      if frame.isBlock { requestBreak(before: tokens.range.lowerBound) }
      return
    }
    if frame.look.isHidden {
      frame.isBlock = false
      frame.hasMargin = false
    } else {
      layOut(element, &frame)
    }
    push(frame)
  }

  private mutating func startVoid(_ element: HTMLElement, _ own: Look) {
    guard own.shows else { return }
    switch element {
    case .br: breakLine(at: tokens.range.upperBound)
    case .hr:
      if hasContent { finishLine(at: lineEnd ?? tokens.range.lowerBound) }
      emptyLine(upTo: tokens.range.upperBound, marks: own.marks.union(.rule))
    case .img: showImage()
    default: break
    }
  }

  /// What an element does to the lines when it opens.
  private mutating func layOut(_ element: HTMLElement, _ frame: inout Frame) {
    let start = tokens.range.lowerBound
    switch element {
    case .td, .th:
      let row = index(of: .tr)
      if row > index(of: .table), frames[row].count == output.lines.count, hasContent {
        lineEnd = nil
        isLineEndFixed = false
        needsTab = true
      } else {
        requestBreak(before: start)
      }
      return
    case .tr:
      needsTab = false
      requestBreak(before: start)
      return
    case .li: bullet = nextBullet()
    case .ul, .ol, .dir, .menu:
      frame.count = 0
      if let first = value(of: .start), let number = decimal(first) { frame.count = number - 1 }
      if look.lists > 0 { frame.hasMargin = false }
      frame.look.lists += 1
    case .pre, .listing:
      frame.look.keepsSpace = true
      frame.look.marks.insert(.preformatted)
      skipsLineFeed = true
    case .blockquote:
      frame.look.depth = min(frame.look.depth + 1, HTMLRenderer.maximumDepth)
      if !frame.look.marks.contains(.citation) { frame.look.marks.insert(.blockquote) }
    case .a:
      closeLink()
      if let address = value(of: .href) { link = (address, nil, 0) }
    default: break
    }
    if element.kind == .unseen { frame.look.isHidden = true }
    if frame.isBlock { requestBreak(before: start) }
    if frame.hasMargin { needsMargin = true }
  }

  /// HTML lets many end tags be left out: what the start of an element closes.
  private mutating func closeImplied(by element: HTMLElement) {
    let table = index(of: .table)
    let start = tokens.range.lowerBound
    switch element {
    case .td, .th: popFrames(from: max(index(of: .td), index(of: .th)), above: table, at: start)
    case .tr: popFrames(from: index(of: .tr), above: table, at: start)
    case .tbody, .thead, .tfoot:
      popFrames(from: max(index(of: .tbody), index(of: .thead), index(of: .tfoot)), above: table, at: start)
    case .li: popFrames(from: index(of: .li), above: max(latestList, latestBarrier), at: start)
    case .dd, .dt:
      popFrames(
        from: max(index(of: .dd), index(of: .dt)), above: max(index(of: .dl), latestBarrier), at: start)
    case .option:
      popFrames(from: index(of: .option), above: max(index(of: .select), latestBarrier), at: start)
    case .a: popFrames(from: index(of: .a), above: latestBlock, at: start)
    default: break
    }
    if element.kind == .block || element == .hr {
      popFrames(from: index(of: .p), above: latestBarrier, at: start)
    }
  }

  // MARK: End tags

  mutating func endElement(_ element: HTMLElement) {
    let end = tokens.range.upperBound
    let own = index(of: element)
    if element == .a { closeLink() }
    if passedOver[Int(element.rawValue)] > 0 {
      passedOver[Int(element.rawValue)] -= 1
      if element.kind == .block { requestBreak(after: end) }
      return
    }
    switch element {
    case .br:
      if look.shows { breakLine(at: end) }
    case .p where own <= latestBarrier: requestBreak(after: end)
    case .table: popFrames(from: own, above: -1, at: end)
    case .td, .th, .tr, .tbody, .thead, .tfoot, .caption:
      popFrames(from: own, above: index(of: .table), at: end)
    default:
      // An inline element cannot be closed from within a block in it, nor a block from within a table's cell.
      let isInline = element.kind == .inline
      popFrames(from: own, above: isInline ? max(latestBlock, latestBarrier) : latestBarrier, at: end)
    }
  }

  // MARK: The open elements

  func index(of element: HTMLElement) -> Int { latest[Int(element.rawValue)] }

  private mutating func push(_ frame: Frame) {
    guard frames.count < HTMLRenderer.maximumDepth else {
      passedOver[Int(frame.element.rawValue)] += 1
      return
    }
    let index = frames.count
    frames.append(frame)
    latest[Int(frame.element.rawValue)] = index
    if frame.element.isBarrier { latestBarrier = index }
    if frame.element.kind == .block { latestBlock = index }
    look = frame.look
  }

  /// Closes all from the top down to `index`, where that lies above `floor`.
  private mutating func popFrames(from index: Int, above floor: Int, at offset: Int) {
    guard index >= 0, index > floor else { return }
    while frames.count > index, let frame = frames.popLast() { close(frame, at: offset) }
    look = frames.last?.look ?? Look()
  }

  private mutating func close(_ frame: Frame, at offset: Int) {
    latest[Int(frame.element.rawValue)] = frame.previousSame
    latestBarrier = frame.previousBarrier
    latestBlock = frame.previousBlock
    switch frame.element {
    case .a: closeLink()
    case .li: bullet = []
    case .td, .th: return
    case .tr, .table: needsTab = false
    default: break
    }
    if frame.isBlock { requestBreak(after: offset) }
    if frame.hasMargin { needsMargin = true }
  }

  // MARK: Lists

  /// The frame of the innermost list.
  private var latestList: Int {
    max(max(index(of: .ul), index(of: .ol)), max(index(of: .dir), index(of: .menu)))
  }

  private mutating func nextBullet() -> [UInt8] {
    let list = latestList
    var text = [UInt8](repeating: ASCII.space, count: max(0, min(look.lists, 9) - 1) * 2)
    guard list >= 0, frames[list].element == .ol else { return text + [0x2D, 0x20] }
    if let value = value(of: .value), let number = decimal(value) {
      frames[list].count = number
    } else {
      frames[list].count += 1
    }
    text.append(contentsOf: "\(frames[list].count). ".utf8)
    return text
  }
}
