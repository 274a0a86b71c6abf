import Bytes

/// Cuts HTML into text, tags and comments, as browsers do it where it matters, and never fails.
///
/// States: outside (text up to the next `<` that opens something), in a tag, in a comment, in the raw text of an
/// element such as `<style>`. Each octet is looked at a bounded number of times: what was searched for once and not
/// found (the end of a comment, of a raw text) is not searched for again.
struct HTMLTokenizer {
  /// What ``next()`` found; tags leave their details in the tokenizer.
  enum Token: Equatable {
    /// Text with its character references still in it.
    case text(Range<Int>)
    /// A start tag: see ``element``, ``attributes`` and ``range``.
    case start
    /// An end tag: see ``element`` and ``range``.
    case end
    /// The words of a comment.
    case comment(Range<Int>)
    /// The input is used up.
    case done
  }

  /// One attribute of the latest start tag.
  struct Attribute {
    var name: HTMLAttributeName
    /// Its value without quotes; character references still in it.
    var value: Range<Int>
  }

  /// The attributes kept of one tag, at most; more are skipped.
  static let maximumAttributes = 32

  let octets: [UInt8]
  /// The index of the next octet to read.
  private(set) var position = 0
  /// The element of the latest tag.
  private(set) var element = HTMLElement.other
  /// The octets of the latest token.
  private(set) var range = 0..<0
  /// The attributes of the latest start tag that anyone asks for.
  private(set) var attributes: [Attribute] = []
  /// What was searched for to the end in vain.
  private var hasNoCommentEnd = false
  private var hasNoEnd: Set<HTMLElement> = []
  private var hasNoQuote: Set<UInt8> = []

  init(_ octets: [UInt8]) { self.octets = octets }

  mutating func next() -> Token {
    let start = position
    let octets = self.octets
    let source = octets.span
    guard start < source.count else { return .done }
    var open = start
    while true {
      // One tag often follows another: then no search is needed.
      var found: Int? = open
      if open >= source.count || source[open] != 0x3C { found = source.firstIndex(of: 0x3C, from: open) }
      guard let less = found, less + 1 < source.count else { return text(start, source.count) }
      let follower = source[less + 1]
      let isMarkup =
        ASCII.isLetter(follower) || follower == 0x21 || follower == 0x3F
        || (follower == 0x2F && less + 2 < octets.count && octets[less + 2] != 0x20)
      if !isMarkup {
        open = less + 1
        continue
      }
      if less > start { return text(start, less) }
      switch follower {
      case 0x21: return declaration(less)
      case 0x3F: return bogus(less, from: less + 1)
      case 0x2F where !ASCII.isLetter(octets[less + 2]): return bogus(less, from: less + 2)
      case 0x2F: return tag(less, nameAt: less + 2, .end)
      default: return tag(less, nameAt: less + 1, .start)
      }
    }
  }

  private mutating func text(_ start: Int, _ end: Int) -> Token {
    position = end
    range = start..<end
    return .text(range)
  }

  /// `<!-- … -->`, `<!DOCTYPE …>`, `<![if !mso]>`.
  private mutating func declaration(_ start: Int) -> Token {
    guard octets.span.hasPrefix([0x2D, 0x2D], from: start + 2) else { return bogus(start, from: start + 2) }
    var search = start + 4
    if search < octets.count, octets[search] == 0x3E { return comment(start, start + 4, search + 1) }
    if octets.span.hasPrefix([0x2D, 0x3E], from: search) { return comment(start, start + 4, search + 2) }
    while !hasNoCommentEnd {
      guard let dash = octets.span.firstIndex(of: 0x2D, from: min(search, octets.count)) else {
        hasNoCommentEnd = true
        break
      }
      if octets.span.hasPrefix([0x2D, 0x3E], from: dash + 1) { return comment(start, dash, dash + 3) }
      if octets.span.hasPrefix([0x2D, 0x21, 0x3E], from: dash + 1) { return comment(start, dash, dash + 4) }
      search = dash + 1
    }
    // QUIRK: HTML lets a comment without an end swallow the rest; a reader of mail must not lose the words.
    return bogus(start, from: start + 2)
  }

  private mutating func comment(_ start: Int, _ wordsEnd: Int, _ end: Int) -> Token {
    position = end
    range = start..<end
    return .comment(min(start + 4, wordsEnd)..<wordsEnd)
  }

  private mutating func bogus(_ start: Int, from words: Int) -> Token {
    let close = octets.span.firstIndex(of: 0x3E, from: words) ?? octets.count
    position = min(close + 1, octets.count)
    range = start..<position
    return .comment(words..<close)
  }

