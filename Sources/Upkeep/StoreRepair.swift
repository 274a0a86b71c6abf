import BlobStorage
import Hashing
import Ingestion
import MailSyntax

/// What can be done about the findings of a check.
struct StoreRepair {
  private let store: KeptStore
  /// Unix seconds, when the check began.
  private let startedAt: Int

  init(_ store: KeptStore, startedAt: Int) {
    self.store = store
    self.startedAt = startedAt
  }

  /// The finding, with what was done about it.
  func repaired(_ finding: Finding) -> Finding {
    var finding = finding
    switch finding.subject {
    case .temporary(let path):
      finding.settle { () throws(UpkeepFailure) in
        try store.withBlobs { blobs throws(BlobFailure) in try blobs.remove(temporary: path) }
        return "removed"
      }
    case .orphan(let id):
      finding.settle { () throws(UpkeepFailure) in
        try store.discard(id, before: startedAt) == .removed ? "removed" : nil
      }
    case .part(let id, let message):
      finding.settle { () throws(UpkeepFailure) in
        try rewrite(id, from: message) ? "written anew from its message" : nil
      }
    case .none: break
    }
    return finding
  }

  /// Decodes a message once more, so that its attachments are stored again; whether the one is sound then.
  private func rewrite(_ id: BlobID, from message: BlobID) throws(UpkeepFailure) -> Bool {
    try store.withBlobs { blobs throws(BlobFailure) in
      guard try blobs.verify(message) == .sound else { return false }
      if try blobs.verify(id) == .damaged { try blobs.discardDamaged(id) }
      var sink = PartSink(storage: BlobPartStorage(blobs), limits: store.reading)
      var decoder = MessageDecoder(limits: store.limits, attachedMessages: .whole)
      let reader = try blobs.reader(message)
      var chunk: [UInt8] = []
      while try reader.next(into: &chunk) { try decoder.feed(chunk.span, into: &sink) }
      try decoder.finish(into: &sink)
      return try blobs.verify(id) == .sound
    }
  }
}

extension Finding {
  /// Runs a repair and writes down what came of it; nil stands for nothing done.
  fileprivate mutating func settle(_ repair: () throws(UpkeepFailure) -> String?) {
    do throws(UpkeepFailure) {
      if let done = try repair() {
        self.repair = done
        isRepaired = true
      } else {
        self.repair = "not repaired"
      }
    } catch { self.repair = "not repaired: \(error)" }
  }
}
