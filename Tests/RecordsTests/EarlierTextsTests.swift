import Testing

@testable import Records

@Suite struct EarlierTextsTests {
  private func record(_ number: Int, _ text: String, in store: Store, to references: [String] = ["2026-1"])
    throws
  {
    var one = message(number)
    one.from = Correspondent(name: nil, address: "sender\(number)@example.org")
    one.reply.text = text
    _ = try store.ledger.record(one, filings: references.map { toDossier(number, $0) }, now: number)
  }

  private func texts(before number: Int, in store: Store, _ reference: String = "2026-1", tenant: Int = 1)
    throws -> [String]
  {
    try store.ledger.earlierTexts(
      tenant: tenant, kind: "dossier", reference: reference, before: digest(number)
    ).map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func theLatestComesFirstAndWhoSentItIsSaid() throws {
    let store = try Store()
    try record(1, "one", in: store)
    try record(2, "two", in: store)
    let found = try store.ledger.earlierTexts(
      tenant: 1, kind: "dossier", reference: "2026-1", before: digest(9))
    #expect(
      found == [
        .init(sender: "sender2@example.org", text: [UInt8]("two".utf8)),
        .init(sender: "sender1@example.org", text: [UInt8]("one".utf8)),
      ])
  }

  @Test func aRecordedMessageHasNeitherItselfNorWhatCameAfterIt() throws {
    let store = try Store()
    for number in 1...3 { try record(number, "\(number)", in: store) }
    #expect(try texts(before: 1, in: store) == [])
    #expect(try texts(before: 2, in: store) == ["1"])
    // One that is not recorded yet comes behind all.
    #expect(try texts(before: 4, in: store) == ["3", "2", "1"])
  }

  @Test func otherDossiersKindsAndTenantsAreOtherPlaces() throws {
    let store = try Store()
    try record(1, "here", in: store)
    try record(2, "there", in: store, to: ["2026-2"])
    try record(3, "both", in: store, to: ["2026-1", "2026-2"])
    #expect(try texts(before: 9, in: store) == ["both", "here"])
    #expect(try texts(before: 9, in: store, "2026-2") == ["both", "there"])
    #expect(try texts(before: 9, in: store, tenant: 2) == [])
    #expect(
      try store.ledger.earlierTexts(tenant: 1, kind: "invoice", reference: "2026-1", before: digest(9)) == [])
  }

  @Test func onlyTheLatestAreLookedAt() throws {
    let store = try Store()
    let most = Ledger.maximumEarlierMessages
    for number in 1...(most + 5) { try record(number, "\(number)", in: store) }
    let found = try texts(before: 99, in: store)
    #expect(found.count == most)
    #expect(found.first == "\(most + 5)")
  }

  @Test func octetsAreBounded() throws {
    let store = try Store()
    let most = Ledger.maximumEarlierOctets
    for number in 1...12 { try record(number, String(repeating: "x", count: most), in: store) }
    let found = try texts(before: 99, in: store)
    // Of each the first eighth of what all may have.
    #expect(found.count == 8)
    #expect(found.allSatisfy { $0.utf8.count == most / 8 })
  }
}
