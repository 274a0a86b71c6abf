import BlobStorage
import Files
import Hashing
import Records

/// The look at a whole store, with or without a repair of what is found.
package struct StoreCheck {
  package enum Mode: Sendable { case looking, repairing }

  /// The most findings of one kind that are listed; the others are counted.
  package static let mostListed = 1000

  private let store: KeptStore
  private let mode: Mode
  /// Unix seconds, when the check began.
  private let now: Int
  /// Those that are listed.
  package private(set) var findings: [Finding] = []
  /// All of them.
  package private(set) var counts: [Finding.Kind: Int] = [:]
  package private(set) var totals = StoreWalk.Progress()
  /// Whether nothing that was acknowledged is lost or wrong, or no longer so.
  package private(set) var isSound = true

  package init(_ store: KeptStore, mode: Mode, now: Int) {
    self.store = store
    self.mode = mode
    self.now = now
  }

  /// Looks at everything.
  package mutating func run(progress: @escaping (StoreWalk.Progress) -> Void = { _ in }) throws(UpkeepFailure)
  {
    checkPermissions()
    let problems = try store.withLedger { ledger throws(LedgerFailure) in try ledger.problems() }
    for problem in problems { add(Finding(kind: .ledger, words: problem)) }
    var walk = StoreWalk(store, contents: .verified, progress: progress)
    try walk.run { event throws(UpkeepFailure) in take(event) }
    totals = walk.progress
  }

  private mutating func take(_ event: StoreWalk.Event) {
    switch event {
    case .named(let blob, by: let reference): compare(blob, with: reference)
    case .orphan(let blob):
      let words =
        "the blob \(blob.id.hex) belongs to no message" + (blob.isDamaged ? ", and is damaged" : "")
      add(Finding(kind: .orphanBlob, words: words, subject: .orphan(blob.id)))
    case .missing(let id, let reference):
      let words = "the blob \(reference.digest) of \(owner(reference)) is missing"
      add(Finding(kind: .missingBlob, words: words, subject: subject(id, reference)))
    case .temporary(let path, let modifiedAt):
      guard now - modifiedAt > store.graceSeconds else { return }
      let words = "\(path) was left by a delivery that was cut off"
      add(Finding(kind: .temporaryFile, words: words, subject: .temporary(path: path)))
    case .foreign(let path):
      add(Finding(kind: .foreignFile, words: "\(path) is no file of the store"))
    }
  }

  private mutating func add(_ found: Finding) {
    let finding =
      mode == .repairing ? StoreRepair(store, startedAt: now).repaired(found) : found
    if !finding.kind.isHarmless, !finding.isRepaired { isSound = false }
    let count = counts[finding.kind, default: 0] + 1
    counts[finding.kind] = count
    if count <= Self.mostListed { findings.append(finding) }
  }

  private mutating func compare(_ blob: StoreWalk.Blob, with reference: BlobReference) {
    let owner = "the blob \(reference.digest) of \(owner(reference))"
    if blob.isDamaged {
      add(
        Finding(
          kind: .damagedBlob, words: "\(owner) does not match its name", subject: subject(blob.id, reference))
      )
    } else if blob.size != reference.size {
      let words = "\(owner) has \(blob.size) bytes, and its row says \(reference.size)"
      add(Finding(kind: .damagedBlob, words: words))
    }
  }

  /// The secrets must be the owner's alone.
  private mutating func checkPermissions() {
    let path = store.paths.keys
    do throws(Errno) {
      let status = try store.files.status(path)
      guard status.mode & 0o077 != 0 else { return }
      add(Finding(kind: .permissions, words: "\(path) can be read by others; its mode must be 0600"))
    } catch { add(Finding(kind: .permissions, words: "\(path) cannot be looked at: \(error)")) }
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
