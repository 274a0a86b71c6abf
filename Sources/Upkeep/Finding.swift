import BlobStorage

/// Something in a store that is not as it should be.
package struct Finding: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The ledger itself: SQLite's check, foreign keys, or a row that contradicts another.
    case ledger
    /// A row names a blob that is not there.
    case missingBlob = "missing-blob"
    /// A blob's content is not what its name says, or not as long as its row says.
    case damagedBlob = "damaged-blob"
    /// A blob that no row names: a delivery was cut off, and the next attempt will use it or not.
    case orphanBlob = "orphan-blob"
    /// What a writer left behind.
    case temporaryFile = "temporary-file"
    /// A file that is none of ours.
    case foreignFile = "foreign-file"
    /// The keys can be read by others, or not at all.
    case permissions

    /// Whether a store with it is sound all the same: nothing that was acknowledged is lost or wrong.
    package var isHarmless: Bool { self == .orphanBlob || self == .temporaryFile }
  }

  /// What a repair would work on.
  enum Subject: Equatable, Sendable {
    case none
    case orphan(BlobID)
    case temporary(path: String)
    /// An attachment's blob, and the raw message that it can be decoded from.
    case part(BlobID, message: BlobID)
  }

  package let kind: Kind
  package let words: String
  var subject = Subject.none
  /// What was done about it, in words.
  package var repair: String?
  package var isRepaired = false
}
