import Testing

@testable import Records

@Suite struct SoundnessTests {
  @Test func referencesComeInTheOrderOfTheDigests() throws {
    let store = try Store()
    // Two messages that share their parts.
    _ = try store.ledger.record(message(0x20, parts: 2), filings: [toDossier(1, "A")], now: 1)
    _ = try store.ledger.record(message(0x10, parts: 1), filings: [toDossier(2, "A")], now: 1)
    var references: [BlobReference] = []
    var walk = store.ledger.blobReferences()
    while let reference = try walk.next() { references.append(reference) }
    #expect(try walk.next() == nil)
    #expect(references.map(\.digest) == references.map(\.digest).sorted())
    let expected = [
      BlobReference(digest: digest(0x10), size: 1016, message: digest(0x10), owner: .message),
      BlobReference(digest: digest(0x20), size: 1032, message: digest(0x20), owner: .message),
      BlobReference(digest: digest(0xfff0), size: 10, message: digest(0x10), owner: .part(1)),
      BlobReference(digest: digest(0xfff0), size: 10, message: digest(0x20), owner: .part(1)),
      BlobReference(digest: digest(0xfff1), size: 11, message: digest(0x20), owner: .part(2)),
    ]
    #expect(references.count == expected.count)
    for reference in expected { #expect(references.contains(reference)) }
    #expect(try store.ledger.isReferenced(digest: digest(0xfff1)))
    #expect(try store.ledger.isReferenced(digest: digest(0x10)))
    #expect(try !store.ledger.isReferenced(digest: digest(0x11)))
  }

  @Test func aWalkGoesOnBehindThePageItReadAhead() throws {
    let store = try Store()
    // More rows that name one blob than a page has, among others.
    for number in 0x1000..<0x1000 + 1100 {
      let record = message(number, parts: 1 + number % 2)
      _ = try store.ledger.record(record, filings: [toDossier(number, "A")], now: 1)
    }
    var digests: [String] = []
    var named: Set<String> = []
    var walk = store.ledger.blobReferences()
    while let reference = try walk.next() {
      digests.append(reference.digest)
      named.insert("\(reference.digest) \(reference.message) \(reference.owner)")
    }
    #expect(digests == digests.sorted())
    #expect(digests.count == 1100 + 1100 + 550)
    #expect(named.count == digests.count)
  }

  @Test func aWalkThatIsLeftHoldsNothing() throws {
    let store = try Store()
    for number in 1...50 {
      _ = try store.ledger.record(message(number), filings: [toDossier(number, "A")], now: 1)
    }
    do {
      var walk = store.ledger.blobReferences()
      _ = try walk.next()
    }
    try store.ledger.run("PRAGMA wal_checkpoint(TRUNCATE)")
    #expect(try store.ledger.integer("PRAGMA wal_checkpoint(TRUNCATE)") == 0)
  }

  static let wounds = [
    ("DELETE FROM notification WHERE seq = 1", "filing 1 has no notification"),
    ("DELETE FROM part", nil),
    (
      "UPDATE notification SET delivery = 2 WHERE seq = 1",
      "notification 1 names a delivery of another filing"
    ),
    ("INSERT INTO consumer VALUES('app', 77, 1)", "consumer app has acknowledged what never was"),
    ("UPDATE filing SET message = 99 WHERE id = 1", "row filing 1 names a row of message that is not there"),
    (
      "INSERT INTO message SELECT 9, zeroblob(32), size, received_at, message_id, in_reply_to, refs, from_name, "
        + "from_address, to_list, cc_list, reply_to_list, subject, date, automatic, reply_text, reply_stripped, "
        + "reply_uncertain, reply_truncated, reply_policy, defects, NULL FROM message WHERE id = 1",
      "message \(String(repeating: "0", count: 64)) is filed nowhere"
    ),
  ]

  @Test(arguments: wounds)
  func everyWoundIsFound(statement: String, problem: String?) throws {
    let store = try Store()
    for number in 1...2 {
      _ = try store.ledger.record(message(number, parts: 1), filings: [toDossier(number, "A")], now: 1)
    }
    #expect(try store.ledger.problems() == [])
    try store.ledger.run("PRAGMA foreign_keys=OFF")
    try store.ledger.run(statement)
    let problems = try store.ledger.problems()
    if let problem { #expect(problems.contains(problem)) } else { #expect(problems == []) }
  }

  @Test func rowsAreCounted() throws {
    let store = try Store()
    _ = try store.ledger.record(message(1, parts: 2), filings: [toDossier(1, "A")], now: 1)
    _ = try store.ledger.record(message(2), filings: [toReview(2, .forgedToken, recipient: "a@b")], now: 1)
    _ = try store.ledger.removeTenant(id: 2, now: 1)
    #expect(
      try store.ledger.counts()
        == LedgerCounts(
          tenants: 1, messages: 2, parts: 2, filings: 2, reviews: 1, notifications: 2, contacts: 1,
          messageBytes: 2003))
  }

  @Test func aRowThatCannotBeReadIsDamageAndNoTrap() throws {
    let store = try Store()
    for (number, wound) in [
      "UPDATE message SET in_reply_to = '[1'", "UPDATE message SET defects = '[{\"kind\":1}]'",
      "UPDATE filing SET evidence = 'rumour'", "UPDATE notification SET kind = 'other'",
      "UPDATE filing SET tenant = NULL",
    ].enumerated() {
      let id = toDossier(number + 1, "A").notificationID
      _ = try store.ledger.record(message(number + 1), filings: [toDossier(number + 1, "A")], now: 1)
      try store.ledger.run(wound)
      #expect {
        _ = try store.ledger.notification(id: id)
      } throws: { error in
        if case LedgerFailure.damaged = error { return true }
        return false
      }
      try store.ledger.run("UPDATE message SET in_reply_to = NULL, defects = NULL")
      try store.ledger.run("UPDATE filing SET evidence = 'none', tenant = 1")
      try store.ledger.run("UPDATE notification SET kind = 'reply.received'")
    }
  }
}
