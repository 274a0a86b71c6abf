extension LocaleTable {
  /// The languages of Asia, Africa and America. Each line: locale, kind, the phrases.
  static let elsewhere = """
    am wrote: ብሎ ጽፏል
    am sent: ቀን
    am forwarded: የተላለፈ መልዕክት
    ar on: على; بتاريخ; في; في تاريخ
    ar wrote: كتب; كتبت; جاء من; الرسالة; بواسطة; مكتوب
    ar from: مِن; من; المرسل
    ar sent: التاريخ; المُرسل; تم الإرسال
    ar to: إلى; المستقبل
    ar cc: CC; نسخة إلى; نسخة كربونية; نسخة إلي; نسخة
    ar subject: الموضوع
    ar other: رُد إلى
    ar forwarded: رسالة ممرّرة; رسالة مُعاد توجيهها
    ar original: الرسالة الأصليَّة; الرسالة الأصلية; الرسالة الأساسية
    ar mobile: أُرسلت من الـ; من الـ iPhone; احصل على Outlook
    ar closing: مع تحياتي; شكرا
    ar closing: تحياتي; مع خالص التحيات; شكرا جزيلا; وتفضلوا بقبول فائق الاحترام; مع أطيب التحيات
    ar closing: شكراً لكم; مع التقدير
    ar closing: مع خالص تحياتي; شكرا لكم; وشكرا; مع الشكر; مع جزيل الشكر
    ar closing: وتفضلوا بقبول فائق الاحترام والتقدير; أطيب التحيات; مع الاحترام; والسلام عليكم
    ar closing: تقبلوا تحياتي; مع تحيات; تحياتى; خالص التحيات
    bn wrote: লিখেছেন
    bn from: থেকে; প্রেরক
    bn sent: তারিখ; পাঠানো হয়েছে
    bn to: প্রাপক; প্রতি
    bn cc: Cc; সিসি; অনুলিপির ঠিকানা
    bn subject: বিষয়
    bn forwarded: ফরোয়ার্ড করা বার্তা
    cak on: Ri
    cak wrote: xutz'ib'aj
    cak from: Richin
    cak sent: Q'ijul
    cak to: Chi re
    cak cc: CC
    cak subject: Taqikil
    cak other: Titzolïx Tzij Chi Re
    cak forwarded: Taqon chik Rutzijol
    cak original: Qitzij Rutzijol
    fa on: در تاریخ; در
    fa wrote: نوشت; نوشته است
    fa from: فرستنده; از; ارسال کننده
    fa sent: Date; ارسال; تاريخ; تاریخ
    fa to: گیرنده; به; ګيرينده
    fa cc: Cc; رونوشت به; تکثیر; رونوشت
    fa subject: موضوع; مضمون
    fa forwarded: پیام باز ارسال شده
    fa original: پیام نخستین; پیام اصلی
    fa mobile: ارسال شده از; فرستاده شده از
    fa closing: با احترام; با تشکر; ممنون; با سپاس
    fa closing: با تقدیم احترام; سپاس; با تشکر فراوان; با آرزوی بهترین ها; پیشاپیش متشکرم
    fil on: Noong
    fil wrote: isinulat
    fil from: Mula kay
    fil sent: Petsa
    fil to: Para kay
    fil cc: Cc
    fil subject: Paksa
    fil forwarded: Ipinasang mensahe
    gu wrote: લખ્યું
    gu from: પ્રેષક
    gu sent: તારીખ
    gu to: પ્રતિ
    gu cc: Cc
    gu subject: વિષય
    gu forwarded: ફોરવર્ડ કરેલો સંદેશ; ફોરવર્ડ કરેલ સંદેશ
    he on: בתאריך; ב
    he wrote: כתב; כתבה; נכתב על ידי; מאת
    he from: מאת
    he sent: תאריך; נשלח
    he to: אל
    he cc: עותק; לידיעה
    he subject: נושא
    he other: השב-אל
    he forwarded: הודעה שהועברה
    he original: הודעה מקורית
    he mobile: נשלח מה-iPhone שלי
    he mobile: נשלח מה; נשלח מ-; נשלח מהטלפון
    he closing: בברכה
    he closing: תודה; בכבוד רב; תודה רבה; תודה מראש; בברכה רבה
    he closing: תודה ויום טוב; יום טוב; בתודה; בתודה מראש; כל טוב; המון תודה; ברכות; בתודה ובברכה
    he closing: שבוע טוב; בכבוד
    hi wrote: ने लिखा
    hi from: प्रेषक; से; भेजने वाला
    hi sent: दिनांक; तारीख
    hi to: प्रति; को; पाने वाला
    hi cc: Cc; सीसी; कार्बन
    hi subject: विषय; सबजेक्ट; विशय
    hi forwarded: अग्रेषित संदेश
    hi original: पुराना मैसेज
    hi closing: धन्यवाद; सादर
    hi closing: आपका; शुभकामनाओं सहित; भवदीय; आभार
    id on: Pada; Pada tanggal
    id wrote: menulis
    id from: Dari; Pengirim
    id sent: Tanggal; Terkirim; Dikirim
    id to: Kepada; Penerima
    id cc: CC; Lampiran
    id subject: Subjek; Judul; Perihal
    id other: Balas-Ke
    id forwarded: Pesan Diteruskan; Pesan Terusan; Pesan yang diteruskan
    id original: Pesan Asli; Pesan Orisinal
    id mobile: Dikirim dari iPhone saya
    id mobile: Dikirim dari; Terkirim dari
    id closing: Salam; Hormat saya
    id closing: Terima kasih; Salam hormat; Hormat kami; Terima kasih sebelumnya
    id closing: Hormat; Salam hangat; Terima kasih banyak; Hormat saya; Salam sejahtera
    id closing: Terima kasih atas perhatiannya; Wassalam
    ja wrote: より; さんは書きました; のメール; のメッセージ; が書きました; 書きました
    ja from: From; 差出人; 発信者; 送信元
    ja sent: Date; 日付; 送信日; 送信日時
    ja to: To; 宛先; 送信先
    ja cc: CC; 写し(Cc)
    ja subject: Subject; 件名
    ja other: Reply-To
    ja forwarded: 転送されたメッセージ; 転送されたメール; Forwarded Message; 転送メッセージ; メッセージを転送
    ja original: Original Message; 元メール; 元のメッセージ
    ja mobile: iPhoneから送信; Outlook for iOS を入手
    ja mobile: *から送信; *より送信
    ja closing: よろしくお願いいたします; 敬具
    ja closing: 以上、よろしくお願いします; よろしくお願いします; 以上; ありがとうございます; よろしくお願い申し上げます; 何卒よろしくお願いいたします
    ja closing: どうぞよろしくお願いいたします; 宜しくお願いします; 宜しくお願いいたします; 宜しくお願い致します; よろしくお願い致します; 何卒よろしくお願い致します
    ja closing: 何卒宜しくお願い申し上げます; 今後ともよろしくお願いいたします; ご確認よろしくお願いいたします; 草々; かしこ; それでは; ありがとうございました; 失礼いたします
    ja closing: 取り急ぎご連絡まで; 以上、よろしくお願いいたします; 以上です
    kab on: Di
    kab wrote: yura
    kab from: Si; Sɣur
    kab sent: Azemz; Yettwazen
    kab to: I
    kab cc: Anɣ.I; Anɣ. I
    kab subject: Amgay; Asentel
    kab other: Err-i
    kab forwarded: Izen yettwawelhen
    kab original: Izen anezli
    km on: នៅ
    km wrote: បានសរសេរ
    km from: Ումից; អ្នកផ្ញើ
    km sent: Ամսաթիվ; កាលបរិច្ឆេត
    km to: Ում; អ្នកទទួល
    km cc: CC
    km subject: Վերնագիրը; ចំណងជើង
    km other: Պատասխանել
    km forwarded: បានបញ្ជូនសារបន្ត; សារបានបញ្ជូនបន្ត
    km original: Original Message; សារដើម
    kn wrote: ಬರೆದರು
    kn from: ಇಂದ
    kn sent: ದಿನಾಂಕ
    kn to: ಗೆ
    kn cc: Cc
    kn subject: ವಿಷಯ
    kn forwarded: ಫಾರ್ವರ್ಡ್ ಮಾಡಲಾದ ಸಂದೇಶ
    kn original: ಮೂಲ ಸಂದೇಶ
    ko on: On
    ko wrote: 쓴 글; 작성; 작성함; 쓴 내용; 씀
    ko from: 보낸 사람; 보낸사람
    ko sent: 날짜; 보낸 날짜
    ko to: 받는 사람; 받는사람
    ko cc: 참조
    ko subject: 제목
    ko other: 회신 주소
    ko forwarded: 전달된 메시지; 전달된 메일
    ko original: 원본 메시지
    ko mobile: 나의 iPhone에서 보냄; iOS용 Outlook 다운로드
    ko mobile: *에서 보냄; *에서 발송; *에서 보냈습니다
    ko closing: 감사합니다
    ko closing: 드림; 안녕히 계세요; 수고하세요; 고맙습니다
    ko closing: 수고하십시오; 안녕히 계십시오; 올림; 배상; 감사드립니다; 좋은 하루 되세요; 좋은 하루 보내세요; 잘 부탁드립니다; 건강하세요
    lo on: ເມື່ອ
    lo wrote: ຂຽນວ່າ
    lo from: ຈາກ
    lo to: ເຖິງ
    lo cc: Cc
    lo forwarded: ຂໍ້ຄວາມສົ່ງຕໍ່; ຂໍ້ຄວາມທີ່ສົ່ງຕໍ່
    ml wrote: എഴുതി
    ml from: അയച്ചയാൾ; പ്രേഷിതാവ്; പ്രേഷിതന്
    ml sent: തീയതി; അയച്ചു
    ml to: സ്വീകർത്താവ്; സ്വീകര്ത്താവ്
    ml cc: Cc
    ml subject: വിഷയം
    ml forwarded: കൈമാറിയ സന്ദേശം
    ml original: യഥാർത്ഥ സന്ദേശം; യഥാര്ഥ സന്ദേശം
    mr wrote: लिहिले; लिहीले
    mr from: प्रेषक
    mr sent: तारीख; दिनांक
    mr to: प्रति; प्रती
    mr cc: Cc; प्रत
    mr subject: विषय
    mr forwarded: अग्रेषित संदेश
    mr original: खरा संदेश
    ms on: Pada
    ms wrote: membalas; menulis
    ms from: Daripada
    ms sent: Tarikh
    ms to: Kepada
    ms cc: CC; Sk
    ms subject: Subjek
    ms other: Balas-Kepada
    ms forwarded: Mesej Dikirim Semula; Mesej kiriman semula; Mesej yang dikirim semula
    ms original: Mesej Asal
    my wrote: ရေးခဲ့
    my sent: ရက်စွဲ
    my to: သို့
    my cc: Cc
    my subject: အကြောင်းအရာ
    my forwarded: တစ်ဆင့်ပို့လိုက်သည့် စာ
    ne wrote: लेख्नुभयो
    ne from: प्रेषक
    ne sent: मिति; तारिख
    ne to: प्रापक
    ne cc: Cc; बोधार्थ
    ne subject: विषय
    ne forwarded: फर्वाड गरिएका सन्देश; अग्रेषित गरिएको सन्देश
    pa from: From
    pa sent: Date
    pa to: To
    pa cc: CC
    pa subject: Subject
    pa other: Reply-To
    pa original: Original Message
    ps from: استوونکی
    ps sent: نېټه
    ps to: ترلاسه کوونکی
    ps cc: لمېسل
    ps subject: مضمون
    si wrote: ලියන ලදි
    si from: වෙතින්
    si sent: දිනය
    si to: වෙත
    si cc: කා.පි; Cc
    si subject: කාරණය; මාතෘකාව
    si forwarded: ඉදිරියට යවන ලද පණිවිඩය; ඉදිරියට යැවූ පණිවිඩය
    sw on: Mnamo
    sw wrote: aliandika
    sw from: Kutoka
    sw sent: Tarehe
    sw to: Kwa
    sw cc: Nakala kwa
    sw subject: Kichwa
    sw forwarded: Ujumbe uliosambazwa
    ta wrote: எழுதியது; எழுதப்பட்டது
    ta from: அனுப்புநர்; அனுப்புனர்
    ta sent: தேதி; அனுப்பியது
    ta to: பெறுநர்; பெறுனர்
    ta cc: Cc; நகல்
    ta subject: தலைப்பு; பொருள்
    ta forwarded: முன்னனுப்பப்பட்ட செய்தி
    ta original: உண்மை தகவல்
    te wrote: వ్రాసినది
    te from: వీరి నుండి
    te sent: తేదీ
    te to: వీరికి
    te cc: Cc
    te subject: విషయం
    te forwarded: ఫార్వార్డ్ చేసిన సందేశం
    th on: เมื่อ
    th wrote: เขียนว่า; เขียนเมื่อ
    th from: จาก; ผู้ส่ง
    th sent: วันที่
    th to: ถึง; ผู้รับ
    th cc: สำเนาถึง; สำเนา; คัดลอก
    th subject: หัวเรื่อง; หัวจดหมาย
    th other: ตอบกลับถึง
    th forwarded: ข้อความที่ส่งต่อ; จดหมายที่ส่งต่อ
    th original: ข้อความต้นฉบับ; ข้อความเดิม
    th mobile: ส่งจาก
    th closing: ขอแสดงความนับถือ; ขอบคุณครับ; ขอบคุณค่ะ; ด้วยความเคารพ; ขอบคุณ
    th closing: ขอแสดงความนับถืออย่างสูง; ขอบพระคุณ; ขอบคุณมาก; ขอบคุณมากค่ะ; ขอบคุณมากครับ
    th closing: ขอบพระคุณครับ; ขอบพระคุณค่ะ
    ti from: ካብ
    ti sent: ዕለት
    ti to: ናብ
    ti cc: ካኮ
    ti subject: ዋኒን
    tzl from: Da
    tzl sent: Däts
    tzl to: À
    tzl subject: Subxhect
    ug wrote: يازدى
    ug from: يوللىغۇچى; دىن
    ug sent: چېسلا
    ug to: تاپشۇرۇۋالغۇچى; غا
    ug cc: كۆچۈرۈپ يوللا; قۇشۇمچە
    ug subject: تېما; تىما
    ug forwarded: ئۇلاپ يوللىغان ئۇچۇر
    ug original: ئەسلىي خەت
    ur wrote: نے لکھا
    ur from: منجانب; از
    ur sent: تاریخ
    ur to: بنام
    ur cc: سی سی
    ur subject: موضوع; مضمون
    ur forwarded: فارورڈ کیا ہوا پیغام
    vi on: Vào; Vào lúc; Vào ngày
    vi wrote: đã viết; viết
    vi from: Từ; Gửi từ
    vi sent: Ngày; Đã gửi
    vi to: Tới; Người nhận; Đến
    vi cc: CC; Đồng kính gửi
    vi subject: Tiêu đề; Chủ đề
    vi other: Trả lời Tới
    vi forwarded: Tin nhắn đã được chuyển tiếp; Tin nhắn đã chuyển tiếp; Thư đã chuyển tiếp
    vi original: Thư gốc
    vi mobile: Đã gửi từ iPhone của tôi
    vi mobile: Đã gửi từ; Gửi từ
    vi closing: Trân trọng
    vi closing: Thân ái; Cảm ơn; Xin cảm ơn; Kính thư; Thân mến; Trân trọng cảm ơn; Trân trọng kính chào
    vi closing: Cám ơn; Chân thành cảm ơn; Trân trọng kính chào; Trân trọng!; Thân
    vi closing: Chúc một ngày tốt lành; Xin trân trọng cảm ơn
    zh on: 在; 于
    zh wrote: 写道; 写于
    zh from: 发件人
    zh sent: 日期; 发送时间
    zh to: 收件人
    zh cc: 抄送
    zh subject: 主题
    zh other: 回复地址
    zh forwarded: 转发的消息; 转发的邮件
    zh original: 原始消息; 原始邮件; 邮件原件
    zh mobile: 发自我的iPhone; 发自我的 iPhone; 获取 Outlook for iOS
    zh mobile: 发自我的; 发送自; 从我的 * 发送
    zh closing: 此致; 祝好; 谢谢
    zh closing: 顺祝商祺; 敬礼; 致礼; 祝商祺; 顺颂商祺; 敬上; 祝工作顺利
    zh closing: 祝您生活愉快; 祝生活愉快; 祝您工作顺利; 此致 敬礼; 谢谢!; 多谢; 感谢; 非常感谢; 谢谢您; 祝一切顺利; 祝您一切顺利; 顺颂时祺; 即颂; 致敬; 商祺
    zh closing: 順頌商祺; 謝謝; 感謝; 敬祝; 敬啟; 祝 好; 祝您愉快; 祝顺利
    zh-TW on: 於; 在
    zh-TW wrote: 寫道; 寫到; 寫於
    zh-TW from: 從; 寄件者
    zh-TW sent: 日期; 寄送日期; 寄件日期; 傳送日期
    zh-TW to: 到; 收件者
    zh-TW cc: 副本
    zh-TW subject: 主旨
    zh-TW other: 回函地址
    zh-TW forwarded: 轉寄郵件; 轉寄的郵件
    zh-TW original: 原始郵件
    zh-TW mobile: 從我的 iPhone 傳送; 從我的iPhone傳送
    zh-TW mobile: 從我的 * 傳送; 傳送自我的; 寄自我的
    zu on: Ngomhlaka
    zu wrote: ubhale
    zu from: Kusuka
    zu sent: Usuku
    zu to: Ku
    zu cc: Cc
    zu subject: Isihloko
    zu forwarded: Umyalezo odlulisiwe; Umlayezo odluliselwe
    """
}
