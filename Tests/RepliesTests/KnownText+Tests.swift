import MailText
import Replies
import Testing

/// Words of earlier messages, recognised without an attribution and without marks.
@Suite struct KnownTextTests {
  static let sent = """
    Beste Els,

    Uw wagen is klaar en mag maandag om acht uur opgehaald worden.
    De factuur ligt klaar aan de balie van de werkplaats.

    Garage Wouters
    """

  private func reply(_ text: String, _ earlier: [(String, KnownText.Writer)]) -> Reply {
    var known = KnownText()
    for (text, writer) in earlier { known.add(Array(text.utf8), by: writer) }
    return ReplyStripper().strip(.plain(Array(text.utf8)), known: known)
  }

  @Test(arguments: [
    // As it was, wrapped anew, run together, with a sign before each line, with other blanks and capitals.
    sent, sent.replacing("maandag om", with: "maandag\nom"), sent.replacing("\n", with: " "),
    sent.replacing("\n", with: "\n| "), sent.replacing(" ", with: "\u{A0} ").uppercased(),
  ])
  func whatWasSentIsAQuoteHoweverItIsMarked(_ quoted: String) {
    let text = "Prima, tot dan!\n\n\(quoted)\n"
    let found = reply(text, [(Self.sent, .other)])
    #expect(found.text(.full) == "Prima, tot dan!")
    #expect(found.segments.last?.kind == .quote)
    #expect(covers(found, text.utf8.count))
  }

  @Test func theLineAboveItThatSaysWhoWroteItGoesToo() {
    let text = "Prima!\n\nGarage Wouters <info@garage.example> 20.11.2026 10:12:\n\(Self.sent)\n"
    #expect(reply(text, [(Self.sent, .other)]).text(.full) == "Prima!")
  }

  @Test func answersBetweenKnownLinesStayWithThem() {
    let lines = Self.sent.split(separator: "\n").map(String.init)
    let text = "\(lines[0])\n\(lines[1])\nDat is te vroeg.\n\(lines[2])\nStuur ze op.\n"
    #expect(reply(text, [(Self.sent, .other)]).text(.full).contains("Dat is te vroeg."))
    #expect(reply(text, [(Self.sent, .other)]).text(.full).contains("Stuur ze op."))
  }

  @Test(arguments: [
    "Uw wagen is klaar", "De wagen is klaar en mag dinsdag om negen uur gebracht worden naar ons.",
    "Garage Wouters",
  ])
  func fewWordsInCommonSayNothing(_ text: String) {
    let whole = "Ik lees hier:\n\(text)\n"
    #expect(reply(whole, [(Self.sent, .other)]).text(.full) == "Ik lees hier:\n\(text)")
  }

  @Test func whatIsSaidAgainAndNothingElseStays() {
    #expect(reply(Self.sent, [(Self.sent, .other)]).text(.full) == Self.sent)
    #expect(reply(Self.sent, [(Self.sent, .sender)]).text(.full) == Self.sent)
  }

  static let own =
    "Kan u mij laten weten wanneer mijn wagen klaar is? Ik heb hem nodig voor mijn werk in Gent."

  @Test func theSendersOwnWordsCountOnlyAsALongStretchAtTheEnd() {
    let again = reply("Nog geen antwoord gekregen.\n\n\(Self.own)\n", [(Self.own, .sender)])
    #expect(again.text(.full) == "Nog geen antwoord gekregen.")
    #expect(again.isUncertain)
    let within = "\(Self.own)\n\nBel mij even."
    #expect(reply(within, [(Self.own, .sender)]).text(.full) == within)
    let short = "Bel mij even.\n\nWanneer is mijn wagen klaar?"
    #expect(reply(short, [("Wanneer is mijn wagen klaar?", .sender)]).text(.full) == short)
  }

  @Test func charactersWithoutBlanksAreCompared() {
    let sent = "您的车已经修好了，星期一早上八点可以来取。发票在前台。"
    #expect(reply("好的\n\n\(sent)\n", [(sent, .other)]).text(.full) == "好的")
    #expect(reply("好的\n\n您的车\n", [(sent, .other)]).text(.full) == "好的\n\n您的车")
  }

  @Test func nothingKnownChangesNothing() {
    #expect(KnownText().isEmpty)
    var short = KnownText()
    short.add(Array("een twee drie".utf8))
    #expect(short.isEmpty)
  }
}
