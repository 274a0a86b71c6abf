import Addressing
import Bytes
import Files
import Records

/// `pluspost address`
enum AddressCommand {
  static let command = CommandDescription(
    name: "address", summary: "print a reply address for a dossier", operands: .none,
    options: [
      .store,
      .needed("--tenant", "T", "the tenant: its number, name or alias"),
      .needed("--dossier", "REF", "the application's own reference"),
      .option("--kind", "KIND", "dossier, invoice, task or order (default dossier)"),
      .option("--expires", "TIME", "how long it holds: 90d, 12w, 6m, 2y, or a last day (default: for ever)"),
      .option("--alias", "LOCAL.PART", "which of the tenant's aliases (default: the first)"),
      .flag("--message-id", "print a Message-ID with the same token on a second line"),
      .flag("--bare", "the address alone"),
      .json,
    ],
    details: """
      Prints a value that is ready for From or Reply-To. The token in it names tenant, kind and dossier, is signed, and
      needs no look-up; a long reference gets a short token that the ledger keeps. Put the Message-ID on the outgoing
      mail, and an answer finds its dossier even where a mail program dropped what stands behind the +.

        pluspost address --tenant "Carrosserie Jan Janssens" --dossier 2026-0147
        pluspost address --tenant 1 --kind invoice --dossier F2026/00123 --expires 90d --json
      """
  ) { arguments, console throws(CommandFailure) in
    let now = Clock.system.seconds
    let request = try Request(arguments, now: now)
    // A token of its own needs no row in the ledger, but a long reference does.
    let store = try Store(arguments, for: .writing)
    let tenant = try store.tenant(request.tenant)
    let alias = try alias(of: tenant, arguments, store)
    let address = try mint(request, tenant, alias, store, now: now)
    let value = HeaderValue.mailbox(name: tenant.name, address: address.address)
    let messageID = MessageIDToken.make(
      token: address.token, unique: Base32.encode(FreshSecret.octets(10)), domain: store.configuration.domain)
    if arguments.flag("--json") {
      console.print(json(request, tenant, address, value, messageID))
      return .done
    }
    console.print(arguments.flag("--bare") ? address.address : value)
    if arguments.flag("--message-id") { console.print(messageID) }
    return .done
  }

  /// What is asked for.
  struct Request {
    let tenant: String
    let dossier: String
    let kind: Kind
    let expiresOn: Day?

    init(_ arguments: Arguments, now: Int) throws(CommandFailure) {
      tenant = try arguments.required("--tenant")
      dossier = try arguments.required("--dossier")
      guard dossier.utf8.count <= 500,
        dossier.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
      else { throw .usage("a dossier's reference has at most 500 bytes and no control characters") }
      let word = arguments.value("--kind") ?? Kind.dossier.rawValue
      guard let kind = Kind(rawValue: word) else {
        throw .usage("--kind is \(Kind.allCases.map(\.rawValue).joined(separator: ", ")), not “\(word)”")
      }
      self.kind = kind
      guard let text = arguments.value("--expires") else {
        expiresOn = nil
        return
      }
      guard let day = Lifetime.lastDay(text, now: now) else {
        throw .usage("--expires takes \(Lifetime.expected), not “\(text)”")
      }
      expiresOn = day
    }
  }

  /// A token and the address it stands in.
  private struct Minted {
    let token: String
    let address: String
  }

  private static func alias(of tenant: Tenant, _ arguments: Arguments, _ store: Store) throws(CommandFailure)
    -> String
  {
    guard let wanted = arguments.value("--alias") else {
      return tenant.aliases.first ?? store.configuration.defaultLocalPart
    }
    guard let alias = tenant.aliases.first(where: { $0.lowercased() == wanted.lowercased() }) else {
      throw .failed("\(tenant.name) has no alias “\(wanted)”")
    }
    return alias
  }

  /// The token written out where it fits beside the alias; else a short one that the ledger keeps; and where even
  /// that does not fit, at the default local part.
  private static func mint(
    _ request: Request, _ tenant: Tenant, _ alias: String, _ store: Store, now: Int
  ) throws(CommandFailure) -> Minted {
    let codec = try store.tokenCodec()
    var payload = TokenPayload(
      tenant: tenant.id, kind: request.kind, reference: .dossier(request.dossier),
      expiresOn: request.expiresOn)
    func attempt(_ localPart: String) -> Minted? {
      guard let token = codec.encode(payload, limit: Recipient.room(beside: localPart)),
        let delimiter = store.configuration.delimiters.first
      else { return nil }
      let recipient = Recipient(localPart: localPart, token: token, domain: store.configuration.domain)
      return Minted(token: token, address: recipient.address(delimiter: delimiter))
    }
    if let minted = attempt(alias) { return minted }
    do throws(LedgerFailure) {
      let kept = try store.ledger.opaqueReference(
        tenant: tenant.id, kind: request.kind.rawValue, dossier: request.dossier,
        expiresOn: request.expiresOn?.number, now: now)
      payload.reference = .opaque(id: kept.id)
    } catch { throw CommandFailure(error) }
    if let minted = attempt(alias) ?? attempt(store.configuration.defaultLocalPart) { return minted }
    throw .failed("the default local part \(store.configuration.defaultLocalPart) leaves no room for a token")
  }

  private static func json(
    _ request: Request, _ tenant: Tenant, _ minted: Minted, _ value: String, _ messageID: String
  ) -> String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("header", value)
      object.member("name", tenant.name)
      object.member("address", minted.address)
      object.member("token", minted.token)
      object.member("message_id", messageID)
      object.member("tenant", tenant.id)
      object.member("kind", request.kind.rawValue)
      object.member("dossier", request.dossier)
      object.member("expires_on", request.expiresOn?.description)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
