import Testing

@testable import MailText

@Suite struct HTMLElementTests {
  @Test func everyElementIsKnownByItsName() {
    let words = HTMLElement.words.split(separator: " ")
    #expect(words.count == HTMLElement.allCases.count - 1)
    for element in HTMLElement.allCases where element != .other {
      #expect(HTMLElement.named(PackedName("\(element)".utf8)) == element)
    }
    #expect(HTMLElement.named(PackedName("marquee".utf8)) == .other)
  }
}
