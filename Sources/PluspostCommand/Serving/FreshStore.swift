import Addressing
import Files
import Ingestion

/// The store as a long-lived process sees it: opened anew after a second, so that changed settings, new keys, and a store
/// that was repaired, replaced or brought to a newer version take effect without a restart. What the ledger says
/// is read at each question anyway.
final class FreshStore {
  /// An open store with its keys read.
  struct Opened {
    let store: Store
    let codec: TokenCodec

    /// - Parameter now: unix seconds, what expiry is measured by.
    func router(now: Int) -> Router { store.router(now: now, codec) }
    func ingest(now: Int) -> Ingest { store.ingest(router(now: now)) }
  }

  private static let longestMilliseconds = 1000

  private let arguments: Arguments
  private let access: Store.Access
  private var opened: (what: Opened, at: Int)?
  /// How often it was opened: tells one opening from the next.
  private(set) var openings = 0

  init(_ arguments: Arguments, for access: Store.Access) {
    self.arguments = arguments
    self.access = access
  }

  func current() throws(CommandFailure) -> Opened {
    let now = ProcessControl.monotonicMilliseconds
    if let opened, now - opened.at < Self.longestMilliseconds { return opened.what }
    // Closed before it is opened again.
    opened = nil
    let store = try Store(arguments, for: access)
    let fresh = Opened(store: store, codec: try store.tokenCodec())
    opened = (fresh, now)
    openings += 1
    return fresh
  }

  /// Something was wrong with it: the next call opens it anew.
  func forget() { opened = nil }
}
