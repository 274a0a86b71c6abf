import Bytes

/// Reads an address list from front to back, one item after the other.
///
/// An item is gathered as words until something ends it: `<` makes the words a display name, `:` a group's name, a
/// separator or the end an address without brackets. What cannot be read leaves a defect and is passed over; the
/// reader never goes back, so its time is in proportion to the field.
struct AddressParser {
  /// One word of a phrase or of an address without brackets.
  struct Word {
    enum Kind { case atom, quoted, at, literal }
    var kind: Kind
    var octets: [UInt8]
    /// Whether white space or a comment stands before it.
    var isApart: Bool
  }

  private(set) var list = AddressList()
  private var cursor: TokenCursor
  private let limit: Int
  private var words: [Word] = []
  /// The last comment of the item, and how many words stood before it.
  private var comment: (text: [UInt8], place: Int)?
  private var isApart = false
  /// Whether the item at hand had its address in brackets already.
  private var hasAddress = false
  /// Whether the words at hand stand behind such an address, with no separator between.
  private var isBehindAddress = false
  private var group: (name: [UInt8], first: Int)?
  /// Set once a quote was found that nothing closes; from then on quotes are passed over.
  private var hasOpenQuote = false

  init(_ octets: [UInt8], limits: Limits) {
    cursor = TokenCursor(octets)
    limit = max(1, limits.maximumAddresses)
  }

  mutating func run() {
    while let octet = cursor.peek {
      switch octet {
      case 0x20, 0x09...0x0D:
        cursor.skipSpace()
        isApart = true
      case 0x28: readComment()
      case 0x22: readQuoted()
      case 0x3C: readAngle()
      case 0x2C:
        cursor.skip()
        endItem()
      case 0x3B:
        cursor.skip()
        endItem()
        // Outside a group a semicolon separates, as Outlook writes it.
        if group == nil { note(.malformedAddress) } else { endGroup() }
      case 0x3A: readColon()
      case 0x40:
        cursor.skip()
        append(.at, [0x40])
      case 0x3E, 0x29:
        cursor.skip()
        note(.malformedAddress)
      case 0x5B where words.last?.kind == .at: readLiteral()
      default: readAtom()
      }
      if list.mailboxes.count > limit {
        list.mailboxes.removeLast()
        note(.tooManyAddresses)
        words = []
        hasAddress = true
        break
      }
    }
    endItem()
    if group != nil {
      note(.malformedAddress)
      endGroup()
    }
    if list.mailboxes.count > limit {
      list.mailboxes.removeLast()
      note(.tooManyAddresses)
    }
  }

  private mutating func append(_ kind: Word.Kind, _ octets: [UInt8]) {
    if hasAddress {
      // Words behind a bracketed address belong to nothing, unless a separator is missing.
      note(.malformedAddress)
      endItem()
      isBehindAddress = true
    }
    words.append(Word(kind: kind, octets: octets, isApart: isApart))
    isApart = false
  }

  private mutating func readComment() {
    if let text = cursor.comment() {
      isApart = true
      let trimmed = text.trimmingSpace()
      if trimmed.isEmpty { return }
      comment = (trimmed, words.count)
      if hasAddress, list.mailboxes.last?.displayName == nil, !list.mailboxes.isEmpty {
        list.mailboxes[list.mailboxes.count - 1].displayName = trimmed
      }
    } else {
      note(.malformedAddress)
      cursor.skip()
    }
  }

  private mutating func readQuoted() {
    if !hasOpenQuote, let text = cursor.quotedString() { return append(.quoted, text) }
    hasOpenQuote = true
    note(.malformedAddress)
    cursor.skip()
  }

  private mutating func readAtom() {
    var text: [UInt8] = []
    while let octet = cursor.peek {
      let start = cursor.index
      if octet == 0x3D, cursor.skipEncodedWord() {
        text += cursor.octets[start..<cursor.index]
        continue
      }
      if octet == ASCII.backslash {
        // An escape outside quotes (`obs-qp`): the octet behind it is no special.
        cursor.skip()
        if let next = cursor.peek { text.append(next) }
        cursor.skip()
        continue
      }
      if Self.atomEnd.contains(octet) { break }
      text.append(octet)
      cursor.skip()
    }
    append(.atom, text)
  }

  private mutating func readLiteral() {
    let start = cursor.index
    _ = cursor.read(until: Self.literalEnd)
    _ = cursor.take(0x5D)
    append(.literal, cursor.octets[start..<cursor.index].filter { !ASCII.isSpace($0) })
  }

  private mutating func readColon() {
    cursor.skip()
    let isName = group == nil && !hasAddress && !words.contains { $0.kind == .at }
    if isName {
      group = (phrase(words), list.mailboxes.count)
    } else {
      // A group within a group, or a colon in an address: the words before it say nothing.
      note(.malformedAddress)
    }
    words = []
    comment = nil
    isApart = false
  }

  private mutating func endGroup() {
    guard let ended = group else { return }
    let members = min(ended.first, list.mailboxes.count)..<list.mailboxes.count
    list.groups.append(AddressGroup(name: ended.name, members: members))
    group = nil
  }

  // MARK: Mailboxes

