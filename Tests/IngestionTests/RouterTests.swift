import Addressing
import Ingestion
import MailSyntax
import Records
import Testing

@Suite struct RouterTests {
  private let store: TemporaryStore

  init() throws {
    store = try TemporaryStore()
    try store.addTenants()
  }

  private func routes(_ recipients: [String], header: String = "") throws -> [Router.Route] {
    try store.router.routes(
      of: store.parse(header + "\n\nx"),
      envelopes: recipients.map { EnvelopeRecord(sender: "a@b", recipient: $0) },
      limits: Limits(), ledger: store.ledger)
  }

  private func reason(_ recipient: String, header: String = "") throws -> Review.Reason? {
    guard case .review(let review, _) = try routes([recipient], header: header).first?.destination else {
      return nil
    }
    return review.reason
  }

  private func dossier(_ reference: String, tenant: Int = 1) -> Destination {
    .dossier(tenant: tenant, kind: "dossier", reference: reference)
  }

  @Test func theEnvelopesTokenDecides() throws {
    let address = store.address("2026-0147")
    let route = try routes([address], header: "To: \(store.address("other"))")[0]
    #expect(route.destination == dossier("2026-0147"))
    #expect(route.evidence == EvidenceRecord(.envelopeRecipient, value: address))
  }

  @Test func aTokenIsReadInAnyCase() throws {
    let address = store.address("2026-0147")
    for text in [address.uppercased(), address.lowercased()] {
      #expect(try routes([text])[0].destination == dossier("2026-0147"))
    }
  }

  @Test func eachRecipientHasItsRoute() throws {
    let found = try routes([store.address("1"), store.address("2", tenant: 2), "nobody@mail.example"])
    #expect(found[0].destination == dossier("1"))
    #expect(found[1].destination == dossier("2", tenant: 2))
    #expect(found[2].isRefusable)
  }

  @Test func theSharedLocalPartCarriesAnyTenantsToken() throws {
    #expect(try routes([store.address("7", alias: "m", tenant: 2)])[0].destination == dossier("7", tenant: 2))
  }

  @Test func anAliasWithoutATokenIsANewRequest() throws {
    let route = try routes(["JAN.JANSSENS@MAIL.example"])[0]
    #expect(route.destination == .newRequest(tenant: 1))
    #expect(route.evidence.kind == .alias)
  }

  @Test(arguments: ["nobody@mail.example", "m@mail.example", "Jan.Janssens@other.example", "", "no address"])
  func anUnknownRecipientIsForReview(recipient: String) throws {
    #expect(try reason(recipient) == .unknownAlias)
  }

  @Test func aDamagedTokenIsForReviewWhateverTheThreadSays() throws {
    var damaged = Array(store.address("2026-0147"))
    let place = "Jan.Janssens+".count + 8
    damaged[place] = damaged[place] == "0" ? "1" : "0"
    let good = MessageIDToken.make(token: store.token("2026-0147"), unique: "x", domain: "mail.example")
    #expect(try reason(String(damaged), header: "In-Reply-To: \(good)") == .forgedToken)
  }

  @Test func anExpiredTokenSaysWhichDossierItWas() throws {
    let yesterday = Day(at: store.now, addingDays: -1)
    let token = store.token("2026-0147", expiresOn: yesterday)
    guard case .review(let review, _) = try routes(["m+\(token)@mail.example"])[0].destination else {
      Issue.record("not a review")
      return
    }
    #expect(review.reason == .expiredToken)
    #expect(review.tenant == 1)
    #expect(review.reference == "2026-0147")
  }

  @Test func aRevokedTokenIsForReview() throws {
    let token = store.token("2026-0147")
    _ = try store.ledger.revoke(token: token, note: nil, now: store.now)
    #expect(try reason("m+\(token.uppercased())@mail.example") == .revokedToken)
  }

  @Test func aRemovedTenantsMailIsForReview() throws {
    _ = try store.ledger.removeTenant(id: 1, now: store.now)
    #expect(try reason("Jan.Janssens@mail.example") == .removedTenant)
    #expect(try reason(store.address("2026-0147")) == .removedTenant)
  }

