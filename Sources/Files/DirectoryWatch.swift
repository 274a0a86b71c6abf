import Glibc

/// Wakes a waiting process when a file in a directory is written to, or closed after that (inotify(7)).
package struct DirectoryWatch: ~Copyable {
  private let descriptor: Int32

  /// Watches the files in a directory.
  package init(_ path: String) throws(Errno) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { throw Errno(code: errno) }
    let events = UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
    // SAFETY: the path is handed over as a terminated text that lives as long as the call.
    guard unsafe inotify_add_watch(descriptor, path, events) >= 0 else {
      let failure = errno
      close(descriptor)
      throw Errno(code: failure)
    }
  }

  deinit { close(descriptor) }

  /// Sleeps until something happened or the time is over; whether something did. What happened since the last call
  /// counts, so a caller that looks after each return misses nothing.
  ///
  /// - Parameter milliseconds: the longest sleep.
  package func wait(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // SAFETY: one pollfd, and the count says one.
    guard unsafe poll(&request, 1, milliseconds) > 0 else { return false }
    var events = [UInt8](repeating: 0, count: 4096)
    // SAFETY: read writes at most the buffer's count. The descriptor does not block, so this drains it.
    while unsafe read(descriptor, &events, events.count) > 0 {}
    return true
  }
}
