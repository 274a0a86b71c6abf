import Bytes
import Files
import Upkeep

/// `pluspost backup`
enum BackupCommand {
  static let command = CommandDescription(
    name: "backup", summary: "bring a backup of the store up to date, while deliveries run",
    operands: .one("DIR"),
    options: [.store, .flag("--copy", "copy every blob, and link none"), .json],
    details: """
      DIR becomes a whole store: settings, keys (keep it as safe as the store), ledger and every blob that the ledger
      names. On the file system of the store blobs are linked, which costs next to nothing and guards against erasing and
      against a damaged ledger, but not against the disk; elsewhere, or with --copy, they are copied. What is there from
      an earlier run is left, and what the ledger names no more goes. A run that is cut off leaves the backup as it was.

        pluspost backup /mnt/other-disk/pluspost
        pluspost check --store /mnt/other-disk/pluspost

      To restore, stop the mail server, copy DIR to where the store was (cp -a), and start it again.
      """
  ) { arguments, console throws(CommandFailure) in
    let folder = arguments.operands[0]
    guard !folder.isEmpty else { throw .usage("DIR is empty") }
    let store = try Store(arguments, for: .reading)
    let progress = Progress(of: "blobs")
    let backup = Backup(
      store.kept, to: folder, way: arguments.flag("--copy") ? .copying : .linking,
      progress: { progress.show($0, share: $1) })
    let outcome: Backup.Outcome
    do throws(UpkeepFailure) { outcome = try backup.run() } catch {
      progress.end()
      throw CommandFailure(error)
    }
    progress.end()
    if arguments.flag("--json") {
      try console.write(json(outcome))
    } else {
      console.print(
        "backed up \(outcome.blobs.count) blobs of \(TerminalText.size(outcome.blobs.octets)) and a ledger of "
          + "\(TerminalText.size(outcome.ledgerBytes)) to \(folder)")
      console.print(
        "\(outcome.kept) were there, \(outcome.linked) linked, \(outcome.copied.count) copied "
          + "(\(TerminalText.size(outcome.copied.octets))), \(outcome.removed.count) removed")
    }
    return .done
  }

  private static func json(_ outcome: Backup.Outcome) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { object in
      object.member("blobs", outcome.blobs.count)
      object.member("bytes", outcome.blobs.octets)
      object.member("kept", outcome.kept)
      object.member("linked", outcome.linked)
      object.member("copied", outcome.copied.count)
      object.member("copied_bytes", outcome.copied.octets)
      object.member("removed", outcome.removed.count)
      object.member("removed_bytes", outcome.removed.octets)
      object.member("ledger_bytes", outcome.ledgerBytes)
    }
    return writer.bytes + [0x0A]
  }
}
