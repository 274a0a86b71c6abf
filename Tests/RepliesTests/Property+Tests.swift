import Glibc
import MailText
import Replies
import Testing

/// What holds for any input, tried on messages put together by chance from the sort of lines that matter.
@Suite struct PropertyTests {
  static let lines = [
    "", "", "", "Goedemorgen,", "Kan de wagen maandag klaar zijn?", "Ja.", "> Kan het?", "> ", ">> > dieper",
    "-- ", "--", "---",
    "_______________", "Op 3 mei 2021 om 12:09 schreef Jan <jan@p.example>:",
    "On May 3, 2021, at 12:09, Ann wrote:", "Ann wrote:",
    "Van: Jan <jan@p.example>", "Verzonden: maandag 3 mei 2021 12:09", "Aan: Ann", "Onderwerp: offerte",
    "From: x", "Date: 3 May 2021 12:09",
    "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:",
    "Met vriendelijke groet,",
    "Thanks", "Jan", "Jan Peeters", "Tel. 02 123 45 67", "www.peeters.example", "Sent from my iPhone", "-Jan",
    "- Jan", "- melk", "* * *",
    "Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde; verwijderen is verplicht.",
    "Please type your reply above this line",
    "On ", "<", "> wrote:", "a\u{0}b", "\u{FEFF}", "🎉", "写道：", "To unsubscribe click here", "[image: logo]",
    "[FROM]", ":", "-", "|", "(http://x.example) >",
  ]

  private func message(_ dice: inout Dice) -> String {
    var text = ""
    for _ in 0...dice.roll(14) {
      text += Self.lines[dice.roll(Self.lines.count)]
      text += dice.roll(9) == 0 ? "\r\n" : "\n"
    }
    return text
  }

  @Test func segmentsCoverEveryOctet() {
    var dice = Dice(1)
    for _ in 0..<4_000 {
      let text = message(&dice)
      let reply = strip(text)
      #expect(covers(reply, text.utf8.count), "\(text)")
      #expect(
        reply.segments.allSatisfy { (0...1).contains($0.confidence) && $0.depth >= 0 && !$0.source.isEmpty })
    }
  }

  @Test func theReplyIsASubsequenceOfTheLines() {
    var dice = Dice(2)
    for _ in 0..<4_000 {
      let visible = VisibleLines.plain(Array(message(&dice).utf8))
      let lines = visible.lines.map { visible.string($0) }
      for policy in ReplyPolicy.allCases {
        var rest = lines[...]
        let out = ReplyStripper().strip(visible).text(policy)
        for line in out.split(separator: "\n", omittingEmptySubsequences: false) where !line.isEmpty {
          guard let place = rest.firstIndex(of: String(line)) else {
            Issue.record("\(policy): \(line) is not in \(lines)")
            break
          }
          rest = rest[(place + 1)...]
        }
      }
    }
  }

  @Test func strippingTwiceChangesNothing() {
    var dice = Dice(3)
    var changed = 0
    for _ in 0..<4_000 {
      let text = message(&dice)
      for policy in [ReplyPolicy.full] {
        let once = strip(text).text(policy)
        let twice = strip(once).text(policy)
        if once != twice {
          changed += 1
          if changed <= 12 { Issue.record("\(policy):\n\(text)\n=> \(once)\n=> \(twice)") }
        }
      }
    }
    #expect(changed == 0)
  }

  /// Elements around lines: what clients write around quotes, signatures and forwards, and what people do.
  static let wraps: [(String, String)] = [
    ("<blockquote>", "</blockquote>"), ("<blockquote type=cite>", "</blockquote>"),
    (
      "<div class=gmail_quote><div class=gmail_attr>Op 3 mei 2021 om 12:09 schreef Jan:</div><blockquote>",
      "</blockquote></div>"
    ),
    ("<div class=gmail_signature>", "</div>"), ("<ul><li>", "</ul>"), ("<div id=appendonsend></div><hr>", ""),
    ("<div id=divRplyFwdMsg>", "</div>"), ("<div class=moz-forward-container>", "</div>"), ("<hr>", ""),
    ("<b>", "</b>"), ("<pre>", "</pre>"), ("<h2>", "</h2>"),
  ]

  private func markup(_ dice: inout Dice, _ depth: Int = 0) -> String {
    var text = ""
    for _ in 0...dice.roll(4) {
      if depth < 3, dice.roll(3) == 0 {
        let wrap = Self.wraps[dice.roll(Self.wraps.count)]
        text += wrap.0 + markup(&dice, depth + 1) + wrap.1
      } else {
        let line = Self.lines[dice.roll(Self.lines.count)]
        text +=
          "<div>" + line.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
        text += "</div>"
      }
    }
    return text
  }

  /// Unless something of others stays: what tells that from the sender's words is in the markup alone.
  @Test func strippingTheTextOfStrippedMarkupChangesNothing() {
    let others = ["quoted, but nothing says by whom", "answers stand between the questions"]
    var dice = Dice(5)
    var (changed, tried) = (0, 0)
    for _ in 0..<4_000 {
      let html = markup(&dice)
      let reply = ReplyStripper().strip(.html([UInt8](html.utf8)))
      let isOwn = reply.segments.filter(ReplyPolicy.full.keeps).allSatisfy {
        $0.kind != .forward && !others.contains($0.evidence) && $0.evidence != "no end of it could be told"
      }
      guard isOwn, !reply.isUncertain else { continue }
      tried += 1
      let once = reply.text(.full)
      let twice = strip(once).text(.full)
      if once != twice {
        changed += 1
        if changed <= 6 { Issue.record("\(html)\n=> \(once)\n=> \(twice)") }
      }
    }
    #expect(changed == 0)
    #expect(tried > 400)
  }

  /// Word and some webmails write no-break spaces throughout.
  @Test func blanksThatDoNotBreakAreBlanks() {
    let last = [
      "Dit is het nieuwe blad.", "Tot maandag dan.", "Jan Peeters", "Met vriendelijke groet, Jan",
      "--\n*Jan Peeters | Zaakvoerder, Aankoop*",
      "- melk en brood",
    ]
    for line in last {
      let text = "De wagen mag maandag komen, wij zijn er vanaf acht uur.\n\n\(line)"
      let kept = strip(text).text(.full)
      for blank in ["\u{A0}", "\u{202F}", "\u{3000}"] {
        let written = text.replacing(" ", with: blank)
        #expect(strip(written).text(.full).replacing(blank, with: " ") == kept, "\(line)")
      }
    }
  }

  @Test func randomOctetsDoNotTrap() {
    var dice = Dice(4)
    for length in 0..<1_500 {
      var octets: [UInt8] = []
      for _ in 0..<length % 300 {
        octets.append(
          dice.roll(3) == 0 ? UInt8(dice.roll(256)) : Array(">-\n: @<O0.,*_|\r\u{A0}".utf8)[dice.roll(16)])
      }
      let reply = ReplyStripper().strip(.plain(octets))
      #expect(covers(reply, octets.count))
      for policy in ReplyPolicy.allCases { _ = reply.text(policy) }
    }
  }

  @Test func linesPutTogetherByOthersDoNotTrap() {
    let text = Array("a\nb".utf8)
    let lines = [
      VisibleLine(text: 0..<1, content: 9, source: 0..<2, depth: -3, marks: [.rule, .signature]),
      VisibleLine(text: 2..<3, content: 0, source: 2..<3, depth: 90, marks: .quoteFollows),
    ]
    #expect(covers(ReplyStripper().strip(VisibleLines(text: text, lines: lines)), 3))
  }
}
