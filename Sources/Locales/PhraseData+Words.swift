// Made by `make phrases` from the language table. Do not edit.
// swift-format-ignore-file
extension PhraseData {
  static var octets: String {
    #"""
    fromdatesenttoccsubjectforwarded messageiphoneipadipodandroidsamsunggalaxyhuaweixiaomioneplusnokiahtcsonymotorolapixelblackberrybluemailipho\#
    neasmartphonemobilemobielmobiltelefonmobilgerathandytelefontelefoonphonetabletoutlookmailwindowsyahoogmailprotonprotonmailmailboxairmailspar\#
    rowsparkacompliaolgmxk-9thunderbirdportabletelephonecellularedispositivoiosmailspringfrontsuperhumanzohoheytutanotafairphonewatchmacbookmacv\#
    erizonwirelesst-mobileteltelefonofaxmobilmobgsmcelldirectofficee-mailemailwebwebsitewwwskypelinkedintwitterfacebookinstagramwhatsappkvkbtwva\#
    ttvaibanbicust-idustidust-idnrhrbsiretp.ivapivacuicifrprondernemingsnummerhandelsregisterregistergerichtamtsgerichtgeschaftsfuhrersitzhqbelt\#
    utaausuitvanuitvandedudesdadaldallafrafrandesdedinzzeodизizотvomvonfrom all atfrom sunnynamensim namen vonau nom deyou received this message\#
     because you are subscribedyou are receiving this becauseto unsubscribeunsubscribemailing listmanage your subscriptionview this discussionre\#
    ply to this email directlymailman/listinfoto stop receivingclick here to unsubscribeafmeldenuitschrijvense desabonnerabmeldenum sich abzumel\#
    denannulla iscrizionedezabonareplease consider the environmentconsider the environment beforethink before you printplease don't print this e\#
    -mailplease do not print this e-mailbefore printing this e-mailbefore printing this emailconfidentiality notice:legal notice:email disclaime\#
    r:e-mail disclaimer:privileged and confidentialdenk aan het milieuspaar het milieubedenk voor u deze e-mail afdruktprint deze e-mail alleenv\#
    ertrouwelijkheidsclausuleis het nodig deze e-mail te printenpensez a l'environnementn'imprimez ce message queafin de respecter l'environneme\#
    ntavis de confidentialitebitte denken sie an die umweltbitte prufen sie, ob diese e-maildenken sie an die umweltder umwelt zuliebebitte pruf\#
    en sie der umwelt zuliebevertraulichkeitshinweisprima di stampare, pensaprima di stampare questa e-mailprima di stampare questo messaggiopen\#
    sa all'ambienterispetta l'ambientenon stampare questa e-mailavviso di riservatezzaganditi-va la mediuva rugam sa va ganditi la mediuprotejat\#
    i mediulinainte de a tipari acestantes de imprimir esteantes de imprimir, pienseantes de imprimir, pensepiense en el medio ambientepor favor\#
    , piense en el medio ambienteaviso legal:aviso de confidencialidadpense no ambientepense no meio ambientetank pa miljontenk pa miljoettaenk \#
    pa miljoetajattele ymparistoamyslmy o srodowiskupomysl o srodowiskuzanim wydrukujesz, pomyslvirus-freevirusvrijgaranti sans virusvirenfreili\#
    bre de virussin virusprivo di virusesente da virusfara virusithis e-mail has been scannedthis email has been scannedthis email has been chec\#
    ked for virusesthis message has been scannedthis email was scannedscanned bydiese e-mail wurde von avastdiese e-mail wurde auf virence messa\#
    ge a ete verifiecet e-mail a ete verifiel'absence de virus dans ce courrierdit e-mailbericht is gecontroleerd op virussendeze e-mail is geco\#
    ntroleerd op virussendeze e-mail is gescandquesta e-mail e stata controllataquesto messaggio e' stato analizzatoquesto messaggio e stato ana\#
    lizzatoacest e-mail a fost scanatacest mesaj a fost scanateste correo electronico ha sido comprobadoreply above this lineplease type your re\#
    ply above this linewrite above this lineplease reply above this lineantwoord boven deze lijnantwoord boven deze regeluw antwoord boven deze \#
    lijnbitte oberhalb dieser linie antwortenbitte antworten sie oberhalb dieser linierepondez au-dessus de cette ligneveuillez repondre au-dess\#
    us de cette lignerispondi sopra questa rigascrivi sopra questa rigaraspundeti deasupra acestei liniiresponda por encima de esta linearespond\#
    a acima desta linhaodgovori odjecaution: this email originatedcaution: this message originatedcaution: externalexternal emailthis email orig\#
    inated from outsidethis message originated from outsidethis message was sent from outsideyou don't often get email from[external]let op: dez\#
    e e-mail komt van buitenopgelet: deze e-mail komt van buitenu ontvangt niet vaak e-mail vanattention : ce courriel provientvous n'obtenez pa\#
    s souvent d'e-mailvous ne recevez pas souvent de courriersachtung: diese e-mail kommt vonsie erhalten nicht haufig e-mails vonsie erhalten n\#
    icht oft eine e-mail vonattenzione: questa email provienenon si ricevono spesso messaggi di posta elettronica danu primiti des e-mailuri de \#
    laatentie: acest e-mail provineonatin articlewrotewritessaidi wrotei saidi senti have writtencopyreply-toimportanceattachmentsorganizationbc\#
    cresent-fromsenderpriorityattachmentbegin forwarded messageforwarded byoriginal messagereply messageoriginal emailreplied messageoriginal ma\#
    ilprevious messagesent from my iphonesent from my ipadsent from my galaxysent from my samsung galaxy smartphonesent from my blackberrysent f\#
    rom my androidsent from my huawei phonesent from my htcsent from samsung mobilesent from yahoo mail on androidsent from yahoo mail for iphon\#
    esent from mail for windowssent from mail for windows 10sent from windows mailsent from outlooksent from outlook for iosget outlook for iosg\#
    et outlook for androidsent from proton mailsent with proton mail secure emailsent from protonmail mobilesent from gmail mobilesent from mail\#
    boxsent with airmailsent with sparrowsent from acomplisent viasent bysent usingsent from a phonevirus-free. www.avast.comsent from the all n\#
    ew aol app for iosoutlook for iosoutlook for androidsent from mysent from mailsent withget bluemail for androidsent from yahoosent from spar\#
    ksent from mailspringsent from protonmailsent via mysent on the gosent throughsent from aolget outlook forbest regardskind regardsregardsbes\#
    t wishescheerssincerelyall the bestthanksthank youbestmany thankswarm regardswarmest regardsyours sincerelyyours faithfullysincerely yoursyo\#
    urs trulyyoursrgdsbrthxthanks a lotthanks so muchthanks againthanks in advancethank you in advancethank you very muchthanks and regardsthank\#
    s & regardsthanks and best regardstake carelovewith kind regardswith best regardskindest regardskind greetingsgreetingsrespectfullyhave a ni\#
    ce dayhave a great daytalk soonall my bestmany thanks in advanceregards and thanksthank you so muchbest greetingscordiallywarmlywith regards\#
    with best wisheswith thanksmany thanks and regardsthank you and regardshave a good dayhave a nice weekendkind wisheswith appreciationwith gr\#
    atitudefaithfullybest rgdskrthanking youyours respectfullysee you soonsee yousee you thentalk to you soonspeak soonhave a great weekendhave \#
    a good weekendhave a good onehave a great day aheadhave a lovely daythanks for your helpthank you for your helpthanks for your timethank you\#
     for your timethanking you in advancemuch appreciatedappreciate ittatkstnxbyetake it easystay safekeep wellbe wellsincerest regardsyours ver\#
    y trulyvery truly yourshugsxxxoxolots of lovei look forward tolooking forward towe look forward toi remainplease acceptawaiting yourhoping t\#
    o hearconfidentialconfidentialityintended recipientintended onlyintended solelyintended for theaddresseeprivilegedlegally privilegedunauthor\#
    izedunauthorisedstrictly prohibitedstrictly forbiddenreceived thisby mistakein errornotify the sendernotify usdeletedisclosuredisseminatedis\#
    seminationcopyingdisclaimerany attachmentsvirusliabilityconsider the environmentbefore printingwithout a written consentwritten consentthird\#
     partysee belowsee my answerssee my commentsmy answers belowanswers belowcomments belowanswered belowanswers inlinecomments inlinesee inline\#
    replies inlineinline belowin redin bluebetween the linesreplied belowwithin your mailopschreefheeft geschrevengeschrevenhet volgende geschre\#
    venschrijftschreef ikik schreefheb ik geschrevenstuurde ikafzenderdatumverzondenverzonden opverstuurdaanontvangerkopieonderwerpantwoord-naar\#
    antwoord aanurgentiebijlagenbijlageprioriteitdoorgestuurd berichtbegin doorgestuurd berichtdoorgestuurde e-maildoorgezonden berichtoorspronk\#
    elijk berichtorigineel berichtorgineel berichtoorspronkelijke berichtoorspronkelijke mailoorspronkelijke e-mailverzonden vanaf mijn iphoneve\#
    rstuurd vanaf mijn iphoneverstuurd vanaf mijn ipadverzonden vanuitverzonden vanuit mail voor windowsverzonden metverzonden vanaf outlook voo\#
    r androidoutlook voor ios downloadenoutlook voor android downloadendownload outlook voor iosverzonden vanaf mijn galaxyverstuurd viaoutlook \#
    voor iosoutlook voor androidverzonden vanaf mijnverstuurd vanaf mijnverzonden vanafverstuurd vanafverstuurd vanuitverstuurd metverzonden via\#
    verzonden doordownload outlook voormobiel verzondenmobiel verstuurdmet vriendelijke groetmet vriendelijke groetenvriendelijke groetenharteli\#
    jke groetenmvggroetenhoogachtendalvast bedanktvriendelijke groetmet vriendelijke groetjesmet groetmet groetengroetgroetjesgrgr.grtzgrtsharte\#
    lijke groetmet hartelijke groetmet hartelijke groetenbeste groetbeste groetenvele groetenveel groetenlieve groetlieve groetjeszonnige groets\#
    portieve groetmet sportieve groetm.v.g.mvgrmet de meeste hoogachtingbedanktalvast dankalvast hartelijk dankalvast heel erg bedanktdank udank\#
     jedank u weldankjewelmet dankhartelijk dankbij voorbaat dankbij voorbaat hartelijk dankdank bij voorbaatfijne dagfijne dag nognog een fijne\#
     dagprettige dagfijn weekendprettig weekendtot dantot strakstot sneltot ziensmvg en alvast bedanktmet vriendelijke groet en dankmvrgrvr. gr.\#
    met beleefde groetenfijne dag verderdank je welliefsmet beste groetenmet collegiale groetwarme groetwarme groetenfijne avondmet oprechte gro\#
    etmet dank bij voorbaatnog een prettige dagnog een fijn weekendnog een prettig weekendnog een fijne avondtot gauwtot latertot maandagtot mor\#
    gentot volgende weektot horensdank alvastbedankt alvastgroetjes en bedanktgroeten en bedanktbedankt en groetenbedankt en groetjesbvdb.v.d.me\#
    rciciaodoeimvg en bedankthartelijk dank bij voorbaatmet vriendelijke groeten en dankvriendelijke groetjesvriendelijk groetendmet hoogachting\#
    een fijne dageen prettige dageen fijn weekendverblijf ikverblijven wijfijne weekveel liefsdikke knuffelkusmet de beste groetenmet vr groetme\#
    t vr. groetmet vr. gr.vr groetvr. groetvrgrin afwachting vanik zie uit naarwij zien uit naarin de hoophopende uik verblijfuitkijkend naarinm\#
    iddels verblijfinmiddels verblijvendownload bluemail voorbluemail voor android downloadenvertrouwelijkvertrouwelijkeuitsluitend bestemdbeste\#
    md voorgeadresseerdegeadresseerdenabusievelijkten onrechteper vergissingniet toegestaanverbodenvernietigenverwijderende afzenderaansprakelij\#
    kaansprakelijkheidopenbaarmakingvermenigvuldigingverspreidingrechten worden ontleendonbevoegdeninclusief bijlagenalgemene voorwaardenzie hie\#
    ronderhierondermijn antwoordenantwoorden hieronderantwoord hieronderin het roodin roodin het blauwin het groentussen de teksttussen de lijne\#
    ntussen de regelsin uw mailin jouw mailzie onderonderstaandlea ecritecritecrivaitj'ai ecritj'ecrivaisje vous ai ecritenvoyemessage duenvoye \#
    ledate d'envoipouracopie asujetobjetrepondre apieces jointescciprioritemessage transferedebut du message reexpediedebut du message transfere\#
    message transmismessage originalcourriel initialcourriel originalmessage d'originemail originalenvoye de mon iphoneenvoye depuis mon iphonee\#
    nvoye de mon ipadenvoye a partir de outlook pour iosenvoye a partir de outlook pour androidtelecharger outlook pour androidtelecharger outlo\#
    ok pour iosobtenir outlook pour iosobtenez outlook pour androidenvoye depuis yahoo mailenvoye a partir de courrier pour windowsprovenance : \#
    courrier pour windows 10envoye de mon appareil samsungenvoye depuis mon appareil galaxyenvoye depuis l'application mail orangeenvoye sans fi\#
    l par mon terminal mobile blackberryoutlook pour iosoutlook pour androidenvoye de monenvoye depuis monenvoye depuis maenvoye depuisenvoye a \#
    partir deenvoye a partir d'envoye viaenvoye avecenvoye depuis l'applicationenvoye partelecharger outlook pourobtenir outlook pourobtenez out\#
    look pourenvoye d'unprovenance : courriercordialementbien a vousbien cordialementmeilleures salutationssalutations distingueesbonne journeeb\#
    onne soireemerci d'avancesinceres salutationstres cordialementsalutationssincerementbien a toibien amicalementamicalementamitiescdltcdtcordi\#
    ales salutationssalutations cordialesmes salutationsavec mes meilleures salutationsavec mes salutationsrespectueusementbonne receptionmerci \#
    beaucoupmerci bienmerci a vousun grand mercimerci d'avance et bonne journeebon week-endbonne fin de journeea bientota plusbisesbisousdans l'\#
    attente de votre reponseveuillez agreerje vous prie d'agreerveuillez agreer, madame, monsieur, mes salutations distingueesen vous remerciant\#
    je vous remerciebelle journeerecevez mes salutationsveuillez agreer mes salutationsveuillez recevoir mes salutationsrecevez, madame, monsieu\#
    r, mes salutationsavec mes remerciementstres bonne journeebonne apres-midiau plaisirbien respectueusementsinceres salutations distingueesmes\#
     salutations distingueesbonne semainemerci par avancepar avance mercimerci d'avance pour votre aideavec nos salutationsnos salutations disti\#
    ngueesnos sinceres salutationsl'assurance de mes salutationsl'expression de mes salutations distingueesl'expression de nos salutations disti\#
    ngueesl'expression de mes sentiments distinguesl'expression de mes sentiments les meilleursl'expression de nos sentiments distinguesmes sinc\#
    eres salutationsmes salutations les meilleuresmes meilleures salutationsnos meilleures salutationsmes salutations les plus distingueesmes co\#
    rdiales salutationsmes respectueuses salutationsl'assurance de ma consideration distingueema consideration distingueel'expression de ma cons\#
    iderationmes sentiments distinguesmes sentiments les meilleursbonne continuationbon apres-midia tres bientota tres vitea demaina lundia tout\#
     a l'heurebavbatbien votreje reste a votre dispositionrestant a votre dispositionavec toute ma considerationmerci de votre aidemerci pour vo\#
    tre aidemerci de votre comprehensionmerci infinimentbelle fin de journeeexcellente journeebonne nuitbonjour chez vousbon weekendtres sincere\#
    menttres amicalementaffectueusementsportivementconfraternellementje vous prienous vous prionsveuillezrecevezdans l'attenteen attendantdans l\#
    'espoiren vous souhaitantje vous souhaiteje reste a votrerestant a votrenous restons a votrecroyezagreezcomptant suren esperantvous remercia\#
    ntje vous remercie par avanceje vous remercie d'avancetelecharger bluemail pourobtenir bluemail pourenvoye avec l'applicationconfidentielcon\#
    fidentiellesconfidentielleconfidentialitedestinatairedestinatairesdestine exclusivementa l'intention exclusivepar erreurinterditestrictement\#
     interditavertir l'expediteurinformer l'expediteursupprimerdetruirediffusiondivulgationnon autoriseeresponsabiliteavant d'imprimeraltereusur\#
    peci-dessousvoir ci-dessousmes reponsesen rougeen bleuen vertdans le textedans votre maildans votre messagedans le corps duplus basamschrieb\#
    schreibtgeschriebenschrieb ichich schriebhabe ich geschriebengesendetgesendet amankopie (cc)betreffantwort anwichtigkeitanlagenorganisationp\#
    rioritatanhangeanhangweitergeleitete nachrichtanfang der weitergeleiteten nachrichtoriginal-nachrichtursprungliche nachrichtoriginalnachrich\#
    tantwort nachrichtursprungliche mailoriginal-mailursprungliche e-mailvon meinem iphone gesendetgesendet von meinem iphonevon meinem ipad ges\#
    endetgesendet von mail fur windowsgesendet von outlook fur iosgesendet von outlook fur androidholen sie sich outlook fur iosoutlook fur andr\#
    oid beziehenvon meinem samsung galaxy smartphone gesendetvon meinem mobilgerat gesendetdiese nachricht wurde von meinem android-mobiltelefon\#
     mit k-9 mail gesendetdiese nachricht wurde von meinem android mobiltelefon mit gmx mail gesendetgesendet mit der web.de mail appgesendet mi\#
    t der gmx mail appgesendet mit der telekom mail appgesendet mitoutlook fur iosoutlook fur androidgesendet vongesendet von meinemgesendet ube\#
    rgesendet ausvon meinem * gesendetvon meiner * gesendetvon unterwegs gesendetdiese nachricht wurde von meinem * gesendetdiese nachricht wurd\#
    e mit * gesendetholen sie sich outlook furoutlook fur * beziehenoutlook fur android herunterladenversendet mitversandt mitverschickt vonmit \#
    freundlichen grussenfreundliche grusseviele grusseliebe grussebeste grusseherzliche grussemfglghochachtungsvollmit freundlichem grussmit bes\#
    ten grussenmit herzlichen grussenmit lieben grussenmit vielen grussenmit kollegialen grussenfreundlicher grussfreundlichen grussbesten gruss\#
    bester grussviele liebe grusselieben grussschone grusseschonen grusssonnige grusseherzlichen grussgrussgrussegrusslevgbghgm.f.g.dankevielen \#
    dankdanke schonherzlichen dankbesten dankdanke im vorausvielen dank im vorausdanke und grussvielen dank und viele grusseschonen tag nochscho\#
    nes wochenendebis baldservusherzlichstbeste wunscheschonen tagschonen abendmit freundlichen grussfreundlich grusstdankeschoneinen schonen ta\#
    g nochbestenstschussbis dannbis morgenbis montagbis spateralles gutealles liebevielen lieben dankdanke vorabvielen dank vorabdanke fur die h\#
    ilfedanke & grussdanke und viele grussedanke und liebe grussedanke und lgdanke und vgvielen dank und grussvielen dank fur ihre hilfevielen d\#
    ank fur ihre bemuhungendanke fur ihre bemuhungenvielen dank fur die bemuhungenvielen dank fur ihre muhees grusstes grusst siees grusst sie f\#
    reundlichmit vorzuglicher hochachtungmit grussmit freundlichen gruessenmit bestem grussmit besten wunschenmit herzlichem grusseinen schonen \#
    tageinen schonen abendein schones wochenendeschonen feierabendnoch einen schonen tagich wunsche ihnen einen schonen tagich wunsche ihnen ein\#
     schones wochenendekusschenich freue mich aufwir freuen uns auffur ruckfragenbei ruckfragenuber einein erwartungich verbleibewir verbleibeni\#
    ch bedanke michwir bedanken unsbluemail fur * herunterladenbluemail fur android herunterladenholen sie sich bluemailvertraulichvertraulichev\#
    ertraulichenrechtlich geschutzteausschliesslichadressatadressatenempfangerirrtumlichversehentlichunbefugtunbefugtenicht gestattetuntersagtve\#
    rnichtenloschenabsenderweitergabekopierenhaftungbevor sie diesehaftungsausschlussdatenschutzhinweisesiehe untenweiter untenmeine antwortenin\#
     rotin blauin grunim textin ihrer mailin deiner mailantworten untenrot markierts.u.s. u.zwischen den zeilenlapeinin datape dataa scrisscriea\#
    m scrisde laexpeditorexpeditoruldatatrimistrimis lacatredestinatardestinatarulcopie (cc)subiectsubiectulraspuns catreimportantaatasarimesaj \#
    redirectionatincepe mesajul redirectionatmesajul originalmesaj originalmesajul initialmesaj initialtrimis de pe iphonetrimis de pe iphone-ul\#
     meutrimis de petrimis din mail pentru windowstrimis din yahoo mail pe androiddescarcati outlook pentru iosobtineti outlook pentru androidou\#
    tlook pentru iosoutlook pentru androidtrimis dintrimis de latrimis cutrimis printrimis folosinddescarcati outlook pentruobtineti outlook pen\#
    trudescarca outlook pentruexpediat de peobtine outlook pentrucu stimacu respecttoate cele buneo zi bunacu deosebita stimacu stima si respect\#
    cu dragcu prieteniecu binecu consideratiecu multumirinumai binemultumescva multumescmultumesc anticipatmultumimmultumesc frumoso zi frumoasa\#
    o seara frumoasao zi buna in continuaresalutaricele bunepe curandva multumimo seara bunacu salutariva doresc o zi bunao zi buna va doresco z\#
    i placutacu sinceritatemultumesc multva multumesc anticipatcu aleasa consideratiespor la treabaun weekend placuto zi minunatao zi fainava mu\#
    ltumesc frumosmersimersi multmultumesc pentru ajutormultumesc tare multmultamva multumesc pentru intelegerecu cele mai bune ganduricu cele m\#
    ai bune uraricu multa stimaal dumneavoastraa dumneavoastraweekend placutun weekend frumospatoate bunecu mult respectcu toata stimacu toata c\#
    onsideratiacu recunostintate pupva pupraman la dispozitia dumneavoastraastept raspunsul dumneavoastrain asteptareaasteptasteptamva rog sa pr\#
    imitiraman la dispozitiava rog sa acceptatidescarcati bluemail pentruobtineti bluemail pentruconfidentialeconfidentialitatedestinataruluiexc\#
    lusivdin gresealadin eroareinterzisainterzisstergetidistrugetiexpeditoruluidivulgareacopiereadistribuireaatasamenteinformatiineautorizatamed\#
    iul inconjuratorinainte de a tiparimai josvezi mai josraspunsurile melecu rosuin rosucu albastruin textin mailulraspunsuri mai josilil giorn\#
    oil dataha scrittoscrivescrisseho scrittovi ho scrittomittenteinviato ilinviatodata inviodestinatariooggettorispondi-arispondi aprioritaalle\#
    gatirispostamessaggio inoltratoinizio messaggio inoltratomessaggio originaleinviato da iphoneinviato dal mio iphoneinviato daottieni outlook\#
     per iosottieni outlook per androidscarica outlook per androidinviato da outlook per iosinviato da posta per windowsinviato da libero mailin\#
    viato dal mio dispositivo samsungoutlook per iosoutlook per androidinviato dal mioinviato dalinviato coninviato tramiteinviato dall'appottie\#
    ni outlook perscarica outlook perottieni bluemail perinviata dacordiali salutidistinti salutisaluticordialmentebuona giornataun cordiale sal\#
    utocordiali saluti e grazieun salutotanti salutii migliori salutimigliori saluticari salutia prestograziegrazie millegrazie in anticipograzi\#
    e e salutigrazie e cordiali salutiringraziandobuona seratabuon lavoroporgo cordiali salutiporgiamo cordiali salutiporgo distinti salutiin at\#
    tesa di un riscontroresto in attesacon i migliori salutiringraziando anticipatamenteresto in attesa di riscontro, cordiali salutiin attesa d\#
    i un cortese riscontro, porgo cordiali salutila ringraziovi ringrazioin attesa, cordiali salutiringraziando, cordiali saluticon osservanzabu\#
    on weekendbuona settimanaun caro salutomolte grazieringrazio e salutograzie e buona giornatasaluti cordialiun abbracciobuona domenicabuon pr\#
    oseguimentobuona continuazioneringrazio anticipatamentegrazie anticipatamentegrazie anticipategrazie per l'aiutograzie per la disponibilitag\#
    razie per la collaborazionevi ringrazio anticipatamentela ringrazio anticipatamentegrazie e buon lavorograzie e a prestoa risentircicon stim\#
    acon affettobaciun bacioci sentiamo prestobuon pomeriggiocordialitacon cordialitacon ossequioi miei piu cordiali salutii piu cordiali saluti\#
    i nostri piu cordiali salutigrazie cordiali salutigrazie, cordiali saluticortesi salutidistintamentesaluti distintiringraziograzie ancoragra\#
    zie infinitein attesarestiamo in attesarimango in attesarimaniamo in attesaporgoporgiamocolgo l'occasionecogliamo l'occasioneresto a disposi\#
    zionerestiamo a disposizionerimango a disposizioneringraziandoviringraziandolala pregovi pregovogliavogliatenell'attesaconfidandoriservatori\#
    servateriservataconfidenzialeconfidenzialiriservatezzadestinatariesclusivamenteper errorevietatavietatoproibitadistruggerecancellarecancella\#
    rloeliminaredivulgazionediffusioneregolamento ue 2016/679privacyd.lgsprima di stamparenon autorizzatovedi sottoqui sottodi seguitomie rispos\#
    tein rossoin bluin verdenel testonella tua mailnella vostra mailrisposte sottopiu sottogeskryfskryfantwoord-aanaangestuurde boodskapoorspron\#
    klike boodskapgroetevriendelike groetedankieskreaufanferstjoerdoanunderwerpantwurd-neitrochstjoerd berjochtoarspronklik berjochtorizjineel b\#
    erjochtdenschreifthuet geschriwwenvumvununweidergeleete messageoriginal-messaged.skrevskriverskrev jegjeg skrevafsenderdatosendttilmodtagerk\#
    opi til (cc)emnesvar-tilsvar tilvedhaeftetvideresendt meddelelsestart pa videresendt beskedoprindelig meddelelseoriginal beskedoprindelig be\#
    skedsendt fra min iphonesendt frahent outlook til ioshent outlook til androidsendt fra minsendt medhent outlook tilfa outlook tilmed venlig \#
    hilsenvenlig hilsenmvhhilsenmed venlige hilsnerde bedste hilsnerbedste hilsnerbedste hilsenkhvhtakpa forhand takkaerlig hilsenmange hilsnerm\#
    ange takhav en god daggod weekendmed hilsende venligste hilsnermange tak for hjaelpenhilsnertak for hjaelpenhav en god weekendrigtig god dag\#
    vi sesknusha' en god dagskrev folgendeavsendermottakerkopikopi tilvideresendt meldingvideresendt e-postopprinnelig meldingoriginal meldingsk\#
    aff outlook for iosfa outlook for iosskaff deg outlookmed vennlig hilsenvennlig hilsenmed vennlige hilsenerbeste hilsentakktakk pa forhandpa\#
     forhand takkmed beste hilsenha en fin daghilsenermange takkgod helgtusen takkhjertelig hilsentakk for hjelpenha en god dagha en god helgvi \#
    snakkesklemmed vennligst hilsenbeste hilsenerskreivvidaresend meldingopphavleg meldingskrev foljandeskrev jagjag skrevskickattillmottagareko\#
    piaamnesvar tillsvara tillprioritetbifogade filervidarebefordrat meddelandevidarebefordrat mejlursprungligt meddelandeoriginalmeddelandeskic\#
    kat fran min iphoneskickat franhamta outlook for iosskaffa outlook for androidfran min iphoneskickat fran minhamta outlook forskickat medmed\#
     vanliga halsningarmed vanlig halsningvanliga halsningarhalsningarvanlig halsningbasta halsningarhalsningvanligentacktack pa forhandallt got\#
    thalsarha en bra dagkramvarma halsningarvanligaste halsningartrevlig helgtack for hjalpenstort tackha det braha en trevlig helghej damed van\#
    lig halsningarhjartliga halsningarmanga halsningarvi horsmed basta halsningarbasta halsningha det gotttusen tackmed halsningtannskrifadidags\#
    etningafritvidfangsefniefnititillsvar-vidaframsendur posturaframsent skeytiupprunalegur posturupprunaleg skilabodsent urkaer kvedjakvedjabes\#
    tu kvedjurmed kvedjuvirdingarfyllstskrivadievniuppruna bodkirjoittilahettajapaivayspaivamaaralahetettyvastaanottajakopioaihevastausosoitevas\#
    tausvalitetty viestifwd.msgedelleenlahetetty viestivalitetty viesti alkaaalkuperainen viestiorig.msg.lahetetty iphonestahanki outlook for io\#
    shanki outlook for androidlahetetty laitteestahanki outlookystavallisin terveisinterveisinparhain terveisinterveisetkiitoskiitos etukateenys\#
    tavallisestiytkiitos avustahyvaa paivan jatkoamukavaa viikonloppuaystavallisin terveisin ja kiitoskiitos jo etukateensuuret kiitoksetterveis\#
    iakunnioittavastitervhyvaa paivanjatkoakiittaenterkuinmukavaa paivaahyvaa viikonloppuakiitos paljonpaljon kiitoksialampimin terveisinkuupaev\#
    kontaktkirjutassaatjakelleltsaadetudsaajakelleleadressaatkoopiateemapealkirivastamise aadressedastatud kiriedastatud sonumalgne kiriesialgne\#
     kirisaadetud minu iphone'istsaadetud minulugupidamisegaparimate soovidegasuur tanutanadeskoike headtervitustegatervitadestananaitahheade so\#
    ovidegaette tanadeselenel diaescribioescribieronescribeescribihe escritoremitentefechaenviadoenviado elparacopiaasuntoresponder-aresponder a\#
    importanciadatos adjuntosmensaje reenviadoinicio del mensaje reenviadomensaje originalcorreo originalenviado desde mi iphoneenviado desde mi\#
     ipadenviado desde correo para windowsobtener outlook para iosobtener outlook para androidenviado desde outlookenviado desde yahoo mailenvia\#
    do desde mi oficina movil blackberryenviado desde mienviado desdeenviado conobtener outlook paradescargar outlook parasaludosun saludosaludo\#
    s cordialesatentamenteun cordial saludocordiales saludosun abrazograciasmuchas graciasgracias de antemanoattereciba un cordial saludoabrazos\#
    buen diaque tenga un buen diabuen fin de semanaque tengan un buen diagracias por su ayudagracias por todomuchas gracias de antemanomuchas gr\#
    acias por su ayudamuchas gracias y un saludogracias y un saludoun cordial saludo y graciasle saludareciban un cordial saludosaludos atentosm\#
    is mejores saludoscon un cordial saludobesosun besohasta prontohasta luegomuy atentamentele saluda muy atentamentequedo atentoquedo atentaaf\#
    ectuosamenterespetuosamentesinceramenteagradecidobendicionessaludoquedo a la esperaquedamos a la esperaa la espera deen espera desin otro pa\#
    rticularrecibarecibanaprovechosin masagradeciendole agradezco de antemanoesperando suquedo a su disposicionobtener bluemail paradescargar bl\#
    uemail parasldsle saluda atentamentesaludos y graciasmil graciasun fuerte abrazofeliz diagracias y saludosconfidencialpor errorprohibidapriv\#
    ilegiadaeliminarnotifiquedivulgacionuso exclusivomedio ambientemas abajoen rojomis respuestasa continuacionmissatge deha escritva escriurere\#
    mitentenviatper aa/cassumptetemarespon amissatge reenviatmissatge originalenviat des del meu iphoneenviat des de l'iphoneenviat des deenviat\#
     ambsalutacionscordialmentbon diauna abracadaben cordialmentgracies per endavantatentamentgraciesuna salutaciosalutacions cordialsmoltes gra\#
    ciesonoescribiuescribeudendemensaxe reenviadamensaxe orixinalmensaxe orixianlsaudosun saudograzasasuntumensaxe reunviauemasno diaescreveuesc\#
    reveescrevienviada emenviado emenviadaassuntoresponder-paraanexosmensagem reencaminhadamensagem encaminhadainicio da mensagem reencaminhadai\#
    nicio da mensagem encaminhadamensagem originalenviado do meu iphoneenviado do meu ipadenviado a partir do meuenviado deobter o outlook para \#
    iosobter o outlook para androidenviado do outlookenviado do correio para windowsenviado do email para windowsenviado do yahoo mailenviado do\#
     meuenviado a partir doenviado peloenviado viaobter o outlook paraobtenha o outlook paraenviado doenviado atraves documprimentosmelhores cum\#
    primentosatenciosamentecom os melhores cumprimentosobrigadoabracoabracosum abracoattgratoobrigadamuito obrigadocumpsbom fim de semanaobrigad\#
    o desde jaobrigada desde jamuito obrigadaobrigado pela ajudaobrigada pela ajudacom os melhores comprimentosmelhores saudacoesum bom diaotimo\#
     diaate breveate logocordiais saudacoesbeijinhossubscrevo-mesem maiscom estimacom consideracaoatenciosos cumprimentostenha um otimo diacordi\#
    ais cumprimentosos melhores cumprimentosobrigado e cumprimentosatt.obgvaleusdsfico no aguardofico a aguardaraguardoaguardamosaguardandosem o\#
    utro assuntoagradeco desde jadesde ja agradecona expectativaapresentosaudacoesos meus cumprimentosrespeitosamentecom os meus cumprimentosagr\#
    adecidagrataabsdesde ja obrigadobom dia de trabalhotenha um bom diabeijospor enganopor erroproibidaapaguedivulgacaomeio ambienteabaixoem ver\#
    melhominhas respostasuha scrittumandatusughjettumessaghju d'origineilsha scritscritobjectrespunder amessadi renviamessadi originalmessac did\#
    iogjetmessac mandat indenantd'anskrivet eo bet gantskrivet ganta-berzheusdeiziadkasetdeizdanvezsujedrespont-dakemennadenn orinelkemennadenn \#
    orinarysgrifennoddoddi wrthdyddiadanfonwydderbyniwrcopipwncateb-atneges wreiddiolneges wedi'i hanfon ymlaenar anscriobhseolaiseoltachuigabha\#
    rabhairfreagra-chuigteachtaireacht ar aghaidhteachtaireacht bhunaidhbunteachtaireachtan teachtaireacht bhunaidhle measgo raibh maith agatsgr\#
    iobhceann-laceann-lathaair a churgucuspairfreagairt guan teachdaireachd a tha 'ga shineadh air adhartan teachdaireachd thusailidatzi zuenida\#
    tzi dunorkigorleabidalitanorihartzaileagaiaerantzun-honibirbidalitako mezuajatorrizko mezuaeskerrik askoagur bero batagurondo izanjeskribiss\#
    endantosendita jealricevantotemooriginala mesagoha scribitesubjectomessage inviate ultraw dniudniawiadomosc napisana przezpiszenapisalnapisa\#
    lanapisanonapisana przezuzytkowniknapisalemnapisalamnadawcawyslanewyslanoadresatdodwtematodpowiedz-dowaznosczalacznikitresc przekazanej wiad\#
    omosciwiadomosc przekazanawiadomosc przekazana dalejpoczatek przekazywanej wiadomosciprzekazana wiadomoscwiadomosc przeslana dalejtresc oryg\#
    inalnej wiadomosciwiadomosc oryginalnaoryginalna wiadomoscwyslane z iphone'awyslane zwyslano zpobierz program outlook dla systemu iospobierz\#
     aplikacje outlook dla systemu androidwyslane z aplikacji poczta dla systemu windowswyslane przezpobierz outlookapozdrawiamz powazaniemz wyr\#
    azami szacunkuserdecznie pozdrawiampozdrawiam serdeczniepozdrowieniapozdrz pozdrowieniamidziekujedziekilacze pozdrowieniaz gory dziekujelacz\#
    e wyrazy szacunkumilego dniaz pozdrowieniemserdecznoscimilego weekendudziekuje i pozdrawiamdziekuje z gorydziekuje bardzobardzo dziekujez go\#
    ry dziekipozdrowienia serdecznedobrego dniapozdrawiamyudanego dniauklonyz uszanowaniemdo uslyszeniado widzeniaserdeczniepoufnepoufnaadresata\#
    wylacznieomylkowozabronionenadawceusunacrozpowszechnianiednenapsalnapsalaodesilatelpisejsem napsaljsem napsalaodeslanokomupredmetadresa pro \#
    odpovedodpoved napreposlana zpravazacatek preposilane zpravypuvodni zpravapuvodni e-mailodeslano z iphonuodeslano z mehoziskat outlook pro i\#
    osodeslano z posty pro windowsodeslano zodeslano zeposlano zs pozdravems uctoudekujis pratelskym pozdravemhezky denzdravidikydekuji a preji \#
    hezky denpredem dekujipekny denpreji hezky densrdecnese srdecnym pozdravemdekuji mnohokrats pranim hezkeho dnes pranim pekneho dnedekujememe\#
    jte se hezkyhezky zbytek dnepozdravs pratelskymi pozdravyse srdecnymi pozdravys pozdravydiky mocna shledanoudekuji predempekny zbytek dnehez\#
    ky vikendmejte ses podekovanimdiky a hezky dendekuji za odpoveds dikydnapouzivatelodoslanepreodpovedat naodpovedat-prepreposlana spravasprav\#
    a poslana dalejzaciatok preposlanej spravypovodna spravaodoslane z iphonuziskat outlook pre iosodoslane zodoslane zoodoslane z mojhoposlane \#
    zs pozdravoms priatelskym pozdravomdakujemvopred dakujemzdravimprajem pekny dens pozdravmiso srdecnym pozdravomdakujem a prajem pekny dendak\#
    ujem vopreddovideniadakujemevdakapekny zvysok dnaprajem prijemny denvje napisalsporocaposlanozakpzadevaodgovori zaposredovano sporociloizvir\#
    no sporociloizvorno sporociloposlano iz mojega iphonaposlano iz mojegaposlano izlep pozdravs spostovanjemhvalalepo pozdravljenihvala vnaprej\#
    lep danlepe pozdravelep pozdrav in hvalalpnajlepsa hvalaprisrcen pozdravlepo vas pozdravljamdanananapisaoje napisaosaljeprimakopijanaslovodg\#
    ovori naproslijedena porukazapocni proslijedenu porukuizvorna porukaoriginalna porukaposlano s mog iphoneaposlano s mogposlano ssrdacan pozd\#
    ravlijep pozdravs postovanjemhvala unaprijedunaprijed hvalalijepi pozdravipuno hvalahvala punougodan dansrdacnoveliki pozdravданапишенаписао\#
    написаланаписашаљеоддатумпослатопримакомезакопкопијаццтеманасловодговор-запрослеђена порукаизворна порукаоригинална порукаposlato sa mogпосл\#
    ато са могposlato saсрдачан поздравс поштовањемпоздравхвалаunapred hvalaнанапишадопримачкопирајпредметодговори напроследена поракаоригинална\#
     поракасо почитблагодарамдатаизпрати доизпратенояккопиекопие дозаглавиеотговор допрепратено писмопрепратено съобщениеоригинално писмоизпрате\#
    но от моя iphoneизпратено от мояизпратено отс уважениепоздравиблагодаряхубав денблагодаря предварителнонай-добри пожеланиясърдечни поздравих\#
    убав ден и поздравилек денблагодаря вис най-добри пожеланиявсичко доброс почитс благодарностприятен денпишетнаписалписалписалапользовательот\#
    правительотправленокомукопияотвечатьответ-комуперенаправленное сообщениепереадресованное сообщениепересылаемое сообщениеначало переадресован\#
    ного сообщенияисходное сообщениеотправлено с iphoneотправлено с ipadотправлено из outlookскачать outlook для iosотправлено из мобильной почт\#
    ы mail.ruотправлено из мобильного приложения яндекс почтыотправлено из почты для windowsотправлено сотправлено изскачать outlookс уважениемс\#
     наилучшими пожеланиямивсего доброгоспасибоспасибо большоес уважением и наилучшими пожеланиямизаранее спасибоблагодарювсего хорошегохорошего\#
     днязаранее благодарюискренне вашс благодарностьюс наилучшимибольшое спасибохорошего вечерадо свиданиявсех благс приветомспасибо заранеехоро\#
    шего дня!вашвашас глубоким уважениемвсего наилучшегос любовьюдо встречидо связиудачиспсспасибо за помощьблагодаримс благодарностью и уважени\#
    емнаписавкористувачвідвід когонадіслановідправленокопіявідповістикому відповістипереслане повідомленняпереадресоване повідомленняпочаток лис\#
    та, що пересилаєтьсяперенаправлене повідомленняпочаткове повідомленняоригінальне повідомленнявихідне повідомленнянадіслано з iphoneнадіслано\#
     з мого iphoneнадіслано звідправлено знадіслано з могонадіслано відз повагоюдякующиро дякуюз найкращими побажанняминайкращі побажаннягарного\#
     днящиронаперед дякуювітаюдо побаченнядякую за допомогузаздалегідь дякуювсього найкращогохорошого дняз вдячністюдуже дякуюспасибінапісаўпіша\#
    напісалаададпраўленадакамусатэмазваротны-адрасперанакіраванае паведамленнезыходнае паведамленнезыходны лістарыгінальнае паведамленнеnapisawo\#
    twotmolwa nadale sposredkowana powescoriginalna powescwotegrono - komudalej posrednjona powescekkorirtaezt irtairtfeladoelkuldvekuldvecimzet\#
    tmasolatot kapmasolattargyvalaszcimtovabbitott uzenettovabbitott level kezdeteeredeti uzenetelkuldve az iphone-omroliphone keszulekemrol kul\#
    dvefelado: posta windowshozszerezd be az outlook ios-reelkuldve azaz en * kuldve* kuldvekuldve azkuldve audvozletteltiszteletteludvkoszonett\#
    elkoszonomkoszonom elore isudvozlomelore is koszonomkoszonjukszep napotszivelyes udvozlettelbarati udvozletteltisztelettel es koszonettelkos\#
    zonettel es udvozlettelkoszikoszonom szepenelore is koszonom a segitsegetszep napot kivanoktovabbi szep napotminden jotudvozletviszlatmarado\#
    k tisztelettelraseparasekasnuosiuntejasissiustakamgavejasatgalinis adresaspersiustas laiskaspersiustas pranesimasoriginalus laiskasoriginalu\#
    s tekstasissiusta is mano "iphone"issiusta is manoissiusta ispagarbiaiaciusu pagarbageriausi linkejimaiis anksto dekojugeros dienosdekojulab\#
    ai aciuis anksto aciugrazios dienoslinkejimaidatumarakstijadatumsnosutitsuztematsatbildet uzparsutita vestuleparsutits zinojumssakotneja ves\#
    tulesakotneja zinanosutits no mana iphonenosutits no mananosutits nosutits noar cienupaldiesar sveicieniemjau ieprieks paldiesjauku dienuar \#
    labakajiem velejumiemliels paldiesvisu labupatikamu dienusveicienimeshkroingaderguar mepersubjektpergjigj-iumesazhi i percjellemesazhi origj\#
    inalme respektfaleminderitme te miraστιστηνεγραψεο χρηστησαποαποστολεασημερομηνιααποστολησταλθηκεπροσπαραληπτησκοιν.κοινκοινοποιησηθεμααπαντ\#
    ησηπροωθημενο μηνυμααρχικο μηνυμαπρωτοτυπο μηνυμασταλθηκε απο το iphone μουσταλθηκε αποεσταλη απο το iphone μουαποκτηστε το outlook για iosσ\#
    ταλθηκε απο τοεσταλη απομε εκτιμησηευχαριστωφιλικαχαιρετισμουσμε φιλικουσ χαιρετισμουσσασ ευχαριστωευχαριστω εκ των προτερωνμε τιμηκαλη συνε\#
    χειαευχαριστω πολυμε σεβασμομε φιλικουσ χαιρετισμουσ και ευχαριστιεσκαλη σασ ημερακαλη σασ μεραφιλικουσ χαιρετισμουσχαιρετισματατα λεμεσασ ε\#
    υχαριστω πολυyazdiyazmissunu yazdisunlari yazdikimdengonderengondericitarihgonderilmegonderilengonderildikimealicikopyabilgikonuyanit adresi\#
    iletilen iletiiletilen mesajyonlendirilen iletiileti baslangiciiletilmis mesajozgun iletiorijinal mesajiphone'umdan gonderildiios icin outlo\#
    ok'u edinin* gonderildisamsung cihazimdan gonderildisaygilarimlaiyi calismalarsaygilarsaygilarimizlatesekkurlersevgilerselamlariyi gunlertes\#
    ekkur ederimsimdiden tesekkurlerkolay gelsiniyi calismalar dilerimiyi gunler dilerimsaygilarimla arz ederimbilginizeiyi aksamlarselamlarimla\#
    cok tesekkurlertesekkur ederiziyi haftalarhosca kalinsevgilerimleen iyi dileklerimlesaglicakla kalinsaygi ve sevgilergorusmek uzereyazibyazm\#
    isdirtarixnusxeni alannusxemovzuyonlendirilmis mesajorijinal mektubyozdiyozganjo'natuvchikimdansanaqabul qiluvchikimganusxasimavzuqabul qilu\#
    vchiga javob yozishuzatilgan xabarqayta yo'naltirilgan xabarasl xabarasl xatжазғанжаздыкімненкүнікімгекөшірметақырыбыкімге жауап беруәрі қар\#
    ай жіберілген хабарламақайта жіберілген хабартүпнұсқа хабарламасыжазганкимденкүнүкөчүрмөбагытталган билдирүүбичсэнхэнээсогноохэндгарчигдамжу\#
    улсан зурвасдамжуулагдсан мессежգրել էգրեցումիցուղարկողամսաթիվուղարկուածամսաթիւումստացողում (to)վերնագիրթեմայպատասխանելփոխանցվող նամակըփոխան\#
    ցված հաղորդագրությունփոխանցուած հաղորդագրութիւնբնօրինակ նամակընախորդ հաղորդագրութիւնըառաջին հաղորդագրությունըբնաւրինակ հաղորդագրութիւնთარიღი\#
    წერსდაწერავინგამგზავნივისგანგაიგზავნავისმიმღებიასლითემასაგანისათაურიპასუხიგადაგზავნილი წერილიგადაგზავნილი შეტყობინებასაწყისი წერილისაწყისი მ\#
    ესიჯიორიგინალი შეტყობინებაnivisijiلەdirokبەروارboبۆmijarناونیشانپەیامی دوبارەنێردراوpeyama orijinalብሎ ጽፏልቀንየተላለፈ መልዕክትعلىبتاريخفيفي تاريخكتب\#
    كتبتجاء منالرسالةبواسطةمكتوبمنالمرسلالتاريختم الارسالالىالمستقبلنسخة الىنسخة كربونيةنسخة الينسخةالموضوعرد الىرسالة ممررةرسالة معاد توجيههاال\#
    رسالة الاصليةالرسالة الاساسيةارسلت من المن ال iphoneاحصل على outlookمع تحياتيشكراتحياتيمع خالص التحياتشكرا جزيلاوتفضلوا بقبول فائق الاحترامم\#
    ع اطيب التحياتشكرا لكممع التقديرمع خالص تحياتيوشكرامع الشكرمع جزيل الشكروتفضلوا بقبول فائق الاحترام والتقديراطيب التحياتمع الاحتراموالسلام ع\#
    ليكمتقبلوا تحياتيمع تحياتتحياتىخالص التحياتলিখেছেনথেকেপ্রেরকতারিখপাঠানো হযেছেপ্রাপকপ্রতিসিসিঅনুলিপির ঠিকানাবিষযফরোযার্ড করা বার্তাrixutz'ib'\#
    ajrichinq'ijulchi retaqikiltitzolix tzij chi retaqon chik rutzijolqitzij rutzijolدر تاریخدرنوشتنوشته استفرستندهازارسال کنندهارسالتاريختاریخگ\#
    یرندهبهګيريندهرونوشت بهتکثیررونوشتموضوعمضمونپیام باز ارسال شدهپیام نخستینپیام اصلیارسال شده ازفرستاده شده ازبا احترامبا تشکرممنونبا سپاسبا ت\#
    قدیم احترامسپاسبا تشکر فراوانبا ارزوی بهترین هاپیشاپیش متشکرمnoongisinulatmula kaypetsapara kaypaksaipinasang mensaheલખ્યુંપ્રેષકતારીખપ્રતિવ\#
    િષયફોરવર્ડ કરેલો સંદેશફોરવર્ડ કરેલ સંદેશבתאריךבכתבכתבהנכתב על ידימאתתאריךנשלחאלעותקלידיעהנושאהשב-אלהודעה שהועברההודעה מקוריתנשלח מה-iphone ש\#
    לינשלח מהנשלח מ-נשלח מהטלפוןבברכהתודהבכבוד רבתודה רבהתודה מראשבברכה רבהתודה ויום טוביום טובבתודהבתודה מראשכל טובהמון תודהברכותבתודה ובברכהשב\#
    וע טובבכבודने लिखाप्रेषकसेभेजने वालादिनांकतारीखप्रतिकोपाने वालासीसीकार्बनविषयसबजेक्टविशयअग्रेषित संदेशपुराना मैसेजधन्यवादसादरआपकाशुभकामनाओं \#
    सहितभवदीयआभारpadapada tanggalmenulisdaripengirimtanggalterkirimdikirimkepadapenerimalampiransubjekjudulperihalbalas-kepesan diteruskanpesan \#
    terusanpesan yang diteruskanpesan aslipesan orisinaldikirim dari iphone sayadikirim dariterkirim darisalamhormat sayaterima kasihsalam horma\#
    thormat kamiterima kasih sebelumnyahormatsalam hangatterima kasih banyaksalam sejahteraterima kasih atas perhatiannyawassalamよりさんは書きましたのメールの\#
    メッセージが書きました書きました差出人発信者送信元日付送信日送信日時宛先送信先写し(cc)件名転送されたメッセージ転送されたメール転送メッセージメッセージを転送元メール元のメッセージiphoneから送信outlook for ios を入手*から送信*より送信よろしくお願いいたし\#
    ます敬具以上,よろしくお願いしますよろしくお願いします以上ありがとうございますよろしくお願い申し上げます何卒よろしくお願いいたしますどうぞよろしくお願いいたします宜しくお願いします宜しくお願いいたします宜しくお願い致しますよろしくお願い致します何卒よろしくお願い致します何卒宜しく\#
    お願い申し上げます今後ともよろしくお願いいたしますご確認よろしくお願いいたします草々かしこそれではありがとうございました失礼いたします取り急ぎご連絡まで以上,よろしくお願いいたします以上ですyurasisɣurazemzyettwazenianɣ.ianɣ. iamgayasen\#
    telerr-iizen yettwawelhenizen anezliនៅបានសរសេរអ្នកផ្ញើកាលបរិច្ឆេតអ្នកទទួលվերնագիրըចំណងជើងបានបញ្ជូនសារបន្តសារបានបញ្ជូនបន្តសារដើមಬರೆದರುಇಂದದಿನಾ\#
    ಂಕಗೆವಿಷಯಫಾರ್ವರ್ಡ್ ಮಾಡಲಾದ ಸಂದೇಶಮೂಲ ಸಂದೇಶ쓴 글작성작성함쓴 내용씀보낸 사람보낸사람날짜보낸 날짜받는 사람받는사람참조제목회신 주소전달된 메시지전달된 메일원본 메시지나의 iphone에서 보냄ios용 outlook 다운로드*에서 \#
    보냄*에서 발송*에서 보냈습니다감사합니다드림안녕히 계세요수고하세요고맙습니다수고하십시오안녕히 계십시오올림배상감사드립니다좋은 하루 되세요좋은 하루 보내세요잘 부탁드립니다건강하세요ເມື່ອຂຽນວ່າຈາກເຖິງຂໍ້ຄວາມສົ່ງຕໍ່ຂໍ້ຄວາມທີ່ສ\#
    ົ່ງຕໍ່എഴുതിഅയച്ചയാൾപ്രേഷിതാവ്പ്രേഷിതന്തീയതിഅയച്ചുസ്വീകർത്താവ്സ്വീകര്ത്താവ്വിഷയംകൈമാറിയ സന്ദേശംയഥാർത്ഥ സന്ദേശംയഥാര്ഥ സന്ദേശംलिहिलेलिहीलेप्रती\#
    प्रतखरा संदेशmembalasdaripadatarikhskbalas-kepadamesej dikirim semulamesej kiriman semulamesej yang dikirim semulamesej asalရေးခဲ့ရက်စွဲသို့\#
    အကြောင်းအရာတစ်ဆင့်ပို့လိုက်သည့် စာलेख्नुभयोमितितारिखप्रापकबोधार्थफर्वाड गरिएका सन्देशअग्रेषित गरिएको सन्देशاستوونکینېټهترلاسه کوونکیلمېسلලිය\#
    න ලදිවෙතින්දිනයවෙතකා.පිකාරණයමාතෘකාවඉදිරියට යවන ලද පණිවිඩයඉදිරියට යැවූ පණිවිඩයmnamoaliandikakutokatarehekwanakala kwakichwaujumbe uliosambazw\#
    aஎழுதியதுஎழுதப்பட்டதுஅனுப்புநர்அனுப்புனர்தேதிஅனுப்பியதுபெறுநர்பெறுனர்நகல்தலைப்புபொருள்முன்னனுப்பப்பட்ட செய்திஉண்மை தகவல்వ్రాసినదివీరి నుండిత\#
    ేదీవీరికివిషయంఫార్వార్డ్ చేసిన సందేశంเมื่อเขียนว่าเขียนเมื่อจากผู้ส่งวันที่ถึงผู้รับสำเนาถึงสำเนาคัดลอกหัวเรื่องหัวจดหมายตอบกลับถึงข้อความที\#
    ่ส่งต่อจดหมายที่ส่งต่อข้อความต้นฉบับข้อความเดิมส่งจากขอแสดงความนับถือขอบคุณครับขอบคุณค่ะด้วยความเคารพขอบคุณขอแสดงความนับถืออย่างสูงขอบพระคุณ\#
    ขอบคุณมากขอบคุณมากค่ะขอบคุณมากครับขอบพระคุณครับขอบพระคุณค่ะካብዕለትናብካኮዋኒንdatssubxhectيازدىيوللىغۇچىدىنچېسلاتاپشۇرۇۋالغۇچىغاكۆچۈرۈپ يوللاقۇشۇمچ\#
    ەتېماتىمائۇلاپ يوللىغان ئۇچۇرئەسلىي خەتنے لکھامنجانببنامسی سیفارورڈ کیا ہوا پیغامvaovao lucvao ngayda vietviettugui tungayda guitoinguoi nha\#
    ndong kinh guitieu dechu detra loi toitin nhan da duoc chuyen tieptin nhan da chuyen tiepthu da chuyen tiepthu gocda gui tu iphone cua toida\#
     gui tutran trongthan aicam onxin cam onkinh thuthan mentran trong cam ontran trong kinh chaochan thanh cam ontran trong!thanchuc mot ngay t\#
    ot lanhxin tran trong cam on在于写道写于发件人日期发送时间收件人抄送主题回复地址转发的消息转发的邮件原始消息原始邮件邮件原件发自我的iphone发自我的 iphone获取 outlook for ios发自我的发送自从我的 * 发送此致祝好谢谢顺祝商祺\#
    敬礼致礼祝商祺顺颂商祺敬上祝工作顺利祝您生活愉快祝生活愉快祝您工作顺利此致 敬礼谢谢!多谢感谢非常感谢谢谢您祝一切顺利祝您一切顺利顺颂时祺即颂致敬商祺順頌商祺謝謝感謝敬祝敬啟祝 好祝您愉快祝顺利於寫道寫到寫於從寄件者寄送日期寄件日期傳送日期到收件者副本主旨回函地址轉寄郵件轉寄的郵\#
    件原始郵件從我的 iphone 傳送從我的iphone傳送從我的 * 傳送傳送自我的寄自我的ngomhlakaubhalekusukausukukuisihlokoumyalezo odlulisiweumlayezo odluliselwe
    """#
  }
}
