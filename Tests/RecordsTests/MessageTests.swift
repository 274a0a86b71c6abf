import Testing

@testable import Records

@Suite struct MessageTests {
  func filled() throws -> Store {
    let store = try Store()
    let ledger = store.ledger
    _ = try ledger.record(message(0x10, parts: 2), filings: [toDossier(1, "A")], now: 1)
    _ = try ledger.record(message(0x11), filings: [toDossier(2, "B", tenant: 2)], now: 2)
    _ = try ledger.record(message(0x20), filings: [toReview(3, .forgedToken, recipient: "a@b")], now: 3)
    _ = try ledger.record(
      message(0x21), filings: [toDossier(4, "A"), toDossier(4, "B", tenant: 2, recipient: "x@y")], now: 4)
    return store
  }

  @Test(arguments: [
    (MessageFilter(), [0x21, 0x20, 0x11, 0x10]), (MessageFilter(limit: 2), [0x21, 0x20]),
    (MessageFilter(tenant: 1), [0x21, 0x10]), (MessageFilter(tenant: 2), [0x21, 0x11]),
    (MessageFilter(tenant: 3), []), (MessageFilter(onlyReview: true), [0x20]),
    (MessageFilter(tenant: 1, onlyReview: true), []), (MessageFilter(since: 1_000_032), [0x21, 0x20]),
    (MessageFilter(tenant: 1, since: 1_000_017), [0x21]),
  ])
  func messagesAreListedNewestFirst(filter: MessageFilter, numbers: [Int]) throws {
    #expect(try filled().ledger.messages(filter).map(\.digest) == numbers.map(digest))
  }

  @Test func aLineOfTheListSaysWhereTheMessageIs() throws {
    let lines = try filled().ledger.messages(MessageFilter())
    #expect(
      lines.first
        == MessageSummary(
          digest: digest(0x21), size: 1033, receivedAt: 1_000_033,
          from: Correspondent(name: "Piet", address: "Piet@Example.org"), subject: "Re: schade",
          destinations: [
            .dossier(tenant: 1, kind: "dossier", reference: "A"),
            .dossier(tenant: 2, kind: "dossier", reference: "B"),
          ], attachments: 0))
    #expect(lines.last?.attachments == 2)
  }

  @Test(arguments: [
    (String(digest(0x10)), 0x10), (String(digest(0x10)).uppercased(), 0x10),
    (String(digest(0x10).dropLast()), -1),
    (String(digest(0x99)), nil), ("", -1), ("00000000a", -1), ("1", nil), ("xyz", nil),
    (digest(0x10) + "0", nil), ("é", nil),
  ])
  func aMessageIsFoundByTheStartOfItsDigest(prefix: String, number: Int?) throws {
    // -1 stands for more than one.
    let match = try filled().ledger.message(prefix: prefix)
    switch number {
    case nil: #expect(match == .none)
    case -1: #expect(match == .ambiguous)
    case let number?: #expect(match == .found(message(number, parts: number == 0x10 ? 2 : 0)))
    }
  }

  @Test func anOddNumberOfDigitsFindsAlso() throws {
    let store = try Store()
    var one = message(1)
    one.digest = "abc" + String(repeating: "0", count: 61)
    var other = message(2)
    other.digest = "abd" + String(repeating: "f", count: 61)
    _ = try store.ledger.record(one, filings: [toDossier(1, "A")], now: 1)
    _ = try store.ledger.record(other, filings: [toDossier(2, "A")], now: 1)
    #expect(try store.ledger.message(prefix: "abc") == .found(one))
    #expect(try store.ledger.message(prefix: "abd") == .found(other))
    #expect(try store.ledger.message(prefix: "ab") == .ambiguous)
  }

  @Test func filingsAndDeliveriesOfAMessageComeInOrder() throws {
    let ledger = try filled().ledger
    let filings = try ledger.filings(ofMessage: digest(0x21))
    #expect(filings.map(\.sequence) == [4, 5])
    #expect(filings.map(\.filedAt) == [4, 4])
    #expect(filings.map(\.notificationID) == ["4-dossier/1/dossier/A", "4-dossier/2/dossier/B"])
    let deliveries = try ledger.deliveries(ofMessage: digest(0x21))
    #expect(deliveries.map(\.filing) == filings.map(\.id))
    #expect(deliveries.map(\.envelope.recipient) == ["m+tok@mail.example", "x@y"])
    #expect(try ledger.filings(ofMessage: digest(0x77)) == [])
    #expect(try ledger.deliveries(ofMessage: digest(0x77)) == [])
  }
}
