import Testing

@testable import Records

@Suite struct DeliveryTests {
  @Test func aNewMessageIsFiledAndNotifiedOnce() throws {
    let store = try Store()
    let recorded = try store.ledger.record(message(1, parts: 2), filings: [toDossier(1, "2026-1")], now: 50)
    #expect(recorded.map(\.outcome) == [.filed])
    #expect(recorded.map(\.sequence) == [1])
    #expect(try store.ledger.rows() == [1, 1, 1, 1])
  }

  @Test func everythingComesBackAsItWasGiven() throws {
    let store = try Store()
    let given = MessageRecord(
      digest: digest(7), size: 12_345, receivedAt: 99, messageID: "a@b", inReplyTo: ["x@y", "\"q\\\"@z"],
      references: ["1@2"], from: Correspondent(name: "Zoë \"Z\" \u{2028}", address: "zoe@example.org"),
      to: [Correspondent(address: "a@b"), Correspondent(name: "Ö", address: "ö@ü")],
      cc: [Correspondent(name: "", address: "")], replyTo: [Correspondent(address: "r@s")],
      subject: "tab\tnul\u{0}",
      date: -5, isAutomatic: true,
      reply: ReplyRecord(
        text: "dag\n🚗", isStripped: true, isUncertain: true, isTruncated: true, policy: "signature"),
      parts: [
        PartRecord(
          number: 1, path: "1.2", fileName: nil, safeFileName: "part-1.txt", contentType: "text/plain",
          charset: "utf-8", size: 0, digest: digest(8), isInline: true, contentID: "c@d", isAttachment: false),
        PartRecord(
          number: 2, path: "3", fileName: "../../é", safeFileName: "e", contentType: "image/png", size: 3,
          digest: digest(9)),
      ],
      defects: [DefectRecord(kind: "missing-close-boundary", offset: 123, part: "1")])
    let filing = Filing(
      envelope: EnvelopeRecord(
        sender: "", recipient: "M+Tok@mail.example", originalRecipient: "o@p", queueID: "4bX", client: "::1"),
      destination: .dossier(tenant: 2, kind: "invoice", reference: "F/2026 é"),
      evidence: EvidenceRecord(.references, value: "1@2"), notificationID: "abc")
    _ = try store.ledger.record(given, filings: [filing], now: 77)
    #expect(try store.ledger.message(prefix: digest(7)) == .found(given))
    #expect(
      try store.ledger.notification(id: "abc")
        == StoredNotification(
          sequence: 1, id: "abc", kind: .replyReceived, createdAt: 77, destination: filing.destination,
          evidence: filing.evidence, envelope: filing.envelope, tenantName: "Garage Müller", message: given,
          duplicates: []))
  }

  @Test(arguments: [
    Destination.dossier(tenant: 1, kind: "task", reference: ""),
    .newRequest(tenant: 2),
    .review(Review(.unknownAlias, detail: "d"), recipient: "x@y"),
    .review(Review(.expiredToken, detail: "", tenant: 2, kind: "order", reference: "1/2"), recipient: ""),
    .review(Review(.removedTenant, detail: "", tenant: 1), recipient: "é@é"),
  ])
  func everyDestinationComesBack(destination: Destination) throws {
    let store = try Store()
    let filing = Filing(
      envelope: EnvelopeRecord(), destination: destination, evidence: EvidenceRecord(.none),
      notificationID: "id")
    _ = try store.ledger.record(message(1), filings: [filing], now: 1)
    let stored = try #require(try store.ledger.notification(id: "id"))
    #expect(stored.destination == destination)
    #expect(stored.kind == destination.notificationKind)
    #expect(stored.envelope == EnvelopeRecord())
    #expect(try store.ledger.filings(ofMessage: digest(1)).map(\.destination) == [destination])
  }

  /// One step is one call of `record`; what each filing comes to, and the rows after all of them.
  struct Sequence: Sendable, CustomTestStringConvertible {
    var name: String
    var calls: [[Filing]]
    var outcomes: [[RecordedFiling.Outcome]]
    /// Messages, filings, deliveries, notifications.
    var rows: [Int]
    var testDescription: String { name }
  }

  static let sequences = [
    Sequence(
      name: "redelivery", calls: [[toDossier(1, "A")], [toDossier(1, "A")], [toDossier(1, "A")]],
      outcomes: [[.filed], [.redelivered], [.redelivered]], rows: [1, 1, 1, 1]),
    Sequence(
      name: "second recipient of the same dossier",
      calls: [[toDossier(1, "A")], [toDossier(1, "A", recipient: "m+other@mail.example")]],
      outcomes: [[.filed], [.joined]], rows: [1, 1, 2, 1]),
    Sequence(
      name: "both recipients of one dossier at once",
      calls: [[toDossier(1, "A"), toDossier(1, "A", recipient: "m+other@mail.example")]],
      outcomes: [[.filed, .joined]], rows: [1, 1, 2, 1]),
    Sequence(
      name: "second dossier",
      calls: [[toDossier(1, "A")], [toDossier(1, "B", recipient: "m+b@mail.example")]],
      outcomes: [[.filed], [.filed]], rows: [1, 2, 2, 2]),
    Sequence(
      name: "two dossiers at once, then again the other way round",
      calls: [
        [toDossier(1, "A"), toDossier(1, "B", recipient: "m+b@mail.example")],
        [toDossier(1, "B", recipient: "m+b@mail.example"), toDossier(1, "A")],
      ],
      outcomes: [[.filed, .filed], [.redelivered, .redelivered]], rows: [1, 2, 2, 2]),
    Sequence(
      name: "one recipient that leads to two dossiers",
      calls: [[toDossier(1, "A"), toDossier(1, "B")], [toDossier(1, "A"), toDossier(1, "B")]],
      outcomes: [[.filed, .filed], [.redelivered, .redelivered]], rows: [1, 2, 2, 2]),
    Sequence(
      name: "same recipient, whose token was revoked in between",
      calls: [[toDossier(1, "A")], [toReview(1, .revokedToken, recipient: "m+tok@mail.example")]],
      outcomes: [[.filed], [.redelivered]], rows: [1, 1, 1, 1]),
    Sequence(
      name: "recipients that differ in case may be different tokens",
      calls: [[toDossier(1, "A")], [toDossier(1, "B", recipient: "m+TOK@mail.example")]],
      outcomes: [[.filed], [.filed]], rows: [1, 2, 2, 2]),
    Sequence(
      name: "two bad recipients are two reviews",
      calls: [
        [toReview(1, .forgedToken, recipient: "a@b"), toReview(1, .unknownAlias, recipient: "c@d")],
        [toReview(1, .forgedToken, recipient: "a@b")],
      ],
      outcomes: [[.filed, .filed], [.redelivered]], rows: [1, 2, 2, 2]),
    Sequence(
      name: "without an envelope the destination decides",
      calls: [
        [toDossier(1, "A", recipient: nil), toDossier(1, "B", recipient: nil)],
        [toDossier(1, "B", recipient: nil)], [toDossier(1, "C", recipient: nil)],
      ],
      outcomes: [[.filed, .filed], [.redelivered], [.filed]], rows: [1, 3, 3, 3]),
    Sequence(
      name: "a stored message that was delivered before",
      calls: [[toDossier(1, "A")], [toDossier(1, "A", recipient: nil)]],
      outcomes: [[.filed], [.joined]], rows: [1, 1, 2, 1]),
    Sequence(
      name: "the same filing twice in one call", calls: [[toDossier(1, "A"), toDossier(1, "A")]],
      outcomes: [[.filed, .joined]], rows: [1, 1, 1, 1]),
  ]

  @Test(arguments: sequences)
  func nothingIsFiledOrNotifiedTwice(sequence: Sequence) throws {
    let store = try Store()
    for (filings, outcomes) in zip(sequence.calls, sequence.outcomes) {
      let recorded = try store.ledger.record(message(1, parts: 1), filings: filings, now: 10)
      #expect(recorded.map(\.outcome) == outcomes)
      for filing in recorded {
        #expect(try store.ledger.notification(id: filing.notificationID)?.sequence == filing.sequence)
      }
    }
    #expect(try store.ledger.rows() == sequence.rows)
    #expect(try store.ledger.problems() == [])
  }

  @Test func aRedeliveryIsCounted() throws {
    let store = try Store()
    for now in [10, 30, 20] {
      _ = try store.ledger.record(message(1), filings: [toDossier(1, "A")], now: now)
    }
    let delivery = try #require(try store.ledger.deliveries(ofMessage: digest(1)).first)
    #expect(delivery.count == 3)
    #expect(delivery.firstAt == 10)
    // A clock that jumps back does not make the last delivery earlier.
    #expect(delivery.lastAt == 30)
  }

  @Test func theSameMessageIDWithOtherOctetsIsLinkedAndKept() throws {
    let store = try Store()
    for number in 1...3 {
      _ = try store.ledger.record(
        message(number, messageID: "same@id"), filings: [toDossier(number, "A")], now: 1)
    }
    _ = try store.ledger.record(message(4, messageID: "other@id"), filings: [toDossier(4, "A")], now: 1)
    _ = try store.ledger.record(message(5), filings: [toDossier(5, "A")], now: 1)
    let linked = try (1...5).map { try store.ledger.duplicates(ofMessage: digest($0)) }
    #expect(linked == [[], [digest(1)], [digest(1), digest(2)], [], []])
    #expect(try store.ledger.notifications(after: 0, limit: 10).map(\.duplicates) == linked)
  }

  @Test func linksToDuplicatesAreBounded() throws {
    let store = try Store()
    for number in 1...120 {
      _ = try store.ledger.record(
        message(number, messageID: "same@id"), filings: [toDossier(number, "A")], now: 1)
    }
    #expect(try store.ledger.duplicates(ofMessage: digest(120)).count == 100)
  }

  @Test func aRefusedCommitLeavesNothing() throws {
    let store = try Store()
    #expect(throws: LedgerFailure.abandoned) {
      _ = try store.ledger.record(message(1, parts: 2), filings: [toDossier(1, "A")], now: 1) { .abandon }
    }
    #expect(try store.ledger.rows() == [0, 0, 0, 0])
    #expect(try store.ledger.counts().contacts == 0)
    let again = try store.ledger.record(message(1, parts: 2), filings: [toDossier(1, "A")], now: 1)
    #expect(again.map(\.outcome) == [.filed])
    #expect(again.map(\.sequence) == [1])
  }

  @Test(arguments: ["", "0", "zz", digest(1) + "0", String(digest(1).dropLast()) + "g"])
  func aMalformedDigestIsRefused(text: String) throws {
    let store = try Store()
    var bad = message(1)
    bad.digest = text
    #expect(throws: LedgerFailure.malformedDigest) {
      _ = try store.ledger.record(bad, filings: [toDossier(1, "A")], now: 1)
    }
    var badPart = message(1, parts: 1)
    badPart.parts[0].digest = text
    #expect(throws: LedgerFailure.malformedDigest) {
      _ = try store.ledger.record(badPart, filings: [toDossier(1, "A")], now: 1)
    }
    #expect(try store.ledger.rows() == [0, 0, 0, 0])
  }

  @Test func aTenantThatNeverWasIsAFailureAndLeavesNothing() throws {
    let store = try Store()
    #expect(throws: LedgerFailure.unavailable(.constraint, operation: "write")) {
      _ = try store.ledger.record(message(1), filings: [toDossier(1, "A", tenant: 99)], now: 1)
    }
    #expect(try store.ledger.rows() == [0, 0, 0, 0])
  }

  @Test func whoWritesToATenantBecomesItsContactOnce() throws {
    let store = try Store()
    var second = message(2)
    second.from = Correspondent(address: "piet@EXAMPLE.org")
    var automatic = message(3)
    automatic.isAutomatic = true
    _ = try store.ledger.record(message(1), filings: [toDossier(1, "A")], now: 1)
    _ = try store.ledger.record(message(1), filings: [toDossier(1, "A")], now: 2)
    _ = try store.ledger.record(second, filings: [toDossier(2, "B")], now: 3)
    _ = try store.ledger.record(automatic, filings: [toDossier(3, "B")], now: 4)
    _ = try store.ledger.record(message(4), filings: [toReview(4, .forgedToken, recipient: "m+x@y")], now: 5)
    #expect(try store.ledger.counts().contacts == 1)
    #expect(try store.ledger.integer("SELECT messages FROM contact WHERE name = 'Piet'") == 2)
    #expect(try store.ledger.integer("SELECT last_at - first_at FROM contact") == 2)
  }
}
