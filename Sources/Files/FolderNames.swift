/// The entries of a folder in the order of the octets of their names, side by side in memory: a folder of old mail may have
/// hundreds of thousands.
package struct FolderNames: Sendable {
  /// For each entry an octet for its kind and the octets of its name.
  private var octets: [UInt8] = []
  /// Where each entry begins and ends, in their order.
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []

  /// - Parameter list: calls what it is given for each entry, in any order.
  init(_ list: ((String, FileStatus.Kind?) -> Void) throws(Errno) -> Void) throws(Errno) {
    var octets: [UInt8] = []
    var starts: [UInt32] = []
    try list { name, kind in
      starts.append(UInt32(truncatingIfNeeded: octets.count))
      octets.append(Self.code(kind))
      octets += name.utf8
    }
    var order = Array(starts.indices)
    let end = UInt32(truncatingIfNeeded: octets.count)
    func range(_ index: Int) -> Range<Int> {
      Int(starts[index]) + 1..<Int(index + 1 < starts.count ? starts[index + 1] : end)
    }
    order.sort { octets[range($0)].lexicographicallyPrecedes(octets[range($1)]) }
    self.starts = order.map { starts[$0] }
    ends = order.map { UInt32(range($0).upperBound) }
    self.octets = octets
  }

  package var count: Int { starts.count }

  package subscript(index: Int) -> DirectoryEntry {
    let start = Int(starts[index])
    return DirectoryEntry(
      name: String(decoding: octets[start + 1..<Int(ends[index])], as: UTF8.self),
      kind: Self.kind(octets[start]))
  }

  private static func code(_ kind: FileStatus.Kind?) -> UInt8 {
    switch kind {
    case .file: 1
    case .directory: 2
    case .other: 3
    case nil: 0
    }
  }

  private static func kind(_ code: UInt8) -> FileStatus.Kind? {
    switch code {
    case 1: .file
    case 2: .directory
    case 3: .other
    default: nil
    }
  }
}
