import BlobStorage
import Files
import Hashing
package import Ingestion
package import Records
import Synchronization

/// Reads recorded messages again, from their raw octets, and puts what comes of it in the place of what was recorded.
/// Where they were filed stays; nobody is notified again.
package struct Rereading: Sendable {
  /// Which messages.
  package enum Selection: Equatable, Sendable {
    case digests([String])
    /// All that came in since then, unix seconds, or all.
    case since(Int?)

    /// The name under which it is remembered how far a reading came.
    var work: String? {
      switch self {
      case .digests: nil
      case .since(let time): "reprocess" + (time.map { " since \($0)" } ?? "")
      }
    }
  }

  private static let batch = 64

  private let selection: Selection
  private let makeIngest: IngestMaker
  private let crashes: CrashCount
  private let isDry: Bool
  private let now: Int
  private let shared = Shared()
  private let cursor: Cursor

  /// - Parameters:
  ///   - start: what ``position(of:in:)`` said, to go on there; 0 begins anew.
  ///   - isDry: compare, change nothing.
  package init(
    _ selection: Selection, from start: Int = 0, in makeIngest: @escaping IngestMaker,
    crashes: CrashCount, isDry: Bool, now: Int
  ) {
    self.selection = selection
    self.makeIngest = makeIngest
    self.crashes = crashes
    self.isDry = isDry
    self.now = now
    cursor = Cursor(after: start)
  }

  /// How far the same selection came before it was stopped; nil where there is nothing to go on with.
  package static func position(of selection: Selection, in ledger: Ledger) throws(LedgerFailure) -> Int? {
    guard let work = selection.work else { return nil }
    return try ledger.position(ofWork: work)
  }

  /// How many messages a selection has, from a position on.
  package static func count(of selection: Selection, from start: Int, in ledger: Ledger) throws(LedgerFailure)
    -> Int
  {
    switch selection {
    case .digests(let digests): digests.count
    case .since(let time): try ledger.messageCount(after: start, since: time)
    }
  }

  /// Works on so many threads until all is read, somebody interrupts, or the store cannot be used. `found` hears of
  /// each message that reads differently, one thread at a time.
  package func run(
    threads: Int, found: @escaping @Sendable (MessageRecord, Difference) -> Void, tick: (Tally) -> Void
  ) -> (Tally, WorkFailure?) {
    let telling = Mutex(())
    Workers.run(threads) { slot in
      let ingest: Ingest
      do throws(LedgerFailure) { ingest = try makeIngest() } catch { return shared.fail(.ledger(error)) }
      do throws(WorkFailure) {
        try work(ingest, slot) { record, difference in telling.withLock { _ in found(record, difference) } }
      } catch { shared.fail(error) }
    } tick: {
      tick(shared.tally.withLock { $0 })
    }
    return (shared.tally.withLock { $0 }, shared.failed)
  }

  private func work(
    _ ingest: Ingest, _ slot: Int, _ found: (MessageRecord, Difference) -> Void
  ) throws(WorkFailure) {
    while !Interruption.isPending, shared.failed == nil {
      let batch: Cursor.Batch?
      do throws(LedgerFailure) { batch = try cursor.next(selection, Self.batch, ingest.ledger) } catch {
        throw .ledger(error)
      }
      guard let batch else { return }
      var changed: [MessageRecord] = []
      for old in batch.messages {
        guard let new = read(old, ingest, slot) else { continue }
        let difference = Difference(from: old, to: new)
        if difference.isEmpty { continue }
        shared.count { $0.changed += 1 }
        found(new, difference)
        changed.append(new)
      }
      if !isDry { try replace(changed, batch, ingest.ledger) }
    }
  }

  private func replace(_ changed: [MessageRecord], _ batch: Cursor.Batch, _ ledger: Ledger)
    throws(WorkFailure)
  {
    do throws(LedgerFailure) {
      if !changed.isEmpty { try ledger.replace(changed) }
      guard let work = selection.work, let position = cursor.done(batch) else { return }
      try ledger.setPosition(position, ofWork: work, now: now)
    } catch { throw .ledger(error) }
  }

  /// The selection was read to its end.
  package func end(in ledger: Ledger) throws(LedgerFailure) {
    if !isDry, let work = selection.work { try ledger.endWork(work) }
  }

  /// What a message reads as today; nil for one that cannot be read.
  private func read(_ old: MessageRecord, _ ingest: Ingest, _ slot: Int) -> MessageRecord? {
    shared.count {
      $0.read += 1
      $0.octets += old.size
    }
    if old.quarantinedAt != nil || crashes.begin(old.digest, slot: slot, successor: { nil }) > 0 {
      AbnormalEnd.unwatch(slot: slot)
      shared.count { $0.dangerous += 1 }
      return nil
    }
    defer { crashes.end(old.digest, after: 0, slot: slot) }
    do throws(IngestFailure) {
      return try ingest.reread(old, storing: isDry ? .nothing : .blobs(nil))
    } catch {
      shared.count {
        $0.add(MailSource.Failure(place: "message \(old.digest.prefix(12))", reason: error.sentence))
      }
      return nil
    }
  }
}

/// Hands out the messages of a selection in batches, and knows up to where all of them are done.
private final class Cursor: Sendable {
  struct Batch {
    var number: Int
    var messages: [MessageRecord]
  }

  private struct State {
    /// The row or index behind which the next batch begins.
    var position: Int
    var number = 0
    /// The last position of each batch that is handed out and not done, or done behind one that is not.
    var last: [Int: Int] = [:]
    var done: Set<Int> = []
    var firstOpen = 0
  }
  private let state: Mutex<State>

  init(after position: Int) { state = Mutex(State(position: position)) }

  func next(_ selection: Rereading.Selection, _ count: Int, _ ledger: Ledger) throws(LedgerFailure) -> Batch?
  {
    var failure: LedgerFailure?
    let batch: Batch? = state.withLock { state in
      do throws(LedgerFailure) { return try Self.next(&state, selection, count, ledger) } catch {
        failure = error
        return nil
      }
    }
    if let failure { throw failure }
    return batch
  }

  private static func next(
    _ state: inout State, _ selection: Rereading.Selection, _ count: Int, _ ledger: Ledger
  ) throws(LedgerFailure) -> Batch? {
    var messages: [MessageRecord] = []
    switch selection {
    case .digests(let digests):
      let some = digests.dropFirst(state.position).prefix(count)
      if some.isEmpty { return nil }
      for digest in some {
        if case .found(let message) = try ledger.message(prefix: digest) { messages.append(message) }
      }
      state.position += some.count
    case .since(let time):
      let rows = try ledger.messageRows(after: state.position, since: time, limit: count)
      guard let last = rows.last else { return nil }
      for row in rows {
        if let message = try ledger.storedMessage(row: row) { messages.append(message) }
      }
      state.position = last
    }
    state.last[state.number] = state.position
    state.number += 1
    return Batch(number: state.number - 1, messages: messages)
  }

  /// A batch is done. The position up to which all are, where that moved.
  func done(_ batch: Batch) -> Int? {
    state.withLock { state in
      state.done.insert(batch.number)
      var position: Int?
      while state.done.remove(state.firstOpen) != nil {
        position = state.last.removeValue(forKey: state.firstOpen)
        state.firstOpen += 1
      }
      return position
    }
  }
}
