import Bytes

/// An address that mail came to, taken apart as mail servers do: `alias+token@domain`.
package struct Recipient: Hashable, Sendable {
  /// What stands before the first delimiter, as written, without quotes.
  package var localPart: String
  /// What stands behind the first delimiter, as written, further delimiters included; nil where there is nothing.
  package var token: String?
  /// In lower case, without the dot of the root or any further ones at its end.
  package var domain: String

  package init(localPart: String, token: String?, domain: String) {
    self.localPart = localPart
    self.token = token
    self.domain = domain
  }

  /// Takes an address apart; nil for what is no address.
  ///
  /// It is read as a server hands it over (Postfix and Exim remove the quotes of a local part, so that `a@b@d` is
  /// mail to `a@b` at `d`), and also as a header or a command line may have it: in angle brackets, with quotes, behind
  /// a source route, which RFC 5321 §4.1.1.3 says to pass over.
  ///
  /// - Parameter delimiters: A set of characters. As with Postfix's `recipient_delimiter` the first of any of them
  ///   splits, but not at the very beginning: `+token@d` has the local part `+token`.
  package init?(_ address: String, delimiters: String) {
    var text = [UInt8](address.utf8).trimmingSpace()[...]
    guard !text.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    if text.first == 0x3C, text.last == 0x3E { text = text.dropFirst().dropLast() }
    if text.first == 0x40, let colon = text.firstIndex(of: 0x3A) { text = text[(colon + 1)...] }
    guard let at = text.lastIndex(of: 0x40) else { return nil }

    var domain = [UInt8](text[(at + 1)...]).asciiLowercased()
    while domain.last == 0x2E { domain.removeLast() }
    guard !domain.isEmpty, !domain.contains(where: Recipient.forbiddenInDomain.contains) else { return nil }

    let local = Recipient.unquoted([UInt8](text[..<at]))
    guard !local.isEmpty else { return nil }
    let split = local.firstIndex { $0 < 0x80 && delimiters.utf8.contains($0) } ?? local.endIndex
    let end = split == 0 ? local.endIndex : split
    let rest = local[end...].dropFirst()
    self.localPart = String(decoding: local[..<end], as: UTF8.self)
    self.token = rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
    self.domain = String(decoding: domain, as: UTF8.self)
  }

  private static let forbiddenInDomain = ByteSet(" \"(),;<>@\\")
  private static let forbiddenInAtom = ByteSet(" \"(),:;<>@[\\]")

  /// The content of a quoted string, or what is none as it is.
  private static func unquoted(_ text: [UInt8]) -> [UInt8] {
    guard text.count >= 2, text.first == ASCII.quote, text.last == ASCII.quote else { return text }
    var content: [UInt8] = []
    var isEscaped = false
    for octet in text[1..<text.count - 1] {
      if !isEscaped, octet == ASCII.quote { return text }
      if !isEscaped, octet == ASCII.backslash {
        isEscaped = true
      } else {
        content.append(octet)
        isEscaped = false
      }
    }
    return isEscaped ? text : content
  }
}

extension Recipient {
  /// The octets that a local part may have (RFC 5321 §4.5.3.1.1).
  package static let maximumLocalPartCount = 64

  /// The characters that are left for a token beside this local part and a delimiter; 0 where there is no room.
  package static func room(beside localPart: String) -> Int {
    max(0, maximumLocalPartCount - localPart.utf8.count - 1)
  }

  /// The address in writing, with the local part in quotes where it needs them.
  package func address(delimiter: Character) -> String {
    let local = token.map { localPart + String(delimiter) + $0 } ?? localPart
    if Recipient.isDotAtom([UInt8](local.utf8)) { return local + "@" + domain }
    var quoted = "\""
    for character in local.unicodeScalars {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\"@" + domain
  }

  /// Whether a text can be a tenant's local part: a dot-atom (RFC 5321 §4.1.2, with the UTF-8 of RFC 6531) of at most
  /// 62 octets that holds no delimiter, and so is found again when an address is taken apart.
  package static func isAlias(_ text: String, delimiters: String) -> Bool {
    let octets = [UInt8](text.utf8)
    return octets.count <= maximumLocalPartCount - 2 && isDotAtom(octets)
      && !octets.contains { $0 < 0x80 && delimiters.utf8.contains($0) }
  }

  private static func isDotAtom(_ text: [UInt8]) -> Bool {
    text.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty && !atom.contains { $0 < 0x20 || $0 == 0x7F || forbiddenInAtom.contains($0) }
    }
  }
}
