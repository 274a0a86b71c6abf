import Bytes

/// Encoded-words (RFC 2047), as they occur in Subject, display names and, against the rules, in parameters.
public enum EncodedWord {
  /// Decodes the raw value of an unstructured field, or a display name, to text.
  ///
  /// White space between adjacent words goes (§6.2); a character whose octets are split over two words of one charset
  /// is put together; a language behind the charset (RFC 2231 §5) is passed over. A word that is malformed stays as
  /// it is, unless only a rule about where it may stand, how long it may be or what it may hold is broken. Octets
  /// beyond ASCII outside words are UTF-8 if they are valid, else windows-1252. Line ends inside words become
  /// a space. What comes out is not decoded again, whatever it looks like. One pass, linear in the octets.
  public static func decode(_ value: [UInt8]) -> String {
    guard value.span.firstIndex(of: 0x3D) != nil else { return raw(value[...]) }
    var output = Output()
    var index = 0
    while let start = value.span.firstIndex(of: 0x3D, from: index) {
      guard let word = Word(value, at: start) else {
        output.append(raw: value[index...start])
        index = start + 1
        continue
      }
      output.append(raw: value[index..<start])
      output.append(word, of: value)
      index = word.end
    }
    output.append(raw: value[index...])
    return output.finish()
  }

  fileprivate static func raw(_ octets: ArraySlice<UInt8>) -> String {
    String(decoding: TextDecoder.decode([UInt8](octets), as: .unknown).utf8, as: UTF8.self)
  }
}

extension EncodedWord {
  /// One word: where its pieces stand.
  private struct Word {
    var charset: Range<Int>
    var isBase64: Bool
    var text: Range<Int>
    var end: Int

    /// Charset names longer than this are none.
    static let maximumCharsetOctets = 100

    /// Reads the word whose `=` stands at `start`.
    init?(_ value: [UInt8], at start: Int) {
      guard start + 1 < value.count, value[start + 1] == 0x3F else { return nil }
      let last = min(value.count, start + 2 + Word.maximumCharsetOctets)
      guard let mark = value.span.firstIndex(of: 0x3F, from: start + 2, before: last), mark > start + 2,
        mark + 2 < value.count, value[mark + 2] == 0x3F
      else { return nil }
      for octet in value[start + 2..<mark] where octet <= 0x20 || octet >= 0x7F || octet == 0x3D {
        return nil
      }
      let encoding = value[mark + 1] | 0x20
      guard encoding == 0x62 || encoding == 0x71 else { return nil }
      guard let close = Word.close(value, from: mark + 3) else { return nil }
      charset = start + 2..<(value[start + 2..<mark].firstIndex(of: 0x2A) ?? mark)
      isBase64 = encoding == 0x62
      text = mark + 3..<close
      end = close + 2
    }

    /// The index of the `?=` that ends a word's text. The search ends where another word starts, so that thousands
    /// of beginnings without an end take one pass.
    private static func close(_ value: [UInt8], from start: Int) -> Int? {
      var index = start
      while let mark = value.span.firstIndex(of: 0x3F, from: index), mark + 1 < value.count {
        if value[mark + 1] == 0x3D { return mark }
        if mark > start, value[mark - 1] == 0x3D { return nil }
        index = mark + 1
      }
      return nil
    }
  }

  /// The text so far, and the octets of the words that have yet to become text.
  private struct Output {
    private var text = ""
    private var raw: [UInt8] = []
    private var pending: [UInt8] = []
    private var charset: [UInt8] = []
    private var followsWord = false
    /// The end of the last word, where that was base64.
    private var group = Base64Group()

    mutating func append(raw octets: ArraySlice<UInt8>) { raw.append(contentsOf: octets) }

    mutating func append(_ word: Word, of value: [UInt8]) {
      let own = value[word.charset].map(ASCII.lowercased)
      let isAdjacent = followsWord && raw.allSatisfy(ASCII.isSpace)
      if isAdjacent { raw.removeAll(keepingCapacity: true) }
      if !isAdjacent || own != charset { flush() }
      charset = own
      if word.isBase64 {
        if !followsWord || !group.goesOn(in: value[word.text]) { group = Base64Group() }
        group.decode(value[word.text], into: &pending)
      } else {
        group = Base64Group()
        EncodedWord.decodeQ(value[word.text], into: &pending)
      }
      followsWord = true
    }

    /// Turns what is pending into text: a word's octets, then the raw ones behind it.
    private mutating func flush() {
      if !pending.isEmpty {
        let label = CharsetName(label: String(decoding: charset, as: UTF8.self)) ?? .unknown
        text += EncodedWord.onOneLine(TextDecoder.decode(pending, as: label).utf8)
        pending.removeAll(keepingCapacity: true)
      }
      if !raw.isEmpty {
        text += EncodedWord.raw(raw[...])
        raw.removeAll(keepingCapacity: true)
      }
      followsWord = false
    }

    mutating func finish() -> String {
      flush()
      return text
    }
  }

  /// A header field is one line: line ends that a word hides become one space, a NUL goes.
  private static func onOneLine(_ utf8: [UInt8]) -> String {
    guard utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else {
      return String(decoding: utf8, as: UTF8.self)
    }
    var line: [UInt8] = []
    var isInLineEnd = false
    for octet in utf8 where octet != 0 {
      let endsLine = octet == 0x0D || octet == 0x0A
      if !endsLine { line.append(octet) } else if !isInLineEnd { line.append(ASCII.space) }
      isInLineEnd = endsLine
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// The `Q` encoding (§4.2); a `=` without two digits stands for itself.
  private static func decodeQ(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
      let octet = text[index]
      index += 1
      if octet == 0x5F {
        output.append(ASCII.space)
      } else if octet == 0x3D, index + 1 < text.endIndex, let high = Hex.value(of: text[index]),
        let low = Hex.value(of: text[index + 1])
      {
        output.append(high << 4 | low)
        index += 2
      } else {
        output.append(octet)
      }
    }
  }
}
