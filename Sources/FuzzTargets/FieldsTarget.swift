import Bytes
import MailSyntax

/// One raw field value through every grammar.
///
/// What comes out stands in the value in that order, so nothing was decoded; limits cut, and change nothing of what
/// comes before the cut; what is written again reads as the same.
enum FieldsTarget {
  static func run(_ input: [UInt8], _ choices: Choices, _ findings: inout Findings) {
    var choices = choices
    var limits = Limits()
    limits.maximumAddresses = 1 + choices.below(4)
    limits.maximumMessageIDs = 1 + choices.below(4)
    limits.maximumParameters = 1 + choices.below(6)
    if choices.isTurn(0, of: 4) { addresses(input, limits, &findings) }
    if choices.isTurn(1, of: 4) {
      identifiers(input, limits, &findings)
      dates(input, &findings)
    }
    if choices.isTurn(2, of: 4) { types(input, limits, &findings) }
    if choices.isTurn(3, of: 4) { throughParser(input, &findings) }
  }

  private static func addresses(_ value: [UInt8], _ limits: Limits, _ findings: inout Findings) {
    let list = AddressList.parse(value)
    var octets = 0
    for mailbox in list.mailboxes {
      octets += mailbox.localPart.count + mailbox.domain.count + (mailbox.displayName?.count ?? 0)
      findings.expect(isSubsequence(mailbox.localPart, of: value), "a local part is taken from the value")
      findings.expect(isSubsequence(mailbox.domain, of: value), "a domain is taken from the value")
      // A comment between two words becomes a space.
      let name = (mailbox.displayName ?? []).filter { $0 != ASCII.space }
      findings.expect(isSubsequence(name, of: value), "a display name is taken from the value")
      if isWritable(mailbox) {
        let again = AddressList.parse([UInt8](mailbox.address.utf8))
        findings.expect(
          again.mailboxes == [
            Mailbox(displayName: nil, localPart: mailbox.localPart, domain: mailbox.domain)
          ],
          "\(mailbox.address.debugDescription) reads as what was written")
      }
    }
    findings.expect(octets <= 2 * value.count, "mailboxes are no larger than their list")
    var end = 0
    for group in list.groups {
      findings.expect(group.members.lowerBound >= end, "groups stand one after the other")
      end = group.members.upperBound
    }
    findings.expect(end <= list.mailboxes.count, "members of groups are mailboxes")

    let limited = AddressList.parse(value, limits: limits).mailboxes
    findings.expect(limited.count <= limits.maximumAddresses, "addresses keep to their limit")
    findings.expect(
      limited.count == min(limits.maximumAddresses, list.mailboxes.count), "a limit takes no address too many"
    )
    // The last one may get its name from a comment that the limited reading does not reach.
    for (short, long) in zip(limited.dropLast(), list.mailboxes) {
      findings.expect(short == long, "a limit changes no address before it")
    }
  }

  /// Whether a mailbox can be written as RFC 5322 has it: an address of a host, nothing in it that ends lines.
  private static func isWritable(_ mailbox: Mailbox) -> Bool {
    func isText(_ octets: [UInt8]) -> Bool {
      octets.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && String(validating: octets, as: UTF8.self) != nil
    }
    let isHost = mailbox.domain.allSatisfy {
      ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.dash || $0 == 0x2E || $0 >= 0x80
    }
    return !mailbox.domain.isEmpty && isHost && isText(mailbox.localPart) && isText(mailbox.domain)
  }

  private static func identifiers(_ value: [UInt8], _ limits: Limits, _ findings: inout Findings) {
    let ids = MessageIDList.parse(value)
    let isText = String(validating: value, as: UTF8.self) != nil
    for id in ids {
      let octets = [UInt8](id.utf8)
      findings.expect(!octets.isEmpty && !octets.contains(where: ASCII.isSpace), "an id has no space in it")
      findings.expect(!isText || isSubsequence(octets, of: value), "an id is taken from the value")
    }
    findings.expect(
      MessageIDList.parse(value, limits: limits) == [String](ids.prefix(limits.maximumMessageIDs)),
      "a limit cuts the list of ids")
    if !ids.contains(where: { $0.utf8.contains(0x3C) }) {
      let again = MessageIDList.parse([UInt8](ids.map { "<\($0)>" }.joined(separator: " ").utf8))
      findings.expect(again == ids, "ids read as what was written")
    }
    if let id = MessageIDList.parseSingle(value) {
      findings.expect(!id.isEmpty && !id.utf8.contains(where: ASCII.isSpace), "the one id has no space in it")
    }
  }

