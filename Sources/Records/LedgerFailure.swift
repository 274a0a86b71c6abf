/// Everything that can go wrong with a ledger.
///
/// `description` is one sentence for an operator: lower case, without a full stop, never with message content.
package enum LedgerFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// Why the database did not do what it was asked to; trying again may help.
  package enum Cause: String, Sendable {
    case busy = "another process holds it"
    case full = "no space is left"
    case inputOutput = "input or output failed"
    case readOnly = "it cannot be written"
    case cannotOpen = "it cannot be opened"
    case outOfMemory = "no memory is left"
    case constraint = "a constraint was violated"
    case other = "the database refused"
  }

  /// There is no ledger at the path.
  case missing(path: String)
  /// `create` found something at the path.
  case alreadyExists(path: String)
  /// What is at the path is no database of ours.
  case notALedger(path: String)
  /// A newer version of the program wrote the ledger.
  case newerSchema(found: Int, known: Int)
  /// An older version wrote it, and it was opened read-only: open it for writing once.
  case olderSchema(found: Int, known: Int)
  case unavailable(Cause, operation: String)
  /// The database, or a row of it, is not what it must be.
  case damaged(what: String)
  /// The check before the commit said no: nothing was written.
  case abandoned
  /// A digest that is not 64 hex digits.
  case malformedDigest
  case nameTaken(String)
  case aliasTaken(alias: String, tenant: String)
  /// A name or alias that is empty.
  case emptyName
  case unknownTenant(String)
  case unknownNotification(String)
  case unknownMessage(String)

  package var description: String {
    switch self {
    case .missing(let path): "there is no ledger at \(path)"
    case .alreadyExists(let path): "there is a file at \(path) already"
    case .notALedger(let path): "\(path) is not a ledger of this program"
    case .newerSchema(let found, let known):
      "the ledger has schema version \(found), and this program knows \(known): use the newer program"
    case .olderSchema(let found, let known):
      "the ledger has schema version \(found) and must be brought to \(known) by a command that writes"
    case .unavailable(let cause, let operation): "could not \(operation) the ledger: \(cause.rawValue)"
    case .damaged(let what): "the ledger is damaged: \(what)"
    case .abandoned: "the delivery was abandoned before its commit"
    case .malformedDigest: "a digest is not 64 hex digits"
    case .nameTaken(let name): "there is a tenant named \(name) already"
    case .aliasTaken(let alias, let tenant): "the alias \(alias) belongs to \(tenant)"
    case .emptyName: "a name or an alias is empty"
    case .unknownTenant(let name): "there is no tenant \(name)"
    case .unknownMessage(let id): "there is no message \(id)"
    case .unknownNotification(let id): "there is no notification \(id)"
    }
  }
}
