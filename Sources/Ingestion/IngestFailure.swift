package import BlobStorage
package import Files
package import Records

/// Why a delivery did not end in a record. Every doubt is ``unavailable``: the server keeps the mail.
package enum IngestFailure: Error, Sendable {
  /// No recipient is one of ours, and the operator wants such mail refused.
  case rejected
  /// Standard input held no octet, which no server sends: it died before it wrote.
  case emptyInput
  /// The message is larger than the settings allow.
  case tooLarge(limit: Int)
  /// Standard input could not be read.
  case input(Errno)
  /// The blob store could not keep the octets.
  case blobs(BlobFailure)
  /// The ledger could not be read or written.
  case ledger(LedgerFailure)
  /// Whoever started the delivery is gone, so nobody will hear that it was done: it comes again.
  case abandoned

  /// One sentence for the operator; never with content of the message.
  package var sentence: String {
    switch self {
    case .rejected: "no such recipient"
    case .emptyInput: "the message on standard input is empty"
    case .tooLarge(let limit): "the message is larger than \(limit) bytes"
    case .input(let errno): "standard input could not be read: \(errno)"
    case .blobs(let failure): "\(failure)"
    case .ledger(let failure): "\(failure)"
    case .abandoned: "the mail server went away before the delivery was done"
    }
  }
}
