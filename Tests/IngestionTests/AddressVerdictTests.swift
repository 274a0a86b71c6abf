import Addressing
import Ingestion
import MailSyntax
import Records
import Testing

@Suite struct AddressVerdictTests {
  private let store: TemporaryStore

  init() throws {
    store = try TemporaryStore()
    try store.addTenants()
  }

  private func verdict(_ address: String) throws -> AddressVerdict {
    try store.router.verdict(on: address, ledger: store.ledger)
  }

  private func damaged(_ address: String) -> String {
    var characters = Array(address)
    let place = "Jan.Janssens+".count + 8
    characters[place] = characters[place] == "0" ? "1" : "0"
    return String(characters)
  }

  @Test func whatLeadsSomewhereIsKnown() throws {
    for address in [
      store.address("1"), store.address("1").uppercased(), "jan.janssens@mail.example", "m@mail.example",
    ] {
      #expect(try verdict(address) == .known)
    }
  }

  @Test(arguments: ["a@elsewhere.example", "", "no address", "m+0@elsewhere.example"])
  func otherDomainsAreForeign(address: String) throws { #expect(try verdict(address) == .foreign) }

  @Test func whatAPersonWouldLookAtHasItsReason() throws {
    _ = try store.ledger.revoke(token: store.token("gone"), note: nil, now: store.now)
    _ = try store.ledger.removeTenant(id: 2, now: store.now)
    let old = store.token("old", expiresOn: Day(at: store.now, addingDays: -1))
    #expect(try verdict(damaged(store.address("1"))) == .doubtful(.forgedToken))
    #expect(try verdict(store.address("gone")) == .doubtful(.revokedToken))
    #expect(try verdict("m+\(old)@mail.example") == .doubtful(.expiredToken))
    #expect(try verdict("m+nonsense@mail.example") == .doubtful(.unknownToken))
    #expect(try verdict("nobody@mail.example") == .doubtful(.unknownAlias))
    #expect(try verdict("Garage.Piet@mail.example") == .doubtful(.removedTenant))
    #expect(try verdict(store.address("1", tenant: 2)) == .doubtful(.removedTenant))
  }

  /// A delivery without a thread finds the same reason.
  @Test func theDeliverysRouteSaysTheSame() throws {
    for address in [
      store.address("1"), damaged(store.address("1")), "m+nonsense@mail.example", "nobody@mail.example",
      "Garage.Piet@mail.example",
    ] {
      let route = try store.router.routes(
        of: store.parse("Subject: x\n\nx"), envelopes: [EnvelopeRecord(recipient: address)], limits: Limits(),
        ledger: store.ledger)[0]
      if case .review(let review, _) = route.destination {
        #expect(try verdict(address) == .doubtful(review.reason))
      } else {
        #expect(try verdict(address) == .known)
      }
    }
  }

  @Test(
    arguments: [
      (AddressVerdict.foreign, false, false, false, false), (.known, false, false, false, false),
      (.doubtful(.forgedToken), true, true, false, true), (.doubtful(.revokedToken), true, true, false, true),
      (.doubtful(.expiredToken), false, true, false, true),
      (.doubtful(.unknownToken), false, true, false, true),
      (.doubtful(.retiredKey), false, true, false, true),
      (.doubtful(.removedTenant), false, true, false, true),
      (.doubtful(.unknownAlias), false, true, false, false),
    ])
  func theSettingSaysWhatIsRefused(
    verdict: AddressVerdict, review: Bool, reject: Bool, hopelessReview: Bool, hopelessReject: Bool
  ) {
    #expect(verdict.isRefused(.review) == review)
    #expect(verdict.isRefused(.reject) == reject)
    #expect(verdict.isHopeless(.review) == hopelessReview)
    #expect(verdict.isHopeless(.reject) == hopelessReject)
  }
}
