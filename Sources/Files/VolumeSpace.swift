import Glibc

/// The room of a file system, as an ordinary user sees it.
package struct VolumeSpace: Equatable, Sendable {
  /// Octets in all.
  package var total: Int
  /// Octets that may still be written.
  package var free: Int
  /// Files that may still be made; nil where the file system does not count them.
  package var freeFiles: Int?

  /// Of the file system in which a path lies.
  package init(of path: String) throws(Errno) {
    var state = statvfs()
    // SAFETY: the path is a C string for the call, and `state` outlives it.
    if unsafe statvfs(path, &state) != 0 { throw Errno.current }
    let block = Int(clamping: state.f_frsize)
    total = Int(clamping: state.f_blocks).multipliedReportingOverflow(by: block).partialValue
    free = Int(clamping: state.f_bavail).multipliedReportingOverflow(by: block).partialValue
    freeFiles = state.f_files == 0 ? nil : Int(clamping: state.f_favail)
  }
}
