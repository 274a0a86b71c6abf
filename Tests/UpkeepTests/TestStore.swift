import BlobStorage
import Files
import Glibc
import Hashing
import Ingestion
import Records

@testable import Upkeep

/// A store in a folder of its own with two tenants, gone with all that is in it.
final class TestStore {
  let root: String
  let kept: KeptStore
  /// Unix seconds, when the test began.
  let now = Clock.system.seconds

  init() throws {
    let memory = (try? PosixFileSystem().status("/dev/shm"))?.kind == .directory
    root = (memory ? "/dev/shm" : "/tmp") + "/pluspost-upkeep-\(UInt64.random(in: 0 ... .max))"
    try PosixFileSystem().makeDirectory(root, mode: 0o700)
    let paths = StorePaths(root: root)
    let ledger = try Ledger.create(at: paths.ledger)
    _ = try ledger.addTenant(name: "Carrosserie Jan Janssens", aliases: ["Jan.Janssens"], now: 1)
    _ = try ledger.addTenant(name: "Garage Piet", aliases: ["Garage.Piet"], now: 1)
    let blobs = BlobStore(root: root)
    try blobs.create()
    try PosixFileSystem().createFile(paths.keys, [1], mode: 0o600)
    try PosixFileSystem().createFile(paths.configuration, [1], mode: 0o640)
    kept = KeptStore(paths: paths, ledger: ledger, blobs: blobs)
  }

  deinit { TestStore.remove(root) }

  static func remove(_ folder: String) {
    let files = PosixFileSystem()
    for entry in (try? files.entries(of: folder)) ?? [] {
      let path = folder + "/" + entry.name
      if entry.kind == .directory { remove(path) } else { try? files.remove(path) }
    }
    try? files.removeDirectory(folder)
  }

  func path(_ id: BlobID) -> String { root + "/blobs/" + id.hex.prefix(2) + "/" + id.hex.dropFirst(2) }

  /// A blob that was last touched so many seconds ago.
  @discardableResult func blob(_ content: String, age: Int = 0) throws -> BlobID {
    let id = try kept.blobs.store([UInt8](content.utf8)).digest
    let moment = timespec(tv_sec: time(nil) - age, tv_nsec: 0)
    var times = [moment, moment]
    // SAFETY: path and times outlive the call.
    _ = unsafe utimensat(AT_FDCWD, path(id), &times, 0)
    return id
  }

  /// A message of which the content is its octets, with files, filed at dossiers of tenant 1.
  @discardableResult func file(
    _ content: String, files: [String] = [], at dossiers: [String] = ["A"], tenant: Int = 1,
    age: Int = 100_000,
    recipient: String? = "m+t@mail.example", now: Int? = nil
  ) throws -> [RecordedFiling] {
    let id = try blob(content, age: age)
    var record = MessageRecord(
      digest: id.hex, size: content.utf8.count, receivedAt: self.now,
      from: Correspondent(name: "Els", address: "Els@Klant.example"))
    for (index, file) in files.enumerated() {
      record.parts.append(
        PartRecord(
          number: index + 1, path: "\(index + 2)", safeFileName: "f", contentType: "image/png",
          size: file.utf8.count, digest: try blob(file, age: age).hex))
    }
    let filings = dossiers.map { dossier in
      let destination = Destination.dossier(tenant: tenant, kind: "dossier", reference: dossier)
      return Filing(
        envelope: EnvelopeRecord(recipient: recipient.map { "\(dossier)\($0)" }), destination: destination,
        evidence: EvidenceRecord(.envelopeRecipient, value: recipient),
        notificationID: RecordBuilder.notificationID(message: id.hex, destination: destination),
        recipientID: recipient.map {
          RecordBuilder.recipientID(message: id.hex, recipient: "\(dossier)\($0)")
        })
    }
    return try kept.ledger.record(record, filings: filings, now: now ?? self.now)
  }

  func contains(_ content: String) throws -> Bool {
    try kept.blobs.contains(SHA256.hash([UInt8](content.utf8)))
  }

  /// The findings of a check, by kind.
  func findings() throws -> [Finding.Kind: Int] {
    var check = StoreCheck(kept, mode: .looking, now: now)
    try check.run()
    return check.counts
  }
}
