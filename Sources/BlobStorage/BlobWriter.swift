import Bytes
import Files
import Hashing

/// Takes the octets of one blob, and stores it durably.
///
/// States: *held* (all octets so far are in memory, at most `heldBytes`), *spilled* (all but the last are in a temporary
/// file in `incoming`). `write` moves from held to spilled when memory is full; `seal` ends both. A writer that goes without
/// a commit takes its temporary file with it; one whose process is killed leaves the file, which nobody looks at.
package struct BlobWriter: ~Copyable {
  /// Contents up to this size wait in memory for their name, so that one that is there costs no write.
  package static let heldBytes = 256 * 1024

  private let store: BlobStore
  private var hash = SHA256()
  private var size = 0
  private var held: [UInt8] = []
  private var spill: TemporaryFile?

  init(_ store: BlobStore) { self.store = store }

  /// Takes in more octets. After an error the writer is of no more use.
  package mutating func write(_ octets: Span<UInt8>) throws(BlobFailure) {
    hash.update(octets)
    size += octets.count
    if held.count + octets.count > BlobWriter.heldBytes { try spillHeld() }
    // Small pieces, such as decoded lines, gather into large writes.
    if octets.count <= BlobWriter.heldBytes { held.append(octets) } else { try spill?.write(octets) }
  }

  private mutating func spillHeld() throws(BlobFailure) {
    if spill == nil { spill = try TemporaryFile(in: store.layout.incoming, of: store) }
    try spill?.write(held.span)
    held.removeAll(keepingCapacity: true)
  }

  /// Ends the content: nothing is added from here on. It has its name now, and is not durable yet.
  package consuming func seal() throws(BlobFailure) -> SealedBlob {
    let id = hash.finish()
    guard let file = spill.take() else { return SealedBlob(store, id, size, held: held, file: nil) }
    try file.write(held.span)
    return SealedBlob(store, id, size, held: [], file: file)
  }

  /// Makes the blob durable, unless it is there already, and names it.
  package consuming func commit() throws(BlobFailure) -> StoredBlob {
    let sealed = try seal()
    return try sealed.commit()
  }
}
