import Replies
import Testing

@Suite struct AttributionTests {
  /// One of each sort that clients write, in the languages of the customers first.
  static let attributions = [
    "Op ma 3 mei 2021 om 12:09 schreef Jan Peeters <jan@peeters.example>:",
    "Op 3 mei 2021 om 12:09 heeft Jan Peeters <jan@peeters.example> het volgende geschreven:",
    "Jan Peeters schreef op 03-05-2021 om 12:09:",
    "Op 3-5-2021 12:09 schreef Jan Peeters:",
    "Op ma 3 mei 2021 12:09 schreef Jan Peeters <\njan@peeters.example>:",
    "Op ma 3 mei 2021 om 12:09 schreef Carrosserie Jan Peeters en Zonen\n<jan@peeters.example>:",
    "Le lun. 3 mai 2021 à 12:09, Marie Dupont <marie@dupont.example> a écrit :",
    "Le 3 mai 2021 à 12:09, Marie Dupont <marie@dupont.example> a\nécrit :",
    "Le 03/05/2021 à 12:09, Marie Dupont a écrit\u{A0}:",
    "Le lundi 3 mai 2021 à 12:09:21 UTC+2, Marie Dupont <marie@dupont.example> a écrit :",
    "Am Mo., 3. Mai 2021 um 12:09 Uhr schrieb Hans Huber <hans@huber.example>:",
    "Am 03.05.2021 um 12:09 schrieb Hans Huber:",
    "Hans Huber <hans@huber.example> schrieb am Mo., 3. Mai 2021, 12:09:",
    "Pe lun., 3 mai 2021 la 12:09, Ion Popescu <ion@popescu.example> a scris:",
    "În data de lun., 3 mai 2021 la 12:09, Ion Popescu <ion@popescu.example> a scris:",
    "La 03.05.2021 12:09, Ion Popescu a scris:",
    "Il giorno lun 3 mag 2021 alle ore 12:09 Carlo Rossi <carlo@rossi.example> ha scritto:",
    "Il 03/05/2021 12:09, Carlo Rossi ha scritto:",
    "On Mon, May 3, 2021 at 12:09 PM Ann Lee <ann@lee.example> wrote:",
    "On 3 May 2021, at 12:09, Ann Lee wrote:",
    "On 03/05/2021, 12:09, \"Lee, Ann\" <ann@lee.example> wrote:",
    "El lun, 3 may 2021 a las 12:09, Ana Ruiz (<ana@ruiz.example>) escribió:",
    "Em seg., 3 de mai. de 2021 às 12:09, Rui Costa <rui@costa.example> escreveu:",
    "Den mån 3 maj 2021 kl 12:09 skrev Lars Berg <lars@berg.example>:",
    "Den man. 3. maj 2021 kl. 12.09 skrev Søren Holm <soren@holm.example>:",
    "man. 3. mai 2021 kl. 12:09 skrev Kari Lie <kari@lie.example>:",
    "ma 3. toukok. 2021 klo 12.09 Matti Salo (matti@salo.example) kirjoitti:",
    "pon., 3 maj 2021 o 12:09 Anna Nowak <anna@nowak.example> napisał(a):",
    "po 3. 5. 2021 v 12:09 odesílatel Petr Novák <petr@novak.example> napsal:",
    "Kovács Éva <eva@kovacs.example> ezt írta (időpont: 2021. máj. 3., H, 12:09):",
    "3 May 2021 Pzt, 12:09 tarihinde Ayşe Kaya <ayse@kaya.example> şunu yazdı:",
    "пн, 3 мая 2021 г. в 12:09, Иван Петров <ivan@petrov.example>:",
    "03.05.2021, 12:09, \"Иван Петров\" <ivan@petrov.example>:",
    "пн, 3 трав. 2021 р. о 12:09 Олена Бойко <olena@boyko.example> пише:",
    "Στις Δευ 3 Μαΐ 2021 στις 12:09 μ.μ., ο/η Νίκος Ν. <nikos@n.example> έγραψε:",
    "בתאריך יום ב׳, 3 במאי 2021 ב-12:09 מאת דנה לוי <\u{200E}dana@levi.example>:",
    "在 2021年5月3日，下午12:09，王小明 <wang@ming.example> 写道：",
    "王小明 <wang@ming.example> 于2021年5月3日周一 12:09写道：",
    "2021年5月3日(月) 12:09 田中 一郎 <tanaka@ichiro.example>:",
    "2021년 5월 3일 (월) 오후 12:09, 김철수 <kim@cs.example>님이 작성:",
    "Vào Th 2, 3 thg 5, 2021 lúc 12:09 Hùng Trần <hung@tran.example> đã viết:",
    "Pada tanggal Sen, 3 Mei 2021 pukul 12.09 Budi Santoso <budi@santoso.example> menulis:",
    "2021-05-03 12:09 GMT+02:00 Jan Peeters <jan@peeters.example>:",
    "---- Jan Peeters wrote ----", "3/05/2021-ին, Jan Peeters-ը գրել է՝",
    "---- On Mon, 03 May 2021 12:09:50 +0530 jan@peeters.example wrote ----",
  ]

