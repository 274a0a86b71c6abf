import Bytes
import Files
import Ingestion
import Records
import Reprocessing

/// `pluspost reprocess`
enum ReprocessCommand {
  static let command = CommandDescription(
    name: "reprocess", summary: "read recorded messages again, or bring in messages from files",
    operands: .words("ID|PATH…"),
    options: [
      .store,
      .flag("--dry-run", "say what would change, change nothing"),
      .option("--since", "DAY", "recorded messages from this day on (UTC), such as 2026-11-01"),
      .option("--sample", "N", "show at most N messages that change (default 20; --json shows all)"),
      .flag("--from-start", "begin anew where an earlier run was stopped"),
      .option("--threads", "N", "work on N threads (default: one for each core)"),
      .json,
    ],
    details: """
      Without PATH recorded messages are read again by the parser and the stripper of this version: all of them, those
      since a day, or those whose ids are given. What reads differently is shown, and takes the place of what was
      recorded. Where a message is filed does not change, nobody is notified again, and the raw message stays as it is.

      A PATH is a message (.eml), a mailbox (mbox), a Maildir, or a folder of these. Messages that are not recorded yet
      come in as deliveries do, by the addresses in their header, and are notified; those that are known are passed over.

      Ctrl-C ends it in good order, and the same command goes on where it was. After an upgrade:

        pluspost reprocess --dry-run --since 2026-11-01
        pluspost reprocess

      Into a new store:

        pluspost reprocess /srv/old-mail
      """
  ) { arguments, console throws(CommandFailure) in
    // Each thread keeps the files of a batch open until they are durable.
    ProcessControl.raiseDescriptorLimit()
    let store = try Store(arguments, for: .writing)
    AbnormalEnd.deferAll(
      saying:
        "reading a message ended the program; it is noted, so that the same command gets past it in the end\n"
    )
    Interruption.listen()
    var paths: [String] = []
    var digests: [String] = []
    for word in arguments.operands {
      if isPath(word) { paths.append(word) } else { digests.append(try store.message(word).digest) }
    }
    guard paths.isEmpty || digests.isEmpty else {
      throw .usage("messages and files are two pieces of work; give one of them")
    }
    if !paths.isEmpty {
      guard arguments.value("--since") == nil, !arguments.flag("--from-start") else {
        throw .usage("--since and --from-start are for recorded messages, not for files")
      }
      return try bringIn(paths, arguments, store, &console)
    }
    return try readAgain(digests, arguments, store, &console)
  }

  /// What is there, or looks like a place, is one; the rest are ids.
  private static func isPath(_ word: String) -> Bool {
    word.contains("/") || (try? PosixFileSystem().followingStatus(word)) != nil
  }

  private static func bringIn(
    _ paths: [String], _ arguments: Arguments, _ store: Store, _ console: inout Console
  ) throws(CommandFailure) -> ExitStatus {
    for path in paths {
      do throws(Errno) { _ = try PosixFileSystem().followingStatus(path) } catch {
        throw .failed("\(path) cannot be read: \(error)")
      }
    }
    let now = Clock.system.seconds
    let isDry = arguments.flag("--dry-run")
    let source = MailSource(paths)
    let work = Importing(
      source, into: try store.ingestMaker(now: now), crashes: store.crashes, isDry: isDry, now: now)
    let progress = Progress(of: "messages")
    let total = Double(max(MailSource.size(of: paths), 1))
    let (tally, failure) = work.run(threads: try threads(arguments)) { tally in
      progress.show(tally.read, share: Double(tally.octets) / total)
    }
    progress.end()
    for failure in tally.failures { console.note("\(failure.place): \(failure.reason)") }
    if tally.failureCount > tally.failures.count {
      console.note("and \(tally.failureCount - tally.failures.count) more that cannot be read")
    }
    var report = ReprocessReport(tally, isDry: isDry, isStopped: Interruption.isPending || failure != nil)
    report.passedOver = source.passedOver
    try finish(report.imported, arguments, &console)
    return try status(tally, failure)
  }

  private static func readAgain(
    _ digests: [String], _ arguments: Arguments, _ store: Store, _ console: inout Console
  ) throws(CommandFailure) -> ExitStatus {
    let isDry = arguments.flag("--dry-run")
    let selection = try selection(digests, arguments)
    let now = Clock.system.seconds
    var start = 0
    let total: Int
    do throws(LedgerFailure) {
      if !isDry, !arguments.flag("--from-start"),
        let position = try Rereading.position(of: selection, in: store.ledger)
      {
        start = position
        console.note("going on where the last run was stopped; --from-start begins anew")
      }
      total = try Rereading.count(of: selection, from: start, in: store.ledger)
    } catch { throw CommandFailure(error) }
    let work = Rereading(
      selection, from: start, in: try store.ingestMaker(now: now), crashes: store.crashes, isDry: isDry,
      now: now)
    let sample = Sample(
      limit: arguments.flag("--json") ? .max : try arguments.count("--sample", default: 20),
      isJSON: arguments.flag("--json"))
    let progress = Progress(of: "messages")
    let (tally, failure) = work.run(threads: try threads(arguments)) { message, difference in
      sample.show(message, difference)
    } tick: {
      progress.show($0.read, of: total)
    }
    progress.end()
    for failure in tally.failures { console.note("\(failure.place): \(failure.reason)") }
    let isStopped = Interruption.isPending || failure != nil
    if !isStopped {
      do throws(LedgerFailure) { try work.end(in: store.ledger) } catch { throw CommandFailure(error) }
    }
    try finish(ReprocessReport(tally, isDry: isDry, isStopped: isStopped).reread, arguments, &console)
    return try status(tally, failure)
  }

  private static func selection(_ digests: [String], _ arguments: Arguments) throws(CommandFailure)
    -> Rereading.Selection
  {
    guard let text = arguments.value("--since") else {
      return digests.isEmpty ? .since(nil) : .digests(digests)
    }
    guard digests.isEmpty else { throw .usage("--since chooses messages, and so do ids; give one of them") }
    guard let day = Timestamp.day(text) else {
      throw .usage("--since takes a day such as 2026-11-01, not “\(text)”")
    }
    return .since(day * 86_400)
  }

  private static func threads(_ arguments: Arguments) throws(CommandFailure) -> Int {
    min(try arguments.count("--threads", default: Workers.count), AbnormalEnd.slots)
  }

  private static func finish(
    _ facts: [ReprocessReport.Fact], _ arguments: Arguments, _ console: inout Console
  ) throws(CommandFailure) {
    if arguments.flag("--json") {
      console.print(ReprocessReport.json(facts))
    } else {
      for line in ReprocessReport.words(facts) { console.print(line) }
    }
  }

  private static func status(_ tally: Tally, _ failure: WorkFailure?) throws(CommandFailure) -> ExitStatus {
    if let failure { throw .unavailable(failure.sentence) }
    return tally.failureCount == 0 ? .done : .failed
  }
}
