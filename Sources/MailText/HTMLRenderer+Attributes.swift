import Bytes

extension HTMLRenderer {
  /// Applies the attributes of the start tag just read; returns whether a client says that all below is quoted.
  mutating func readAttributes(into frame: inout Frame) -> Bool {
    var opens = false
    if frame.element.isBold { frame.look.isBold = true }
    for attribute in tokens.attributes {
      switch attribute.name {
      case .style: opens = apply(style: attribute.value, to: &frame) || opens
      case .class: opens = apply(classes: attribute.value, to: &frame) || opens
      case .hidden: frame.look.isHidden = true
      case .id: opens = apply(word: attribute.value, in: .id, to: &frame) || opens
      case .name: opens = apply(word: attribute.value, in: .name, to: &frame) || opens
      case .type: opens = apply(word: attribute.value, in: .type, to: &frame) || opens
      case .title: opens = apply(word: attribute.value, in: .title, to: &frame) || opens
      case .dataMarker: opens = apply(word: attribute.value, in: .dataMarker, to: &frame) || opens
      case .dataAbove: opens = apply(word: attribute.value, in: .dataAbove, to: &frame) || opens
      case .tabindex: opens = apply(word: attribute.value, in: .tabindex, to: &frame) || opens
      case .alt, .height, .href, .size, .start, .value, .width: break
      }
    }
    return opens
  }

  private mutating func apply(style range: Range<Int>, to frame: inout Frame) -> Bool {
    InlineStyle.normalize(tokens.octets, range, into: &style)
    let own = InlineStyle(normalized: style)
    switch own.display {
    case .some(.none): frame.look.isHidden = true
    case .block: frame.isBlock = frame.element.kind != .void
    // A cell stays a cell: clients set display on tables to make them narrow.
    case .inline: frame.isBlock = frame.isBlock && (frame.element.isBarrier || frame.element == .tr)
    case nil: break
    }
    if own.isHidden { frame.look.isHidden = true }
    if let isFontless = own.isFontless { frame.look.isFontless = isFontless }
    if let isInvisible = own.isInvisible { frame.look.isInvisible = isInvisible }
    if let isBold = own.isBold { frame.look.isBold = isBold }
    if let whiteSpace = own.whiteSpace { frame.look.keepsSpace = whiteSpace == .kept }
    if own.hasNoMargin { frame.hasMargin = false }
    guard own.hasTopBorder, frame.element == .div, ClientMarkup.isHeaderBlock(style: style) else {
      return false
    }
    frame.look.marks.insert(.headerBlock)
    return true
  }

  private mutating func apply(classes range: Range<Int>, to frame: inout Frame) -> Bool {
    var opens = false
    var start = range.lowerBound
    while start < range.upperBound {
      if isMarkupSpace(tokens.octets[start]) {
        start += 1
        continue
      }
      var end = start
      while end < range.upperBound, !isMarkupSpace(tokens.octets[end]) { end += 1 }
      // Word's paragraphs have no margin: it writes `margin: 0` into a style sheet, which is not read here.
      if frame.hasMargin, tokens.octets[start..<end].starts(with: "Mso".utf8) { frame.hasMargin = false }
      opens = apply(word: start..<end, in: .class, to: &frame) || opens
      start = end
    }
    return opens
  }

  private func apply(word: Range<Int>, in place: ClientMarkup.Place, to frame: inout Frame) -> Bool {
    guard let effect = ClientMarkup.effect(of: tokens.octets[word], in: place) else { return false }
    if effect.onlyBlockquote, frame.element != .blockquote { return false }
    if effect.onlyRule, frame.element != .hr { return false }
    if frame.element == .blockquote, effect.marks == .quoteContainer {
      // Gmail's indent button writes the same block quote as its reply button; the container tells them apart.
      frame.look.marks.insert(frame.look.marks.contains(.quoteContainer) ? .citation : .blockquote)
      return false
    }
    frame.look.marks.formUnion(effect.marks)
    return effect.opens
  }

  /// The value of an attribute of the start tag just read.
  func value(of name: HTMLAttributeName) -> Range<Int>? {
    tokens.attributes.first { $0.name == name }?.value
  }

  /// A decimal number at the start of a value, held within a million so that it can be counted on.
  func decimal(_ range: Range<Int>) -> Int? {
    var number: Int?
    for octet in tokens.octets[range] {
      guard ASCII.isDigit(octet) else { break }
      number = min((number ?? 0) * 10 + Int(octet &- 0x30), 1_000_000)
    }
    return number
  }

  /// The text of an attribute's value, character references resolved, white space trimmed and collapsed.
  func text(_ range: Range<Int>, upTo limit: Int) -> [UInt8] {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound, text.count < limit {
      if tokens.octets[index] == 0x26,
        let entity = HTMLEntity(tokens.octets, at: index, upTo: range.upperBound, in: .attribute)
      {
        // A line end behind a reference is white space like any other: no value may break a line.
        if let only = entity.utf8.first, entity.utf8.count == 1, isMarkupSpace(only) {
          if text.last != ASCII.space { text.append(ASCII.space) }
        } else {
          text.append(contentsOf: entity.utf8)
        }
        index = entity.end
      } else if isMarkupSpace(tokens.octets[index]) {
        if text.last != ASCII.space { text.append(ASCII.space) }
        index += 1
      } else {
        text.append(tokens.octets[index])
        index += 1
      }
    }
    // Not within a character: what was cut off may leave its first octets.
    if index < range.upperBound {
      while let last = text.last, last >= 0x80 {
        text.removeLast()
        if last >= 0xC0 { break }
      }
    }
    return text.trimmingSpace()
  }
}
