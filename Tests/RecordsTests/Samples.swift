import Testing

@testable import Records

/// A ledger in a folder of its own, with two tenants, 1 and 2.
struct Store {
  let folder = TemporaryFolder()
  let ledger: Ledger
  var path: String { folder.file("db") }

  init() throws {
    ledger = try Ledger.create(at: folder.file("db"))
    _ = try ledger.addTenant(name: "Carrosserie Jan Janssens", aliases: ["Carrosserie.Jan.Janssens"], now: 1)
    _ = try ledger.addTenant(name: "Garage Müller", aliases: ["Garage.Müller", "gm"], now: 2)
  }
}

/// 64 digits that stand for content number `number`.
func digest(_ number: Int) -> String {
  let text = String(number, radix: 16)
  return String(repeating: "0", count: 8) + String(repeating: "a", count: 56 - text.count) + text
}

func message(_ number: Int, messageID: String? = nil, parts: Int = 0) -> MessageRecord {
  MessageRecord(
    digest: digest(number), size: 1000 + number, receivedAt: 1_000_000 + number, messageID: messageID,
    from: Correspondent(name: "Piet", address: "Piet@Example.org"), subject: "Re: schade",
    parts: (0..<parts).map {
      PartRecord(
        number: $0 + 1, path: "\($0 + 2)", fileName: "foto\($0).jpg", safeFileName: "foto\($0).jpg",
        contentType: "image/jpeg", size: 10 + $0, digest: digest(0xfff0 + $0))
    })
}

func toDossier(
  _ number: Int, _ reference: String, tenant: Int = 1, recipient: String? = "m+tok@mail.example"
) -> Filing {
  let destination = Destination.dossier(tenant: tenant, kind: "dossier", reference: reference)
  return Filing(
    envelope: EnvelopeRecord(sender: "piet@example.org", recipient: recipient), destination: destination,
    evidence: EvidenceRecord(.envelopeRecipient, value: recipient),
    notificationID: "\(number)-\(destination.key)")
}

func toReview(_ number: Int, _ reason: Review.Reason, recipient: String) -> Filing {
  let destination = Destination.review(Review(reason, detail: "the token is bad"), recipient: recipient)
  return Filing(
    envelope: EnvelopeRecord(sender: "", recipient: recipient), destination: destination,
    evidence: EvidenceRecord(.none), notificationID: "\(number)-\(destination.key)")
}

extension Ledger {
  /// Rows of messages, filings, deliveries and notifications.
  func rows() throws -> [Int] {
    try ["message", "filing", "delivery", "notification"].map { table in
      try integer("SELECT count(*) FROM \(table)") ?? -1
    }
  }
}
