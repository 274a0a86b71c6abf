import SQLite

// Tokens that cannot speak for themselves: opaque references, revocations, and the tokens of an earlier system.
extension Ledger {
  /// The opaque reference with these four values: the one there is, or a new one.
  /// Throws `.unknownTenant` for a tenant that never was.
  package func opaqueReference(tenant: Int, kind: String, dossier: String, expiresOn: Int?, now: Int)
    throws(LedgerFailure) -> OpaqueReference
  {
    try writing { () throws(LedgerFailure) in
      try requireTenant(tenant)
      try run(
        """
        INSERT INTO opaque_reference(tenant, kind, dossier, expires_on, created_at)
        VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
        """, .integer(tenant), .text(kind), .text(dossier), .integer(expiresOn), .integer(now))
      let stored = try first(
        """
        SELECT id, tenant, kind, dossier, expires_on, created_at FROM opaque_reference
        WHERE tenant = ?1 AND kind = ?2 AND dossier = ?3 AND ifnull(expires_on, -1) = ifnull(?4, -1)
        """, .integer(tenant), .text(kind), .text(dossier), .integer(expiresOn)
      ) { row in row.opaqueReference() }
      guard let stored else { throw .damaged(what: "an opaque reference is gone as soon as it is made") }
      return stored
    }
  }

  package func opaqueReference(id: Int) throws(LedgerFailure) -> OpaqueReference? {
    try first(
      "SELECT id, tenant, kind, dossier, expires_on, created_at FROM opaque_reference WHERE id = ?1",
      .integer(id)
    ) { row in row.opaqueReference() }
  }

  /// Revokes a token, given in its canonical text; returns what stands, an earlier revocation included.
  package func revoke(token: String, note: String?, now: Int) throws(LedgerFailure) -> Revocation {
    try writing { () throws(LedgerFailure) in
      try run(
        "INSERT INTO revoked_token(token, revoked_at, note) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING",
        .text(token), .integer(now), .text(note))
      guard let stored = try revocation(of: token) else {
        throw .damaged(what: "a revocation is gone as soon as it is made")
      }
      return stored
    }
  }

  /// The revocation of a token, given in its canonical text; nil while it is good.
  package func revocation(of token: String) throws(LedgerFailure) -> Revocation? {
    try first("SELECT revoked_at, note FROM revoked_token WHERE token = ?1", .text(token)) { row in
      Revocation(revokedAt: row.integer(), note: row.optionalText())
    }
  }

  /// Imports all of the tokens, or none where one conflicts. Throws `.unknownTenant` for one that never was.
  package func importLegacyTokens(_ tokens: [LegacyToken]) throws(LedgerFailure) -> LegacyImport {
    var result = LegacyImport(added: 0, unchanged: 0, conflicts: [])
    do throws(LedgerFailure) {
      try writing { () throws(LedgerFailure) in
        var checked: Set<Int> = []
        for (index, token) in tokens.enumerated() {
          if checked.insert(token.tenant).inserted { try requireTenant(token.tenant) }
          try run(
            """
            INSERT INTO legacy_token(token, folded, tenant, kind, dossier) VALUES(?1, ?2, ?3, ?4, ?5)
            ON CONFLICT DO NOTHING
            """, .text(token.token), .text(CaseFolding.fold(token.token)), .integer(token.tenant),
            .text(token.kind), .text(token.dossier))
          if connection.changedRows > 0 {
            result.added += 1
          } else if let existing = try legacyTokenAsWritten(token.token), existing != token {
            result.conflicts.append(LegacyImport.Conflict(row: index, existing: existing))
          } else {
            result.unchanged += 1
          }
        }
        if !result.conflicts.isEmpty { throw .abandoned }
      }
    } catch .abandoned {
      result.added = 0
    }
    return result
  }

  /// Looks a token up as written, then without case, where only one fits.
  package func legacyToken(_ token: String) throws(LedgerFailure) -> Match<LegacyToken> {
    if let exact = try legacyTokenAsWritten(token) { return .found(exact) }
    let folded = try all(
      "SELECT token, tenant, kind, dossier FROM legacy_token WHERE folded = ?1 LIMIT 2",
      .text(CaseFolding.fold(token))
    ) { row in row.legacyToken() }
    guard let only = folded.first else { return .none }
    return folded.count == 1 ? .found(only) : .ambiguous
  }

  private func legacyTokenAsWritten(_ token: String) throws(LedgerFailure) -> LegacyToken? {
    try first("SELECT token, tenant, kind, dossier FROM legacy_token WHERE token = ?1", .text(token)) { row in
      row.legacyToken()
    }
  }

  private func requireTenant(_ id: Int) throws(LedgerFailure) {
    if try integer("SELECT id FROM tenant WHERE id = ?1", .integer(id)) == nil {
      throw .unknownTenant(String(id))
    }
  }
}

extension Row {
  /// The columns id, tenant, kind, dossier, expires_on, created_at.
  fileprivate mutating func opaqueReference() -> OpaqueReference {
    OpaqueReference(
      id: integer(), tenant: integer(), kind: text(), dossier: text(), expiresOn: optionalInteger(),
      createdAt: integer())
  }

  /// The columns token, tenant, kind, dossier.
  fileprivate mutating func legacyToken() -> LegacyToken {
    LegacyToken(token: text(), tenant: integer(), kind: text(), dossier: text())
  }
}
