import Testing

@testable import Addressing

/// What fits beside a local part is a promise to those who print addresses: lengths are held to the character.
@Suite struct TokenLengthTests {
  static func count(_ reference: Reference, tenant: Int, expires: Bool) throws -> Int? {
    let payload = TokenPayload(
      tenant: tenant, kind: .invoice, reference: reference,
      expiresOn: expires ? Day(at: now, addingDays: 90) : nil)
    return try makeCodec().encode(payload, limit: 62)?.utf8.count
  }

  /// The reference, and the characters of its token for tenant 1, tenant 1, expiring, tenant 1000, and both.
  static let references: [(String, [Int])] = [
    ("1", [23, 26, 23, 26]),
    ("147", [24, 28, 24, 28]),
    ("2026-0147", [29, 32, 29, 32]),
    ("2026/12/0147", [31, 34, 32, 36]),
    ("F2026/00123", [31, 34, 32, 36]),
    ("f2026/00123", [31, 34, 32, 36]),
    ("INV-2026-000123", [36, 39, 36, 39]),
    ("20261121-000147", [34, 37, 34, 37]),
    ("VR 2026 147", [34, 37, 36, 39]),
    ("1-ABC-234", [31, 34, 32, 36]),
    ("Janssens-2026", [36, 39, 37, 40]),
    ("herstelling-golf-7", [40, 44, 42, 45]),
    ("Schade aan deur", [37, 40, 39, 42]),
    ("WVWZZZ1JZXW000001", [40, 44, 40, 44]),
    ("123e4567-e89b-12d3-a456-426614174000", [61, .max, .max, .max]),
  ]

  @Test(arguments: references)
  func referencesTakeTheseCharacters(_ reference: String, _ counts: [Int]) throws {
    let found = try [(1, false), (1, true), (1000, false), (1000, true)].map { tenant, expires in
      try Self.count(.dossier(reference), tenant: tenant, expires: expires) ?? .max
    }
    #expect(found == counts)
  }

  static let opaque: [(Int, Int, [Int])] = [
    (1, 1, [21, 24]), (1, 1000, [23, 26]), (64, 1 << 19, [24, 28]), (1000, 1, [23, 26]),
    (1000, 1000, [24, 28]),
    (1000, 1_000_000, [26, 29]),
    (1_000_000, 1_000_000, [29, 32]), (1 << 30, 1 << 40, [36, 39]),
  ]

  @Test(arguments: opaque)
  func opaqueIDsTakeTheseCharacters(_ tenant: Int, _ id: Int, _ counts: [Int]) throws {
    let found = try [false, true].map { try Self.count(.opaque(id: id), tenant: tenant, expires: $0) ?? .max }
    #expect(found == counts)
  }

  @Test func anyOpaqueIDFitsBesideTheLocalPartOfTheContract() throws {
    let room = Recipient.room(beside: "Carrosserie.Jan.Janssens")
    let longest = try Self.count(
      .opaque(id: Reference.opaqueIDs.upperBound), tenant: TokenPayload.tenants.upperBound, expires: true)
    #expect(try #require(longest) <= room)
  }
}
