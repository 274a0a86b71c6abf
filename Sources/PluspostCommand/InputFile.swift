import Files

/// A file that a command is given, or standard input for `-`.
enum InputFile {
  /// How much is read at a time, octets.
  static let chunkSize = 1 << 16

  /// Calls `body` with the file's octets, chunk by chunk.
  static func forEachChunk(
    _ name: String, _ body: ([UInt8]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    if name == "-" { return try forEachChunk(of: StandardStreams.input, "standard input", body) }
    let file: FileDescriptor
    do throws(Errno) {
      file = try PosixFileSystem().open(name, .read)
    } catch { throw .failed("\(name) cannot be read: \(error)") }
    try forEachChunk(of: file, name, body)
  }

  private static func forEachChunk(
    of file: borrowing FileDescriptor, _ name: String, _ body: ([UInt8]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var buffer: [UInt8] = []
    while true {
      buffer.removeAll(keepingCapacity: true)
      do throws(Errno) {
        guard try PosixFileSystem().read(file, upTo: chunkSize, into: &buffer) > 0 else { return }
      } catch { throw .failed("\(name) cannot be read: \(error)") }
      try body(buffer)
    }
  }

  /// All of its octets.
  static func contents(_ name: String) throws(CommandFailure) -> [UInt8] {
    var octets: [UInt8] = []
    try forEachChunk(name) { octets += $0 }
    return octets
  }
}
