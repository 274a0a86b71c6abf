import Bytes

/// The path of `MAIL FROM:` and `RCPT TO:` (RFC 5321 §4.1.2): an address, or nothing for the null sender.
package struct AddressPath: Equatable, Sendable {
  /// `local@domain`, without a source route; without the quotes of the local part where it reads the same without
  /// them, as the mail servers hand it to a program: `"a@b"@d` is `a@b@d`. Empty for `<>`. The octets as sent.
  package let octets: [UInt8]

  package init(octets: [UInt8]) { self.octets = octets }

  /// The address as a text; octets that are no UTF-8 become U+FFFD, so that they find no one and stop nothing.
  package var text: String { String(decoding: octets, as: UTF8.self) }
  package var isNull: Bool { octets.isEmpty }

  /// What a path may be.
  enum Role { case sender, recipient }

  /// Reads the path at the beginning of `text`; returns what stands behind it, or nil where there is no path.
  ///
  /// Bounded by the length of a line. A source route is passed over (§4.1.1.3, appendix C), the postmaster needs no
  /// domain, and what stands in a domain is left for whoever looks it up.
  static func read(_ text: ArraySlice<UInt8>, as role: Role) -> (path: AddressPath, rest: ArraySlice<UInt8>)?
  {
    guard text.first == less else { return nil }
    var rest = text.dropFirst()
    if rest.first == greater {
      return role == .sender ? (AddressPath(octets: []), rest.dropFirst()) : nil
    }
    if rest.first == at {
      // A route is a list of domains, so the first colon ends it, unless it stands in an address literal.
      guard let colon = endOfRoute(rest) else { return nil }
      rest = rest[(colon + 1)...]
    }
    guard let localEnd = endOfLocalPart(rest) else { return nil }
    let local = rest[..<localEnd]
    guard !local.isEmpty else { return nil }
    if localEnd < rest.endIndex, rest[localEnd] == greater {
      guard [UInt8](local).equalsIgnoringASCIICase([UInt8]("postmaster".utf8)) else { return nil }
      return (AddressPath(octets: [UInt8](local)), rest[(localEnd + 1)...])
    }
    guard localEnd < rest.endIndex, rest[localEnd] == at else { return nil }
    let domainStart = localEnd + 1
    guard let end = rest[domainStart...].firstIndex(of: greater) else { return nil }
    let domain = rest[domainStart..<end]
    guard !domain.isEmpty, !domain.contains(where: forbiddenInDomain.contains) else { return nil }
    return (AddressPath(octets: plain(local) + [at] + domain), rest[(end + 1)...])
  }

  /// For a program that writes addresses as it keeps them, without quotes: all between the first `<` and the last `>`
  /// of a line that is no path by the grammar.
  static func readLoosely(_ text: ArraySlice<UInt8>, as role: Role) -> AddressPath? {
    if let (path, rest) = read(text, as: role), rest.isEmpty { return path }
    guard text.first == less, text.last == greater, text.count > 2 else { return nil }
    return AddressPath(octets: [UInt8](text.dropFirst().dropLast()))
  }

  private static func endOfRoute(_ text: ArraySlice<UInt8>) -> Int? {
    var isLiteral = false
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "["): isLiteral = true
      case UInt8(ascii: "]"): isLiteral = false
      case UInt8(ascii: ":") where !isLiteral: return index
      case ASCII.quote, greater: return nil
      default: break
      }
    }
    return nil
  }

  /// Where a local part ends: behind its quotes, or at the `@` or `>`.
  private static func endOfLocalPart(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.first == ASCII.quote else {
      let end = text.firstIndex { $0 == at || $0 == greater }
      guard let end, !text[..<end].contains(where: forbiddenInAtom.contains) else { return nil }
      return end
    }
    var isEscaped = false
    for index in text.indices.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if text[index] == ASCII.backslash {
        isEscaped = true
      } else if text[index] == ASCII.quote {
        return index + 1
      }
    }
    return nil
  }

  /// A local part without its quotes, unless it would then read as something else: as a route, a path, or with a
  /// blank that is taken for white space around it.
  private static func plain(_ local: ArraySlice<UInt8>) -> [UInt8] {
    guard local.first == ASCII.quote else { return [UInt8](local) }
    var content: [UInt8] = []
    var isEscaped = false
    for octet in local.dropFirst().dropLast() {
      if !isEscaped, octet == ASCII.backslash {
        isEscaped = true
      } else {
        content.append(octet)
        isEscaped = false
      }
    }
    guard let first = content.first, first != at, first != less, first != ASCII.quote, !ASCII.isBlank(first)
    else { return [UInt8](local) }
    return content
  }

  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")
  private static let at = UInt8(ascii: "@")
  private static let forbiddenInDomain = ByteSet(" \"(),;<>@\\")
  private static let forbiddenInAtom = ByteSet(" \"(),;<>\\")
}
