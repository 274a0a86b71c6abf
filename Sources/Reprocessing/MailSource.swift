import Files
import Synchronization

/// A message that lies in a file.
package struct StoredMail: Equatable, Sendable {
  package var path: String
  /// Its octets within a mailbox, from the `From ` line on; nil where the file is the message.
  package var range: Range<Int>?
  /// Octets that it takes up.
  package var size: Int

  /// What a person finds it by.
  package var place: String { range.map { "\(path) at byte \($0.lowerBound)" } ?? path }
}

/// What a path given by a person leads to: files, mailboxes, Maildirs, and folders of all these.
///
/// In a folder that has `cur` and `new` every file of those two is a message (Maildir); in any other one the files whose
/// name ends in `.eml` are messages and those in `.mbox` mailboxes. A file that was named itself is a mailbox when it
/// begins as one. Several threads may ask for the next message.
package final class MailSource: Sendable {
  /// What could not be read, and was passed over.
  package struct Failure: Equatable, Sendable {
    package var place: String
    package var reason: String
  }

  private enum Pending {
    case named(String)
    case folder(String)
    case listing(Listing)
    case message(String)
    case mailbox(String)
  }

  private struct State: ~Copyable {
    /// Last first.
    var pending: [Pending]
    /// The mailbox that is being read.
    var mailbox: (path: String, scanner: Box)?
    var failures: [Failure] = []
    var passedOver = 0
  }

  /// A folder whose entries are taken one by one.
  private final class Listing {
    let folder: String
    let names: FolderNames
    let isMaildir: Bool
    let isInMaildir: Bool
    private var index = 0

    init(_ folder: String, _ names: FolderNames) {
      self.folder = folder
      self.names = names
      isMaildir = ["cur", "new"].allSatisfy { name in
        (0..<names.count).contains { names[$0].name == name && names[$0].kind != .file }
      }
      isInMaildir = folder.hasSuffix("/cur") || folder.hasSuffix("/new")
    }

    func next() -> DirectoryEntry? {
      guard index < names.count else { return nil }
      index += 1
      return names[index - 1]
    }
  }

  private final class Box {
    var scanner: MailboxScanner
    init(_ scanner: consuming MailboxScanner) { self.scanner = scanner }
  }

  private let state: Mutex<State>

  package init(_ paths: [String]) {
    state = Mutex(State(pending: paths.reversed().map { .named($0) }))
  }

  /// The next message; nil when there is none left.
  package func next() -> StoredMail? {
    state.withLock { state in
      while true {
        if let mailbox = state.mailbox {
          do throws(Errno) {
            if let range = try mailbox.scanner.scanner.next() {
              return StoredMail(path: mailbox.path, range: range, size: range.count)
            }
          } catch { state.failures.append(Failure(place: mailbox.path, reason: "\(error)")) }
          state.mailbox = nil
        }
        guard let pending = state.pending.popLast() else { return nil }
        if let mail = Self.open(pending, &state) { return mail }
      }
    }
  }

  /// What could not be read so far.
  package var failures: [Failure] { state.withLock { $0.failures } }

  /// Files in folders that are no mail by their names.
  package var passedOver: Int { state.withLock { $0.passedOver } }

  /// Octets of all there is, by the sizes of the files.
  package static func size(of paths: [String]) -> Int {
    var total = 0
    var state = State(pending: paths.map { .named($0) })
    while let pending = state.pending.popLast() {
      if case .mailbox(let path) = pending {
        total += (try? PosixFileSystem().status(path))?.size ?? 0
      } else if let mail = open(pending, &state) {
        total += mail.size
      }
    }
    return total
  }

  private static func open(_ pending: Pending, _ state: inout State) -> StoredMail? {
    let files = PosixFileSystem()
    switch pending {
    case .named(let path):
      do throws(Errno) {
        let kind = try files.followingStatus(path).kind
        if kind == .directory {
          state.pending.append(.folder(path))
        } else {
          state.pending.append(try MailboxScanner.recognizes(path) ? .mailbox(path) : .message(path))
        }
      } catch { state.failures.append(Failure(place: path, reason: "\(error)")) }
      return nil
    case .folder(let path):
      do throws(Errno) { state.pending.append(.listing(Listing(path, try files.names(of: path)))) } catch {
        state.failures.append(Failure(place: path, reason: "\(error)"))
      }
      return nil
    case .listing(let listing):
      if let entry = listing.next() {
        state.pending.append(pending)
        sort(entry, of: listing, &state)
      }
      return nil
    case .mailbox(let path):
      do throws(Errno) { state.mailbox = (path, Box(try MailboxScanner(path))) } catch {
        state.failures.append(Failure(place: path, reason: "\(error)"))
      }
      return nil
    case .message(let path):
      do throws(Errno) {
        return StoredMail(path: path, range: nil, size: try files.followingStatus(path).size)
      } catch {
        state.failures.append(Failure(place: path, reason: "\(error)"))
        return nil
      }
    }
  }

  /// Puts what an entry is before the rest of its folder.
  private static func sort(_ entry: DirectoryEntry, of listing: Listing, _ state: inout State) {
    let path = listing.folder + "/" + entry.name
    var kind = entry.kind
    if kind == nil { kind = try? PosixFileSystem().status(path).kind }
    switch kind {
    case .directory:
      // What is in `tmp` is being written, or was left there.
      if !(listing.isMaildir && entry.name == "tmp") { state.pending.append(.folder(path)) }
    case .file where entry.name.hasPrefix("."): state.passedOver += 1
    case .file where listing.isInMaildir || entry.name.lowercased().hasSuffix(".eml"):
      state.pending.append(.message(path))
    case .file where entry.name.lowercased().hasSuffix(".mbox"): state.pending.append(.mailbox(path))
    default: state.passedOver += 1
    }
  }
}
