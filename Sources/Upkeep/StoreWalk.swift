package import BlobStorage
import Hashing
package import Records

/// Every blob beside the rows that name it, in the order of the digests, so that memory stays flat however many there are.
///
/// While it goes, deliveries add blobs and rows. Folders and pages of rows are read at different moments, so before
/// something is told to lack its counterpart both sides are asked once more.
package struct StoreWalk {
  /// What is looked at of a blob.
  package enum Contents: Sendable {
    /// All of it is read and compared with the name.
    case verified
    /// That it is there.
    case unread
  }

  /// A blob that the walk came to.
  package struct Blob: Equatable, Sendable {
    package let id: BlobID
    package let size: Int
    /// Unix seconds.
    package let modifiedAt: Int
    package let isDamaged: Bool
  }

  package enum Event: Equatable, Sendable {
    /// A blob, and one of the rows that name it.
    case named(Blob, by: BlobReference)
    /// A blob that no row names.
    case orphan(Blob)
    /// A row whose blob is not there.
    case missing(BlobID, BlobReference)
    case temporary(path: String, modifiedAt: Int)
    case foreign(path: String)
  }

  /// How far a walk is.
  package struct Progress: Equatable, Sendable {
    package var blobs = 0
    package var octets = 0
    package var references = 0
    /// The share of the way that lies behind, from 0 to 1: digests are spread evenly, so the first octets of one say it.
    package var share = 0.0
  }

  package private(set) var progress = Progress()

  private let store: KeptStore
  private let contents: Contents
  private let told: (Progress) -> Void

  /// - Parameter told: hears of each blob how far the walk is.
  package init(_ store: KeptStore, contents: Contents, progress told: @escaping (Progress) -> Void = { _ in })
  {
    self.store = store
    self.contents = contents
    self.told = told
  }

  package mutating func run(_ report: (Event) throws(UpkeepFailure) -> Void) throws(UpkeepFailure) {
    var walk = try store.withBlobs { blobs throws(BlobFailure) in try blobs.walk() }
    var references = store.ledger.blobReferences()
    var blob = try next(&walk, report)
    var isNamed = false
    // Both sides come in the order of their digests: what is behind the other side has no counterpart there.
    while let reference = try next(&references) {
      progress.references += 1
      guard let digest = Digest(hex: reference.digest) else { continue }
      while let passed = blob, passed.id < digest {
        if !isNamed { try unnamed(passed, report) }
        blob = try next(&walk, report)
        isNamed = false
      }
      if let found = blob, found.id == digest {
        isNamed = true
        try report(.named(found, by: reference))
      } else {
        try unmatched(digest, reference, report)
      }
    }
    while let passed = blob {
      if !isNamed { try unnamed(passed, report) }
      blob = try next(&walk, report)
      isNamed = false
    }
  }

  private func next(_ references: inout BlobReferenceWalk) throws(UpkeepFailure) -> BlobReference? {
    do throws(LedgerFailure) { return try references.next() } catch { throw .ledger(error) }
  }

  /// The next blob; what is no blob is told on the way.
  private mutating func next(
    _ walk: inout BlobWalk, _ report: (Event) throws(UpkeepFailure) -> Void
  ) throws(UpkeepFailure) -> Blob? {
    while true {
      let entry: BlobEntry?
      do throws(BlobFailure) { entry = try walk.next() } catch { throw .blobs(error) }
      switch entry {
      case nil: return nil
      case .blob(let id, let size, let modifiedAt):
        let verdict = try look(at: id)
        if verdict == .missing { continue }
        progress.blobs += 1
        progress.octets += size
        progress.share = Self.share(of: id)
        told(progress)
        return Blob(id: id, size: size, modifiedAt: modifiedAt, isDamaged: verdict == .damaged)
      case .temporary(let path, let modifiedAt): try report(.temporary(path: path, modifiedAt: modifiedAt))
      case .foreign(let path): try report(.foreign(path: path))
      }
    }
  }

  private func look(at id: BlobID) throws(UpkeepFailure) -> BlobVerdict {
    if contents == .unread { return .sound }
    return try store.withBlobs { blobs throws(BlobFailure) in try blobs.verify(id) }
  }

  private static func share(of id: BlobID) -> Double {
    let octets = id.octets
    return Double(Int(octets[0]) << 8 | Int(octets[1])) / 65_536
  }

  private func unnamed(_ blob: Blob, _ report: (Event) throws(UpkeepFailure) -> Void) throws(UpkeepFailure) {
    // A delivery may have recorded it since the page was read.
    if try store.isReferenced(blob.id) { return }
    try report(.orphan(blob))
  }

  private func unmatched(
    _ id: BlobID, _ reference: BlobReference, _ report: (Event) throws(UpkeepFailure) -> Void
  ) throws(UpkeepFailure) {
    // It may have come since its folder was listed, or its row may be erased by now.
    let size = try store.withBlobs { blobs throws(BlobFailure) in try blobs.size(of: id) }
    if let size {
      let isDamaged = try look(at: id) == .damaged
      let blob = Blob(id: id, size: size, modifiedAt: 0, isDamaged: isDamaged)
      return try report(.named(blob, by: reference))
    }
    if try store.isReferenced(id) { try report(.missing(id, reference)) }
  }
}

extension KeptStore {
  /// Whether a row names the blob now.
  func isReferenced(_ id: BlobID) throws(UpkeepFailure) -> Bool {
    try withLedger { ledger throws(LedgerFailure) in try ledger.isReferenced(digest: id.hex) }
  }
}
