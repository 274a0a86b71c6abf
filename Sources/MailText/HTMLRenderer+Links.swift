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
    let words = [UInt8](output.text[start...])
    // An image alone says nothing that its address would explain.
    if words.first == 0x5B, words.last == 0x5D { return }
    if HTMLRenderer.bare(words) == HTMLRenderer.bare(shown) { return }
    output.text.append(contentsOf: [ASCII.space, 0x3C] + shown + [0x3E])
  }

  /// The address as a reader wants it: `mailto:` off, and nil for what leads nowhere outside the mail.
  private static func shownAddress(_ address: [UInt8]) -> [UInt8]? {
    let lower = address.prefix(11).map(ASCII.lowercased)
    for scheme in ["http://", "https://", "tel:", "ftp://"] where lower.starts(with: scheme.utf8) {
      return address
    }
    if lower.starts(with: "mailto:".utf8) {
      let mailbox = address.dropFirst(7).prefix { $0 != 0x3F }
      return mailbox.isEmpty ? nil : [UInt8](mailbox)
    }
    return lower.starts(with: "www.".utf8) ? address : nil
  }

  /// What is left of an address when two writings of it are compared: no scheme, no `www.`, no final slash.
  private static func bare(_ address: [UInt8]) -> [UInt8] {
    var bare = address.asciiLowercased()[...]
    for prefix in ["<", "https://", "http://", "mailto:", "tel:", "www."] where bare.starts(with: prefix.utf8)
    {
      bare = bare.dropFirst(prefix.utf8.count)
    }
    while let last = bare.last, last == 0x2F || last == 0x3E || isMarkupSpace(last) { bare = bare.dropLast() }
    return bare.filter { !isMarkupSpace($0) && $0 != 0x2E && $0 != 0x2D }
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

  /// What Outlook writes in place of pictures that it did not fetch: nobody's words.
  private func isBlockedNotice(_ words: [UInt8]) -> Bool {
    String(decoding: words.asciiLowercased(), as: UTF8.self).contains("removed by sender")
  }
}
