/// Why a key file was not taken, or a ring of keys not changed. Nothing of a line's content is in it: a line that
/// went wrong may still hold a secret.
package enum KeyRingFailure: Error, Hashable, Sendable {
  /// Not four words `id created state secret` with a number, a number, a known state and 64 hexadecimal digits.
  case malformed(line: Int)
  /// The number of a key is not within 0 ... 15.
  case numberOutOfRange(line: Int)
  /// A number or a secret that an earlier line has too.
  case repeated(line: Int)
  /// A second active key.
  case secondActive(line: Int)
  /// No active key in the whole file: nothing could be signed.
  case noActive
  /// A new secret that has not exactly 32 octets, or that a key of the ring has already.
  case unsuitableSecret
  /// All numbers are taken by keys that are not retired.
  case full
  /// No key has this number.
  case unknown(id: Int)
  /// The active key cannot be retired: rotate first.
  case active(id: Int)
}

extension KeyRingFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let line): "line \(line) is no key: number, creation time, state, secret"
    case .numberOutOfRange(let line): "line \(line): the number of a key is 0 to 15"
    case .repeated(let line): "line \(line): the number or secret of an earlier key"
    case .secondActive(let line): "line \(line): a second active key"
    case .noActive: "no active key"
    case .unsuitableSecret: "the new secret is not 32 fresh octets"
    case .full: "all 16 key numbers are in use: retire one first"
    case .unknown(let id): "no key \(id)"
    case .active(let id): "key \(id) is the active one: rotate first, then retire it"
    }
  }
}
