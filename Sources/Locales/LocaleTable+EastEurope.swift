extension LocaleTable {
  /// The languages of central and eastern Europe, Turkey and the Caucasus. Each line: locale, kind, the phrases.
  static let eastEurope = """
    pl on: W dniu; Dnia; Wiadomość napisana przez
    pl wrote: pisze; napisał; napisała; napisano; napisana przez; użytkownik
    pl self: napisałem; napisałam
    pl from: Nadawca; Od
    pl sent: Data; Wysłane; Wysłano
    pl to: Adresat; Do
    pl cc: Kopia; DW
    pl subject: Temat
    pl other: Odpowiedź-Do; Ważność; Załączniki
    pl forwarded: Treść przekazanej wiadomości; Wiadomość przekazana; Wiadomość przekazana dalej
    pl forwarded: Początek przekazywanej wiadomości; Przekazana wiadomość; Wiadomość przesłana dalej
    pl original: Treść oryginalnej wiadomości; Wiadomość oryginalna; Original Message
    pl original: Oryginalna wiadomość
    pl mobile: Wysłane z iPhone'a; Wysłane z iPhone’a; Wysłane z; Wysłano z
    pl mobile: Pobierz program Outlook dla systemu iOS; Pobierz aplikację Outlook dla systemu Android
    pl mobile: Wysłane z aplikacji Poczta dla systemu Windows; Wysłane przez; Pobierz Outlooka
    pl mobile: Wysłane z; Wysłano z
    pl closing: Pozdrawiam; Z poważaniem; Z wyrazami szacunku; Serdecznie pozdrawiam
    pl closing: Pozdrawiam serdecznie; Pozdrowienia; Pozdr; Z pozdrowieniami; Dziękuję; Dzięki
    pl closing: Łączę pozdrowienia
    pl closing: Z góry dziękuję; Łączę wyrazy szacunku; Miłego dnia; Z pozdrowieniem; Serdeczności
    pl closing: Miłego weekendu; Dziękuję i pozdrawiam; Dziękuję z góry
    pl closing: Dziękuję bardzo; Bardzo dziękuję
    pl closing: Z góry dzięki; Pozdrowienia serdeczne; Dobrego dnia; Pozdrawiamy; Udanego dnia; Ukłony
    pl closing: Z uszanowaniem; Do usłyszenia; Do widzenia; Serdecznie
    pl disclaimer: poufne; poufna; adresat; adresata; wyłącznie; omyłkowo; zabronione; nadawcę; usunąć
    pl disclaimer: rozpowszechnianie
    cs on: Dne
    cs wrote: napsal; napsala; odesílatel; píše
    cs self: jsem napsal; jsem napsala
    cs from: Od; Odesílatel
    cs sent: Datum; Odesláno
    cs to: Komu; Adresát
    cs cc: Kopie
    cs subject: Předmět
    cs other: Adresa pro odpověď; Odpověď na
    cs forwarded: Přeposlaná zpráva; Začátek přeposílané zprávy
    cs original: Původní zpráva; Původní e-mail
    cs mobile: Odesláno z iPhonu; Odesláno z mého; Získat Outlook pro iOS; Odesláno z Pošty pro Windows
    cs mobile: Odesláno z; Odesláno ze
    cs mobile: Odesláno z mého; Odesláno z; Posláno z
    cs closing: S pozdravem; S úctou; Děkuji; S přátelským pozdravem; Hezký den; Zdraví; Díky
    cs closing: Děkuji a přeji hezký den
    cs closing: Předem děkuji; Pěkný den; Přeji hezký den; Srdečně; Se srdečným pozdravem
    cs closing: Děkuji mnohokrát; S přáním hezkého dne; S přáním pěkného dne; Děkujeme; Mějte se hezky
    cs closing: Hezký zbytek dne; Pozdrav
    cs closing: S přátelskými pozdravy; Se srdečnými pozdravy
    cs closing: S pozdravy; Díky moc; Na shledanou; Děkuji předem; Pěkný zbytek dne; Hezký víkend
    cs closing: Mějte se; S poděkováním; Díky a hezký den; Děkuji za odpověď; S díky
    sk on: Dňa
    sk wrote: napísal; napísala; používateľ; píše
    sk from: Od
    sk sent: Dátum; Odoslané
    sk to: Pre; Komu
    sk cc: Kópia; Cc
    sk subject: Predmet
    sk other: Odpovedať na; Odpovedať-Pre
    sk forwarded: Preposlaná správa; Forwarded Message; Správa poslaná ďalej
    sk forwarded: Začiatok preposlanej správy
    sk original: Pôvodná správa; Original Message
    sk mobile: Odoslané z iPhonu; Získať Outlook pre iOS; Odoslané z; Odoslané zo
    sk mobile: Odoslané z môjho; Odoslané z; Poslané z
    sk closing: S pozdravom; S úctou
    sk closing: S priateľským pozdravom; Ďakujem; Vopred ďakujem; Pekný deň; Zdravím; Prajem pekný deň
    sk closing: S pozdravmi; Srdečne; So srdečným pozdravom; Ďakujem a prajem pekný deň
    sk closing: Ďakujem vopred; Dovidenia; Ďakujeme; Vďaka; Pekný zvyšok dňa; Prajem príjemný deň
    sl on: Dne; V
    sl wrote: napisal; napisala; je napisal; sporoča
    sl from: Od
    sl sent: Datum; Poslano
    sl to: Za
    sl cc: Kp
    sl subject: Zadeva
    sl other: Odgovori za
    sl forwarded: Posredovano sporočilo
    sl original: Izvirno sporočilo; Izvorno sporočilo
    sl mobile: Poslano iz mojega iPhona
    sl mobile: Poslano iz mojega; Poslano z; Poslano iz
    sl closing: Lep pozdrav; S spoštovanjem
    sl closing: Hvala; Lepo pozdravljeni; Hvala vnaprej; Lep dan
    sl closing: Lepe pozdrave; Lep pozdrav in hvala; LP; Najlepša hvala; Prisrčen pozdrav
    sl closing: Lepo vas pozdravljam
    hr on: Dana; Na
    hr wrote: napisao; napisala; je napisao; piše
    hr from: Šalje; Od
    hr sent: Datum; Poslano
    hr to: Prima; Za
    hr cc: CC; Kopija
    hr subject: Naslov; Predmet; Subject
    hr other: Odgovori na
    hr forwarded: Proslijeđena poruka; Započni proslijeđenu poruku
    hr original: Izvorna poruka; Originalna Poruka
    hr mobile: Poslano s mog iPhonea
    hr mobile: Poslano s mog; Poslano s
    hr closing: Srdačan pozdrav; Lijep pozdrav
    hr closing: S poštovanjem; Pozdrav; Hvala; Hvala unaprijed; Unaprijed hvala
    hr closing: Lijepi pozdravi; Lp; Puno hvala; Hvala puno; Ugodan dan; Srdačno; Veliki pozdrav
    bs on: Dana
    bs wrote: napisao; napisala; je napisao
    bs from: Od
    bs sent: Datum; Poslano
    bs to: Za
    bs cc: CC
    bs subject: Naslov; Tema
    bs other: Odgovori na
    bs forwarded: Proslijeđena poruka
    bs original: Izvorna poruka; Originalna Poruka
    sr on: Дана; Dana
    sr wrote: пише; написао; написала; написа; je napisao
    sr from: Шаље; Од
    sr sent: Датум; Послато
    sr to: Прима; Коме; За
    sr cc: Коп; Копија; Цц
    sr subject: Тема; Наслов
    sr other: Одговор-за
    sr forwarded: Прослеђена порука
    sr original: Изворна порука; Оригинална порука
    sr mobile: Poslato sa mog; Послато са мог; Poslato sa
    sr closing: Срдачан поздрав; С поштовањем; Поздрав; Хвала; S poštovanjem; Srdačan pozdrav
    sr closing: Unapred hvala
    mk on: На
    mk wrote: напиша
    mk from: Од
    mk sent: Датум
    mk to: До; Примач
    mk cc: CC; Цц; Копирај
    mk subject: Тема; Предмет; Наслов
    mk other: Одговори на
    mk forwarded: Проследена порака
    mk original: Оригинална порака
    mk closing: Со почит; Поздрав; Благодарам
    bg on: На
    bg wrote: написа; пише
    bg from: От
    bg sent: Дата; Изпрати до; Изпратено
    bg to: До
    bg cc: CC; Як; Копие; Копие до
    bg subject: Тема; Заглавие
    bg other: Отговор до
    bg forwarded: Препратено писмо; Препратено съобщение
    bg original: Оригинално писмо
    bg mobile: Изпратено от моя iPhone
    bg mobile: Изпратено от моя; Изпратено от
    bg closing: С уважение; Поздрави
    bg closing: Благодаря; Хубав ден; Благодаря предварително; Най-добри пожелания; Сърдечни поздрави
    bg closing: Хубав ден и поздрави; Лек ден; Благодаря Ви; С най-добри пожелания
    bg closing: Всичко добро; С почит; С благодарност; Приятен ден
    ru wrote: пишет; написал; написала; писал; писала; от; пользователь
    ru from: От; Отправитель
    ru sent: Дата; Отправлено
    ru to: Кому
    ru cc: Копия
    ru subject: Тема
    ru other: Отвечать; Ответ-Кому
    ru forwarded: Перенаправленное сообщение; Переадресованное сообщение; Пересылаемое сообщение
    ru forwarded: Начало переадресованного сообщения
    ru original: Исходное сообщение; Original Message
    ru mobile: Отправлено с iPhone; Отправлено с iPad; Отправлено из Outlook; Скачать Outlook для iOS
    ru mobile: Отправлено из мобильной Почты Mail.ru; Отправлено из мобильного приложения Яндекс Почты
    ru mobile: Отправлено из Почты для Windows; Отправлено с; Отправлено из; Скачать Outlook
    ru mobile: Отправлено с; Отправлено из
    ru closing: С уважением; С наилучшими пожеланиями; Всего доброго; Спасибо; Спасибо большое
    ru closing: С уважением и наилучшими пожеланиями; Заранее спасибо; Благодарю; Всего хорошего
    ru closing: Хорошего дня; Заранее благодарю; Искренне Ваш; С благодарностью; С наилучшими
    ru closing: Большое спасибо; Хорошего вечера; До свидания; Всех благ; С приветом
    ru closing: Спасибо заранее; Хорошего дня!; Ваш; Ваша; С глубоким уважением
    ru closing: Всего наилучшего; С любовью; До встречи; До связи; Удачи; Спс; Спасибо за помощь
    ru closing: Благодарим; С благодарностью и уважением
    uk wrote: написав; написала; пише; користувач
    uk from: Від; Від кого
    uk sent: Дата; Надіслано; Відправлено
    uk to: Кому
    uk cc: CC; Копія
    uk subject: Тема
    uk other: Відповісти; Кому відповісти
    uk forwarded: Переслане повідомлення; Переадресоване повідомлення; Початок листа, що пересилається
    uk forwarded: Перенаправлене повідомлення
    uk original: Початкове повідомлення; Оригінальне Повідомлення; Вихідне повідомлення
    uk mobile: Надіслано з iPhone; Надіслано з мого iPhone; Надіслано з; Відправлено з
    uk mobile: Надіслано з мого; Надіслано з; Надіслано від
    uk closing: З повагою; Дякую; Щиро дякую; З найкращими побажаннями
    uk closing: Найкращі побажання; Гарного дня; Щиро; Наперед дякую
    uk closing: Вітаю; До побачення; Дякую за допомогу; Заздалегідь дякую; Всього найкращого
    uk closing: Хорошого дня; З вдячністю; Дуже дякую; Спасибі
    be on: On
    be wrote: напісаў; піша; напісала
    be from: Ад
    be sent: Дата; Адпраўлена
    be to: Да; Каму
    be cc: СА; Копія
    be subject: Тэма
    be other: Зваротны-Адрас
    be forwarded: Перанакіраванае паведамленне
    be original: Зыходнае паведамленне; Зыходны ліст; Арыгінальнае паведамленне
    hsb wrote: napisa; napisał
    hsb from: Wot
    hsb sent: Datum
    hsb to: Komu
    hsb cc: Kopija
    hsb subject: Tema
    hsb other: Wotmołwa na
    hsb forwarded: Dale sposrědkowana powěsć
    hsb original: Originalna powěsć
    dsb wrote: napisał; napisała
    dsb from: Wót
    dsb sent: Datum
    dsb to: Komu
    dsb cc: Kopija
    dsb subject: Tema
    dsb other: Wótegrono - komu
    dsb forwarded: Dalej pósrědnjona powěsć
    dsb original: Originalna powěsć
    hu on: Ekkor
    hu wrote: írta; ezt írta; írt
    hu from: Feladó
    hu sent: Dátum; Elküldve; Küldve
    hu to: Címzett
    hu cc: CC; Másolatot kap; Másolat
    hu subject: Tárgy
    hu other: Válaszcím
    hu forwarded: Továbbított üzenet; Továbbított levél kezdete
    hu original: Eredeti üzenet
    hu mobile: Elküldve az iPhone-omról; iPhone készülékemről küldve; Feladó: Posta Windowshoz
    hu mobile: Szerezd be az Outlook iOS-re; Elküldve az; Az én * küldve
    hu mobile: * küldve; Elküldve; Küldve az; Küldve a
    hu closing: Üdvözlettel; Tisztelettel; Üdv; Köszönettel; Köszönöm; Köszönöm előre is; Üdvözlöm
    hu closing: Előre is köszönöm; Köszönjük; Szép napot; Szívélyes üdvözlettel; Baráti üdvözlettel
    hu closing: Tisztelettel és köszönettel
    hu closing: Köszönettel és üdvözlettel; Köszi; Köszönöm szépen; Előre is köszönöm a segítséget
    hu closing: Szép napot kívánok; További szép napot; Minden jót; Üdvözlet; Viszlát
    hu closing: Maradok tisztelettel
    lt wrote: rašė; parašė
    lt from: Kas; Nuo; Siuntėjas
    lt sent: Data; Išsiųsta
    lt to: Kam; Gavėjas
    lt cc: Kopija; Cc
    lt subject: Tema
    lt other: Atgalinis adresas
    lt forwarded: Persiųstas laiškas; Persiųstas pranešimas
    lt original: Originalus laiškas; Originalus tekstas
    lt mobile: Išsiųsta iš mano „iPhone“
    lt mobile: Išsiųsta iš mano; Išsiųsta iš
    lt closing: Pagarbiai
    lt closing: Ačiū; Su pagarba; Geriausi linkėjimai; Iš anksto dėkoju; Geros dienos; Dėkoju
    lt closing: Labai ačiū; Iš anksto ačiū; Gražios dienos; Linkėjimai
    lv on: Datumā
    lv wrote: rakstīja
    lv from: No; Kas
    lv sent: Datums; Nosūtīts
    lv to: Uz; Kam
    lv cc: Kopija; Cc
    lv subject: Temats; Tēma
    lv other: Atbildēt uz
    lv forwarded: Pārsūtītā vēstule; Pārsūtīts ziņojums
    lv original: Sākotnējā vēstule; Sākotnējā ziņa
    lv mobile: Nosūtīts no mana iPhone
    lv mobile: Nosūtīts no mana; Nosūtīts no; Sūtīts no
    lv closing: Ar cieņu
    lv closing: Paldies; Ar sveicieniem; Jau iepriekš paldies; Jauku dienu; Ar labākajiem vēlējumiem
    lv closing: Liels paldies; Visu labu; Patīkamu dienu; Sveicieni
    sq on: Më
    sq wrote: shkroi
    sq from: Nga
    sq sent: Datë; Dërguar më
    sq to: Për
    sq cc: CC
    sq subject: Subjekt
    sq other: Përgjigj-Iu
    sq forwarded: Mesazhi i Përcjellë
    sq original: Mesazhi Origjinal
    sq closing: Me respekt; Faleminderit; Me të mira
    el on: Στις; Την
    el wrote: έγραψε; ο χρήστης
    el from: Από; Αποστολέας
    el sent: Ημερομηνία; Αποστολή; Στάλθηκε
    el to: Προς; Παραλήπτης
    el cc: Κοιν.; Κοιν; Κοινοποίηση
    el subject: Θέμα
    el other: Απάντηση
    el forwarded: Προωθημένο μήνυμα
    el original: Αρχικό μήνυμα; Πρωτότυπο μήνυμα
    el mobile: Στάλθηκε από το iPhone μου; Στάλθηκε από; Εστάλη από το iPhone μου
    el mobile: Αποκτήστε το Outlook για iOS
    el mobile: Στάλθηκε από το; Στάλθηκε από; Εστάλη από
    el closing: Με εκτίμηση; Ευχαριστώ
    el closing: Φιλικά; Χαιρετισμούς; Με φιλικούς χαιρετισμούς; Σας ευχαριστώ; Ευχαριστώ εκ των προτέρων
    el closing: Με τιμή; Καλή συνέχεια
    el closing: Ευχαριστώ πολύ; Με σεβασμό
    el closing: Με φιλικούς χαιρετισμούς και ευχαριστίες; Καλή σας ημέρα; Καλή σας μέρα
    el closing: Φιλικούς χαιρετισμούς; Χαιρετίσματα; Τα λέμε; Σας ευχαριστώ πολύ
    tr wrote: yazdı; yazmış; şunu yazdı; şunları yazdı
    tr from: Kimden; Gönderen; Gönderici
    tr sent: Tarih; Gönderilme; Gönderilen; Gönderildi
    tr to: Kime; Alıcı
    tr cc: CC; Kopya; Bilgi
    tr subject: Konu
    tr other: Reply-To; Yanıt Adresi
    tr forwarded: İletilen İleti; İletilen Mesaj; Yönlendirilen ileti; İleti başlangıcı; İletilmiş Mesaj
    tr original: Özgün İleti; Özgün ileti; Orijinal mesaj
    tr mobile: iPhone'umdan gönderildi; iOS için Outlook'u edinin; * gönderildi
    tr mobile: Samsung cihazımdan gönderildi
    tr closing: Saygılarımla; İyi çalışmalar; Saygılar; Saygılarımızla; Teşekkürler; Sevgiler; Selamlar
    tr closing: İyi günler; Teşekkür ederim; Şimdiden teşekkürler; Kolay gelsin
    tr closing: İyi çalışmalar dilerim; İyi günler dilerim; Saygılarımla arz ederim; Bilginize
    tr closing: İyi akşamlar; Selamlarımla; Çok teşekkürler; Teşekkür ederiz; İyi haftalar
    tr closing: Hoşça kalın; Sevgilerimle; En iyi dileklerimle; Sağlıcakla kalın; Saygı ve sevgiler
    tr closing: Görüşmek üzere
    az wrote: yazıb; yazmışdır
    az from: From; Kimdən
    az sent: Tarix
    az to: To; Kimə
    az cc: Nüsxəni alan; Nüsxə
    az subject: Mövzu
    az forwarded: Yönləndirilmiş mesaj
    az original: Orijinal məktub
    uz wrote: yozdi; yozgan
    uz from: Jo‘natuvchi; Kimdan
    uz sent: Sana
    uz to: Qabul qiluvchi; Kimga
    uz cc: CC; Nusxasi
    uz subject: Mavzu
    uz other: Qabul qiluvchiga javob yozish
    uz forwarded: Uzatilgan xabar; Qayta yo‘naltirilgan xabar
    uz original: Asl xabar; Asl xat
    kk wrote: жазған; жазды
    kk from: Кімнен
    kk sent: Күні
    kk to: Кімге
    kk cc: Көшірме
    kk subject: Тақырыбы
    kk other: Кімге жауап беру
    kk forwarded: Әрі қарай жіберілген хабарлама; Қайта жіберілген хабар
    kk original: Түпнұсқа хабарламасы
    ky wrote: жазган
    ky from: Кимден
    ky sent: Күнү
    ky to: To
    ky cc: Көчүрмө
    ky subject: Тема
    ky forwarded: Багытталган билдирүү
    mn wrote: бичсэн
    mn from: Хэнээс
    mn sent: Огноо
    mn to: Хэнд
    mn cc: Cc
    mn subject: Гарчиг
    mn forwarded: Дамжуулсан зурвас; Дамжуулагдсан мессеж
    hy wrote: գրել է; գրեց
    hy from: Ումից; Ուղարկող
    hy sent: Ամսաթիվ; Ուղարկուած; Ամսաթիւ
    hy to: Ում; Ստացող; Ում (To)
    hy cc: CC
    hy subject: Վերնագիր; Թեմայ
    hy other: Պատասխանել
    hy forwarded: Փոխանցվող նամակը; Փոխանցված հաղորդագրություն; Փոխանցուած հաղորդագրութիւն
    hy original: Բնօրինակ նամակը; Նախորդ հաղորդագրութիւնը; Առաջին հաղորդագրությունը
    hy original: Բնաւրինակ հաղորդագրութիւն
    ka on: თარიღი
    ka wrote: წერს; დაწერა
    ka from: ვინ; გამგზავნი; ვისგან
    ka sent: თარიღი; გაიგზავნა
    ka to: ვის; მიმღები
    ka cc: ასლი
    ka subject: თემა; საგანი; სათაური
    ka other: პასუხი
    ka forwarded: გადაგზავნილი წერილი; გადაგზავნილი შეტყობინება
    ka original: საწყისი წერილი; საწყისი მესიჯი; ორიგინალი შეტყობინება
    ku on: Di
    ku wrote: nivîsî
    ku from: Ji; لە
    ku sent: Dîrok; بەروار
    ku to: Bo; بۆ
    ku cc: Cc
    ku subject: Mijar; ناونیشان
    ku forwarded: پەیامی دوبارەنێردراو
    ku original: Peyama orîjînal
    """
}
