import Addressing
import Bytes
import Files

/// `pluspost key rotate|list|retire`
enum KeyCommands {
  static let all = [list, rotate, retire]

  private static let list = CommandDescription(
    name: "key list", summary: "list the keys that tokens are signed with", operands: .none,
    options: [.store, .json], details: "The secrets are never shown."
  ) { arguments, console throws(CommandFailure) in
    let ring = try Store.readKeyRing(StoreLocation(arguments))
    if arguments.flag("--json") {
      for key in ring.keys {
        var writer = JSONWriter()
        writer.object { object in
          object.member("id", key.id)
          object.member("created", Timestamp.rfc3339(key.created))
          object.member("state", key.state.rawValue)
        }
        console.print(String(decoding: writer.bytes, as: UTF8.self))
      }
      return .done
    }
    let rows = ring.keys.map { ["\($0.id)", Timestamp.rfc3339($0.created), $0.state.rawValue] }
    for line in TerminalText.table([["key", "created", "state"]] + rows) { console.print(line) }
    return .done
  }

  private static let rotate = CommandDescription(
    name: "key rotate", summary: "sign with a new key from now on", operands: .none, options: [.store],
    details: "Tokens that older keys signed stay good until those keys are retired."
  ) { arguments, console throws(CommandFailure) in
    try change(arguments) { ring throws(KeyRingFailure) in
      try ring.rotated(with: FreshSecret.octets(), now: Clock.system.seconds)
    } report: {
      console.print("key \($0.signingKey.id) signs from now on")
    }
  }

  private static let retire = CommandDescription(
    name: "key retire", summary: "stop trusting a key", operands: .one("ID"), options: [.store],
    details: """
      All tokens that the key signed become void: mail to them goes to review, with that reason. The key that signs
      cannot be retired; rotate first.
      """
  ) { arguments, console throws(CommandFailure) in
    guard let id = Int(arguments.operands[0]) else {
      throw .usage("a key is named by its number; pluspost key list shows them")
    }
    return try change(arguments) { ring throws(KeyRingFailure) in
      try ring.retired(id: id)
    } report: { _ in
      console.print("key \(id) is retired; what it signed is void")
    }
  }

  /// Writes a changed ring in place of the old one, so that a reader sees one or the other.
  private static func change(
    _ arguments: Arguments, _ edit: (KeyRing) throws(KeyRingFailure) -> KeyRing, report: (KeyRing) -> Void
  ) throws(CommandFailure) -> ExitStatus {
    let location = try StoreLocation(arguments)
    let old = try Store.readKeyRing(location)
    let ring: KeyRing
    do throws(KeyRingFailure) {
      ring = try edit(old)
    } catch { throw .failed("\(error)") }
    do throws(Errno) {
      try PosixFileSystem().replaceFile(location.keys, [UInt8](ring.serialized().utf8), mode: 0o600)
    } catch { throw .unavailable("\(location.keys) cannot be written: \(error)") }
    report(ring)
    return .done
  }
}
