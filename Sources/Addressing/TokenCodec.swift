import Bytes
import Hashing

/// Makes and reads the tokens of one domain. Neither needs anything to be looked up.
///
/// A token is a payload of a few octets and an authentication code over it and the domain, as Crockford's base 32 in
/// lower case. It is read in either case, because mail programs change the case of addresses; any other change makes
/// it forged, or no token at all.
package struct TokenCodec: Sendable {
  /// Characters of the longest token: the longest local part less a one-letter alias and the delimiter.
  package static let maximumCount = 62

  // 80 bits: at a thousand guesses a second for a year, one in 3e13 finds a token.
  private static let codeCount = 10
  private static let minimumCount = codeCount + 3
  // Binds the code to its use: the same key over something else can never give a token's code.
  private static let purpose = [UInt8]("pluspost address token\0".utf8)

  private let domain: [UInt8]
  private let keys: KeyRing

  /// - Parameter domain: The domain of the addresses, in any case.
  package init(domain: String, keys: KeyRing) {
    self.domain = [UInt8](domain.utf8).asciiLowercased()
    self.keys = keys
  }

  /// The token, signed by the newest key; nil where it would have more than `limit` characters, or a number of the
  /// payload is out of its range. A reference too long for the limit is for an opaque id instead.
  package func encode(_ payload: TokenPayload, limit: Int) -> String? {
    let key = keys.signingKey
    guard let octets = TokenPacking.pack(payload, keyID: key.id) else { return nil }
    guard Base32.encodedCount(octets.count + TokenCodec.codeCount) <= min(limit, TokenCodec.maximumCount)
    else {
      return nil
    }
    return Base32.encode(octets + code(for: octets, key: key))
  }

  /// What a token says, and whether it is ours and still good.
  ///
  /// The code is checked before anything else is believed: only then is the token said to be expired, or of a retired
  /// key. Whoever gets `.forged` or `.notOurs` may still find the text among the tokens of an older system, and should
  /// look there first: such a text can have the looks of ours by chance.
  ///
  /// - Parameter now: Seconds since 1970.
  package func decode(_ text: String, now: Int) -> TokenVerdict {
    guard text.utf8.count <= TokenCodec.maximumCount, let octets = Base32.decode(text),
      octets.count >= TokenCodec.minimumCount, let keyID = TokenPacking.keyID(of: octets)
    else { return .notOurs }
    guard let key = keys.key(id: keyID) else { return .forged }
    let payloadOctets = [UInt8](octets.dropLast(TokenCodec.codeCount))
    let given = [UInt8](octets.suffix(TokenCodec.codeCount))
    guard equalInConstantTime(given, code(for: payloadOctets, key: key)) else { return .forged }
    guard key.state != .retired else { return .retiredKey }
    // Signed by our key, yet not as this version writes it: another version did.
    guard let payload = TokenPacking.unpack(payloadOctets)?.payload else { return .notOurs }
    if let day = payload.expiresOn, now >= day.end { return .expired(payload) }
    return .valid(payload, keyID: keyID)
  }

  private func code(for payload: [UInt8], key: SigningKey) -> [UInt8] {
    // The domain is closed by a zero, which no domain contains: no two pairs of domain and payload make one message.
    let message = TokenCodec.purpose + domain + [0] + payload
    return [UInt8](HMACSHA256.authenticate(message, key: key.secret).octets.prefix(TokenCodec.codeCount))
  }
}
