import SQLite

// Tenants.
extension Ledger {
  /// Throws `.nameTaken`, `.aliasTaken` or `.emptyName`. Aliases are compared without case.
  package func addTenant(name: String, aliases: [String], now: Int) throws(LedgerFailure) -> Tenant {
    guard !name.isEmpty, !aliases.contains("") else { throw .emptyName }
    return try writing { () throws(LedgerFailure) in
      if try integer("SELECT id FROM tenant WHERE name = ?1 AND removed_at IS NULL", .text(name)) != nil {
        throw .nameTaken(name)
      }
      try run("INSERT INTO tenant(name, created_at) VALUES(?1, ?2)", .text(name), .integer(now))
      let id = connection.lastInsertedRow
      for alias in aliases { try claim(alias, for: id) }
      return try existing(id)
    }
  }

  /// Adds a local part to a tenant in use; nothing happens where it is the tenant's already.
  package func addAlias(_ alias: String, toTenant id: Int) throws(LedgerFailure) -> Tenant {
    guard !alias.isEmpty else { throw .emptyName }
    return try writing { () throws(LedgerFailure) in
      guard let tenant = try tenant(id: id), tenant.removedAt == nil else { throw .unknownTenant(String(id)) }
      try claim(alias, for: id)
      return try existing(id)
    }
  }

  /// Gives an alias to a tenant where it is free: never used, or last used by a tenant that was removed.
  private func claim(_ alias: String, for id: Int) throws(LedgerFailure) {
    let folded = CaseFolding.fold(alias)
    let owner = try first(
      """
      SELECT tenant.id, tenant.name FROM alias JOIN tenant ON tenant.id = alias.tenant
      WHERE alias.folded = ?1 AND tenant.removed_at IS NULL
      """, .text(folded)
    ) { row in (id: row.integer(), name: row.text()) }
    if let owner, owner.id != id { throw .aliasTaken(alias: alias, tenant: owner.name) }
    if owner != nil { return }
    try run(
      """
      INSERT INTO alias(folded, written, tenant) VALUES(?1, ?2, ?3)
      ON CONFLICT(folded) DO UPDATE SET written = excluded.written, tenant = excluded.tenant
      """, .text(folded), .text(alias), .integer(id))
  }

  /// By id.
  package func tenants(_ scope: TenantScope = .inUse) throws(LedgerFailure) -> [Tenant] {
    try reading { () throws(LedgerFailure) in
      var tenants = try all(
        """
        SELECT id, name, created_at, removed_at FROM tenant
        WHERE removed_at IS NULL OR ?1 ORDER BY id
        """, .flag(scope == .all)
      ) { row in row.tenant() }
      for index in tenants.indices { tenants[index].aliases = try aliases(ofTenant: tenants[index].id) }
      return tenants
    }
  }

  /// Removed or not.
  package func tenant(id: Int) throws(LedgerFailure) -> Tenant? {
    let tenant = try first(
      "SELECT id, name, created_at, removed_at FROM tenant WHERE id = ?1", .integer(id)
    ) { row in row.tenant() }
    guard var tenant else { return nil }
    tenant.aliases = try aliases(ofTenant: id)
    return tenant
  }

  /// The tenant that a local part belongs to; the last that it belonged to, with `removedAt` set, where that one
  /// was removed and no other has taken it since.
  package func tenant(alias: String) throws(LedgerFailure) -> Tenant? {
    let id = try integer("SELECT tenant FROM alias WHERE folded = ?1", .text(CaseFolding.fold(alias)))
    guard let id else { return nil }
    return try tenant(id: id)
  }

  /// A tenant in use, by what a person types: its id, its exact name, or an alias, in this order.
  package func findTenant(_ text: String) throws(LedgerFailure) -> Tenant? {
    if let id = Int(text), let tenant = try tenant(id: id), tenant.removedAt == nil { return tenant }
    if let id = try integer("SELECT id FROM tenant WHERE name = ?1 AND removed_at IS NULL", .text(text)) {
      return try tenant(id: id)
    }
    guard let tenant = try tenant(alias: text), tenant.removedAt == nil else { return nil }
    return tenant
  }

  /// Takes a tenant out of use; its messages, dossiers and name stay. Its aliases still lead to it, so that mail
  /// to them can be told from mail to aliases that never were, until another tenant takes them.
  /// Throws `.unknownTenant` where none is in use.
  package func removeTenant(id: Int, now: Int) throws(LedgerFailure) -> Tenant {
    try writing { () throws(LedgerFailure) in
      try run(
        "UPDATE tenant SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL", .integer(id), .integer(now))
      guard connection.changedRows > 0 else { throw .unknownTenant(String(id)) }
      return try existing(id)
    }
  }

  private func existing(_ id: Int) throws(LedgerFailure) -> Tenant {
    guard let tenant = try tenant(id: id) else { throw .unknownTenant(String(id)) }
    return tenant
  }

  private func aliases(ofTenant id: Int) throws(LedgerFailure) -> [String] {
    try all("SELECT written FROM alias WHERE tenant = ?1 ORDER BY id", .integer(id)) { row in row.text() }
  }
}

extension Row {
  /// The columns id, name, created_at, removed_at.
  fileprivate mutating func tenant() -> Tenant {
    Tenant(
      id: integer(), name: text(), aliases: [], createdAt: integer(), removedAt: optionalInteger())
  }
}
