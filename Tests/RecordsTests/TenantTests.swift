import Testing

@testable import Records

@Suite struct TenantTests {
  @Test func aTenantComesBackWithItsAliasesAsWritten() throws {
    let store = try Store()
    let made = try store.ledger.addTenant(name: "X", aliases: ["Zed", "a.b", "Zed", "ZED"], now: 9)
    #expect(made == Tenant(id: 3, name: "X", aliases: ["Zed", "a.b"], createdAt: 9))
    #expect(try store.ledger.tenant(id: 3) == made)
    #expect(try store.ledger.tenants().map(\.id) == [1, 2, 3])
  }

  @Test(arguments: [
    ("1", 1), ("2", 2), ("3", nil), ("Carrosserie Jan Janssens", 1), ("carrosserie jan janssens", nil),
    ("carrosserie.jan.janssens", 1), ("GARAGE.MÜLLER", 2), ("gm", 2), ("", nil),
    ("99999999999999999999", nil),
  ])
  func aTenantIsFoundByWhatAPersonTypes(text: String, id: Int?) throws {
    #expect(try Store().ledger.findTenant(text)?.id == id)
  }

  @Test(arguments: [
    ("Garage Müller", ["x"], LedgerFailure.nameTaken("Garage Müller")),
    ("New", ["x", "GARAGE.müller"], .aliasTaken(alias: "GARAGE.müller", tenant: "Garage Müller")),
    ("New", [""], .emptyName), ("", [], .emptyName),
  ])
  func whatIsTakenIsRefusedAndLeavesNothing(name: String, aliases: [String], failure: LedgerFailure) throws {
    let store = try Store()
    #expect(throws: failure) { _ = try store.ledger.addTenant(name: name, aliases: aliases, now: 1) }
    #expect(try store.ledger.tenants().count == 2)
    #expect(try store.ledger.tenant(alias: "x") == nil)
  }

  @Test func anAliasCanBeAdded() throws {
    let store = try Store()
    #expect(try store.ledger.addAlias("JJ", toTenant: 1).aliases == ["Carrosserie.Jan.Janssens", "JJ"])
    #expect(try store.ledger.addAlias("jj", toTenant: 1).aliases == ["Carrosserie.Jan.Janssens", "JJ"])
    #expect(throws: LedgerFailure.aliasTaken(alias: "jj", tenant: "Carrosserie Jan Janssens")) {
      _ = try store.ledger.addAlias("jj", toTenant: 2)
    }
    #expect(throws: LedgerFailure.unknownTenant("7")) { _ = try store.ledger.addAlias("k", toTenant: 7) }
    #expect(throws: LedgerFailure.emptyName) { _ = try store.ledger.addAlias("", toTenant: 1) }
  }

  @Test func aRemovedTenantKeepsItsHistoryAndItsAliasesUntilTheyAreTaken() throws {
    let store = try Store()
    _ = try store.ledger.record(message(1), filings: [toDossier(1, "A")], now: 1)
    #expect(try store.ledger.removeTenant(id: 1, now: 50).removedAt == 50)
    #expect(throws: LedgerFailure.unknownTenant("1")) { _ = try store.ledger.removeTenant(id: 1, now: 60) }
    #expect(throws: LedgerFailure.unknownTenant("1")) { _ = try store.ledger.addAlias("k", toTenant: 1) }
    #expect(try store.ledger.tenants().map(\.id) == [2])
    #expect(try store.ledger.tenants(.all).map(\.id) == [1, 2])
    #expect(try store.ledger.findTenant("1") == nil)
    #expect(try store.ledger.findTenant("Carrosserie Jan Janssens") == nil)
    #expect(try store.ledger.tenant(alias: "carrosserie.jan.janssens")?.removedAt == 50)
    #expect(
      try store.ledger.notifications(after: 0, limit: 1).first?.tenantName == "Carrosserie Jan Janssens")

    let next = try store.ledger.addTenant(
      name: "Carrosserie Jan Janssens", aliases: ["Carrosserie.Jan.JANSSENS"], now: 70)
    #expect(next.id == 3)
    #expect(try store.ledger.tenant(alias: "carrosserie.jan.janssens")?.id == 3)
    #expect(try store.ledger.tenant(id: 1)?.aliases == [])
  }
}
