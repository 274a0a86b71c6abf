import Bytes

extension HTMLRenderer {
  /// Ends the open link: where its text is not its address already, that follows in angle brackets.
  mutating func closeLink() {
    guard let open = link else { return }
    link = nil
    guard let start = open.start, open.line == output.lines.count, hasContent, look.shows else { return }
    guard open.address.count <= HTMLRenderer.maximumLinkOctets else { return }
    let address = text(open.address, upTo: HTMLRenderer.maximumLinkOctets)
    guard let shown = HTMLRenderer.shownAddress(address), start < output.text.count else { return }
    // An image alone says nothing that its address would explain.
    if output.text[start] == 0x5B, output.text.last == 0x5D { return }
    if BareAddress(output.text, start..<output.text.count).isSame(as: BareAddress(address, shown)) { return }
    output.text.append(ASCII.space)
    output.text.append(0x3C)
    output.text.append(address.span.extracting(shown))
    output.text.append(0x3E)
  }

  /// The part of an address that a reader wants: without `mailto:`, and nil for what leads nowhere outside the mail.
  private static func shownAddress(_ address: [UInt8]) -> Range<Int>? {
    guard let first = address.first else { return nil }
    let octets = address.span
    switch ASCII.lowercased(first) {
    case 0x66 where octets.hasPrefix(ignoringCase: "ftp://"),
      0x74 where octets.hasPrefix(ignoringCase: "tel:"),
      0x68 where octets.hasPrefix(ignoringCase: "http://") || octets.hasPrefix(ignoringCase: "https://"),
      0x77 where octets.hasPrefix(ignoringCase: "www."):
      return address.indices
    case 0x6D where octets.hasPrefix(ignoringCase: "mailto:"):
      let end = octets.firstIndex(of: 0x3F, from: 7) ?? address.count
      return end > 7 ? 7..<end : nil
    default: return nil
    }
  }

  /// Shows an image as its description: a picture of a character as that character, all else in brackets.
  mutating func showImage() {
    guard let alternative = value(of: .alt), !alternative.isEmpty else { return }
    for side in [HTMLAttributeName.width, .height] {
      if let range = value(of: side), let pixels = decimal(range), pixels <= 1 { return }
    }
    let words = text(alternative, upTo: 200)
    guard !words.isEmpty, !isBlockedNotice(words) else { return }
    beginContent()
    if words.contains(where: { $0 < 0x80 }) {
      output.text.append(contentsOf: [0x5B] + words + [0x5D])
    } else {
      output.text.append(contentsOf: words)
    }
  }

  private static let blockedNotice = Array("removed by sender".utf8)

  /// What Outlook writes in place of pictures that it did not fetch: nobody's words.
  private func isBlockedNotice(_ words: [UInt8]) -> Bool {
    let words = words.asciiLowercased()
    return words.indices.contains { words.span.hasPrefix(Self.blockedNotice, from: $0) }
  }
}

/// What is left of an address when two writings of it are compared: no scheme, no `www.`, no final slash.
private struct BareAddress {
  let octets: [UInt8]
  private(set) var range: Range<Int>

  init(_ octets: [UInt8], _ whole: Range<Int>) {
    self.octets = octets
    range = whole
    for prefix in ["<", "https://", "http://", "mailto:", "tel:", "www."] {
      if octets.span.extracting(range).hasPrefix(ignoringCase: prefix) {
        range = range.lowerBound + prefix.utf8.count..<range.upperBound
      }
    }
    while let last = range.last, octets[last] == 0x2F || octets[last] == 0x3E || isMarkupSpace(octets[last]) {
      range = range.lowerBound..<last
    }
  }

  /// Whether both have the same octets, letters of either case, and blanks, full stops and dashes left out.
  func isSame(as other: BareAddress) -> Bool {
    var (index, place) = (range.lowerBound, other.range.lowerBound)
    while true {
      while index < range.upperBound, Self.isLeftOut(octets[index]) { index += 1 }
      while place < other.range.upperBound, Self.isLeftOut(other.octets[place]) { place += 1 }
      guard index < range.upperBound, place < other.range.upperBound else {
        return index == range.upperBound && place == other.range.upperBound
      }
      guard ASCII.lowercased(octets[index]) == ASCII.lowercased(other.octets[place]) else { return false }
      index += 1
      place += 1
    }
  }

  private static func isLeftOut(_ octet: UInt8) -> Bool {
    octet == 0x2E || octet == 0x2D || isMarkupSpace(octet)
  }
}

extension Span<UInt8> {
  /// Whether the octets begin with a text in small letters, letters of either case.
  fileprivate func hasPrefix(ignoringCase prefix: String) -> Bool {
    var index = 0
    for octet in prefix.utf8 {
      guard index < count, ASCII.lowercased(self[index]) == octet else { return false }
      index += 1
    }
    return true
  }
}
