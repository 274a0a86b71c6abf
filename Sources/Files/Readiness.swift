import CLinux
import Glibc

/// Which descriptors can be read or written without waiting (poll(2)).
package struct Readiness: ~Copyable {
  private var requests: [pollfd] = []

  package init() {}

  /// Forgets what was asked.
  package mutating func removeAll() { requests.removeAll(keepingCapacity: true) }

  /// Asks about a descriptor; returns where its answer will be.
  package mutating func add(_ number: Int32, input: Bool, output: Bool) -> Int {
    let events = (input ? Int16(POLLIN) : 0) | (output ? Int16(POLLOUT) : 0)
    requests.append(pollfd(fd: number, events: events, revents: 0))
    return requests.count - 1
  }

  /// Sleeps until one is ready or the time is over; nothing is ready then.
  ///
  /// - Parameter milliseconds: the longest sleep; negative for no end.
  package mutating func wait(milliseconds: Int32) throws(Errno) {
    for index in requests.indices { requests[index].revents = 0 }
    // SAFETY: the array is as long as the count says, for the call.
    let count = unsafe poll(&requests, nfds_t(requests.count), milliseconds)
    if count < 0, errno != EINTR { throw Errno.current }
    if count < 0 { for index in requests.indices { requests[index].revents = 0 } }
  }

  /// Whether a read would not wait: there is something, or the end, or an error that the read will tell.
  package func canRead(_ index: Int) -> Bool {
    requests[index].revents & Int16(POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0
  }

  package func canWrite(_ index: Int) -> Bool {
    requests[index].revents & Int16(POLLOUT | POLLERR | POLLNVAL) != 0
  }

  /// Whether the other side is gone altogether, whatever was asked.
  package func isGone(_ index: Int) -> Bool { requests[index].revents & Int16(POLLERR | POLLNVAL) != 0 }
}

/// The wish of the operator that this process ends (SIGTERM, SIGINT), as a descriptor that becomes readable.
package struct TerminationWish: ~Copyable {
  package let descriptor: FileDescriptor

  /// From here on the signals end nothing by themselves.
  package init() throws(Errno) {
    var signals = sigset_t()
    // SAFETY: `signals` outlives the calls, which read it; the old set is not asked for.
    unsafe _ = sigemptyset(&signals)
    unsafe _ = sigaddset(&signals, SIGTERM)
    unsafe _ = sigaddset(&signals, SIGINT)
    guard unsafe sigprocmask(SIG_BLOCK, &signals, nil) == 0 else { throw Errno.current }
    let number = unsafe signalfd(-1, &signals, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    guard number >= 0 else { throw Errno.current }
    descriptor = FileDescriptor(owning: number)
  }
}

/// Reading and writing that never waits.
package enum Stream {
  /// Appends what is there, at most `count` octets: how many, 0 at the end; nil where there is nothing yet.
  package static func read(
    _ file: borrowing FileDescriptor, upTo count: Int, into buffer: inout [UInt8]
  ) throws(Errno) -> Int? {
    do throws(Errno) { return try PosixFileSystem().read(file, upTo: count, into: &buffer) } catch .wouldBlock
    {
      return nil
    }
  }

  /// Writes what there is room for: how many octets, 0 where there is none yet.
  package static func write(_ octets: Span<UInt8>, to file: borrowing FileDescriptor) throws(Errno) -> Int {
    let number = file.number
    let written = unsafe octets.withUnsafeBufferPointer { buffer in
      // SAFETY: the buffer is the span's own octets, as many as the count says.
      unsafe Glibc.write(number, buffer.baseAddress, buffer.count)
    }
    if written >= 0 { return written }
    if errno == EAGAIN || errno == EINTR { return 0 }
    throw Errno.current
  }
}
