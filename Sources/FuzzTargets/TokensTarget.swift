import Addressing
import Bytes
import Hashing

/// Tokens, recipients, message ids and key files: whatever is written reads as itself, in any case of its letters, and
/// nothing else reads as ours.
enum TokensTarget {
  private static let domain = "mail.example"
  private static let now = 1_795_294_800
  private static let secret = [UInt8](0..<32)

  private static let codec = (try? KeyRing(firstSecret: secret, now: 1_763_750_000)).map {
    TokenCodec(domain: domain, keys: $0)
  }

  static func run(_ input: [UInt8], _ choices: Choices, _ findings: inout Findings) {
    guard let codec else { return findings.expect(false, "a ring takes 32 octets") }
    if choices.isTurn(0, of: 4) { signed(input, codec, &findings) }
    let text = String(decoding: input, as: UTF8.self)
    if choices.isTurn(1, of: 4) { payload(choices, text, codec, &findings) }
    if choices.isTurn(2, of: 4) { recipient(text, &findings) }
    if choices.isTurn(3, of: 4) {
      guess(text, codec, &findings)
      messageID(text, &findings)
      keyFile(input, &findings)
    }
  }

  /// Any text as a token: nobody signed it.
  private static func guess(_ text: String, _ codec: TokenCodec, _ findings: inout Findings) {
    switch codec.decode(text, now: now) {
    case .valid, .expired, .retiredKey: findings.expect(false, "\(text.debugDescription) was never signed")
    case .forged, .notOurs: break
    }
  }

  /// Any octets as a payload, signed as the format has it: what is read is written the same.
  private static func signed(_ input: [UInt8], _ codec: TokenCodec, _ findings: inout Findings) {
    let octets = [0x10] + input.prefix(27)
    let message = [UInt8]("pluspost address token\0\(domain)\0".utf8) + octets
    let code = HMACSHA256.authenticate(message, key: secret).octets.prefix(10)
    let token = Base32.encode(octets + code)
    switch codec.decode(token, now: now) {
    case .valid(let payload, let keyID):
      findings.expect(keyID == 0, "the key is the one that signed")
      findings.expect(codec.encode(payload, limit: 62) == token, "\(token) is written as it was read")
    case .expired(let payload):
      findings.expect((payload.expiresOn?.end ?? .max) <= now, "what is expired had its day")
      findings.expect(codec.encode(payload, limit: 62) == token, "\(token) is written as it was read")
    case .notOurs: break
    case .forged, .retiredKey: findings.expect(false, "\(token) is signed")
    }
  }

  private static func payload(
    _ choices: Choices, _ text: String, _ codec: TokenCodec, _ findings: inout Findings
  ) {
    var choices = choices
    let expiry = choices.once(in: 3) ? Day(number: choices.below(65_536)) : nil
    let reference: Reference =
      choices.once(in: 4) ? .opaque(id: 1 + choices.below(1 << (1 + choices.below(40)))) : .dossier(text)
    let payload = TokenPayload(
      tenant: 1 + choices.below(1 << (1 + choices.below(30))), kind: Kind.allCases[choices.below(4)],
      reference: reference, expiresOn: expiry)
    let limit = choices.below(70)
    guard let token = codec.encode(payload, limit: limit) else { return }
    findings.expect(token.utf8.count <= min(limit, TokenCodec.maximumCount), "a token keeps to its limit")
    let isOver = expiry.map { now >= $0.end } ?? false
    let expected: TokenVerdict = isOver ? .expired(payload) : .valid(payload, keyID: 0)
    findings.expect(codec.decode(token, now: now) == expected, "\(token) reads as what was written")
    findings.expect(codec.decode(token.uppercased(), now: now) == expected, "\(token) reads in upper case")

    var octets = [UInt8](token.utf8)
    let place = choices.below(octets.count)
    let other = UInt8(0x20 + choices.below(0x5F))
    let isChanged = ASCII.lowercased(octets[place]) != ASCII.lowercased(other)
    octets[place] = other
    if isChanged { guess(String(decoding: octets, as: UTF8.self), codec, &findings) }

    let found = Recipient("Alias+\(token)@\(domain)", delimiters: "+")
    findings.expect(
      found == Recipient(localPart: "Alias", token: token, domain: domain), "an address gives its token back")
    let id = MessageIDToken.make(token: token, unique: text, domain: domain)
    findings.expect(
      MessageIDToken.token(in: id, domain: domain) == token, "\(id.debugDescription) gives its token back")
    findings.expect(id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a message id is ASCII")
  }

  private static func recipient(_ text: String, _ findings: inout Findings) {
    for delimiters in ["+", "+-", ""] {
      guard let recipient = Recipient(text, delimiters: delimiters) else { continue }
      findings.expect(!recipient.localPart.isEmpty && !recipient.domain.isEmpty, "no part is empty")
      findings.expect(recipient.token != "", "a token is something or nil")
      findings.expect(
        delimiters != "" || recipient.token == nil, "without delimiters there is no token")
      // Written with the delimiter that was in the text, it reads as itself.
      guard delimiters != "+-" else { continue }
      let written = recipient.address(delimiter: "+")
      findings.expect(
        Recipient(written, delimiters: delimiters) == recipient,
        "\(written.debugDescription) reads as what was written")
    }
  }

  private static func messageID(_ text: String, _ findings: inout Findings) {
    if let token = MessageIDToken.token(in: text, domain: domain) {
      findings.expect((1...TokenCodec.maximumCount).contains(token.utf8.count), "a token has a fit length")
      findings.expect(
        token.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) }, "a token is letters and digits")
    }
  }

  private static func keyFile(_ input: [UInt8], _ findings: inout Findings) {
    guard let ring = try? KeyRing.parse(input) else { return }
    let again = try? KeyRing.parse([UInt8](ring.serialized().utf8))
    findings.expect(again == ring, "a key file reads as what was written")
    findings.expect(ring.keys.count { $0.state == .active } == 1, "one key is active")
    findings.expect(ring.keys.count <= SigningKey.ids.count, "no number stands twice")
    guard let rotated = try? ring.rotated(with: secret, now: now) else { return }
    findings.expect(rotated.signingKey.secret == secret, "the new key signs")
    findings.expect(rotated.key(id: ring.signingKey.id)?.state == .verifying, "the old one still verifies")
  }
}
