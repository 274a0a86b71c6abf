import BlobStorage
import Bytes
import Files
import Hashing
package import Ingestion
import Records
import Synchronization

/// Brings in messages that lie in files, by the way that a delivery takes: those that are recorded are passed over, by
/// their digests, so that work that was stopped goes on where it was.
package struct Importing: Sendable {
  /// The messages that a dry run has come by, by the first octets of their digests.
  private final class Seen: Sendable {
    private let marks = Mutex<Set<UInt64>>([])

    /// Whether it is the first of its kind.
    func insert(_ mark: UInt64) -> Bool { marks.withLock { $0.insert(mark).inserted } }
  }

  /// How many messages become durable together.
  private static let batch = 64

  private let source: MailSource
  private let makeIngest: IngestMaker
  private let crashes: CrashCount
  private let isDry: Bool
  private let now: Int
  private let shared = Shared()
  private let seen = Seen()

  /// - Parameters:
  ///   - isDry: read all, record nothing.
  ///   - now: unix seconds.
  package init(
    _ source: MailSource, into makeIngest: @escaping IngestMaker, crashes: CrashCount, isDry: Bool, now: Int
  ) {
    self.source = source
    self.makeIngest = makeIngest
    self.crashes = crashes
    self.isDry = isDry
    self.now = now
  }

  /// Works on so many threads until all is read, somebody interrupts, or the store cannot be used. `tick` hears how far
  /// it is, ten times a second.
  package func run(threads: Int, tick: (Tally) -> Void) -> (Tally, WorkFailure?) {
    Workers.run(threads) { slot in
      let ingest: Ingest
      do throws(LedgerFailure) { ingest = try makeIngest() } catch { return shared.fail(.ledger(error)) }
      do throws(WorkFailure) { try work(ingest, slot) } catch { shared.fail(error) }
    } tick: {
      tick(shared.tally.withLock { $0 })
    }
    var tally = shared.tally.withLock { $0 }
    for failure in source.failures { tally.add(failure) }
    return (tally, shared.failed)
  }

  private func work(_ ingest: Ingest, _ slot: Int) throws(WorkFailure) {
    while !Interruption.isPending, shared.failed == nil {
      let group = try attempt { () throws(IngestFailure) in try ingest.group() }
      var prepared: [PreparedMessage] = []
      var isAtEnd = false
      while prepared.count < Self.batch, !Interruption.isPending {
        guard let mail = source.next() else {
          isAtEnd = true
          break
        }
        if let message = try read(mail, ingest, group, slot) { prepared.append(message) }
      }
      if !prepared.isEmpty { try record(prepared, ingest, group) }
      if isAtEnd { return }
    }
  }

  private func record(_ prepared: [PreparedMessage], _ ingest: Ingest, _ group: BlobGroup) throws(WorkFailure)
  {
    if isDry { return try foresee(prepared, ingest.ledger) }
    let outcomes = try attempt { () throws(IngestFailure) in
      do throws(BlobFailure) { try group.commit() } catch { throw .blobs(error) }
      return try ingest.record(prepared, now: now)
    }
    shared.count { tally in
      for (message, outcome) in zip(prepared, outcomes) {
        let filed = zip(message.filings, outcome.filings).filter { $1.outcome == .filed }.map { $0.0 }
        if !filed.isEmpty {
          tally.add(new: filed)
        } else if outcome.filings.allSatisfy({ $0.outcome == .erased }) {
          tally.erased += 1
        } else {
          tally.known += 1
        }
      }
    }
  }

  /// What a recording would come to. Of several files with the same message the first would be recorded.
  private func foresee(_ prepared: [PreparedMessage], _ ledger: Ledger) throws(WorkFailure) {
    for message in prepared {
      // Eight octets of the digest are enough to count by, and little to keep.
      let mark = UInt64(message.record.digest.prefix(16), radix: 16) ?? 0
      guard seen.insert(mark) else {
        shared.count { $0.known += 1 }
        continue
      }
      var filed: [Filing] = []
      do throws(LedgerFailure) {
        for filing in message.filings where try !ledger.isErased(filing) { filed.append(filing) }
      } catch { throw .ledger(error) }
      shared.count { tally in if filed.isEmpty { tally.erased += 1 } else { tally.add(new: filed) } }
    }
  }

  /// A message that is to be recorded; nil for one that is known, or cannot be read.
  private func read(_ mail: StoredMail, _ ingest: Ingest, _ group: BlobGroup, _ slot: Int) throws(WorkFailure)
    -> PreparedMessage?
  {
    shared.count {
      $0.read += 1
      $0.octets += mail.size
    }
    var intake = ingest.intake()
    var octets: MailOctets
    do throws(Errno) { octets = try MailOctets(mail) } catch { return fail(mail, "\(error)") }
    var piece: [UInt8] = []
    while true {
      do throws(Errno) { guard try octets.next(into: &piece) else { break } } catch {
        return fail(mail, "\(error)")
      }
      do throws(IngestFailure) { try intake.take(piece.span) } catch {
        if case .tooLarge = error { return fail(mail, error.sentence) }
        throw .ingest(error)
      }
    }
    let sealed: SealedBlob
    do throws(IngestFailure) { sealed = try intake.end() } catch { throw .ingest(error) }
    return try prepare(sealed, mail, ingest, group, slot)
  }

  private func prepare(
    _ sealed: consuming SealedBlob, _ mail: StoredMail, _ ingest: Ingest, _ group: BlobGroup, _ slot: Int
  ) throws(WorkFailure) -> PreparedMessage? {
    if sealed.size == 0 { return fail(mail, "there is nothing in it") }
    let digest = sealed.digest
    do throws(LedgerFailure) {
      if try ingest.ledger.contains(message: digest.hex) {
        shared.count { $0.known += 1 }
        return nil
      }
    } catch { throw .ledger(error) }
    // A message that ended the process before would do so again, for ever: it goes where deliveries put such ones.
    let earlier = crashes.begin(digest.hex, slot: slot, successor: { nil })
    if earlier + 1 >= CrashCount.last {
      AbnormalEnd.unwatch(slot: slot)
      return try setAside(sealed, ingest)
    }
    defer { crashes.end(digest.hex, after: earlier, slot: slot) }
    do throws(IngestFailure) {
      if isDry { return try ingest.preview(sealed, now: now) }
      return try ingest.prepare(sealed, envelopes: [], now: now, in: group)
    } catch { throw .ingest(error) }
  }

  private func setAside(_ sealed: consuming SealedBlob, _ ingest: Ingest) throws(WorkFailure)
    -> PreparedMessage?
  {
    shared.count { $0.dangerous += 1 }
    if isDry { return nil }
    let digest = sealed.digest
    do throws(BlobFailure) { _ = try sealed.commit() } catch { throw .ingest(.blobs(error)) }
    _ = try attempt { () throws(IngestFailure) in try ingest.setAside(digest, envelopes: [], now: now) }
    crashes.forget(digest.hex)
    return nil
  }

  private func fail(_ mail: StoredMail, _ reason: String) -> PreparedMessage? {
    shared.count { $0.add(MailSource.Failure(place: mail.place, reason: reason)) }
    return nil
  }

  private func attempt<Result: ~Copyable>(_ body: () throws(IngestFailure) -> Result) throws(WorkFailure)
    -> Result
  {
    do throws(IngestFailure) { return try body() } catch { throw .ingest(error) }
  }
}
