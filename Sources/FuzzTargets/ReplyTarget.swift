import Bytes
import MailText
import Replies

/// A text or HTML part through the stripper: the segments cover it, every reply is a part of its visible text, and a
/// reply that is taken apart again stays as it is.
enum ReplyTarget {
  static func run(_ input: [UInt8], _ choices: Choices, _ findings: inout Findings) {
    var choices = choices
    let sender =
      choices.once(in: 2) ? SenderName(displayName: "Jan Peeters", address: "jan@peeters.example") : nil
    let plain = VisibleLines.plain(input)
    let reply = ReplyStripper().strip(plain, from: sender)
    check(reply, of: plain, input, &findings)
    // A gateway decodes text first, so what is invalid in it is a replacement character.
    let valid = [UInt8](String(decoding: input, as: UTF8.self).utf8)
    let once = ReplyStripper().strip(.plain(valid), from: sender).text(.full)
    let again = ReplyStripper().strip(.plain([UInt8](once.utf8)), from: sender).text(.full)
    findings.expectEqual([UInt8](again.utf8), [UInt8](once.utf8), "stripping twice changes nothing")

    if choices.once(in: 3) {
      var known = KnownText()
      known.add([UInt8](input[..<choices.below(input.count + 1)]))
      check(ReplyStripper().strip(plain, from: sender, known: known), of: plain, input, &findings)
    }
    if input.contains(0x3C) {
      let html = VisibleLines.html(input)
      check(ReplyStripper().strip(html, from: sender), of: html, input, &findings)
      checkAgain(.html(valid), sender, &findings)
    }
  }

  /// The text of a reply in HTML, taken apart as a text, stays as it is, if all of it is the sender's own: what is
  /// quoted or forwarded in it, only the markup told.
  private static func checkAgain(_ html: VisibleLines, _ sender: SenderName?, _ findings: inout Findings) {
    let reply = ReplyStripper().strip(html, from: sender)
    guard !reply.isUncertain, reply.isAllOwn(in: html) else { return }
    let once = reply.text(.full)
    let again = ReplyStripper().strip(.plain([UInt8](once.utf8)), from: sender).text(.full)
    findings.expectEqual(
      [UInt8](again.utf8), [UInt8](once.utf8), "stripping HTML and then its text changes nothing")
  }

  private static func check(
    _ reply: Reply, of visible: VisibleLines, _ input: [UInt8], _ findings: inout Findings
  ) {
    var end = 0
    for segment in reply.segments {
      findings.expect(segment.source.lowerBound == end, "segments touch")
      findings.expect((0...1).contains(segment.confidence), "confidence is within 0 and 1")
      findings.expect(segment.depth >= 0, "depth is no less than 0")
      end = segment.source.upperBound
    }
    findings.expect(end == input.count, "segments cover the source")
    // Two segments may share a line, which then shows as two.
    func words(_ text: String) -> [UInt8] { text.utf8.filter { $0 > 0x20 } }
    let shown = words(String(decoding: visible.text, as: UTF8.self))
    findings.expectEqual(words(reply.segments.map(\.text).joined()), shown, "segments hold all text")
    for policy in ReplyPolicy.allCases {
      var rest = shown[...]
      for octet in words(reply.text(policy)) {
        guard let place = rest.firstIndex(of: octet) else {
          findings.expect(false, "\(policy.rawValue): a reply is part of the text, in its order")
          break
        }
        rest = rest[(place + 1)...]
      }
    }
  }
}

extension Reply {
  /// Whether nothing that stays is quoted, forwarded or undecided.
  fileprivate func isAllOwn(in visible: VisibleLines) -> Bool {
    let others: LineMarks = [.quoteContainer, .citation, .blockquote, .forward, .attribution, .headerBlock]
    return segments.filter(ReplyPolicy.full.keeps).allSatisfy { segment in
      segment.kind != .forward && segment.evidence != "no end of it could be told"
        && visible.lines.allSatisfy { line in
          line.text.isEmpty || !line.source.overlaps(segment.source)
            || (line.depth == 0 && line.marks.isDisjoint(with: others))
        }
    }
  }
}
