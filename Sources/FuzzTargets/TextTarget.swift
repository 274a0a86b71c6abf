import Bytes
import MailSyntax
import MailText

/// The first line of the input is the label of a charset, the rest is text in it.
enum TextTarget {
  static func run(_ input: [UInt8], _ choices: Choices, _ findings: inout Findings) {
    var choices = choices
    let end = input.firstIndex(of: ASCII.lineFeed) ?? 0
    let label = String(decoding: input[..<end], as: UTF8.self)
    let octets = [UInt8](input[min(input.count, end + 1)...])
    if choices.isTurn(0, of: 5) { charset(octets, label, &findings) }
    if choices.isTurn(1, of: 5) { twins(octets, &findings) }
    if choices.isTurn(2, of: 5) { encodedWords(octets, label, &choices, &findings) }
    if choices.isTurn(3, of: 5) { fileName(octets, &findings) }
    if choices.isTurn(4, of: 5) {
      flowed(octets, &findings)
      plainLines(octets, &findings)
    }
  }

  private static func charset(_ octets: [UInt8], _ label: String, _ findings: inout Findings) {
    for label in [label, nil] {
      let text = TextDecoder.decode(octets, label: label)
      let name = label ?? "no charset"
      guard let string = String(validating: text.utf8, as: UTF8.self) else {
        findings.expect(false, "\(name) gives valid UTF-8")
        continue
      }
      let marks = string.unicodeScalars.count { $0 == "\u{FFFD}" }
      findings.expect(text.replacements <= marks, "replacements of \(name) stand in the text")
      findings.expect(
        text.utf8.count <= 4 * octets.count + 16, "text of \(name) is not many times its octets")
      findings.expect(
        text.charset == text.charset.lowercased() && !text.charset.isEmpty, "charsets are in lower case")
    }
    let parameter = ParameterValue(octets: octets, charset: label, isExtended: true)
    if !label.isEmpty {
      findings.expectEqual(
        [UInt8](ParameterText.decode(parameter).utf8), TextDecoder.decode(octets, label: label).utf8,
        "a parameter is decoded by its charset alone")
    }
  }

  /// Charsets that the standard library, or three lines here, can decode too.
  private static func twins(_ octets: [UInt8], _ findings: inout Findings) {
    let utf8 = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? [UInt8](octets[3...]) : octets
    let repaired = [UInt8](String(decoding: utf8, as: UTF8.self).utf8)
    findings.expectEqual(TextDecoder.decode(octets, label: "utf-8").utf8, repaired, "UTF-8 is repaired")
    for (label, isBig) in [("utf-16le", false), ("utf-16be", true)] where octets.count.isMultiple(of: 2) {
      let units = stride(from: 0, to: octets.count, by: 2).map { index in
        UInt16(octets[index + (isBig ? 0 : 1)]) << 8 | UInt16(octets[index + (isBig ? 1 : 0)])
      }
      let found = TextDecoder.decode(octets, label: label)
      // A mark of byte order goes, and may say otherwise than the label.
      guard found.charset == label, !found.mislabelled, units.first != 0xFEFF, units.first != 0xFFFE else {
        continue
      }
      findings.expectEqual(found.utf8, [UInt8](String(decoding: units, as: UTF16.self).utf8), label)
    }
    for label in ["windows-1252", "koi8-r", "cp850"] {
      let found = TextDecoder.decode(octets, label: label)
      guard !found.mislabelled else { continue }
      let count = String(decoding: found.utf8, as: UTF8.self).unicodeScalars.count
      findings.expect(count == octets.count, "\(label) has one octet a character")
    }
    let text = String(decoding: octets, as: UTF8.self)
    findings.expectEqual(
      TextDecoder.decode(NaiveText.utf7(text), label: "utf-7").utf8, [UInt8](text.utf8), "UTF-7 and back")
  }

  private static func encodedWords(
    _ octets: [UInt8], _ label: String, _ choices: inout Choices, _ findings: inout Findings
  ) {
    let free = EncodedWord.decode(octets)
    findings.expect(free.utf8.count <= 6 * octets.count + 16, "decoded words are not many times their octets")
    if octets.span.firstIndex(of: 0x3D) == nil {
      findings.expectEqual(
        [UInt8](free.utf8), TextDecoder.decode(octets, label: nil).utf8, "a value without words is plain text"
      )
    }
    // A header field is one line, so line ends and NULs are not among what comes back; nor is the mark of byte order.
    let text = String(
      String.UnicodeScalarView(
        String(decoding: octets, as: UTF8.self).unicodeScalars.filter {
          ![0, 0x0A, 0x0D, 0xFEFF].contains($0.value)
        }))
    let words = NaiveText.encodedWords([UInt8](text.utf8), &choices)
    findings.expectEqual(
      [UInt8](EncodedWord.decode(words).utf8), [UInt8](text.utf8),
      "words say what was encoded, and are not decoded twice"
    )
  }

  private static func fileName(_ octets: [UInt8], _ findings: inout Findings) {
    let name = SafeFileName.make(
      from: String(decoding: octets, as: UTF8.self), contentType: "image/png", number: 3)
    let shown = name.debugDescription
    findings.expect((1...SafeFileName.maximumOctets).contains(name.utf8.count), "\(shown) has a fit length")
    findings.expect(
      !name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C }, "\(shown) is one name")
    findings.expect(
      name.utf8.first != 0x2E && name.utf8.first != 0x2D, "\(shown) is not hidden and no option")
    findings.expect(name.utf8.last != 0x2E && name.utf8.last != 0x20, "\(shown) ends with what Windows takes")
    let turns: Set<Unicode.Scalar> = [
      "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}",
      "\u{2067}",
      "\u{2068}", "\u{2069}", "\u{FEFF}",
    ]
    findings.expect(!name.unicodeScalars.contains(where: turns.contains), "\(shown) turns no direction")
    findings.expect(
      SafeFileName.make(from: name, contentType: "image/png", number: 3) == name, "\(shown) stays as it is")
  }

  private static func flowed(_ octets: [UInt8], _ findings: inout Findings) {
    for deletesSpace in [false, true] {
      let text = FlowedText.unflow(octets, deletesSpace: deletesSpace)
      // Marks of quoted lines that flow together go but for one; all else stays.
      func words(_ octets: [UInt8]) -> [UInt8] {
        octets.filter { ![0x0A, 0x0D, 0x20, 0x3E].contains($0) }
      }
      findings.expectEqual(words(text), words(octets), "nothing of flowed text is lost")
      findings.expect(text.count <= 2 * octets.count + 1, "unflowed text is no larger")
    }
  }

  private static func plainLines(_ octets: [UInt8], _ findings: inout Findings) {
    let visible = VisibleLines.plain(octets)
    visible.check(against: octets, &findings)
    findings.expectEqual(visible.text, NaiveText.lines(octets), "lines are cut at any line end")
    for line in visible.lines {
      let prefix = visible.text[line.text.lowerBound..<line.content]
      findings.expect(prefix.count { $0 == 0x3E } == line.depth, "depth counts the marks of the prefix")
      findings.expect(prefix.allSatisfy { $0 == 0x3E || ASCII.isBlank($0) }, "a prefix is marks and blanks")
    }
  }
}
