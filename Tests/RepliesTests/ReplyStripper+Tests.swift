import MailText
import Replies
import Testing

@Suite struct ReplyStripperTests {
  static let head = "Op 3 mei 2021 om 12:09 schreef Jan <jan@p.example>:"

  @Test func anEmptyMessageIsEmpty() {
    #expect(strip("").segments.isEmpty)
    #expect(strip("").text(.full).isEmpty)
    #expect(!strip("").isUncertain)
  }

  @Test(arguments: [
    "> Dit is van mij.\n> En dit ook.", "Zie uw brief:\n\n> artikel 3 zegt nee\n\nDat vind ik vreemd.",
    "```\n# geen kop\n> geen citaat\n```\nEinde.", "prijs > 300 euro\n> 200 mag ook",
  ])
  func theSendersOwnMarksStay(_ text: String) {
    #expect(strip(text).text(.full) == text)
  }

  @Test func ownQuotedLinesAboveTheAttributionStay() {
    let text = "De code:\n\n> a = 1\n> b = 2\n\nWerkt niet."
    #expect(strip("\(text)\n\n\(Self.head)\n> Werkt het?\n").text(.full) == text)
  }

  @Test func answersBetweenTheQuestionsKeepTheirQuestions() {
    let text = "\(Self.head)\n> Kan het maandag?\n\nJa hoor.\n\n> Met welke verf?\n\nRood, zoals besproken."
    let reply = strip("\(text)\n\n> Jan\n")
    #expect(reply.text(.full) == text)
    #expect(reply.segments.last?.kind == .quote)
  }

  @Test func oneAnswerBelowIsKeptWithoutTheQuote() {
    #expect(strip("\(Self.head)\n> Kan het maandag?\n\nJa hoor.\n").text(.full) == "Ja hoor.")
  }

  @Test func textAroundTheQuoteIsKept() {
    let reply = strip("Hallo,\n\n\(Self.head)\n> Kan het maandag?\n\nTot maandag dan!\n")
    #expect(reply.text(.full) == "Hallo,\n\nTot maandag dan!")
  }

  @Test func aTornLineBelongsToItsQuote() {
    let reply = strip(
      "Goed.\n\n\(Self.head)\n> Wij zouden graag weten of de wagen maandag al klaar kan zijn, want wij\nvertrekken dinsdag met vakantie\n> naar zee.\n"
    )
    #expect(reply.text(.full) == "Goed.")
  }

  @Test func aReplyAboveMarkerIsOnlyAHint() {
    let reply = strip(
      "Goed.\n\n##- Please type your reply above this line -##\n\nEn nog iets: bel mij even.\n")
    #expect(reply.text(.full) == "Goed.\n\nEn nog iets: bel mij even.")
    #expect(strip("Goed.\n\n-- Reply above this line --\n\n> Uw vraag\n").text(.full) == "Goed.")
  }

  @Test func aMessageThatIsOnlyAQuoteIsEmptyAndUncertain() {
    let reply = strip("\(Self.head)\n> Kan het maandag?\n")
    #expect(reply.text(.full).isEmpty)
    #expect(reply.isUncertain)
  }

  @Test func aQuoteWithoutMarksOrAddressIsInDoubt() {
    let reply = strip(
      "Over uw brief.\n\nOn 3 May 2021 at 12:09, Jan wrote:\nDe wagen is klaar.\n\nDat klopt niet.\n")
    #expect(reply.text(.full) == "Over uw brief.")
    #expect(reply.isUncertain)
  }

  @Test func whatMayBeAnAnswerIsNeverLost() {
    let reply = strip("\(Self.head)\n\nKan het maandag?\n\nJa hoor, dat kan zeker.\n")
    #expect(reply.text(.full).contains("Ja hoor, dat kan zeker."))
    #expect(reply.isUncertain)
  }

  @Test func linesThatWereSentAreQuotesInAnyLanguage() {
    var known = KnownText()
    known.add(Array("Tere päevast teile kõigile\nAuto on homme valmis\n".utf8))
    let text = "Aitäh!\n\nTere  päevast teile kõigile\nAuto on homme VALMIS"
    let reply = ReplyStripper().strip(.plain(Array(text.utf8)), known: known)
    #expect(reply.text(.full) == "Aitäh!")
  }

  @Test(arguments: [
    "Zie mijn antwoorden hieronder in het rood.", "See my comments inline below.",
    "Mes réponses sont ci-dessous.",
    "Meine Antworten stehen weiter unten in rot.", "Le mie risposte sono qui sotto.",
    "Răspunsurile mele sunt mai jos.",
  ])
  func aReplyThatPointsBelowIsUncertain(_ text: String) {
    let reply = strip("\(text)\n\n\(Self.head)\n> Kan het maandag? Ja.\n")
    #expect(reply.text(.full) == text)
    #expect(reply.isUncertain)
  }

  @Test func noticesOfTheReceivingServerGo() {
    let notice = "CAUTION: This email originated from outside of the organization."
    #expect(strip("\(notice)\n\nPrima zo.\n").text(.full) == "Prima zo.")
    #expect(strip("Prima zo.\n\n\(notice)\n").text(.full) == "Prima zo.\n\n\(notice)")
  }

  @Test func noneOfTheLineEndsMatters() {
    let text = "Goed.\n\n\(Self.head)\n> Kan het?\n"
    for end in ["\r\n", "\r"] {
      #expect(strip(text.replacing("\n", with: end)).text(.full) == "Goed.")
    }
  }
}
