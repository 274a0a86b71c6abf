import BlobStorage
import Hashing
import Ingestion
import Records
import Testing

@Suite struct IngestTests {
  private let store: TemporaryStore

  init() throws {
    store = try TemporaryStore()
    try store.addTenants()
  }

  private let message = """
    From: "Els Peeters" <els@klant.example>
    To: m@mail.example
    Subject: =?utf-8?Q?Re:_co=C3=BBt?=
    Message-ID: <one@klant.example>
    Date: Sat, 21 Nov 2026 12:00:00 +0100
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain; charset=utf-8

    Akkoord!

    Op za 21 nov. 2026 om 10:12 schreef Jan:
    > Past het?
    --b
    Content-Type: image/png; name="a.png"
    Content-Transfer-Encoding: base64
    Content-Disposition: attachment

    AAECAwQF
    --b
    Content-Type: message/rfc822

    Subject: inner

    binnen
    --b--

    """

  private func recorded(_ outcome: Ingest.Outcome) throws -> MessageRecord {
    guard case .found(let record) = try store.ledger.message(prefix: outcome.message) else {
      throw LedgerFailure.damaged(what: "no message")
    }
    return record
  }

  @Test func aReplyIsRecordedWithItsFiles() throws {
    let record = try recorded(store.deliver(message, to: [store.address("2026-0147")]))
    #expect(record.subject == "Re: coût")
    #expect(record.from == Correspondent(name: "Els Peeters", address: "els@klant.example"))
    #expect(record.date == 1_795_258_800)
    #expect(record.reply.text == "Akkoord!")
    #expect(record.reply.isStripped)
    #expect(record.parts.map(\.number) == [1, 2])
    #expect(record.parts.map(\.contentType) == ["image/png", "message/rfc822"])
    #expect(record.parts.map(\.path) == ["2", "3"])
    #expect(record.parts[0].fileName == "a.png")
    let image = try #require(Digest(hex: record.parts[0].digest))
    #expect(try store.blobs.contents(image, limit: 100) == [0, 1, 2, 3, 4, 5])
    let inner = try #require(Digest(hex: record.parts[1].digest))
    #expect(try store.blobs.contents(inner, limit: 100) == [UInt8]("Subject: inner\n\nbinnen".utf8))
  }

  @Test func ofFieldsThatAreRepeatedTheFirstThatSaysSomethingIsRecorded() throws {
    let repeated = """
      Subject:
      Date: soon
      Message-ID:
      From: els@klant.example
      From: jan@klant.example
      Subject: one
      Subject: two
      Date: Sat, 21 Nov 2026 12:00:00 +0100
      Date: Sun, 22 Nov 2026 12:00:00 +0100
      Message-ID: <one@klant.example>
      Message-ID: <two@klant.example>
      To: a@mail.example
      To: b@mail.example
      References: <a@mail.example>
      References: <b@mail.example>

      Akkoord!
      """
    let record = try recorded(store.deliver(repeated, to: [store.address("1")]))
    #expect(record.subject == "one")
    #expect(record.date == 1_795_258_800)
    #expect(record.messageID == "one@klant.example")
    #expect(record.from?.address == "els@klant.example")
    #expect(record.to.map(\.address) == ["a@mail.example", "b@mail.example"])
    #expect(record.references == ["a@mail.example", "b@mail.example"])
  }

