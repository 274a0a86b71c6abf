extension FileSystem {
  /// All octets of a file; `.fileTooLarge` for one of more than `limit`.
  package func contents(of path: String, limit: Int) throws(Errno) -> [UInt8] {
    let file = try open(path, .read)
    var octets: [UInt8] = []
    while true {
      // Most files are small, and what is left of the room serves for the read that finds the end.
      let room = octets.capacity - octets.count
      if try read(file, upTo: room > 0 ? room : max(4096, octets.count), into: &octets) == 0 { return octets }
      if octets.count > limit { throw .fileTooLarge }
    }
  }

  /// Makes a file that is not there yet, durably; what there is of it after an error is removed.
  package func createFile(_ path: String, _ octets: [UInt8], mode: UInt32) throws(Errno) {
    let file = try open(path, .create(mode: mode))
    do throws(Errno) {
      try write(octets.span, to: file)
      try synchronize(file)
      try synchronizeDirectory(Self.directory(of: path))
    } catch {
      try? remove(path)
      throw error
    }
  }

  /// Puts a new content in the place of a file's: whoever reads finds all of the old or all of the new.
  package func replaceFile(_ path: String, _ octets: [UInt8], mode: UInt32) throws(Errno) {
    let new = path + ".new"
    do throws(Errno) { try remove(new) } catch { if error != .noSuchFile { throw error } }
    try createFile(new, octets, mode: mode)
    try rename(new, to: path)
    try synchronizeDirectory(Self.directory(of: path))
  }

  private static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
