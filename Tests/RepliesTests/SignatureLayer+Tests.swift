import Replies
import Testing

@Suite struct SignatureLayerTests {
  static let body = "De wagen mag maandag komen, wij zijn er vanaf acht uur."

  @Test(arguments: [
    "-- \nJan Peeters\nCarrosserie Peeters\n", "--\nJan", "---\nJan Peeters",
    "_____________\nJan Peeters\nTel. 02 123 45 67",
    "-- \n\nJan Peeters\n\nwww.peeters.example\n", "*-- *\nJan", "-Jan", "-Jan Peeters",
    "Jan Peeters\nCarrosserie Peeters\nTel: +32 2 123 45 67\nE-mail: jan@peeters.example\nwww.peeters.example",
    "*Jan Peeters* | *Zaakvoerder*\n*T* +32 2 123 45 67\n\n[image: logo]\n\nKerkstraat 2, 9000 Gent\n\n*BTW* BE 0123.456.789\n*WEB* www.peeters.example",
    "Marie Dupont\nDirectrice\nTél. : 02 123 45 67\nGSM : 0470 12 34 56\nmarie@dupont.example",
    "Hans Huber\nGeschäftsführer\nTelefon: +49 30 1234567\nMobil: +49 170 1234567\nhans@huber.example",
    "Met vriendelijke groet,\nJan Peeters", "Cordialement,\n\nMarie Dupont\nDirectrice",
    "Mit freundlichen Grüßen,\n\nHans Huber\nVertrieb",
    "Cordialement,\n\nMarie Dupont\nAchats\nSociété X - 12 rue de la Paix - 75002 Paris\nTél : 01 23 45 67 89 - Port : 06 12 34 56 78",
    "~~~\nJan", "Cu stimă,\nIon Popescu", "Cordiali saluti,\nCarlo Rossi",
    "Kind regards,\n\nAnn Lee\nSales @ Lee",
  ])
  func signaturesGoWithTheFullPolicy(_ signature: String) {
    let reply = strip("\(Self.body)\n\n\(signature)\n")
    #expect(reply.text(.full) == Self.body)
    #expect(reply.text(.signature) == Self.body)
    #expect(reply.text(.quotes).hasPrefix(Self.body) && reply.text(.quotes).count > Self.body.count)
  }

  @Test(arguments: [
    "Met vriendelijke groet\nJan", "Groetjes Jan", "Groet, Jan",
    "Met vriendelijke groet / Kind regards,\nJan", "Mvg\nJan", "Mvg,", "Alvast bedankt!\n\nJan",
    "Merci d'avance,\nBien à vous,\n\nMarie",
    "Cordialement\nMarie", "Viele Grüße\nHans", "LG Hans", "Cu drag,\nIon", "Saluti\nCarlo", "Grazie,\nCarlo",
    "Thanks,\nAnn", "Cheers, Ann",
    "Pozdrawiam\nAnna", "Med vänlig hälsning\nLars", "С уважением,\nИван", "Saludos,\nAna",
  ])
  func closingsGoOnlyWithTheSignoff(_ closing: String) {
    let reply = strip("\(Self.body)\n\n\(closing)\n")
    #expect(reply.text(.fullSignoff) == Self.body)
    #expect(reply.text(.full) == "\(Self.body)\n\n\(closing)")
  }

  @Test(arguments: [
    "Verstuurd vanaf mijn iPhone", "Outlook voor iOS<https://aka.ms/o0ukef>",
    "Verzonden vanuit Outlook voor iOS", "Verzonden vanaf mijn Galaxy",
    "Sent from my iPhone",
    "Sent from my T-Mobile 4G BlackBerry Device",
    "Sent from Mail<https://go.microsoft.com/fwlink/?LinkId=550986> for Windows",
    "Get Outlook for Android<https://aka.ms/x>", "Envoyé de mon iPhone", "Envoyé depuis mon téléphone Orange",
    "Von meinem iPhone gesendet",
    "Gesendet mit der GMX iPhone App", "Inviato da iPhone", "Inviato dal mio dispositivo Samsung",
    "Trimis de pe iPhone-ul meu",
    "Trimis din Outlook pentru Android", "Enviado desde mi iPhone", "Enviado do meu iPhone",
    "Skickat från min iPhone", "Sendt fra min iPhone",
    "Wysłane z iPhone'a", "Odesláno z iPhonu", "Lähetetty iPhonesta", "iPhone'umdan gönderildi",
    "Отправлено с iPhone", "发自我的iPhone",
    "iPhoneから送信", "나의 iPhone에서 보냄", "*Sent from my iPad*", "--\nSent from my iPhone, please excuse typos.",
    "Virusvrij.www.avast.com", "This e-mail has been scanned for viruses by AVG.",
  ])
  func footersOfDevicesGo(_ footer: String) {
    let reply = strip(
      "\(Self.body)\n\n\(footer)\n\nOp 3 mei 2021 om 12:09 schreef Jan <jan@p.example>:\n> Kan het?\n")
    #expect(reply.text(.full) == Self.body)
    #expect(strip("\(Self.body)\n\n\(footer)").text(.full) == Self.body)
  }

