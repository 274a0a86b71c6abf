import Bytes

/// All phrases of all locales, found by their first word.
///
/// A hash of the first word leads to a run of those that begin with it. A look-up at a word costs that hash, a glance
/// at the kinds in the run, and a comparison with each of the run where one is wanted: a scan is linear in the text,
/// for the longest run is a constant of the table. Scripts that put no spaces between words count each character as a
/// word. Nothing is built when a process starts: the table lies ready in the program (``PhraseData``).
package struct PhraseIndex: Sendable {
  /// The index over the whole table.
  package static var shared: PhraseIndex { PhraseIndex() }

  /// One phrase found in a text.
  package struct Match: Sendable {
    package var kind: PhraseKinds
    /// The octets of the folded text that it takes.
    package var range: Range<Int>
  }

  /// The number of locales, that of no locale (0) included.
  package var locales: Int { PhraseData.locales }

  /// The number of the English locale, whose labels some clients use in every language.
  package var english: Int { PhraseData.english }

  // MARK: looking up

  /// Whether the phrase-bearing word starts at an index: a letter or digit that no letter or digit precedes.
  package static func isWordStart(_ text: [UInt8], _ index: Int, from start: Int) -> Bool {
    let octet = text[index]
    guard ASCII.isWord(octet), octet & 0xC0 != 0x80 else { return false }
    return octet >= 0xE0 || index == start || !ASCII.isWord(text[index - 1])
      || endsWideScalar(text, index, start)
  }

  /// The kinds of which a phrase may start at an index: one does only where its kind is among them.
  package func kinds(in text: [UInt8], at index: Int, upTo end: Int) -> PhraseKinds {
    guard index < end else { return PhraseKinds(rawValue: 0) }
    return PhraseKinds(rawValue: PhraseData.beginnings[text.span.wordPlace(index..<end)])
  }

  /// The longest phrase of some kinds that starts at an index of a folded text and ends within it, at the end of a word.
  package func longest(
    _ kinds: PhraseKinds, in text: [UInt8], at index: Int, upTo end: Int
  ) -> Match? {
    var best: Match?
    forEach(kinds, text, index, end) { entry, entries, octets in
      let count = entry.count(entries)
      guard count > (best?.range.count ?? 0), index + count <= end, entry.gap(entries) < 0,
        Self.matches(octets, entry.start(entries), count, text, index, end)
      else { return }
      best = Match(kind: entry.kind(entries), range: index..<index + count)
    }
    return best
  }

  /// The first index from one on at which a phrase of some kinds may start in a stretch of a folded text; its end where
  /// there is none. A glance: what stands there need be no phrase, nor the start of a word.
  package func nextStart(of kinds: PhraseKinds, in text: [UInt8], _ range: Range<Int>, from start: Int) -> Int
  {
    text.span.firstWord(in: range, from: start, PhraseData.beginnings, bits: kinds.rawValue)
  }

  /// The first phrase of some kinds anywhere in a stretch of a folded text, or, where an index is given, from there on.
  package func first(
    _ kinds: PhraseKinds, in text: [UInt8], _ range: Range<Int>, from start: Int? = nil
  ) -> Match? {
    var index = start ?? range.lowerBound
    while true {
      index = nextStart(of: kinds, in: text, range, from: index)
      guard index < range.upperBound else { return nil }
      if Self.isWordStart(text, index, from: range.lowerBound),
        let match = longest(kinds, in: text, at: index, upTo: range.upperBound)
      {
        return match
      }
      index += 1
    }
  }

  /// Tells of each locale in which a whole stretch is a phrase of one of some kinds: the kind and the locale's number.
  /// Only labels are kept apart by locale.
  package func exact(
    _ kinds: PhraseKinds, _ text: [UInt8], _ range: Range<Int>, _ body: (PhraseKinds, Int) -> Void
  ) {
    forEach(kinds, text, range.lowerBound, range.upperBound) { entry, entries, octets in
      guard entry.count(entries) == range.count,
        Self.same(octets, entry.start(entries), range.count, text, range.lowerBound)
      else { return }
      body(entry.kind(entries), entry.locale(entries))
    }
  }

  /// Whether a whole stretch is a phrase of one of some kinds.
  package func isPhrase(_ kinds: PhraseKinds, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    var found = false
    exact(kinds, text, range) { _, _ in found = true }
    return found
  }

  /// How far a phrase with a gap, such as `von meinem * gesendet`, reaches from an index; nil where none fits.
  package func gapped(_ kinds: PhraseKinds, in text: [UInt8], at index: Int, upTo end: Int) -> Range<Int>? {
    var found: Range<Int>?
    forEach(kinds, text, index, end) { entry, entries, octets in
      let gap = entry.gap(entries)
      guard gap >= 0 else { return }
      let start = entry.start(entries)
      let rest = entry.count(entries) - gap - 1
      guard index + gap + rest <= end, Self.same(octets, start, gap, text, index),
        Self.same(octets, start + gap + 1, rest, text, end - rest)
      else { return }
      found = index..<end
    }
    return found
  }

  /// Whether a stretch ends with a phrase that begins with a gap, such as `* gönderildi`, and something stands in it.
  package func endsWithGapped(_ kinds: PhraseKinds, in text: [UInt8], _ range: Range<Int>) -> Bool {
    var found = false
    forEach(kinds, [UInt8(ascii: "*")], 0, 1) { entry, entries, octets in
      let rest = entry.count(entries) - 1
      guard entry.gap(entries) == 0, range.count > rest,
        Self.same(octets, entry.start(entries) + 1, rest, text, range.upperBound - rest)
      else { return }
      found = true
    }
    return found
  }

  /// Goes over the phrases of some kinds whose first word stands at an index: each with the list and the octets in
  /// which it is described.
  @inline(__always)
  private func forEach(
    _ kinds: PhraseKinds, _ text: [UInt8], _ index: Int, _ end: Int,
    _ body: (PhraseData.Entry, Span<UInt8>, Span<UInt8>) -> Void
  ) {
    guard index < end else { return }
    let bucket = Self.bucket(text, index, end)
    guard PhraseData.kinds[bucket] & kinds.rawValue != 0 else { return }
    let heads = PhraseData.heads.utf8
    let entries = PhraseData.entries.utf8
    let octets = PhraseData.octets.utf8
    let headSpan = heads.span
    let (entrySpan, octetSpan) = (entries.span, octets.span)
    for number in PhraseData.entries(of: bucket, headSpan) {
      let entry = PhraseData.Entry(number)
      let kind = entry.kind(entrySpan)
      // They stand in the order of kinds.
      if kind.rawValue > kinds.rawValue { break }
      if kind.meets(kinds) { body(entry, entrySpan, octetSpan) }
    }
  }

  /// Whether a phrase stands at an index and ends with a word there.
  private static func matches(
    _ octets: Span<UInt8>, _ start: Int, _ count: Int, _ text: [UInt8], _ index: Int, _ end: Int
  ) -> Bool {
    guard same(octets, start, count, text, index) else { return false }
    let stop = index + count
    guard stop < end, ASCII.isWord(text[stop]) else { return true }
    // In a script without spaces a phrase may be followed by anything.
    let last = octets[start + count - 1]
    return text[stop] >= 0xE0 || last >= 0x80 && octets[start] >= 0xE0 || !ASCII.isWord(last)
  }

  private static func same(
    _ octets: Span<UInt8>, _ start: Int, _ count: Int, _ text: [UInt8], _ index: Int
  ) -> Bool {
    let text = text.span
    var offset = 0
    while offset < count {
      guard octets[start + offset] == text[index + offset] else { return false }
      offset += 1
    }
    return true
  }

  // MARK: words

  /// Whether what ends before an index is a character of three octets or more.
  private static func endsWideScalar(_ text: [UInt8], _ index: Int, _ start: Int) -> Bool {
    index - 3 >= start && text[index - 1] & 0xC0 == 0x80 && text[index - 2] & 0xC0 == 0x80
  }

  /// The number of buckets.
  static let buckets = 4096

  /// The bucket of the word that starts at an index.
  static func bucket(_ text: [UInt8], _ index: Int, _ end: Int) -> Int {
    let text = text.span
    let first = text[index]
    var hash: UInt32 = 2_166_136_261
    var position = index
    if first >= 0xE0 {
      let stop = min(index + 3, end)
      while position < stop {
        hash = (hash ^ UInt32(text[position])) &* 16_777_619
        position += 1
      }
    } else {
      var octet = first
      repeat {
        hash = (hash ^ UInt32(octet)) &* 16_777_619
        position += 1
        guard position < end else { break }
        octet = text[position]
      } while octet < 0xE0 && ASCII.isWord(octet)
    }
    return Int((hash ^ (hash >> 15)) & 4095)
  }
}
