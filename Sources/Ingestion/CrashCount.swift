package import Files

/// How often reading a message ended the process that read it.
///
/// States of a message: *read* (no file), *n crashes* (a file of n octets in the folder, named by its digest). A crash
/// adds one, a reading that ends takes the file away; the third crash puts the message into quarantine.
package struct CrashCount: Sendable {
  /// The crash after which nobody tries again.
  package static let last = 3

  private let folder: String
  private let files = PosixFileSystem()

  /// - Parameter folder: where the counts are.
  package init(folder: String) { self.folder = folder }

  private func path(_ digest: String) -> String { folder + "/" + digest }

  /// How many there were.
  package func count(_ digest: String) -> Int { (try? files.status(path(digest)))?.size ?? 0 }

  /// From here on a crash of this thread is one of this message's, and the last one makes this process `successor`: then
  /// the raw message has to be stored before. Returns how many crashes there were.
  ///
  /// - Parameter slot: see ``AbnormalEnd/watch(countingIn:successor:slot:)``.
  package func begin(_ digest: String, slot: Int = 0, successor: () -> [String]?) -> Int {
    let earlier = count(digest)
    begin(digest, after: earlier, slot: slot, successor: successor)
    return earlier
  }

  /// The same for a message of which it is known how often it did.
  package func begin(_ digest: String, after earlier: Int, slot: Int = 0, successor: () -> [String]?) {
    AbnormalEnd.watch(
      countingIn: path(digest), successor: earlier + 1 >= Self.last ? successor() : nil, slot: slot)
  }

  /// The message was read, which had ended its reader so often before.
  package func end(_ digest: String, after earlier: Int, slot: Int = 0) {
    AbnormalEnd.unwatch(slot: slot)
    if earlier > 0 { forget(digest) }
  }

  package func forget(_ digest: String) { try? files.remove(path(digest)) }

  /// Makes the folder of a new store.
  package func create() throws(Errno) { try files.makeDirectory(folder, mode: 0o750) }
}
