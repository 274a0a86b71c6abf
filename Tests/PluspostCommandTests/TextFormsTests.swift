import Addressing
import Testing

@testable import PluspostCommand

@Suite struct LifetimeTests {
  /// 2026-11-21T12:00:00Z
  private let now = 1_795_262_400

  @Test(arguments: [
    ("1d", "2026-11-22"), ("90d", "2027-02-19"), ("2w", "2026-12-05"), ("1m", "2026-12-21"),
    ("1y", "2027-11-21"),
    ("2026-11-21", "2026-11-21"), ("2027-01-31", "2027-01-31"),
  ])
  func aLifetimeHasALastDay(text: String, day: String) {
    #expect(Lifetime.lastDay(text, now: now)?.description == day)
  }

  @Test(arguments: ["", "d", "90", "-1d", "0d", "90x", "2026-11-20", "2026-02-30", "9999999999d", "99999d"])
  func anythingElseIsRefused(text: String) { #expect(Lifetime.lastDay(text, now: now) == nil) }
}

@Suite struct HeaderValueTests {
  @Test(arguments: [
    ("Carrosserie Jan Janssens", "\"Carrosserie Jan Janssens\" <a@b>"),
    ("Jan \"de\" \\ Vos", "\"Jan \\\"de\\\" \\\\ Vos\" <a@b>"),
    ("Büro", "=?utf-8?B?QsO8cm8=?= <a@b>"),
  ])
  func aNameIsReadyForAHeader(name: String, value: String) {
    #expect(HeaderValue.mailbox(name: name, address: "a@b") == value)
  }

  @Test func aLongNameIsCutBetweenCharacters() {
    let value = HeaderValue.mailbox(name: String(repeating: "Éé", count: 40), address: "a@b")
    for word in value.split(separator: " ") { #expect(word.utf8.count <= 75) }
  }
}

@Suite struct TerminalTextTests {
  @Test func controlsAndTurnsOfDirectionAreLeftOut() {
    #expect(TerminalText.line("a\u{1B}[31mb\u{202E}c\u{0}\u{9B}") == "a[31mbc")
    #expect(TerminalText.line(" a \n\t b ") == "a b ")
    #expect(TerminalText.block("a\n\u{1B}b") == "a\nb")
  }

  @Test func columnsLineUp() {
    #expect(
      TerminalText.table([["id", "name"], ["1", "x"], ["222", "y"]]) == ["id   name", "1    x", "222  y"])
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (12_345, "12.3 kB"), (5_000_000_000, "5.0 GB"),
  ])
  func sizesAreReadable(octets: Int, text: String) { #expect(TerminalText.size(octets) == text) }
}

@Suite struct CSVTests {
  @Test func fieldsMayBeQuoted() throws {
    let rows = try CSV.rows([UInt8]("a,\"b,\"\"c\"\"\"\r\n\n\"d\ne\",f\ng,".utf8))
    #expect(rows.map(\.fields) == [["a", "b,\"c\""], ["d\ne", "f"], ["g", ""]])
    #expect(rows.map(\.line) == [1, 3, 5])
  }

  @Test func aQuoteThatNeverClosesIsSaid() {
    #expect(
      performing: { _ = try CSV.rows([UInt8]("a\n\"b".utf8)) },
      throws: {
        ($0 as? CommandFailure)?.sentence == "the quote that opens in the row of line 2 is never closed"
      })
  }
}
