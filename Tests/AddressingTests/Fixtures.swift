@testable import Addressing

/// Chance that is the same in each run (SplitMix64).
struct Chance: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  mutating func octets(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
  }
}

/// The octets 0, 1, 2, …, all moved on by `number`: a secret for tests.
func secret(_ number: UInt8) -> [UInt8] { (0..<32).map { $0 &+ number } }

func ring() throws -> KeyRing { try KeyRing(firstSecret: secret(0), now: 1_763_750_000) }

/// 2026-11-21T21:00:00Z.
let now = 1_795_294_800

let ringDomain = "mail.example"

func makeCodec(_ keys: KeyRing? = nil, domain: String = ringDomain) throws -> TokenCodec {
  TokenCodec(domain: domain, keys: try keys ?? ring())
}

func payload(
  _ reference: String, tenant: Int = 1, kind: Kind = .dossier, expiresOn: Day? = nil
) -> TokenPayload {
  TokenPayload(tenant: tenant, kind: kind, reference: .dossier(reference), expiresOn: expiresOn)
}

extension TokenPayload {
  /// Any payload that can be written, of the sort that chance gives.
  static func random(using chance: inout Chance) -> TokenPayload {
    let alphabets: [[Character]] = [
      Array("0123456789"), Array("0123456789-/"), Array("0123456789ABCXYZ-"), Array("abcxyz0189._"),
      Array("aAzZ09-/._"), Array("été n°1 ß漢字"), Array("a1 B_2.cé"),
    ]
    let alphabet = alphabets.randomElement(using: &chance) ?? ["0"]
    let count = Int.random(in: 1...20, using: &chance)
    let text = String((0..<count).map { _ in alphabet.randomElement(using: &chance) ?? "0" })
    // Numbers of all sizes alike: as many of one bit as of thirty.
    let tenant = Int.random(in: 0..<(1 << Int.random(in: 0...30, using: &chance)), using: &chance) + 1
    let id = Int.random(in: 0..<(1 << Int.random(in: 0...40, using: &chance)), using: &chance) + 1
    return TokenPayload(
      tenant: tenant, kind: Kind.allCases.randomElement(using: &chance) ?? .dossier,
      reference: Int.random(in: 0..<4, using: &chance) == 0 ? .opaque(id: id) : .dossier(text),
      expiresOn: Bool.random(using: &chance)
        ? Day(number: Int.random(in: 20_778...65_535, using: &chance)) : nil)
  }
}

/// The characters of tokens.
let alphabet = [UInt8]("0123456789abcdefghjkmnpqrstvwxyz".utf8)