  @Test func anOpaqueTokenMeansWhatTheLedgerKeeps() throws {
    let long = String(repeating: "Schadedossier ", count: 10)
    let kept = try store.ledger.opaqueReference(
      tenant: 2, kind: "task", dossier: long, expiresOn: nil, now: store.now)
    let payload = TokenPayload(tenant: 2, kind: .task, reference: .opaque(id: kept.id))
    let token = try #require(store.codec.encode(payload, limit: 30))
    #expect(
      try routes(["m+\(token)@mail.example"])[0].destination
        == .dossier(tenant: 2, kind: "task", reference: long))
    let unknown = try #require(
      store.codec.encode(TokenPayload(tenant: 1, kind: .task, reference: .opaque(id: kept.id)), limit: 30))
    #expect(try reason("m+\(unknown)@mail.example") == .unknownToken)
  }

  @Test func anImportedTokenIsFoundAsWrittenFirst() throws {
    _ = try store.ledger.importLegacyTokens([
      LegacyToken(token: "bG9jYWx", tenant: 1, kind: "dossier", dossier: "old-1"),
      LegacyToken(token: "bG9jYWX", tenant: 2, kind: "dossier", dossier: "old-2"),
      LegacyToken(token: "Zm9v", tenant: 2, kind: "invoice", dossier: "old-3"),
    ])
    #expect(try routes(["m+bG9jYWx@mail.example"])[0].destination == dossier("old-1"))
    #expect(try routes(["m+bG9jYWX@mail.example"])[0].destination == dossier("old-2", tenant: 2))
    #expect(try reason("m+bg9jywx@mail.example") == .unknownToken)
    #expect(
      try routes(["m+zm9v@mail.example"])[0].destination
        == .dossier(tenant: 2, kind: "invoice", reference: "old-3"))
    #expect(try reason("m+nothing@mail.example") == .unknownToken)
  }

  @Test func theThreadServesARecipientWhosePlusPartWasLost() throws {
    let answered = MessageIDToken.make(token: store.token("2026-0147"), unique: "x", domain: "mail.example")
    for recipient in ["m@mail.example", "Jan.Janssens@mail.example", "typo@mail.example"] {
      let route = try routes([recipient], header: "In-Reply-To: \(answered)")[0]
      #expect(route.destination == dossier("2026-0147"))
      #expect(route.evidence.kind == .inReplyTo)
      #expect(
        try routes([recipient], header: "References: <x@y> \(answered)")[0].evidence.kind == .references)
    }
  }

  @Test func theNewestReferenceCounts() throws {
    let ids = ["1", "2"].map {
      MessageIDToken.make(token: store.token($0), unique: "x", domain: "mail.example")
    }
    #expect(
      try routes(["m@mail.example"], header: "References: \(ids[0]) \(ids[1])")[0].destination == dossier("2")
    )
  }

  @Test func theThreadOfAnotherTenantDoesNotTakeMailFromAnAlias() throws {
    let other = MessageIDToken.make(token: store.token("9", tenant: 2), unique: "x", domain: "mail.example")
    let route = try routes(["Jan.Janssens@mail.example"], header: "In-Reply-To: \(other)")[0]
    #expect(route.destination == .newRequest(tenant: 1))
  }

  @Test func withoutAnEnvelopeTheHeaderDecidesInItsOrder() throws {
    let header = """
      Delivered-To: someone@else.example
      X-Original-To: \(store.address("2"))
      To: "x" <\(store.address("3"))>
      """
    let route = try routes([], header: header)
    #expect(route.map(\.destination) == [dossier("2")])
    #expect(route[0].evidence.kind == .headerRecipient)
  }

  @Test func toAndCcNameAllTheirDossiers() throws {
    let header = "To: \(store.address("1")), a@b.example\nCc: \(store.address("2")), \(store.address("1"))"
    #expect(try routes([], header: header).map(\.destination) == [dossier("1"), dossier("2")])
  }

  @Test func aNameIsNeverReadAsAnAddress() throws {
    let header = "To: =?utf-8?Q?=3C\(store.address("1").replacing("@", with: "=40"))=3E?= <x@else.example>"
    #expect(
      try routes([], header: header)[0].destination
        == .review(
          Review(.noRecipient, detail: "no address of mail.example stands in the message"), recipient: ""))
  }

  @Test func withoutAnyAddressOfOursTheThreadDecides() throws {
    let answered = MessageIDToken.make(token: store.token("5"), unique: "x", domain: "mail.example")
    #expect(
      try routes([], header: "To: a@b.example\nIn-Reply-To: \(answered)")[0].destination == dossier("5"))
  }
}
