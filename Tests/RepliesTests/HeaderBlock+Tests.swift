import Replies
import Testing

@Suite struct HeaderBlockTests {
  static let blocks = [
    "Van: Jan Peeters <jan@peeters.example>\nVerzonden: maandag 3 mei 2021 12:09\nAan: Ann Lee\nOnderwerp: RE: offerte",
    "Van: Jan Peeters <jan@peeters.example>\nDatum: maandag, 3 mei 2021 om 12:09\nAan: ann@lee.example\nOnderwerp: offerte",
    "De : Marie Dupont <marie@dupont.example>\nEnvoyé : lundi 3 mai 2021 12:09\nÀ : Ann Lee\nObjet : devis",
    "De\u{A0}: Marie Dupont\nDate\u{A0}: lundi 3 mai 2021\nÀ\u{A0}: Ann Lee\nCc\u{A0}: x@y.example\nObjet\u{A0}: devis",
    "Von: Hans Huber\nGesendet: Montag, 3. Mai 2021 12:09\nAn: Ann Lee\nCc: Bob\nBetreff: Angebot",
    "De la: Ion Popescu <ion@popescu.example>\nTrimis: luni, 3 mai 2021 12:09\nCătre: Ann Lee\nSubiect: ofertă",
    "Da: Carlo Rossi\nInviato: lunedì 3 maggio 2021 12:09\nA: Ann Lee\nOggetto: preventivo",
    "From: Ann Lee <ann@lee.example>\nSent: Monday, May 3, 2021 12:09 PM\nTo: Bob\nSubject: quote",
    "*From:* Ann Lee [mailto:ann@lee.example]\n*Sent:* Monday, May 3, 2021\n*To:* Bob\n*Subject:* quote",
    "**Van:** Jan\n**Verzonden:** maandag 3 mei 2021\n**Aan:** Ann\n**Onderwerp:** offerte",
    "Subject: quote\nFrom: ann@lee.example\nTo: bob@x.example\nDate: Mon, 3 May 2021 12:09:02 +0200",
    "Från: Lars Berg\nSkickat: den 3 maj 2021 12:09\nTill: Ann\nÄmne: offert",
    "Fra: Kari Lie\nSendt: mandag 3. mai 2021 12:09\nTil: Ann\nEmne: tilbud",
    "Od: Anna Nowak\nWysłano: poniedziałek, 3 maja 2021 12:09\nDo: Ann\nTemat: oferta",
    "Lähettäjä: Matti Salo\nLähetetty: maanantai 3. toukokuuta 2021\nVastaanottaja: Ann\nAihe: tarjous",
    "От: Иван Петров\nОтправлено: понедельник, 3 мая 2021 г. 12:09\nКому: Ann\nТема: заказ",
    "发件人: 王小明\n发送时间: 2021年5月3日 12:09\n收件人: Ann\n主题: 报价",
    "送信元：田中\n日付：2021年5月3日\n件名：見積\n送信先：ann@lee.example",
    "Gönderen: Ayşe\nGönderilen: 3 Mayıs 2021 Pazartesi 12:09\nKime: Ann\nKonu: teklif",
    "De: Ana Ruiz\nEnviado: lunes, 3 de mayo de 2021 12:09\nPara: Ann\nAsunto: presupuesto",
    "De: Rui Costa\nEnviada: 3 de maio de 2021 12:09\nPara: Ann\nAssunto: proposta",
    "Van: Jan Peeters <jan@peeters.example>\n\nVerzonden: maandag 3 mei 2021 12:09\n\nAan: Ann\n\nOnderwerp: offerte",
    "From: Ann Lee <ann@lee.example>\nSent: Monday, May 3, 2021\nTo: Bob <bob@x.example>; Carl\n <carl@x.example>; Dora\nSubject: quote",
  ]

  @Test(arguments: blocks)
  func allBelowAHeaderBlockIsQuoted(_ block: String) {
    let quoted = "Beste,\n\nkan het maandag?\n\nJan"
    for rule in ["", "________________________________\n", "-----\n\n"] {
      let reply = strip("Prima, tot dan!\n\n\(rule)\(block)\n\n\(quoted)\n")
      #expect(reply.text(.full) == "Prima, tot dan!")
      #expect(reply.segments.map(\.kind) == [.reply, .headerBlock, .quote])
    }
  }

  @Test(arguments: blocks)
  func aMessageThatBeginsWithOneIsKept(_ block: String) {
    let reply = strip("\(block)\n\nKan het maandag nog, of is dat te laat?\n")
    #expect(reply.text(.full).hasSuffix("Kan het maandag nog, of is dat te laat?"))
    #expect(reply.text(.quotes).isEmpty)
    #expect(reply.isUncertain)
  }

  @Test(arguments: [
    "Van: Gent\nNaar: Brugge\nDatum: 3 mei 2021\nAantal: 4 pallets",
    "From: Ghent\nTo: Bruges\nWhen: Monday",
    "Onderwerp: mijn factuur\n\nKlopt het bedrag?",
    "To: do\nFrom: now on\nwe start early",
    "A: yes\nB: no\nC: perhaps",
    "Datum: 3 mei\nUur: 10:00\nPlaats: Gent",
    "De: jan\nPour: marie",
    "[TO]\n\nWrite to <jan@peeters.example>",
  ])
  func listsOfTheCustomerAreNoHeaderBlock(_ text: String) {
    #expect(strip("Hier zijn de gegevens.\n\n\(text)").text(.full) == "Hier zijn de gegevens.\n\n\(text)")
  }

  @Test(arguments: [
    "-----Oorspronkelijk bericht-----", "-----Original Message-----", "-----Message d'origine-----",
    "-----Ursprüngliche Nachricht-----", "-----Messaggio originale-----", "-----Mesaj original-----",
    "-------- Origineel bericht --------", "-------- Исходное сообщение --------", "-----原始邮件-----",
  ])
  func allBelowAnOriginalMessageSeparatorIsQuoted(_ separator: String) {
    #expect(strip("Prima.\n\n\(separator)\nKan het maandag?\n").text(.full) == "Prima.")
  }

  @Test(arguments: [
    "---------- Forwarded message ---------", "-------- Doorgestuurd bericht --------",
    "Begin doorgestuurd bericht:",
    "-------- Message transféré --------", "Début du message transféré :",
    "-------- Weitergeleitete Nachricht --------",
    "---------- Mesaj redirecționat ---------", "-------- Messaggio Inoltrato --------",
    "Begin forwarded message:",
  ])
  func forwardsStayAndAreLabelled(_ separator: String) {
    let forwarded =
      "From: Ann Lee <ann@lee.example>\nDate: Mon, 3 May 2021\nSubject: offer\nTo: bob@x.example\n\nThe offer.\n\nAnn"
    let reply = strip("Zie hieronder.\n\n\(separator)\n\(forwarded)\n")
    #expect(reply.text(.full).contains("The offer."))
    #expect(reply.text(.quotes) == "Zie hieronder.")
    #expect(reply.segments.last?.kind == .forward)
  }
}
