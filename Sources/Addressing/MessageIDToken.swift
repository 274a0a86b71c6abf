import Bytes

/// The Message-ID of an outgoing mail carries the token of its reply address, so that an answer finds its way by
/// In-Reply-To or References where the part of the address behind the delimiter was lost.
package enum MessageIDToken {
  private static let mark = [UInt8]("pluspost.".utf8)

  /// `<pluspost.TOKEN.UNIQUE@domain>`, angle brackets included.
  ///
  /// - Parameter unique: What tells this mail from others with the same token; anything in it but ASCII letters and
  ///   digits is left out.
  package static func make(token: String, unique: String, domain: String) -> String {
    let unique = String(decoding: unique.utf8.filter(isAlphanumeric), as: UTF8.self)
    let domain = String(decoding: [UInt8](domain.utf8).asciiLowercased(), as: UTF8.self)
    return "<pluspost.\(token).\(unique)@\(domain)>"
  }

  /// The token in a Message-ID, as written there; nil where there is none.
  ///
  /// Gateways change the case of a Message-ID, or put something before or behind what they found. So the mark may
  /// stand anywhere in the left side where a word begins, and anything may follow the token that is no letter and no
  /// digit. The right side must be the domain and nothing else. Whether the token is true is for ``TokenCodec``.
  ///
  /// - Parameter messageID: With or without angle brackets.
  package static func token(in messageID: String, domain: String) -> String? {
    var text = [UInt8](messageID.utf8).trimmingSpace()[...]
    if text.first == 0x3C { text = text.dropFirst() }
    if text.last == 0x3E { text = text.dropLast() }
    guard let at = text.lastIndex(of: 0x40),
      [UInt8](text[(at + 1)...]).equalsIgnoringASCIICase([UInt8](domain.utf8))
    else { return nil }
    let left = [UInt8](text[..<at])
    var index = 0
    while index + mark.count < left.count {
      let startsWord = index == 0 || !isAlphanumeric(left[index - 1])
      let end = index + mark.count
      if startsWord, [UInt8](left[index..<end]).equalsIgnoringASCIICase(mark) {
        let token = left[end...].prefix(while: isAlphanumeric)
        if (1...TokenCodec.maximumCount).contains(token.count) {
          return String(decoding: token, as: UTF8.self)
        }
      }
      index += 1
    }
    return nil
  }

  private static func isAlphanumeric(_ octet: UInt8) -> Bool { ASCII.isLetter(octet) || ASCII.isDigit(octet) }
}
