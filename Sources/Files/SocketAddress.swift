import Glibc

/// Where a server of this machine listens.
package enum SocketAddress: Equatable, Sendable {
  /// A UNIX socket, by its path.
  case local(path: String)
  /// A TCP port of the loopback: 127.0.0.1, or ::1.
  case loopback(Family, port: UInt16)

  package enum Family: Sendable { case ipv4, ipv6 }

  /// Reads a path, which holds a slash, or `127.0.0.1:24`, `[::1]:24`, `localhost:24`; nil for anything else. Protocols
  /// without a password are spoken on this machine alone.
  package init?(_ text: String) {
    if text.contains("/") {
      // What the address of a UNIX socket has room for, with its NUL.
      guard text.utf8.count < 108, !text.hasSuffix("/") else { return nil }
      self = .local(path: text)
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
      return nil
    }
    switch text[..<colon] {
    case "127.0.0.1", "localhost": self = .loopback(.ipv4, port: port)
    case "[::1]": self = .loopback(.ipv6, port: port)
    default: return nil
    }
  }
}

/// A descriptor on which connections arrive. Removes the socket's file, where it made one, when it goes.
package final class Listener: Sendable {
  package let descriptor: FileDescriptor
  private let path: String?

  private init(_ descriptor: consuming FileDescriptor, path: String?) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    // SAFETY: the path is a C string for the call.
    if let path { _ = unsafe unlink(path) }
  }

  /// Begins to listen. The file of a UNIX socket gets mode 0660; one that a dead process left behind is replaced, and
  /// one on which somebody answers is `EADDRINUSE`.
  package static func listen(at address: SocketAddress) throws(Errno) -> Listener {
    switch address {
    case .local(let path):
      let descriptor = try socket(AF_UNIX)
      var name = Self.name(ofLocal: path)
      if try isDead(path, &name) {
        // SAFETY: here and below, the path is a C string for the call.
        _ = unsafe unlink(path)
      }
      try bind(descriptor, &name)
      // Made durable by nobody: a socket's file is worth as much as its process.
      if unsafe chmod(path, 0o660) != 0 {
        let failure = Errno.current
        _ = unsafe unlink(path)
        throw failure
      }
      try open(descriptor)
      return Listener(descriptor, path: path)
    case .loopback(.ipv4, let port):
      let descriptor = try socket(AF_INET)
      var name = sockaddr_in()
      name.sin_family = sa_family_t(AF_INET)
      name.sin_port = port.bigEndian
      name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      try bind(descriptor, &name)
      try open(descriptor)
      return Listener(descriptor, path: nil)
    case .loopback(.ipv6, let port):
      let descriptor = try socket(AF_INET6)
      var name = sockaddr_in6()
      name.sin6_family = sa_family_t(AF_INET6)
      name.sin6_port = port.bigEndian
      name.sin6_addr = in6addr_loopback
      try bind(descriptor, &name)
      try open(descriptor)
      return Listener(descriptor, path: nil)
    }
  }

  /// The sockets that systemd opened for this process (sd_listen_fds(3)): they begin at descriptor 3.
  package static func inherited() -> [Listener] {
    guard let process = StandardStreams.environment("LISTEN_PID"), Int32(process) == getpid(),
      let count = StandardStreams.environment("LISTEN_FDS").flatMap({ Int32($0) }), count > 0, count < 1000
    else { return [] }
    return (3..<(3 + count)).compactMap { number in
      guard fcntl(number, F_GETFD) >= 0 else { return nil }
      let descriptor = FileDescriptor(owning: number)
      prepare(number)
      return Listener(descriptor, path: nil)
    }
  }

  /// The next connection; nil where none waits, or the one that did has gone.
  package func accept() throws(Errno) -> FileDescriptor? {
    // Nobody asks for the other side's address.
    let number = Glibc.accept(descriptor.number, nil, nil)
    if number >= 0 {
      Self.prepare(number)
      return FileDescriptor(owning: number)
    }
    switch errno {
    case EAGAIN, EINTR, ECONNABORTED, EPROTO: return nil
    default: throw Errno.current
    }
  }

  /// Lets no call on it wait, and no other program inherit it.
  private static func prepare(_ number: Int32) {
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
  }

  private static func socket(_ family: Int32) throws(Errno) -> FileDescriptor {
    let number = Glibc.socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard number >= 0 else { throw Errno.current }
    prepare(number)
    let descriptor = FileDescriptor(owning: number)
    if family != AF_UNIX {
      // The port of a server that has just ended is still busy with its last connections.
      var yes: Int32 = 1
      // SAFETY: `yes` is the int that the option takes, and its size is given.
      _ = unsafe setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    }
    return descriptor
  }

  private static func name(ofLocal path: String) -> sockaddr_un {
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &name.sun_path) { room in
      // SAFETY: the path is cut to one less than the room, which is zero from the start, so a NUL stays behind it.
      unsafe room.copyBytes(from: path.utf8.prefix(room.count - 1))
    }
    return name
  }

  /// Whether there is a socket that nobody listens on any more.
  private static func isDead(_ path: String, _ name: inout sockaddr_un) throws(Errno) -> Bool {
    // A file that is no socket refuses connections as well.
    guard let found = try? PosixFileSystem().status(path), found.kind == .other else { return false }
    let probe = try socket(AF_UNIX)
    do throws(Errno) { try connect(probe, &name) } catch { return error == .connectionRefused }
    return false
  }

  private static func connect(_ descriptor: borrowing FileDescriptor, _ name: inout sockaddr_un) throws(Errno)
  {
    let number = descriptor.number
    // SAFETY: `name` is an address of the size given, for the call.
    let result = unsafe withUnsafePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
        unsafe Glibc.connect(number, plain, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    if result != 0 { throw Errno.current }
  }

  private static func bind<Name>(_ descriptor: borrowing FileDescriptor, _ name: inout Name) throws(Errno) {
    let number = descriptor.number
    // SAFETY: `name` is one of the system's address structures, of the size given, for the call.
    let result = unsafe withUnsafePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
        unsafe Glibc.bind(number, plain, socklen_t(MemoryLayout<Name>.size))
      }
    }
    if result != 0 { throw Errno.current }
  }

  private static func open(_ descriptor: borrowing FileDescriptor) throws(Errno) {
    if Glibc.listen(descriptor.number, 512) != 0 { throw Errno.current }
  }
}
