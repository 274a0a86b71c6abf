import MailText

extension VisibleLines {
  /// Holds the lines to what ``VisibleLines`` promises of the octets they were made of.
  func check(against source: [UInt8], _ findings: inout Findings) {
    var sourceEnd = 0
    var textEnd = 0
    for (number, line) in lines.enumerated() {
      if number > 0 {
        findings.expect(textEnd < text.count && text[textEnd] == 0x0A, "one LF stands between lines")
        textEnd += 1
      }
      findings.expect(line.source.lowerBound == sourceEnd, "the sources of lines touch")
      findings.expect(line.text.lowerBound == textEnd, "the texts of lines touch")
      findings.expect(line.text.upperBound <= text.count, "a line lies in the text")
      findings.expect(
        line.content >= line.text.lowerBound && line.content <= line.text.upperBound,
        "words lie in their line")
      findings.expect(line.depth >= 0, "depth is no less than 0")
      guard line.text.upperBound <= text.count else { return }
      findings.expect(!text[line.text].contains(0x0A), "a line has no line end in it")
      sourceEnd = line.source.upperBound
      textEnd = line.text.upperBound
    }
    findings.expect(sourceEnd == source.count, "lines cover the source: \(sourceEnd) of \(source.count)")
    findings.expect(textEnd == text.count, "lines cover the text")
    findings.expect(lines.isEmpty == source.isEmpty, "only an empty source has no lines")
    if String(validating: source, as: UTF8.self) != nil {
      findings.expect(String(validating: text, as: UTF8.self) != nil, "valid UTF-8 stays valid")
    }
  }
}
