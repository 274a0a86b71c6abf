import Bytes

/// Makes ``PhraseData`` from the language table: what `make phrases` runs, and what a test compares with.
package struct PhraseDataBuilder {
  private struct Entry: Equatable {
    var start: Int
    var count: Int
    var kind: PhraseKinds
    var locale: Int
    var gap: Int

    /// As ``PhraseData/Entry`` reads it.
    var characters: [UInt8] {
      let number = kind.rawValue.trailingZeroBitCount
      return PhraseDataBuilder.characters(start, 3) + PhraseDataBuilder.characters(count, 2)
        + PhraseDataBuilder.characters(number, 1) + PhraseDataBuilder.characters(locale, 2)
        + PhraseDataBuilder.characters(gap + 1, 2)
    }
  }

  private var octets: [UInt8] = []
  private var places: [ArraySlice<UInt8>: Int] = [:]
  /// The entries of each bucket, latest first.
  private var entries = [[Entry]](repeating: [], count: PhraseIndex.buckets)
  private var locales = 1
  private var english = 0

  package init() {
    for part in LocaleTable.parts { addPart([UInt8](part.utf8)) }
  }

  /// The kinds of the phrases whose first three octets have a place.
  private(set) var beginnings = [UInt32](repeating: 0, count: 4096)

  /// The kinds of the phrases of each bucket.
  var kinds: [UInt32] { entries.map { $0.reduce(0) { $0 | $1.kind.rawValue } } }

  /// The texts by name, and the two numbers.
  var texts: (heads: String, entries: String, octets: String, locales: Int, english: Int) {
    var heads: [UInt8] = []
    var written: [UInt8] = []
    var count = 0
    for bucket in entries {
      // In the order of kinds, so that a look-up may stop behind those it wants.
      let bucket = bucket.sorted { $0.kind.rawValue < $1.kind.rawValue }
      heads += Self.characters(count, 3)
      for entry in bucket { written += entry.characters }
      count += bucket.count
    }
    heads += Self.characters(count, 3)
    return (
      String(decoding: heads, as: UTF8.self), String(decoding: written, as: UTF8.self),
      String(decoding: octets, as: UTF8.self), locales, english
    )
  }

  /// The generated files: their names and their texts.
  package var files: [(name: String, text: String)] {
    let texts = texts
    let numbers = """
        static var locales: Int { \(texts.locales) }
        static var english: Int { \(texts.english) }

        static let kinds: [UInt32] = [
      \(Self.list(kinds))
        ]

        static let beginnings: [UInt32] = [
      \(Self.list(beginnings))
        ]


      """
    return [
      ("PhraseData+Heads.swift", Self.file("heads", texts.heads, after: numbers)),
      ("PhraseData+Entries.swift", Self.file("entries", texts.entries)),
      ("PhraseData+Words.swift", Self.file("octets", texts.octets)),
    ]
  }

  private static func file(_ name: String, _ text: String, after others: String = "") -> String {
    """
    // Made by `make phrases` from the language table. Do not edit.
    // swift-format-ignore-file
    extension PhraseData {
    \(others)  static var \(name): String {
    \(literal(text))
      }
    }

    """
  }

  /// A text as a raw literal of many lines that are one.
  private static func literal(_ text: String) -> String {
    let indent = "    "
    var lines: [String] = []
    var line = ""
    var width = 0
    // Scalars, not characters: a mark at the start of a phrase must not pull the line over its width.
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(scalar)
      width += 1
      if width >= 140 {
        lines.append(line)
        line = ""
        width = 0
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return indent + "#\"\"\"\n" + lines.map { indent + $0 }.joined(separator: "\\#\n") + "\n" + indent
      + "\"\"\"#"
  }

  /// Numbers, as many on a line as there is room for.
  private static func list(_ numbers: [UInt32]) -> String {
    var lines = [""]
    for number in numbers {
      let text = number < 10 ? String(number) : "0x" + String(number, radix: 16)
      if lines[lines.count - 1].utf8.count + text.utf8.count > 144 { lines.append("") }
      lines[lines.count - 1] += lines[lines.count - 1].isEmpty ? "    \(text)," : " \(text),"
    }
    return lines.joined(separator: "\n")
  }

  private static func characters(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (6 * $0) & 63) + PhraseData.zero }
  }

  private mutating func addPart(_ part: [UInt8]) {
    // The lines of a locale stand together: only a new tag is a new locale.
    var latest: ArraySlice<UInt8> = []
    for line in part.split(separator: ASCII.lineFeed) {
      guard let space = line.firstIndex(of: ASCII.space), let colon = line.firstIndex(of: UInt8(ascii: ":")),
        space < colon
      else { continue }
      let tag = line[..<space]
      if !tag.elementsEqual(latest) {
        latest = tag
        if tag.elementsEqual("en".utf8) { english = locales }
        if !tag.elementsEqual("*".utf8) { locales += 1 }
      }
      guard let kind = PhraseKind(rawValue: String(decoding: line[(space + 1)..<colon], as: UTF8.self)) else {
        continue
      }
      for phrase in line[(colon + 1)...].split(separator: UInt8(ascii: ";")) {
        add(part, phrase.indices, PhraseKinds(kind), tag.elementsEqual("*".utf8) ? 0 : locales - 1)
      }
    }
  }

  private mutating func add(_ part: [UInt8], _ phrase: Range<Int>, _ kind: PhraseKinds, _ locale: Int) {
    var folded: [UInt8] = []
    FoldedText.append(part, phrase, to: &folded)
    guard !folded.isEmpty else { return }
    let start = places[folded[...]] ?? octets.count
    if start == octets.count {
      places[folded[...]] = start
      octets += folded
    }
    beginnings[folded.span.wordPlace(folded.indices)] |= kind.rawValue
    let bucket = PhraseIndex.bucket(folded, 0, folded.count)
    let number = kind.meets(.labels) ? locale : 0
    let entry = Entry(
      start: start, count: folded.count, kind: kind, locale: number,
      gap: kind == .mobile ? folded.firstIndex(of: UInt8(ascii: "*")) ?? -1 : -1)
    // What counts in any locale need not be counted in each.
    var general = entry
    general.locale = 0
    if !entries[bucket].contains(entry), !entries[bucket].contains(general) {
      entries[bucket].insert(entry, at: 0)
    }
  }
}
