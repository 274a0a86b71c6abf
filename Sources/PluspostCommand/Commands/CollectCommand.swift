import Bytes
import Files
import Records
import Upkeep

/// `pluspost collect`
enum CollectCommand {
  static let command = CommandDescription(
    name: "collect", summary: "clear away what is of no more use", operands: .none,
    options: [.store, .flag("--dry-run", "say what would go, and change nothing"), .json],
    details: """
      Erases mail whose time is over by the rules of pluspost retain; removes blobs that no message has, left by
      deliveries that were cut off or by an erasure; temporary files; and counts of crashes older than 30 days. Mail that
      some consumer has not acknowledged stays until it has.

      Safe beside running deliveries: a blob that was made or found again within the last hour stays, as a delivery may
      be about to name it. Run it once a day, from cron or a timer:

        15 3 * * *  pluspost collect
      """
  ) { arguments, console throws(CommandFailure) in
    let isDry = arguments.flag("--dry-run")
    let store = try Store(arguments, for: isDry ? .reading : .writing)
    var collection = Collection(
      store.kept, mode: isDry ? .looking : .removing, now: Clock.system.seconds)
    let progress = Progress(of: "blobs")
    let outcome: Collection.Outcome
    do throws(UpkeepFailure) {
      outcome = try collection.run { progress.show($0.blobs, share: $0.share) }
    } catch {
      progress.end()
      throw CommandFailure(error)
    }
    progress.end()
    if arguments.flag("--json") {
      try console.write(json(outcome, isDry))
    } else {
      for line in words(outcome, isDry) { console.print(line) }
    }
    return .done
  }

  private static func words(_ outcome: Collection.Outcome, _ isDry: Bool) -> [String] {
    let verb = isDry ? "would remove" : "removed"
    var lines: [String] = []
    if outcome.expired.filings > 0 {
      lines.append("\(isDry ? "would erase" : "erased") \(outcome.expired.words) whose time is over")
    }
    if outcome.heldBack > 0 {
      lines.append(
        "\(outcome.heldBack) messages whose time is over stay until each consumer has acknowledged them")
    }
    let size = TerminalText.size(outcome.orphans.octets)
    lines.append("\(verb) \(outcome.orphans.count) blobs without a message, \(size)")
    if outcome.young.count > 0 {
      lines.append("\(outcome.young.count) such blobs are younger than the grace and stay")
    }
    lines.append("\(verb) \(outcome.temporaries) temporary files and \(outcome.crashCounts) crash counts")
    lines.append("looked at \(outcome.walked.blobs) blobs of \(TerminalText.size(outcome.walked.octets))")
    return lines
  }

  private static func json(_ outcome: Collection.Outcome, _ isDry: Bool) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { object in
      object.member("dry_run", isDry)
      object.member("expired", object: { outcome.expired.write(to: &$0) })
      object.member("held_back", outcome.heldBack)
      for (name, tally) in [("orphans", outcome.orphans), ("young", outcome.young)] {
        object.member(
          name,
          object: { object in
            object.member("blobs", tally.count)
            object.member("bytes", tally.octets)
          })
      }
      object.member("temporaries", outcome.temporaries)
      object.member("crash_counts", outcome.crashCounts)
      object.member("blobs", outcome.walked.blobs)
      object.member("bytes", outcome.walked.octets)
    }
    return writer.bytes + [0x0A]
  }
}

extension ErasureCounts {
  /// `12 messages with 30 files, 4.5 MB (3 records not yet acknowledged), and 2 that stay for others`
  var words: String {
    var words = "\(messages) messages with \(files) files, \(TerminalText.size(octets))"
    if unacknowledged > 0 { words += " (\(unacknowledged) records not yet acknowledged by a consumer)" }
    if sharedMessages > 0 { words += ", and the filing of \(sharedMessages) that stay for somebody else" }
    return words
  }

  func write(to object: inout JSONWriter) {
    object.member("messages", messages)
    object.member("shared_messages", sharedMessages)
    object.member("filings", filings)
    object.member("files", files)
    object.member("bytes", octets)
    object.member("unacknowledged", unacknowledged)
  }
}
