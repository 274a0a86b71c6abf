import Addressing
import Bytes
import Ingestion
import MailSyntax
import Replies

/// The settings of a store: `pluspost.conf`, lines of `key = value`, `#` starts a comment line.
struct Configuration: Equatable, Sendable {
  /// The domain that addresses and tokens are bound to, in lower case.
  var domain: String
  /// The characters that may part the local part from the token; the first is written.
  var delimiters = "+"
  /// The local part at which every tenant answers.
  var defaultLocalPart = "m"
  var unknownRecipient = UnknownRecipient.review
  var replyPolicy = ReplyPolicy.full
  /// The line above which the owner's messages ask for a reply; nil for the usual ones only.
  var replyMarker: String?
  var limits = Limits()
  var reading = ReadingLimits()
  var delivery = DeliverySettings()

  init(domain: String) { self.domain = domain }

  /// One setting: its key, what it means, how its text is read, and how it is written.
  struct Setting: Sendable {
    let key: String
    let comment: [String]
    /// What the value may be, for the sentence that refuses another one.
    let expected: String
    let read: @Sendable (String, inout Configuration) -> Bool
    let write: @Sendable (Configuration) -> String
  }

  static let settings = mailSettings + limitSettings + deliverySettings

  static let mailSettings: [Setting] = [
    Setting(
      key: "domain",
      comment: ["The domain of every address. Tokens are bound to it: changing it voids them all."],
      expected: "a mail domain such as mail.example",
      read: { text, configuration in
        guard isDomain(text) else { return false }
        configuration.domain = String(decoding: [UInt8](text.utf8).asciiLowercased(), as: UTF8.self)
        return true
      }, write: { $0.domain }),
    Setting(
      key: "delimiter",
      comment: [
        "The characters that may stand between a local part and its token; the first one is written into new",
        "addresses. Give the mail server the same (Postfix: recipient_delimiter). Default: +",
      ], expected: "one or more of + - = _ # ~",
      read: { text, configuration in
        guard !text.isEmpty, text.allSatisfy({ "+-=_#~".contains($0) }) else { return false }
        configuration.delimiters = text
        return true
      }, write: { $0.delimiters }),
    Setting(
      key: "default_local_part",
      comment: ["The local part at which every tenant answers, beside the tenant's own aliases. Default: m"],
      expected: "letters, digits, dots, dashes and underscores",
      read: { text, configuration in
        guard Recipient.isAlias(text, delimiters: configuration.delimiters) else { return false }
        configuration.defaultLocalPart = text
        return true
      }, write: { $0.defaultLocalPart }),
    Setting(
      key: "unknown_recipient",
      comment: [
        "What happens to mail whose recipients are all unknown, forged, expired or revoked: “review” keeps it and",
        "says so in a record; “reject” exits 67, and the server bounces it. Default: review",
      ], expected: "review or reject",
      read: { text, configuration in
        guard let value = UnknownRecipient(rawValue: text) else { return false }
        configuration.unknownRecipient = value
        return true
      }, write: { $0.unknownRecipient.rawValue }),
    Setting(
      key: "reply_policy",
      comment: [
        "What is left out of a reply: “quotes” only quoted history; “full” also signatures, mobile footers and",
        "disclaimers; “full+signoff” also the closing words; “signature” only the signature. Default: full",
      ], expected: "quotes, full, full+signoff or signature",
      read: { text, configuration in
        guard let value = ReplyPolicy(rawValue: text) else { return false }
        configuration.replyPolicy = value
        return true
      }, write: { $0.replyPolicy.rawValue }),
    Setting(
      key: "reply_marker",
      comment: [
        "The line above which your own messages ask for the reply, such as “##- Reply above this line -##”. A hint:",
        "what is not quoted below it stays. The usual ones are known without it. Default: none",
      ], expected: "4 to 200 characters, or nothing",
      read: { text, configuration in
        guard text.isEmpty || (4...200).contains(text.count) else { return false }
        configuration.replyMarker = text.isEmpty ? nil : text
        return true
      }, write: { $0.replyMarker ?? "" }),
    Setting(
      key: "maximum_text_bytes",
      comment: [
        "The most octets of readable text kept of one message; more is cut and said so. The raw message is always",
        "whole. Default: 1048576",
      ], expected: "a number of bytes between 1024 and 67108864",
      read: { text, configuration in
        guard let value = Int(text), (1024...(64 << 20)).contains(value) else { return false }
        configuration.reading.maximumTextBytes = value
        return true
      }, write: { String($0.reading.maximumTextBytes) }),
  ]

  /// Reads the text of a configuration file.
  ///
  /// - Throws: `CommandFailure.misconfigured` naming the line, the key and what the value may be.
  init(parsing text: [UInt8], path: String) throws(CommandFailure) {
    self.init(domain: "")
    var seen: [String] = []
    var number = 0
    var end = -1
    while end < text.count {
      let start = end + 1
      end = text.span.firstIndex(of: ASCII.lineFeed, from: start) ?? text.count
      number += 1
      let line = text[start..<end].trimmingSpace()
      if line.isEmpty || line.first == 0x23 { continue }
      do throws(Fault) {
        seen.append(try take(line, after: seen))
      } catch { throw .misconfigured("\(path) line \(number)\(error.words)") }
    }
    if domain.isEmpty { throw .misconfigured("\(path) sets no domain") }
  }

  /// What is wrong with a line, to be put behind its place.
  private struct Fault: Error { let words: String }

  /// Takes in `key = value` and says which key it was.
  private mutating func take(_ line: ArraySlice<UInt8>, after earlier: [String]) throws(Fault) -> String {
    guard let equals = line.firstIndex(of: 0x3D) else {
      throw Fault(words: " is not of the form key = value")
    }
    let key = String(decoding: line[..<equals].trimmingSpace(), as: UTF8.self)
    let value = String(decoding: line[(equals + 1)...].trimmingSpace(), as: UTF8.self)
    guard let setting = Self.settings.first(where: { $0.key == key }) else {
      throw Fault(words: ": there is no setting “\(key)”")
    }
    guard !earlier.contains(key) else { throw Fault(words: ": \(key) is set twice") }
    guard setting.read(value, &self) else {
      throw Fault(words: ": \(key) must be \(setting.expected), not “\(value)”")
    }
    return key
  }

  /// The text of a configuration file with every setting and what it means.
  var text: String {
    var lines = ["# Settings of this Pluspost store: key = value. Read anew for each message."]
    for setting in Self.settings {
      lines.append("")
      lines += setting.comment.map { "# \($0)" }
      lines.append("\(setting.key) = \(setting.write(self))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether a text is a domain by the letters-digits-hyphen rule (RFC 1123 §2.1), U-labels allowed.
  static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return !text.isEmpty && text.utf8.count <= 255
      && labels.allSatisfy { label in
        !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.utf8.allSatisfy {
            ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.dash || $0 >= 0x80
          }
      }
  }
}
