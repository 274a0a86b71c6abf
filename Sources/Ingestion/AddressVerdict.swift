package import Records

/// What can be said of an address before there is a message.
package enum AddressVerdict: Equatable, Sendable {
  /// Of another domain, or no address at all: nobody here knows.
  case foreign
  /// Mail to it leads somewhere, or may do so by what its header names.
  case known
  /// A person would have to look at mail to it, for this reason.
  case doubtful(Review.Reason)

  /// Whether a server that asks while the client is still there is to refuse it. A seal that is wrong and a token that
  /// was taken back are always refused; the others are where the operator refuses unknown recipients.
  package func isRefused(_ setting: UnknownRecipient) -> Bool {
    switch self {
    case .foreign, .known: false
    case .doubtful(.forgedToken), .doubtful(.revokedToken): true
    case .doubtful: setting == .reject
    }
  }

  /// Whether mail to it will be refused whatever its header holds: then it need not be sent. A local part that no tenant
  /// has may still be an answer in a thread that is known.
  package func isHopeless(_ setting: UnknownRecipient) -> Bool {
    switch self {
    case .foreign, .known, .doubtful(.unknownAlias): false
    case .doubtful: setting == .reject
    }
  }
}

extension Router {
  /// Judges an address by itself, by the same rules that decide where a message to it goes.
  package func verdict(
    on address: String, ledger: borrowing Ledger
  ) throws(LedgerFailure) -> AddressVerdict {
    guard isOurs(address) else { return .foreign }
    let finding = try find(address, ledger: ledger)
    // All tenants share it, and the thread says which one is meant.
    if case .shared = finding { return .known }
    let route = decide(
      finding, address: address, from: .envelopeRecipient, thread: nil,
      envelope: EnvelopeRecord(recipient: address))
    if case .review(let review, _) = route.destination { return .doubtful(review.reason) }
    return .known
  }
}
