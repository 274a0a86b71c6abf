import Bytes
import Notifying
import Records

/// JSON as applications get it: it is JSON on one line, and says what went in.
enum RecordsTarget {
  static func run(_ input: [UInt8], _ choices: Choices, _ findings: inout Findings) {
    let strings = input.split(separator: 0x0A, maxSplits: 15, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if choices.isTurn(0, of: 3) {
      var compact = JSONWriter()
      let expected = write(strings, choices, &compact)
      findings.expect(NaiveJSON.parse(compact.bytes) == expected, "JSON says what went in")
      checkLine(compact.bytes, &findings)
    }
    if choices.isTurn(1, of: 3) {
      var indented = JSONWriter(.indented)
      let expected = write(strings, choices, &indented)
      findings.expect(NaiveJSON.parse(indented.bytes) == expected, "indenting changes nothing")
    }
    if choices.isTurn(2, of: 3) { message(strings, input, &findings) }
  }

  private static func checkLine(_ json: [UInt8], _ findings: inout Findings) {
    findings.expect(!json.contains { $0 < 0x20 || $0 == 0x7F }, "JSON stands on one line, without controls")
    findings.expect(String(validating: json, as: UTF8.self) != nil, "JSON is UTF-8")
    // U+2028 and U+2029, which some readers take for line ends.
    let isOneLine = json.indices.dropLast(2).allSatisfy {
      json[$0] != 0xE2 || json[$0 + 1] != 0x80 || json[$0 + 2] & 0xFE != 0xA8
    }
    findings.expect(isOneLine, "JSON has no line separator")
  }

  /// Writes a value made of the strings, nested as the input has it, and gives back what it says.
  private static func write(_ strings: [String], _ choices: Choices, _ writer: inout JSONWriter) -> NaiveJSON
  {
    var choices = choices
    var members: [(String, NaiveJSON)] = []
    writer.object { writer in
      for (index, string) in strings.enumerated() {
        let name = "\(index)\(string)"
        let number = choices.below(.max) &- choices.below(.max)
        switch choices.below(6) {
        case 0:
          writer.member(name, string)
          members.append((name, .string(string)))
        case 1:
          writer.member(name, number)
          members.append((name, .number(String(number))))
        case 2:
          writer.member(name, number > 0)
          members.append((name, .boolean(number > 0)))
        case 3:
          writer.member(name, String?.none)
          members.append((name, .null))
        case 4:
          writer.member(name, [String](strings[..<index]))
          members.append((name, .array(strings[..<index].map { .string($0) })))
        default:
          writer.member(name, array: { $0.object { $0.member(string, object: { _ in }) } })
          members.append((name, .array([.object([string: .object([:])])])))
        }
      }
    }
    return .object(Dictionary(members) { $1 })
  }

  /// What a message has to say of itself, every text of it from the input.
  private static func message(_ strings: [String], _ input: [UInt8], _ findings: inout Findings) {
    func string(_ index: Int) -> String { strings[index % strings.count] }
    let people = strings.map { Correspondent(name: $0.isEmpty ? nil : $0, address: string($0.utf8.count)) }
    let part = PartRecord(
      number: 1, path: "1", fileName: string(1), safeFileName: string(2), contentType: string(3),
      size: input.count,
      digest: string(4), contentID: string(5))
    let record = MessageRecord(
      digest: string(6), size: input.count, receivedAt: 0, messageID: string(0), inReplyTo: strings,
      references: strings, from: people.first, to: people, subject: string(7), date: input.count,
      reply: ReplyRecord(text: String(decoding: input, as: UTF8.self)), parts: [part],
      defects: [DefectRecord(kind: string(8), offset: 1, part: string(9))])
    var writer = JSONWriter()
    writer.object { $0.message(record) }
    let json = NaiveJSON.parse(writer.bytes)
    checkLine(writer.bytes, &findings)
    guard case .object(let members) = json else { return findings.expect(false, "a message is an object") }
    findings.expect(members["subject"] == .string(string(7)), "the subject is the subject")
    findings.expect(members["references"] == .array(strings.map { .string($0) }), "references are whole")
    guard case .object(let reply) = members["reply"] else {
      return findings.expect(false, "there is a reply")
    }
    findings.expect(reply["text"] == .string(record.reply.text), "the reply is whole")
  }
}
