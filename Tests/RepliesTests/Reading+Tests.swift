import MailText
import Replies
import Testing

/// A reply that is taken apart again stays as it is.
@Suite struct ReadingTests {
  static let texts = [
    // A name and an address torn by a bare CR and a blank line, above a quote.
    "schrieb Carrosserie Jan Janssens <\rJan Peeters\n\nCarrosserie.Jan@mail.example>:\n> Passt es?\n",
    "Prima.--- Op 3 mei 2021 om 12:09 schreef Jan <jan@p.example>:\n> a\n\nDank.--- Op 4 mei 2021 schreef Jan:\n> b",
    "\n\n  \u{A0}\nJa.\n\n\u{2007}\n> Op 3 mei 2021 om 12:09 schreef Jan <jan@p.example>:\n> a\n\n \n-- \nEls\n\n",
    "Groeten\nJan\n\nGroeten\nJan\n\n> Op 3 mei 2021 om 12:09 schreef Jan <jan@p.example>:\n> a\n\nGroeten\nJan\n",
    "a\n-- \n\u{301}\n-- \nb\n", "--\n--\n--\n", "Van: x\n\nThanks\nJan", "Ja\n\n\n\n-- \nEls\n\n\n\nNee",
  ]

  @Test(arguments: texts, [nil, SenderName(displayName: "Jan Peeters", address: "jan@peeters.example")])
  func strippingTwiceChangesNothing(_ text: String, _ sender: SenderName?) {
    let once = strip(text, from: sender).text(.full)
    #expect(strip(once, from: sender).text(.full) == once)
    #expect(covers(strip(text, from: sender), text.utf8.count))
  }

  /// Each of them comes off only when the ones below it are gone: more than anybody stacks.
  @Test func aTowerOfSignaturesIsNoReasonToGoOnForever() {
    let text = "Ja.\n\n" + String(repeating: "Groeten\nJan Peeters\nTel. 02 123 45 67\n\n", count: 200)
    let once = strip(text).text(.full)
    #expect(strip(once).text(.full) == once)
  }
}