  @Test(arguments: attributions)
  func whatStandsBelowIsTheQuote(_ attribution: String) {
    let marked = strip("Prima, tot dan!\n\n\(attribution)\n\n> Kan het maandag?\n> Jan\n")
    #expect(marked.text(.full) == "Prima, tot dan!")
    #expect(marked.text(.quotes) == "Prima, tot dan!")
    let unmarked = strip(
      "Prima, tot dan!\n\n\(attribution)\n\nKan het maandag?\n\nGroeten van ons allen hier.\n")
    #expect(unmarked.text(.full) == "Prima, tot dan!")
  }

  @Test(arguments: attributions)
  func theAnswerMayStandBelow(_ attribution: String) {
    let reply = strip("\(attribution)\n> Kan het maandag?\n> Jan\n\nJa, maandag past goed voor ons.\n")
    #expect(reply.text(.full) == "Ja, maandag past goed voor ons.")
    #expect(!reply.isUncertain)
  }

  /// Sentences that look like attributions, and are the customer's own.
  static let sentences = [
    "Op maandag schreef ik u al dat de wagen klaar moet zijn.\nGraag een antwoord.",
    "Op 3 mei 2021 om 12:09 schreef ik u al:\nde wagen moet klaar zijn.",
    "On 3 May I wrote to you about the bumper.\nNo answer yet.",
    "On Monday we will come by.\nOn Tuesday we are closed.",
    "Le 3 mai nous serons fermés.\nMerci de rappeler le 4.",
    "Am 3. Mai um 12:09 war niemand da:\ndie Tür war zu.",
    "Op 3 mei 2021 om 10:00 kom ik langs, zie ook de mail van jan@peeters.example:\n\nhij zegt dat het klaar is.",
    "Le 3 mai 2021 à 10h00 je passe avec mon mari. Il vous a écrit hier:\n\nla voiture est rouge.",
    "Am 3. Mai 2021 um 10:00 war ich da. Herr Huber schrieb:\n\nsie ist rot.",
    "Ik citeer uw brief:\nde schade bedraagt 300 euro.",
    "Jan schreef:\nhij komt niet meer.",
    "Pe 3 mai la 10:00 venim noi.\nMulțumim pentru ajutor.",
    "Il 3 maggio alle 10:00 passiamo noi.\nVa bene così?",
    "Come by on Friday, 7 May 2021 10:15.\n\nI ask\nbecause on Friday, 7 May 2021 10:15, Ann wrote us this\nand then left",
    "The meeting is at 10:00 on 3 May 2021:\nplease be there.",
    "Contact: jan@peeters.example or call:\n02 123 45 67 89 is the number of the shop.",
  ]

  @Test(arguments: sentences)
  func aSentenceIsNoAttribution(_ text: String) {
    #expect(strip(text).text(.full) == text)
    #expect(strip(text).text(.quotes) == text)
  }

  @Test func theLineBeforeTheQuoteNeedsNoBlankOneAbove() {
    let reply = strip("Goed.\nOp 3 mei 2021 om 12:09 schreef Jan <jan@p.example>:\n> Kan het?\n")
    #expect(reply.text(.full) == "Goed.")
  }

  @Test func aWordAndAColonAboveAQuoteIsAnAttribution() {
    let reply = strip("Goed.\n\nJan Peeters schreef:\n> Kan het?\n")
    #expect(reply.text(.full) == "Goed.")
  }

  @Test func segmentsSayWhatTheyAre() {
    let reply = strip("Goed.\n\nOp 3 mei 2021 om 12:09 schreef Jan <jan@p.example>:\n> Kan het?\n> > Nee.\n")
    #expect(reply.segments.map(\.kind) == [.reply, .attribution, .quote])
    #expect(reply.segments.map(\.depth) == [0, 0, 1])
    #expect(reply.segments.allSatisfy { $0.confidence > 0.8 && $0.confidence <= 1 && !$0.evidence.isEmpty })
  }
}
