import Bytes
import Files

/// `pluspost check`
enum CheckCommand {
  static let command = CommandDescription(
    name: "check", summary: "look at every row and every blob of the store", operands: .none,
    options: [.store, .flag("--repair", "repair what can be repaired"), .json],
    details: """
      Reads all blobs and compares them with their names, looks for the blob of every row and the row of every blob, and
      lets SQLite check the ledger. Exits 0 only if the store is sound; blobs that no message has, left by deliveries
      that were cut off, are told and do no harm. Safe beside running deliveries.

      --repair writes a lost or damaged attachment anew from its raw message, and removes blobs without a message and
      temporary files that are older than an hour. A lost raw message can only come from a backup, or from the mail
      server delivering it again.
      """
  ) { arguments, console throws(CommandFailure) in
    let repairs = arguments.flag("--repair")
    let store = try Store(arguments, for: repairs ? .writing : .reading)
    var check = StoreCheck(store, now: Clock.system.seconds)
    var progress = Progress(of: "blobs")
    try check.run { progress.show($0) }
    progress.end()
    if repairs {
      let repair = StoreRepair(store, now: Clock.system.seconds)
      check.findings = check.findings.map(repair.repaired)
    }
    let isSound = check.findings.allSatisfy { $0.kind.isHarmless || $0.isRepaired }
    if arguments.flag("--json") {
      try console.write(json(check, isSound))
    } else {
      for line in words(check, isSound) { console.print(line) }
    }
    return isSound ? .done : .failed
  }

  private static func words(_ check: StoreCheck, _ isSound: Bool) -> [String] {
    let totals = check.totals
    let findings = check.findings.map { finding in
      "\(finding.kind.rawValue): \(finding.words)" + (finding.repair.map { "; \($0)" } ?? "")
    }
    let summary =
      "\(totals.references) references, \(totals.blobs) blobs of \(TerminalText.size(totals.octets)), "
      + "\(check.findings.count) findings: \(isSound ? "sound" : "NOT SOUND")"
    return findings + [summary]
  }

  private static func json(_ check: StoreCheck, _ isSound: Bool) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { object in
      object.member("sound", isSound)
      object.member("blobs", check.totals.blobs)
      object.member("bytes", check.totals.octets)
      object.member("references", check.totals.references)
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
