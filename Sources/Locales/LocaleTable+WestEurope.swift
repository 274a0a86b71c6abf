extension LocaleTable {
  /// The other languages of western and northern Europe. Each line: locale, kind, the phrases.
  static let westEurope = """
    af on: Op
    af wrote: geskryf; skryf
    af from: Van
    af sent: Datum
    af to: Aan
    af cc: CC
    af subject: Onderwerp
    af other: Antwoord-aan
    af forwarded: Aangestuurde boodskap
    af original: Oorspronklike boodskap
    af closing: Groete; Vriendelike groete; Dankie
    fy on: Op
    fy wrote: skreau
    fy from: Fan
    fy sent: Datum; Ferstjoerd
    fy to: Oan
    fy cc: CC
    fy subject: Underwerp; Ûnderwerp
    fy other: Antwurd-nei
    fy forwarded: Trochstjoerd berjocht
    fy original: Oarspronklik berjocht; Orizjineel berjocht
    lb on: Den; De
    lb wrote: schreift; huet geschriwwen
    lb from: Vum; Vun
    lb sent: Datum
    lb to: Un
    lb cc: CC
    lb subject: Sujet
    lb forwarded: Weidergeleete Message
    lb original: Original-Message
    da on: Den; D.
    da wrote: skrev; skriver
    da self: skrev jeg; jeg skrev
    da from: Fra; Afsender; From
    da sent: Dato; Sendt; Date
    da to: Til; Modtager; To
    da cc: Kopi til (CC); Cc
    da subject: Emne; Subject
    da other: Svar-Til; Svar til; Vedhæftet
    da forwarded: Videresendt meddelelse; Start på videresendt besked
    da original: Oprindelig meddelelse; Original besked; Oprindelig besked
    da mobile: Sendt fra min iPhone; Sendt fra; Hent Outlook til iOS; Hent Outlook til Android
    da mobile: Sendt fra min; Sendt med; Hent Outlook til; Få Outlook til
    da closing: Med venlig hilsen; Venlig hilsen; Mvh; Hilsen; Med venlige hilsner; De bedste hilsner
    da closing: Bedste hilsner; Bedste hilsen; Kh; Vh; Tak; På forhånd tak
    da closing: Kærlig hilsen; Mange hilsner; Mange tak; Hav en god dag; God weekend
    da closing: Med hilsen; De venligste hilsner; Mange tak for hjælpen; Hilsner
    da closing: Tak for hjælpen; Hav en god weekend; Rigtig god dag; Vi ses; Knus; Ha' en god dag
    nb on: Den; På
    nb wrote: skrev; skrev følgende
    nb self: skrev jeg; jeg skrev
    nb from: Fra; Avsender
    nb sent: Dato; Sendt
    nb to: Til; Mottaker
    nb cc: CC; Kopi; Kopi til
    nb subject: Emne
    nb other: Svar-Til; Svar til
    nb forwarded: Videresendt melding; Videresendt e-post
    nb original: Opprinnelig melding; Original Melding
    nb mobile: Sendt fra min iPhone; Skaff Outlook for iOS; Få Outlook for iOS; Sendt fra min; Sendt fra
    nb mobile: Skaff deg Outlook
    nb closing: Med vennlig hilsen; Vennlig hilsen; Mvh; Hilsen; Med vennlige hilsener; Beste hilsen; Vh
    nb closing: Takk; Takk på forhånd
    nb closing: På forhånd takk; Med beste hilsen; Ha en fin dag; Hilsener; Mange takk; God helg
    nb closing: Tusen takk; Med hilsen; Hjertelig hilsen; Takk for hjelpen; Ha en god dag
    nb closing: Ha en god helg; Vi snakkes; Klem; Med vennligst hilsen; Beste hilsener
    nn on: Den
    nn wrote: skreiv
    nn from: Frå
    nn sent: Dato; Sendt
    nn to: Til
    nn cc: CC; Kopi; Kopi til
    nn subject: Emne
    nn other: Svar-Til
    nn forwarded: Vidaresend melding
    nn original: Opphavleg melding
    sv on: Den
    sv wrote: skrev; skrev följande; skriver
    sv self: skrev jag; jag skrev
    sv from: Från
    sv sent: Datum; Skickat
    sv to: Till; Mottagare; Til
    sv cc: Kopia
    sv subject: Ämne
    sv other: Svar till; Svara till; Prioritet; Bifogade filer
    sv forwarded: Vidarebefordrat meddelande; Vidarebefordrat mejl
    sv original: Ursprungligt meddelande; Originalmeddelande
    sv mobile: Skickat från min iPhone; Skickat från; Hämta Outlook för iOS; Skaffa Outlook för Android
    sv mobile: från min iPhone; Skickat från min; Hämta Outlook för; Skickat med
    sv closing: Med vänliga hälsningar; Med vänlig hälsning; Vänliga hälsningar; Hälsningar; Mvh
    sv closing: Vänlig hälsning; Bästa hälsningar; Hälsning; Vänligen; Tack; Tack på förhand; Allt gott
    sv closing: Hälsar; Ha en bra dag; Kram; Varma hälsningar; Vänligaste hälsningar; Vh; Trevlig helg
    sv closing: Tack för hjälpen; Stort tack; Ha det bra; Ha en trevlig helg; Hej då
    sv closing: Med vänlig hälsningar; Hjärtliga hälsningar; Många hälsningar; Vi hörs; Med bästa hälsningar
    sv closing: Bästa hälsning; Ha det gott; Tusen tack; Med hälsning
    is on: Þann
    is wrote: skrifaði
    is from: Frá
    is sent: Dagsetning; Sent
    is to: Til
    is cc: CC; Afrit
    is subject: Viðfangsefni; Efni; Titill
    is other: Svar-Við
    is forwarded: Áframsendur póstur; Áframsent skeyti
    is original: Upprunalegur póstur; Upprunaleg skilaboð
    is mobile: Sent úr
    is closing: Kær kveðja; Kveðja; Takk; Bestu kveðjur; Með kveðju; Virðingarfyllst
    fo on: Tann
    fo wrote: skrivaði
    fo from: Frá
    fo sent: Tann
    fo to: Til
    fo cc: Cc
    fo subject: Evni
    fo original: Uppruna boð
    fi wrote: kirjoitti
    fi from: Lähettäjä
    fi sent: Päiväys; Päivämäärä; Lähetetty
    fi to: Vastaanottaja
    fi cc: CC; Kopio
    fi subject: Aihe
    fi other: Vastausosoite; Vastaus
    fi forwarded: Välitetty viesti; Fwd.Msg; Edelleenlähetetty viesti; Välitetty viesti alkaa
    fi original: Alkuperäinen viesti; Orig.Msg.
    fi mobile: Lähetetty iPhonesta; Lähetetty; Hanki Outlook for iOS; Hanki Outlook for Android
    fi mobile: Lähetetty laitteesta; Hanki Outlook
    fi closing: Ystävällisin terveisin; Terveisin; Parhain terveisin; Terveiset; Kiitos
    fi closing: Kiitos etukäteen; Ystävällisesti; Yt
    fi closing: Kiitos avusta; Hyvää päivän jatkoa; Mukavaa viikonloppua
    fi closing: Ystävällisin terveisin ja kiitos; Kiitos jo etukäteen; Suuret kiitokset; Terveisiä
    fi closing: Kunnioittavasti; Terv; Hyvää päivänjatkoa; Kiittäen; Terkuin; Mukavaa päivää
    fi closing: Hyvää viikonloppua; Kiitos paljon; Paljon kiitoksia; Lämpimin terveisin
    et on: Kuupäev; Kontakt
    et wrote: kirjutas
    et from: Saatja; Kellelt
    et sent: Kuupäev; Saadetud
    et to: Saaja; Kellele; Adressaat
    et cc: Koopia
    et subject: Teema; Pealkiri
    et other: Vastamise aadress
    et forwarded: Edastatud kiri; Edastatud sõnum
    et original: Algne kiri; Esialgne kiri
    et mobile: Saadetud minu iPhone’ist
    et mobile: Saadetud minu
    et closing: Lugupidamisega; Parimate soovidega
    et closing: Suur tänu; Tänades; Kõike head; Tervitustega
    et closing: Tervitades; Tänan; Aitäh; Heade soovidega; Ette tänades
    es on: El; En; El día
    es wrote: escribió; escribieron; escribe
    es self: escribí; he escrito
    es from: De; Remitente
    es sent: Fecha; Enviado; Enviado el
    es to: A; Para; Destinatario
    es cc: CC; Copia
    es subject: Asunto
    es other: Responder-a; Responder a; Importancia; Datos adjuntos
    es forwarded: Mensaje reenviado; Inicio del mensaje reenviado
    es original: Mensaje original; correo original
    es mobile: Enviado desde mi iPhone; Enviado desde mi iPad; Enviado desde Correo para Windows
    es mobile: Obtener Outlook para iOS; Obtener Outlook para Android; Enviado desde Outlook
    es mobile: Enviado desde Yahoo Mail; Enviado desde mi oficina móvil BlackBerry; Enviado desde mi
    es mobile: Enviado desde; Enviado con; Obtener Outlook para; Descargar Outlook para
    es closing: Saludos; Un saludo; Saludos cordiales; Atentamente; Cordialmente; Un cordial saludo
    es closing: Cordiales saludos; Un abrazo; Gracias; Muchas gracias; Gracias de antemano; Atte
    es closing: Reciba un cordial saludo; Abrazos; Buen día; Que tenga un buen día
    es closing: Buen fin de semana; Que tengan un buen día
    es closing: Gracias por su ayuda; Gracias por todo; Muchas gracias de antemano; Muchas gracias por su ayuda
    es closing: Muchas gracias y un saludo; Gracias y un saludo; Un cordial saludo y gracias; Le saluda
    es closing: Reciban un cordial saludo; Saludos atentos; Mis mejores saludos; Con un cordial saludo; Besos
    es closing: Un beso; Hasta pronto; Hasta luego; Muy atentamente; Le saluda muy atentamente; Quedo atento
    es closing: Quedo atenta; Afectuosamente; Respetuosamente; Sinceramente; Agradecido; Bendiciones; Saludo
    es formal: Quedo a la espera; Quedamos a la espera; A la espera de; En espera de; Sin otro particular; Reciba
    es formal: Reciban; Aprovecho; Sin más; Agradeciendo; Le agradezco de antemano; Esperando su
    es formal: Quedo a su disposición
    es mobile: Obtener BlueMail para; Descargar BlueMail para
    es closing: Slds; Le saluda atentamente; Saludos y gracias; Mil gracias; Un fuerte abrazo; Feliz día
    es closing: Gracias y saludos
    es disclaimer: confidencial; destinatario; por error; prohibida; privilegiada; eliminar; notifique
    es disclaimer: divulgación; uso exclusivo; medio ambiente
    es below: más abajo; en rojo; mis respuestas; a continuación
    ca on: El; El dia; Missatge de
    ca wrote: ha escrit; va escriure; missatge de
    ca from: De; Remitent
    ca sent: Data; Enviat
    ca to: A; Per a; Destinatari
    ca cc: CC; A/c
    ca subject: Assumpte; Tema
    ca other: Respon a
    ca forwarded: Missatge reenviat
    ca original: Missatge original
    ca mobile: Enviat des del meu iPhone; Enviat des de l'iPhone
    ca mobile: Enviat des de; Enviat amb
    ca closing: Salutacions; Cordialment
    ca closing: Bon dia; Una abraçada; Ben cordialment; Gràcies per endavant
    ca closing: Atentament; Gràcies; Una salutació; Salutacions cordials; Moltes gràcies
    gl on: O; No
    gl wrote: escribiu; escribeu
    gl from: De; Dende
    gl sent: Data; Enviado
    gl to: Para
    gl cc: CC
    gl subject: Asunto
    gl other: Responder a
    gl forwarded: Mensaxe reenviada
    gl original: Mensaxe orixinal; Mensaxe Orixianl
    gl closing: Saúdos; Un saúdo; Grazas
    ast on: El
    ast wrote: escribió
    ast from: De
    ast sent: Data
    ast to: Pa
    ast cc: CC; Copia
    ast subject: Asuntu
    ast other: Responder a
    ast forwarded: Mensaxe reunviáu
    ast original: Mensaxe orixinal
    pt on: Em; A; Às; No dia
    pt wrote: escreveu; escreve
    pt self: escrevi
    pt from: De
    pt sent: Data; Enviado; Enviada em; Enviado em; Enviada
    pt to: Para
    pt cc: CC; Cópia
    pt subject: Assunto
    pt other: Responder-Para; Responder A; Importância; Anexos
    pt forwarded: Mensagem reencaminhada; Mensagem encaminhada; Início da mensagem reencaminhada
    pt forwarded: Início da mensagem encaminhada
    pt original: Mensagem original
    pt mobile: Enviado do meu iPhone; Enviado do meu iPad; Enviado a partir do meu; Enviado de
    pt mobile: Obter o Outlook para iOS; Obter o Outlook para Android; Enviado do Outlook
    pt mobile: Enviado do Correio para Windows; Enviado do Email para Windows; Enviado do Yahoo Mail
    pt mobile: Enviado do meu; Enviado a partir do; Enviado pelo; Enviado via; Obter o Outlook para
    pt mobile: Obtenha o Outlook para
    pt mobile: Enviado do; Enviado a partir do; Enviado através do; Enviado pelo
    pt closing: Cumprimentos; Melhores cumprimentos; Atenciosamente; Com os melhores cumprimentos
    pt closing: Obrigado; Cordialmente; Abraço; Abraços; Um abraço; Att; Grato; Obrigada; Muito obrigado
    pt closing: Cumps
    pt closing: Bom fim de semana; Obrigado desde já; Obrigada desde já
    pt closing: Muito obrigada; Obrigado pela ajuda; Obrigada pela ajuda; Com os melhores comprimentos
    pt closing: Melhores saudações; Um bom dia; Ótimo dia; Até breve; Até logo; Cordiais saudações; Beijinhos
    pt closing: Subscrevo-me; Sem mais; Com estima; Com consideração; Atenciosos cumprimentos; Tenha um ótimo dia
    pt closing: Cordiais cumprimentos; Os melhores cumprimentos; Obrigado e cumprimentos; Att.; Obg; Valeu; Sds
    pt formal: Fico no aguardo; Fico a aguardar; Aguardo; Aguardamos; Aguardando; Sem outro assunto; Sem mais
    pt formal: Agradeço desde já; Desde já agradeço; Na expectativa; Apresento
    pt closing: Saudações; Os meus cumprimentos; Atentamente; Respeitosamente; Com os meus cumprimentos
    pt closing: Agradecido; Agradecida; Grata; Abs; Desde já obrigado
    pt closing: Desde já agradeço; Bom dia de trabalho; Tenha um bom dia; Beijos
    pt disclaimer: confidencial; destinatário; por engano; por erro; proibida; eliminar; apague
    pt disclaimer: divulgação; uso exclusivo; meio ambiente
    pt below: abaixo; em vermelho; minhas respostas
    co on: U
    co wrote: hà scrittu
    co from: Da
    co sent: Mandatu
    co to: À
    co cc: Cc
    co subject: Sughjettu
    co original: Messaghju d’origine
    rm on: Ils
    rm wrote: ha scrit; scrit
    rm from: Da
    rm sent: Data
    rm to: A
    rm cc: CC
    rm subject: Object
    rm other: Respunder a
    rm forwarded: Messadi renvià
    rm original: Messadi original
    fur wrote: messaç di
    fur from: Di
    fur sent: Date
    fur to: A
    fur cc: Cc
    fur subject: Ogjet
    fur forwarded: Messaç mandât indenant
    br on: D'an
    br wrote: skrivet eo bet gant; skrivet gant
    br from: A-berzh; Eus
    br sent: Deiziad; Kaset; Deiz
    br to: Da
    br cc: CC
    br subject: Danvez; Sujed
    br other: Respont-Da
    br forwarded: Kemennadenn orinel
    br original: Kemennadenn orinel; Kemennadenn Orin
    cy on: Ar
    cy wrote: ysgrifennodd
    cy from: Oddi wrth
    cy sent: Dyddiad; Anfonwyd
    cy to: At; Derbyniwr
    cy cc: CC; Copi
    cy subject: Pwnc
    cy other: Ateb-At
    cy forwarded: Neges Wreiddiol; Neges wedi'i hanfon ymlaen
    cy original: Neges Wreiddiol
    ga on: Ar; Ar an
    ga wrote: scríobh
    ga from: Ó; Seolaí
    ga sent: Dáta; Seolta
    ga to: Chuig
    ga cc: Cc
    ga subject: Ábhar; Ábhair
    ga other: Freagra-Chuig
    ga forwarded: Teachtaireacht Ar Aghaidh
    ga original: Teachtaireacht Bhunaidh; Bunteachtaireacht; An teachtaireacht bhunaidh
    ga closing: Le meas; Go raibh maith agat
    gd wrote: sgrìobh
    gd from: O
    gd sent: Ceann-là; Ceann-latha; Air a chur
    gd to: Gu
    gd cc: CC
    gd subject: Cuspair
    gd other: Freagairt gu
    gd forwarded: An teachdaireachd a tha ’ga shìneadh air adhart
    gd original: An teachdaireachd thùsail
    eu wrote: idatzi zuen; idatzi du
    eu from: Nork; Igorlea
    eu sent: Data; Bidalita
    eu to: Nori; Hartzailea
    eu cc: CC; Kopia
    eu subject: Gaia
    eu other: Erantzun-honi
    eu forwarded: Birbidalitako mezua
    eu original: Jatorrizko mezua
    eu closing: Eskerrik asko; Agur bero bat; Agur; Ondo izan
    eo on: Je
    eo wrote: skribis
    eo from: De; Sendanto
    eo sent: Sendita je; Dato
    eo to: Al; Ricevanto
    eo cc: Kopio
    eo subject: Temo
    eo original: Originala mesaĝo
    ia on: Le
    ia wrote: ha scribite
    ia from: De
    ia sent: Data
    ia to: A
    ia cc: CC; Copia
    ia subject: Subjecto
    ia other: Responder a
    ia forwarded: Message inviate ultra
    ia original: Message original
    """
}
