/// What Pluspost writes for the headers of outgoing mail.
enum HeaderValue {
  /// A display name and an address, ready to stand in `From` or `Reply-To`: the name in quotes, or as encoded-words
  /// of RFC 2047 where it is not ASCII.
  static func mailbox(name: String, address: String) -> String {
    "\(phrase(name)) <\(address)>"
  }

  private static func phrase(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      let escaped = name.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
      return "\"\(String(escaped))\""
    }
    // 45 octets make 60 characters of base64: with its frame a word stays below the 75 of RFC 2047 §2.
    var words: [[UInt8]] = [[]]
    for scalar in name.unicodeScalars {
      let octets = [UInt8](String(scalar).utf8)
      if words[words.count - 1].count + octets.count > 45 { words.append([]) }
      words[words.count - 1] += octets
    }
    return words.map { "=?utf-8?B?\(base64($0))?=" }.joined(separator: " ")
  }

  private static func base64(_ octets: [UInt8]) -> String {
    let alphabet = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: octets.count, by: 3) {
      let group = octets[start..<min(start + 3, octets.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for index in 0..<4 {
        text.append(index <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * index)) & 63] : 0x3D)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
