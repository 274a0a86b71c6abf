import MailText
import Replies
import Testing

/// What clients make of a reply in HTML, cut down to what matters.
@Suite struct HTMLReplyTests {
  struct Message: Sendable, CustomTestStringConvertible {
    var client: String
    var html: String
    var reply: String
    var testDescription: String { client }

    init(_ client: String, _ html: String, _ reply: String) {
      self.client = client
      self.html = html
      self.reply = reply
    }
  }

  static let messages = [
    Message(
      "Outlook on the web",
      """
      <div>Dat is in orde.</div><div><br></div><div id="Signature"><div>Jan Peeters</div><div>T +32 2 123 45 67</div></div>\
      <div id="appendonsend"></div><hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg">\
      <b>Van:</b> Garage &lt;m@garage.example&gt;<br><b>Verzonden:</b> maandag 3 mei 2021 12:09<br><b>Aan:</b> Jan<br>\
      <b>Onderwerp:</b> Offerte</div><div><p>Beste Jan,</p><p>In bijlage de offerte.</p></div>
      """, "Dat is in orde."),
    Message(
      "Outlook for Windows",
      """
      <div class=WordSection1><p class=MsoNormal>C’est parfait.</p><p class=MsoNormal>&nbsp;</p>\
      <div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>De&nbsp;:</b> \
      Garage &lt;m@garage.example&gt;<br><b>Envoyé&nbsp;:</b> lundi 3 mai 2021 12:09<br><b>À&nbsp;:</b> Marie<br>\
      <b>Objet&nbsp;:</b> Devis</p></div><p class=MsoNormal>Voici le devis.</p></div>
      """, "C’est parfait."),
    Message(
      "Apple Mail",
      """
      <div>Passt!</div><div>Von meinem iPhone gesendet</div><div><br><blockquote type="cite">Am 03.05.2021 um 12:09 schrieb \
      Werkstatt &lt;m@w.example&gt;:<br><br></blockquote></div><blockquote type="cite"><div>Montag?</div></blockquote>
      """, "Passt!"),
    Message(
      "Gmail",
      """
      <div dir="ltr"><div>Va bene.</div>-- <br><div class="gmail_signature">Carlo Rossi</div></div><br>\
      <div class="gmail_quote"><div dir="ltr" class="gmail_attr">Il giorno lun 3 mag 2021 alle ore 12:09 Officina \
      &lt;m@o.example&gt; ha scritto:<br></div><blockquote class="gmail_quote"><div>Lunedì?</div></blockquote></div>
      """, "Va bene."),
    Message(
      "Gmail, answers between the questions",
      """
      <div class="gmail_quote"><div class="gmail_attr">Op ma 3 mei 2021 om 12:09 schreef Garage &lt;m@g.example&gt;:<br></div>\
      <blockquote class="gmail_quote"><div>Maandag?</div></blockquote><div>Ja hoor.</div><blockquote class="gmail_quote">\
      <div>Welke kleur?</div></blockquote><div>Rood.</div><blockquote class="gmail_quote"><div>Groeten</div></blockquote></div>
      """, "Op ma 3 mei 2021 om 12:09 schreef Garage <m@g.example>:\nMaandag?\nJa hoor.\nWelke kleur?\nRood."),
    Message(
      "Gmail, forwarded",
      """
      <div>Voor het dossier.<br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>\
      Van: <b>Expert</b> &lt;e@x.example&gt;<br>Date: ma 3 mei 2021<br>Subject: Verslag<br></div>Het verslag.</div></div>
      """,
      "Voor het dossier.\n---------- Forwarded message ---------\nVan: Expert <e@x.example>\nDate: ma 3 mei 2021\nSubject: Verslag\nHet verslag."
    ),
    Message(
      "Thunderbird, answer below",
      """
      <div class="moz-cite-prefix">La 03.05.2021 12:09, Atelier a scris:<br></div><blockquote type="cite"><p>Luni?</p>\
      </blockquote><p>Da, luni e bine.</p><div class="moz-signature">-- <br>Ion Popescu</div>
      """, "Da, luni e bine."),
    Message(
      "Yahoo",
      """
      <div>Ok pour moi</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>Le lundi 3 mai 2021 à 12:09:21 UTC+2, \
      Garage &lt;m@g.example&gt; a écrit :</div><div>Bonjour</div></div>
      """, "Ok pour moi"),
    Message(
      "Samsung",
      """
      <div>Ok.</div><div>Verzonden vanaf mijn Galaxy</div><div>-------- Oorspronkelijk bericht --------</div>\
      <div>Van: Garage &lt;m@g.example&gt; </div><div>Datum: 03-05-2021  12:09 </div><div>Aan: jan@p.example </div>\
      <div>Onderwerp: Offerte </div><div>Beste Jan</div>
      """, "Ok."),
    Message(
      "nobody's block quote", "<div>Ik lees:</div><blockquote>artikel 3</blockquote><div>Klopt niet.</div>",
      "Ik lees:\nartikel 3\nKlopt niet."),
    Message(
      "no markup at all",
      "Akkoord<br><br>Op 3 mei 2021 om 12:09 schreef Garage &lt;m@g.example&gt;:<br><br>Maandag?<br>",
      "Akkoord"),
  ]

  @Test(arguments: messages)
  func theReplyIsWhatWasTyped(_ message: Message) {
    let source = Array(message.html.utf8)
    let reply = ReplyStripper().strip(
      .html(source), from: SenderName(displayName: "Jan Peeters", address: nil))
    #expect(covers(reply, source.count))
    let lines = reply.text(.full).split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    #expect(lines.joined(separator: "\n") == message.reply)
  }
}
