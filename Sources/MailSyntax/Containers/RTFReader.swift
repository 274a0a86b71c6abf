import Bytes

/// Makes text of RTF: the HTML that Outlook put into it ([MS-OXRTFEX]), or else the words.
///
/// One pass over octets that are all there, twice where the text mixes octets of a code page with characters that it
/// lacks: then the second writes HTML, which has numbers for them. Groups nest in an array, as deep as
/// ``Limits/maximumDepth``; what lies deeper is passed over.
struct RTFReader {
  /// What comes out.
  struct Result: Equatable {
    var octets: [UInt8]
    var isHTML: Bool
    var charset: String
  }
  enum Form { case text, escapedHTML, encapsulatedHTML }

  struct Group {
    /// Whether what stands here is no text: tables of fonts and colours, pictures, what is not known.
    var isSkipped = false
    var isFontTable = false
    /// Whether this is a piece of the HTML that was put in.
    var isTag = false
    /// Whether this is the RTF that stands for such a piece.
    var isSuppressed = false
    /// The characters that stand in for one of Unicode, for readers that do not know those.
    var fallbackCount = 1
    var font = 0
  }

  let octets: [UInt8]
  let limits: Limits
  var form: Form
  var index = 0
  var output: [UInt8] = []
  var group = Group()
  var groups: [Group] = []
  /// The groups that are open beyond the limit.
  var excess = 0
  /// Whether `\\*` was read: a destination that is not known is to be skipped.
  var isOptional = false
  var fallbackLeft = 0
  var highSurrogate: UInt32 = 0
  var defaultCodePage = CodePage.western
  var fontCodePages: [Int: Int] = [:]
  var fontInTable = 0
  var hasUnicode = false
  /// The code page of the first octet beyond ASCII.
  var usedCodePage: Int?

  private init(_ octets: [UInt8], _ form: Form, limits: Limits) {
    self.octets = octets
    self.limits = limits
    self.form = form
    output.reserveCapacity(octets.count / 2)
  }

  static func read(_ octets: [UInt8], limits: Limits) -> Result {
    var reader = RTFReader(octets, .text, limits: limits)
    reader.run()
    if reader.form == .text, reader.hasUnicode, reader.usedCodePage != nil {
      reader = RTFReader(octets, .escapedHTML, limits: limits)
      reader.run()
    }
    let charset = reader.usedCodePage.map(CodePage.charset) ?? "utf-8"
    return Result(octets: reader.output, isHTML: reader.form != .text, charset: charset)
  }

  private mutating func run() {
    while index < octets.count {
      let octet = octets[index]
      index += 1
      switch octet {
      case 0x7B: open()
      case 0x7D: close()
      case ASCII.backslash: control()
      case ASCII.carriageReturn, ASCII.lineFeed, 0: break
      default: character(octet, isEscaped: false)
      }
    }
  }

  private mutating func open() {
    fallbackLeft = 0
    isOptional = false
    guard groups.count < max(1, limits.maximumDepth) else {
      excess += 1
      return
    }
    groups.append(group)
  }

  private mutating func close() {
    fallbackLeft = 0
    isOptional = false
    if excess > 0 {
      excess -= 1
    } else if let outer = groups.popLast() {
      group = outer
    }
  }

  private mutating func control() {
    guard index < octets.count else { return }
    let octet = octets[index]
    if ASCII.isLetter(octet) { return word() }
    index += 1
    switch octet {
    case 0x27:
      guard index + 1 < octets.count, let high = Hex.value(of: octets[index]), let low = Hex.value(of: octets[index + 1])
      else { return }
      index += 2
      character(high << 4 | low, isEscaped: true)
    case 0x2A: isOptional = true
    case 0x7E: scalar(0xA0)
    case 0x5F: character(0x2D, isEscaped: false)
    case ASCII.carriageReturn, ASCII.lineFeed: lineEnd()
    case ASCII.backslash, 0x7B, 0x7D: character(octet, isEscaped: false)
    default: if fallbackLeft > 0 { fallbackLeft -= 1 }
    }
  }

  private mutating func word() {
    let start = index
    while index < octets.count, index - start < Self.maximumWord, ASCII.isLetter(octets[index]) { index += 1 }
    let name = String(decoding: octets[start..<index], as: UTF8.self)
    let isNegative = index < octets.count && octets[index] == ASCII.dash
    if isNegative { index += 1 }
    var number: Int?
    while index < octets.count, ASCII.isDigit(octets[index]) {
      number = min((number ?? 0) * 10 + Int(octets[index] - 0x30), Int(Int32.max))
      index += 1
    }
    if index < octets.count, octets[index] == ASCII.space { index += 1 }
    let wasOptional = isOptional
    isOptional = false
    if name == "bin" {
      // Octets that are no RTF.
      index += min(max(0, number ?? 0), octets.count - index)
      return
    }
    if fallbackLeft > 0 {
      fallbackLeft -= 1
      return
    }
    apply(name, isNegative ? number.map { -$0 } : number, isOptional: wasOptional)
  }

  /// Longer than any word of RTF.
  private static let maximumWord = 32

  // MARK: What comes out

  var isVisible: Bool {
    excess == 0 && !group.isSkipped && (form != .encapsulatedHTML || group.isTag || !group.isSuppressed)
  }

  private var codePage: Int { fontCodePages[group.font] ?? defaultCodePage }

  private mutating func character(_ octet: UInt8, isEscaped: Bool) {
    isOptional = false
    if fallbackLeft > 0 {
      fallbackLeft -= 1
      return
    }
    guard isVisible else { return }
    if octet >= 0x80, usedCodePage == nil { usedCodePage = codePage }
    // The second octet of a character of two may look like markup.
    let isMarkup = form == .escapedHTML && !(isEscaped && Self.doubleByteCodePages.contains(codePage))
    switch octet {
    case 0x26 where isMarkup: output += "&amp;".utf8
    case 0x3C where isMarkup: output += "&lt;".utf8
    case 0x3E where isMarkup: output += "&gt;".utf8
    default: output.append(octet)
    }
  }

  mutating func lineEnd() {
    guard isVisible else { return }
    if form == .escapedHTML { output += "<br>".utf8 }
    output += "\r\n".utf8
  }

  mutating func tab() { if isVisible { output.append(ASCII.tab) } }

  /// Writes a character of Unicode.
  mutating func scalar(_ code: UInt32) {
    guard isVisible else { return }
    let valid = Unicode.Scalar(code) ?? "\u{FFFD}"
    guard !valid.isASCII else { return character(UInt8(valid.value), isEscaped: false) }
    hasUnicode = true
    if form == .text {
      output += [UInt8](String(valid).utf8)
    } else {
      output += "&#\(valid.value);".utf8
    }
  }

  /// Takes a `\\u`: one unit of UTF-16, negative from 8000 on.
  mutating func unit(_ number: Int) {
    let code = UInt32(truncatingIfNeeded: number) & 0xFFFF
    defer { fallbackLeft = group.fallbackCount }
    if code & 0xFC00 == 0xD800 {
      highSurrogate = code
      return
    }
    if code & 0xFC00 == 0xDC00, highSurrogate != 0 {
      scalar(0x1_0000 + (highSurrogate & 0x3FF) << 10 + code & 0x3FF)
    } else {
      scalar(code)
    }
    highSurrogate = 0
  }

  private static let doubleByteCodePages: Set<Int> = [932, 936, 949, 950, 1361]
}
