import Files

/// The octets of a message that lies in a file, piece by piece.
struct MailOctets: ~Copyable {
  private let file: FileDescriptor
  private let files = PosixFileSystem()
  /// Octets still to be read of a mailbox; nil reads to the file's end.
  private var left: Int? = nil
  private var text = MailboxText()
  private var piece: [UInt8] = []

  init(_ mail: StoredMail) throws(Errno) {
    let file = try files.open(mail.path, .read)
    if let range = mail.range { try files.seek(file, to: range.lowerBound) }
    self.file = file
    left = mail.range?.count
  }

  /// Replaces what is in `octets` by the next ones; false at the end.
  mutating func next(into octets: inout [UInt8]) throws(Errno) -> Bool {
    octets.removeAll(keepingCapacity: true)
    guard let left else { return try files.read(file, upTo: 1 << 16, into: &octets) > 0 }
    // A piece may all be held back: then the next one is asked at once.
    var rest = left
    while rest > 0, octets.isEmpty {
      piece.removeAll(keepingCapacity: true)
      let count = try files.read(file, upTo: min(rest, 1 << 16), into: &piece)
      if count == 0 { rest = 0 } else { rest -= count }
      // Lent out of this struct: two of its parts cannot be in use at once.
      let read = piece
      text.take(read.span, into: &octets)
      if rest == 0 { text.finish(into: &octets) }
    }
    self.left = rest
    return !octets.isEmpty
  }
}
