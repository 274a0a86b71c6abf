import Bytes

/// Reads the octets of one field from front to back, by the moves that the grammars of RFC 5322 and 2045 share.
///
/// Every move takes time in proportion to the octets that it passes, and none goes back, but for looking ahead
/// where it says so.
struct TokenCursor {
  let octets: [UInt8]
  var index = 0
  /// Set once a comment was found that nothing closes: from then on `(` stands for itself, or a field full of them
  /// would be searched to its end for each.
  private(set) var hasOpenComment = false

  init(_ octets: [UInt8]) { self.octets = octets }

  var isAtEnd: Bool { index >= octets.count }
  var peek: UInt8? { index < octets.count ? octets[index] : nil }
  func peek(at offset: Int) -> UInt8? { index + offset < octets.count ? octets[index + offset] : nil }

  mutating func skip(_ count: Int = 1) { index = min(octets.count, index + count) }

  /// Passes this octet if it is next.
  mutating func take(_ octet: UInt8) -> Bool {
    guard peek == octet else { return false }
    index += 1
    return true
  }

  /// Passes blanks and line ends; true where there were any.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = index
    while index < octets.count, ASCII.isSpace(octets[index]) { index += 1 }
    return index > start
  }

  /// Passes white space and comments: `CFWS`, RFC 5322 §3.2.2.
  mutating func skipFiller() {
    repeat { skipSpace() } while peek == 0x28 && comment() != nil
  }

  /// Passes all octets up to one of the set, and gives them.
  mutating func read(until stop: ByteSet) -> ArraySlice<UInt8> {
    let start = index
    while index < octets.count, !stop.contains(octets[index]) { index += 1 }
    return octets[start..<index]
  }

  /// Reads a comment, which begins here; nil, and nothing passed, where nothing closes it.
  ///
  /// The outer parentheses are off, escapes are resolved, comments within keep their parentheses.
  mutating func comment() -> [UInt8]? {
    guard !hasOpenComment, peek == 0x28 else { return nil }
    var text: [UInt8] = []
    var depth = 0
    var place = index
    while place < octets.count {
      let octet = octets[place]
      place += 1
      switch octet {
      case 0x28:
        depth += 1
        if depth > 1 { text.append(octet) }
      case 0x29:
        depth -= 1
        if depth == 0 {
          index = place
          return text
        }
        text.append(octet)
      case ASCII.backslash where place < octets.count:
        text.append(octets[place])
        place += 1
      default: text.append(octet)
      }
    }
    hasOpenComment = true
    return nil
  }

  /// Reads a quoted string, which begins here, without its quotes and with escapes resolved (RFC 5322 §3.2.4);
  /// nil, and nothing passed, where nothing closes it.
  mutating func quotedString() -> [UInt8]? {
    var text: [UInt8] = []
    var place = index + 1
    while place < octets.count {
      let octet = octets[place]
      place += 1
      switch octet {
      case ASCII.quote:
        index = place
        return text
      case ASCII.backslash where place < octets.count:
        text.append(octets[place])
        place += 1
      default: text.append(octet)
      }
    }
    return nil
  }

  /// Passes an encoded-word, which begins here (RFC 2047 §2); false, and nothing passed, where none does.
  ///
  /// White space, commas and the like within are let pass: they should not be there, but are.
  mutating func skipEncodedWord() -> Bool {
    guard peek == 0x3D, peek(at: 1) == 0x3F else { return false }
    var place = index + 2
    var marks = 0
    // Neither charset nor text can hold a question mark, so this looks at most three of them ahead.
    while place < octets.count {
      if octets[place] == 0x3F {
        marks += 1
        if marks == 3 { break }
      } else if marks == 0, octets[place] <= 0x20 {
        return false
      } else if marks == 1, octets[place - 1] != 0x3F {
        return false
      }
      place += 1
    }
    guard marks == 3, place + 1 < octets.count, octets[place + 1] == 0x3D else { return false }
    index = place + 2
    return true
  }
}
