/// What a server said of a message before it sent it.
package struct LMTPEnvelope: Equatable, Sendable {
  package struct Recipient: Equatable, Sendable {
    package var path: AddressPath
    /// As it was before aliases, where the server said so (ORCPT).
    package var original: AddressPath?
  }

  package var sender: AddressPath
  package var recipients: [Recipient] = []
  package var client = ForwardedClient()
}

/// Whom the server had the message from, and what it calls it: Postfix's XFORWARD, for the records.
package struct ForwardedClient: Equatable, Sendable {
  /// The client's address.
  package var address: String?
  /// The server's queue id.
  package var identifier: String?

  package init() {}

  /// Nil where a value is none.
  init?(_ parameters: [(name: String, value: [UInt8]?)]) {
    guard !parameters.isEmpty else { return nil }
    for (name, value) in parameters {
      guard let value, !value.isEmpty, let decoded = XText.decode(value[...]) else { return nil }
      let text = String(decoding: decoded, as: UTF8.self)
      let known = text == "[UNAVAILABLE]" || text == "[TEMPUNAVAIL]" ? nil : text
      switch name {
      // An IPv6 address is written as in an address literal (RFC 5321 §4.1.3).
      case "ADDR": address = known.map { $0.uppercased().hasPrefix("IPV6:") ? String($0.dropFirst(5)) : $0 }
      case "IDENT": identifier = known
      default: break
      }
    }
  }

  /// Later lines add to earlier ones.
  mutating func merge(_ other: ForwardedClient) {
    address = other.address ?? address
    identifier = other.identifier ?? identifier
  }
}
