// Made by `make phrases` from the language table. Do not edit.
extension PhraseData {
  static var octets: String {
    #"""
    fromdatesenttoccsubjectforwarded messageiphoneipadipodandroidsamsunggalaxyhuaweixiaomioneplusnokiaht\#
    csonymotorolapixelblackberrybluemailiphoneasmartphonemobilemobielmobiltelefonmobilgerathandytelefont\#
    elefoonphonetabletoutlookmailwindowsyahoogmailprotonprotonmailmailboxairmailsparrowsparkacompliaolgm\#
    xk-9thunderbirdportabletelephonecellularedispositivoiosmailspringfrontsuperhumanzohoheytutanotafairp\#
    honewatchmacbookmacverizonwirelesst-mobileteltelefonofaxmobilmobgsmcelldirectofficee-mailemailwebweb\#
    sitewwwskypelinkedintwitterfacebookinstagramwhatsappkvkbtwvattvaibanbicust-idustidust-idnrhrbsiretp.\#
    ivapivacuicifrprondernemingsnummerhandelsregisterregistergerichtamtsgerichtgeschaftsfuhrersitzhqbely\#
    ou received this message because you are subscribedyou are receiving this becauseto unsubscribeunsub\#
    scribemailing listmanage your subscriptionview this discussionreply to this email directlymailman/li\#
    stinfoto stop receivingclick here to unsubscribeafmeldenuitschrijvense desabonnerabmeldenum sich abz\#
    umeldenannulla iscrizionedezabonareplease consider the environmentconsider the environment beforethi\#
    nk before you printplease don't print this e-mailplease do not print this e-mailbefore printing this\#
     e-mailbefore printing this emailconfidentiality notice:legal notice:email disclaimer:e-mail disclai\#
    mer:privileged and confidentialdenk aan het milieuspaar het milieubedenk voor u deze e-mail afdruktp\#
    rint deze e-mail alleenvertrouwelijkheidsclausuleis het nodig deze e-mail te printenpensez a l'envir\#
    onnementn'imprimez ce message queafin de respecter l'environnementavis de confidentialitebitte denke\#
    n sie an die umweltbitte prufen sie, ob diese e-maildenken sie an die umweltder umwelt zuliebebitte \#
    prufen sie der umwelt zuliebevertraulichkeitshinweisprima di stampare, pensaprima di stampare questa\#
     e-mailprima di stampare questo messaggiopensa all'ambienterispetta l'ambientenon stampare questa e-\#
    mailavviso di riservatezzaganditi-va la mediuva rugam sa va ganditi la mediuprotejati mediulinainte \#
    de a tipari acestantes de imprimir esteantes de imprimir, pienseantes de imprimir, pensepiense en el\#
     medio ambientepor favor, piense en el medio ambienteaviso legal:aviso de confidencialidadpense no a\#
    mbientepense no meio ambientetank pa miljontenk pa miljoettaenk pa miljoetajattele ymparistoamyslmy \#
    o srodowiskupomysl o srodowiskuzanim wydrukujesz, pomyslvirus-freevirusvrijgaranti sans virusvirenfr\#
    eilibre de virussin virusprivo di virusesente da virusfara virusithis e-mail has been scannedthis em\#
    ail has been scannedthis email has been checked for virusesthis message has been scannedthis email w\#
    as scannedscanned bydiese e-mail wurde von avastdiese e-mail wurde auf virence message a ete verifie\#
    cet e-mail a ete verifiel'absence de virus dans ce courrierdit e-mailbericht is gecontroleerd op vir\#
    ussendeze e-mail is gecontroleerd op virussendeze e-mail is gescandquesta e-mail e stata controllata\#
    questo messaggio e' stato analizzatoquesto messaggio e stato analizzatoacest e-mail a fost scanatace\#
    st mesaj a fost scanateste correo electronico ha sido comprobadoreply above this lineplease type you\#
    r reply above this linewrite above this lineplease reply above this lineantwoord boven deze lijnantw\#
    oord boven deze regeluw antwoord boven deze lijnbitte oberhalb dieser linie antwortenbitte antworten\#
     sie oberhalb dieser linierepondez au-dessus de cette ligneveuillez repondre au-dessus de cette lign\#
    erispondi sopra questa rigascrivi sopra questa rigaraspundeti deasupra acestei liniiresponda por enc\#
    ima de esta linearesponda acima desta linhaodgovori odjecaution: this email originatedcaution: this \#
    message originatedcaution: externalexternal emailthis email originated from outsidethis message orig\#
    inated from outsidethis message was sent from outsideyou don't often get email from[external]let op:\#
     deze e-mail komt van buitenopgelet: deze e-mail komt van buitenu ontvangt niet vaak e-mail vanatten\#
    tion : ce courriel provientvous n'obtenez pas souvent d'e-mailvous ne recevez pas souvent de courrie\#
    rsachtung: diese e-mail kommt vonsie erhalten nicht haufig e-mails vonsie erhalten nicht oft eine e-\#
    mail vonattenzione: questa email provienenon si ricevono spesso messaggi di posta elettronica danu p\#
    rimiti des e-mailuri de laatentie: acest e-mail provineonatin articlewrotewritessaidi wrotei saidi s\#
    enti have writtencopyreply-toimportanceattachmentsorganizationbccresent-fromsenderpriorityattachment\#
    begin forwarded messageforwarded byoriginal messagereply messageoriginal emailreplied messageorigina\#
    l mailprevious messagesent from my iphonesent from my ipadsent from my galaxysent from my samsung ga\#
    laxy smartphonesent from my blackberrysent from my androidsent from my huawei phonesent from my htcs\#
    ent from samsung mobilesent from yahoo mail on androidsent from yahoo mail for iphonesent from mail \#
    for windowssent from mail for windows 10sent from windows mailsent from outlooksent from outlook for\#
     iosget outlook for iosget outlook for androidsent from proton mailsent with proton mail secure emai\#
    lsent from protonmail mobilesent from gmail mobilesent from mailboxsent with airmailsent with sparro\#
    wsent from acomplisent viasent bysent usingsent from a phonevirus-free. www.avast.comsent from the a\#
    ll new aol app for iosoutlook for iosoutlook for androidsent from mysent from mailsent withget bluem\#
    ail for androidsent from yahoosent from sparksent from mailspringsent from protonmailsent via mysent\#
     on the gosent throughsent from aolget outlook forbest regardskind regardsregardsbest wishescheerssi\#
    ncerelyall the bestthanksthank youbestmany thankswarm regardswarmest regardsyours sincerelyyours fai\#
    thfullysincerely yoursyours trulyyoursrgdsbrthxthanks a lotthanks so muchthanks againthanks in advan\#
    cethank you in advancethank you very muchthanks and regardsthanks & regardsthanks and best regardsta\#
    ke carelovewith kind regardswith best regardskindest regardskind greetingsgreetingsrespectfullyhave \#
    a nice dayhave a great daytalk soonall my bestmany thanks in advanceregards and thanksthank you so m\#
    uchbest greetingscordiallywarmlywith regardswith best wisheswith thanksmany thanks and regardsthank \#
    you and regardshave a good dayhave a nice weekendkind wisheswith appreciationwith gratitudefaithfull\#
    ybest rgdskrthanking youyours respectfullyconfidentialconfidentialityintended recipientintended only\#
    intended solelyintended for theaddresseeprivilegedlegally privilegedunauthorizedunauthorisedstrictly\#
     prohibitedstrictly forbiddenreceived thisby mistakein errornotify the sendernotify usdeletedisclosu\#
    redisseminatedisseminationcopyingdisclaimerany attachmentsvirusliabilityconsider the environmentbefo\#
    re printingwithout a written consentwritten consentthird partysee belowsee my answerssee my comments\#
    my answers belowanswers belowcomments belowanswered belowanswers inlinecomments inlinesee inlinerepl\#
    ies inlineinline belowin redin bluebetween the linesreplied belowwithin your mailopschreefheeft gesc\#
    hrevengeschrevenhet volgende geschrevenschrijftschreef ikik schreefheb ik geschrevenstuurde ikvanafz\#
    enderdatumverzondenverzonden opverstuurdaanontvangerkopieonderwerpantwoord-naarantwoord aanurgentieb\#
    ijlagenbijlageprioriteitdoorgestuurd berichtbegin doorgestuurd berichtdoorgestuurde e-maildoorgezond\#
    en berichtoorspronkelijk berichtorigineel berichtorgineel berichtoorspronkelijke berichtoorspronkeli\#
    jke mailoorspronkelijke e-mailverzonden vanaf mijn iphoneverstuurd vanaf mijn iphoneverstuurd vanaf \#
    mijn ipadverzonden vanuitverzonden vanuit mail voor windowsverzonden metverzonden vanaf outlook voor\#
     androidoutlook voor ios downloadenoutlook voor android downloadendownload outlook voor iosverzonden\#
     vanaf mijn galaxyverstuurd viaoutlook voor iosoutlook voor androidverzonden vanaf mijnverstuurd van\#
    af mijnverzonden vanafverstuurd vanafverstuurd vanuitverstuurd metverzonden viaverzonden doordownloa\#
    d outlook voormobiel verzondenmobiel verstuurdmet vriendelijke groetmet vriendelijke groetenvriendel\#
    ijke groetenhartelijke groetenmvggroetenhoogachtendalvast bedanktvriendelijke groetmet vriendelijke \#
    groetjesmet groetmet groetengroetgroetjesgrgr.grtzgrtshartelijke groetmet hartelijke groetmet hartel\#
    ijke groetenbeste groetbeste groetenvele groetenveel groetenlieve groetlieve groetjeszonnige groetsp\#
    ortieve groetmet sportieve groetm.v.g.mvgrmet de meeste hoogachtingbedanktalvast dankalvast hartelij\#
    k dankalvast heel erg bedanktdank udank jedank u weldankjewelmet dankhartelijk dankbij voorbaat dank\#
    bij voorbaat hartelijk dankdank bij voorbaatfijne dagfijne dag nognog een fijne dagprettige dagfijn \#
    weekendprettig weekendtot dantot strakstot sneltot ziensmvg en alvast bedanktmet vriendelijke groet \#
    en dankmvrgrvr. gr.met beleefde groetenfijne dag verderdank je welliefsmet beste groetenmet collegia\#
    le groetwarme groetwarme groetenfijne avondmet oprechte groetmet dank bij voorbaatvertrouwelijkvertr\#
    ouwelijkeuitsluitend bestemdbestemd voorgeadresseerdegeadresseerdenabusievelijkten onrechteper vergi\#
    ssingniet toegestaanverbodenvernietigenverwijderende afzenderaansprakelijkaansprakelijkheidopenbaarm\#
    akingvermenigvuldigingverspreidingrechten worden ontleendonbevoegdeninclusief bijlagenalgemene voorw\#
    aardenzie hieronderhierondermijn antwoordenantwoorden hieronderantwoord hieronderin het roodin roodi\#
    n het blauwin het groentussen de teksttussen de lijnentussen de regelsin uw mailin jouw mailzie onde\#
    ronderstaandlea ecritecritecrivaitj'ai ecritj'ecrivaisje vous ai ecritdeenvoyemessage duenvoye ledat\#
    e d'envoipouracopie asujetobjetrepondre apieces jointescciprioritemessage transferedebut du message \#
    reexpediedebut du message transferemessage transmismessage originalcourriel initialcourriel original\#
    message d'originemail originalenvoye de mon iphoneenvoye depuis mon iphoneenvoye de mon ipadenvoye a\#
     partir de outlook pour iosenvoye a partir de outlook pour androidtelecharger outlook pour androidte\#
    lecharger outlook pour iosobtenir outlook pour iosobtenez outlook pour androidenvoye depuis yahoo ma\#
    ilenvoye a partir de courrier pour windowsprovenance : courrier pour windows 10envoye de mon apparei\#
    l samsungenvoye depuis mon appareil galaxyenvoye depuis l'application mail orangeenvoye sans fil par\#
     mon terminal mobile blackberryoutlook pour iosoutlook pour androidenvoye de monenvoye depuis monenv\#
    oye depuis maenvoye depuisenvoye a partir deenvoye a partir d'envoye viaenvoye avecenvoye depuis l'a\#
    pplicationenvoye partelecharger outlook pourobtenir outlook pourobtenez outlook pourenvoye d'unprove\#
    nance : courriercordialementbien a vousbien cordialementmeilleures salutationssalutations distinguee\#
    sbonne journeebonne soireemerci d'avancesinceres salutationstres cordialementsalutationssincerementb\#
    ien a toibien amicalementamicalementamitiescdltcdtcordiales salutationssalutations cordialesmes salu\#
    tationsavec mes meilleures salutationsavec mes salutationsrespectueusementbonne receptionmercimerci \#
    beaucoupmerci bienmerci a vousun grand mercimerci d'avance et bonne journeebon week-endbonne fin de \#
    journeea bientota plusbisesbisousdans l'attente de votre reponseveuillez agreerje vous prie d'agreer\#
    veuillez agreer, madame, monsieur, mes salutations distingueesen vous remerciantje vous remerciebell\#
    e journeerecevez mes salutationsveuillez agreer mes salutationsveuillez recevoir mes salutationsrece\#
    vez, madame, monsieur, mes salutationsavec mes remerciementstres bonne journeebonne apres-midiau pla\#
    isirbien respectueusementsinceres salutations distingueesmes salutations distingueesbonne semainecon\#
    fidentielconfidentiellesconfidentielleconfidentialitedestinatairedestinatairesdestine exclusivementa\#
     l'intention exclusivepar erreurinterditestrictement interditavertir l'expediteurinformer l'expedite\#
    ursupprimerdetruirediffusiondivulgationnon autoriseeresponsabiliteavant d'imprimeraltereusurpeci-des\#
    sousvoir ci-dessousmes reponsesen rougeen bleuen vertdans le textedans votre maildans votre messaged\#
    ans le corps duplus basamschriebschreibtgeschriebenschrieb ichich schriebhabe ich geschriebenvongese\#
    ndetgesendet amankopie (cc)betreffantwort anwichtigkeitanlagenorganisationprioritatanhangeanhangweit\#
    ergeleitete nachrichtanfang der weitergeleiteten nachrichtoriginal-nachrichtursprungliche nachrichto\#
    riginalnachrichtantwort nachrichtursprungliche mailoriginal-mailursprungliche e-mailvon meinem iphon\#
    e gesendetgesendet von meinem iphonevon meinem ipad gesendetgesendet von mail fur windowsgesendet vo\#
    n outlook fur iosgesendet von outlook fur androidholen sie sich outlook fur iosoutlook fur android b\#
    eziehenvon meinem samsung galaxy smartphone gesendetvon meinem mobilgerat gesendetdiese nachricht wu\#
    rde von meinem android-mobiltelefon mit k-9 mail gesendetdiese nachricht wurde von meinem android mo\#
    biltelefon mit gmx mail gesendetgesendet mit der web.de mail appgesendet mit der gmx mail appgesende\#
    t mit der telekom mail appgesendet mitoutlook fur iosoutlook fur androidgesendet vongesendet von mei\#
    nemgesendet ubergesendet ausvon meinem * gesendetvon meiner * gesendetvon unterwegs gesendetdiese na\#
    chricht wurde von meinem * gesendetdiese nachricht wurde mit * gesendetholen sie sich outlook furout\#
    look fur * beziehenoutlook fur android herunterladenversendet mitversandt mitverschickt vonmit freun\#
    dlichen grussenfreundliche grusseviele grusseliebe grussebeste grusseherzliche grussemfglghochachtun\#
    gsvollmit freundlichem grussmit besten grussenmit herzlichen grussenmit lieben grussenmit vielen gru\#
    ssenmit kollegialen grussenfreundlicher grussfreundlichen grussbesten grussbester grussviele liebe g\#
    russelieben grussschone grusseschonen grusssonnige grusseherzlichen grussgrussgrussegrusslevgbghgm.f\#
    .g.dankevielen dankdanke schonherzlichen dankbesten dankdanke im vorausvielen dank im vorausdanke un\#
    d grussvielen dank und viele grusseschonen tag nochschones wochenendebis baldservusciaoherzlichstbes\#
    te wunscheschonen tagschonen abendmit freundlichen grussfreundlich grusstdankeschoneinen schonen tag\#
     nochbestensvertraulichvertraulichevertraulichenrechtlich geschutzteausschliesslichadressatadressate\#
    nempfangerirrtumlichversehentlichunbefugtunbefugtenicht gestattetuntersagtvernichtenloschenabsenderw\#
    eitergabekopierenhaftungbevor sie diesehaftungsausschlussdatenschutzhinweisesiehe untenweiter untenm\#
    eine antwortenin rotin blauin grunim textin ihrer mailin deiner mailantworten untenrot markierts.u.s\#
    . u.zwischen den zeilenlapeinin datape dataa scrisscrieam scrisde laexpeditorexpeditoruldatatrimistr\#
    imis lacatredestinatardestinatarulcopie (cc)subiectsubiectulraspuns catreimportantaatasarimesaj redi\#
    rectionatincepe mesajul redirectionatmesajul originalmesaj originalmesajul initialmesaj initialtrimi\#
    s de pe iphonetrimis de pe iphone-ul meutrimis de petrimis din mail pentru windowstrimis din yahoo m\#
    ail pe androiddescarcati outlook pentru iosobtineti outlook pentru androidoutlook pentru iosoutlook \#
    pentru androidtrimis dintrimis de latrimis cutrimis printrimis folosinddescarcati outlook pentruobti\#
    neti outlook pentrudescarca outlook pentruexpediat de peobtine outlook pentrucu stimacu respecttoate\#
     cele buneo zi bunacu deosebita stimacu stima si respectcu dragcu prieteniecu binecu consideratiecu \#
    multumirinumai binemultumescva multumescmultumesc anticipatmultumimmultumesc frumoso zi frumoasao se\#
    ara frumoasao zi buna in continuaresalutaricele bunepe curandva multumimo seara bunacu salutariva do\#
    resc o zi bunao zi buna va doresco zi placutacu sinceritatemultumesc multva multumesc anticipatcu al\#
    easa consideratiespor la treabaun weekend placutconfidentialeconfidentialitatedestinataruluiexclusiv\#
    din gresealadin eroareinterzisainterzisstergetidistrugetiexpeditoruluidivulgareacopiereadistribuirea\#
    atasamenteinformatiineautorizatamediul inconjuratorinainte de a tiparimai josvezi mai josraspunsuril\#
    e melecu rosuin rosucu albastruin textin mailulraspunsuri mai josilil giornoil dataha scrittoscrives\#
    crisseho scrittovi ho scrittomittentedainviato ilinviatodata inviodestinatariooggettorispondi-arispo\#
    ndi aprioritaallegatirispostamessaggio inoltratoinizio messaggio inoltratomessaggio originaleinviato\#
     da iphoneinviato dal mio iphoneinviato daottieni outlook per iosottieni outlook per androidscarica \#
    outlook per androidinviato da outlook per iosinviato da posta per windowsinviato da libero mailinvia\#
    to dal mio dispositivo samsungoutlook per iosoutlook per androidinviato dal mioinviato dalinviato co\#
    ninviato tramiteinviato dall'appottieni outlook perscarica outlook perottieni bluemail perinviata da\#
    cordiali salutidistinti salutisaluticordialmentebuona giornataun cordiale salutocordiali saluti e gr\#
    azieun salutotanti salutii migliori salutimigliori saluticari salutia prestograziegrazie millegrazie\#
     in anticipograzie e salutigrazie e cordiali salutiringraziandobuona seratabuon lavoroporgo cordiali\#
     salutiporgiamo cordiali salutiporgo distinti salutiin attesa di un riscontroresto in attesacon i mi\#
    gliori salutiringraziando anticipatamenteresto in attesa di riscontro, cordiali salutiin attesa di u\#
    n cortese riscontro, porgo cordiali salutila ringraziovi ringrazioin attesa, cordiali salutiringrazi\#
    ando, cordiali saluticon osservanzabuon weekendbuona settimanaun caro salutomolte grazieringrazio e \#
    salutograzie e buona giornatasaluti cordialiun abbraccioriservatoriservateriservataconfidenzialeconf\#
    idenzialiriservatezzadestinatariesclusivamenteper errorevietatavietatoproibitadistruggerecancellarec\#
    ancellarloeliminaredivulgazionediffusioneregolamento ue 2016/679privacyd.lgsprima di stamparenon aut\#
    orizzatovedi sottoqui sottodi seguitomie rispostein rossoin bluin verdenel testonella tua mailnella \#
    vostra mailrisposte sottopiu sottogeskryfskryfantwoord-aanaangestuurde boodskapoorspronklike boodska\#
    pgroetevriendelike groetedankieskreaufanferstjoerdoanunderwerpantwurd-neitrochstjoerd berjochtoarspr\#
    onklik berjochtorizjineel berjochtdenschreifthuet geschriwwenvumvununweidergeleete messageoriginal-m\#
    essaged.skrevskriverskrev jegjeg skrevfraafsenderdatosendttilmodtagerkopi til (cc)emnesvar-tilsvar t\#
    ilvedhaeftetvideresendt meddelelsestart pa videresendt beskedoprindelig meddelelseoriginal beskedopr\#
    indelig beskedsendt fra min iphonesendt frahent outlook til ioshent outlook til androidsendt fra min\#
    sendt medhent outlook tilfa outlook tilmed venlig hilsenvenlig hilsenmvhhilsenmed venlige hilsnerde \#
    bedste hilsnerbedste hilsnerbedste hilsenkhvhtakpa forhand takkaerlig hilsenmange hilsnermange takha\#
    v en god daggod weekendmed hilsende venligste hilsnerpaskrev folgendeavsendermottakerkopikopi tilvid\#
    eresendt meldingvideresendt e-postopprinnelig meldingoriginal meldingskaff outlook for iosfa outlook\#
     for iosskaff deg outlookmed vennlig hilsenvennlig hilsenmed vennlige hilsenerbeste hilsentakktakk p\#
    a forhandpa forhand takkmed beste hilsenha en fin daghilsenermange takkgod helgtusen takkhjertelig h\#
    ilsenskreivvidaresend meldingopphavleg meldingskrev foljandeskrev jagjag skrevfranskickattillmottaga\#
    rekopiaamnesvar tillsvara tillprioritetbifogade filervidarebefordrat meddelandevidarebefordrat mejlu\#
    rsprungligt meddelandeoriginalmeddelandeskickat fran min iphoneskickat franhamta outlook for iosskaf\#
    fa outlook for androidfran min iphoneskickat fran minhamta outlook forskickat medmed vanliga halsnin\#
    garmed vanlig halsningvanliga halsningarhalsningarvanlig halsningbasta halsningarhalsningvanligentac\#
    ktack pa forhandallt gotthalsarha en bra dagkramvarma halsningarvanligaste halsningartrevlig helgbas\#
    ta halsningha det gotttusen tackmed halsningtannskrifadidagsetningafritvidfangsefniefnititillsvar-vi\#
    daframsendur posturaframsent skeytiupprunalegur posturupprunaleg skilabodsent urkaer kvedjakvedjabes\#
    tu kvedjurmed kvedjuvirdingarfyllstskrivadievniuppruna bodkirjoittilahettajapaivayspaivamaaralahetet\#
    tyvastaanottajakopioaihevastausosoitevastausvalitetty viestifwd.msgedelleenlahetetty viestivalitetty\#
     viesti alkaaalkuperainen viestiorig.msg.lahetetty iphonestahanki outlook for ioshanki outlook for a\#
    ndroidlahetetty laitteestahanki outlookystavallisin terveisinterveisinparhain terveisinterveisetkiit\#
    oskiitos etukateenystavallisestiytkunnioittavastitervhyvaa paivanjatkoakiittaenterkuinmukavaa paivaa\#
    hyvaa viikonloppuakiitos paljonpaljon kiitoksialampimin terveisinkuupaevkontaktkirjutassaatjakellelt\#
    saadetudsaajakelleleadressaatkoopiateemapealkirivastamise aadressedastatud kiriedastatud sonumalgne \#
    kiriesialgne kirisaadetud minu iphone'istsaadetud minulugupidamisegaparimate soovidegatervitadestana\#
    naitahheade soovidegaette tanadeselenel diaescribioescribieronescribeescribihe escritoremitentefecha\#
    enviadoenviado elparacopiaasuntoresponder-aresponder aimportanciadatos adjuntosmensaje reenviadoinic\#
    io del mensaje reenviadomensaje originalcorreo originalenviado desde mi iphoneenviado desde mi ipade\#
    nviado desde correo para windowsobtener outlook para iosobtener outlook para androidenviado desde ou\#
    tlookenviado desde yahoo mailenviado desde mi oficina movil blackberryenviado desde mienviado desdee\#
    nviado conobtener outlook paradescargar outlook parasaludosun saludosaludos cordialesatentamenteun c\#
    ordial saludocordiales saludosun abrazograciasmuchas graciasgracias de antemanoattereciba un cordial\#
     saludoabrazosbuen diaque tenga un buen diasldsle saluda atentamentesaludos y graciasmil graciasun f\#
    uerte abrazofeliz diagracias y saludosconfidencialpor errorprohibidaprivilegiadaeliminarnotifiquediv\#
    ulgacionuso exclusivomedio ambientemas abajoen rojomis respuestasa continuacionmissatge deha escritv\#
    a escriureremitentenviatper aa/cassumptetemarespon amissatge reenviatmissatge originalenviat des del\#
     meu iphoneenviat des de l'iphoneenviat des deenviat ambsalutacionscordialmentatentamentgraciesuna s\#
    alutaciosalutacions cordialsmoltes graciesonoescribiuescribeudendemensaxe reenviadamensaxe orixinalm\#
    ensaxe orixianlsaudosun saudograzasasuntumensaxe reunviauemasno diaescreveuescreveescrevienviada eme\#
    nviado emenviadaassuntoresponder-paraanexosmensagem reencaminhadamensagem encaminhadainicio da mensa\#
    gem reencaminhadainicio da mensagem encaminhadamensagem originalenviado do meu iphoneenviado do meu \#
    ipadenviado a partir do meuenviado deobter o outlook para iosobter o outlook para androidenviado do \#
    outlookenviado do correio para windowsenviado do email para windowsenviado do yahoo mailenviado do m\#
    euenviado a partir doenviado peloenviado viaobter o outlook paraobtenha o outlook paraenviado doenvi\#
    ado atraves documprimentosmelhores cumprimentosatenciosamentecom os melhores cumprimentosobrigadoabr\#
    acoabracosum abracoattgratoobrigadamuito obrigadocumpssaudacoesos meus cumprimentosrespeitosamenteco\#
    m os meus cumprimentosagradecidoagradecidagrataabsdesde ja obrigadodesde ja agradecobom dia de traba\#
    lhotenha um bom diabeijospor enganopor erroproibidaapaguedivulgacaomeio ambienteabaixoem vermelhomin\#
    has respostasuha scrittumandatusughjettumessaghju d'origineilsha scritscritobjectrespunder amessadi \#
    renviamessadi originalmessac didiogjetmessac mandat indenantd'anskrivet eo bet gantskrivet ganta-ber\#
    zheusdeiziadkasetdeizdanvezsujedrespont-dakemennadenn orinelkemennadenn orinarysgrifennoddoddi wrthd\#
    yddiadanfonwydderbyniwrcopipwncateb-atneges wreiddiolneges wedi'i hanfon ymlaenar anscriobhseolaiseo\#
    ltachuigabharabhairfreagra-chuigteachtaireacht ar aghaidhteachtaireacht bhunaidhbunteachtaireachtan \#
    teachtaireacht bhunaidhle measgo raibh maith agatsgriobhceann-laceann-lathaair a churgucuspairfreaga\#
    irt guan teachdaireachd a tha 'ga shineadh air adhartan teachdaireachd thusailidatzi zuenidatzi duno\#
    rkigorleabidalitanorihartzaileagaiaerantzun-honibirbidalitako mezuajatorrizko mezuaeskerrik askoagur\#
     bero batagurondo izanjeskribissendantosendita jealricevantotemooriginala mesagoha scribitesubjectom\#
    essage inviate ultraw dniudniawiadomosc napisana przezpiszenapisalnapisalanapisanonapisana przezuzyt\#
    kowniknapisalemnapisalamnadawcaodwyslanewyslanoadresatdodwtematodpowiedz-dowaznosczalacznikitresc pr\#
    zekazanej wiadomosciwiadomosc przekazanawiadomosc przekazana dalejpoczatek przekazywanej wiadomoscip\#
    rzekazana wiadomoscwiadomosc przeslana dalejtresc oryginalnej wiadomosciwiadomosc oryginalnaoryginal\#
    na wiadomoscwyslane z iphone'awyslane zwyslano zpobierz program outlook dla systemu iospobierz aplik\#
    acje outlook dla systemu androidwyslane z aplikacji poczta dla systemu windowswyslane przezpobierz o\#
    utlookapozdrawiamz powazaniemz wyrazami szacunkuserdecznie pozdrawiampozdrawiam serdeczniepozdrowien\#
    iapozdrz pozdrowieniamidziekujedziekilacze pozdrowieniaz gory dziekujelacze wyrazy szacunkumilego dn\#
    iaz pozdrowieniemserdecznoscimilego weekendudziekuje i pozdrawiamdziekuje z gorypoufnepoufnaadresata\#
    wylacznieomylkowozabronionenadawceusunacrozpowszechnianiednenapsalnapsalaodesilatelpisejsem napsaljs\#
    em napsalaodeslanokomupredmetadresa pro odpovedodpoved napreposlana zpravazacatek preposilane zpravy\#
    puvodni zpravapuvodni e-mailodeslano z iphonuodeslano z mehoziskat outlook pro iosodeslano z posty p\#
    ro windowsodeslano zodeslano zeposlano zs pozdravems uctoudekujis pratelskym pozdravemhezky denzdrav\#
    idikydekuji a preji hezky denpredem dekujipekny denpreji hezky densrdecnese srdecnym pozdravemdekuji\#
     mnohokrats pranim hezkeho dnes pranim pekneho dnedekujememejte se hezkyhezky zbytek dnepozdravdnapo\#
    uzivatelodoslanepreodpovedat naodpovedat-prepreposlana spravasprava poslana dalejzaciatok preposlane\#
    j spravypovodna spravaodoslane z iphonuziskat outlook pre iosodoslane zodoslane zoodoslane z mojhopo\#
    slane zs pozdravoms priatelskym pozdravomdakujemvopred dakujemzdravimprajem pekny denvje napisalspor\#
    ocaposlanozakpzadevaodgovori zaposredovano sporociloizvirno sporociloizvorno sporociloposlano iz moj\#
    ega iphonaposlano iz mojegaposlano izlep pozdravs spostovanjemhvalalepo pozdravljenihvala vnaprejlep\#
     dandanananapisaoje napisaosaljeprimakopijanaslovodgovori naproslijedena porukazapocni proslijedenu \#
    porukuizvorna porukaoriginalna porukaposlano s mog iphoneaposlano s mogposlano ssrdacan pozdravlijep\#
     pozdravs postovanjemhvala unaprijedunaprijed hvalaданапишенаписаонаписаланаписашаљеоддатумпослатопр\#
    имакомезакопкопијаццтеманасловодговор-запрослеђена порукаизворна порукаоригинална порукаposlato sa m\#
    ogпослато са могposlato saсрдачан поздравс поштовањемпоздравхвалаunapred hvalaнанапишадопримачкопира\#
    јпредметодговори напроследена поракаоригинална поракасо почитблагодарамотдатаизпрати доизпратеноякко\#
    пиекопие дозаглавиеотговор допрепратено писмопрепратено съобщениеоригинално писмоизпратено от моя ip\#
    honeизпратено от мояизпратено отс уважениепоздравиблагодаряхубав денблагодаря предварителнонай-добри\#
     пожеланиясърдечни поздравипишетнаписалписалписалапользовательотправительотправленокомукопияотвечать\#
    ответ-комуперенаправленное сообщениепереадресованное сообщениепересылаемое сообщениеначало переадрес\#
    ованного сообщенияисходное сообщениеотправлено с iphoneотправлено с ipadотправлено из outlookскачать\#
     outlook для iosотправлено из мобильной почты mail.ruотправлено из мобильного приложения яндекс почт\#
    ыотправлено из почты для windowsотправлено сотправлено изскачать outlookс уважениемс наилучшими поже\#
    ланиямивсего доброгоспасибоспасибо большоес уважением и наилучшими пожеланиямизаранее спасибоблагода\#
    рювсего хорошегохорошего днязаранее благодарюискренне вашс благодарностьюс наилучшимибольшое спасибо\#
    хорошего вечерадо свиданиявсех благс приветомнаписавкористувачвідвід когонадіслановідправленокопіяві\#
    дповістикому відповістипереслане повідомленняпереадресоване повідомленняпочаток листа, що пересилаєт\#
    ьсяперенаправлене повідомленняпочаткове повідомленняоригінальне повідомленнявихідне повідомленнянаді\#
    слано з iphoneнадіслано з мого iphoneнадіслано звідправлено знадіслано з могонадіслано відз повагоюд\#
    якующиро дякуюз найкращими побажанняминайкращі побажаннягарного днящиронаперед дякуюнапісаўпішанапіс\#
    алаададпраўленадакамусатэмазваротны-адрасперанакіраванае паведамленнезыходнае паведамленнезыходны лі\#
    старыгінальнае паведамленнеnapisawotwotmolwa nadale sposredkowana powescoriginalna powescwotegrono -\#
     komudalej posrednjona powescekkorirtaezt irtairtfeladoelkuldvekuldvecimzettmasolatot kapmasolattarg\#
    yvalaszcimtovabbitott uzenettovabbitott level kezdeteeredeti uzenetelkuldve az iphone-omroliphone ke\#
    szulekemrol kuldvefelado: posta windowshozszerezd be az outlook ios-reelkuldve azaz en * kuldve* kul\#
    dvekuldve azkuldve audvozletteltiszteletteludvkoszonettelkoszonomkoszonom elore isudvozlomelore is k\#
    oszonomkoszonjukszep napotszivelyes udvozlettelbarati udvozlettelraseparasekasnuosiuntejasissiustaka\#
    mgavejasatgalinis adresaspersiustas laiskaspersiustas pranesimasoriginalus laiskasoriginalus tekstas\#
    issiusta is mano "iphone"issiusta is manoissiusta ispagarbiaiaciusu pagarbageriausi linkejimaiis ank\#
    sto dekojugeros dienosdekojudatumarakstijadatumsnosutitsuztematsatbildet uzparsutita vestuleparsutit\#
    s zinojumssakotneja vestulesakotneja zinanosutits no mana iphonenosutits no mananosutits nosutits no\#
    ar cienupaldiesar sveicieniemjau ieprieks paldiesjauku dienuar labakajiem velejumiemmeshkroingadergu\#
    ar mepersubjektpergjigj-iumesazhi i percjellemesazhi origjinalme respektfaleminderitme te miraστιστη\#
    νεγραψεο χρηστησαποαποστολεασημερομηνιααποστολησταλθηκεπροσπαραληπτησκοιν.κοινκοινοποιησηθεμααπαντησ\#
    ηπροωθημενο μηνυμααρχικο μηνυμαπρωτοτυπο μηνυμασταλθηκε απο το iphone μουσταλθηκε αποεσταλη απο το i\#
    phone μουαποκτηστε το outlook για iosσταλθηκε απο τοεσταλη απομε εκτιμησηευχαριστωφιλικαχαιρετισμουσ\#
    με φιλικουσ χαιρετισμουσσασ ευχαριστωευχαριστω εκ των προτερωνμε τιμηκαλη συνεχειαyazdiyazmissunu ya\#
    zdisunlari yazdikimdengonderengondericitarihgonderilmegonderilengonderildikimealicikopyabilgikonuyan\#
    it adresiiletilen iletiiletilen mesajyonlendirilen iletiileti baslangiciiletilmis mesajozgun iletior\#
    ijinal mesajiphone'umdan gonderildiios icin outlook'u edinin* gonderildisamsung cihazimdan gonderild\#
    isaygilarimlaiyi calismalarsaygilarsaygilarimizlatesekkurlersevgilerselamlariyi gunlertesekkur ederi\#
    msimdiden tesekkurlerkolay gelsinyazibyazmisdirtarixnusxeni alannusxemovzuyonlendirilmis mesajorijin\#
    al mektubyozdiyozganjo'natuvchikimdansanaqabul qiluvchikimganusxasimavzuqabul qiluvchiga javob yozis\#
    huzatilgan xabarqayta yo'naltirilgan xabarasl xabarasl xatжазғанжаздыкімненкүнікімгекөшірметақырыбык\#
    імге жауап беруәрі қарай жіберілген хабарламақайта жіберілген хабартүпнұсқа хабарламасыжазганкимденк\#
    үнүкөчүрмөбагытталган билдирүүбичсэнхэнээсогноохэндгарчигдамжуулсан зурвасдамжуулагдсан мессежգրել է\#
    գրեցումիցուղարկողամսաթիվուղարկուածամսաթիւումստացողում (to)վերնագիրթեմայպատասխանելփոխանցվող նամակըփոխ\#
    անցված հաղորդագրությունփոխանցուած հաղորդագրութիւնբնօրինակ նամակընախորդ հաղորդագրութիւնըառաջին հաղորդ\#
    ագրությունըբնաւրինակ հաղորդագրութիւնთარიღიწერსდაწერავინგამგზავნივისგანგაიგზავნავისმიმღებიასლითემასაგ\#
    ანისათაურიპასუხიგადაგზავნილი წერილიგადაგზავნილი შეტყობინებასაწყისი წერილისაწყისი მესიჯიორიგინალი შეტ\#
    ყობინებაnivisijiلەdirokبەروارboبۆmijarناونیشانپەیامی دوبارەنێردراوpeyama orijinalብሎ ጽፏልቀንየተላለፈ መልዕክት\#
    علىبتاريخفيفي تاريخكتبكتبتجاء منالرسالةبواسطةمكتوبمنالمرسلالتاريختم الارسالالىالمستقبلنسخة الىنسخة ك\#
    ربونيةنسخة الينسخةالموضوعرد الىرسالة ممررةرسالة معاد توجيههاالرسالة الاصليةالرسالة الاساسيةارسلت من \#
    المن ال iphoneاحصل على outlookمع تحياتيشكراتحياتيمع خالص التحياتشكرا جزيلاوتفضلوا بقبول فائق الاحترا\#
    ممع اطيب التحياتشكرا لكممع التقديرলিখেছেনথেকেপ্রেরকতারিখপাঠানো হযেছেপ্রাপকপ্রতিসিসিঅনুলিপির ঠিকানাবি\#
    ষযফরোযার্ড করা বার্তাrixutz'ib'ajrichinq'ijulchi retaqikiltitzolix tzij chi retaqon chik rutzijolqit\#
    zij rutzijolدر تاریخدرنوشتنوشته استفرستندهازارسال کنندهارسالتاريختاریخگیرندهبهګيريندهرونوشت بهتکثیرر\#
    ونوشتموضوعمضمونپیام باز ارسال شدهپیام نخستینپیام اصلیارسال شده ازفرستاده شده ازبا احترامبا تشکرممنون\#
    با سپاسnoongisinulatmula kaypetsapara kaypaksaipinasang mensaheલખ્યુંપ્રેષકતારીખપ્રતિવિષયફોરવર્ડ કરે\#
    લો સંદેશફોરવર્ડ કરેલ સંદેશבתאריךבכתבכתבהנכתב על ידימאתתאריךנשלחאלעותקלידיעהנושאהשב-אלהודעה שהועברההו\#
    דעה מקוריתנשלח מה-iphone שלינשלח מהנשלח מ-נשלח מהטלפוןבברכהתודהבכבוד רבתודה רבהתודה מראשבברכה רבהने \#
    लिखाप्रेषकसेभेजने वालादिनांकतारीखप्रतिकोपाने वालासीसीकार्बनविषयसबजेक्टविशयअग्रेषित संदेशपुराना मैसेज\#
    धन्यवादसादरpadapada tanggalmenulisdaripengirimtanggalterkirimdikirimkepadapenerimalampiransubjekjudu\#
    lperihalbalas-kepesan diteruskanpesan terusanpesan yang diteruskanpesan aslipesan orisinaldikirim da\#
    ri iphone sayadikirim dariterkirim darisalamhormat sayaterima kasihsalam hormathormat kamiterima kas\#
    ih sebelumnyaよりさんは書きましたのメールのメッセージが書きました書きました差出人発信者送信元日付送信日送信日時宛先送信先写し(cc)件名転送されたメッセージ転送されたメール転送メッセージ\#
    メッセージを転送元メール元のメッセージiphoneから送信outlook for ios を入手*から送信*より送信よろしくお願いいたします敬具以上,よろしくお願いしますよろしくお願いします以上ありが\#
    とうございますよろしくお願い申し上げます何卒よろしくお願いいたしますyurasisɣurazemzyettwazenianɣ.ianɣ. iamgayasentelerr-iizen yettwawe\#
    lhenizen anezliនៅបានសរសេរអ្នកផ្ញើកាលបរិច្ឆេតអ្នកទទួលվերնագիրըចំណងជើងបានបញ្ជូនសារបន្តសារបានបញ្ជូនបន្ត\#
    សារដើមಬರೆದರುಇಂದದಿನಾಂಕಗೆವಿಷಯಫಾರ್ವರ್ಡ್ ಮಾಡಲಾದ ಸಂದೇಶಮೂಲ ಸಂದೇಶ쓴 글작성작성함쓴 내용씀보낸 사람보낸사람날짜보낸 날짜받는 사람받는사람참조제목\#
    회신 주소전달된 메시지전달된 메일원본 메시지나의 iphone에서 보냄ios용 outlook 다운로드*에서 보냄*에서 발송*에서 보냈습니다감사합니다드림안녕히 계세요수고하세요고맙습니다\#
    ເມື່ອຂຽນວ່າຈາກເຖິງຂໍ້ຄວາມສົ່ງຕໍ່ຂໍ້ຄວາມທີ່ສົ່ງຕໍ່എഴുതിഅയച്ചയാൾപ്രേഷിതാവ്പ്രേഷിതന്തീയതിഅയച്ചുസ്വീകർത്\#
    താവ്സ്വീകര്ത്താവ്വിഷയംകൈമാറിയ സന്ദേശംയഥാർത്ഥ സന്ദേശംയഥാര്ഥ സന്ദേശംलिहिलेलिहीलेप्रतीप्रतखरा संदेशmemb\#
    alasdaripadatarikhskbalas-kepadamesej dikirim semulamesej kiriman semulamesej yang dikirim semulames\#
    ej asalရေးခဲ့ရက်စွဲသို့အကြောင်းအရာတစ်ဆင့်ပို့လိုက်သည့် စာलेख्नुभयोमितितारिखप्रापकबोधार्थफर्वाड गरिएक\#
    ा सन्देशअग्रेषित गरिएको सन्देशاستوونکینېټهترلاسه کوونکیلمېسلලියන ලදිවෙතින්දිනයවෙතකා.පිකාරණයමාතෘකාවඉද\#
    ිරියට යවන ලද පණිවිඩයඉදිරියට යැවූ පණිවිඩයmnamoaliandikakutokatarehekwanakala kwakichwaujumbe uliosamb\#
    azwaஎழுதியதுஎழுதப்பட்டதுஅனுப்புநர்அனுப்புனர்தேதிஅனுப்பியதுபெறுநர்பெறுனர்நகல்தலைப்புபொருள்முன்னனுப்பப\#
    ்பட்ட செய்திஉண்மை தகவல்వ్రాసినదివీరి నుండితేదీవీరికివిషయంఫార్వార్డ్ చేసిన సందేశంเมื่อเขียนว่าเขียนเม\#
    ื่อจากผู้ส่งวันที่ถึงผู้รับสำเนาถึงสำเนาคัดลอกหัวเรื่องหัวจดหมายตอบกลับถึงข้อความที่ส่งต่อจดหมายที่ส\#
    ่งต่อข้อความต้นฉบับข้อความเดิมส่งจากขอแสดงความนับถือขอบคุณครับขอบคุณค่ะด้วยความเคารพขอบคุณካብዕለትናብካኮዋ\#
    ኒንdatssubxhectيازدىيوللىغۇچىدىنچېسلاتاپشۇرۇۋالغۇچىغاكۆچۈرۈپ يوللاقۇشۇمچەتېماتىمائۇلاپ يوللىغان ئۇچۇر\#
    ئەسلىي خەتنے لکھامنجانببنامسی سیفارورڈ کیا ہوا پیغامvaovao lucvao ngayda vietviettugui tungayda guit\#
    oinguoi nhandong kinh guitieu dechu detra loi toitin nhan da duoc chuyen tieptin nhan da chuyen tiep\#
    thu da chuyen tiepthu gocda gui tu iphone cua toida gui tutran trongthan aicam onxin cam onkinh thut\#
    han mentran trong cam ontran trong kinh chao在于写道写于发件人日期发送时间收件人抄送主题回复地址转发的消息转发的邮件原始消息原始邮件邮件原件发自我的ipho\#
    ne发自我的 iphone获取 outlook for ios发自我的发送自从我的 * 发送此致祝好谢谢顺祝商祺敬礼致礼祝商祺顺颂商祺敬上祝工作顺利於寫道寫到寫於從寄件者寄送日期寄件日期傳送日期到收件\#
    者副本主旨回函地址轉寄郵件轉寄的郵件原始郵件從我的 iphone 傳送從我的iphone傳送從我的 * 傳送傳送自我的寄自我的ngomhlakaubhalekusukausukukuisihlokou\#
    myalezo odlulisiweumlayezo odluliselwe
    """#
  }
}
