package import Addressing
package import Records

/// What a token means today: its seal, and what the ledger says of it.
package struct TokenResolver: Sendable {
  /// A token's destination, or why a person must look.
  package enum Resolution: Equatable, Sendable {
    case dossier(tenant: Int, kind: String, reference: String)
    case review(Review)
  }

  private let codec: TokenCodec
  private let now: Int

  /// - Parameter now: unix seconds, what expiry is measured by.
  package init(codec: TokenCodec, now: Int) {
    self.codec = codec
    self.now = now
  }

  /// Resolves a token as it stood in an address or a message identifier, in any case.
  package func resolve(_ token: String, ledger: borrowing Ledger) throws(LedgerFailure) -> Resolution {
    switch codec.decode(token, now: now) {
    case .valid(let payload, _):
      return try open(payload, token: token, ledger: ledger)
    case .expired(let payload):
      // The seal held, so what the token says can be believed: the review is shown to the right tenant.
      switch try open(payload, token: token, ledger: ledger) {
      case .dossier(let tenant, let kind, let reference):
        return .review(
          Review(
            .expiredToken, detail: "the token of \(kind) \(reference) has expired", tenant: tenant,
            kind: kind,
            reference: reference))
      case .review(let review): return .review(review)
      }
    case .forged:
      return try legacy(
        token, else: Review(.forgedToken, detail: "the token's seal is wrong"), ledger: ledger)
    case .retiredKey:
      return try legacy(
        token, else: Review(.retiredKey, detail: "the token was signed with a key that is retired"),
        ledger: ledger)
    case .notOurs:
      return try legacy(
        token, else: Review(.unknownToken, detail: "the token is neither ours nor an imported one"),
        ledger: ledger)
    }
  }

  /// The one text under which a token is revoked: lower case for ours, as it was imported for others; nil for what
  /// is no token of this store.
  package func canonical(_ token: String, ledger: borrowing Ledger) throws(LedgerFailure) -> String? {
    switch codec.decode(token, now: now) {
    case .valid, .expired: return token.lowercased()
    case .forged, .retiredKey, .notOurs:
      guard case .found(let legacy) = try ledger.legacyToken(token) else { return nil }
      return legacy.token
    }
  }

  /// A token whose seal holds: is it revoked, is its tenant still there, and which dossier does it mean?
  private func open(
    _ payload: TokenPayload, token: String, ledger: borrowing Ledger
  ) throws(LedgerFailure) -> Resolution {
    var kind = payload.kind.rawValue
    let reference: String
    switch payload.reference {
    case .dossier(let text): reference = text
    case .opaque(let id):
      guard let kept = try ledger.opaqueReference(id: id), kept.tenant == payload.tenant else {
        return .review(
          Review(
            .unknownToken, detail: "the ledger does not know what the token stands for",
            tenant: payload.tenant))
      }
      kind = kept.kind
      reference = kept.dossier
    }
    if try ledger.revocation(of: token.lowercased()) != nil {
      return .review(
        Review(
          .revokedToken, detail: "the token of \(kind) \(reference) is revoked", tenant: payload.tenant,
          kind: kind,
          reference: reference))
    }
    return try filed(tenant: payload.tenant, kind: kind, reference: reference, ledger: ledger)
  }

  /// Tokens of the system that was there before are looked up as they were written.
  private func legacy(
    _ token: String, else review: Review, ledger: borrowing Ledger
  ) throws(LedgerFailure) -> Resolution {
    switch try ledger.legacyToken(token) {
    case .found(let found):
      if try ledger.revocation(of: found.token) != nil {
        return .review(
          Review(
            .revokedToken, detail: "the token of \(found.kind) \(found.dossier) is revoked",
            tenant: found.tenant,
            kind: found.kind, reference: found.dossier))
      }
      return try filed(tenant: found.tenant, kind: found.kind, reference: found.dossier, ledger: ledger)
    case .ambiguous:
      return .review(
        Review(.unknownToken, detail: "imported tokens differ from it in case only, and there are several"))
    case .none: return .review(review)
    }
  }

  private func filed(
    tenant: Int, kind: String, reference: String, ledger: borrowing Ledger
  ) throws(LedgerFailure) -> Resolution {
    guard let found = try ledger.tenant(id: tenant), found.removedAt == nil else {
      return .review(
        Review(
          .removedTenant, detail: "the token's tenant is removed", tenant: tenant, kind: kind,
          reference: reference))
    }
    return .dossier(tenant: tenant, kind: kind, reference: reference)
  }
}
