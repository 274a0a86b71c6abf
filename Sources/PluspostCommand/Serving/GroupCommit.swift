import BlobStorage
import Ingestion
import Records

/// Messages that become durable together, on whatever thread: one sync for all their blobs, and one transaction.
struct GroupCommit: Sendable {
  /// What became of each, in their order.
  typealias Outcomes = [Result<Ingest.Outcome, IngestFailure>]

  /// Nil where their blobs are durable already.
  let blobs: BlobGroup?
  let messages: [PreparedMessage]
  /// Unix seconds.
  let now: Int

  func run(in ledger: Ledger) -> Outcomes {
    do throws(IngestFailure) {
      do throws(BlobFailure) { try blobs?.commit() } catch { throw .blobs(error) }
      return try Ingest.record(messages, in: ledger, now: now).map { .success($0) }
    } catch {
      guard messages.count > 1, error.mayBeOfOneMessage else { return messages.map { _ in .failure(error) } }
      // They failed together, and one of them may be why.
      return messages.map { message in
        do throws(IngestFailure) {
          return .success(try Ingest.record([message], in: ledger, now: now)[0])
        } catch { return .failure(error) }
      }
    }
  }
}

/// A group for another thread, which opens the ledger for itself, anew where its owner did.
struct RemoteCommit: Sendable {
  let commit: GroupCommit
  let path: String
  /// Which opening of the store the messages were prepared with.
  let opening: Int

  /// What does such work.
  @Sendable static func makeBody() -> ((RemoteCommit) -> GroupCommit.Outcomes) {
    var opened: (ledger: Ledger, opening: Int)?
    return { work in
      do throws(LedgerFailure) {
        if let opened, opened.opening == work.opening { return work.commit.run(in: opened.ledger) }
        // Closed before it is opened again.
        opened = nil
        let ledger = try Ledger.open(at: work.path)
        opened = (ledger, work.opening)
        return work.commit.run(in: ledger)
      } catch { return work.commit.messages.map { _ in .failure(.ledger(error)) } }
    }
  }
}

extension IngestFailure {
  /// Whether another message of the same transaction may have been at fault, and not the disk or another process: to
  /// wait for those once is enough.
  fileprivate var mayBeOfOneMessage: Bool {
    guard case .ledger(let failure) = self else { return false }
    switch failure {
    case .unavailable(let cause, _): return cause == .constraint || cause == .other
    default: return true
    }
  }
}
