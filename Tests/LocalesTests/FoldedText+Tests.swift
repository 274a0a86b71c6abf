import Locales
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Hello World", "hello world"),
    ("  two   blanks\tand a tab  ", "two blanks and a tab"),
    ("Envoyé À Gesendet für Größe", "envoye a gesendet fur grosse"),
    ("ÆØÅ œuvre", "aeoa oeuvre"),
    ("Kopie\u{A0}(CC)\u{202F}:", "kopie (cc) :"),
    ("\u{200E}четверг\u{200E}, 26 Июня", "четверг, 26 июня"),
    ("Ёлка", "елка"),
    ("Στάλθηκε ΑΠΌ", "σταλθηκε απο"),
    ("İletilen ISPARTA ışık", "iletilen isparta isik"),
    ("Mesaj redirecţionat redirecționat", "mesaj redirectionat redirectionat"),
    ("“Jan” ‘x’ „y‟ «z»", "\"jan\" 'x' \"y\" \"z\""),
    ("a—b–c‑d", "a-b-c-d"),
    ("写道：（全角）ＡＢＣ１２", "写道:(全角)abc12"),
    ("٢٠٢١/٠٥/٠٣ ۱۴:۰۵", "2021/05/03 14:05"),
    ("كَتَب", "كتب"),
    ("Gửi từ đâu", "gui tu dau"),
    ("cafe\u{301}", "cafe"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("", ""),
    ("\u{200B}\u{FEFF}", ""),
  ])
  func lettersLoseCaseAndAccents(_ text: String, _ folded: String) {
    #expect(String(decoding: FoldedText.fold(text), as: UTF8.self) == folded)
  }

  @Test(arguments: ["Größe İstanbul", "Начало письма", "写道：", "ÆŒß x", "a  b"])
  func foldingTwiceChangesNothing(_ text: String) {
    let once = FoldedText.fold(text)
    #expect(FoldedText.fold(String(decoding: once, as: UTF8.self)) == once)
  }

  /// What is made of many octets at a time is what comes of each character between two letters.
  @Test func aLongTextFoldsAsItsCharactersDo() {
    let characters = [
      "a", "B", "z", "Z", " ", "\t", "é", "Ș", "ß", "Œ", "я", "写", "：", "\u{A0}", "\u{200B}", "1", ":", "@",
      "-", "🎉",
    ]
    var state: UInt64 = 9
    for length in 0..<300 {
      var text = ""
      var folded: [UInt8] = []
      for _ in 0..<length % 70 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let character = characters[Int((state >> 33) % UInt64(state >> 60 < 9 ? 4 : characters.count))]
        text += character
        for octet in FoldedText.fold("a" + character + "a").dropFirst().dropLast()
        where octet != 0x20 || (folded.last ?? 0x20) != 0x20 {
          folded.append(octet)
        }
      }
      if folded.last == 0x20 { folded.removeLast() }
      // Within more octets too, which must not be seen.
      let octets = [UInt8](("X: " + text + "9@:x and much more").utf8)
      let range = 3..<3 + text.utf8.count
      var result: [UInt8] = []
      var signs: UInt32 = 0
      result.append(addingCapacity: octets.count) { output in
        signs = FoldedText.append(octets.span, range, to: &output)
      }
      #expect(result == folded, "\(text)")
      let expected = folded.reduce(UInt32(0)) { signs, octet -> UInt32 in
        switch octet {
        case 0x30...0x39: signs | FoldedText.Signs.digit | FoldedText.Signs.words
        case 0x40: signs | FoldedText.Signs.address | FoldedText.Signs.words
        case 0x3A: signs | FoldedText.Signs.colon | FoldedText.Signs.words
        case 0x20, 0x2D: signs
        default: signs | FoldedText.Signs.words
        }
      }
      #expect(signs == expected, "\(text)")
    }
  }

  @Test func octetsThatAreNoUTF8DoNotTrap() {
    var state: UInt64 = 7
    for length in 0..<200 {
      var octets: [UInt8] = []
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        octets.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      var result: [UInt8] = []
      FoldedText.append(octets, octets.indices, to: &result)
      #expect(result.count <= octets.count + 1)
    }
  }
}
