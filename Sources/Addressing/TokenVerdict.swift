/// What became of reading a token.
package enum TokenVerdict: Hashable, Sendable {
  /// Ours, and good today.
  case valid(TokenPayload, keyID: Int)
  /// Ours, but its last day is over.
  case expired(TokenPayload)
  /// In our form, but signed by nobody who has our keys for this domain: changed, guessed, or another domain's.
  case forged
  /// Signed by a key that has been retired since.
  case retiredKey
  /// Not in our form. It may be a token of an older system that the ledger knows; else it is no token.
  case notOurs
}
