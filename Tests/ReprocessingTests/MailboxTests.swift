import Bytes
import Files
import Glibc
import Testing

@testable import Reprocessing

/// A folder of its own that goes when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = "/tmp/pluspost-mail-\(UInt64.random(in: 0 ... .max))"
    try PosixFileSystem().makeDirectory(path, mode: 0o700)
  }

  deinit { Self.remove(path) }

  private static func remove(_ folder: String) {
    let files = PosixFileSystem()
    for entry in (try? files.entries(of: folder)) ?? [] {
      let inner = folder + "/" + entry.name
      if entry.kind == .directory { remove(inner) } else { try? files.remove(inner) }
    }
    try? files.removeDirectory(folder)
  }

  /// Writes a file, and the folders on its way.
  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    let files = PosixFileSystem()
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      try? files.makeDirectory(folder, mode: 0o700)
    }
    try files.createFile(path + "/" + name, [UInt8](text.utf8), mode: 0o600)
    return path + "/" + name
  }
}

@Suite struct MailboxTests {
  static let texts: [(mailbox: String, messages: [String])] = [
    ("From a@b date\nX: 1\n\nbody\n", ["X: 1\n\nbody\n"]),
    ("From a@b date\nX: 1\n\nbody\n\n", ["X: 1\n\nbody\n"]),
    ("From a\nX: 1\n\nbody\n\nFrom b\nX: 2\n\nmore\n", ["X: 1\n\nbody\n", "X: 2\n\nmore\n"]),
    (
      "From a\r\nX: 1\r\n\r\nbody\r\n\r\nFrom b\r\nX: 2\r\n\r\nmore\r\n\r\n",
      ["X: 1\r\n\r\nbody\r\n", "X: 2\r\n\r\nmore\r\n"]
    ),
    (
      "From a\nX: 1\n\n>From here\n>>From there\n> From space\n>Fro\n>\n",
      ["X: 1\n\nFrom here\n>From there\n> From space\n>Fro\n>\n"]
    ),
    // A line within a paragraph is none of a mailbox's, even where its writer did not quote it.
    ("From a\nX: 1\n\nwords\nFrom nowhere\n", ["X: 1\n\nwords\nFrom nowhere\n"]),
    ("From a\nX: 1\n\nends without a line feed, >Fro", ["X: 1\n\nends without a line feed, >Fro"]),
    ("From a\nX: 1\n\n>From", ["X: 1\n\n>From"]),
    ("From a\nX: 1\n\nFromage\nFrom\n", ["X: 1\n\nFromage\nFrom\n"]),
    ("From a\n\nFrom b\nX: 2\n", ["", "X: 2\n"]),
    ("From a", [""]),
  ]

  private func messages(in path: String) throws -> [String] {
    var scanner = try MailboxScanner(path)
    var found: [String] = []
    while let range = try scanner.next() {
      var octets = try MailOctets(StoredMail(path: path, range: range, size: range.count))
      var text: [UInt8] = []
      var piece: [UInt8] = []
      while try octets.next(into: &piece) { text += piece }
      found.append(String(decoding: text, as: UTF8.self))
    }
    return found
  }

  @Test(arguments: texts) func messagesComeOutAsTheyWereBefore(mailbox: String, expected: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(try messages(in: folder.write("box", mailbox)) == expected)
  }

  @Test func messagesOnBothSidesOfWhatIsReadAtATimeAreFound() throws {
    let folder = try TemporaryFolder()
    for length in (65_536 - 12)...(65_536 + 4) {
      let first = "X: 1\n\n" + String(repeating: "x", count: length - 6 - 7) + "\n"
      let path = try folder.write("box-\(length)", "From a\n" + first + "\nFrom b\nX: 2\n\n>From c\n")
      #expect(try messages(in: path) == [first, "X: 2\n\nFrom c\n"], "\(length)")
    }
  }

