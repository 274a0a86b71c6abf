import Bytes

/// All phrases of all locales, found by their first word.
///
/// The phrases lie folded in one array; a hash of the first word leads to a chain of those that begin with it. A look-up
/// at a word costs that hash and a comparison with each of the chain, so a scan is linear in the text: the longest
/// chain is a constant of the table. Scripts that put no spaces between words count each character as a word.
/// Immutable once built, which takes a fraction of a millisecond and happens at the first use.
package struct PhraseIndex: Sendable {
  /// The index over the whole table.
  package static let shared = PhraseIndex(LocaleTable.parts)

  struct Entry: Sendable {
    var start: Int32
    var count: Int32
    var kind: PhraseKinds
    var locale: UInt8
    /// Where in the phrase a `*` stands; -1 where there is none.
    var gap: Int32
    var next: Int32
  }

  /// One phrase found in a text.
  package struct Match: Sendable {
    package var kind: PhraseKinds
    /// The octets of the folded text that it takes.
    package var range: Range<Int>
  }

  private(set) var octets: [UInt8] = []
  private(set) var entries: [Entry] = []
  private var heads: [Int32]
  /// The tags of the locales; their places are the numbers used here. The first is `*`.
  package private(set) var locales: [String] = ["*"]

  /// The number of the English locale, whose labels some clients use in every language; 0 where there is none.
  package private(set) var english = 0

  /// The number of phrases.
  package var count: Int { entries.count }

  init(_ parts: [String]) {
    heads = Array(repeating: -1, count: 4096)
    octets.reserveCapacity(48 << 10)
    entries.reserveCapacity(3 << 10)
    for part in parts { addPart(Array(part.utf8)) }
  }

  // MARK: looking up

  /// Whether the phrase-bearing word starts at an index: a letter or digit that no letter or digit precedes.
  package static func isWordStart(_ text: [UInt8], _ index: Int, from start: Int) -> Bool {
    let octet = text[index]
    guard isWordOctet(octet), octet & 0xC0 != 0x80 else { return false }
    return octet >= 0xE0 || index == start || !isWordOctet(text[index - 1])
      || endsWideScalar(text, index, start)
  }

  /// The longest phrase of some kinds that starts at an index of a folded text and ends within it, at the end of a word.
  package func longest(
    _ kinds: PhraseKinds, in text: [UInt8], at index: Int, upTo end: Int
  ) -> Match? {
    guard index < end else { return nil }
    var best: Match?
    var next = heads[Self.bucket(text, index, end)]
    while next >= 0 {
      let entry = entries[Int(next)]
      next = entry.next
      guard entry.kind.rawValue & kinds.rawValue != 0, Int(entry.count) > (best?.range.count ?? 0) else {
        continue
      }
      guard matches(entry, text, index, end) else { continue }
      best = Match(kind: entry.kind, range: index..<index + Int(entry.count))
    }
    return best
  }

  /// The first phrase of some kinds anywhere in a stretch of a folded text.
  package func first(_ kinds: PhraseKinds, in text: [UInt8], _ range: Range<Int>) -> Match? {
    var index = range.lowerBound
    while index < range.upperBound {
      if Self.isWordStart(text, index, from: range.lowerBound),
        let match = longest(kinds, in: text, at: index, upTo: range.upperBound)
      {
        return match
      }
      index += 1
    }
    return nil
  }

  /// Tells of each locale in which a whole stretch is a phrase of one of some kinds: the kind and the locale's number.
  package func exact(
    _ kinds: PhraseKinds, _ text: [UInt8], _ range: Range<Int>, _ body: (PhraseKinds, Int) -> Void
  ) {
    guard !range.isEmpty else { return }
    var next = heads[Self.bucket(text, range.lowerBound, range.upperBound)]
    while next >= 0 {
      let entry = entries[Int(next)]
      next = entry.next
      if Int(entry.count) == range.count, entry.kind.rawValue & kinds.rawValue != 0,
        same(Int(entry.start)..<Int(entry.start) + range.count, text, range.lowerBound)
      {
        body(entry.kind, Int(entry.locale))
      }
    }
  }

  /// Whether a whole stretch is a phrase of one of some kinds.
  package func isPhrase(_ kinds: PhraseKinds, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    var next = heads[Self.bucket(text, range.lowerBound, range.upperBound)]
    while next >= 0 {
      let entry = entries[Int(next)]
      next = entry.next
      if Int(entry.count) == range.count, entry.kind.rawValue & kinds.rawValue != 0,
        same(Int(entry.start)..<Int(entry.start) + range.count, text, range.lowerBound)
      {
        return true
      }
    }
    return false
  }

  /// How far a phrase with a gap, such as `von meinem * gesendet`, reaches from an index; nil where none fits.
  package func gapped(_ kinds: PhraseKinds, in text: [UInt8], at index: Int, upTo end: Int) -> Range<Int>? {
    guard index < end else { return nil }
    var next = heads[Self.bucket(text, index, end)]
    while next >= 0 {
      let entry = entries[Int(next)]
      next = entry.next
      guard entry.gap >= 0, entry.kind.meets(kinds) else { continue }
      let head = Int(entry.start)..<Int(entry.start + entry.gap)
      let tail = Int(entry.start + entry.gap + 1)..<Int(entry.start + entry.count)
      guard index + head.count + tail.count <= end, same(head, text, index),
        same(tail, text, end - tail.count)
      else { continue }
      return index..<end
    }
    return nil
  }

  private func matches(_ entry: Entry, _ text: [UInt8], _ index: Int, _ end: Int) -> Bool {
    let count = Int(entry.count)
    guard entry.gap < 0, index + count <= end,
      same(Int(entry.start)..<Int(entry.start) + count, text, index)
    else { return false }
    guard index + count < end, Self.isWordOctet(text[index + count]) else { return true }
    // In a script without spaces a phrase may be followed by anything.
    return text[index + count] >= 0xE0 || octets[Int(entry.start) + count - 1] >= 0x80 && isWide(entry)
      || !Self.isWordOctet(octets[Int(entry.start) + count - 1])
  }

  private func isWide(_ entry: Entry) -> Bool { octets[Int(entry.start)] >= 0xE0 }

  private func same(_ stretch: Range<Int>, _ text: [UInt8], _ index: Int) -> Bool {
    var offset = 0
    while offset < stretch.count {
      guard octets[stretch.lowerBound + offset] == text[index + offset] else { return false }
      offset += 1
    }
    return true
  }

  // MARK: words

  /// Letters, digits, and all outside ASCII.
  package static func isWordOctet(_ octet: UInt8) -> Bool {
    ASCII.isLetter(octet) || ASCII.isDigit(octet) || octet >= 0x80
  }

  /// Whether what ends before an index is a character of three octets or more.
  private static func endsWideScalar(_ text: [UInt8], _ index: Int, _ start: Int) -> Bool {
    index - 3 >= start && text[index - 1] & 0xC0 == 0x80 && text[index - 2] & 0xC0 == 0x80
  }

  /// The bucket of the word that starts at an index.
  private static func bucket(_ text: [UInt8], _ index: Int, _ end: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    var position = index
    if text[index] >= 0xE0 {
      let stop = min(index + 3, end)
      while position < stop {
        hash = (hash ^ UInt32(text[position])) &* 16_777_619
        position += 1
      }
    } else {
      repeat {
        hash = (hash ^ UInt32(text[position])) &* 16_777_619
        position += 1
      } while position < end && isWordOctet(text[position]) && text[position] < 0xE0
    }
    return Int((hash ^ (hash >> 15)) & 4095)
  }

  // MARK: building

  private mutating func addPart(_ part: [UInt8]) {
    // The lines of a locale stand together, and so do those of a kind: only what differs is looked up.
    var tag = 0..<0
    var word = 0..<0
    var kind: PhraseKinds = []
    let names = PhraseKind.allCases.map { (Array($0.rawValue.utf8), PhraseKinds($0)) }
    let octets = part.span
    var index = 0
    while index < part.count {
      let end = octets.firstIndex(of: ASCII.lineFeed, from: index) ?? part.count
      guard let space = octets.firstIndex(of: ASCII.space, from: index),
        let colon = octets.firstIndex(of: UInt8(ascii: ":"), from: index), space < colon, colon < end
      else {
        index = end + 1
        continue
      }
      if !part[index..<space].elementsEqual(part[tag]) {
        tag = index..<space
        if part[tag].elementsEqual("en".utf8) { english = locales.count }
        if !part[tag].elementsEqual("*".utf8) { locales.append(String(decoding: part[tag], as: UTF8.self)) }
      }
      if !part[space + 1..<colon].elementsEqual(part[word]) {
        word = space + 1..<colon
        kind = names.first { part[word].elementsEqual($0.0) }?.1 ?? []
      }
      var start = colon + 1
      while start < end {
        var stop = start
        while stop < end, octets[stop] != 0x3B { stop += 1 }
        addPhrase(
          part, start..<stop, kind, UInt8(truncatingIfNeeded: part[tag].first == 0x2A ? 0 : locales.count - 1)
        )
        start = stop + 1
      }
      index = end + 1
    }
  }

  private mutating func addPhrase(_ part: [UInt8], _ phrase: Range<Int>, _ kind: PhraseKinds, _ locale: UInt8)
  {
    let start = octets.count
    FoldedText.append(part, phrase, to: &octets)
    guard octets.count > start else { return }
    let gap =
      kind == .mobile ? octets[start...].firstIndex(of: UInt8(ascii: "*")).map { $0 - start } ?? -1 : -1
    let bucket = Self.bucket(octets, start, octets.count)
    entries.append(
      Entry(
        start: Int32(start), count: Int32(octets.count - start), kind: kind, locale: locale,
        gap: Int32(gap), next: heads[bucket]))
    heads[bucket] = Int32(entries.count - 1)
  }
}
