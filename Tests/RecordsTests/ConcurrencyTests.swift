import Glibc
import SQLite
import Synchronization
import Testing

@testable import Records

@Suite struct ConcurrencyTests {
  /// Runs `body` on so many threads at once, each with its number, and waits for all.
  func atOnce(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    final class Job: Sendable {
      let number: Int
      let body: @Sendable (Int) -> Void
      init(_ number: Int, _ body: @escaping @Sendable (Int) -> Void) {
        self.number = number
        self.body = body
      }
    }
    let threads = (0..<count).map { number in
      var thread = pthread_t()
      // SAFETY: the retained job is released by the thread that is given it.
      _ = unsafe pthread_create(
        &thread, nil,
        { raw in
          guard let raw = unsafe raw else { return nil }
          let job = unsafe Unmanaged<Job>.fromOpaque(raw).takeRetainedValue()
          job.body(job.number)
          return nil
        }, Unmanaged.passRetained(Job(number, body)).toOpaque())
      return thread
    }
    for thread in threads { pthread_join(thread, nil) }
  }

  @Test func twentyWritersAtOnceLoseNothing() throws {
    let store = try Store()
    let path = store.path
    let failures = Mutex<[String]>([])
    let each = 10
    atOnce(20) { thread in
      for number in 0..<each {
        let id = 1000 + thread * each + number
        do {
          // As a delivery does: a connection for one message.
          let ledger = try Ledger.open(at: path)
          let recorded = try ledger.record(message(id, parts: 2), filings: [toDossier(id, "A")], now: id)
          if recorded.map(\.outcome) != [.filed] { failures.withLock { $0.append("\(recorded)") } }
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try store.ledger.rows() == [200, 200, 200, 200])
    #expect(try store.ledger.problems() == [])
    let sequences = try store.ledger.notifications(after: 0, limit: 1000).map(\.sequence)
    #expect(sequences == [Int](1...200))
  }

  @Test func theSameMessageFromTwentyAtOnceIsFiledOnce() throws {
    let store = try Store()
    let path = store.path
    let outcomes = Mutex<[RecordedFiling.Outcome]>([])
    atOnce(20) { thread in
      // Half of them by one recipient, half by another of the same dossier.
      let filing = toDossier(
        1, "A", recipient: thread.isMultiple(of: 2) ? "m+a@mail.example" : "m+b@mail.example")
      if let recorded = try? Ledger.open(at: path).record(message(1), filings: [filing], now: 1) {
        outcomes.withLock { $0 += recorded.map(\.outcome) }
      }
    }
    let counts = outcomes.withLock { all in
      [RecordedFiling.Outcome.filed, .joined, .redelivered].map { one in all.filter { $0 == one }.count }
    }
    #expect(counts == [1, 1, 18])
    #expect(try store.ledger.rows() == [1, 1, 2, 1])
    #expect(try store.ledger.deliveries(ofMessage: digest(1)).map(\.count).sorted() == [10, 10])
  }

  @Test func aReaderSeesNotificationsInOrderWithoutGaps() throws {
    // What a follower relies on: nothing turns up behind a sequence it has seen.
    let store = try Store()
    let path = store.path
    let writing = Atomic<Int>(4)
    let seen = Mutex<[Int]>([])
    atOnce(5) { thread in
      if thread < 4 {
        let ledger = try? Ledger.open(at: path)
        for number in 0..<25 {
          let id = 1 + thread * 25 + number
          _ = try? ledger?.record(message(id), filings: [toDossier(id, "A")], now: 1)
        }
        writing.subtract(1, ordering: .sequentiallyConsistent)
      } else {
        guard let ledger = try? Ledger.openForReading(at: path) else { return }
        var last = 0
        var isLast = false
        while true {
          let next = (try? ledger.notifications(after: last, limit: 7)) ?? []
          seen.withLock { $0 += next.map(\.sequence) }
          last = next.last?.sequence ?? last
          if next.isEmpty {
            if isLast { break }
            isLast = writing.load(ordering: .sequentiallyConsistent) == 0
          }
        }
      }
    }
    #expect(seen.withLock { $0 } == [Int](1...100))
  }

  @Test func twoThatBringALedgerForwardAtOnceDoItOnce() throws {
    let store = try Store()
    let path = store.path
    let failures = Mutex<[String]>([])
    atOnce(8) { _ in
      do {
        // Not through `open`, to which the ledger of whoever was first is a newer one.
        try Schema.migrate(
          Connection(path: path, access: .readWrite),
          migrations: Schema.migrations + [
            "CREATE TABLE added(a INTEGER) STRICT; INSERT INTO added VALUES(1)"
          ])
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try store.ledger.integer("SELECT count(*) FROM added") == 1)
  }
}
