import Bytes

/// One command line, understood (RFC 5321 §4.1.1, RFC 2033 §4.1).
enum SMTPCommand: Equatable, Sendable {
  case lhlo
  case mail(from: AddressPath, declaredSize: Int?)
  case rcpt(to: AddressPath, original: AddressPath?)
  case data, rset, noop, vrfy, help, quit
  case xforward(ForwardedClient)

  /// Reads a line without its line end.
  static func parse(_ line: [UInt8]) throws(CommandFault) -> SMTPCommand {
    // A control character is no part of any command; NUL least of all.
    if line.contains(where: { $0 < 0x20 && $0 != ASCII.tab || $0 == 0x7F }) { throw .unreadable }
    let words = line.trimmingSpace()
    let end = words.firstIndex(where: ASCII.isBlank) ?? words.endIndex
    let rest = words[end...].drop(while: ASCII.isBlank)
    switch String(decoding: words[..<end], as: UTF8.self).uppercased() {
    case "LHLO":
      guard !rest.isEmpty else { throw .syntax }
      return .lhlo
    case "MAIL": return try mail(rest)
    case "RCPT": return try rcpt(rest)
    case "DATA": return try alone(.data, rest)
    case "RSET": return try alone(.rset, rest)
    case "QUIT": return try alone(.quit, rest)
    case "NOOP": return .noop
    case "VRFY": return .vrfy
    case "HELP": return .help
    case "XFORWARD":
      guard let client = ForwardedClient(parameters(rest)) else { throw .syntax }
      return .xforward(client)
    case "HELO", "EHLO": throw .greeting
    case "EXPN", "BDAT", "STARTTLS", "AUTH", "ETRN", "TURN", "SEND", "SOML", "SAML": throw .notImplemented
    default: throw .unreadable
    }
  }

  private static func alone(_ command: SMTPCommand, _ rest: ArraySlice<UInt8>) throws(CommandFault)
    -> SMTPCommand
  {
    guard rest.isEmpty else { throw .syntax }
    return command
  }

  private static func mail(_ rest: ArraySlice<UInt8>) throws(CommandFault) -> SMTPCommand {
    guard let text = behind("FROM:", rest), let (path, tail) = AddressPath.read(text, as: .sender) else {
      throw .senderSyntax
    }
    var size: Int?
    for (name, value) in try separated(tail) {
      switch (name, value) {
      case ("SIZE", let value?):
        guard !value.isEmpty, value.count <= 20, value.allSatisfy(ASCII.isDigit) else {
          throw .parameterSyntax
        }
        // Twenty digits may be more than a number holds: more than anybody takes, then.
        size = Int(String(decoding: value, as: UTF8.self)) ?? .max
      case ("BODY", let value?):
        guard ["7BIT", "8BITMIME"].contains(String(decoding: value, as: UTF8.self).uppercased()) else {
          throw .parameterSyntax
        }
      case ("SMTPUTF8", nil): break
      // Nobody was offered these (RFC 3461, RFC 4954), and they ask for nothing that is done here.
      case ("RET", _?), ("ENVID", _?), ("AUTH", _?): break
      case ("SIZE", nil), ("BODY", nil), ("SMTPUTF8", _?): throw .parameterSyntax
      default: throw .unknownParameter
      }
    }
    return .mail(from: path, declaredSize: size)
  }

  private static func rcpt(_ rest: ArraySlice<UInt8>) throws(CommandFault) -> SMTPCommand {
    guard let text = behind("TO:", rest), let (path, tail) = AddressPath.read(text, as: .recipient) else {
      throw .recipientSyntax
    }
    var original: AddressPath?
    for (name, value) in try separated(tail) {
      switch (name, value) {
      case ("ORCPT", let value?): original = originalRecipient(value)
      case ("NOTIFY", _?): break
      default: throw .unknownParameter
      }
    }
    return .rcpt(to: path, original: original)
  }

  /// `rfc822;xtext` (RFC 3461 §4.2) or `utf-8;…` (RFC 6533); other types of address say nothing here.
  private static func originalRecipient(_ value: [UInt8]) -> AddressPath? {
    guard let semicolon = value.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let type = [UInt8](value[..<semicolon])
    guard
      type.equalsIgnoringASCIICase([UInt8]("rfc822".utf8))
        || type.equalsIgnoringASCIICase([UInt8]("utf-8".utf8))
    else { return nil }
    return XText.decode(value[(semicolon + 1)...]).map(AddressPath.init)
  }

  /// What stands behind `FROM:` or `TO:`. A blank behind the colon is against §3.3, and common.
  private static func behind(_ name: StaticString, _ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = [UInt8]("\(name)".utf8)
    guard [UInt8](text.prefix(name.count)).equalsIgnoringASCIICase(name) else { return nil }
    return text.dropFirst(name.count).drop(while: ASCII.isBlank)
  }

  /// Parameters behind a path, which a blank must part from it.
  private static func separated(_ tail: ArraySlice<UInt8>) throws(CommandFault) -> [(String, [UInt8]?)] {
    guard let first = tail.first else { return [] }
    guard ASCII.isBlank(first) else { throw .parameterSyntax }
    return parameters(tail)
  }

  /// `NAME` and `NAME=value`, the names in upper case.
  private static func parameters(_ text: ArraySlice<UInt8>) -> [(String, [UInt8]?)] {
    text.split(whereSeparator: ASCII.isBlank).map { word in
      let equals = word.firstIndex(of: UInt8(ascii: "="))
      let name = String(decoding: word[..<(equals ?? word.endIndex)], as: UTF8.self).uppercased()
      return (name, equals.map { [UInt8](word[($0 + 1)...]) })
    }
  }
}

/// Why a command line was not obeyed.
enum CommandFault: Error, Equatable, Sendable {
  case unreadable, tooLong, bareLineFeed, syntax, senderSyntax, recipientSyntax, parameterSyntax,
    unknownParameter
  case greeting, notImplemented

  var reply: SMTPReply {
    switch self {
    case .unreadable: SMTPReply(500, "5.5.2", "no such command")
    case .tooLong: SMTPReply(500, "5.5.2", "the line is too long")
    case .bareLineFeed: SMTPReply(500, "5.5.2", "a command ends with CRLF")
    case .syntax: SMTPReply(501, "5.5.4", "the command's argument is wrong")
    case .senderSyntax: SMTPReply(501, "5.1.7", "the form is MAIL FROM:<address>")
    case .recipientSyntax: SMTPReply(501, "5.1.3", "the form is RCPT TO:<address>")
    case .parameterSyntax: SMTPReply(501, "5.5.4", "a parameter is wrong")
    case .unknownParameter: SMTPReply(555, "5.5.4", "a parameter is not known")
    case .greeting: SMTPReply(500, "5.5.1", "this is LMTP, greet with LHLO")
    case .notImplemented: SMTPReply(502, "5.5.1", "not implemented")
    }
  }
}

/// The encoding of RFC 3461 §4: `+` and two upper-case hex digits for what cannot stand for itself.
enum XText {
  /// Nil where a `+` is not followed by two digits.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = text
    while let octet = rest.popFirst() {
      guard octet == UInt8(ascii: "+") else {
        result.append(octet)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
        return nil
      }
      result.append(high << 4 | low)
    }
    return result
  }

  private static func digit(_ octet: UInt8) -> UInt8? {
    switch octet {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): octet - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): octet - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
