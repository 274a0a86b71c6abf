import Bytes

/// The table of phrases as the program carries it, made from ``LocaleTable`` by `make phrases`: three texts, and two
/// lists of kinds that spare most looks at them.
///
/// A constant costs nothing when a process starts, whereas reading the language table would cost each message more
/// than all the rest. Numbers stand in the texts as characters of six bits each, lowest first: of a bucket where its
/// phrases begin in the list; of a phrase what ``Entry`` has. The lists say which kinds are among the phrases of a
/// bucket, and of those whose first three octets have a place (``Bytes/Swift/Span/wordPlace(_:)``).
enum PhraseData {
  /// One phrase, as a place in the list.
  struct Entry {
    /// Where its characters begin.
    private let place: Int

    @inline(__always)
    init(_ number: Int) { place = number * Self.width }

    /// The characters of one entry.
    private static let width = 10

    /// Where it starts in ``PhraseData/octets``.
    @inline(__always)
    func start(_ entries: Span<UInt8>) -> Int { PhraseData.number(entries, place, 3) }

    /// The octets it takes.
    @inline(__always)
    func count(_ entries: Span<UInt8>) -> Int { PhraseData.number(entries, place + 3, 2) }

    @inline(__always)
    func kind(_ entries: Span<UInt8>) -> PhraseKinds {
      PhraseKinds(rawValue: 1 << UInt32(PhraseData.number(entries, place + 5, 1)))
    }

    /// The number of its locale; only labels have one, all else is the same everywhere.
    @inline(__always)
    func locale(_ entries: Span<UInt8>) -> Int { PhraseData.number(entries, place + 6, 2) }

    /// Where in the phrase a `*` stands; -1 where there is none.
    @inline(__always)
    func gap(_ entries: Span<UInt8>) -> Int { PhraseData.number(entries, place + 8, 2) - 1 }
  }

  /// The characters of one bucket.
  private static let headWidth = 3

  @inline(__always)
  static func entries(of bucket: Int, _ heads: Span<UInt8>) -> Range<Int> {
    let start = number(heads, bucket * headWidth, 3)
    return start..<max(start, number(heads, (bucket + 1) * headWidth, 3))
  }

  /// Six bits begin here: no quote, no number sign, nothing that a raw string literal gives a meaning.
  static let zero: UInt8 = 0x3B

  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ place: Int, _ width: Int) -> Int {
    var number = 0
    for offset in 0..<width { number |= Int(text[place + offset] &- zero) << (6 * offset) }
    return number
  }
}
