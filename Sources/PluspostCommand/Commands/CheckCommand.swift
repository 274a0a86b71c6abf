import Bytes
import Files
import Upkeep

/// `pluspost check`
enum CheckCommand {
  static let command = CommandDescription(
    name: "check", summary: "look at every row and every blob of the store", operands: .none,
    options: [.store, .flag("--repair", "repair what can be repaired"), .json],
    details: """
      Reads all blobs and compares them with their names, looks for the blob of every row and the row of every blob, and
      lets SQLite check the ledger. Exits 0 only if the store is sound; blobs that no message has, left by deliveries
      that were cut off, are told and do no harm. Safe beside running deliveries. Of each kind of finding at most 1000
      are listed, and the others counted.

      --repair writes a lost or damaged attachment anew from its raw message, and removes blobs without a message and
      temporary files that are older than an hour. A lost raw message can only come from a backup, or from the mail
      server delivering it again.
      """
  ) { arguments, console throws(CommandFailure) in
    let repairs = arguments.flag("--repair")
    let store = try Store(arguments, for: repairs ? .writing : .reading)
    var check = StoreCheck(
      store.kept, mode: repairs ? .repairing : .looking, now: Clock.system.seconds)
    let progress = Progress(of: "blobs")
    do throws(UpkeepFailure) {
      try check.run { progress.show($0.blobs, share: $0.share) }
    } catch {
      progress.end()
      throw CommandFailure(error)
    }
    progress.end()
    if arguments.flag("--json") {
      try console.write(json(check))
    } else {
      for line in words(check) { console.print(line) }
    }
    return check.isSound ? .done : .failed
  }

  private static func words(_ check: StoreCheck) -> [String] {
    let totals = check.totals
    var lines = check.findings.map { finding in
      "\(finding.kind.rawValue): \(finding.words)" + (finding.repair.map { "; \($0)" } ?? "")
    }
    for kind in Finding.Kind.allCases {
      let more = check.counts[kind, default: 0] - StoreCheck.mostListed
      if more > 0 { lines.append("\(kind.rawValue): and \(more) more") }
    }
    let found = check.counts.values.reduce(0, +)
    lines.append(
      "\(totals.references) references, \(totals.blobs) blobs of \(TerminalText.size(totals.octets)), "
        + "\(found) findings: \(check.isSound ? "sound" : "NOT SOUND")")
    return lines
  }

  private static func json(_ check: StoreCheck) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { object in
      object.member("sound", check.isSound)
      object.member("blobs", check.totals.blobs)
      object.member("bytes", check.totals.octets)
      object.member("references", check.totals.references)
      object.member(
        "counts",
        object: { object in
          for kind in Finding.Kind.allCases { object.member(kind.rawValue, check.counts[kind, default: 0]) }
        })
      object.member(
        "findings",
        array: { array in
          for finding in check.findings {
            array.object { object in
              object.member("kind", finding.kind.rawValue)
              object.member("detail", finding.words)
              object.member("repair", finding.repair)
              object.member("repaired", finding.isRepaired)
            }
          }
        })
    }
    return writer.bytes + [0x0A]
  }
}