  private enum Side { case start, end }

  private mutating func tag(_ start: Int, nameAt nameStart: Int, _ side: Side) -> Token {
    let octets = self.octets
    let source = octets.span
    var index = nameStart
    var name = PackedName()
    while index < source.count {
      let octet = source[index]
      if isMarkupSpace(octet) || octet == 0x2F || octet == 0x3E { break }
      name.append(octet)
      index += 1
    }
    name.seal()
    element = HTMLElement.named(name)
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    // QUIRK: software that forgets to escape writes `Jan <jan@mail.example>` into HTML; that is no tag.
    if element == .other, isAddress(nameStart..<index) { return text(start, index) }
    if index < source.count, source[index] == 0x3E {
      index += 1
    } else {
      // QUIRK: a tag that never closes would hide all the rest; without any `>` ahead it is text.
      guard let close = skipAttributes(index, side) else { return text(start, octets.count) }
      index = close
    }
    if side == .start, element.kind == .raw { index = skipRawText(index) }
    position = index
    range = start..<index
    return side == .start ? .start : .end
  }

  /// Whether what stands where a tag's name belongs is an address or the start of one (`https:`).
  private func isAddress(_ name: Range<Int>) -> Bool {
    name.count > 4
      && (octets[name].contains(0x40)
        || octets[name.upperBound - 1] == 0x3A
          && octets.span.hasPrefix([0x68, 0x74, 0x74, 0x70], from: name.lowerBound))
  }

  /// Reads the attributes from `start`; returns the index behind the tag's `>`, nil where there is none.
  private mutating func skipAttributes(_ start: Int, _ side: Side) -> Int? {
    let octets = self.octets
    let source = octets.span
    var index = start
    while index < source.count {
      let octet = source[index]
      if octet == 0x3E { return index + 1 }
      if isMarkupSpace(octet) || octet == 0x2F {
        index += 1
        continue
      }
      var name = PackedName()
      repeat {
        name.append(source[index])
        index += 1
      } while index < source.count && !endsAttributeName(source[index])
      name.seal()
      let nameEnd = index
      while index < source.count, isMarkupSpace(source[index]) { index += 1 }
      var value = nameEnd..<nameEnd
      if index < source.count, source[index] == 0x3D {
        value = attributeValue(index + 1)
        index = value.upperBound
        if index < source.count, source[index] == 0x22 || source[index] == 0x27 { index += 1 }
      }
      if side == .start, attributes.count < HTMLTokenizer.maximumAttributes,
        let known = HTMLAttributeName.named(name)
      {
        attributes.append(Attribute(name: known, value: value))
      }
    }
    return nil
  }

  private func endsAttributeName(_ octet: UInt8) -> Bool {
    octet == 0x3D || octet == 0x3E || octet == 0x2F || isMarkupSpace(octet)
  }

  /// The value that starts behind a `=`, without its quotes.
  private mutating func attributeValue(_ start: Int) -> Range<Int> {
    var index = start
    while index < octets.count, isMarkupSpace(octets[index]) { index += 1 }
    guard index < octets.count else { return index..<index }
    let quote = octets[index]
    if quote == 0x22 || quote == 0x27, !hasNoQuote.contains(quote) {
      if let end = octets.span.firstIndex(of: quote, from: index + 1) { return index + 1..<end }
      // QUIRK: a quote that never closes ends where the tag does.
      hasNoQuote.insert(quote)
    }
    let first = index
    while index < octets.count, octets[index] != 0x3E, !isMarkupSpace(octets[index]) { index += 1 }
    return first..<index
  }

  /// Skips what stands between `<style>` and `</style>`, end tag included; where there is no end tag, nothing.
  private mutating func skipRawText(_ start: Int) -> Int {
    guard !hasNoEnd.contains(element) else { return start }
    let name = [UInt8](element.rawName.utf8)
    var search = start
    while let less = octets.span.firstIndex(of: 0x3C, from: search) {
      search = less + 1
      guard less + 2 + name.count <= octets.count, octets[less + 1] == 0x2F else { continue }
      var isEnd = true
      for (offset, octet) in name.enumerated() where ASCII.lowercased(octets[less + 2 + offset]) != octet {
        isEnd = false
        break
      }
      let after = less + 2 + name.count
      if isEnd, after == octets.count || endsAttributeName(octets[after]) {
        return min((octets.span.firstIndex(of: 0x3E, from: after) ?? octets.count) + 1, octets.count)
      }
    }
    // QUIRK: HTML hides all the rest; text that a cut-off mail still has is worth more than a tidy end.
    hasNoEnd.insert(element)
    return start
  }
}
