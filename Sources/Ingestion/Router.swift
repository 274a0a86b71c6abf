import Addressing
import Bytes
package import MailSyntax
package import Records

/// Where one message goes: its routes, each with the evidence that decided.
///
/// The order of evidence: the envelope's recipients; without an envelope the addresses of Delivered-To,
/// X-Original-To, Envelope-To, To and Cc; then the identifiers of In-Reply-To and References, for a recipient whose
/// plus part was lost. A token that is wrong is never made good by weaker evidence: a person looks at it.
package struct Router: Sendable {
  /// A way for the message: what the server said of it, where it leads, and why.
  package struct Route: Equatable, Sendable {
    package var envelope: EnvelopeRecord
    package var destination: Destination
    package var evidence: EvidenceRecord
    /// Whether an operator who refuses unknown recipients refuses this one.
    package var isRefusable: Bool {
      if case .review = destination { true } else { false }
    }
  }

  private let addresses: AddressPlan
  private let tokens: TokenResolver

  package init(addresses: AddressPlan, tokens: TokenResolver) {
    self.addresses = addresses
    self.tokens = tokens
  }

  /// The routes of a message, at least one. Two recipients that lead to one destination stay two routes: the ledger
  /// files them once and remembers both deliveries.
  ///
  /// - Parameter envelopes: one for each recipient the server named; empty for a stored message.
  package func routes(
    of message: ParsedMessage, envelopes: [EnvelopeRecord], limits: Limits, ledger: borrowing Ledger
  ) throws(LedgerFailure) -> [Route] {
    let thread = try threadEvidence(of: message, ledger: ledger)
    if envelopes.isEmpty {
      return try headerRoutes(of: message, thread: thread, limits: limits, ledger: ledger)
    }
    var routes: [Route] = []
    for envelope in envelopes {
      let address = envelope.recipient ?? ""
      let finding = try find(address, ledger: ledger)
      routes.append(
        decide(finding, address: address, from: .envelopeRecipient, thread: thread, envelope: envelope))
    }
    return routes
  }

  /// The route of a message that nobody has read, to a person: with the tenant that the recipient's address names, so
  /// that the right one hears of it.
  package func unreadRoute(_ envelope: EnvelopeRecord, ledger: borrowing Ledger) throws(LedgerFailure)
    -> Route
  {
    let address = envelope.recipient ?? ""
    var review = Review(.crash, detail: "the message could not be read: reading it failed several times")
    switch try find(address, ledger: ledger) {
    case .token(.dossier(let tenant, let kind, let reference)):
      (review.tenant, review.kind, review.reference) = (tenant, kind, reference)
    case .token(.review(let other)):
      (review.tenant, review.kind, review.reference) = (other.tenant, other.kind, other.reference)
    case .alias(let tenant), .removed(let tenant): review.tenant = tenant
    case .shared, .unknown: break
    }
    return Route(
      envelope: envelope, destination: .review(review, recipient: address),
      evidence: EvidenceRecord(address.isEmpty ? .none : .envelopeRecipient, value: envelope.recipient))
  }

  /// What an address says by itself.
  enum Finding {
    /// A token that is good, or one that is not.
    case token(TokenResolver.Resolution)
    /// The address of a tenant, without a token.
    case alias(tenant: Int)
    /// The former address of a tenant that is removed.
    case removed(tenant: Int)
    /// The local part that all tenants share, without a token.
    case shared
    case unknown(detail: String)
  }

  /// The dossier that a reply's identifiers name.
  struct ThreadEvidence {
    var tenant: Int
    var destination: Destination
    var evidence: EvidenceRecord
  }

  /// Whether it is a mail address of the store's domain.
  func isOurs(_ address: String) -> Bool {
    Recipient(address, delimiters: addresses.delimiters)?.domain == addresses.domain
  }

  func find(_ address: String, ledger: borrowing Ledger) throws(LedgerFailure) -> Finding {
    guard let recipient = Recipient(address, delimiters: addresses.delimiters) else {
      return .unknown(detail: "the recipient is no mail address")
    }
    guard recipient.domain == addresses.domain else {
      return .unknown(detail: "the recipient's domain is not \(addresses.domain)")
    }
    if let token = recipient.token, !token.isEmpty {
      return .token(try tokens.resolve(token, ledger: ledger))
    }
    if let tenant = try ledger.tenant(alias: recipient.localPart) {
      return tenant.removedAt == nil ? .alias(tenant: tenant.id) : .removed(tenant: tenant.id)
    }
    if recipient.localPart.lowercased() == addresses.defaultLocalPart.lowercased() { return .shared }
    return .unknown(detail: "no tenant has this local part")
  }

  func decide(
    _ finding: Finding, address: String, from source: EvidenceRecord.Kind, thread: ThreadEvidence?,
    envelope: EnvelopeRecord
  ) -> Route {
    let own = EvidenceRecord(source, value: address)
    switch finding {
    case .token(.dossier(let tenant, let kind, let reference)):
      let destination = Destination.dossier(tenant: tenant, kind: kind, reference: reference)
      return Route(envelope: envelope, destination: destination, evidence: own)
    case .token(.review(let review)):
      return Route(envelope: envelope, destination: .review(review, recipient: address), evidence: own)
    case .alias(let tenant):
      // Someone who quotes one tenant's message but writes to another means the one he writes to.
      if let thread, thread.tenant == tenant {
        return Route(envelope: envelope, destination: thread.destination, evidence: thread.evidence)
      }
      let evidence = EvidenceRecord(.alias, value: address)
      return Route(envelope: envelope, destination: .newRequest(tenant: tenant), evidence: evidence)
    case .removed(let tenant):
      let review = Review(
        .removedTenant, detail: "the tenant with this local part is removed", tenant: tenant)
      return Route(envelope: envelope, destination: .review(review, recipient: address), evidence: own)
    case .shared:
      if let thread {
        return Route(envelope: envelope, destination: thread.destination, evidence: thread.evidence)
      }
      let review = Review(.unknownAlias, detail: "the address is shared by all tenants and carries no token")
      return Route(envelope: envelope, destination: .review(review, recipient: address), evidence: own)
    case .unknown(let detail):
      if let thread {
        return Route(envelope: envelope, destination: thread.destination, evidence: thread.evidence)
      }
      let review = Review(.unknownAlias, detail: detail)
      return Route(envelope: envelope, destination: .review(review, recipient: address), evidence: own)
    }
  }

  /// The first identifier of the thread whose token is good: In-Reply-To first, then References from the newest.
  private func threadEvidence(
    of message: ParsedMessage, ledger: borrowing Ledger
  ) throws(LedgerFailure) -> ThreadEvidence? {
    if let direct = try evidence(.inReplyTo, in: message.identifiers("In-Reply-To"), ledger: ledger) {
      return direct
    }
    return try evidence(.references, in: message.identifiers("References").reversed(), ledger: ledger)
  }

  /// The first of the identifiers that leads to a dossier.
  private func evidence(
    _ kind: EvidenceRecord.Kind, in identifiers: [String], ledger: borrowing Ledger
  ) throws(LedgerFailure) -> ThreadEvidence? {
    for identifier in identifiers {
      guard let token = MessageIDToken.token(in: identifier, domain: addresses.domain),
        case .dossier(let tenant, let name, let reference) = try tokens.resolve(token, ledger: ledger)
      else { continue }
      return ThreadEvidence(
        tenant: tenant, destination: .dossier(tenant: tenant, kind: name, reference: reference),
        evidence: EvidenceRecord(kind, value: identifier))
    }
    return nil
  }

  /// The fields that name recipients in a stored message, the most trustworthy first.
  private static let recipientFields = [["Delivered-To"], ["X-Original-To"], ["Envelope-To"], ["To", "Cc"]]

  /// Without an envelope the first field that leads to a dossier decides, with all dossiers that it names; else an
  /// address of ours whose token is wrong; else a tenant's address; else the thread, where no address is ours at all.
  private func headerRoutes(
    of message: ParsedMessage, thread: ThreadEvidence?, limits: Limits, ledger: borrowing Ledger
  ) throws(LedgerFailure) -> [Route] {
    let envelope = EnvelopeRecord()
    var request: Route?
    var wrong: Route?
    for names in Self.recipientFields {
      var found: [Route] = []
      for address in names.flatMap({ message.mailboxes($0, limits: limits) }).map(\.address) {
        let finding = try find(address, ledger: ledger)
        // Other people's addresses stand in To and Cc too.
        if case .unknown = finding { continue }
        let route = decide(
          finding, address: address, from: .headerRecipient, thread: thread, envelope: envelope)
        switch route.destination {
        case .dossier:
          if !found.contains(where: { $0.destination == route.destination }) { found.append(route) }
        case .newRequest: if request == nil { request = route }
        case .review: if wrong == nil { wrong = route }
        }
      }
      if !found.isEmpty { return found }
    }
    if let route = wrong ?? request { return [route] }
    if let thread {
      return [Route(envelope: envelope, destination: thread.destination, evidence: thread.evidence)]
    }
    let review = Review(.noRecipient, detail: "no address of \(addresses.domain) stands in the message")
    return [
      Route(envelope: envelope, destination: .review(review, recipient: ""), evidence: EvidenceRecord(.none))
    ]
  }
}

/// The addresses of a store: what makes a recipient one of ours.
package struct AddressPlan: Equatable, Sendable {
  /// In lower case.
  package var domain: String
  /// The characters that part a local part from its token.
  package var delimiters: String
  /// The local part that all tenants share.
  package var defaultLocalPart: String

  package init(domain: String, delimiters: String, defaultLocalPart: String) {
    self.domain = domain
    self.delimiters = delimiters
    self.defaultLocalPart = defaultLocalPart
  }
}
