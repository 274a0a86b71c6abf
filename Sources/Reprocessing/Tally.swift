package import Records
import Synchronization

/// What came of a long piece of work so far.
package struct Tally: Equatable, Sendable {
  /// Messages looked at.
  package var read = 0
  /// Octets of them.
  package var octets = 0
  /// Recorded now; in a dry run, those that would be.
  package var new = 0
  /// Recorded before.
  package var known = 0
  /// Erased on purpose before, and not recorded again.
  package var erased = 0
  /// Whose record is another one by today's reading.
  package var changed = 0
  /// Not looked at, because looking at them ends the process.
  package var dangerous = 0
  /// Where the new ones went.
  package var replies = 0
  package var requests = 0
  /// Why the others went to review.
  package var reviews: [Review.Reason: Int] = [:]
  /// What could not be read, the first of them.
  package var failures: [MailSource.Failure] = []
  package var failureCount = 0

  package init() {}

  package var reviewed: Int { reviews.values.reduce(0, +) }

  /// How many failures are kept with their words.
  private static let kept = 1000

  mutating func add(_ failure: MailSource.Failure) {
    failureCount += 1
    if failures.count < Self.kept { failures.append(failure) }
  }

  mutating func add(new filings: [Filing]) {
    new += 1
    for filing in filings {
      switch filing.destination {
      case .dossier: replies += 1
      case .newRequest: requests += 1
      case .review(let review, _): reviews[review.reason, default: 0] += 1
      }
    }
  }
}

/// What the threads of one piece of work share.
final class Shared: Sendable {
  let tally = Mutex(Tally())
  /// What ended the work before its end; every thread stops for it.
  private let failure = Mutex<WorkFailure?>(nil)

  func fail(_ reason: WorkFailure) { failure.withLock { if $0 == nil { $0 = reason } } }
  var failed: WorkFailure? { failure.withLock { $0 } }
  func count(_ body: (inout Tally) -> Void) { tally.withLock { body(&$0) } }
}
