import Addressing
import BlobStorage
import Files
import Ingestion
import Records

/// `pluspost init`
enum Initialize {
  static let command = CommandDescription(
    name: "init", summary: "make a new store", operands: .none,
    options: [
      .store,
      .needed("--domain", "DOMAIN", "the mail domain that addresses and tokens are bound to"),
      .option("--delimiter", "C", "the character between local part and token (default +)"),
    ],
    details: """
      A store is one folder: pluspost.conf (settings, each explained), keys (what tokens are signed with; keep a copy
      in a safe place), ledger.sqlite, and blobs/ with raw messages and attachments by their SHA-256. It belongs to
      the user who makes it: make it as the user whom the mail server runs pluspost as. A store that is there already
      is never touched.

        pluspost init --domain mail.example
      """
  ) { arguments, console throws(CommandFailure) in
    let location = try StoreLocation(arguments)
    let configuration = try configuration(arguments)
    let now = Clock.system.seconds
    let files = PosixFileSystem()
    do throws(Errno) {
      try makeFolder(location.root, files)
      try files.createFile(location.configuration, [UInt8](configuration.text.utf8), mode: 0o640)
    } catch {
      throw error == .fileExists
        ? .failed("a store exists already at \(location.root); nothing was changed")
        : .unavailable("the store at \(location.root) cannot be made: \(error)")
    }
    let ring: KeyRing
    do throws(KeyRingFailure) {
      ring = try KeyRing(firstSecret: FreshSecret.octets(), now: now)
    } catch { throw .failed("\(error)") }
    do throws(Errno) {
      try files.createFile(location.keys, [UInt8](ring.serialized().utf8), mode: 0o600)
    } catch { throw .unavailable("\(location.keys) cannot be written: \(error)") }
    do throws(LedgerFailure) { _ = try Ledger.create(at: location.ledger) } catch {
      throw CommandFailure(error)
    }
    do throws(BlobFailure) {
      try BlobStore(root: location.root).create()
    } catch { throw .unavailable("\(error)") }
    do throws(Errno) { try CrashCount(folder: location.crashes).create() } catch {
      throw .unavailable("\(location.crashes) cannot be made: \(error)")
    }
    console.print("made a store for \(configuration.domain) at \(location.root)")
    console.print("next: pluspost tenant add “NAME” --alias LOCAL.PART")
    return .done
  }

  private static func configuration(_ arguments: Arguments) throws(CommandFailure) -> Configuration {
    var text = "domain = \(try arguments.required("--domain"))\n"
    if let delimiter = arguments.value("--delimiter") { text += "delimiter = \(delimiter)\n" }
    do throws(CommandFailure) {
      return try Configuration(parsing: [UInt8](text.utf8), path: "the command line")
    } catch { throw .usage(error.sentence) }
  }

  /// Makes the store's folder; one that is there and empty will do.
  private static func makeFolder(_ path: String, _ files: PosixFileSystem) throws(Errno) {
    do throws(Errno) {
      try files.makeDirectory(path, mode: 0o750)
    } catch {
      guard error == .fileExists else { throw error }
      guard try files.entries(of: path).isEmpty else { throw .fileExists }
    }
  }
}

/// Octets that nobody can guess.
enum FreshSecret {
  /// As many as a signing key has, from the system's generator.
  static func octets(_ count: Int = SigningKey.secretCount) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}
