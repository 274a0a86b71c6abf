import Bytes

/// What a `style` attribute says about whether and how text shows.
struct InlineStyle {
  /// `display`, as far as lines care.
  enum Display { case none, block, inline }
  /// `white-space`.
  enum WhiteSpace { case collapsed, kept }

  var display: Display?
  /// Whether the font has no size (true), or one again (false).
  var isFontless: Bool?
  /// `visibility`.
  var isInvisible: Bool?
  /// `font-weight`.
  var isBold: Bool?
  var whiteSpace: WhiteSpace?
  /// Whether `margin` takes the blank line around a paragraph away.
  var hasNoMargin = false
  /// Whether a property of the upper border is set, as clients do above a header block.
  var hasTopBorder = false
  /// Whether the element is hidden with all in it: `max-height: 0`, `mso-hide: all`, `opacity: 0`.
  var isHidden = false

  /// The octets of one attribute that are looked at, at most.
  static let maximumOctets = 4096

  /// The style in lower case without white space, so that a property is found where it stands.
  static func normalize(_ octets: [UInt8], _ range: Range<Int>, into style: inout [UInt8]) {
    style.removeAll(keepingCapacity: true)
    let source = octets.span
    let end = min(range.upperBound, range.lowerBound + maximumOctets)
    style.append(addingCapacity: end - range.lowerBound) { output in
      for index in range.lowerBound..<end {
        let octet = source[index]
        if isMarkupSpace(octet) { continue }
        output.append(octet &- 0x41 < 26 ? octet | 0x20 : octet)
      }
    }
  }

  init() {}

  /// Reads a style that ``normalize(_:_:into:)`` made.
  init(normalized style: [UInt8]) {
    var start = 0
    while start < style.count {
      let end = style.span.firstIndex(of: 0x3B, from: start) ?? style.count
      if end - start > 5, let colon = style.span.firstIndex(of: 0x3A, from: start, before: end) {
        read(style, start..<colon, colon + 1..<end)
      }
      start = end + 1
    }
  }

  private mutating func read(_ style: [UInt8], _ property: Range<Int>, _ value: Range<Int>) {
    guard !value.isEmpty else { return }
    let name = style[property]
    // Most properties are of no interest: their first letter and length say so.
    switch (style[property.lowerBound], property.count) {
    case (0x62, 10...) where name.starts(with: "border-top".utf8): hasTopBorder = true
    case (0x64, 7) where name.elementsEqual("display".utf8):
      let word = style[value]
      if word.starts(with: "none".utf8) {
        display = InlineStyle.Display.none
      } else if word.starts(with: "inline".utf8) {
        display = .inline
      } else if word.starts(with: "block".utf8) || word.starts(with: "table".utf8)
        || word.starts(with: "flex".utf8)
      {
        display = .block
      }
    case (0x66, 9) where name.elementsEqual("font-size".utf8): isFontless = InlineStyle.isZero(style, value)
    case (0x66, 11) where name.elementsEqual("font-weight".utf8):
      isBold = style[value].starts(with: "bold".utf8) || style[value.lowerBound] >= 0x36 && value.count == 3
    case (0x76, 10) where name.elementsEqual("visibility".utf8):
      isInvisible = style[value].starts(with: "hidden".utf8)
    case (0x77, 11) where name.elementsEqual("white-space".utf8):
      whiteSpace = style[value].starts(with: "pre".utf8) ? .kept : .collapsed
    case (0x6D, 8) where name.elementsEqual("mso-hide".utf8):
      isHidden = isHidden || style[value].starts(with: "all".utf8)
    case (0x6D, 10) where name.elementsEqual("max-height".utf8):
      isHidden = isHidden || InlineStyle.isZero(style, value)
    case (0x6F, 7) where name.elementsEqual("opacity".utf8):
      isHidden = isHidden || InlineStyle.isZero(style, value)
    case (0x6D, 6) where name.elementsEqual("margin".utf8),
      (0x6D, 10) where name.elementsEqual("margin-top".utf8),
      (0x6D, 13) where name.elementsEqual("margin-bottom".utf8):
      hasNoMargin = InlineStyle.startsWithZero(style, value)
    default: break
    }
  }

  /// Whether a value is `0`, `0px`, `0.0em`, with or without `!important`.
  private static func isZero(_ style: [UInt8], _ value: Range<Int>) -> Bool {
    var sawZero = false
    for octet in style[value] {
      if octet == 0x30 {
        sawZero = true
      } else if ASCII.isDigit(octet) {
        return false
      } else if octet != 0x2E {
        break
      }
    }
    return sawZero
  }

  /// Whether the first length of several that ran together (`0cm0cm8pt`, `0 0 1em`) is nothing.
  private static func startsWithZero(_ style: [UInt8], _ value: Range<Int>) -> Bool {
    style[value.lowerBound] == 0x30
      && !(value.count > 2 && style[value.lowerBound + 1] == 0x2E && style[value.lowerBound + 2] > 0x30
        && ASCII.isDigit(style[value.lowerBound + 2]))
  }
}
