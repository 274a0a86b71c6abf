import Bytes
import Files
import Records
import Upkeep

/// `pluspost retain set|list|remove`: how long mail is kept.
enum RetainCommands {
  static let all = [set, list, remove]

  private static let set = CommandDescription(
    name: "retain set", summary: "keep a tenant's mail for so many days", operands: .none,
    options: [
      .store, .needed("--tenant", "T", "the tenant, by number, name or alias"),
      .needed("--days", "N", "how many days mail is kept after it was filed, 1 to 36500"),
      Confirmation.option,
    ],
    details: """
      Mail that was filed longer ago is erased by the next pluspost collect, as by pluspost erase, once each consumer has
      acknowledged its record. Without a rule mail is kept for good.

        pluspost retain set --tenant 1 --days 730
      """
  ) { arguments, console throws(CommandFailure) in
    let days = try arguments.count("--days", default: 0)
    guard (1...36_500).contains(days) else { throw .usage("--days is a number from 1 to 36500") }
    let store = try Store(arguments, for: .writing)
    let tenant = try store.tenant(try arguments.required("--tenant"))
    let moment = Clock.system.seconds - days * 86_400
    let counts: ErasureCounts
    do throws(LedgerFailure) {
      counts = try store.ledger.choose(.expired(tenant: tenant.id, before: moment))
    } catch { throw CommandFailure(error) }
    if counts.filings > 0 {
      console.print("the next pluspost collect would erase \(counts.words)")
      try Confirmation.ask("Keep the mail of \(tenant.name) for \(days) days?", arguments, &console)
    }
    do throws(LedgerFailure) { try store.ledger.setRetention(tenant: tenant.id, days: days) } catch {
      throw CommandFailure(error)
    }
    console.print("mail of tenant \(tenant.id), \(tenant.name), is kept for \(days) days")
    return .done
  }

  private static let list = CommandDescription(
    name: "retain list", summary: "list how long mail is kept", operands: .none, options: [.store, .json],
    details: "Tenants that are not listed keep their mail for good."
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .reading)
    let rules: [Retention]
    do throws(LedgerFailure) { rules = try store.ledger.retentions() } catch { throw CommandFailure(error) }
    if arguments.flag("--json") {
      for rule in rules {
        var writer = JSONWriter()
        writer.object { object in
          object.member("tenant", rule.tenant)
          object.member("name", rule.tenantName)
          object.member("days", rule.days)
        }
        console.print(String(decoding: writer.bytes, as: UTF8.self))
      }
    } else if rules.isEmpty {
      console.print("all mail is kept for good")
    } else {
      let rows = rules.map { ["\($0.tenant)", "\($0.days)", $0.tenantName] }
      for line in TerminalText.table([["tenant", "days", "name"]] + rows) { console.print(line) }
    }
    return .done
  }

  private static let remove = CommandDescription(
    name: "retain remove", summary: "keep a tenant's mail for good", operands: .none,
    options: [.store, .needed("--tenant", "T", "the tenant, by number, name or alias")],
    details: "Takes the rule of pluspost retain set away."
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .writing)
    let tenant = try store.tenant(try arguments.required("--tenant"))
    let wasThere: Bool
    do throws(LedgerFailure) { wasThere = try store.ledger.removeRetention(tenant: tenant.id) } catch {
      throw CommandFailure(error)
    }
    guard wasThere else { throw .failed("there is no rule for tenant \(tenant.id), \(tenant.name)") }
    console.print("mail of tenant \(tenant.id), \(tenant.name), is kept for good")
    return .done
  }
}
