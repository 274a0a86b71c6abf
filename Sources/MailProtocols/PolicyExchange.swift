import Bytes

/// What a mail server asks of a policy service, as far as it matters here (Postfix, SMTPD_POLICY_README).
package struct PolicyRequest: Equatable, Sendable {
  /// `smtpd_access_policy`.
  package var request: String?
  /// The stage of the SMTP dialogue, such as `RCPT`.
  package var protocolState: String?
  package var recipient: String?

  package init(request: String? = nil, protocolState: String? = nil, recipient: String? = nil) {
    self.request = request
    self.protocolState = protocolState
    self.recipient = recipient
  }
}

/// What it is told.
package enum PolicyAction: Equatable, Sendable {
  /// Nothing to say: other restrictions decide.
  case none
  /// The address is refused for good.
  case refuse
  /// Nobody can say now: unless another restriction refuses it, the client comes again.
  case putOff

  /// The value of `action`.
  package var text: String {
    switch self {
    case .none: "DUNNO"
    case .refuse: "550 5.1.1 no such recipient"
    case .putOff: "DEFER_IF_PERMIT 4.3.0 the recipient cannot be looked up, try again later"
    }
  }

  /// The whole answer, with the empty line that ends it.
  package var octets: [UInt8] { [UInt8]("action=\(text)\n\n".utf8) }
}

/// Reads requests from a connection, one behind the other: lines `name=value`, ended by an empty line.
///
/// What it keeps is bounded: of a line that is too long, of one that is not of that form, and of names that matter to
/// nobody, nothing is kept, and the request goes on without them. Of a name that comes twice the first counts.
package struct PolicyExchange: Sendable {
  /// Octets of a line. Postfix bounds an address long before that.
  private static let maximumLineBytes = 8192

  private var lines = LineAssembler(limit: maximumLineBytes)
  private var current = PolicyRequest()
  private var hasLines = false

  package init() {}

  /// The next request of the octets from `position` on, which is moved behind it; nil where more are needed.
  package mutating func next(_ octets: Span<UInt8>, from position: inout Int) -> PolicyRequest? {
    while let line = lines.next(octets, from: &position) {
      guard case .whole(var text) = line else {
        hasLines = true
        continue
      }
      if text.last == ASCII.carriageReturn { text.removeLast() }
      if text.isEmpty {
        // Empty lines before a request end nothing.
        guard hasLines else { continue }
        defer {
          current = PolicyRequest()
          hasLines = false
        }
        return current
      }
      hasLines = true
      take(text)
    }
    return nil
  }

  private mutating func take(_ line: [UInt8]) {
    guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { return }
    let value = String(decoding: line[(equals + 1)...], as: UTF8.self)
    switch String(decoding: line[..<equals], as: UTF8.self) {
    case "request": current.request = current.request ?? value
    case "protocol_state": current.protocolState = current.protocolState ?? value
    case "recipient": current.recipient = current.recipient ?? value
    default: break
    }
  }
}
