import Addressing
import Bytes
import Files
import Ingestion
import Records

/// `pluspost token inspect|revoke|import`
enum TokenCommands {
  static let all = [inspect, revoke, load]

  private static let inspect = CommandDescription(
    name: "token inspect", summary: "say what a token or an address leads to",
    operands: .one("TOKEN|ADDRESS"),
    options: [.store, .json],
    details:
      "Exits 0 where mail to it would reach a dossier, and 1 where it would go to review; the reason is printed."
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .reading)
    let token = try token(arguments.operands[0], in: store)
    let now = Clock.system.seconds
    let codec = try store.tokenCodec()
    let resolution: TokenResolver.Resolution
    do throws(LedgerFailure) {
      resolution = try TokenResolver(codec: codec, now: now).resolve(token, ledger: store.ledger)
    } catch { throw CommandFailure(error) }
    let report = Report(token: token, resolution: resolution, verdict: codec.decode(token, now: now))
    if arguments.flag("--json") {
      console.print(report.json)
    } else {
      for (name, value) in report.rows { console.print(name.padded(to: 10) + value) }
    }
    return report.isGood ? .done : .failed
  }

  /// What there is to say about a token.
  private struct Report {
    let token: String
    var isGood = false
    /// `valid`, or the reason for a review.
    var status: String
    var detail: String?
    var tenant: Int?
    var kind: String?
    var dossier: String?
    var expiresOn: String?
    var key: Int?

    init(token: String, resolution: TokenResolver.Resolution, verdict: TokenVerdict) {
      self.token = token
      switch resolution {
      case .dossier(let tenant, let kind, let reference):
        (isGood, status) = (true, "valid")
        (self.tenant, self.kind, dossier) = (tenant, kind, reference)
      case .review(let review):
        (status, detail) = (review.reason.rawValue, review.detail)
        (tenant, kind, dossier) = (review.tenant, review.kind, review.reference)
      }
      switch verdict {
      case .valid(let payload, let keyID):
        expiresOn = payload.expiresOn?.description
        key = keyID
      case .expired(let payload): expiresOn = payload.expiresOn?.description
      case .forged, .retiredKey, .notOurs: break
      }
    }

    var rows: [(String, String)] {
      let rows: [(String, String?)] = [
        ("status", status), ("detail", detail), ("tenant", tenant.map(String.init)), ("kind", kind),
        ("dossier", dossier), ("expires", isGood ? expiresOn ?? "never" : expiresOn),
        ("key", key.map(String.init)),
      ]
      return rows.compactMap { name, value in value.map { (name, $0) } }
    }

    var json: String {
      var writer = JSONWriter()
      writer.object { object in
        object.member("token", token)
        object.member("status", status)
        object.member("detail", detail)
        object.member("tenant", tenant)
        object.member("kind", kind)
        object.member("dossier", dossier)
        object.member("expires_on", expiresOn)
        object.member("key", key)
      }
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }

  private static let revoke = CommandDescription(
    name: "token revoke", summary: "void a token from now on", operands: .one("TOKEN|ADDRESS"),
    options: [.store, .option("--note", "TEXT", "why, for whoever looks later")],
    details:
      "Mail to it then goes to review with the reason revoked-token. Only a token of this store can be revoked."
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .writing)
    let token = try token(arguments.operands[0], in: store)
    let now = Clock.system.seconds
    let codec = try store.tokenCodec()
    do throws(LedgerFailure) {
      guard let name = try TokenResolver(codec: codec, now: now).canonical(token, ledger: store.ledger) else {
        console.note("pluspost token revoke: “\(token)” is no token of this store; nothing was changed")
        return .failed
      }
      let revocation = try store.ledger.revoke(token: name, note: arguments.value("--note"), now: now)
      console.print("token \(name) is revoked since \(Timestamp.rfc3339(revocation.revokedAt))")
    } catch { throw CommandFailure(error) }
    return .done
  }

  private static let load = CommandDescription(
    name: "token import", summary: "take over the tokens of an older system", operands: .one("FILE|-"),
    options: [.store, .json],
    details: """
      FILE is CSV (RFC 4180) in UTF-8 with the columns token, tenant, kind, dossier; a first line with these names is
      passed over. The tenant is a number, name or alias that is there. Tokens are kept as they are written, and found
      without regard to case only where that leaves one. Either all lines come in, or none.

        printf 'bG9jYWx,Carrosserie Jan Janssens,dossier,2019-0031\\n' | pluspost token import -
      """
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .writing)
    let tokens = try LegacyTokenTable.read(InputFile.contents(arguments.operands[0]), store)
    let result: LegacyImport
    do throws(LedgerFailure) { result = try store.ledger.importLegacyTokens(tokens) } catch {
      throw CommandFailure(error)
    }
    if let conflict = result.conflicts.first {
      throw .failed(
        "token \(tokens[conflict.row].token) is known for \(conflict.existing.kind) \(conflict.existing.dossier) already; "
          + "\(result.conflicts.count) such lines, and nothing was imported")
    }
    if arguments.flag("--json") {
      console.print("{\"added\":\(result.added),\"unchanged\":\(result.unchanged)}")
    } else {
      console.print("imported \(result.added) tokens; \(result.unchanged) were there already")
    }
    return .done
  }

  /// The token of an address, or the text itself.
  private static func token(_ text: String, in store: Store) throws(CommandFailure) -> String {
    guard text.contains("@") else { return text }
    guard let recipient = Recipient(text, delimiters: store.configuration.delimiters),
      let token = recipient.token,
      !token.isEmpty
    else { throw .failed("“\(text)” carries no token") }
    return token
  }
}

/// The lines of `pluspost token import`.
enum LegacyTokenTable {
  static func read(_ octets: [UInt8], _ store: Store) throws(CommandFailure) -> [LegacyToken] {
    var tokens: [LegacyToken] = []
    var tenants: [String: Int] = [:]
    for (line, fields) in try CSV.rows(octets) {
      if tokens.isEmpty, fields.first?.lowercased() == "token", fields.count == 4 { continue }
      guard fields.count == 4 else {
        throw .failed(
          "line \(line) has \(fields.count) columns, not the four of token, tenant, kind, dossier")
      }
      let (token, tenant, kind, dossier) = (fields[0], fields[1], fields[2], fields[3])
      guard !token.isEmpty, !dossier.isEmpty else {
        throw .failed("line \(line) has an empty token or dossier")
      }
      guard Kind(rawValue: kind) != nil else {
        throw .failed("line \(line): the kind is dossier, invoice, task or order, not “\(kind)”")
      }
      if tenants[tenant] == nil {
        do throws(LedgerFailure) {
          guard let found = try store.ledger.findTenant(tenant) else {
            throw LedgerFailure.unknownTenant("“\(tenant)”, named in line \(line)")
          }
          tenants[tenant] = found.id
        } catch { throw CommandFailure(error) }
      }
      tokens.append(LegacyToken(token: token, tenant: tenants[tenant] ?? 0, kind: kind, dossier: dossier))
    }
    return tokens
  }
}
