import Addressing
import Bytes
import Files
import Records

/// `pluspost tenant add|list|show|remove`
enum TenantCommands {
  static let all = [add, list, show, remove]

  private static let add = CommandDescription(
    name: "tenant add", summary: "add a tenant, or an alias to one", operands: .one("NAME"),
    options: [.store, .repeated("--alias", "LOCAL.PART", "a local part at which the tenant answers"), .json],
    details: """
      NAME is what customers see before the address. Aliases are local parts such as Carrosserie.Jan.Janssens; they
      are compared without case and belong to one tenant only. With the name of a tenant that is there, the aliases
      are added to it. Every tenant also answers at the default local part of the domain, with a token.

        pluspost tenant add "Carrosserie Jan Janssens" --alias Carrosserie.Jan.Janssens
      """
  ) { arguments, console throws(CommandFailure) in
    let name = arguments.operands[0]
    try checkName(name)
    let store = try Store(arguments, for: .writing)
    let aliases = arguments.values("--alias")
    for alias in aliases { try check(alias, in: store) }
    let now = Clock.system.seconds
    do throws(LedgerFailure) {
      if let known = try store.ledger.findTenant(name), known.name == name, !aliases.isEmpty {
        var tenant = known
        for alias in aliases { tenant = try store.ledger.addAlias(alias, toTenant: known.id) }
        console.print(
          arguments.flag("--json") ? json(tenant) : "\(name) answers at \(addresses(tenant, store))")
      } else {
        let tenant = try store.ledger.addTenant(name: name, aliases: aliases, now: now)
        console.print(
          arguments.flag("--json")
            ? json(tenant) : "added tenant \(tenant.id), \(name): \(addresses(tenant, store))")
      }
    } catch { throw CommandFailure(error) }
    return .done
  }

  private static let list = CommandDescription(
    name: "tenant list", summary: "list the tenants", operands: .none,
    options: [.store, .flag("--all", "removed ones too"), .json], details: ""
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .reading)
    let tenants: [Tenant]
    do throws(LedgerFailure) {
      tenants = try store.ledger.tenants(arguments.flag("--all") ? .all : .inUse)
    } catch { throw CommandFailure(error) }
    if arguments.flag("--json") {
      for tenant in tenants { console.print(json(tenant)) }
    } else {
      let rows = tenants.map { tenant in
        [
          "\(tenant.id)", tenant.removedAt == nil ? tenant.name : "\(tenant.name) (removed)",
          tenant.aliases.joined(separator: " "),
        ]
      }
      for line in TerminalText.table([["id", "name", "aliases"]] + rows) { console.print(line) }
    }
    return .done
  }

  private static let show = CommandDescription(
    name: "tenant show", summary: "show one tenant", operands: .one("TENANT"), options: [.store, .json],
    details: "TENANT is the tenant's number, its name or one of its aliases."
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .reading)
    let tenant = try store.tenant(arguments.operands[0])
    if arguments.flag("--json") {
      console.print(json(tenant))
    } else {
      console.print("tenant   \(tenant.id)")
      console.print("name     \(tenant.name)")
      console.print("answers  \(addresses(tenant, store))")
      console.print("since    \(Timestamp.rfc3339(tenant.createdAt))")
    }
    return .done
  }

  private static let remove = CommandDescription(
    name: "tenant remove", summary: "take a tenant out of use", operands: .one("TENANT"),
    options: [.store, .json],
    details: """
      Its messages and records stay. Its aliases become free; mail with its tokens goes to review from now on, and is
      never lost. To add the tenant again later, use another name.
      """
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .writing)
    let tenant = try store.tenant(arguments.operands[0])
    do throws(LedgerFailure) {
      let removed = try store.ledger.removeTenant(id: tenant.id, now: Clock.system.seconds)
      console.print(arguments.flag("--json") ? json(removed) : "removed tenant \(tenant.id), \(tenant.name)")
    } catch { throw CommandFailure(error) }
    return .done
  }

  /// A name goes into header fields of outgoing mail, so it has no controls.
  private static func checkName(_ name: String) throws(CommandFailure) {
    guard !name.isEmpty, name.utf8.count <= 200, TerminalText.line(name) == name else {
      throw .usage("a tenant's name is 1 to 200 bytes on one line, without controls or doubled spaces")
    }
    if Int(name) != nil { throw .usage("a tenant's name cannot be a number: numbers name tenants already") }
  }

  private static func check(_ alias: String, in store: Store) throws(CommandFailure) {
    guard Recipient.isAlias(alias, delimiters: store.configuration.delimiters) else {
      throw .usage(
        "the alias “\(alias)” is no local part: letters, digits, dots between them, - and _, at most 64 bytes, and no "
          + store.configuration.delimiters)
    }
    if alias.lowercased() == store.configuration.defaultLocalPart.lowercased() {
      throw .usage("the alias “\(alias)” is the default local part, at which every tenant answers")
    }
  }

  private static func addresses(_ tenant: Tenant, _ store: Store) -> String {
    (tenant.aliases + [store.configuration.defaultLocalPart + "+TOKEN"])
      .map { "\($0)@\(store.configuration.domain)" }.joined(separator: ", ")
  }

  private static func json(_ tenant: Tenant) -> String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("id", tenant.id)
      object.member("name", tenant.name)
      object.member("aliases", tenant.aliases)
      object.member("created", Timestamp.rfc3339(tenant.createdAt))
      object.member("removed", tenant.removedAt.map(Timestamp.rfc3339))
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