  private static func types(_ value: [UInt8], _ limits: Limits, _ findings: inout Findings) {
    if let type = ContentType.parse(value) {
      for name in [type.type, type.subtype] {
        findings.expect(!name.isEmpty && isLower(name), "a type is in lower case")
        findings.expect(
          !name.utf8.contains { ASCII.isSpace($0) || $0 == 0x3B || $0 == 0x2F }, "a type is one token")
      }
      check(type.parameters, value, &findings)
      let limited = ContentType.parse(value, limits: limits)
      findings.expect(limited?.essence == type.essence, "limits of parameters do not touch the type")
      let count = limited?.parameters.all.count ?? 0
      findings.expect(count <= limits.maximumParameters, "parameters keep to their limit")
    }
    if let disposition = ContentDisposition.parse(value) {
      findings.expect(
        !disposition.type.isEmpty && isLower(disposition.type), "a disposition is in lower case")
      check(disposition.parameters, value, &findings)
    }
    if let encoding = TransferEncoding.parse(value) {
      findings.expect(
        TransferEncoding.parse([UInt8](encoding.name.utf8)) == encoding,
        "\(encoding.name.debugDescription) reads as what was written")
    }
  }

  private static func check(_ parameters: Parameters, _ value: [UInt8], _ findings: inout Findings) {
    findings.expect(Set(parameters.all.map(\.name)).count == parameters.all.count, "each name stands once")
    for parameter in parameters.all {
      let (name, found) = (parameter.name, parameter.value)
      findings.expect(isLower(name), "names of parameters are in lower case")
      findings.expect(parameters[name] == found, "a parameter is found by its name")
      findings.expect(found.isExtended || found.charset == nil, "a charset comes with the extended form")
      // Sections (RFC 2231 §3) come in any order, and are put into theirs.
      let isInOrder = found.isExtended || value.contains(0x2A) || isSubsequence(found.octets, of: value)
      findings.expect(isInOrder, "a plain parameter is taken from the value")
    }
    let octets = parameters.all.reduce(0) { $0 + $1.value.octets.count }
    findings.expect(octets <= value.count, "parameters are no larger than their field")
  }

  private static func dates(_ value: [UInt8], _ findings: inout Findings) {
    guard let date = DateTime.parse(value) else { return }
    findings.expect(abs(date.offsetMinutes ?? 0) < 100 * 60, "a zone has two digits of hours")
    let text = date.rfc3339
    guard text.utf8.count == 20, text >= "1900" else { return }
    let again = DateTime.parse([UInt8](text.utf8))
    findings.expect(again?.secondsSince1970 == date.secondsSince1970, "\(text) reads as what was written")
  }

  /// A parser hands over a value as it is, whatever stands in it.
  private static func throughParser(_ value: [UInt8], _ findings: inout Findings) {
    guard !value.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return }
    var sink = FieldCollector()
    var parser = MessageParser()
    var message: [UInt8] = []
    for name in ["Content-Type:", "To:", "Date:"] { message += [UInt8](name.utf8) + value + [0x0A] }
    parser.feed((message + [0x0A]).span, into: &sink)
    parser.finish(into: &sink)
    findings.expectEqual(sink.value ?? [], value.trimmingSpace(), "the parser hands over the value")
    guard let header = sink.header else { return findings.expect(false, "a header ends") }
    findings.expect(
      header.contentType == ContentType.parse(value.trimmingSpace()) ?? .plainText,
      "the parser reads the type as the grammar does")
    let trimmed = value.trimmingSpace()
    let faults = AddressList.parse(trimmed).defects
    findings.expect(
      sink.defects.contains(.malformedAddress) == faults.contains(.malformedAddress),
      "the parser finds fault with addresses as the grammar does")
    findings.expect(
      sink.defects.contains(.malformedDate) == (DateTime.parse(trimmed) == nil),
      "the parser finds fault with a date as the grammar does")
  }

  private static func isLower(_ text: String) -> Bool { !text.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } }

  /// Whether octets stand in others in that order, others between them perhaps.
  private static func isSubsequence(_ octets: [UInt8], of whole: [UInt8]) -> Bool {
    var found = 0
    for octet in whole {
      if found == octets.count { return true }
      if octets[found] == octet { found += 1 }
    }
    return found == octets.count
  }
}

/// Keeps the first field and the header of a message.
private struct FieldCollector: MessageSink {
  var value: [UInt8]?
  var header: EntityHeader?
  var defects: [Defect.Kind] = []

  mutating func receive(_ event: MessageEvent) throws(Never) {
    switch event {
    case .field(let field): value = value ?? field.value
    case .endHeader(let found, _): header = header ?? found
    case .defect(let defect): defects.append(defect.kind)
    default: break
    }
  }
}
