import Testing

@testable import Records

@Suite struct TokenTests {
  @Test func anOpaqueReferenceIsTheSameForTheSameValues() throws {
    let store = try Store()
    func id(_ tenant: Int, _ kind: String, _ dossier: String, _ expiresOn: Int?) throws -> Int {
      try store.ledger.opaqueReference(
        tenant: tenant, kind: kind, dossier: dossier, expiresOn: expiresOn, now: 5
      ).id
    }
    let values: [(Int, String, String, Int?)] = [
      (1, "dossier", "long", nil), (2, "dossier", "long", nil), (1, "invoice", "long", nil),
      (1, "dossier", "LONG", nil), (1, "dossier", "long", 20_000), (1, "dossier", "long", 0),
    ]
    let first = try values.map { try id($0.0, $0.1, $0.2, $0.3) }
    let second = try values.map { try id($0.0, $0.1, $0.2, $0.3) }
    #expect(first == second)
    #expect(Set(first).count == values.count)
    #expect(
      try store.ledger.opaqueReference(id: first[4])
        == OpaqueReference(
          id: first[4], tenant: 1, kind: "dossier", dossier: "long", expiresOn: 20_000, createdAt: 5))
    #expect(try store.ledger.opaqueReference(id: 999) == nil)
    #expect(throws: LedgerFailure.unknownTenant("9")) { _ = try id(9, "dossier", "x", nil) }
  }

  @Test func aRevocationStandsAsItWasFirstMade() throws {
    let store = try Store()
    #expect(try store.ledger.revocation(of: "tok") == nil)
    let first = try store.ledger.revoke(token: "tok", note: "lost", now: 5)
    #expect(first == Revocation(revokedAt: 5, note: "lost"))
    #expect(try store.ledger.revoke(token: "tok", note: nil, now: 9) == first)
    #expect(try store.ledger.revocation(of: "tok") == first)
    #expect(try store.ledger.revocation(of: "TOK") == nil)
  }

  static func legacy(_ token: String, _ dossier: String = "D", tenant: Int = 1) -> LegacyToken {
    LegacyToken(token: token, tenant: tenant, kind: "dossier", dossier: dossier)
  }

  @Test(arguments: [
    ("bG9jYWx", Match.found(legacy("bG9jYWx", "1"))), ("BG9JYWX", .found(legacy("bG9jYWx", "1"))),
    ("AbC", .found(legacy("AbC", "2"))), ("aBc", .found(legacy("aBc", "3"))), ("abc", .ambiguous),
    ("abcd", .none), ("", .none),
  ])
  func aLegacyTokenIsLookedUpAsWrittenFirst(token: String, match: Match<LegacyToken>) throws {
    let store = try Store()
    let tokens = [Self.legacy("bG9jYWx", "1"), Self.legacy("AbC", "2"), Self.legacy("aBc", "3")]
    #expect(try store.ledger.importLegacyTokens(tokens).added == 3)
    #expect(try store.ledger.legacyToken(token) == match)
  }

  @Test func anImportCanBeRepeated() throws {
    let store = try Store()
    _ = try store.ledger.importLegacyTokens([Self.legacy("a")])
    let again = try store.ledger.importLegacyTokens([Self.legacy("a"), Self.legacy("b"), Self.legacy("b")])
    #expect(again == LegacyImport(added: 1, unchanged: 2, conflicts: []))
  }

  @Test func aConflictStopsTheWholeImportAndIsNamed() throws {
    let store = try Store()
    _ = try store.ledger.importLegacyTokens([Self.legacy("a", "1")])
    let rows = [Self.legacy("b"), Self.legacy("a", "2"), Self.legacy("c", "1"), Self.legacy("c", "2")]
    #expect(
      try store.ledger.importLegacyTokens(rows)
        == LegacyImport(
          added: 0, unchanged: 0,
          conflicts: [
            LegacyImport.Conflict(row: 1, existing: Self.legacy("a", "1")),
            LegacyImport.Conflict(row: 3, existing: Self.legacy("c", "1")),
          ]))
    #expect(try store.ledger.legacyToken("b") == .none)
    #expect(try store.ledger.legacyToken("a") == .found(Self.legacy("a", "1")))
  }

  @Test func anImportForATenantThatNeverWasIsRefused() throws {
    let store = try Store()
    #expect(throws: LedgerFailure.unknownTenant("8")) {
      _ = try store.ledger.importLegacyTokens([Self.legacy("a"), Self.legacy("b", tenant: 8)])
    }
    #expect(try store.ledger.legacyToken("a") == .none)
  }
}
