import Addressing
import BlobStorage
import Bytes
import Files
import Ingestion
import Records
import Upkeep

/// Where a store lies, and the names of what lies in it.
struct StoreLocation: Equatable, Sendable {
  static let standard = "/var/lib/pluspost"

  let root: String

  /// `--store`, else `PLUSPOST_STORE`, else the standard place.
  init(_ arguments: Arguments) throws(CommandFailure) {
    let named = arguments.value("--store") ?? StandardStreams.environment("PLUSPOST_STORE") ?? Self.standard
    guard !named.isEmpty else { throw .usage("the store's folder is named by an empty text") }
    root = named
  }

  var paths: StorePaths { StorePaths(root: root) }
  var configuration: String { paths.configuration }
  var keys: String { paths.keys }
  var ledger: String { paths.ledger }
  /// Counts of crashes, a file for each message that caused one.
  var crashes: String { paths.crashes }
}

/// An open store.
struct Store {
  /// What a command does with the ledger.
  enum Access { case reading, writing }

  let location: StoreLocation
  let configuration: Configuration
  let ledger: Ledger
  let blobs: BlobStore

  /// Opens the store that the arguments name.
  init(_ arguments: Arguments, for access: Access) throws(CommandFailure) {
    location = try StoreLocation(arguments)
    configuration = try Self.readConfiguration(location)
    do throws(LedgerFailure) {
      switch access {
      case .reading: ledger = try Ledger.openForReading(at: location.ledger)
      case .writing: ledger = try Ledger.open(at: location.ledger)
      }
    } catch { throw CommandFailure(error) }
    blobs = BlobStore(root: location.root)
  }

  /// The store as it is looked after.
  var kept: KeptStore {
    KeptStore(
      paths: location.paths, ledger: ledger, blobs: blobs, limits: configuration.limits,
      reading: configuration.reading, deliverySeconds: configuration.delivery.seconds)
  }

  /// The ring of signing keys.
  func keyRing() throws(CommandFailure) -> KeyRing { try Self.readKeyRing(location) }

  /// The counts of crashes.
  var crashes: CrashCount { CrashCount(folder: location.crashes) }

  func tokenCodec() throws(CommandFailure) -> TokenCodec {
    TokenCodec(domain: configuration.domain, keys: try keyRing())
  }

  /// The way of a message into this store.
  ///
  /// - Parameter now: unix seconds, what the expiry of tokens is measured by.
  func ingest(now: Int) throws(CommandFailure) -> Ingest { ingest(try router(now: now)) }

  /// The same with a router that is there already.
  func ingest(_ router: Router) -> Ingest {
    Ingest(settings: ingestSettings, router: router, blobs: blobs, ledger: ledger)
  }

  /// What makes the same for each of several threads, with a ledger of its own; unknown recipients go to review, because
  /// there is nobody to refuse a stored message to.
  func ingestMaker(now: Int) throws(CommandFailure) -> @Sendable () throws(LedgerFailure) -> Ingest {
    var settings = ingestSettings
    settings.unknownRecipient = .review
    let (router, blobs, path) = (try router(now: now), blobs, location.ledger)
    return { [settings] () throws(LedgerFailure) in
      Ingest(settings: settings, router: router, blobs: blobs, ledger: try Ledger.open(at: path))
    }
  }

  private var ingestSettings: Ingest.Settings {
    Ingest.Settings(
      limits: configuration.limits, reading: configuration.reading, policy: configuration.replyPolicy,
      unknownRecipient: configuration.unknownRecipient, replyMarker: configuration.replyMarker,
      maximumMessageBytes: configuration.delivery.maximumMessageBytes ?? .max)
  }

  private func router(now: Int) throws(CommandFailure) -> Router {
    router(now: now, try tokenCodec())
  }

  /// What says where addresses lead, at a time.
  func router(now: Int, _ codec: TokenCodec) -> Router {
    Router(addresses: addressPlan, tokens: TokenResolver(codec: codec, now: now))
  }

  private var addressPlan: AddressPlan {
    AddressPlan(
      domain: configuration.domain, delimiters: configuration.delimiters,
      defaultLocalPart: configuration.defaultLocalPart)
  }

  /// The tenant that a person names by number, name or alias.
  func tenant(_ text: String) throws(CommandFailure) -> Tenant {
    do throws(LedgerFailure) {
      if let tenant = try ledger.findTenant(text) { return tenant }
    } catch { throw CommandFailure(error) }
    throw .failed("there is no tenant “\(text)”; pluspost tenant list shows them")
  }

  /// The message whose id begins with a text.
  func message(_ text: String) throws(CommandFailure) -> MessageRecord {
    let match: Match<MessageRecord>
    do throws(LedgerFailure) { match = try ledger.message(prefix: text) } catch {
      throw CommandFailure(error)
    }
    switch match {
    case .found(let message): return message
    case .ambiguous: throw .failed("several messages begin with \(text); give more of the id")
    case .none: throw .failed("there is no message \(text)")
    }
  }

  private static func readConfiguration(_ location: StoreLocation) throws(CommandFailure) -> Configuration {
    let text: [UInt8]
    do throws(Errno) {
      text = try PosixFileSystem().contents(of: location.configuration, limit: 1 << 20)
    } catch {
      if error == .noSuchFile {
        throw .unavailable(
          "there is no store at \(location.root); make one with pluspost init --domain DOMAIN")
      }
      throw .unavailable("\(location.configuration) cannot be read: \(error)")
    }
    return try Configuration(parsing: text, path: location.configuration)
  }

  static func readKeyRing(_ location: StoreLocation) throws(CommandFailure) -> KeyRing {
    let text: [UInt8]
    do throws(Errno) {
      text = try PosixFileSystem().contents(of: location.keys, limit: 1 << 20)
    } catch { throw .unavailable("the signing keys at \(location.keys) cannot be read: \(error)") }
    do throws(KeyRingFailure) {
      return try KeyRing.parse(text)
    } catch { throw .misconfigured("\(location.keys): \(error)") }
  }
}

extension CommandFailure {
  /// What looking after the store could not do.
  init(_ failure: UpkeepFailure) {
    switch failure {
    case .ledger(let failure): self.init(failure)
    case .blobs, .file: self = .unavailable("\(failure)")
    case .notABackup, .folderInUse, .incomplete: self = .failed("\(failure)")
    }
  }

  /// What the ledger could not do, as a sentence for the person who asked.
  init(_ failure: LedgerFailure) {
    switch failure {
    case .nameTaken, .aliasTaken, .emptyName, .unknownTenant, .unknownNotification, .unknownMessage,
      .malformedDigest,
      .alreadyExists:
      self = .failed("\(failure)")
    case .missing, .notALedger, .newerSchema, .olderSchema, .unavailable, .damaged, .abandoned:
      self = .unavailable("\(failure)")
    }
  }
}