  @Test(arguments: [
    "This e-mail and any attachments are confidential and intended solely for the addressee. If you received this in error, please notify the sender and delete it.",
    "Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Indien u dit bericht per vergissing ontvangt, gelieve de afzender te verwittigen en het te verwijderen.",
    "Ce message et ses pièces jointes sont confidentiels et établis à l'intention exclusive de leurs destinataires. Si vous avez reçu ce message par erreur, merci de le détruire et d'avertir l'expéditeur.",
    "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte den Absender und löschen Sie diese Mail.",
    "Acest mesaj este confidențial și este destinat exclusiv destinatarului. Dacă l-ați primit din greșeală, vă rugăm să anunțați expeditorul și să îl ștergeți. Divulgarea este interzisă.",
    "Il presente messaggio contiene informazioni riservate destinate esclusivamente al destinatario. Se lo avete ricevuto per errore, vi preghiamo di eliminare il messaggio e di avvisare il mittente.",
  ])
  func disclaimersGo(_ disclaimer: String) {
    #expect(strip("\(Self.body)\n\n\(disclaimer)\n").text(.full) == Self.body)
  }

  /// What ends a message without being a signature.
  @Test(arguments: [
    "Sent from my garage, where it is warmer than at home.",
    "Bel mij op 0470 12 34 56.", "Mijn nummer is 0470 12 34 56",
    "https://peeters.example/foto/1\nhttps://peeters.example/foto/2",
    "- maandag\n- dinsdag\n- woensdag", "Thanks!", "THANK YOU!", "Bedankt voor alles.",
    "Dat is alles -- tot maandag.",
    "Nummerplaat: 1-ABC-123\nKilometerstand: 120000\nDatum: 3 mei", "Het dossier is vertrouwelijk.",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "Kosten\n------\nVerf: 300 euro.\nUren: 12, dat is samen 900 euro voor de eigenaar.",
    "Graag afmelden voor de nieuwsbrief.", "Please unsubscribe me.", "Onze lijst\n---\nmelk\nbrood",
    "Vraag een\n--\nEn vraag twee: wat kost een nieuwe bumper voor deze wagen?",
    "Graag een prijs voor:\n--\n2 banden\n1 velg", "Twee dagen zijn goed.\n--\nmaandag of dinsdag?",
    "Stuk zijn nog\n--\nlinker spiegel\nrechter deur",
    "Dit is zijn adres:\n\nJan Peeters\nTel. 02 123 45 67\nGSM 0470 12 34 56\njan@peeters.example",
    "Is Jan er maandag?", "Graag foto's sturen naar jan@peeters.example of bellen op 02 123 45 67.",
  ])
  func theEndOfAMessageStays(_ end: String) {
    let text = "\(Self.body)\n\n\(end)"
    #expect(strip(text).text(.full) == text)
    #expect(!strip(text).isUncertain)
  }

  /// Clients and gateways take the blank off the delimiter.
  @Test(arguments: [
    "jan", "Jan Peeters", "Jan Peeters\nGarage Peeters", "*Jan Peeters* | Garage Peeters", "Groeten,\njan",
    "garage peeters\n02 123 45 67", "Els Maes @elsm\nSchade en herstel",
  ])
  func aDelimiterWithoutItsBlankCountsAboveAName(_ signature: String) {
    #expect(strip("\(Self.body)\n\n--\n\(signature)\n").text(.full) == Self.body)
  }

  @Test func theSendersOwnNameIsKnown() {
    let sender = SenderName(displayName: "jan peeters", address: "jp@peeters.example")
    #expect(strip("ok voor mij\n\njan", from: sender).text(.fullSignoff) == "ok voor mij")
    #expect(strip("ok voor mij\n\njan").text(.fullSignoff) == "ok voor mij\n\njan")
  }