  @Test func theRawMessageIsTheBlobOfItsName() throws {
    let outcome = try store.deliver(message, to: [store.address("1")])
    #expect(outcome.message == SHA256.hash([UInt8](message.utf8)).hex)
    let id = try #require(Digest(hex: outcome.message))
    #expect(try store.blobs.contents(id, limit: 1 << 20) == [UInt8](message.utf8))
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1 << 16])
  func theChunksOfTheInputDoNotMatter(size: Int) throws {
    let whole = try recorded(store.deliver(message, to: [store.address("1")]))
    let other = try TemporaryStore()
    try other.addTenants()
    let outcome = try other.deliver(message, to: [other.address("1")], chunk: size)
    guard case .found(let record) = try other.ledger.message(prefix: outcome.message) else {
      Issue.record("no message")
      return
    }
    #expect(record == whole)
  }

  @Test func theSameAgainChangesNothing() throws {
    let address = store.address("1")
    let first = try store.deliver(message, to: [address])
    let second = try store.deliver(message, to: [address])
    #expect(first.filings.map(\.outcome) == [.filed])
    #expect(second.filings.map(\.outcome) == [.redelivered])
    #expect(try store.ledger.notifications(after: 0, limit: 10).count == 1)
  }

  @Test func severalDossiersHaveARecordEachOverOneSetOfBlobs() throws {
    let outcome = try store.deliver(
      message, to: [store.address("1"), store.address("2"), store.address("1", alias: "m")])
    #expect(outcome.filings.map(\.outcome) == [.filed, .filed, .joined])
    let notifications = try store.ledger.notifications(after: 0, limit: 10)
    #expect(
      notifications.map(\.destination)
        == ["1", "2"].map { .dossier(tenant: 1, kind: "dossier", reference: $0) })
    #expect(Set(notifications.map(\.id)).count == 2)
    #expect(try store.ledger.counts().messages == 1)
  }

  @Test func anOperatorMayRefuseUnknownRecipients() throws {
    let unknown = ["nobody@mail.example", "m@mail.example"]
    #expect(performing: { _ = try store.deliver(message, to: unknown, unknown: .reject) }, throws: isRejected)
    #expect(try store.ledger.counts().messages == 0)
    var walk = try store.blobs.walk()
    #expect(try walk.next() == nil, "a refused message leaves nothing behind")
    let outcome = try store.deliver(message, to: unknown + [store.address("1")], unknown: .reject)
    #expect(outcome.filings.count == 3, "one good recipient keeps the mail for all")
  }

  @Test func aDeliveryWhoseServerIsGoneRecordsNothing() throws {
    let address = store.address("1")
    #expect(
      performing: { _ = try store.deliver(message, to: [address], decision: .abandon) },
      throws: { if case .abandoned? = $0 as? IngestFailure { true } else { false } })
    #expect(try store.ledger.counts().messages == 0)
    #expect(try store.deliver(message, to: [address]).filings.map(\.outcome) == [.filed])
  }

  @Test func anEmptyInputIsADoubt() throws {
    #expect(
      performing: { _ = try store.deliver("", to: ["m@mail.example"]) },
      throws: { if case .emptyInput? = $0 as? IngestFailure { true } else { false } })
  }

  @Test(arguments: [
    "x", "\n", "Subject: only a header", "Subject: x\n\n", "\0\0\0", "From nobody\n\nx", ": \n\n",
  ])
  func badMailIsData(text: String) throws {
    #expect(try store.deliver(text, to: [store.address("1")]).filings.map(\.outcome) == [.filed])
  }

  @Test func longTextIsCutAndSaysSo() throws {
    let text = "Subject: x\n\n" + String(repeating: "regel met woorden\n", count: 70_000)
    let record = try recorded(store.deliver(text, to: [store.address("1")]))
    #expect(record.reply.isTruncated)
    #expect(record.reply.text.utf8.count <= 1 << 20)
    #expect(record.defects.contains { $0.kind == "text-truncated" })
  }

  private func isRejected(_ error: any Error) -> Bool {
    if case .rejected? = error as? IngestFailure { true } else { false }
  }

  /// Prepares messages as a server of many connections does: all octets first, then one commit of blobs and one of rows.
  private func prepare(_ texts: [String], _ ingest: Ingest, _ group: BlobGroup) throws -> [PreparedMessage] {
    try texts.map { text in
      var intake = ingest.intake()
      try intake.take([UInt8](text.utf8).span)
      return try ingest.prepare(
        intake.end(), envelopes: [EnvelopeRecord(sender: "", recipient: store.address("1"))], now: store.now,
        in: group)
    }
  }

  @Test func aGroupOfMessagesIsRecordedAtOnceAndEachOnItsOwn() throws {
    let ingest = store.ingest()
    let group = try ingest.group()
    let prepared = try prepare([message, message + "x", message], ingest, group)
    try group.commit()
    let outcomes = try ingest.record(prepared, now: store.now)
    #expect(outcomes.map { $0.filings.map(\.outcome) } == [[.filed], [.filed], [.redelivered]])
    #expect(outcomes[0].message == outcomes[2].message)
    #expect(try recorded(outcomes[1]).parts.count == 2)
  }

  @Test func aGroupThatIsAbandonedLeavesNoRow() throws {
    let ingest = store.ingest()
    let group = try ingest.group()
    let prepared = try prepare([message, message + "x"], ingest, group)
    try group.commit()
    #expect(throws: IngestFailure.self) { try ingest.record(prepared, now: store.now) { .abandon } }
    #expect(try store.ledger.messages(MessageFilter()).isEmpty)
  }

  @Test func aMessageAboveTheLimitIsNotTaken() throws {
    let octets = [UInt8](message.utf8)
    for limit in [octets.count, octets.count - 1, 1] {
      let ingest = Ingest(
        settings: Ingest.Settings(maximumMessageBytes: limit), router: store.router, blobs: store.blobs,
        ledger: store.ledger)
      var intake = ingest.intake()
      var isTaken = true
      do throws(IngestFailure) { try intake.take(octets.span) } catch {
        if case .tooLarge(limit) = error { isTaken = false }
      }
      #expect(isTaken == (limit == octets.count))
    }
  }

  @Test func withCautionTheRawMessageIsStoredBeforeItIsRead() throws {
    let ingest = store.ingest(.reject)
    var intake = ingest.intake()
    try intake.take([UInt8](message.utf8).span)
    var told: Digest?
    // Reading ends in a refusal here; what matters is that the blob is there by then.
    var isRefused = false
    do throws(IngestFailure) {
      _ = try ingest.prepare(
        intake.end(), envelopes: [EnvelopeRecord(recipient: "nobody@mail.example")], now: store.now
      ) { digest in
        told = digest
        return .storeFirst
      }
    } catch { isRefused = true }
    #expect(isRefused)
    let id = try #require(told)
    #expect(try store.blobs.contents(id, limit: 1 << 20) == [UInt8](message.utf8))
  }
}
