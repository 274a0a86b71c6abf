import BlobStorage
import Hashing
import Ingestion
import MailSyntax

/// What can be done about the findings of a check.
struct StoreRepair {
  private let store: Store
  private let now: Int

  init(_ store: Store, now: Int) {
    self.store = store
    self.now = now
  }

  /// The finding, with what was done about it.
  func repaired(_ finding: StoreCheck.Finding) -> StoreCheck.Finding {
    var finding = finding
    switch finding.subject {
    case .temporary(let path):
      finding.settle {
        () throws(BlobFailure) in
        try store.blobs.remove(temporary: path)
        return "removed"
      }
    case .orphan(let id):
      finding.settle { () throws(BlobFailure) in
        try store.blobs.discard(id, untouchedFor: StoreCheck.graceSeconds) ? "removed" : nil
      }
    case .part(let id, let message):
      finding.settle { () throws(BlobFailure) in
        try rewrite(id, from: message) ? "written anew from its message" : nil
      }
    case .none: break
    }
    return finding
  }

  /// Decodes a message once more, so that its attachments are stored again; whether the one is sound then.
  private func rewrite(_ id: BlobID, from message: BlobID) throws(BlobFailure) -> Bool {
    guard try store.blobs.verify(message) == .sound else { return false }
    if try store.blobs.verify(id) == .damaged { try store.blobs.discardDamaged(id) }
    var sink = PartSink(storage: BlobPartStorage(store.blobs), limits: store.configuration.reading)
    var decoder = MessageDecoder(limits: store.configuration.limits, attachedMessages: .whole)
    let reader = try store.blobs.reader(message)
    var chunk: [UInt8] = []
    while try reader.next(into: &chunk) { try decoder.feed(chunk.span, into: &sink) }
    try decoder.finish(into: &sink)
    return try store.blobs.verify(id) == .sound
  }
}

extension StoreCheck.Finding {
  /// Runs a repair and writes down what came of it; nil stands for nothing done.
  fileprivate mutating func settle(_ repair: () throws(BlobFailure) -> String?) {
    do throws(BlobFailure) {
      if let done = try repair() {
        self.repair = done
        isRepaired = true
      } else {
        self.repair = "not repaired"
      }
    } catch { self.repair = "not repaired: \(error)" }
  }
}
