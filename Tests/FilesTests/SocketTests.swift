import Files
import Glibc
import Testing

@Suite struct SocketTests {
  @Test(
    arguments: [
      ("/run/x", .local(path: "/run/x")), ("./x", .local(path: "./x")),
      ("127.0.0.1:24", .loopback(.ipv4, port: 24)),
      ("localhost:2424", .loopback(.ipv4, port: 2424)), ("[::1]:24", .loopback(.ipv6, port: 24)),
    ] as [(String, SocketAddress)])
  func anAddressIsRead(text: String, address: SocketAddress) { #expect(SocketAddress(text) == address) }

  @Test(arguments: [
    "", "x", "24", ":24", "0.0.0.0:24", "192.0.2.1:24", "::1:24", "[::]:24", "127.0.0.1", "127.0.0.1:",
    "127.0.0.1:65536",
    "127.0.0.1:-1", "mx.example:24", "/run/", "/" + String(repeating: "x", count: 107),
  ])
  func otherTextIsNone(text: String) { #expect(SocketAddress(text) == nil) }

  private func freshPath() -> String { "/tmp/pluspost-socket-\(UInt64.random(in: 0 ... .max))" }

  /// A client's side of a UNIX socket.
  private func connect(_ path: String) throws -> FileDescriptor {
    let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &name.sun_path) { room in
      // SAFETY: the path is shorter than the room.
      unsafe room.copyBytes(from: path.utf8)
    }
    // SAFETY: `name` is an address of the size given, for the call.
    let result = unsafe withUnsafePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
        unsafe Glibc.connect(number, plain, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(result == 0)
    return FileDescriptor(owning: number)
  }

  private func isReady(_ descriptor: borrowing FileDescriptor, output: Bool = false) throws -> Bool {
    var readiness = Readiness()
    let index = readiness.add(descriptor.number, input: !output, output: output)
    try readiness.wait(milliseconds: 0)
    return output ? readiness.canWrite(index) : readiness.canRead(index)
  }

  @Test func octetsGoBothWaysWithoutWaiting() throws {
    let path = freshPath()
    let listener = try Listener.listen(at: .local(path: path))
    #expect(try PosixFileSystem().status(path).mode == 0o660)
    #expect(try !isReady(listener.descriptor))
    if try listener.accept() != nil { Issue.record("nobody has connected") }
    let client = try connect(path)
    #expect(try isReady(listener.descriptor))
    guard let server = try listener.accept() else {
      Issue.record("nobody waits")
      return
    }
    var buffer: [UInt8] = []
    #expect(try !isReady(server))
    #expect(try Stream.read(server, upTo: 100, into: &buffer) == nil)
    #expect(try Stream.write([1, 2, 3].span, to: client) == 3)
    #expect(try isReady(server))
    #expect(try Stream.read(server, upTo: 2, into: &buffer) == 2)
    #expect(try Stream.read(server, upTo: 2, into: &buffer) == 1)
    #expect(buffer == [1, 2, 3])
    // A client that does not read is written to until there is no room, and then it is not ready.
    let much = [UInt8](repeating: 7, count: 1 << 20)
    while try Stream.write(much.span, to: server) > 0 {}
    #expect(try !isReady(server, output: true))
  }

  @Test func theEndOfAConnectionCanBeRead() throws {
    let path = freshPath()
    let listener = try Listener.listen(at: .local(path: path))
    // Nobody keeps it, so it is closed at once.
    _ = try connect(path)
    guard let server = try listener.accept() else {
      Issue.record("nobody waits")
      return
    }
    var buffer: [UInt8] = []
    #expect(try Stream.read(server, upTo: 100, into: &buffer) == 0)
  }

  @Test func aSocketsFileGoesWithItAndALiveOneIsNotReplaced() throws {
    let path = freshPath()
    do {
      let listener = try Listener.listen(at: .local(path: path))
      #expect(throws: Errno(code: EADDRINUSE)) { _ = try Listener.listen(at: .local(path: path)) }
      #expect(try PosixFileSystem().status(path).kind == .other)
      withExtendedLifetime(listener) {}
    }
    #expect(throws: Errno.noSuchFile) { _ = try PosixFileSystem().status(path) }
  }

  @Test func otherFilesAreNotReplacedBySockets() throws {
    let path = freshPath()
    try PosixFileSystem().createFile(path, [1], mode: 0o600)
    #expect(throws: Errno.self) { _ = try Listener.listen(at: .local(path: path)) }
    #expect(try PosixFileSystem().status(path).size == 1)
    try PosixFileSystem().remove(path)
  }
}
