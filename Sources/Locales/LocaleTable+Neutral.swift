extension LocaleTable {
  /// What is written in every language, and by machines. Each line: locale, kind, the phrases.
  static let neutral = """
    * from: From
    * sent: Date; Sent
    * to: To
    * cc: Cc
    * subject: Subject
    * forwarded: Forwarded message
    * device: iphone; ipad; ipod; android; samsung; galaxy; huawei; xiaomi; oneplus; nokia; htc; sony
    * device: motorola; pixel; blackberry; bluemail; iphonea; smartphone; mobile; mobiel; mobiltelefon
    * device: mobilgerat; handy; telefon; telefoon; phone; tablet; outlook; mail; windows; yahoo; gmail
    * device: proton; protonmail; mailbox; airmail; sparrow; spark; acompli; aol; gmx; k-9; thunderbird
    * device: portable; telephone; cellulare; dispositivo; ios; mailspring; front; superhuman; zoho; hey
    * device: tutanota; fairphone; watch; macbook; mac; verizon; wireless; t-mobile
    * contact: tel; tél; phone; telephone; telefoon; telefon; telefono; fax; mobile; mobiel; mobil; mob
    * contact: gsm; cell; cellulare; direct; office; e-mail; email; mail; web; website; www; skype
    * contact: linkedin; twitter; facebook; instagram; whatsapp; kvk; btw; vat; tva; iban; bic; ust-id
    * contact: ustid; ust-idnr; hrb; siret; p.iva; piva; cui; cif; rpr; ondernemingsnummer
    * contact: handelsregister; registergericht; amtsgericht; geschäftsführer; sitz; hq; bel
    * device: tuta
    * closing-from: from; aus; uit; vanuit; van; de; du; des; da; dal; dalla; fra; från; desde; din; z; ze
    * closing-from: od; из; iz; от; vom; von; from all at; from sunny; namens; im namen von; au nom de
    * list-footer: you received this message because you are subscribed; you are receiving this because
    * list-footer: to unsubscribe; unsubscribe; mailing list; manage your subscription
    * list-footer: view this discussion; reply to this email directly; mailman/listinfo
    * list-footer: to stop receiving; click here to unsubscribe; afmelden; uitschrijven; se désabonner
    * list-footer: abmelden; um sich abzumelden; annulla iscrizione; dezabonare
    * notice: please consider the environment; consider the environment before; think before you print
    * notice: please don't print this e-mail; please do not print this e-mail; before printing this e-mail
    * notice: before printing this email; confidentiality notice:; legal notice:; email disclaimer:
    * notice: e-mail disclaimer:; privileged and confidential; denk aan het milieu; spaar het milieu
    * notice: bedenk voor u deze e-mail afdrukt; print deze e-mail alleen; vertrouwelijkheidsclausule
    * notice: is het nodig deze e-mail te printen; pensez à l'environnement; n'imprimez ce message que
    * notice: afin de respecter l'environnement; avis de confidentialité; bitte denken sie an die umwelt
    * notice: bitte prüfen sie, ob diese e-mail; denken sie an die umwelt; der umwelt zuliebe
    * notice: bitte prüfen sie der umwelt zuliebe; vertraulichkeitshinweis; prima di stampare, pensa
    * notice: prima di stampare questa e-mail; prima di stampare questo messaggio; pensa all'ambiente
    * notice: rispetta l'ambiente; non stampare questa e-mail; avviso di riservatezza
    * notice: gândiți-vă la mediu; vă rugăm să vă gândiți la mediu; protejați mediul
    * notice: înainte de a tipări acest; antes de imprimir este; antes de imprimir, piense
    * notice: antes de imprimir, pense; piense en el medio ambiente; por favor, piense en el medio ambiente
    * notice: aviso legal:; aviso de confidencialidad; pense no ambiente; pense no meio ambiente
    * notice: tänk på miljön; tenk på miljøet; tænk på miljøet; ajattele ympäristöä
    * notice: myślmy o środowisku; pomyśl o środowisku; zanim wydrukujesz, pomyśl
    * antivirus: virus-free; virusvrij; garanti sans virus; virenfrei; libre de virus; sin virus
    * antivirus: privo di virus; esente da virus; fără viruși; this e-mail has been scanned
    * antivirus: this email has been scanned; this email has been checked for viruses
    * antivirus: this message has been scanned; this email was scanned; scanned by
    * antivirus: diese e-mail wurde von avast; diese e-mail wurde auf viren; ce message a été vérifié
    * antivirus: cet e-mail a été vérifié; l'absence de virus dans ce courrier
    * antivirus: dit e-mailbericht is gecontroleerd op virussen
    * antivirus: deze e-mail is gecontroleerd op virussen; deze e-mail is gescand
    * antivirus: questa e-mail è stata controllata; questo messaggio e' stato analizzato
    * antivirus: questo messaggio è stato analizzato; acest e-mail a fost scanat
    * antivirus: acest mesaj a fost scanat; este correo electrónico ha sido comprobado
    * reply-above: reply above this line; please type your reply above this line; write above this line
    * reply-above: please reply above this line; antwoord boven deze lijn; antwoord boven deze regel
    * reply-above: uw antwoord boven deze lijn; bitte oberhalb dieser linie antworten
    * reply-above: bitte antworten sie oberhalb dieser linie; répondez au-dessus de cette ligne
    * reply-above: veuillez répondre au-dessus de cette ligne; rispondi sopra questa riga
    * reply-above: scrivi sopra questa riga; răspundeți deasupra acestei linii
    * reply-above: responda por encima de esta línea; responda acima desta linha; odgovori odje
    * banner: caution: this email originated; caution: this message originated; caution: external
    * banner: external email; this email originated from outside; this message originated from outside
    * banner: this message was sent from outside; you don't often get email from; [external]
    * banner: let op: deze e-mail komt van buiten; opgelet: deze e-mail komt van buiten
    * banner: u ontvangt niet vaak e-mail van; attention : ce courriel provient
    * banner: vous n'obtenez pas souvent d'e-mail; vous ne recevez pas souvent de courriers
    * banner: achtung: diese e-mail kommt von; sie erhalten nicht häufig e-mails von
    * banner: sie erhalten nicht oft eine e-mail von; attenzione: questa email proviene
    * banner: non si ricevono spesso messaggi di posta elettronica da; nu primiți des e-mailuri de la
    * banner: atenție: acest e-mail provine
    """
}
