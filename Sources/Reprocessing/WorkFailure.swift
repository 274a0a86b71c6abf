package import Ingestion
package import Records

/// Makes the way into the store for one thread, with a ledger of its own.
package typealias IngestMaker = @Sendable () throws(LedgerFailure) -> Ingest

/// What ends a long piece of work before its end. What was done stays done, and the same call goes on with the rest.
package enum WorkFailure: Error, Sendable {
  case ledger(LedgerFailure)
  case ingest(IngestFailure)

  /// One sentence for the operator.
  package var sentence: String {
    switch self {
    case .ledger(let failure): "\(failure)"
    case .ingest(let failure): failure.sentence
    }
  }
}
