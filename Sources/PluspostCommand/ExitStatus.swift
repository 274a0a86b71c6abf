/// What the process that called us is told.
///
/// A mail server turns most numbers into a bounce that the customer reads, so the delivery path knows three only:
/// ``done``, ``noSuchAddress`` and ``tryAgain``. A doubt is always ``tryAgain``.
package enum ExitStatus: Int32, Sendable {
  /// All that was asked for is done, and durable.
  case done = 0
  /// It was tried and did not succeed: nothing found, or a check found something.
  case failed = 1
  /// The command line or the configuration cannot be understood.
  case usage = 2
  /// `EX_NOUSER`, what every server tells the sender at once: the operator wants such mail refused.
  case noSuchAddress = 67
  /// `EX_TEMPFAIL`: nothing was lost, and the same call may succeed later.
  case tryAgain = 75
}

/// Why a command ended without doing what was asked. The text is one sentence for the person who called it: lower
/// case, no full stop, what was tried and on what.
enum CommandFailure: Error, Sendable {
  /// The command line is off: `ExitStatus.usage`, and the usage line follows.
  case usage(String)
  /// The configuration or a file given is off: `ExitStatus.usage`, without the usage line.
  case misconfigured(String)
  /// It was tried, and the answer is no.
  case failed(String)
  /// The store cannot be used now.
  case unavailable(String)
  /// A delivery whose recipients are all unknown, to an operator who refuses such mail.
  case noSuchAddress
  /// A delivery of a message that is too large, to an operator who refuses such mail.
  case tooLarge

  var sentence: String {
    switch self {
    case .noSuchAddress: "no such recipient"
    case .tooLarge: "the message is too large"
    case .usage(let text), .misconfigured(let text), .failed(let text), .unavailable(let text): text
    }
  }

  var status: ExitStatus {
    switch self {
    case .usage, .misconfigured: .usage
    case .failed: .failed
    case .unavailable: .tryAgain
    case .noSuchAddress, .tooLarge: .noSuchAddress
    }
  }
}
