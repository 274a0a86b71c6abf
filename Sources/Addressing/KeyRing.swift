import Bytes

/// The keys of a domain: the newest signs, older ones verify, retired ones do neither.
///
/// The key file is text. A line that is empty or starts with `#` is a comment; any other is one key, four words with
/// blanks between: its number (0 ... 15), when it was made (seconds since 1970), its state (`active`, `verifying` or
/// `retired`; exactly one is active) and its secret (64 hexadecimal digits). Who writes the file sees to its mode.
package struct KeyRing: Equatable, Sendable {
  /// In the order of the file: oldest first.
  package private(set) var keys: [SigningKey]
  private var activeIndex: Int

  /// A ring of one key, number 0.
  package init(firstSecret secret: [UInt8], now: Int) throws(KeyRingFailure) {
    guard secret.count == SigningKey.secretCount else { throw .unsuitableSecret }
    keys = [SigningKey(id: 0, created: now, state: .active, secret: secret)]
    activeIndex = 0
  }

  private init(keys: [SigningKey]) throws(KeyRingFailure) {
    guard let activeIndex = keys.firstIndex(where: { $0.state == .active }) else { throw .noActive }
    self.keys = keys
    self.activeIndex = activeIndex
  }

  /// The key that signs.
  package var signingKey: SigningKey { keys[activeIndex] }

  /// The key with this number, whatever its state.
  package func key(id: Int) -> SigningKey? { keys.first { $0.id == id } }

  /// The same ring with a new key that signs from now on; the one that did so far still verifies.
  ///
  /// It takes the lowest number that no key has. With all sixteen given out, the oldest retired key makes room:
  /// its tokens then count as forged.
  package func rotated(with secret: [UInt8], now: Int) throws(KeyRingFailure) -> KeyRing {
    guard secret.count == SigningKey.secretCount, !keys.contains(where: { $0.secret == secret }) else {
      throw .unsuitableSecret
    }
    var keys = keys
    keys[activeIndex].state = .verifying
    let id: Int
    if let free = SigningKey.ids.first(where: { key(id: $0) == nil }) {
      id = free
    } else if let oldest = keys.firstIndex(where: { $0.state == .retired }) {
      id = keys.remove(at: oldest).id
    } else {
      throw .full
    }
    keys.append(SigningKey(id: id, created: now, state: .active, secret: secret))
    return try KeyRing(keys: keys)
  }

  /// The same ring with one key retired. Retiring twice changes nothing; the active key cannot be.
  package func retired(id: Int) throws(KeyRingFailure) -> KeyRing {
    guard let index = keys.firstIndex(where: { $0.id == id }) else { throw .unknown(id: id) }
    guard index != activeIndex else { throw .active(id: id) }
    var ring = self
    ring.keys[index].state = .retired
    return ring
  }
}

extension KeyRing {
  /// The ring that the octets of a key file stand for. Line ends may be LF or CR LF.
  package static func parse(_ text: [UInt8]) throws(KeyRingFailure) -> KeyRing {
    var keys: [SigningKey] = []
    var number = 0
    for line in text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      number += 1
      let words = line.split(whereSeparator: ASCII.isSpace)
      guard let first = words.first, first.first != 0x23 else { continue }
      let key = try parse(words, line: number)
      guard !keys.contains(where: { $0.id == key.id || $0.secret == key.secret }) else {
        throw .repeated(line: number)
      }
      guard key.state != .active || !keys.contains(where: { $0.state == .active }) else {
        throw .secondActive(line: number)
      }
      keys.append(key)
    }
    return try KeyRing(keys: keys)
  }

  private static func parse(_ words: [ArraySlice<UInt8>], line: Int) throws(KeyRingFailure) -> SigningKey {
    guard words.count == 4,
      let id = Int(String(decoding: words[0], as: UTF8.self)),
      let created = Int(String(decoding: words[1], as: UTF8.self)),
      let state = SigningKey.State(rawValue: String(decoding: words[2], as: UTF8.self)),
      let secret = Hex.decode(String(decoding: words[3], as: UTF8.self)),
      secret.count == SigningKey.secretCount
    else { throw .malformed(line: line) }
    guard SigningKey.ids.contains(id) else { throw .numberOutOfRange(line: line) }
    return SigningKey(id: id, created: created, state: state, secret: secret)
  }

  /// The text of the key file. Reading it gives the same ring.
  package func serialized() -> String {
    var text = """
      # Signing keys. Who can read this file can forge reply addresses: keep its mode at 0600.
      # The active key signs; verifying keys are good for older tokens; retired ones are not.
      # number  created (seconds since 1970)  state  secret

      """
    for key in keys {
      text += "\(key.id) \(key.created) \(key.state.rawValue) \(Hex.encode(key.secret))\n"
    }
    return text
  }
}