  @Test func aMessageThatIsOnlyASignatureStays() {
    let reply = strip("-- \nJan Peeters\n")
    #expect(reply.text(.full) == "-- \nJan Peeters")
    #expect(reply.isUncertain)
  }

  @Test func listFootersGo() {
    let footer =
      "_______________________________________________\nusers mailing list\nusers@lists.example\nhttps://lists.example/mailman/listinfo/users"
    #expect(strip("\(Self.body)\n\n\(footer)\n").text(.full) == Self.body)
  }
}

/// What machines put below, in the words of the table.
@Suite struct FooterTests {
  static let words = "Maandag past voor ons."

  @Test(arguments: [
    "Denk aan het milieu voor u deze e-mail afdrukt.", "🌳 Please consider the environment before printing.",
    "Pensez à l'environnement avant d'imprimer ce message.", "Bitte denken Sie an die Umwelt.",
    "Prima di stampare, pensa all'ambiente.", "Vă rugăm să vă gândiți la mediu.",
    "CONFIDENTIALITY NOTICE: this message is for one person only.",
  ])
  func noticesGo(_ notice: String) {
    #expect(strip("\(Self.words)\n\n\(notice)\n").text(.full) == Self.words)
  }

  @Test(arguments: [
    "Galaxy cihazımdan gönderildi", "Galaxyから送信", "나의 iPhone에서 보냄", "发自我的 Galaxy",
    "Odesláno z iPhonu", "Küldve az iPhone-omról", "Išsiųsta iš mano iPhone", "Sent from my iPad",
  ])
  func linesOfPhonesGo(_ line: String) {
    #expect(strip("\(Self.words)\n\n\(line)\n").text(.full) == Self.words)
  }

  @Test(arguments: [
    "Disclaimer: ik ben geen garagist.", "Het pakket is gisteren gönderildi.", "Salut Jan, merci.",
    "Prima di stampare il preventivo mi chiami.",
  ])
  func whatSomebodyTypedStays(_ line: String) {
    #expect(strip("\(Self.words)\n\n\(line)\n").text(.full) == "\(Self.words)\n\n\(line)")
  }

  @Test(arguments: [
    "Met beste groeten", "Belle journée", "Freundliche Grüsse", "Cu salutări", "Grazie e saluti", "Ďakujem",
    "Заранее благодарю", "Σας ευχαριστώ", "Hvala unaprijed", "تحياتي", "با احترام", "顺颂商祺",
  ])
  func closingsGoWithTheNameBelow(_ closing: String) {
    let text = "\(Self.words)\n\n\(closing),\nJan\n"
    #expect(strip(text).text(.fullSignoff) == Self.words)
    #expect(strip(text).text(.full) + "\n" == text)
  }

  @Test(arguments: [
    "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.\nLuc Delvaux",
    "In attesa di un vostro riscontro, porgo distinti saluti.\nDario Conti",
    "Viele Grüße aus Köln\nUwe", "Met vriendelijke groeten uit Gent,\nEls", "De bedste hilsner fra\nMette",
    "Merci par avance.\n\nBien à vous,\nLuc", "İyi çalışmalar dilerim.\nDerya", "谢谢您\n林晓梅", "Kind regards",
    "Jan & Els",
  ])
  func closingWordsGoWithTheSignoff(_ closing: String) {
    let text = "Maandag om acht uur is goed.\n\n\(closing)\n"
    #expect(strip(text).text(.fullSignoff) == "Maandag om acht uur is goed.")
  }

  @Test(arguments: [
    "Thanks!", "Danke, Adam\n\nMir geht es gut.", "Ja, dat is goed.\n\nTHANK YOU!",
    "Bedankt van harte voor uw snelle hulp vandaag", "Ik blijf thuis.\nIn afwachting van uw foto's",
  ])
  func wordsThatOnlyLookLikeAClosingStay(_ text: String) {
    #expect(strip(text).text(.fullSignoff) == text)
  }

  /// Where all would go as closing words, they are the message.
  @Test func aMessageOfClosingWordsStays() {
    #expect(
      strip("Thanks for your help!\n\nBest regards,\nJohn\n\n-- \nJohn Doe\nAcme").text(.fullSignoff)
        .hasPrefix("Thanks"))
  }
}
