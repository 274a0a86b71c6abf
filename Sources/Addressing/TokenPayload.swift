/// What a token says once its authentication code has been found right.
package struct TokenPayload: Hashable, Sendable {
  /// The tenants that tokens can name.
  package static let tenants = 1...(1 << 30)

  /// The tenant's number, within ``tenants``.
  package var tenant: Int
  package var kind: Kind
  package var reference: Reference
  /// The last day (UTC) on which the token is good; nil for ever.
  package var expiresOn: Day?

  package init(tenant: Int, kind: Kind, reference: Reference, expiresOn: Day? = nil) {
    self.tenant = tenant
    self.kind = kind
    self.reference = reference
    self.expiresOn = expiresOn
  }
}

/// Which dossier (invoice, task, order) a token means.
package enum Reference: Hashable, Sendable {
  /// The opaque ids that tokens can hold.
  package static let opaqueIDs = 1...(1 << 40)

  /// The business's own reference, written out in the token.
  case dossier(String)
  /// A number, within ``opaqueIDs``, under which the ledger keeps a reference too long to be written out.
  case opaque(id: Int)
}