  @Test(arguments: texts) func thePiecesOfAMessageDoNotMatter(mailbox: String, expected: [String]) {
    // Only those with one message: pieces of the text alone know nothing of the next one.
    guard expected.count == 1 else { return }
    let octets = [UInt8](mailbox.utf8)
    var whole: [UInt8] = []
    var text = MailboxText()
    text.take(octets.span, into: &whole)
    text.finish(into: &whole)
    for size in 1...octets.count {
      var pieces: [UInt8] = []
      var text = MailboxText()
      for start in stride(from: 0, to: octets.count, by: size) {
        text.take(octets.span.extracting(start..<min(start + size, octets.count)), into: &pieces)
      }
      text.finish(into: &pieces)
      #expect(pieces == whole, "\(size)")
    }
  }
}

@Suite struct MailSourceTests {
  private func places(_ paths: [String], in folder: TemporaryFolder) -> [String] {
    let source = MailSource(paths)
    var found: [String] = []
    while let mail = source.next() {
      let name = String(mail.path.dropFirst(folder.path.utf8.count + 1))
      found.append(mail.range.map { "\(name) \($0.lowerBound)" } ?? name)
    }
    return found.sorted()
  }

  @Test func everyKindOfPlaceIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.eml", "X: 1\n\n")
    try folder.write("sub/deep/b.EML", "X: 1\n\n")
    try folder.write("sub/notes.txt", "x")
    try folder.write("sub/.hidden.eml", "x")
    try folder.write("box.mbox", "From a\nX: 1\n\nFrom b\nX: 2\n")
    try folder.write("md/cur/1:2,S", "X: 1\n\n")
    try folder.write("md/new/2", "X: 1\n\n")
    try folder.write("md/tmp/3", "X: 1\n\n")
    try folder.write("md/.Sent/cur/4", "X: 1\n\n")
    try folder.write("md/.Sent/new/5", "X: 1\n\n")
    let expected = [
      "a.eml", "box.mbox 0", "box.mbox 13", "md/.Sent/cur/4", "md/.Sent/new/5", "md/cur/1:2,S", "md/new/2",
      "sub/deep/b.EML",
    ]
    #expect(places([folder.path], in: folder) == expected)
    let source = MailSource([folder.path])
    while source.next() != nil {}
    #expect(source.passedOver == 2)
    #expect(source.failures.isEmpty)
  }

  @Test func aFolderIsReadInTheOrderOfItsNames() throws {
    let folder = try TemporaryFolder()
    for name in ["b/2.eml", "b/10.eml", "a.eml", "c.eml", "ä.eml", "b.eml"] {
      try folder.write(name, "X: 1\n\n")
    }
    let source = MailSource([folder.path])
    var found: [String] = []
    while let mail = source.next() { found.append(String(mail.path.dropFirst(folder.path.utf8.count + 1))) }
    #expect(found == ["a.eml", "b/10.eml", "b/2.eml", "b.eml", "c.eml", "ä.eml"])
  }

  @Test func aFileThatIsNamedIsTakenForWhatItIs() throws {
    let folder = try TemporaryFolder()
    let message = try folder.write("one.txt", "X: 1\n\n")
    let box = try folder.write("Inbox", "From a\nX: 1\n\nFrom b\nX: 2\n")
    #expect(places([message, box], in: folder) == ["Inbox 0", "Inbox 13", "one.txt"])
  }

  @Test func whatIsNotThereIsToldAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.eml", "X: 1\n\n")
    let source = MailSource([folder.path + "/none", folder.path])
    #expect(source.next()?.place == folder.path + "/a.eml")
    #expect(source.next() == nil)
    #expect(source.failures.map(\.place) == [folder.path + "/none"])
  }

  @Test func theSizeIsThatOfAllFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.eml", "12345")
    try folder.write("b.mbox", "From a\n")
    try folder.write("c.txt", "nothing")
    #expect(MailSource.size(of: [folder.path]) == 12)
  }
}
