import BlobStorage

// Removing blobs while deliveries run.
//
// What must never happen: a delivery commits a row that names a blob, and the blob is gone. A delivery makes or touches
// every blob that it will name, at some moment t, and commits within the grace behind t, because it is ended by then if
// it has not (pluspost.conf, delivery_seconds). A removal begins at a moment b. It asks the ledger whether a row names the
// blob, at some moment behind b, and removes only blobs that were last touched before b less the grace:
//
// - t before b less the grace: the commit came before b. Its row is there when the ledger is asked, and the blob stays.
// - t at or behind b less the grace: the blob's time says so. `BlobStore.discard` reads it when the blob is out of
//   reach of any touch, so that a touch either shows, and the blob goes back, or comes too late, and the delivery finds
//   no blob and writes it anew.
//
// b is the beginning of the whole run: an hour's walk changes nothing in this. What the argument rests on is a clock
// that does not jump forward by the grace while a delivery runs, and a delivery that is not stopped (SIGSTOP, a suspended
// machine) between its blobs and its commit for longer than that. An LMTP service commits a group as soon as nobody has
// more to say, and `reprocess` after some hundred messages: both within minutes.
extension KeptStore {
  /// What became of a blob that seemed to be of no more use.
  package enum Discarding: Sendable {
    case removed
    /// Somebody touched it not long ago: a delivery may be about to name it.
    case young
    /// A row names it by now.
    case needed
  }

  /// Removes a blob unless a row names it or it is too young to tell.
  ///
  /// - Parameter startedAt: unix seconds, when this run began: before any question to the ledger that led here.
  func discard(_ id: BlobID, before startedAt: Int) throws(UpkeepFailure) -> Discarding {
    if try isReferenced(id) { return .needed }
    let moment = oldestInUse(startedAt) * 1000
    let isRemoved = try withBlobs { blobs throws(BlobFailure) in
      try blobs.discard(id, untouchedSince: moment)
    }
    return isRemoved ? .removed : .young
  }

  /// What was touched before this moment belongs to no delivery that is under way. Unix seconds.
  func oldestInUse(_ startedAt: Int) -> Int { startedAt - graceSeconds }
}
