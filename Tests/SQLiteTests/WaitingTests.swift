import Dispatch
import Glibc
import Testing

@testable import SQLite

/// How those wait who want to write while another does.
@Suite struct WaitingTests {
  let folder = TemporaryFolder()

  func made() throws {
    let connection = try Connection(path: folder.file("db"), access: .create)
    try connection.execute("PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES(0)")
  }

  /// The queue's lock, as another process would hold it.
  func heldTurn() -> Int32 {
    let descriptor = unsafe open(folder.path, O_RDONLY | O_DIRECTORY)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    return descriptor
  }

  @Test func whoWaitsTooLongForATurnIsTold() throws {
    try made()
    let connection = try Connection(path: folder.file("db"), access: .readWrite, busyTimeoutMilliseconds: 30)
    let held = heldTurn()
    let start = ContinuousClock.now
    #expect {
      try connection.transaction(.immediate) { () throws(SQLiteFailure) in }
    } throws: {
      ($0 as? SQLiteFailure)?.kind == .busy
    }
    #expect(start.duration(to: .now) >= .milliseconds(30))
    #expect(start.duration(to: .now) < .seconds(10))
    close(held)
    // Nothing is left of the attempt that would keep the lock of the folder, were it given.
    close(heldTurn())
    try connection.transaction(.immediate) { () throws(SQLiteFailure) in }
  }

  @Test func whoWaitsInVainLeavesNoFileOpen() throws {
    try made()
    let connection = try Connection(path: folder.file("db"), access: .readWrite, busyTimeoutMilliseconds: 1)
    let held = heldTurn()
    for _ in 0..<100 {
      #expect(throws: SQLiteFailure.self) {
        try connection.transaction(.immediate) { () throws(SQLiteFailure) in }
      }
    }
    let next = unsafe open("/dev/null", O_RDONLY)
    // The lowest number that is free: other tests have files open meanwhile, but not so many.
    #expect(next < 80)
    close(next)
    close(held)
  }

  @Test func theNextIsWokenWhenATurnIsOver() async throws {
    try made()
    let held = heldTurn()
    let path = folder.file("db")
    async let waiting: Void = onThread {
      let connection = try Connection(path: path, access: .readWrite)
      try connection.transaction(.immediate) { () throws(SQLiteFailure) in
        try connection.run("UPDATE t SET a = 1")
      }
    }
    // Longer than an alarm's interval, so that the wait is interrupted once and goes on.
    try await Task.sleep(for: .milliseconds(1200))
    let reader = try Connection(path: path, access: .readOnly)
    #expect(try reader.integer("SELECT a FROM t") == 0)
    close(held)
    try await waiting
    #expect(try reader.integer("SELECT a FROM t") == 1)
  }

  @Test func aTurnEndsWithItsTransactionHoweverThatEnds() throws {
    try made()
    let connection = try Connection(path: folder.file("db"), access: .readWrite)
    try connection.transaction(.immediate) { () throws(SQLiteFailure) in }
    close(heldTurn())
    #expect(throws: SQLiteFailure.self) {
      try connection.transaction(.immediate) { () throws(SQLiteFailure) in
        throw SQLiteFailure(code: 1, operation: "test")
      }
    }
    close(heldTurn())
  }

  @Test func whoReadsQueuesForNothing() throws {
    try made()
    let connection = try Connection(path: folder.file("db"), access: .readWrite, busyTimeoutMilliseconds: 30)
    let held = heldTurn()
    let found = try connection.transaction(.reading) { () throws(SQLiteFailure) in
      try connection.integer("SELECT count(*) FROM t")
    }
    #expect(found == 1)
    close(held)
  }

  @Test func manyWhoWriteAtOnceAllDoOnce() async throws {
    try made()
    let path = folder.file("db")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try await onThread {
            let connection = try Connection(path: path, access: .readWrite)
            for _ in 0..<25 {
              try connection.transaction(.immediate) { () throws(SQLiteFailure) in
                let a = try connection.integer("SELECT a FROM t") ?? -1
                try connection.run("UPDATE t SET a = ?1", [.integer(a + 1)])
              }
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let reader = try Connection(path: path, access: .readOnly)
    #expect(try reader.integer("SELECT a FROM t") == 200)
  }

  @Test func aProgramThatKnowsOfNoQueueIsWaitedFor() async throws {
    try made()
    let path = folder.file("db")
    let holder = try Connection(path: path, access: .readWrite)
    try holder.execute("BEGIN IMMEDIATE; UPDATE t SET a = 5")
    async let waiting = onThread {
      let connection = try Connection(path: path, access: .readWrite)
      return try connection.transaction(.immediate) { () throws(SQLiteFailure) in
        try connection.integer("SELECT a FROM t")
      }
    }
    try await Task.sleep(for: .milliseconds(150))
    try holder.execute("COMMIT")
    #expect(try await waiting == 5)
  }

  @Test(arguments: [1, 20, 40, 300])
  func theSleepsAddUpToTheTimeGiven(milliseconds: Int) {
    let start = ContinuousClock.now
    var attempt: Int32 = 0
    while BusyWait.pause(attempt: attempt, within: milliseconds) == 1 { attempt += 1 }
    #expect(start.duration(to: .now) >= .milliseconds(milliseconds))
    #expect(attempt <= 2 * milliseconds)
  }
}

/// Runs what blocks on a thread of its own: tasks have as many threads as there are cores, and wait for each other there.
private func onThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws
  -> Result
{
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue(label: "waiting").async { continuation.resume(with: Swift.Result { try body() }) }
  }
}
