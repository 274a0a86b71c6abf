import MailText
import Replies
import Testing

/// The line above which a reply is asked for: a hint, never a guillotine.
@Suite struct MarkerTests {
  private func reply(_ text: String, _ marker: String? = "#~ Antwoord hierboven ~#") -> String {
    ReplyStripper(marker: marker).strip(.plain(Array(text.utf8))).text(.full)
  }

  @Test(arguments: [
    "Prima.\n\n> #~ Antwoord hierboven ~#\n> Kan het maandag?\n",
    "Prima.\n\n> #~ antwoord\n> hierboven ~#\n> Kan het maandag?\n",
    "Prima.\n\n#~ Antwoord hierboven ~#\n> Kan het maandag?\n",
    "Prima.\n\n>>  #~ ANTWOORD\u{A0}HIERBOVEN ~#\n>> Kan het maandag?\n",
  ])
  func whatIsQuotedWithTheMarkerGoes(_ text: String) {
    #expect(reply(text) == "Prima.")
    // Nothing else says who is quoted here.
    #expect(reply(text, nil).contains("Kan het maandag?"))
  }

  @Test func whatIsNotQuotedBelowItStays() {
    let text = "#~ Antwoord hierboven ~#\n\nKan het maandag?\n\nJa, dat kan.\n"
    #expect(reply(text).contains("Ja, dat kan."))
    #expect(!reply(text).contains("hierboven"))
  }

  @Test func aSentenceThatMentionsItIsNoMarker() {
    let text =
      "Ik zag in uw mail een vreemde regel staan die zegt #~ Antwoord hierboven ~# en die begrijp ik niet goed."
    #expect(reply(text) == text)
  }

  @Test(arguments: ["", " ", "-", "abc"])
  func aMarkerThatWouldBeFoundAnywhereIsNone(_ marker: String) {
    #expect(reply("abc - abc\nabc\n", marker) == "abc - abc\nabc")
  }

  @Test func theUsualOnesAreKnown() {
    #expect(reply("Fine.\n\n> ##- Please type your reply above this line -##\n> Hello\n", nil) == "Fine.")
  }
}
