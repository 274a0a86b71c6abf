import Testing

@testable import MailText

@Suite struct UTF8CheckTests {
  /// Pieces of which texts are made that are nearly UTF-8.
  private static let pieces: [[UInt8]] = [
    [0x61], [0x20, 0x62], [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0x9F, 0xBF],
    [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0x80],
    [0xE2, 0x82],
    [UInt8](repeating: 0x63, count: 17),
  ]

  @Test func itSaysWhatTheStandardLibrarySays() {
    for count in 0..<4000 {
      // Most of them without what makes every text invalid.
      let pieces = count.isMultiple(of: 4) ? Self.pieces[...] : Self.pieces[..<6] + [Self.pieces[13]]
      let octets = (0..<count % 12).flatMap { _ in pieces.randomElement() ?? [] }
      var expected = UTF8Check.invalid
      if (try? UTF8Span(validating: octets.span)) != nil {
        expected = octets.allSatisfy { $0 < 0x80 } ? .ascii : .valid
      }
      #expect(UTF8Check(octets) == expected)
    }
  }
}
