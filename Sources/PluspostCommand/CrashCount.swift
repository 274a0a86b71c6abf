import Files

/// How often reading a message ended the process that read it.
///
/// States of a message: *read* (no file), *n crashes* (a file of n octets in `crashes/`, named by its digest). A crash
/// adds one, a reading that ends takes the file away; the third crash puts the message into quarantine.
struct CrashCount: Sendable {
  /// The crash after which nobody tries again.
  static let last = 3

  private let folder: String
  private let files = PosixFileSystem()

  init(_ location: StoreLocation) { folder = location.crashes }

  private func path(_ digest: String) -> String { folder + "/" + digest }

  /// How many there were.
  func count(_ digest: String) -> Int { (try? files.status(path(digest)))?.size ?? 0 }

  /// From here on a crash of this process is one of this message's, and the last one makes it `successor`: then the raw
  /// message has to be stored before. Returns how many crashes there were.
  func begin(_ digest: String, successor: () -> [String]) -> Int {
    let count = count(digest)
    AbnormalEnd.watch(countingIn: path(digest), successor: count + 1 >= Self.last ? successor() : nil)
    return count
  }

  /// The message was read.
  func end(_ digest: String) {
    AbnormalEnd.unwatch()
    if count(digest) > 0 { forget(digest) }
  }

  func forget(_ digest: String) { try? files.remove(path(digest)) }

  /// Makes the folder of a new store.
  func create() throws(Errno) { try files.makeDirectory(folder, mode: 0o750) }
}
