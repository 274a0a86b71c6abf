/// One secret that tokens are signed with. Printing it, or dumping it, shows its number and state, never the secret.
package struct SigningKey: Equatable, Sendable {
  /// What a key is good for. The raw values are the words in the key file.
  package enum State: String, CaseIterable, Sendable {
    /// Signs and verifies: the newest key alone.
    case active
    /// Verifies what it signed before it was followed by a newer key.
    case verifying
    /// Neither; kept so that its tokens can be told from forged ones.
    case retired
  }

  /// The numbers that a token's four bits can give.
  package static let ids = 0...15
  /// The octets of a secret: as many as the hash gives out.
  package static let secretCount = 32

  package let id: Int
  /// Seconds since 1970.
  package let created: Int
  package internal(set) var state: State
  package let secret: [UInt8]

  init(id: Int, created: Int, state: State, secret: [UInt8]) {
    self.id = id
    self.created = created
    self.state = state
    self.secret = secret
  }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "key \(id) (\(state.rawValue))" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: ["id": id, "state": state.rawValue]) }
}
