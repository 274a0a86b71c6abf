import Bytes

/// Text written in the simplest way that its standard allows, for reading it back.
enum NaiveText {
  private static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Base64 on one line (RFC 4648 §4).
  static func base64(_ octets: [UInt8], padded: Bool = true) -> [UInt8] {
    var text: [UInt8] = []
    for start in stride(from: 0, to: octets.count, by: 3) {
      let group = octets[start..<min(start + 3, octets.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0...group.count { text.append(alphabet[Int(bits >> UInt32(18 - 6 * place)) & 63]) }
      if padded { text += repeatElement(0x3D, count: 3 - group.count) }
    }
    return text
  }

  /// UTF-7 (RFC 2152): letters and digits as they are, all else in base64.
  static func utf7(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    var waiting: [UInt8] = []
    func isDirect(_ unit: UInt16) -> Bool {
      unit < 0x80 && (ASCII.isLetter(UInt8(unit)) || ASCII.isDigit(UInt8(unit)) || unit == 0x20)
    }
    for unit in text.utf16 {
      if isDirect(unit) {
        if !waiting.isEmpty { output += [0x2B] + base64(waiting, padded: false) + [0x2D] }
        waiting = []
        output.append(UInt8(unit))
      } else {
        waiting += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
    }
    if !waiting.isEmpty { output += [0x2B] + base64(waiting, padded: false) + [0x2D] }
    return output
  }

  /// Encoded-words in UTF-8 (RFC 2047), cut anywhere, characters too; of both encodings.
  static func encodedWords(_ utf8: [UInt8], _ choices: inout Choices) -> [UInt8] {
    var words: [[UInt8]] = []
    var start = 0
    while start < utf8.count {
      let end = min(utf8.count, start + 1 + choices.below(40))
      let isBase64 = choices.once(in: 2)
      let text = isBase64 ? base64([UInt8](utf8[start..<end])) : quoted(utf8[start..<end])
      words.append(
        [UInt8]("=?\(choices.once(in: 2) ? "utf-8" : "UTF-8")?\(isBase64 ? "B" : "q")?".utf8) + text + [
          0x3F, 0x3D,
        ])
      start = end
    }
    return [UInt8](words.joined(separator: choices.once(in: 2) ? [0x20] : [0x0D, 0x0A, 0x09]))
  }

  /// The `Q` encoding, every octet escaped but letters and digits.
  private static func quoted(_ octets: ArraySlice<UInt8>) -> [UInt8] {
    octets.flatMap { octet -> [UInt8] in
      if octet == ASCII.space { return [0x5F] }
      return ASCII.isLetter(octet) || ASCII.isDigit(octet)
        ? [octet] : [0x3D] + [UInt8](Hex.encode([octet]).utf8)
    }
  }

  /// The lines of plain text, LF between them, whatever ended them.
  static func lines(_ octets: [UInt8]) -> [UInt8] {
    var lines: [[UInt8]] = [[]]
    for (index, octet) in octets.enumerated() {
      if octet == 0x0A, index > 0, octets[index - 1] == 0x0D { continue }
      if octet == 0x0A || octet == 0x0D { lines.append([]) } else { lines[lines.count - 1].append(octet) }
    }
    if lines.last == [] { lines.removeLast() }
    return [UInt8](lines.joined(separator: [0x0A]))
  }
}
