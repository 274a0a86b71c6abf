import Bytes

/// The text of a part, as UTF-8.
public struct DecodedText: Sendable, Equatable {
  /// The text. Always valid UTF-8, without a byte order mark.
  public var utf8: [UInt8]
  /// The charset that it was decoded from, in lower case: `utf-8`, `windows-1252`, `iso-2022-jp`, …
  public var charset: String
  /// How many U+FFFD were put in for octets that the charset does not know.
  public var replacements: Int
  /// Whether the label was wrong, and the text decoded by what it is instead.
  public var mislabelled: Bool

  /// Text that was decoded elsewhere.
  public init(utf8: [UInt8], charset: String, replacements: Int = 0, mislabelled: Bool = false) {
    self.utf8 = utf8
    self.charset = charset
    self.replacements = replacements
    self.mislabelled = mislabelled
  }
}

/// Turns the octets of a text part into UTF-8.
///
/// It never fails: what a charset does not know becomes U+FFFD. UTF-8, UTF-16, UTF-32, UTF-7 and all charsets of one
/// octet a character are decoded here; East Asian charsets by libc's `iconv`, of which only the converters named
/// in `CharsetName` are ever opened, whatever a message calls its charset.
public enum TextDecoder {
  /// Decodes a whole part.
  ///
  /// - Parameters:
  ///   - octets: the part, transfer-decoded.
  ///   - label: its `charset` parameter. Without one, or with one that is not known, the text is ASCII, else UTF-8
  ///     if it is valid, else windows-1252.
  /// - Returns: the text. Time is linear in the octets, however many of them are invalid.
  public static func decode(_ octets: [UInt8], label: String?) -> DecodedText {
    decode(octets, as: label.flatMap { CharsetName(label: $0) } ?? .unknown)
  }

  /// Decodes a whole part of type text/html.
  ///
  /// - Parameters:
  ///   - octets: the part, transfer-decoded.
  ///   - label: its `charset` parameter. Without one, with one that is not known, and where it is ASCII and the text
  ///     is not, the markup itself is asked (``CharsetDeclaration``), and then the same holds as for plain text.
  /// - Returns: the text. Time is linear in the octets.
  public static func decodeHTML(_ octets: [UInt8], label: String?) -> DecodedText {
    let charset = label.flatMap { CharsetName(label: $0) } ?? .unknown
    // Valid UTF-8 says more than any declaration; a 7-bit text may still be one of ISO-2022-JP.
    guard charset == .unknown || charset == .ascii, UTF8Check(octets) != .valid,
      let declared = CharsetDeclaration.find(in: octets)
    else { return decode(octets, as: charset) }
    return decode(octets, as: declared)
  }

  static func decode(_ octets: [UInt8], as charset: CharsetName) -> DecodedText {
    if octets.span.hasPrefix(byteOrderMark) {
      let isExpected = charset == .utf8 || charset == .unknown
      let text = [UInt8](octets[3...])
      return utf8(text, UTF8Check(text), mislabelled: !isExpected)
    }
    let found = UTF8Check(octets)
    if let other = sniff(octets, found, charset) { return other }
    if found == .ascii, charset.isASCIICompatible {
      return DecodedText(utf8: octets, charset: charset == .unknown ? "us-ascii" : charset.canonical)
    }
    switch charset.method {
    case .utf8: return utf8(octets, found)
    case .ascii, .unknown:
      let isExpected = charset == .unknown
      if found == .valid { return utf8(octets, found, mislabelled: !isExpected) }
      var result = decode(octets, by: .windows1252)
      result.mislabelled = !isExpected
      return result
    default: return decode(octets, by: charset)
    }
  }

  /// Text that is plainly in another charset than its label says; nil where nothing speaks against the label.
  private static func sniff(_ octets: [UInt8], _ found: UTF8Check, _ charset: CharsetName) -> DecodedText? {
    switch charset.method {
    case .utf8: return nil
    case .ascii, .unknown:
      // Japanese mail of old came without a label; its escapes give it away.
      guard found == .ascii, hasJapaneseEscape(octets) else { return nil }
      var result = decode(octets, by: .japaneseEscapes)
      result.mislabelled = charset == .ascii
      return result
    case .utf16, .utf32:
      // Real UTF-16 without a single zero, and valid as UTF-8 at that, does not occur.
      return found != .invalid && !octets.isEmpty && !octets.contains(0)
        ? utf8(octets, found, mislabelled: true) : nil
    case .table, .converter, .utf7, .japaneseEscapes, .koreanShifts, .chineseTildes:
      guard found == .valid, UTF8Check.sequences(octets, upTo: 4) >= charset.sequencesThatProveUTF8 else {
        return nil
      }
      return utf8(octets, found, mislabelled: true)
    }
  }

  /// Whether an escape to JIS X 0208 occurs: `ESC $ @` or `ESC $ B`.
  private static func hasJapaneseEscape(_ octets: [UInt8]) -> Bool {
    var start = 0
    while let escape = octets.span.firstIndex(of: 0x1B, from: start) {
      start = escape + 1
      if escape + 2 < octets.count, octets[escape + 1] == 0x24, octets[escape + 2] & 0xFD == 0x40 {
        return true
      }
    }
    return false
  }

  private static func utf8(
    _ octets: [UInt8], _ found: UTF8Check, mislabelled: Bool = false
  ) -> DecodedText {
    var result = DecodedText(utf8: octets, charset: "utf-8", mislabelled: mislabelled)
    if found == .invalid {
      result.utf8 = []
      result.utf8.reserveCapacity(octets.count + 16)
      result.replacements = UTF8Repair.repair(octets, into: &result.utf8)
    }
    return result
  }

  private static func decode(_ octets: [UInt8], by charset: CharsetName) -> DecodedText {
    var result = DecodedText(utf8: [], charset: charset.canonical)
    switch charset.method {
    case .table(let characters):
      result.replacements = decodeTable(octets, characters, into: &result.utf8)
    case .utf16(let order): result.replacements = decodeUTF16(octets, order, into: &result.utf8)
    case .utf32(let order): result.replacements = decodeUTF32(octets, order, into: &result.utf8)
    case .utf7: result.replacements = decodeUTF7(octets, into: &result.utf8)
    case .converter(let name): convert(octets, name, &result)
    case .japaneseEscapes: convert(EscapedCharsets.japanese(octets), "EUC-JP-MS", &result)
    case .koreanShifts: convert(EscapedCharsets.korean(octets), "UHC", &result)
    case .chineseTildes: convert(EscapedCharsets.chinese(octets), "GB18030", &result)
    case .utf8, .ascii, .unknown: result = utf8(octets, UTF8Check(octets))
    }
    return result
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func convert(_ octets: [UInt8], _ converter: String, _ result: inout DecodedText) {
    if let replacements = convert(octets, from: converter, into: &result.utf8) {
      result.replacements = replacements
      return
    }
    // libc without its converters, as in a bare container: ASCII is all that can be told.
    for octet in octets {
      if octet < 0x80 {
        result.utf8.append(octet)
      } else {
        result.utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
        result.replacements += 1
      }
    }
  }
}

extension CharsetName {
  /// How many sequences of UTF-8 must stand in valid UTF-8 before the label counts as wrong.
  ///
  /// Latin letters side by side that look like UTF-8 (`Ã©`) are no words; in other scripts two letters may be.
  var sequencesThatProveUTF8: Int {
    switch method {
    case .table(let characters): characters.unicodeScalars.contains("é") ? 1 : 3
    case .converter: 4
    default: 1
    }
  }
}
