import Glibc

/// An error number of the system, as a value that can be compared and read.
package struct Errno: Error, Hashable, Sendable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// The error of the last call that failed on this thread.
  static var current: Errno { Errno(code: errno) }

  package static let notPermitted = Errno(code: EPERM)
  package static let noSuchFile = Errno(code: ENOENT)
  package static let interrupted = Errno(code: EINTR)
  package static let inputOutput = Errno(code: EIO)
  package static let accessDenied = Errno(code: EACCES)
  package static let fileExists = Errno(code: EEXIST)
  package static let notADirectory = Errno(code: ENOTDIR)
  package static let isADirectory = Errno(code: EISDIR)
  package static let fileTooLarge = Errno(code: EFBIG)
  package static let noSpace = Errno(code: ENOSPC)
  package static let readOnlyFileSystem = Errno(code: EROFS)
  package static let overQuota = Errno(code: EDQUOT)
  package static let brokenPipe = Errno(code: EPIPE)
  package static let wouldBlock = Errno(code: EAGAIN)
  package static let connectionRefused = Errno(code: ECONNREFUSED)
  package static let crossDevice = Errno(code: EXDEV)
  package static let tooManyLinks = Errno(code: EMLINK)
  package static let invalidArgument = Errno(code: EINVAL)
  package static let noSuchCall = Errno(code: ENOSYS)
  package static let notSupported = Errno(code: EOPNOTSUPP)
  package static let directoryNotEmpty = Errno(code: ENOTEMPTY)

  /// The symbol where it is one of those above, else `errno` and the number.
  package var name: String { Errno.names[code] ?? "errno \(code)" }

  private static let names: [Int32: String] = [
    EPERM: "EPERM", ENOENT: "ENOENT", EINTR: "EINTR", EIO: "EIO", EACCES: "EACCES", EEXIST: "EEXIST",
    ENOTDIR: "ENOTDIR", EISDIR: "EISDIR", EFBIG: "EFBIG", ENOSPC: "ENOSPC", EROFS: "EROFS", EDQUOT: "EDQUOT",
    ENOTEMPTY: "ENOTEMPTY", EXDEV: "EXDEV", EMLINK: "EMLINK", EOPNOTSUPP: "EOPNOTSUPP", EPIPE: "EPIPE",
    EAGAIN: "EAGAIN", EINVAL: "EINVAL", ENOSYS: "ENOSYS",
  ]
}

extension Errno: CustomStringConvertible {
  /// What the system says of it in words, such as `No space left on device`.
  package var description: String {
    // SAFETY: strerror hands out a NUL-terminated text, valid until the next call on this thread, copied here.
    guard let text = unsafe strerror(code) else { return name }
    return unsafe String(cString: text)
  }
}
