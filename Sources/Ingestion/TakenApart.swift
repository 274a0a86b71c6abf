import Bytes
package import MailText
package import Records
package import Replies

/// The texts of a message, each taken apart into reply, quote, signature and the rest.
///
/// Where a message says the same as plain text and as HTML, the plain text is read; the HTML is looked at only if
/// something was taken for a quote. What the HTML, which marks its quotes, shows as the sender's own words is not lost
/// then: the HTML is read instead, and the reply counts as uncertain.
package struct TakenApart: Sendable {
  /// The texts in order; the segments' octets are those of the decoded text in UTF-8.
  package private(set) var replies: [Reply]
  private let isTruncated: Bool
  /// Whether the two forms of the message disagree.
  private var isDisputed = false

  /// A lone text.
  package init(_ lines: VisibleLines, isTruncated: Bool, in context: ReplyContext = ReplyContext()) {
    let known = context.known(in: [lines])
    replies = [ReplyStripper(marker: context.marker).strip(lines, from: nil, known: known)]
    self.isTruncated = isTruncated
  }

  package init(_ message: ParsedMessage, in context: ReplyContext = ReplyContext()) {
    let stripper = ReplyStripper(marker: context.marker)
    let selection = BodySelection(message.parts)
    let parts = selection.textBody.map { message.parts[$0] }
    let sender = ReplyReading.sender(of: message)
    func strip(_ parts: [ParsedPart]) -> [Reply] {
      let texts = ReplyReading.visibleTexts(of: parts)
      let known = context.known(in: texts)
      return texts.map { stripper.strip($0, from: sender, known: known) }
    }
    replies = strip(parts)
    isTruncated = parts.contains(where: \.isTextTruncated)
    guard selection.textBody != selection.htmlBody, replies.contains(where: Self.isQuoting) else { return }
    let others = strip(selection.htmlBody.map { message.parts[$0] })
    guard others.contains(where: Self.isQuoting), Self.losesWords(replies, others) else { return }
    replies = others
    isDisputed = true
  }

  /// What is filed under a policy.
  package func record(_ policy: ReplyPolicy) -> ReplyRecord {
    let texts = replies.map { $0.text(policy) }.filter { !$0.isEmpty }
    return ReplyRecord(
      text: texts.dropFirst().reduce(into: texts.first ?? "") { $0 += "\n\n" + $1 },
      isStripped: replies.contains { $0.isStripped(policy) },
      isUncertain: isDisputed || replies.contains(where: \.isUncertain), isTruncated: isTruncated,
      policy: policy.rawValue)
  }

  private static func isQuoting(_ reply: Reply) -> Bool {
    reply.segments.contains { isQuote($0) }
  }

  private static func isQuote(_ segment: Segment) -> Bool {
    segment.kind == .quote || segment.kind == .attribution || segment.kind == .headerBlock
  }

  /// How many of the sender's words one form may lack before the other is read.
  private static let tolerance = 2

  /// Whether words that one form gives as the sender's are found in the other among the quoted ones only.
  private static func losesWords(_ replies: [Reply], _ others: [Reply]) -> Bool {
    var kept: Set<Substring> = []
    var quoted: Set<Substring> = []
    for segment in replies.flatMap(\.segments) {
      if isQuote(segment) { quoted.formUnion(words(segment)) } else { kept.formUnion(words(segment)) }
    }
    let lost = quoted.subtracting(kept)
    var count = 0
    for segment in others.flatMap(\.segments) where segment.kind == .reply {
      count += words(segment).count { lost.contains($0) }
      if count > tolerance { return true }
    }
    return false
  }

  private static func words(_ segment: Segment) -> [Substring] {
    segment.text.split { !$0.isLetter && !$0.isNumber }.filter { $0.utf8.count > 2 }
  }
}