  /// Reads `<…>`, which begins here.
  private mutating func readAngle() {
    if hasAddress { endItem() }
    cursor.skip()
    let name = words.isEmpty ? comment?.text : phrase(words)
    words = []
    var parts: [Word] = []
    var isApart = false
    var isRoute = false
    while let octet = cursor.peek {
      if octet == 0x3E { break }
      switch octet {
      case 0x20, 0x09...0x0D:
        cursor.skipSpace()
        isApart = true
      case 0x28:
        if cursor.comment() == nil {
          note(.malformedAddress)
          cursor.skip()
        }
        isApart = true
      case 0x22:
        if !hasOpenQuote, let text = cursor.quotedString() {
          parts.append(Word(kind: .quoted, octets: text, isApart: isApart))
        } else {
          hasOpenQuote = true
          cursor.skip()
        }
        isApart = false
      case 0x40:
        cursor.skip()
        if parts.isEmpty { isRoute = true }
        parts.append(Word(kind: .at, octets: [0x40], isApart: isApart))
        isApart = false
      case 0x3A where isRoute:
        // The end of an obs-route, which says nothing about whose address it is (RFC 5322 §4.4).
        cursor.skip()
        parts = []
        isRoute = false
      case 0x2C where isRoute: cursor.skip()
      case 0x2C, 0x3B:
        // The bracket was never closed.
        note(.malformedAddress)
        return endAngle(name, parts)
      case 0x3C:
        cursor.skip()
        note(.malformedAddress)
      case 0x5B where parts.last?.kind == .at:
        let start = cursor.index
        _ = cursor.read(until: Self.literalEnd)
        _ = cursor.take(0x5D)
        let text = cursor.octets[start..<cursor.index].filter { !ASCII.isSpace($0) }
        parts.append(Word(kind: .literal, octets: text, isApart: false))
      default:
        var text = [UInt8](cursor.read(until: Self.angleAtomEnd))
        if text.isEmpty {
          text = [octet]
          cursor.skip()
        }
        parts.append(Word(kind: .atom, octets: text, isApart: isApart))
        isApart = false
      }
    }
    if !cursor.take(0x3E) { note(.malformedAddress) }
    endAngle(name, parts)
  }

  private mutating func endAngle(_ name: [UInt8]?, _ parts: [Word]) {
    let at = parts.lastIndex { $0.kind == .at }
    let local = joined(parts[..<(at ?? parts.count)])
    let domain = at.map { joined(parts[($0 + 1)...]) } ?? []
    list.mailboxes.append(Mailbox(displayName: name, localPart: local, domain: domain))
    hasAddress = true
    isApart = false
  }

  /// Ends an item: words that no bracket followed are an address themselves, or a name without one.
  private mutating func endItem() {
    defer {
      words = []
      comment = nil
      hasAddress = false
      isApart = false
      isBehindAddress = false
    }
    guard !hasAddress, !words.isEmpty else {
      if !hasAddress, comment != nil { note(.malformedAddress) }
      return
    }
    guard let at = words.lastIndex(where: { $0.kind == .at }) else {
      // Neither bracket nor `@`: one bare word is a local user, more are only a name.
      note(.malformedAddress)
      if isBehindAddress { return }
      let name = phrase(words)
      let isWord = words.count == 1 && words[0].kind == .atom && !name.starts(with: [0x3D, 0x3F])
      list.mailboxes.append(
        Mailbox(displayName: isWord ? lastComment : name, localPart: isWord ? name : [], domain: []))
      return
    }
    // The local part reaches back as long as the words hang together by dots (`obs-local-part`), or stand without
    // white space between them.
    var first = at
    while first > 0 {
      let word = words[first - 1]
      let next = words[first]
      let hangs =
        first == at || !next.isApart || word.octets.last == 0x2E && word.kind == .atom
        || next.octets.first == 0x2E && next.kind == .atom
      if !hangs { break }
      first -= 1
    }
    var end = at + 1
    while end < words.count {
      let hangs =
        end == at + 1 || !words[end].isApart || words[end - 1].octets.last == 0x2E
        || words[end].octets.first == 0x2E
      if !hangs { break }
      end += 1
    }
    var rest = words[..<first]
    rest += words[end...]
    if !rest.isEmpty { note(.malformedAddress) }
    let name = rest.isEmpty ? lastComment : phrase([Word](rest))
    list.mailboxes.append(
      Mailbox(displayName: name, localPart: joined(words[first..<at]), domain: joined(words[(at + 1)..<end])))
  }

  /// The comment behind the last word, which old mail has for a name; one between the words says nothing of that.
  private var lastComment: [UInt8]? { comment.flatMap { $0.place == words.count ? $0.text : nil } }

  /// The words of an address, without the white space between them that only obsolete syntax has.
  private func joined(_ parts: ArraySlice<Word>) -> [UInt8] {
    var text: [UInt8] = []
    for part in parts { text += part.octets }
    return text
  }

  /// The words of a phrase, one space where there was white space or a comment.
  private func phrase(_ words: [Word]) -> [UInt8] {
    var text: [UInt8] = []
    for word in words {
      if word.isApart, !text.isEmpty { text.append(ASCII.space) }
      text += word.octets
    }
    return text.trimmingSpace()
  }

  private mutating func note(_ kind: Defect.Kind) {
    if !list.defects.contains(kind) { list.defects.append(kind) }
  }

  private static let atomEnd = ByteSet(" \t\r\n\u{B}\u{C}()<>,;:@\"")
  private static let angleAtomEnd = ByteSet(" \t\r\n\u{B}\u{C}()<>,;:@\"")
  private static let literalEnd = ByteSet("]<>,;")
}
