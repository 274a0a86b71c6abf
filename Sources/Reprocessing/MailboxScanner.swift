import Bytes
import Files

/// Finds the messages of a mailbox file, one after the other, in flat memory.
///
/// A message begins with a line that starts with `From ` at the start of the file or behind an empty line (mbox(5)), and
/// ends before the empty line that stands before the next one.
struct MailboxScanner: ~Copyable {
  private static let separator = [UInt8]("\nFrom ".utf8)

  private let file: FileDescriptor
  private let files = PosixFileSystem()
  /// What was read and is not yet behind a message, and where it stands in the file.
  private var buffer: [UInt8] = []
  private var bufferStart = 0
  /// Where the search goes on in `buffer`.
  private var searched = 0
  /// Where the message that is being looked for begins in the file; nil behind the last one.
  private var start: Int? = 0

  init(_ path: String) throws(Errno) { file = try files.open(path, .read) }

  /// Whether a file is a mailbox, by its first octets.
  static func recognizes(_ path: String) throws(Errno) -> Bool {
    let files = PosixFileSystem()
    var first: [UInt8] = []
    _ = try files.read(files.open(path, .read), upTo: 5, into: &first)
    return first.elementsEqual(separator.dropFirst())
  }

  /// The next message, from its `From ` line on, as a range of octets; nil behind the last one.
  mutating func next() throws(Errno) -> Range<Int>? {
    guard let begin = start else { return nil }
    while true {
      if let found = Self.find(in: buffer, from: searched) {
        // The line feed that was found ends the empty line.
        let end = bufferStart + found
        start = end + 1
        searched = found + 1
        return begin..<trimmed(end, from: begin)
      }
      searched = max(searched, buffer.count - Self.separator.count + 1)
      forget(before: searched - 4)
      let before = buffer.count
      _ = try files.read(file, upTo: 1 << 16, into: &buffer)
      if buffer.count == before { break }
    }
    start = nil
    let end = bufferStart + buffer.count
    var last = end
    if buffer.suffix(2).elementsEqual([ASCII.lineFeed, ASCII.lineFeed]) { last -= 1 }
    if buffer.suffix(4).elementsEqual([13, 10, 13, 10]) { last -= 2 }
    return begin < last ? begin..<last : nil
  }

  /// Where an empty line's line feed stands before a `From `.
  private static func find(in buffer: [UInt8], from: Int) -> Int? {
    var index = max(from, 0)
    while let feed = buffer.span.firstIndex(of: ASCII.lineFeed, from: index) {
      if feed + separator.count > buffer.count { return nil }
      if buffer[feed..<(feed + separator.count)].elementsEqual(separator), isEmptyLine(buffer, endingAt: feed)
      {
        return feed
      }
      index = feed + 1
    }
    return nil
  }

  /// Whether the line that a line feed ends is empty.
  private static func isEmptyLine(_ buffer: [UInt8], endingAt feed: Int) -> Bool {
    var before = feed - 1
    if before >= 0, buffer[before] == ASCII.carriageReturn { before -= 1 }
    return before >= 0 && buffer[before] == ASCII.lineFeed
  }

  /// Leaves out the empty line that ends at `end`.
  private func trimmed(_ end: Int, from begin: Int) -> Int {
    let before = end - 1 - bufferStart
    let isCRLF = before >= 0 && buffer[before] == ASCII.carriageReturn
    return max(begin, isCRLF ? end - 1 : end)
  }

  private mutating func forget(before count: Int) {
    guard count > 0 else { return }
    buffer.removeFirst(count)
    bufferStart += count
    searched -= count
  }
}
