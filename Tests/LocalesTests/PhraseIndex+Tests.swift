import Glibc
import Testing

@testable import Locales

@Suite struct PhraseIndexTests {
  private let index = PhraseIndex.shared

  private func isPhrase(_ kind: PhraseKinds, _ text: String) -> Bool {
    let folded = FoldedText.fold(text)
    return index.isPhrase(kind, folded, folded.indices)
  }

  @Test(
    arguments: [
      (PhraseKinds.from, "Van"), (.from, "VON"), (.from, "De la"), (.from, "Från"), (.from, "От"),
      (.from, "发件人"),
      (.sent, "Verzonden"), (.sent, "Envoyé"), (.sent, "Gesendet"), (.sent, "Trimis"), (.sent, "Inviato"),
      (.to, "Aan"), (.to, "À"), (.to, "Către"), (.to, "Pour"), (.subject, "Onderwerp"), (.subject, "Oggetto"),
      (.subject, "件名"), (.cc, "Kopie (CC)"), (.cc, "cc"), (.forwarded, "Doorgestuurd bericht"),
      (.forwarded, "Début du message transféré"), (.original, "Ursprüngliche Nachricht"),
      (.original, "Oorspronkelijk bericht"), (.original, "original message"),
      (.closing, "Met vriendelijke groet"),
      (.closing, "Mit freundlichen Grüßen"),
      (.closing, "MIT FREUNDLICHEN GRUESSEN".replacing("UE", with: "Ü")),
      (.closing, "Cordiali saluti"), (.closing, "Cu stimă"), (.closing, "cu stima"),
      (.closing, "Cordialement"),
      (.mobile, "Verstuurd vanaf mijn iPhone"), (.wrote, "schreef"), (.wrote, "a écrit"), (.wrote, "写道"),
    ] as [(PhraseKinds, String)])
  func phrasesAreFoundInAnyCase(_ kind: PhraseKinds, _ text: String) {
    #expect(isPhrase(kind, text))
  }

  @Test(arguments: ["Vandaag", "Vann", "From here", "x", "", "Onder"])
  func otherWordsAreNoLabels(_ text: String) {
    #expect(!isPhrase(.labels, text))
  }

  @Test func thePhraseMustEndAtTheEndOfAWord() {
    let text = FoldedText.fold("geschrevenen")
    #expect(index.longest(.wrote, in: text, at: 0, upTo: text.count) == nil)
  }

  @Test func theLongestPhraseWins() throws {
    let text = FoldedText.fold("het volgende geschreven:")
    let match = try #require(index.longest(.wrote, in: text, at: 0, upTo: text.count))
    #expect(match.range == 0..<text.count - 1)
  }

  @Test func scriptsWithoutSpacesNeedNoWordBoundary() throws {
    let text = FoldedText.fold("王小明于写道：")
    #expect(index.first(.wrote, in: text, text.indices) != nil)
  }

  @Test func aStarStandsForWords() {
    let text = FoldedText.fold("Von meinem Nokia 3310 gesendet")
    #expect(index.gapped(.mobile, in: text, at: 0, upTo: text.count) == text.indices)
    let other = FoldedText.fold("Von meinem Nokia 3310 geschickt")
    #expect(index.gapped(.mobile, in: other, at: 0, upTo: other.count) == nil)
  }

  @Test func everyLineOfTheTableIsUnderstood() {
    for part in LocaleTable.parts {
      for line in part.split(separator: "\n") {
        let words = line.split(separator: ":", maxSplits: 1)
        let head = words.first?.split(separator: " ") ?? []
        #expect(head.count == 2 && words.count == 2, "line \(line)")
        #expect(PhraseKind(rawValue: String(head.last ?? "")) != nil, "line \(line)")
      }
    }
  }

  @Test func theTableHoldsAllLocales() {
    #expect(index.locales >= 95)
    for locale in ["nl", "fr", "de", "en", "ro", "it"] {
      for kind in PhraseKind.allCases
      where ![.device, .contact, .listFooter, .antivirus, .replyAbove, .banner, .notice, .closingFrom]
        .contains(kind)
      {
        let isThere = LocaleTable.germanicRomance.contains("\(locale) \(kind.rawValue):")
        #expect(isThere, "\(locale) has no \(kind.rawValue)")
      }
    }
  }

  /// A phrase that was added to the language table counts once `make phrases` has run.
  @Test func theTableInTheProgramIsMadeFromTheLanguageTable() {
    let builder = PhraseDataBuilder()
    #expect(builder.kinds == PhraseData.kinds)
    #expect(builder.beginnings == PhraseData.beginnings)
    let made = builder.texts
    #expect(made.heads == PhraseData.heads)
    #expect(made.entries == PhraseData.entries)
    #expect(made.octets == PhraseData.octets)
    #expect(made.locales == PhraseData.locales)
    #expect(made.english == PhraseData.english)
  }

  @Test func everyPhraseOfTheLanguageTableIsFound() {
    for part in LocaleTable.parts {
      for line in part.split(separator: "\n") {
        let words = line.split(separator: ":", maxSplits: 1)
        guard words.count == 2, let name = words[0].split(separator: " ").last,
          let kind = PhraseKind(rawValue: String(name))
        else { continue }
        for phrase in words[1].split(separator: ";") {
          #expect(isPhrase(PhraseKinds(kind), String(phrase)), "\(phrase)")
        }
      }
    }
  }

  /// The glance over many octets at a time misses no word.
  @Test func aGlanceFindsWhatALookAtEachWordFinds() {
    let words = [
      "wrote", "写道", "x", "schreef", "-", "napisał", "Jan", "ответ", ">", "a1", "geschrieben", "2021", ":",
    ]
    var state: UInt64 = 3
    for length in 0..<400 {
      var text = ""
      for _ in 0..<length % 40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int((state >> 33) % UInt64(words.count))] + (state >> 60 < 12 ? " " : "")
      }
      let folded = FoldedText.fold(text)
      let start = min(folded.count, length % 5)
      let naive = (start..<folded.count).first {
        PhraseIndex.isWordStart(folded, $0, from: start)
          && index.longest(.wrote, in: folded, at: $0, upTo: folded.count) != nil
      }
      #expect(index.first(.wrote, in: folded, start..<folded.count)?.range.lowerBound == naive, "\(text)")
    }
  }

  /// Linear look-ups rest on it: a scan costs at most so many comparisons a word.
  @Test func noRunIsLong() {
    let heads = PhraseData.heads.utf8
    for bucket in 0..<PhraseIndex.buckets {
      #expect(PhraseData.entries(of: bucket, heads.span).count <= 96)
    }
  }

  @Test func theKindsOfABucketSayWhatMayBegin() {
    let text = FoldedText.fold("Van: Jan")
    #expect(index.kinds(in: text, at: 0, upTo: text.count).meets(.from))
    #expect(!index.kinds(in: text, at: 0, upTo: text.count).meets(.banner))
    #expect(index.kinds(in: text, at: text.count, upTo: text.count).rawValue == 0)
  }
}
