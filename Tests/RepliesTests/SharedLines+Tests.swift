import MailText
import Replies
import Testing

/// Lines that the sender's last words share with an attribution.
@Suite struct SharedLinesTests {
  @Test(arguments: [
    ("Prima zo.--- Op 3 mei 2021 om 12:09 schreef Jan <jan@p.example>:\n\n> Kan het?\n", "Prima zo."),
    ("That is fine. On May 3, 2021 at 12:09 PM Jan <jan@p.example> wrote:\n> Can it?\n", "That is fine."),
    ("D'accord ! Le 3 mai 2021 à 12:09, Jan <jan@p.example> a écrit :\n> Possible ?\n", "D'accord !"),
    ("Geht klar. Am 03.05.2021 um 12:09 schrieb\nJan <jan@p.example>:\n> Geht es?\n", "Geht klar."),
    ("Fine. ---- On Mon, 3 May 2021 12:09:00 +0200 Jan <jan@p.example> wrote ----\n\nCan it?\n", "Fine."),
    ("Ünïcødé ок 好的. On 3 May 2021, at 12:09, Jan <jan@p.example> wrote:\n> Can it?\n", "Ünïcødé ок 好的."),
  ])
  func theAttributionGoesAndTheWordsStay(_ text: String, _ expected: String) {
    let reply = strip(text)
    #expect(reply.text(.full).trimmed == expected)
    #expect(reply.segments.contains { $0.kind == .attribution })
    #expect(covers(reply, text.utf8.count))
  }

  @Test(arguments: [
    "We met Jan. On Monday 3 May 2021 he wrote that it was fine.\n",
    "Zie bijlage. Op 3 mei schreef ik u dat de wagen klaar is.\n",
    "Lists: a -- On 3 of them I wrote notes, the others are blank.\n",
  ])
  func sentencesStayWhole(_ text: String) {
    #expect(strip(text).text(.full) + "\n" == text)
    #expect(strip(text).segments.count == 1)
  }

  @Test func octetsOfBothHalvesAreTheirOwn() {
    let text = "Prima.--- On 3 May 2021 at 12:09 Jan <jan@p.example> wrote:\n> x\n"
    let octets = Array(text.utf8)
    for segment in strip(text).segments {
      #expect(String(decoding: octets[segment.source], as: UTF8.self).hasPrefix(segment.text))
    }
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
