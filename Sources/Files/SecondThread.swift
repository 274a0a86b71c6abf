import Glibc
import Synchronization

/// A thread that does one piece of work at a time for the one that made it, which goes on meanwhile.
///
/// States: *idle*; *working* from ``begin(_:)`` until ``end()`` has handed out what came of it. The two wake each other over a
/// pair of sockets. Signals that are for the process are left to the other threads.
package final class SecondThread<Work: Sendable, Outcome: Sendable>: Sendable {
  private final class Desk: Sendable {
    let end: FileDescriptor
    let work = Mutex<Work?>(nil)
    let outcome = Mutex<Outcome?>(nil)

    init(_ end: consuming FileDescriptor) { self.end = end }
  }

  /// Can be read when what was begun is done.
  package let descriptor: FileDescriptor
  private let desk: Desk

  /// - Parameter makeBody: called on the new thread, for work that needs something of its own there.
  package init(_ makeBody: @escaping @Sendable () -> ((Work) -> Outcome)) throws(Errno) {
    var numbers: (Int32, Int32) = (-1, -1)
    let code = unsafe withUnsafeMutableBytes(of: &numbers) { room in
      // SAFETY: a tuple of two of them has room for the two descriptors.
      unsafe socketpair(
        AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0,
        room.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    guard code == 0 else { throw Errno.current }
    descriptor = FileDescriptor(owning: numbers.0)
    let desk = Desk(FileDescriptor(owning: numbers.1))
    self.desk = desk
    let isStarted = Workers.start {
      AbnormalEnd.provideHandlerStack()
      ProcessControl.leaveSignalsToOtherThreads()
      Self.serve(desk, makeBody())
    }
    guard isStarted else { throw Errno(code: EAGAIN) }
  }

  private static func serve(_ desk: Desk, _ body: (Work) -> Outcome) {
    while (try? wait(desk.end)) == true {
      guard let work = desk.work.withLock({ $0.take() }) else { continue }
      let outcome = body(work)
      desk.outcome.withLock { $0 = outcome }
      try? signal(desk.end)
    }
  }

  /// Hands it work. Only when it is idle.
  package func begin(_ work: Work) throws(Errno) {
    desk.work.withLock { $0 = work }
    try Self.signal(descriptor)
  }

  /// Whether what was begun is done.
  package var isDone: Bool { desk.outcome.withLock { $0 != nil } }

  /// What came of the work; waits for it where it is not done. Nil where the thread is not working.
  package func end() -> Outcome? {
    guard (try? Self.wait(descriptor)) == true else { return nil }
    return desk.outcome.withLock { $0.take() }
  }

  /// By send and not by write, which fails where a disk does: to fail here would leave the other side waiting.
  private static func signal(_ end: borrowing FileDescriptor) throws(Errno) {
    var octet: UInt8 = 1
    // SAFETY: one octet, which outlives the call.
    guard unsafe send(end.number, &octet, 1, Int32(MSG_NOSIGNAL)) == 1 else { throw Errno.current }
  }

  /// False when the other end is closed.
  private static func wait(_ end: borrowing FileDescriptor) throws(Errno) -> Bool {
    var octet: [UInt8] = []
    return try PosixFileSystem().read(end, upTo: 1, into: &octet) > 0
  }
}
