/// What the generated people write: words, greetings and attributions of five languages, all within windows-1252 but
/// for the Romanian.
struct Vocabulary {
  var words: [String]
  var greeting: String
  var closing: String
  var names: [String]
  /// What a client writes above a quotation; `%` stands for the name.
  var attribution: String
  var fitsLatin1: Bool

  static let all = [
    Vocabulary(
      words: split(
        "de het een van dat niet met voor dossier factuur bijlage offerte wagen schade verzekering morgen graag één coördinatie geïnteresseerd levering vraag antwoord klant café herstelling"
      ), greeting: "Beste", closing: "Met vriendelijke groet",
      names: ["Jan Janssens", "Zoë Peeters", "Daniël Maes"],
      attribution: "Op ma 16 nov 2026 om 14:03 schreef %:", fitsLatin1: true),
    Vocabulary(
      words: split(
        "le la des une et être avoir nous vous pour facture devis réunion pièce jointe déjà très garçon problème français bientôt reçu été sinistre véhicule réparation"
      ), greeting: "Bonjour", closing: "Cordialement",
      names: ["François Lefèvre", "Élodie Garçon", "Jérôme Noël"],
      attribution: "Le lun. 16 nov. 2026 à 14:03, % a écrit :", fitsLatin1: true),
    Vocabulary(
      words: split(
        "der die das und nicht von sie mit für Rechnung Anhang Lieferung größer Straße schön möglich Überblick natürlich Grüße prüfen müssen Auftrag Gutachten Schaden Werkstatt"
      ), greeting: "Guten Tag", closing: "Viele Grüße",
      names: ["Jürgen Groß", "Käthe Schäfer", "Björn Weiß"],
      attribution: "Am Mo., 16. Nov. 2026 um 14:03 Uhr schrieb %:", fitsLatin1: true),
    Vocabulary(
      words: split(
        "the of and to in is you that it for on are with this have from invoice attached delivery please thanks meeting repair claim mileage paint order number before after"
      ), greeting: "Hello", closing: "Best regards",
      names: ["Alice O'Brien", "Bob Smith", "Carol Nguyen"],
      attribution: "On Mon, Nov 16, 2026 at 2:03 PM % wrote:", fitsLatin1: true),
    Vocabulary(
      words: split(
        "de la și în cu pe nu este că din mai pentru sunt care dacă mulțumesc ședință factură atașat livrare întrebare răspuns ofertă mâine săptămână știu așa încă"
      ), greeting: "Bună ziua", closing: "Cu stimă",
      names: ["Ștefan Ionescu", "Ioana Țăranu", "Răzvan Mureșan"],
      attribution: "În lun., 16 nov. 2026 la 14:03, % a scris:", fitsLatin1: false),
  ]

  private static func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// A sentence of some words.
  func sentence(_ random: inout SplitMix64) -> String {
    (0..<random.within(5..<18)).map { _ in random.pick(words) }.joined(separator: " ") + "."
  }

  /// Lines of at most 72 characters.
  func paragraph(_ random: inout SplitMix64, sentences: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in (0..<sentences).flatMap({ _ in sentence(&random).split(separator: " ") }) {
      if line.unicodeScalars.count + word.unicodeScalars.count > 71 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return lines + [line]
  }

  /// A reply above the history that it answers, of about `bytes`.
  func reply(_ random: inout SplitMix64, bytes: Int) -> String {
    var lines = ["\(greeting) \(random.pick(names)),", ""]
    for _ in 0..<random.within(1..<3) { lines += paragraph(&random, sentences: random.within(1..<4)) + [""] }
    lines += [closing, random.pick(names), "", attribution.replacing("%", with: random.pick(names))]
    var size = lines.reduce(0) { $0 + $1.utf8.count + 1 }
    while size < bytes {
      for line in paragraph(&random, sentences: 3) + [""] {
        let quoted = line.isEmpty ? ">" : "> " + line
        lines.append(quoted)
        size += quoted.utf8.count + 1
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate func replacing(_ mark: Character, with text: String) -> String {
    split(separator: mark, omittingEmptySubsequences: false).joined(separator: text)
  }
}
