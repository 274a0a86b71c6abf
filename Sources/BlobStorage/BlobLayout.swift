import Bytes
package import Hashing

/// A blob's name: the SHA-256 of its content.
package typealias BlobID = Digest

/// Where things lie below the root of a store.
///
/// `blobs/ab/cdef…` a blob, `blobs/ab/.new-…` one that is being written, `blobs/incoming/.new-…` a big one whose name
/// is not known yet. What starts with `.new-` is nobody's once its writer is gone, but for `blobs/incoming/.new-` and 64
/// digits: a blob that collection has put aside. A blob's mode says how far it is: 0400 until its name is durable, then
/// 0440; whoever finds it at 0400 cannot rely on it.
struct BlobLayout {
  static let temporaryPrefix = ".new-"
  static let incomingName = "incoming"
  static let fanOut = 256
  /// Of a file that is being written, and of a blob whose name is not known to be durable.
  static let unsettledMode: UInt32 = 0o400
  /// Of a blob that is on disk under its name.
  static let settledMode: UInt32 = 0o440

  /// The folder of all blobs.
  let folder: String
  let incoming: String

  init(root: String) {
    folder = root + "/blobs"
    incoming = folder + "/" + BlobLayout.incomingName
  }

  /// The folder of the blobs that start with two given digits.
  func directory(of id: BlobID) -> String { "\(folder)/\(id.hex.prefix(2))" }
  func path(of id: BlobID) -> String {
    let hex = id.hex
    return "\(folder)/\(hex.prefix(2))/\(hex.dropFirst(2))"
  }

  /// A name in a folder that nobody else uses.
  static func temporary(in directory: String) -> String {
    directory + "/" + temporaryPrefix + String(UInt64.random(in: 0 ... .max), radix: 16)
  }

  /// Where a blob is put aside while it is decided whether it can go.
  func aside(of id: BlobID) -> String { incoming + "/" + BlobLayout.temporaryPrefix + id.hex }

  /// The blob that was put aside at a path; nil for any other file.
  func blobPutAside(at path: String) -> BlobID? {
    let start = incoming + "/" + BlobLayout.temporaryPrefix
    guard path.hasPrefix(start) else { return nil }
    let digits = String(path.dropFirst(start.count))
    return BlobLayout.isDigits(digits, count: 64) ? BlobID(hex: digits) : nil
  }

  /// Whether a name is so many lower-case hex digits.
  static func isDigits(_ name: String, count: Int) -> Bool {
    name.utf8.count == count
      && name.utf8.allSatisfy { ASCII.isDigit($0) || ($0 >= 0x61 && $0 <= 0x66) }
  }
}
