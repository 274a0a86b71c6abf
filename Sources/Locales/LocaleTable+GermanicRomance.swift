extension LocaleTable {
  /// The languages of the first customers: Dutch, French, German, English, Romanian, Italian. Each line: locale, kind, the phrases.
  static let germanicRomance = """
    en on: On; At; In article
    en wrote: wrote; writes; sent; said
    en self: I wrote; I said; I sent; I have written
    en from: From
    en sent: Date; Sent
    en to: To
    en cc: CC; Copy
    en subject: Subject
    en other: Reply-To; Importance; Attachments; Organization; Bcc; Resent-From; Sender; Priority
    en other: Attachment; Cc
    en forwarded: Forwarded Message; Begin forwarded message; Forwarded by
    en original: Original Message; Reply message; Original Email; Replied Message; Original Mail
    en original: Previous message
    en mobile: Sent from my iPhone; Sent from my iPad; Sent from my Galaxy
    en mobile: Sent from my Samsung Galaxy smartphone; Sent from my BlackBerry; Sent from my Android
    en mobile: Sent from my Huawei phone; Sent from my HTC; Sent from Samsung Mobile
    en mobile: Sent from Yahoo Mail on Android; Sent from Yahoo Mail for iPhone
    en mobile: Sent from Mail for Windows; Sent from Mail for Windows 10; Sent from Windows Mail
    en mobile: Sent from Outlook; Sent from Outlook for iOS; Get Outlook for iOS
    en mobile: Get Outlook for Android; Sent from Proton Mail; Sent with Proton Mail secure email
    en mobile: Sent from ProtonMail Mobile; Sent from Gmail Mobile; Sent from Mailbox; Sent with Airmail
    en mobile: Sent with Sparrow; Sent from Acompli; Sent via; Sent by; Sent using; Sent from a phone
    en mobile: Virus-free. www.avast.com; Sent from the all new AOL app for iOS; Outlook for iOS
    en mobile: Outlook for Android; Sent from my; Sent from Mail; Sent with; Get BlueMail for Android
    en mobile: Sent from Yahoo; Sent from Spark; Sent from Mailspring; Sent from ProtonMail; Sent via my
    en mobile: Sent on the go; Sent through; Sent from AOL; Get Outlook for
    en closing: Best regards; Kind regards; Regards; Best wishes; Cheers; Sincerely; All the best
    en closing: Thanks; Thank you; Best; Many thanks; Warm regards; Warmest regards; Yours sincerely
    en closing: Yours faithfully; Sincerely yours; Yours truly; Yours; Rgds; BR; Thx; Thanks a lot
    en closing: Thanks so much; Thanks again; Thanks in advance; Thank you in advance
    en closing: Thank you very much; Thanks and regards; Thanks & Regards; Thanks and best regards
    en closing: Take care; Love; With kind regards; With best regards; Kindest regards; Kind greetings
    en closing: Greetings; Respectfully; Have a nice day; Have a great day; Talk soon; All my best
    en closing: Many thanks in advance; Regards and thanks; Thank you so much; Best greetings
    en closing: Cordially; Warmly; With regards; With best wishes; With thanks; Many thanks and regards
    en closing: Thank you and regards
    en closing: Have a good day; Have a nice weekend; Kind wishes; With appreciation; With gratitude
    en closing: Faithfully; Best rgds; Kr; Thanking you; Yours respectfully
    en closing: See you soon
    en closing: See you; See you then; Talk to you soon; Speak soon; Have a great weekend
    en closing: Have a good weekend; Have a good one; Have a great day ahead; Have a lovely day
    en closing: Thanks for your help; Thank you for your help
    en closing: Thanks for your time; Thank you for your time; Thanking you in advance; Much appreciated
    en closing: Appreciate it; Ta; Tks; Tnx; Bye; Take it easy; Stay safe; Keep well; Be well
    en closing: Sincerest regards; Yours very truly; Very truly yours; Hugs; xx; xoxo; Lots of love
    en formal: I look forward to; Looking forward to; We look forward to; I remain; Please accept
    en formal: Awaiting your; Hoping to hear
    en disclaimer: confidential; confidentiality; intended recipient; intended only; intended solely
    en disclaimer: intended for the; addressee; privileged; legally privileged; unauthorized
    en disclaimer: unauthorised; strictly prohibited; strictly forbidden; received this; by mistake
    en disclaimer: in error; notify the sender; notify us; delete; disclosure; disseminate
    en disclaimer: dissemination; copying; disclaimer; any attachments; virus; liability
    en disclaimer: consider the environment; before printing; without a written consent; written consent
    en disclaimer: third party
    en below: see below; see my answers; see my comments; my answers below; answers below
    en below: comments below; answered below; answers inline; comments inline; see inline
    en below: replies inline; inline below; in red; in blue; between the lines; replied below
    en below: within your mail
    nl on: Op
    nl wrote: schreef; heeft geschreven; geschreven; het volgende geschreven; schrijft
    nl self: schreef ik; ik schreef; heb ik geschreven; stuurde ik
    nl from: Van; Afzender
    nl sent: Datum; Verzonden; Verzonden op; Verstuurd
    nl to: Aan; Ontvanger
    nl cc: CC; Kopie
    nl subject: Onderwerp
    nl other: Antwoord-naar; Antwoord aan; Urgentie; Bijlagen; Bcc; Bijlage; Prioriteit
    nl forwarded: Doorgestuurd bericht; Begin doorgestuurd bericht; Doorgestuurde e-mail
    nl forwarded: Doorgezonden bericht
    nl original: Oorspronkelijk bericht; Origineel bericht; Orgineel bericht; Oorspronkelijke bericht
    nl original: Oorspronkelijke mail; Oorspronkelijke e-mail
    nl mobile: Verzonden vanaf mijn iPhone; Verstuurd vanaf mijn iPhone; Verstuurd vanaf mijn iPad
    nl mobile: Verzonden vanuit; Verzonden vanuit Mail voor Windows; Verzonden met
    nl mobile: Verzonden vanaf Outlook voor Android; Outlook voor iOS downloaden
    nl mobile: Outlook voor Android downloaden; Download Outlook voor iOS; Verzonden vanaf mijn Galaxy
    nl mobile: Verstuurd via; Outlook voor iOS; Outlook voor Android; Verzonden vanaf mijn
    nl mobile: Verstuurd vanaf mijn; Verzonden vanaf; Verstuurd vanaf; Verstuurd vanuit; Verstuurd met
    nl mobile: Verzonden via; Verzonden door; Download Outlook voor; Mobiel verzonden; Mobiel verstuurd
    nl closing: Met vriendelijke groet; Met vriendelijke groeten; Vriendelijke groeten
    nl closing: Hartelijke groeten; Mvg; Groeten; Hoogachtend; Alvast bedankt; Vriendelijke groet
    nl closing: Met vriendelijke groetjes; Met groet; Met groeten; Groet; Groetjes; Gr; Gr.; Grtz; Grts
    nl closing: Hartelijke groet; Met hartelijke groet; Met hartelijke groeten; Beste groet
    nl closing: Beste groeten; Vele groeten; Veel groeten; Lieve groet; Lieve groetjes; Zonnige groet
    nl closing: Sportieve groet; Met sportieve groet; M.v.g.; Mvgr; Met de meeste hoogachting; Bedankt
    nl closing: Alvast dank; Alvast hartelijk dank; Alvast heel erg bedankt; Dank u; Dank je; Dank u wel
    nl closing: Dankjewel; Met dank; Hartelijk dank; Bij voorbaat dank; Bij voorbaat hartelijk dank
    nl closing: Dank bij voorbaat; Fijne dag; Fijne dag nog; Nog een fijne dag; Prettige dag
    nl closing: Fijn weekend; Prettig weekend; Tot dan; Tot straks; Tot snel; Tot ziens
    nl closing: Mvg en alvast bedankt; Met vriendelijke groet en dank
    nl closing: Mvrgr; Vr. gr.; Met beleefde groeten; Fijne dag verder; Dank je wel; Liefs
    nl closing: Met beste groeten; Met collegiale groet; Warme groet; Warme groeten; Fijne avond
    nl closing: Met oprechte groet; Met dank bij voorbaat
    nl closing: Nog een prettige dag; Nog een fijn weekend; Nog een prettig weekend; Nog een fijne avond
    nl closing: Tot gauw; Tot later; Tot maandag; Tot morgen; Tot volgende week; Tot horens; Dank alvast
    nl closing: Bedankt alvast; Groetjes en bedankt; Groeten en bedankt; Bedankt en groeten
    nl closing: Bedankt en groetjes; Thx; Bvd; B.v.d.; Merci; Ciao; Doei; Mvg en bedankt
    nl closing: Hartelijk dank bij voorbaat; Met vriendelijke groeten en dank; Vriendelijke groetjes
    nl closing: Vriendelijk groetend; Met hoogachting; Een fijne dag; Een prettige dag; Een fijn weekend
    nl closing: Verblijf ik; Verblijven wij; Fijne week; Veel liefs; Dikke knuffel; Kus
    nl closing: Met de beste groeten; Met vr groet; Met vr. groet; Met vr. gr.; Vr groet; Vr. groet; Vrgr
    nl formal: In afwachting van; Ik zie uit naar; Wij zien uit naar; In de hoop; Hopende u; Ik verblijf
    nl formal: Uitkijkend naar; Inmiddels verblijf; Inmiddels verblijven
    nl mobile: Download BlueMail voor; BlueMail voor Android downloaden
    nl disclaimer: vertrouwelijk; vertrouwelijke; uitsluitend bestemd; bestemd voor; geadresseerde
    nl disclaimer: geadresseerden; abusievelijk; ten onrechte; per vergissing; niet toegestaan; verboden
    nl disclaimer: vernietigen; verwijderen; de afzender; disclaimer; aansprakelijk; aansprakelijkheid
    nl disclaimer: openbaarmaking; vermenigvuldiging; verspreiding; denk aan het milieu
    nl disclaimer: rechten worden ontleend; onbevoegden; inclusief bijlagen; algemene voorwaarden
    nl below: zie hieronder; hieronder; mijn antwoorden; antwoorden hieronder; antwoord hieronder
    nl below: in het rood; in rood; in het blauw; in het groen; tussen de tekst; tussen de lijnen
    nl below: tussen de regels; in uw mail; in jouw mail; zie onder; onderstaand
    fr on: Le
    fr wrote: a écrit; écrit; écrivait
    fr self: j'ai écrit; j'écrivais; je vous ai écrit
    fr from: De
    fr sent: Date; Envoyé; Message du; Envoyé le; Date d'envoi
    fr to: Pour; À; A
    fr cc: Copie à; Cc
    fr subject: Sujet; Objet
    fr other: Répondre à; Importance; Pièces jointes; Cci; Priorité
    fr forwarded: Message transféré; Forwarded message; Début du message réexpédié
    fr forwarded: Début du message transféré; Message transmis
    fr original: Message original; Courriel initial; Courriel original; Message d'origine; Mail original
    fr mobile: Envoyé de mon iPhone; Envoyé depuis mon iPhone; Envoyé de mon iPad
    fr mobile: Envoyé à partir de Outlook pour iOS; Envoyé à partir de Outlook pour Android
    fr mobile: Télécharger Outlook pour Android; Télécharger Outlook pour iOS; Obtenir Outlook pour iOS
    fr mobile: Obtenez Outlook pour Android; Envoyé depuis Yahoo Mail
    fr mobile: Envoyé à partir de Courrier pour Windows; Provenance : Courrier pour Windows 10
    fr mobile: Envoyé de mon appareil Samsung; Envoyé depuis mon appareil Galaxy
    fr mobile: Envoyé depuis l'application Mail Orange
    fr mobile: Envoyé sans fil par mon terminal mobile BlackBerry; Outlook pour iOS
    fr mobile: Outlook pour Android; Envoyé de mon; Envoyé depuis mon; Envoyé depuis ma; Envoyé depuis
    fr mobile: Envoyé à partir de; Envoyé à partir d'; Envoyé via; Envoyé avec
    fr mobile: Envoyé depuis l'application; Envoyé par; Télécharger Outlook pour; Obtenir Outlook pour
    fr mobile: Obtenez Outlook pour; Envoyé d'un; Provenance : Courrier
    fr closing: Cordialement; Bien à vous; Bien cordialement; Meilleures salutations
    fr closing: Salutations distinguées; Bonne journée; Bonne soirée; Merci d'avance
    fr closing: Sincères salutations; Très cordialement; Salutations; Sincèrement; Bien à toi
    fr closing: Bien amicalement; Amicalement; Amitiés; Cdlt; Cdt; Cordiales salutations
    fr closing: Salutations cordiales; Mes salutations; Avec mes meilleures salutations
    fr closing: Avec mes salutations; Respectueusement; Bonne réception; Merci; Merci beaucoup
    fr closing: Merci bien; Merci à vous; Un grand merci; Merci d'avance et bonne journée; Bon week-end
    fr closing: Bonne fin de journée; À bientôt; À plus; Bises; Bisous; Dans l'attente de votre réponse
    fr closing: Veuillez agréer; Je vous prie d'agréer
    fr closing: Veuillez agréer, Madame, Monsieur, mes salutations distinguées; En vous remerciant
    fr closing: Je vous remercie; Belle journée; Recevez mes salutations
    fr closing: Veuillez agréer mes salutations; Veuillez recevoir mes salutations
    fr closing: Recevez, Madame, Monsieur, mes salutations; Avec mes remerciements; Très bonne journée
    fr closing: Bonne après-midi; Au plaisir; Bien respectueusement; Sincères salutations distinguées
    fr closing: Mes salutations distinguées; Bonne semaine
    fr closing: Merci par avance; Par avance merci; Merci d'avance pour votre aide; Avec nos salutations
    fr closing: Nos salutations distinguées; Nos sincères salutations; L'assurance de mes salutations
    fr closing: l'expression de mes salutations distinguées; l'expression de nos salutations distinguées
    fr closing: l'expression de mes sentiments distingués; l'expression de mes sentiments les meilleurs
    fr closing: l'expression de nos sentiments distingués; mes sincères salutations
    fr closing: mes salutations les meilleures; mes meilleures salutations; nos meilleures salutations
    fr closing: mes salutations les plus distinguées; mes cordiales salutations; mes respectueuses salutations
    fr closing: l'assurance de ma considération distinguée; ma considération distinguée
    fr closing: l'expression de ma considération; mes sentiments distingués; mes sentiments les meilleurs
    fr closing: Bonne continuation; Bon après-midi
    fr closing: À très bientôt; À très vite; À demain; À lundi; À tout à l'heure; Bàv; Bav; Bàt; Bien vôtre
    fr closing: Je reste à votre disposition; Restant à votre disposition; Avec toute ma considération
    fr closing: Merci de votre aide; Merci pour votre aide; Merci de votre compréhension; Merci infiniment
    fr closing: Belle fin de journée; Excellente journée; Bonne nuit; Bonjour chez vous; Bon weekend
    fr closing: Très sincèrement; Très amicalement; Affectueusement; Sportivement; Confraternellement
    fr formal: Je vous prie; Nous vous prions; Veuillez; Recevez; Dans l'attente; En attendant; Dans l'espoir
    fr formal: En vous remerciant; En vous souhaitant; Je vous souhaite; Je reste à votre; Restant à votre
    fr formal: Nous restons à votre; Croyez; Agréez; Avec mes remerciements; Comptant sur; En espérant
    fr formal: Vous remerciant; Je vous remercie par avance; Je vous remercie d'avance
    fr mobile: Télécharger BlueMail pour; Obtenir BlueMail pour; Envoyé avec l'application
    fr disclaimer: confidentiel; confidentielles; confidentielle; confidentialité; destinataire
    fr disclaimer: destinataires; destiné exclusivement; à l'intention exclusive; par erreur
    fr disclaimer: pièces jointes; interdite; strictement interdit; avertir l'expéditeur
    fr disclaimer: informer l'expéditeur; supprimer; détruire; diffusion; divulgation; non autorisée
    fr disclaimer: responsabilité; avis de confidentialité; pensez à l'environnement; avant d'imprimer
    fr disclaimer: altéré; usurpé
    fr below: ci-dessous; voir ci-dessous; mes réponses; en rouge; en bleu; en vert; dans le texte
    fr below: dans votre mail; dans votre message; dans le corps du; plus bas
    de on: Am
    de wrote: schrieb; schreibt; geschrieben
    de self: schrieb ich; ich schrieb; habe ich geschrieben
    de from: Von
    de sent: Datum; Gesendet; Gesendet am
    de to: An
    de cc: Kopie (CC); Cc; Kopie
    de subject: Betreff
    de other: Antwort an; Wichtigkeit; Anlagen; Organisation; Bcc; Priorität; Anhänge; Anhang
    de forwarded: Weitergeleitete Nachricht; Anfang der weitergeleiteten Nachricht
    de original: Original-Nachricht; Ursprüngliche Nachricht; Originalnachricht; Antwort Nachricht
    de original: Ursprüngliche Mail; Original-Mail; Ursprüngliche E-Mail
    de mobile: Von meinem iPhone gesendet; Gesendet von meinem iPhone; Von meinem iPad gesendet
    de mobile: Gesendet von Mail für Windows; Gesendet von Outlook für iOS
    de mobile: Gesendet von Outlook für Android; Holen Sie sich Outlook für iOS
    de mobile: Outlook für Android beziehen; Von meinem Samsung Galaxy Smartphone gesendet
    de mobile: Von meinem Mobilgerät gesendet
    de mobile: Diese Nachricht wurde von meinem Android-Mobiltelefon mit K-9 Mail gesendet
    de mobile: Diese Nachricht wurde von meinem Android Mobiltelefon mit GMX Mail gesendet
    de mobile: Gesendet mit der WEB.DE Mail App; Gesendet mit der GMX Mail App
    de mobile: Gesendet mit der Telekom Mail App; Gesendet mit; Outlook für iOS; Outlook für Android
    de mobile: Gesendet von; Gesendet von meinem; Gesendet über; Gesendet aus; Von meinem * gesendet
    de mobile: Von meiner * gesendet; Von unterwegs gesendet
    de mobile: Diese Nachricht wurde von meinem * gesendet; Diese Nachricht wurde mit * gesendet
    de mobile: Holen Sie sich Outlook für; Outlook für * beziehen; Outlook für Android herunterladen
    de mobile: Versendet mit; Versandt mit; Verschickt von
    de closing: Mit freundlichen Grüßen; Freundliche Grüße; Viele Grüße; Liebe Grüße; Beste Grüße
    de closing: Herzliche Grüße; MfG; LG; Hochachtungsvoll; Mit freundlichem Gruß; Mit besten Grüßen
    de closing: Mit herzlichen Grüßen; Mit lieben Grüßen; Mit vielen Grüßen; Mit kollegialen Grüßen
    de closing: Freundlicher Gruß; Freundlichen Gruß; Besten Gruß; Bester Gruß; Viele liebe Grüße
    de closing: Lieben Gruß; Schöne Grüße; Schönen Gruß; Sonnige Grüße; Herzlichen Gruß; Gruß; Grüße
    de closing: Grüßle; VG; BG; HG; M.f.G.; Danke; Vielen Dank; Danke schön; Herzlichen Dank
    de closing: Besten Dank; Danke im Voraus; Vielen Dank im Voraus; Danke und Gruß
    de closing: Vielen Dank und viele Grüße; Schönen Tag noch; Schönes Wochenende; Bis bald; Servus
    de closing: Ciao
    de closing: Mit freundlichen Grüssen; Freundliche Grüsse; Freundlicher Gruss; Grüsse; Beste Grüsse
    de closing: Mit freundlichem Gruss; Mit besten Grüssen; Viele Grüsse; Liebe Grüsse; Herzliche Grüsse
    de closing: Herzlichst; Beste Wünsche; Schönen Tag; Schönen Abend; Schöne Grüsse
    de closing: Mit freundlichen Gruß; Freundlich grüßt; Freundlich grüsst; Dankeschön
    de closing: Einen schönen Tag noch; Bestens
    de closing: Tschüss
    de closing: Bis dann; Bis morgen; Bis Montag; Bis später; Alles Gute; Alles Liebe; Gruss; Lg; Liebe Grüsse
    de closing: Vielen lieben Dank; Danke vorab; Vielen Dank vorab; Danke für die Hilfe; Merci; Danke & Gruß
    de closing: Danke und viele Grüße; Danke und liebe Grüße; Danke und LG; Danke und VG; Vielen Dank und Gruß
    de closing: Vielen Dank für Ihre Hilfe; Vielen Dank für Ihre Bemühungen; Danke für Ihre Bemühungen
    de closing: Vielen Dank für die Bemühungen; Vielen Dank für Ihre Mühe; Es grüßt; Es grüßt Sie
    de closing: Es grüßt Sie freundlich; Mit vorzüglicher Hochachtung; Mit Gruß; Mit freundlichen Gruessen
    de closing: Mit bestem Gruß; Mit besten Wünschen; Mit herzlichem Gruß; Schönen Gruss; Einen schönen Tag
    de closing: Einen schönen Abend; Ein schönes Wochenende; Schönen Feierabend; Noch einen schönen Tag
    de closing: Ich wünsche Ihnen einen schönen Tag; Ich wünsche Ihnen ein schönes Wochenende; Küsschen
    de formal: Ich freue mich auf; Wir freuen uns auf; Für Rückfragen; Bei Rückfragen; Über eine; In Erwartung
    de formal: Ich verbleibe; Wir verbleiben; Ich bedanke mich; Wir bedanken uns
    de mobile: BlueMail für * herunterladen; BlueMail für Android herunterladen; Holen Sie sich BlueMail
    de disclaimer: vertraulich; vertrauliche; vertraulichen; rechtlich geschützte; ausschließlich
    de disclaimer: adressat; adressaten; empfänger; irrtümlich; versehentlich; unbefugt; unbefugte
    de disclaimer: nicht gestattet; untersagt; vernichten; löschen; absender; weitergabe; kopieren
    de disclaimer: haftung; denken sie an die umwelt; bevor sie diese; haftungsausschluss
    de disclaimer: datenschutzhinweise
    de below: siehe unten; weiter unten; meine antworten; in rot; in blau; in grün; im text
    de below: in ihrer mail; in deiner mail; antworten unten; rot markiert; s.u.; s. u.
    de below: zwischen den zeilen
    ro on: La; Pe; În; În data; Pe data
    ro wrote: a scris; scrie
    ro self: am scris
    ro from: de la; Expeditor; Expeditorul
    ro sent: Dată; Trimis; Data; Trimis la
    ro to: Către; La; Destinatar; Destinatarul
    ro cc: CC; Copie (CC)
    ro subject: Subiect; Subiectul
    ro other: Răspuns către; Importanță; Atașări
    ro forwarded: Mesaj redirecționat; Mesaj redirecţionat; Începe mesajul redirecționat
    ro original: Mesajul original; Mesaj Original; Mesajul inițial; Mesaj inițial
    ro mobile: Trimis de pe iPhone; Trimis de pe iPhone-ul meu; Trimis de pe
    ro mobile: Trimis din Mail pentru Windows; Trimis din Yahoo Mail pe Android
    ro mobile: Descărcați Outlook pentru iOS; Obțineți Outlook pentru Android; Outlook pentru iOS
    ro mobile: Outlook pentru Android; Trimis din; Trimis de la; Trimis cu; Trimis prin; Trimis folosind
    ro mobile: Descărcați Outlook pentru; Obțineți Outlook pentru; Descarcă Outlook pentru
    ro mobile: Expediat de pe; Obține Outlook pentru
    ro mobile: Trimis de pe; Trimis din
    ro closing: Cu stimă; Cu respect; Toate cele bune; O zi bună; Cu stima; O zi buna
    ro closing: Cu deosebită stimă; Cu stimă și respect; Cu drag; Cu prietenie; Cu bine; Cu considerație
    ro closing: Cu mulțumiri; Numai bine; Mulțumesc; Multumesc; Vă mulțumesc; Va multumesc
    ro closing: Mulțumesc anticipat; Mulțumim; Mulțumesc frumos; O zi frumoasă; O seară frumoasă
    ro closing: O zi bună în continuare; Salutări; Salutari; Cele bune; Pe curând
    ro closing: Mulţumim; Vă mulțumim; O seară bună; Cu salutări; Vă doresc o zi bună
    ro closing: O zi bună vă doresc; O zi plăcută; Cu sinceritate; Mulțumesc mult
    ro closing: Vă mulțumesc anticipat; Cu aleasă considerație; Spor la treabă; Un weekend plăcut
    ro closing: O zi minunată; O zi faină
    ro closing: Vă mulțumesc frumos; Mersi; Mersi mult; Mulțumesc pentru ajutor; Mulțumesc tare mult; Mulțam
    ro closing: Vă mulțumesc pentru înțelegere; Cu cele mai bune gânduri; Cu cele mai bune urări; Cu multă stimă
    ro closing: Al dumneavoastră; A dumneavoastră; Weekend plăcut; Un weekend frumos; Pa; Toate bune
    ro closing: Cu mult respect; Cu toată stima; Cu toată considerația; Cu recunoștință; Te pup; Va pup
    ro closing: Rămân la dispoziția dumneavoastră; Aștept răspunsul dumneavoastră
    ro formal: În așteptarea; Aștept; Așteptăm; Vă rog să primiți; Rămân la dispoziția; Vă rog să acceptați
    ro mobile: Descărcați BlueMail pentru; Obțineți BlueMail pentru
    ro disclaimer: confidențial; confidențiale; confidențialitate; destinatar; destinatarul
    ro disclaimer: destinatarului; exclusiv; din greșeală; din eroare; interzisă; interzis; ștergeți
    ro disclaimer: distrugeți; expeditorul; expeditorului; divulgarea; copierea; distribuirea
    ro disclaimer: atașamente; informații; neautorizată; mediul înconjurător; înainte de a tipări
    ro below: mai jos; vezi mai jos; răspunsurile mele; cu roșu; în roșu; cu albastru; în text
    ro below: în mailul; răspunsuri mai jos
    it on: Il; Il giorno; In data; Il data
    it wrote: ha scritto; scrive; scrisse
    it self: ho scritto; vi ho scritto
    it from: Mittente; Da
    it sent: Data; Inviato il; Inviato; Data invio
    it to: A; Destinatario
    it cc: CC
    it subject: Oggetto
    it other: Rispondi-a; Rispondi a; Priorità; Allegati; Risposta
    it forwarded: Messaggio Inoltrato; Inizio messaggio inoltrato
    it original: Messaggio originale
    it mobile: Inviato da iPhone; Inviato dal mio iPhone; Inviato da; Ottieni Outlook per iOS
    it mobile: Ottieni Outlook per Android; Scarica Outlook per Android; Inviato da Outlook per iOS
    it mobile: Inviato da Posta per Windows; Inviato da Libero Mail; Inviato dal mio dispositivo Samsung
    it mobile: Outlook per iOS; Outlook per Android; Inviato dal mio; Inviato dal; Inviato con
    it mobile: Inviato tramite; Inviato dall'app; Ottieni Outlook per; Scarica Outlook per
    it mobile: Ottieni BlueMail per
    it mobile: Inviato dal; Inviato da; Inviata da
    it closing: Cordiali saluti; Distinti saluti; Saluti; Cordialmente; Buona giornata
    it closing: Un cordiale saluto; Cordiali saluti e grazie; Un saluto; Tanti saluti; I migliori saluti
    it closing: Migliori saluti; Cari saluti; A presto; Grazie; Grazie mille; Grazie in anticipo
    it closing: Grazie e saluti; Grazie e cordiali saluti; Ringraziando; Buona serata; Buon lavoro
    it closing: Porgo cordiali saluti; Porgiamo cordiali saluti; Porgo distinti saluti
    it closing: In attesa di un riscontro; Resto in attesa; Con i migliori saluti
    it closing: Ringraziando anticipatamente; Resto in attesa di riscontro, cordiali saluti
    it closing: In attesa di un cortese riscontro, porgo cordiali saluti; La ringrazio; Vi ringrazio
    it closing: In attesa, cordiali saluti; Ringraziando, cordiali saluti; Con osservanza; Buon weekend
    it closing: Buona settimana; Un caro saluto; Molte grazie; Ringrazio e saluto
    it closing: Grazie e buona giornata; Saluti cordiali; Un abbraccio
    it closing: Buona domenica; Buon proseguimento; Buona continuazione
    it closing: Ringrazio anticipatamente; Grazie anticipatamente; Grazie anticipate; Grazie per l'aiuto
    it closing: Grazie per la disponibilità; Grazie per la collaborazione; Vi ringrazio anticipatamente
    it closing: La ringrazio anticipatamente; Grazie e buon lavoro; Grazie e a presto; A risentirci
    it closing: Con stima; Con affetto; Baci; Un abbraccio; Un bacio; Ciao; Ci sentiamo presto; Buon pomeriggio
    it closing: Cordialità; Con cordialità; Con ossequio; i miei più cordiali saluti; i più cordiali saluti
    it closing: i nostri più cordiali saluti; i migliori saluti; Grazie cordiali saluti; Grazie, cordiali saluti
    it closing: Cortesi saluti; Distintamente; Saluti distinti; Ringrazio; Grazie ancora; Grazie infinite
    it formal: In attesa; Resto in attesa; Restiamo in attesa; Rimango in attesa; Rimaniamo in attesa; Porgo
    it formal: Porgiamo; Colgo l'occasione; Cogliamo l'occasione; Resto a disposizione; Restiamo a disposizione
    it formal: Rimango a disposizione; Ringraziando; Ringraziandovi; Ringraziandola; La prego; Vi prego; Voglia
    it formal: Vogliate; RingraziandoVi; Nell'attesa; Confidando
    it disclaimer: riservato; riservate; riservata; confidenziale; confidenziali; riservatezza
    it disclaimer: destinatario; destinatari; esclusivamente; per errore; vietata; vietato; proibita
    it disclaimer: distruggere; cancellare; cancellarlo; eliminare; mittente; divulgazione; diffusione
    it disclaimer: regolamento ue 2016/679; privacy; d.lgs; allegati; rispetta l'ambiente
    it disclaimer: prima di stampare; non autorizzato
    it below: vedi sotto; qui sotto; di seguito; mie risposte; in rosso; in blu; in verde; nel testo
    it below: nella tua mail; nella vostra mail; risposte sotto; più sotto
    """
}
