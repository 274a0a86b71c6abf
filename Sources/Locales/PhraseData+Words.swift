// Made by `make phrases` from the language table. Do not edit.
// swift-format-ignore-file
extension PhraseData {
  static var octets: String {
    #"""
    fromdatesenttoccsubjectforwarded messageiphoneipadipodandroidsamsunggalaxyhuaweixiaomioneplusnokiaht\#
    csonymotorolapixelblackberrybluemailiphoneasmartphonemobilemobielmobiltelefonmobilgerathandytelefont\#
    elefoonphonetabletoutlookmailwindowsyahoogmailprotonprotonmailmailboxairmailsparrowsparkacompliaolgm\#
    xk-9thunderbirdportabletelephonecellularedispositivoiosmailspringfrontsuperhumanzohoheytutanotafairp\#
    honewatchmacbookmacverizonwirelesst-mobileteltelefonofaxmobilmobgsmcelldirectofficee-mailemailwebweb\#
    sitewwwskypelinkedintwitterfacebookinstagramwhatsappkvkbtwvattvaibanbicust-idustidust-idnrhrbsiretp.\#
    ivapivacuicifrprondernemingsnummerhandelsregisterregistergerichtamtsgerichtgeschaftsfuhrersitzhqbelt\#
    utaausuitvanuitvandedudesdadaldallafrafrandesdedinzzeodизizотvomvonfrom all atfrom sunnynamensim nam\#
    en vonau nom deyou received this message because you are subscribedyou are receiving this becauseto \#
    unsubscribeunsubscribemailing listmanage your subscriptionview this discussionreply to this email di\#
    rectlymailman/listinfoto stop receivingclick here to unsubscribeafmeldenuitschrijvense desabonnerabm\#
    eldenum sich abzumeldenannulla iscrizionedezabonareplease consider the environmentconsider the envir\#
    onment beforethink before you printplease don't print this e-mailplease do not print this e-mailbefo\#
    re printing this e-mailbefore printing this emailconfidentiality notice:legal notice:email disclaime\#
    r:e-mail disclaimer:privileged and confidentialdenk aan het milieuspaar het milieubedenk voor u deze\#
     e-mail afdruktprint deze e-mail alleenvertrouwelijkheidsclausuleis het nodig deze e-mail te printen\#
    pensez a l'environnementn'imprimez ce message queafin de respecter l'environnementavis de confidenti\#
    alitebitte denken sie an die umweltbitte prufen sie, ob diese e-maildenken sie an die umweltder umwe\#
    lt zuliebebitte prufen sie der umwelt zuliebevertraulichkeitshinweisprima di stampare, pensaprima di\#
     stampare questa e-mailprima di stampare questo messaggiopensa all'ambienterispetta l'ambientenon st\#
    ampare questa e-mailavviso di riservatezzaganditi-va la mediuva rugam sa va ganditi la mediuprotejat\#
    i mediulinainte de a tipari acestantes de imprimir esteantes de imprimir, pienseantes de imprimir, p\#
    ensepiense en el medio ambientepor favor, piense en el medio ambienteaviso legal:aviso de confidenci\#
    alidadpense no ambientepense no meio ambientetank pa miljontenk pa miljoettaenk pa miljoetajattele y\#
    mparistoamyslmy o srodowiskupomysl o srodowiskuzanim wydrukujesz, pomyslvirus-freevirusvrijgaranti s\#
    ans virusvirenfreilibre de virussin virusprivo di virusesente da virusfara virusithis e-mail has bee\#
    n scannedthis email has been scannedthis email has been checked for virusesthis message has been sca\#
    nnedthis email was scannedscanned bydiese e-mail wurde von avastdiese e-mail wurde auf virence messa\#
    ge a ete verifiecet e-mail a ete verifiel'absence de virus dans ce courrierdit e-mailbericht is geco\#
    ntroleerd op virussendeze e-mail is gecontroleerd op virussendeze e-mail is gescandquesta e-mail e s\#
    tata controllataquesto messaggio e' stato analizzatoquesto messaggio e stato analizzatoacest e-mail \#
    a fost scanatacest mesaj a fost scanateste correo electronico ha sido comprobadoreply above this lin\#
    eplease type your reply above this linewrite above this lineplease reply above this lineantwoord bov\#
    en deze lijnantwoord boven deze regeluw antwoord boven deze lijnbitte oberhalb dieser linie antworte\#
    nbitte antworten sie oberhalb dieser linierepondez au-dessus de cette ligneveuillez repondre au-dess\#
    us de cette lignerispondi sopra questa rigascrivi sopra questa rigaraspundeti deasupra acestei linii\#
    responda por encima de esta linearesponda acima desta linhaodgovori odjecaution: this email originat\#
    edcaution: this message originatedcaution: externalexternal emailthis email originated from outsidet\#
    his message originated from outsidethis message was sent from outsideyou don't often get email from[\#
    external]let op: deze e-mail komt van buitenopgelet: deze e-mail komt van buitenu ontvangt niet vaak\#
     e-mail vanattention : ce courriel provientvous n'obtenez pas souvent d'e-mailvous ne recevez pas so\#
    uvent de courriersachtung: diese e-mail kommt vonsie erhalten nicht haufig e-mails vonsie erhalten n\#
    icht oft eine e-mail vonattenzione: questa email provienenon si ricevono spesso messaggi di posta el\#
    ettronica danu primiti des e-mailuri de laatentie: acest e-mail provineonatin articlewrotewritessaid\#
    i wrotei saidi senti have writtencopyreply-toimportanceattachmentsorganizationbccresent-fromsenderpr\#
    iorityattachmentbegin forwarded messageforwarded byoriginal messagereply messageoriginal emailreplie\#
    d messageoriginal mailprevious messagesent from my iphonesent from my ipadsent from my galaxysent fr\#
    om my samsung galaxy smartphonesent from my blackberrysent from my androidsent from my huawei phones\#
    ent from my htcsent from samsung mobilesent from yahoo mail on androidsent from yahoo mail for iphon\#
    esent from mail for windowssent from mail for windows 10sent from windows mailsent from outlooksent \#
    from outlook for iosget outlook for iosget outlook for androidsent from proton mailsent with proton \#
    mail secure emailsent from protonmail mobilesent from gmail mobilesent from mailboxsent with airmail\#
    sent with sparrowsent from acomplisent viasent bysent usingsent from a phonevirus-free. www.avast.co\#
    msent from the all new aol app for iosoutlook for iosoutlook for androidsent from mysent from mailse\#
    nt withget bluemail for androidsent from yahoosent from sparksent from mailspringsent from protonmai\#
    lsent via mysent on the gosent throughsent from aolget outlook forbest regardskind regardsregardsbes\#
    t wishescheerssincerelyall the bestthanksthank youbestmany thankswarm regardswarmest regardsyours si\#
    ncerelyyours faithfullysincerely yoursyours trulyyoursrgdsbrthxthanks a lotthanks so muchthanks agai\#
    nthanks in advancethank you in advancethank you very muchthanks and regardsthanks & regardsthanks an\#
    d best regardstake carelovewith kind regardswith best regardskindest regardskind greetingsgreetingsr\#
    espectfullyhave a nice dayhave a great daytalk soonall my bestmany thanks in advanceregards and than\#
    ksthank you so muchbest greetingscordiallywarmlywith regardswith best wisheswith thanksmany thanks a\#
    nd regardsthank you and regardshave a good dayhave a nice weekendkind wisheswith appreciationwith gr\#
    atitudefaithfullybest rgdskrthanking youyours respectfullysee you soonsee yousee you thentalk to you\#
     soonspeak soonhave a great weekendhave a good weekendhave a good onehave a great day aheadhave a lo\#
    vely daythanks for your helpthank you for your helpthanks for your timethank you for your timethanki\#
    ng you in advancemuch appreciatedappreciate ittatkstnxbyetake it easystay safekeep wellbe wellsincer\#
    est regardsyours very trulyvery truly yourshugsxxxoxolots of lovei look forward tolooking forward to\#
    we look forward toi remainplease acceptawaiting yourhoping to hearconfidentialconfidentialityintende\#
    d recipientintended onlyintended solelyintended for theaddresseeprivilegedlegally privilegedunauthor\#
    izedunauthorisedstrictly prohibitedstrictly forbiddenreceived thisby mistakein errornotify the sende\#
    rnotify usdeletedisclosuredisseminatedisseminationcopyingdisclaimerany attachmentsvirusliabilitycons\#
    ider the environmentbefore printingwithout a written consentwritten consentthird partysee belowsee m\#
    y answerssee my commentsmy answers belowanswers belowcomments belowanswered belowanswers inlinecomme\#
    nts inlinesee inlinereplies inlineinline belowin redin bluebetween the linesreplied belowwithin your\#
     mailopschreefheeft geschrevengeschrevenhet volgende geschrevenschrijftschreef ikik schreefheb ik ge\#
    schrevenstuurde ikafzenderdatumverzondenverzonden opverstuurdaanontvangerkopieonderwerpantwoord-naar\#
    antwoord aanurgentiebijlagenbijlageprioriteitdoorgestuurd berichtbegin doorgestuurd berichtdoorgestu\#
    urde e-maildoorgezonden berichtoorspronkelijk berichtorigineel berichtorgineel berichtoorspronkelijk\#
    e berichtoorspronkelijke mailoorspronkelijke e-mailverzonden vanaf mijn iphoneverstuurd vanaf mijn i\#
    phoneverstuurd vanaf mijn ipadverzonden vanuitverzonden vanuit mail voor windowsverzonden metverzond\#
    en vanaf outlook voor androidoutlook voor ios downloadenoutlook voor android downloadendownload outl\#
    ook voor iosverzonden vanaf mijn galaxyverstuurd viaoutlook voor iosoutlook voor androidverzonden va\#
    naf mijnverstuurd vanaf mijnverzonden vanafverstuurd vanafverstuurd vanuitverstuurd metverzonden via\#
    verzonden doordownload outlook voormobiel verzondenmobiel verstuurdmet vriendelijke groetmet vriende\#
    lijke groetenvriendelijke groetenhartelijke groetenmvggroetenhoogachtendalvast bedanktvriendelijke g\#
    roetmet vriendelijke groetjesmet groetmet groetengroetgroetjesgrgr.grtzgrtshartelijke groetmet harte\#
    lijke groetmet hartelijke groetenbeste groetbeste groetenvele groetenveel groetenlieve groetlieve gr\#
    oetjeszonnige groetsportieve groetmet sportieve groetm.v.g.mvgrmet de meeste hoogachtingbedanktalvas\#
    t dankalvast hartelijk dankalvast heel erg bedanktdank udank jedank u weldankjewelmet dankhartelijk \#
    dankbij voorbaat dankbij voorbaat hartelijk dankdank bij voorbaatfijne dagfijne dag nognog een fijne\#
     dagprettige dagfijn weekendprettig weekendtot dantot strakstot sneltot ziensmvg en alvast bedanktme\#
    t vriendelijke groet en dankmvrgrvr. gr.met beleefde groetenfijne dag verderdank je welliefsmet best\#
    e groetenmet collegiale groetwarme groetwarme groetenfijne avondmet oprechte groetmet dank bij voorb\#
    aatnog een prettige dagnog een fijn weekendnog een prettig weekendnog een fijne avondtot gauwtot lat\#
    ertot maandagtot morgentot volgende weektot horensdank alvastbedankt alvastgroetjes en bedanktgroete\#
    n en bedanktbedankt en groetenbedankt en groetjesbvdb.v.d.merciciaodoeimvg en bedankthartelijk dank \#
    bij voorbaatmet vriendelijke groeten en dankvriendelijke groetjesvriendelijk groetendmet hoogachting\#
    een fijne dageen prettige dageen fijn weekendverblijf ikverblijven wijfijne weekveel liefsdikke knuf\#
    felkusmet de beste groetenmet vr groetmet vr. groetmet vr. gr.vr groetvr. groetvrgrin afwachting van\#
    ik zie uit naarwij zien uit naarin de hoophopende uik verblijfuitkijkend naarinmiddels verblijfinmid\#
    dels verblijvendownload bluemail voorbluemail voor android downloadenvertrouwelijkvertrouwelijkeuits\#
    luitend bestemdbestemd voorgeadresseerdegeadresseerdenabusievelijkten onrechteper vergissingniet toe\#
    gestaanverbodenvernietigenverwijderende afzenderaansprakelijkaansprakelijkheidopenbaarmakingvermenig\#
    vuldigingverspreidingrechten worden ontleendonbevoegdeninclusief bijlagenalgemene voorwaardenzie hie\#
    ronderhierondermijn antwoordenantwoorden hieronderantwoord hieronderin het roodin roodin het blauwin\#
     het groentussen de teksttussen de lijnentussen de regelsin uw mailin jouw mailzie onderonderstaandl\#
    ea ecritecritecrivaitj'ai ecritj'ecrivaisje vous ai ecritenvoyemessage duenvoye ledate d'envoipourac\#
    opie asujetobjetrepondre apieces jointescciprioritemessage transferedebut du message reexpediedebut \#
    du message transferemessage transmismessage originalcourriel initialcourriel originalmessage d'origi\#
    nemail originalenvoye de mon iphoneenvoye depuis mon iphoneenvoye de mon ipadenvoye a partir de outl\#
    ook pour iosenvoye a partir de outlook pour androidtelecharger outlook pour androidtelecharger outlo\#
    ok pour iosobtenir outlook pour iosobtenez outlook pour androidenvoye depuis yahoo mailenvoye a part\#
    ir de courrier pour windowsprovenance : courrier pour windows 10envoye de mon appareil samsungenvoye\#
     depuis mon appareil galaxyenvoye depuis l'application mail orangeenvoye sans fil par mon terminal m\#
    obile blackberryoutlook pour iosoutlook pour androidenvoye de monenvoye depuis monenvoye depuis maen\#
    voye depuisenvoye a partir deenvoye a partir d'envoye viaenvoye avecenvoye depuis l'applicationenvoy\#
    e partelecharger outlook pourobtenir outlook pourobtenez outlook pourenvoye d'unprovenance : courrie\#
    rcordialementbien a vousbien cordialementmeilleures salutationssalutations distingueesbonne journeeb\#
    onne soireemerci d'avancesinceres salutationstres cordialementsalutationssincerementbien a toibien a\#
    micalementamicalementamitiescdltcdtcordiales salutationssalutations cordialesmes salutationsavec mes\#
     meilleures salutationsavec mes salutationsrespectueusementbonne receptionmerci beaucoupmerci bienme\#
    rci a vousun grand mercimerci d'avance et bonne journeebon week-endbonne fin de journeea bientota pl\#
    usbisesbisousdans l'attente de votre reponseveuillez agreerje vous prie d'agreerveuillez agreer, mad\#
    ame, monsieur, mes salutations distingueesen vous remerciantje vous remerciebelle journeerecevez mes\#
     salutationsveuillez agreer mes salutationsveuillez recevoir mes salutationsrecevez, madame, monsieu\#
    r, mes salutationsavec mes remerciementstres bonne journeebonne apres-midiau plaisirbien respectueus\#
    ementsinceres salutations distingueesmes salutations distingueesbonne semainemerci par avancepar ava\#
    nce mercimerci d'avance pour votre aideavec nos salutationsnos salutations distingueesnos sinceres s\#
    alutationsl'assurance de mes salutationsl'expression de mes salutations distingueesl'expression de n\#
    os salutations distingueesl'expression de mes sentiments distinguesl'expression de mes sentiments le\#
    s meilleursl'expression de nos sentiments distinguesmes sinceres salutationsmes salutations les meil\#
    leuresmes meilleures salutationsnos meilleures salutationsmes salutations les plus distingueesmes co\#
    rdiales salutationsmes respectueuses salutationsl'assurance de ma consideration distingueema conside\#
    ration distingueel'expression de ma considerationmes sentiments distinguesmes sentiments les meilleu\#
    rsbonne continuationbon apres-midia tres bientota tres vitea demaina lundia tout a l'heurebavbatbien\#
     votreje reste a votre dispositionrestant a votre dispositionavec toute ma considerationmerci de vot\#
    re aidemerci pour votre aidemerci de votre comprehensionmerci infinimentbelle fin de journeeexcellen\#
    te journeebonne nuitbonjour chez vousbon weekendtres sincerementtres amicalementaffectueusementsport\#
    ivementconfraternellementje vous prienous vous prionsveuillezrecevezdans l'attenteen attendantdans l\#
    'espoiren vous souhaitantje vous souhaiteje reste a votrerestant a votrenous restons a votrecroyezag\#
    reezcomptant suren esperantvous remerciantje vous remercie par avanceje vous remercie d'avancetelech\#
    arger bluemail pourobtenir bluemail pourenvoye avec l'applicationconfidentielconfidentiellesconfiden\#
    tielleconfidentialitedestinatairedestinatairesdestine exclusivementa l'intention exclusivepar erreur\#
    interditestrictement interditavertir l'expediteurinformer l'expediteursupprimerdetruirediffusiondivu\#
    lgationnon autoriseeresponsabiliteavant d'imprimeraltereusurpeci-dessousvoir ci-dessousmes reponsese\#
    n rougeen bleuen vertdans le textedans votre maildans votre messagedans le corps duplus basamschrieb\#
    schreibtgeschriebenschrieb ichich schriebhabe ich geschriebengesendetgesendet amankopie (cc)betreffa\#
    ntwort anwichtigkeitanlagenorganisationprioritatanhangeanhangweitergeleitete nachrichtanfang der wei\#
    tergeleiteten nachrichtoriginal-nachrichtursprungliche nachrichtoriginalnachrichtantwort nachrichtur\#
    sprungliche mailoriginal-mailursprungliche e-mailvon meinem iphone gesendetgesendet von meinem iphon\#
    evon meinem ipad gesendetgesendet von mail fur windowsgesendet von outlook fur iosgesendet von outlo\#
    ok fur androidholen sie sich outlook fur iosoutlook fur android beziehenvon meinem samsung galaxy sm\#
    artphone gesendetvon meinem mobilgerat gesendetdiese nachricht wurde von meinem android-mobiltelefon\#
     mit k-9 mail gesendetdiese nachricht wurde von meinem android mobiltelefon mit gmx mail gesendetges\#
    endet mit der web.de mail appgesendet mit der gmx mail appgesendet mit der telekom mail appgesendet \#
    mitoutlook fur iosoutlook fur androidgesendet vongesendet von meinemgesendet ubergesendet ausvon mei\#
    nem * gesendetvon meiner * gesendetvon unterwegs gesendetdiese nachricht wurde von meinem * gesendet\#
    diese nachricht wurde mit * gesendetholen sie sich outlook furoutlook fur * beziehenoutlook fur andr\#
    oid herunterladenversendet mitversandt mitverschickt vonmit freundlichen grussenfreundliche grussevi\#
    ele grusseliebe grussebeste grusseherzliche grussemfglghochachtungsvollmit freundlichem grussmit bes\#
    ten grussenmit herzlichen grussenmit lieben grussenmit vielen grussenmit kollegialen grussenfreundli\#
    cher grussfreundlichen grussbesten grussbester grussviele liebe grusselieben grussschone grusseschon\#
    en grusssonnige grusseherzlichen grussgrussgrussegrusslevgbghgm.f.g.dankevielen dankdanke schonherzl\#
    ichen dankbesten dankdanke im vorausvielen dank im vorausdanke und grussvielen dank und viele grusse\#
    schonen tag nochschones wochenendebis baldservusherzlichstbeste wunscheschonen tagschonen abendmit f\#
    reundlichen grussfreundlich grusstdankeschoneinen schonen tag nochbestenstschussbis dannbis morgenbi\#
    s montagbis spateralles gutealles liebevielen lieben dankdanke vorabvielen dank vorabdanke fur die h\#
    ilfedanke & grussdanke und viele grussedanke und liebe grussedanke und lgdanke und vgvielen dank und\#
     grussvielen dank fur ihre hilfevielen dank fur ihre bemuhungendanke fur ihre bemuhungenvielen dank \#
    fur die bemuhungenvielen dank fur ihre muhees grusstes grusst siees grusst sie freundlichmit vorzugl\#
    icher hochachtungmit grussmit freundlichen gruessenmit bestem grussmit besten wunschenmit herzlichem\#
     grusseinen schonen tageinen schonen abendein schones wochenendeschonen feierabendnoch einen schonen\#
     tagich wunsche ihnen einen schonen tagich wunsche ihnen ein schones wochenendekusschenich freue mic\#
    h aufwir freuen uns auffur ruckfragenbei ruckfragenuber einein erwartungich verbleibewir verbleibeni\#
    ch bedanke michwir bedanken unsbluemail fur * herunterladenbluemail fur android herunterladenholen s\#
    ie sich bluemailvertraulichvertraulichevertraulichenrechtlich geschutzteausschliesslichadressatadres\#
    satenempfangerirrtumlichversehentlichunbefugtunbefugtenicht gestattetuntersagtvernichtenloschenabsen\#
    derweitergabekopierenhaftungbevor sie diesehaftungsausschlussdatenschutzhinweisesiehe untenweiter un\#
    tenmeine antwortenin rotin blauin grunim textin ihrer mailin deiner mailantworten untenrot markierts\#
    .u.s. u.zwischen den zeilenlapeinin datape dataa scrisscrieam scrisde laexpeditorexpeditoruldatatrim\#
    istrimis lacatredestinatardestinatarulcopie (cc)subiectsubiectulraspuns catreimportantaatasarimesaj \#
    redirectionatincepe mesajul redirectionatmesajul originalmesaj originalmesajul initialmesaj initialt\#
    rimis de pe iphonetrimis de pe iphone-ul meutrimis de petrimis din mail pentru windowstrimis din yah\#
    oo mail pe androiddescarcati outlook pentru iosobtineti outlook pentru androidoutlook pentru iosoutl\#
    ook pentru androidtrimis dintrimis de latrimis cutrimis printrimis folosinddescarcati outlook pentru\#
    obtineti outlook pentrudescarca outlook pentruexpediat de peobtine outlook pentrucu stimacu respectt\#
    oate cele buneo zi bunacu deosebita stimacu stima si respectcu dragcu prieteniecu binecu considerati\#
    ecu multumirinumai binemultumescva multumescmultumesc anticipatmultumimmultumesc frumoso zi frumoasa\#
    o seara frumoasao zi buna in continuaresalutaricele bunepe curandva multumimo seara bunacu salutariv\#
    a doresc o zi bunao zi buna va doresco zi placutacu sinceritatemultumesc multva multumesc anticipatc\#
    u aleasa consideratiespor la treabaun weekend placuto zi minunatao zi fainava multumesc frumosmersim\#
    ersi multmultumesc pentru ajutormultumesc tare multmultamva multumesc pentru intelegerecu cele mai b\#
    une ganduricu cele mai bune uraricu multa stimaal dumneavoastraa dumneavoastraweekend placutun weeke\#
    nd frumospatoate bunecu mult respectcu toata stimacu toata consideratiacu recunostintate pupva pupra\#
    man la dispozitia dumneavoastraastept raspunsul dumneavoastrain asteptareaasteptasteptamva rog sa pr\#
    imitiraman la dispozitiava rog sa acceptatidescarcati bluemail pentruobtineti bluemail pentruconfide\#
    ntialeconfidentialitatedestinataruluiexclusivdin gresealadin eroareinterzisainterzisstergetidistruge\#
    tiexpeditoruluidivulgareacopiereadistribuireaatasamenteinformatiineautorizatamediul inconjuratorinai\#
    nte de a tiparimai josvezi mai josraspunsurile melecu rosuin rosucu albastruin textin mailulraspunsu\#
    ri mai josilil giornoil dataha scrittoscrivescrisseho scrittovi ho scrittomittenteinviato ilinviatod\#
    ata inviodestinatariooggettorispondi-arispondi aprioritaallegatirispostamessaggio inoltratoinizio me\#
    ssaggio inoltratomessaggio originaleinviato da iphoneinviato dal mio iphoneinviato daottieni outlook\#
     per iosottieni outlook per androidscarica outlook per androidinviato da outlook per iosinviato da p\#
    osta per windowsinviato da libero mailinviato dal mio dispositivo samsungoutlook per iosoutlook per \#
    androidinviato dal mioinviato dalinviato coninviato tramiteinviato dall'appottieni outlook perscaric\#
    a outlook perottieni bluemail perinviata dacordiali salutidistinti salutisaluticordialmentebuona gio\#
    rnataun cordiale salutocordiali saluti e grazieun salutotanti salutii migliori salutimigliori saluti\#
    cari salutia prestograziegrazie millegrazie in anticipograzie e salutigrazie e cordiali salutiringra\#
    ziandobuona seratabuon lavoroporgo cordiali salutiporgiamo cordiali salutiporgo distinti salutiin at\#
    tesa di un riscontroresto in attesacon i migliori salutiringraziando anticipatamenteresto in attesa \#
    di riscontro, cordiali salutiin attesa di un cortese riscontro, porgo cordiali salutila ringraziovi \#
    ringrazioin attesa, cordiali salutiringraziando, cordiali saluticon osservanzabuon weekendbuona sett\#
    imanaun caro salutomolte grazieringrazio e salutograzie e buona giornatasaluti cordialiun abbracciob\#
    uona domenicabuon proseguimentobuona continuazioneringrazio anticipatamentegrazie anticipatamentegra\#
    zie anticipategrazie per l'aiutograzie per la disponibilitagrazie per la collaborazionevi ringrazio \#
    anticipatamentela ringrazio anticipatamentegrazie e buon lavorograzie e a prestoa risentircicon stim\#
    acon affettobaciun bacioci sentiamo prestobuon pomeriggiocordialitacon cordialitacon ossequioi miei \#
    piu cordiali salutii piu cordiali salutii nostri piu cordiali salutigrazie cordiali salutigrazie, co\#
    rdiali saluticortesi salutidistintamentesaluti distintiringraziograzie ancoragrazie infinitein attes\#
    arestiamo in attesarimango in attesarimaniamo in attesaporgoporgiamocolgo l'occasionecogliamo l'occa\#
    sioneresto a disposizionerestiamo a disposizionerimango a disposizioneringraziandoviringraziandolala\#
     pregovi pregovogliavogliatenell'attesaconfidandoriservatoriservateriservataconfidenzialeconfidenzia\#
    liriservatezzadestinatariesclusivamenteper errorevietatavietatoproibitadistruggerecancellarecancella\#
    rloeliminaredivulgazionediffusioneregolamento ue 2016/679privacyd.lgsprima di stamparenon autorizzat\#
    ovedi sottoqui sottodi seguitomie rispostein rossoin bluin verdenel testonella tua mailnella vostra \#
    mailrisposte sottopiu sottogeskryfskryfantwoord-aanaangestuurde boodskapoorspronklike boodskapgroete\#
    vriendelike groetedankieskreaufanferstjoerdoanunderwerpantwurd-neitrochstjoerd berjochtoarspronklik \#
    berjochtorizjineel berjochtdenschreifthuet geschriwwenvumvununweidergeleete messageoriginal-messaged\#
    .skrevskriverskrev jegjeg skrevafsenderdatosendttilmodtagerkopi til (cc)emnesvar-tilsvar tilvedhaeft\#
    etvideresendt meddelelsestart pa videresendt beskedoprindelig meddelelseoriginal beskedoprindelig be\#
    skedsendt fra min iphonesendt frahent outlook til ioshent outlook til androidsendt fra minsendt medh\#
    ent outlook tilfa outlook tilmed venlig hilsenvenlig hilsenmvhhilsenmed venlige hilsnerde bedste hil\#
    snerbedste hilsnerbedste hilsenkhvhtakpa forhand takkaerlig hilsenmange hilsnermange takhav en god d\#
    aggod weekendmed hilsende venligste hilsnermange tak for hjaelpenhilsnertak for hjaelpenhav en god w\#
    eekendrigtig god dagvi sesknusha' en god dagskrev folgendeavsendermottakerkopikopi tilvideresendt me\#
    ldingvideresendt e-postopprinnelig meldingoriginal meldingskaff outlook for iosfa outlook for iosska\#
    ff deg outlookmed vennlig hilsenvennlig hilsenmed vennlige hilsenerbeste hilsentakktakk pa forhandpa\#
     forhand takkmed beste hilsenha en fin daghilsenermange takkgod helgtusen takkhjertelig hilsentakk f\#
    or hjelpenha en god dagha en god helgvi snakkesklemmed vennligst hilsenbeste hilsenerskreivvidaresen\#
    d meldingopphavleg meldingskrev foljandeskrev jagjag skrevskickattillmottagarekopiaamnesvar tillsvar\#
    a tillprioritetbifogade filervidarebefordrat meddelandevidarebefordrat mejlursprungligt meddelandeor\#
    iginalmeddelandeskickat fran min iphoneskickat franhamta outlook for iosskaffa outlook for androidfr\#
    an min iphoneskickat fran minhamta outlook forskickat medmed vanliga halsningarmed vanlig halsningva\#
    nliga halsningarhalsningarvanlig halsningbasta halsningarhalsningvanligentacktack pa forhandallt got\#
    thalsarha en bra dagkramvarma halsningarvanligaste halsningartrevlig helgtack for hjalpenstort tackh\#
    a det braha en trevlig helghej damed vanlig halsningarhjartliga halsningarmanga halsningarvi horsmed\#
     basta halsningarbasta halsningha det gotttusen tackmed halsningtannskrifadidagsetningafritvidfangse\#
    fniefnititillsvar-vidaframsendur posturaframsent skeytiupprunalegur posturupprunaleg skilabodsent ur\#
    kaer kvedjakvedjabestu kvedjurmed kvedjuvirdingarfyllstskrivadievniuppruna bodkirjoittilahettajapaiv\#
    ayspaivamaaralahetettyvastaanottajakopioaihevastausosoitevastausvalitetty viestifwd.msgedelleenlahet\#
    etty viestivalitetty viesti alkaaalkuperainen viestiorig.msg.lahetetty iphonestahanki outlook for io\#
    shanki outlook for androidlahetetty laitteestahanki outlookystavallisin terveisinterveisinparhain te\#
    rveisinterveisetkiitoskiitos etukateenystavallisestiytkiitos avustahyvaa paivan jatkoamukavaa viikon\#
    loppuaystavallisin terveisin ja kiitoskiitos jo etukateensuuret kiitoksetterveisiakunnioittavastiter\#
    vhyvaa paivanjatkoakiittaenterkuinmukavaa paivaahyvaa viikonloppuakiitos paljonpaljon kiitoksialampi\#
    min terveisinkuupaevkontaktkirjutassaatjakelleltsaadetudsaajakelleleadressaatkoopiateemapealkirivast\#
    amise aadressedastatud kiriedastatud sonumalgne kiriesialgne kirisaadetud minu iphone'istsaadetud mi\#
    nulugupidamisegaparimate soovidegasuur tanutanadeskoike headtervitustegatervitadestananaitahheade so\#
    ovidegaette tanadeselenel diaescribioescribieronescribeescribihe escritoremitentefechaenviadoenviado\#
     elparacopiaasuntoresponder-aresponder aimportanciadatos adjuntosmensaje reenviadoinicio del mensaje\#
     reenviadomensaje originalcorreo originalenviado desde mi iphoneenviado desde mi ipadenviado desde c\#
    orreo para windowsobtener outlook para iosobtener outlook para androidenviado desde outlookenviado d\#
    esde yahoo mailenviado desde mi oficina movil blackberryenviado desde mienviado desdeenviado conobte\#
    ner outlook paradescargar outlook parasaludosun saludosaludos cordialesatentamenteun cordial saludoc\#
    ordiales saludosun abrazograciasmuchas graciasgracias de antemanoattereciba un cordial saludoabrazos\#
    buen diaque tenga un buen diabuen fin de semanaque tengan un buen diagracias por su ayudagracias por\#
     todomuchas gracias de antemanomuchas gracias por su ayudamuchas gracias y un saludogracias y un sal\#
    udoun cordial saludo y graciasle saludareciban un cordial saludosaludos atentosmis mejores saludosco\#
    n un cordial saludobesosun besohasta prontohasta luegomuy atentamentele saluda muy atentamentequedo \#
    atentoquedo atentaafectuosamenterespetuosamentesinceramenteagradecidobendicionessaludoquedo a la esp\#
    eraquedamos a la esperaa la espera deen espera desin otro particularrecibarecibanaprovechosin masagr\#
    adeciendole agradezco de antemanoesperando suquedo a su disposicionobtener bluemail paradescargar bl\#
    uemail parasldsle saluda atentamentesaludos y graciasmil graciasun fuerte abrazofeliz diagracias y s\#
    aludosconfidencialpor errorprohibidaprivilegiadaeliminarnotifiquedivulgacionuso exclusivomedio ambie\#
    ntemas abajoen rojomis respuestasa continuacionmissatge deha escritva escriureremitentenviatper aa/c\#
    assumptetemarespon amissatge reenviatmissatge originalenviat des del meu iphoneenviat des de l'iphon\#
    eenviat des deenviat ambsalutacionscordialmentbon diauna abracadaben cordialmentgracies per endavant\#
    atentamentgraciesuna salutaciosalutacions cordialsmoltes graciesonoescribiuescribeudendemensaxe reen\#
    viadamensaxe orixinalmensaxe orixianlsaudosun saudograzasasuntumensaxe reunviauemasno diaescreveuesc\#
    reveescrevienviada emenviado emenviadaassuntoresponder-paraanexosmensagem reencaminhadamensagem enca\#
    minhadainicio da mensagem reencaminhadainicio da mensagem encaminhadamensagem originalenviado do meu\#
     iphoneenviado do meu ipadenviado a partir do meuenviado deobter o outlook para iosobter o outlook p\#
    ara androidenviado do outlookenviado do correio para windowsenviado do email para windowsenviado do \#
    yahoo mailenviado do meuenviado a partir doenviado peloenviado viaobter o outlook paraobtenha o outl\#
    ook paraenviado doenviado atraves documprimentosmelhores cumprimentosatenciosamentecom os melhores c\#
    umprimentosobrigadoabracoabracosum abracoattgratoobrigadamuito obrigadocumpsbom fim de semanaobrigad\#
    o desde jaobrigada desde jamuito obrigadaobrigado pela ajudaobrigada pela ajudacom os melhores compr\#
    imentosmelhores saudacoesum bom diaotimo diaate breveate logocordiais saudacoesbeijinhossubscrevo-me\#
    sem maiscom estimacom consideracaoatenciosos cumprimentostenha um otimo diacordiais cumprimentosos m\#
    elhores cumprimentosobrigado e cumprimentosatt.obgvaleusdsfico no aguardofico a aguardaraguardoaguar\#
    damosaguardandosem outro assuntoagradeco desde jadesde ja agradecona expectativaapresentosaudacoesos\#
     meus cumprimentosrespeitosamentecom os meus cumprimentosagradecidagrataabsdesde ja obrigadobom dia \#
    de trabalhotenha um bom diabeijospor enganopor erroproibidaapaguedivulgacaomeio ambienteabaixoem ver\#
    melhominhas respostasuha scrittumandatusughjettumessaghju d'origineilsha scritscritobjectrespunder a\#
    messadi renviamessadi originalmessac didiogjetmessac mandat indenantd'anskrivet eo bet gantskrivet g\#
    anta-berzheusdeiziadkasetdeizdanvezsujedrespont-dakemennadenn orinelkemennadenn orinarysgrifennoddod\#
    di wrthdyddiadanfonwydderbyniwrcopipwncateb-atneges wreiddiolneges wedi'i hanfon ymlaenar anscriobhs\#
    eolaiseoltachuigabharabhairfreagra-chuigteachtaireacht ar aghaidhteachtaireacht bhunaidhbunteachtair\#
    eachtan teachtaireacht bhunaidhle measgo raibh maith agatsgriobhceann-laceann-lathaair a churgucuspa\#
    irfreagairt guan teachdaireachd a tha 'ga shineadh air adhartan teachdaireachd thusailidatzi zuenida\#
    tzi dunorkigorleabidalitanorihartzaileagaiaerantzun-honibirbidalitako mezuajatorrizko mezuaeskerrik \#
    askoagur bero batagurondo izanjeskribissendantosendita jealricevantotemooriginala mesagoha scribites\#
    ubjectomessage inviate ultraw dniudniawiadomosc napisana przezpiszenapisalnapisalanapisanonapisana p\#
    rzezuzytkowniknapisalemnapisalamnadawcawyslanewyslanoadresatdodwtematodpowiedz-dowaznosczalacznikitr\#
    esc przekazanej wiadomosciwiadomosc przekazanawiadomosc przekazana dalejpoczatek przekazywanej wiado\#
    mosciprzekazana wiadomoscwiadomosc przeslana dalejtresc oryginalnej wiadomosciwiadomosc oryginalnaor\#
    yginalna wiadomoscwyslane z iphone'awyslane zwyslano zpobierz program outlook dla systemu iospobierz\#
     aplikacje outlook dla systemu androidwyslane z aplikacji poczta dla systemu windowswyslane przezpob\#
    ierz outlookapozdrawiamz powazaniemz wyrazami szacunkuserdecznie pozdrawiampozdrawiam serdeczniepozd\#
    rowieniapozdrz pozdrowieniamidziekujedziekilacze pozdrowieniaz gory dziekujelacze wyrazy szacunkumil\#
    ego dniaz pozdrowieniemserdecznoscimilego weekendudziekuje i pozdrawiamdziekuje z gorydziekuje bardz\#
    obardzo dziekujez gory dziekipozdrowienia serdecznedobrego dniapozdrawiamyudanego dniauklonyz uszano\#
    waniemdo uslyszeniado widzeniaserdeczniepoufnepoufnaadresatawylacznieomylkowozabronionenadawceusunac\#
    rozpowszechnianiednenapsalnapsalaodesilatelpisejsem napsaljsem napsalaodeslanokomupredmetadresa pro \#
    odpovedodpoved napreposlana zpravazacatek preposilane zpravypuvodni zpravapuvodni e-mailodeslano z i\#
    phonuodeslano z mehoziskat outlook pro iosodeslano z posty pro windowsodeslano zodeslano zeposlano z\#
    s pozdravems uctoudekujis pratelskym pozdravemhezky denzdravidikydekuji a preji hezky denpredem deku\#
    jipekny denpreji hezky densrdecnese srdecnym pozdravemdekuji mnohokrats pranim hezkeho dnes pranim p\#
    ekneho dnedekujememejte se hezkyhezky zbytek dnepozdravs pratelskymi pozdravyse srdecnymi pozdravys \#
    pozdravydiky mocna shledanoudekuji predempekny zbytek dnehezky vikendmejte ses podekovanimdiky a hez\#
    ky dendekuji za odpoveds dikydnapouzivatelodoslanepreodpovedat naodpovedat-prepreposlana spravasprav\#
    a poslana dalejzaciatok preposlanej spravypovodna spravaodoslane z iphonuziskat outlook pre iosodosl\#
    ane zodoslane zoodoslane z mojhoposlane zs pozdravoms priatelskym pozdravomdakujemvopred dakujemzdra\#
    vimprajem pekny dens pozdravmiso srdecnym pozdravomdakujem a prajem pekny dendakujem vopreddovidenia\#
    dakujemevdakapekny zvysok dnaprajem prijemny denvje napisalsporocaposlanozakpzadevaodgovori zaposred\#
    ovano sporociloizvirno sporociloizvorno sporociloposlano iz mojega iphonaposlano iz mojegaposlano iz\#
    lep pozdravs spostovanjemhvalalepo pozdravljenihvala vnaprejlep danlepe pozdravelep pozdrav in hvala\#
    lpnajlepsa hvalaprisrcen pozdravlepo vas pozdravljamdanananapisaoje napisaosaljeprimakopijanaslovodg\#
    ovori naproslijedena porukazapocni proslijedenu porukuizvorna porukaoriginalna porukaposlano s mog i\#
    phoneaposlano s mogposlano ssrdacan pozdravlijep pozdravs postovanjemhvala unaprijedunaprijed hvalal\#
    ijepi pozdravipuno hvalahvala punougodan dansrdacnoveliki pozdravданапишенаписаонаписаланаписашаљеод\#
    датумпослатопримакомезакопкопијаццтеманасловодговор-запрослеђена порукаизворна порукаоригинална пору\#
    каposlato sa mogпослато са могposlato saсрдачан поздравс поштовањемпоздравхвалаunapred hvalaнанапиша\#
    допримачкопирајпредметодговори напроследена поракаоригинална поракасо почитблагодарамдатаизпрати дои\#
    зпратенояккопиекопие дозаглавиеотговор допрепратено писмопрепратено съобщениеоригинално писмоизпрате\#
    но от моя iphoneизпратено от мояизпратено отс уважениепоздравиблагодаряхубав денблагодаря предварите\#
    лнонай-добри пожеланиясърдечни поздравихубав ден и поздравилек денблагодаря вис най-добри пожеланияв\#
    сичко доброс почитс благодарностприятен денпишетнаписалписалписалапользовательотправительотправленок\#
    омукопияотвечатьответ-комуперенаправленное сообщениепереадресованное сообщениепересылаемое сообщение\#
    начало переадресованного сообщенияисходное сообщениеотправлено с iphoneотправлено с ipadотправлено и\#
    з outlookскачать outlook для iosотправлено из мобильной почты mail.ruотправлено из мобильного прилож\#
    ения яндекс почтыотправлено из почты для windowsотправлено сотправлено изскачать outlookс уважениемс\#
     наилучшими пожеланиямивсего доброгоспасибоспасибо большоес уважением и наилучшими пожеланиямизаране\#
    е спасибоблагодарювсего хорошегохорошего днязаранее благодарюискренне вашс благодарностьюс наилучшим\#
    ибольшое спасибохорошего вечерадо свиданиявсех благс приветомспасибо заранеехорошего дня!вашвашас гл\#
    убоким уважениемвсего наилучшегос любовьюдо встречидо связиудачиспсспасибо за помощьблагодаримс благ\#
    одарностью и уважениемнаписавкористувачвідвід когонадіслановідправленокопіявідповістикому відповісти\#
    переслане повідомленняпереадресоване повідомленняпочаток листа, що пересилаєтьсяперенаправлене повід\#
    омленняпочаткове повідомленняоригінальне повідомленнявихідне повідомленнянадіслано з iphoneнадіслано\#
     з мого iphoneнадіслано звідправлено знадіслано з могонадіслано відз повагоюдякующиро дякуюз найкращ\#
    ими побажанняминайкращі побажаннягарного днящиронаперед дякуювітаюдо побаченнядякую за допомогузазда\#
    легідь дякуювсього найкращогохорошого дняз вдячністюдуже дякуюспасибінапісаўпішанапісалаададпраўлена\#
    дакамусатэмазваротны-адрасперанакіраванае паведамленнезыходнае паведамленнезыходны лістарыгінальнае \#
    паведамленнеnapisawotwotmolwa nadale sposredkowana powescoriginalna powescwotegrono - komudalej posr\#
    ednjona powescekkorirtaezt irtairtfeladoelkuldvekuldvecimzettmasolatot kapmasolattargyvalaszcimtovab\#
    bitott uzenettovabbitott level kezdeteeredeti uzenetelkuldve az iphone-omroliphone keszulekemrol kul\#
    dvefelado: posta windowshozszerezd be az outlook ios-reelkuldve azaz en * kuldve* kuldvekuldve azkul\#
    dve audvozletteltiszteletteludvkoszonettelkoszonomkoszonom elore isudvozlomelore is koszonomkoszonju\#
    kszep napotszivelyes udvozlettelbarati udvozletteltisztelettel es koszonettelkoszonettel es udvozlet\#
    telkoszikoszonom szepenelore is koszonom a segitsegetszep napot kivanoktovabbi szep napotminden jotu\#
    dvozletviszlatmaradok tisztelettelraseparasekasnuosiuntejasissiustakamgavejasatgalinis adresaspersiu\#
    stas laiskaspersiustas pranesimasoriginalus laiskasoriginalus tekstasissiusta is mano "iphone"issius\#
    ta is manoissiusta ispagarbiaiaciusu pagarbageriausi linkejimaiis anksto dekojugeros dienosdekojulab\#
    ai aciuis anksto aciugrazios dienoslinkejimaidatumarakstijadatumsnosutitsuztematsatbildet uzparsutit\#
    a vestuleparsutits zinojumssakotneja vestulesakotneja zinanosutits no mana iphonenosutits no mananos\#
    utits nosutits noar cienupaldiesar sveicieniemjau ieprieks paldiesjauku dienuar labakajiem velejumie\#
    mliels paldiesvisu labupatikamu dienusveicienimeshkroingaderguar mepersubjektpergjigj-iumesazhi i pe\#
    rcjellemesazhi origjinalme respektfaleminderitme te miraστιστηνεγραψεο χρηστησαποαποστολεασημερομηνι\#
    ααποστολησταλθηκεπροσπαραληπτησκοιν.κοινκοινοποιησηθεμααπαντησηπροωθημενο μηνυμααρχικο μηνυμαπρωτοτυ\#
    πο μηνυμασταλθηκε απο το iphone μουσταλθηκε αποεσταλη απο το iphone μουαποκτηστε το outlook για iosσ\#
    ταλθηκε απο τοεσταλη απομε εκτιμησηευχαριστωφιλικαχαιρετισμουσμε φιλικουσ χαιρετισμουσσασ ευχαριστωε\#
    υχαριστω εκ των προτερωνμε τιμηκαλη συνεχειαευχαριστω πολυμε σεβασμομε φιλικουσ χαιρετισμουσ και ευχ\#
    αριστιεσκαλη σασ ημερακαλη σασ μεραφιλικουσ χαιρετισμουσχαιρετισματατα λεμεσασ ευχαριστω πολυyazdiya\#
    zmissunu yazdisunlari yazdikimdengonderengondericitarihgonderilmegonderilengonderildikimealicikopyab\#
    ilgikonuyanit adresiiletilen iletiiletilen mesajyonlendirilen iletiileti baslangiciiletilmis mesajoz\#
    gun iletiorijinal mesajiphone'umdan gonderildiios icin outlook'u edinin* gonderildisamsung cihazimda\#
    n gonderildisaygilarimlaiyi calismalarsaygilarsaygilarimizlatesekkurlersevgilerselamlariyi gunlertes\#
    ekkur ederimsimdiden tesekkurlerkolay gelsiniyi calismalar dilerimiyi gunler dilerimsaygilarimla arz\#
     ederimbilginizeiyi aksamlarselamlarimlacok tesekkurlertesekkur ederiziyi haftalarhosca kalinsevgile\#
    rimleen iyi dileklerimlesaglicakla kalinsaygi ve sevgilergorusmek uzereyazibyazmisdirtarixnusxeni al\#
    annusxemovzuyonlendirilmis mesajorijinal mektubyozdiyozganjo'natuvchikimdansanaqabul qiluvchikimganu\#
    sxasimavzuqabul qiluvchiga javob yozishuzatilgan xabarqayta yo'naltirilgan xabarasl xabarasl xatжазғ\#
    анжаздыкімненкүнікімгекөшірметақырыбыкімге жауап беруәрі қарай жіберілген хабарламақайта жіберілген \#
    хабартүпнұсқа хабарламасыжазганкимденкүнүкөчүрмөбагытталган билдирүүбичсэнхэнээсогноохэндгарчигдамжу\#
    улсан зурвасдамжуулагдсан мессежգրել էգրեցումիցուղարկողամսաթիվուղարկուածամսաթիւումստացողում (to)վերն\#
    ագիրթեմայպատասխանելփոխանցվող նամակըփոխանցված հաղորդագրությունփոխանցուած հաղորդագրութիւնբնօրինակ նամա\#
    կընախորդ հաղորդագրութիւնըառաջին հաղորդագրությունըբնաւրինակ հաղորդագրութիւնთარიღიწერსდაწერავინგამგზავ\#
    ნივისგანგაიგზავნავისმიმღებიასლითემასაგანისათაურიპასუხიგადაგზავნილი წერილიგადაგზავნილი შეტყობინებასაწ\#
    ყისი წერილისაწყისი მესიჯიორიგინალი შეტყობინებაnivisijiلەdirokبەروارboبۆmijarناونیشانپەیامی دوبارەنێر\#
    دراوpeyama orijinalብሎ ጽፏልቀንየተላለፈ መልዕክትعلىبتاريخفيفي تاريخكتبكتبتجاء منالرسالةبواسطةمكتوبمنالمرسلالتا\#
    ريختم الارسالالىالمستقبلنسخة الىنسخة كربونيةنسخة الينسخةالموضوعرد الىرسالة ممررةرسالة معاد توجيههاال\#
    رسالة الاصليةالرسالة الاساسيةارسلت من المن ال iphoneاحصل على outlookمع تحياتيشكراتحياتيمع خالص التحي\#
    اتشكرا جزيلاوتفضلوا بقبول فائق الاحتراممع اطيب التحياتشكرا لكممع التقديرمع خالص تحياتيوشكرامع الشكرم\#
    ع جزيل الشكروتفضلوا بقبول فائق الاحترام والتقديراطيب التحياتمع الاحتراموالسلام عليكمتقبلوا تحياتيمع \#
    تحياتتحياتىخالص التحياتলিখেছেনথেকেপ্রেরকতারিখপাঠানো হযেছেপ্রাপকপ্রতিসিসিঅনুলিপির ঠিকানাবিষযফরোযার্ড \#
    করা বার্তাrixutz'ib'ajrichinq'ijulchi retaqikiltitzolix tzij chi retaqon chik rutzijolqitzij rutzijo\#
    lدر تاریخدرنوشتنوشته استفرستندهازارسال کنندهارسالتاريختاریخگیرندهبهګيريندهرونوشت بهتکثیررونوشتموضوعم\#
    ضمونپیام باز ارسال شدهپیام نخستینپیام اصلیارسال شده ازفرستاده شده ازبا احترامبا تشکرممنونبا سپاسبا ت\#
    قدیم احترامسپاسبا تشکر فراوانبا ارزوی بهترین هاپیشاپیش متشکرمnoongisinulatmula kaypetsapara kaypaksa\#
    ipinasang mensaheલખ્યુંપ્રેષકતારીખપ્રતિવિષયફોરવર્ડ કરેલો સંદેશફોરવર્ડ કરેલ સંદેશבתאריךבכתבכתבהנכתב ע\#
    ל ידימאתתאריךנשלחאלעותקלידיעהנושאהשב-אלהודעה שהועברההודעה מקוריתנשלח מה-iphone שלינשלח מהנשלח מ-נשלח\#
     מהטלפוןבברכהתודהבכבוד רבתודה רבהתודה מראשבברכה רבהתודה ויום טוביום טובבתודהבתודה מראשכל טובהמון תוד\#
    הברכותבתודה ובברכהשבוע טובבכבודने लिखाप्रेषकसेभेजने वालादिनांकतारीखप्रतिकोपाने वालासीसीकार्बनविषयसबज\#
    ेक्टविशयअग्रेषित संदेशपुराना मैसेजधन्यवादसादरआपकाशुभकामनाओं सहितभवदीयआभारpadapada tanggalmenulisdari\#
    pengirimtanggalterkirimdikirimkepadapenerimalampiransubjekjudulperihalbalas-kepesan diteruskanpesan \#
    terusanpesan yang diteruskanpesan aslipesan orisinaldikirim dari iphone sayadikirim dariterkirim dar\#
    isalamhormat sayaterima kasihsalam hormathormat kamiterima kasih sebelumnyahormatsalam hangatterima \#
    kasih banyaksalam sejahteraterima kasih atas perhatiannyawassalamよりさんは書きましたのメールのメッセージが書きました書きました差出人発\#
    信者送信元日付送信日送信日時宛先送信先写し(cc)件名転送されたメッセージ転送されたメール転送メッセージメッセージを転送元メール元のメッセージiphoneから送信outlook for ios を入手\#
    *から送信*より送信よろしくお願いいたします敬具以上,よろしくお願いしますよろしくお願いします以上ありがとうございますよろしくお願い申し上げます何卒よろしくお願いいたしますどうぞよろしくお願いいたしま\#
    す宜しくお願いします宜しくお願いいたします宜しくお願い致しますよろしくお願い致します何卒よろしくお願い致します何卒宜しくお願い申し上げます今後ともよろしくお願いいたしますご確認よろしくお願いいたします\#
    草々かしこそれではありがとうございました失礼いたします取り急ぎご連絡まで以上,よろしくお願いいたします以上ですyurasisɣurazemzyettwazenianɣ.ianɣ. iamgayasen\#
    telerr-iizen yettwawelhenizen anezliនៅបានសរសេរអ្នកផ្ញើកាលបរិច្ឆេតអ្នកទទួលվերնագիրըចំណងជើងបានបញ្ជូនសា\#
    របន្តសារបានបញ្ជូនបន្តសារដើមಬರೆದರುಇಂದದಿನಾಂಕಗೆವಿಷಯಫಾರ್ವರ್ಡ್ ಮಾಡಲಾದ ಸಂದೇಶಮೂಲ ಸಂದೇಶ쓴 글작성작성함쓴 내용씀보낸 사람보낸사\#
    람날짜보낸 날짜받는 사람받는사람참조제목회신 주소전달된 메시지전달된 메일원본 메시지나의 iphone에서 보냄ios용 outlook 다운로드*에서 보냄*에서 발송*에서 보냈습니다감사합\#
    니다드림안녕히 계세요수고하세요고맙습니다수고하십시오안녕히 계십시오올림배상감사드립니다좋은 하루 되세요좋은 하루 보내세요잘 부탁드립니다건강하세요ເມື່ອຂຽນວ່າຈາກເຖິງຂໍ້ຄວ\#
    າມສົ່ງຕໍ່ຂໍ້ຄວາມທີ່ສົ່ງຕໍ່എഴുതിഅയച്ചയാൾപ്രേഷിതാവ്പ്രേഷിതന്തീയതിഅയച്ചുസ്വീകർത്താവ്സ്വീകര്ത്താവ്വിഷയംക\#
    ൈമാറിയ സന്ദേശംയഥാർത്ഥ സന്ദേശംയഥാര്ഥ സന്ദേശംलिहिलेलिहीलेप्रतीप्रतखरा संदेशmembalasdaripadatarikhskbal\#
    as-kepadamesej dikirim semulamesej kiriman semulamesej yang dikirim semulamesej asalရေးခဲ့ရက်စွဲသို့\#
    အကြောင်းအရာတစ်ဆင့်ပို့လိုက်သည့် စာलेख्नुभयोमितितारिखप्रापकबोधार्थफर्वाड गरिएका सन्देशअग्रेषित गरिएको\#
     सन्देशاستوونکینېټهترلاسه کوونکیلمېسلලියන ලදිවෙතින්දිනයවෙතකා.පිකාරණයමාතෘකාවඉදිරියට යවන ලද පණිවිඩයඉදි\#
    රියට යැවූ පණිවිඩයmnamoaliandikakutokatarehekwanakala kwakichwaujumbe uliosambazwaஎழுதியதுஎழுதப்பட்டத\#
    ுஅனுப்புநர்அனுப்புனர்தேதிஅனுப்பியதுபெறுநர்பெறுனர்நகல்தலைப்புபொருள்முன்னனுப்பப்பட்ட செய்திஉண்மை தகவல்\#
    వ్రాసినదివీరి నుండితేదీవీరికివిషయంఫార్వార్డ్ చేసిన సందేశంเมื่อเขียนว่าเขียนเมื่อจากผู้ส่งวันที่ถึงผู\#
    ้รับสำเนาถึงสำเนาคัดลอกหัวเรื่องหัวจดหมายตอบกลับถึงข้อความที่ส่งต่อจดหมายที่ส่งต่อข้อความต้นฉบับข้อค\#
    วามเดิมส่งจากขอแสดงความนับถือขอบคุณครับขอบคุณค่ะด้วยความเคารพขอบคุณขอแสดงความนับถืออย่างสูงขอบพระคุณ\#
    ขอบคุณมากขอบคุณมากค่ะขอบคุณมากครับขอบพระคุณครับขอบพระคุณค่ะካብዕለትናብካኮዋኒንdatssubxhectيازدىيوللىغۇچىدىن\#
    چېسلاتاپشۇرۇۋالغۇچىغاكۆچۈرۈپ يوللاقۇشۇمچەتېماتىمائۇلاپ يوللىغان ئۇچۇرئەسلىي خەتنے لکھامنجانببنامسی س\#
    یفارورڈ کیا ہوا پیغامvaovao lucvao ngayda vietviettugui tungayda guitoinguoi nhandong kinh guitieu d\#
    echu detra loi toitin nhan da duoc chuyen tieptin nhan da chuyen tiepthu da chuyen tiepthu gocda gui\#
     tu iphone cua toida gui tutran trongthan aicam onxin cam onkinh thuthan mentran trong cam ontran tr\#
    ong kinh chaochan thanh cam ontran trong!thanchuc mot ngay tot lanhxin tran trong cam on在于写道写于发件人日期发\#
    送时间收件人抄送主题回复地址转发的消息转发的邮件原始消息原始邮件邮件原件发自我的iphone发自我的 iphone获取 outlook for ios发自我的发送自从我的 * 发送此致祝好谢谢顺祝商祺\#
    敬礼致礼祝商祺顺颂商祺敬上祝工作顺利祝您生活愉快祝生活愉快祝您工作顺利此致 敬礼谢谢!多谢感谢非常感谢谢谢您祝一切顺利祝您一切顺利顺颂时祺即颂致敬商祺順頌商祺謝謝感謝敬祝敬啟祝 好祝您愉快祝顺利於寫道\#
    寫到寫於從寄件者寄送日期寄件日期傳送日期到收件者副本主旨回函地址轉寄郵件轉寄的郵件原始郵件從我的 iphone 傳送從我的iphone傳送從我的 * 傳送傳送自我的寄自我的ngomhlakaubhal\#
    ekusukausukukuisihlokoumyalezo odlulisiweumlayezo odluliselwe
    """#
  }
}
