import Addressing
import BlobStorage
import Bytes
import Files
import Ingestion
import MailSyntax
import Records

/// A store in a folder of its own that goes when the test is over.
final class TemporaryStore {
  let root: String
  let ledger: Ledger
  let blobs: BlobStore
  let keys: KeyRing
  let plan = AddressPlan(domain: "mail.example", delimiters: "+", defaultLocalPart: "m")
  /// 2026-11-21T12:00:00Z
  let now = 1_795_262_400

  init() throws {
    root = "/tmp/pluspost-test-\(Hex.encode((0..<8).map { _ in UInt8.random(in: 0...255) }))"
    try PosixFileSystem().makeDirectory(root, mode: 0o700)
    ledger = try Ledger.create(at: root + "/ledger.sqlite")
    blobs = BlobStore(root: root)
    try blobs.create()
    keys = try KeyRing(firstSecret: [UInt8](repeating: 7, count: 32), now: now)
  }

  deinit { remove(root) }

  private func remove(_ path: String) {
    let files = PosixFileSystem()
    for entry in (try? files.entries(of: path)) ?? [] {
      let inner = "\(path)/\(entry.name)"
      if entry.kind == .directory { remove(inner) } else { try? files.remove(inner) }
    }
    try? files.removeDirectory(path)
  }

  var codec: TokenCodec { TokenCodec(domain: plan.domain, keys: keys) }
  var router: Router { Router(addresses: plan, tokens: TokenResolver(codec: codec, now: now)) }

  func token(_ reference: String, tenant: Int = 1, kind: Kind = .dossier, expiresOn: Day? = nil) -> String {
    let payload = TokenPayload(
      tenant: tenant, kind: kind, reference: .dossier(reference), expiresOn: expiresOn)
    return codec.encode(payload, limit: 60) ?? "does not fit"
  }

  func address(_ reference: String, alias: String = "Jan.Janssens", tenant: Int = 1) -> String {
    "\(alias)+\(token(reference, tenant: tenant))@\(plan.domain)"
  }

  /// Adds the tenants that the tests speak of: 1 with the alias Jan.Janssens, 2 with the alias Garage.Piet.
  func addTenants() throws {
    _ = try ledger.addTenant(name: "Carrosserie Jan Janssens", aliases: ["Jan.Janssens"], now: now)
    _ = try ledger.addTenant(name: "Garage Piet", aliases: ["Garage.Piet"], now: now)
  }

  /// Reads a message as a delivery does, without storing anything.
  func parse(_ text: String) -> ParsedMessage {
    var sink = PartSink(storage: DigestStorage())
    var decoder = MessageDecoder()
    decoder.feed([UInt8](text.utf8).span, into: &sink)
    decoder.finish(into: &sink)
    return sink.message
  }

  func ingest(_ unknown: UnknownRecipient = .review) -> Ingest {
    Ingest(settings: Ingest.Settings(unknownRecipient: unknown), router: router, blobs: blobs, ledger: ledger)
  }

  /// Delivers a message in chunks of the size given.
  func deliver(
    _ text: String, to recipients: [String], unknown: UnknownRecipient = .review, chunk: Int = 1 << 16,
    decision: Ledger.CommitDecision = .commit
  ) throws(IngestFailure) -> Ingest.Outcome {
    var rest = [UInt8](text.utf8)[...]
    return try ingest(unknown).deliver(
      envelopes: recipients.map { EnvelopeRecord(sender: "els@klant.example", recipient: $0) }, now: now
    ) { buffer in
      buffer = Array(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
    } beforeCommit: {
      decision
    }
  }
}
