import BlobStorage
import Files
import Hashing
import Records

/// The look at a whole store: rows and blobs walked beside each other in the order of their digests, so that memory
/// stays flat however many there are.
struct StoreCheck {
  /// Something that is not as it should be.
  struct Finding: Equatable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
      /// The ledger itself: SQLite's check, foreign keys, or a row that contradicts another.
      case ledger
      /// A row names a blob that is not there.
      case missingBlob = "missing-blob"
      /// A blob's content is not what its name says, or not as long as its row says.
      case damagedBlob = "damaged-blob"
      /// A blob that no row names: a delivery was cut off, and the next attempt will use it or not.
      case orphanBlob = "orphan-blob"
      /// What a writer left behind.
      case temporaryFile = "temporary-file"
      /// A file that is none of ours.
      case foreignFile = "foreign-file"
      /// The keys can be read by others, or not at all.
      case permissions

      /// Whether a store with it is sound all the same: nothing that was acknowledged is lost or wrong.
      var isHarmless: Bool { self == .orphanBlob || self == .temporaryFile }
    }

    /// What a repair would work on.
    enum Subject: Equatable, Sendable {
      case none
      case orphan(BlobID)
      case temporary(path: String)
      /// An attachment's blob, and the raw message that it can be decoded from.
      case part(BlobID, message: BlobID)
    }

    let kind: Kind
    let words: String
    var subject = Subject.none
    /// What was done about it, in words.
    var repair: String?
    var isRepaired = false
  }

  /// How many there were of what was looked at.
  struct Totals: Equatable, Sendable {
    var blobs = 0
    var octets = 0
    var references = 0
  }

  /// Younger than this, a blob without a row or a temporary file belongs to a delivery that is running. Seconds.
  static let graceSeconds = 3600

  private let store: Store
  private let now: Int
  var findings: [Finding] = []
  private(set) var totals = Totals()

  init(_ store: Store, now: Int) {
    self.store = store
    self.now = now
  }

  /// Looks at everything; `progress` is told the number of blobs seen so far.
  mutating func run(progress: (Int) -> Void) throws(CommandFailure) {
    checkPermissions()
    do throws(LedgerFailure) {
      for problem in try store.ledger.problems() { findings.append(Finding(kind: .ledger, words: problem)) }
    } catch { throw CommandFailure(error) }
    var walk: BlobWalk
    do throws(BlobFailure) { walk = try store.blobs.walk() } catch { throw .unavailable("\(error)") }
    var references: BlobReferenceWalk
    do throws(LedgerFailure) { references = try store.ledger.blobReferences() } catch {
      throw CommandFailure(error)
    }
    var blob = try next(&walk, progress)
    var isReferenced = false
    // Both sides come in the order of their digests: what is behind the other side has no counterpart there.
    while let reference = try next(&references) {
      totals.references += 1
      guard let digest = Digest(hex: reference.digest) else { continue }
      while let passed = blob, passed.id < digest {
        if !isReferenced { orphan(passed) }
        blob = try next(&walk, progress)
        isReferenced = false
      }
      if let found = blob, found.id == digest {
        isReferenced = true
        compare(found, with: reference)
      } else {
        missing(digest, reference)
      }
    }
    while let passed = blob {
      if !isReferenced { orphan(passed) }
      blob = try next(&walk, progress)
      isReferenced = false
    }
  }

  private func next(_ references: inout BlobReferenceWalk) throws(CommandFailure) -> BlobReference? {
    do throws(LedgerFailure) { return try references.next() } catch { throw CommandFailure(error) }
  }

  /// A blob that the walk came to.
  private struct Blob {
    let id: BlobID
    let size: Int
    let modifiedAt: Int
    let isDamaged: Bool
  }

  /// The next blob, its content compared with its name; what is no blob is written down on the way.
  private mutating func next(_ walk: inout BlobWalk, _ progress: (Int) -> Void) throws(CommandFailure)
    -> Blob?
  {
    do throws(BlobFailure) {
      while let entry = try walk.next() {
        switch entry {
        case .blob(let id, let size, let modifiedAt):
          let verdict = try store.blobs.verify(id)
          if verdict == .missing { continue }
          totals.blobs += 1
          totals.octets += size
          progress(totals.blobs)
          return Blob(id: id, size: size, modifiedAt: modifiedAt, isDamaged: verdict == .damaged)
        case .temporary(let path, let modifiedAt): temporary(path, modifiedAt)
        case .foreign(let path):
          findings.append(Finding(kind: .foreignFile, words: "\(path) is no file of the store"))
        }
      }
    } catch { throw .unavailable("\(error)") }
    return nil
  }

  private mutating func compare(_ blob: Blob, with reference: BlobReference) {
    let owner = "the blob \(reference.digest) of \(owner(reference))"
    if blob.isDamaged {
      findings.append(
        Finding(
          kind: .damagedBlob, words: "\(owner) does not match its name", subject: subject(blob.id, reference))
      )
    } else if blob.size != reference.size {
      let words = "\(owner) has \(blob.size) bytes, and its row says \(reference.size)"
      findings.append(Finding(kind: .damagedBlob, words: words))
    }
  }

  private mutating func missing(_ id: BlobID, _ reference: BlobReference) {
    let words = "the blob \(reference.digest) of \(owner(reference)) is missing"
    findings.append(Finding(kind: .missingBlob, words: words, subject: subject(id, reference)))
  }

  private mutating func orphan(_ blob: Blob) {
    let words = "the blob \(blob.id.hex) belongs to no message" + (blob.isDamaged ? ", and is damaged" : "")
    findings.append(Finding(kind: .orphanBlob, words: words, subject: .orphan(blob.id)))
  }

  private mutating func temporary(_ path: String, _ modifiedAt: Int) {
    guard now - modifiedAt > Self.graceSeconds else { return }
    let words = "\(path) was left by a delivery that was cut off"
    findings.append(Finding(kind: .temporaryFile, words: words, subject: .temporary(path: path)))
  }

  /// The secrets must be the owner's alone.
  private mutating func checkPermissions() {
    let path = store.location.keys
    do throws(Errno) {
      let status = try PosixFileSystem().status(path)
      guard status.mode & 0o077 != 0 else { return }
      findings.append(
        Finding(kind: .permissions, words: "\(path) can be read by others; its mode must be 0600"))
    } catch { findings.append(Finding(kind: .permissions, words: "\(path) cannot be looked at: \(error)")) }
  }

  private func owner(_ reference: BlobReference) -> String {
    let message = "message \(reference.message.prefix(12))"
    switch reference.owner {
    case .message: return message
    case .part(let number): return "attachment \(number) of \(message)"
    }
  }

  private func subject(_ id: BlobID, _ reference: BlobReference) -> Finding.Subject {
    guard case .part = reference.owner, let message = Digest(hex: reference.message) else { return .none }
    return .part(id, message: message)
  }
}
