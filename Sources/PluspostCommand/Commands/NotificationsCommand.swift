import Files
import Notifying
import Records

/// `pluspost notifications`
enum NotificationsCommand {
  static let command = CommandDescription(
    name: "notifications", summary: "print the notification records, a line of JSON each", operands: .none,
    options: [
      .store,
      .flag("--follow", "stay, and print each new record as it is committed"),
      .option("--consumer", "NAME", "begin behind the last record that NAME acknowledged"),
      .option("--ack", "ID", "acknowledge the record with this id, and all before it, for the consumer"),
      .option("--limit", "N", "at most N records"),
    ],
    details: """
      Records come in the order of their commits. Without a consumer all are printed. A consumer gets each record at
      least once: what it has not acknowledged comes again, so act on a record, then acknowledge it, and remember ids.
      --ack prints nothing and never moves a consumer back.

        pluspost notifications --follow --consumer shop | while read -r record; do
          …; pluspost notifications --consumer shop --ack "$(jq -r .id <<<"$record")"
        done
      """
  ) { arguments, console throws(CommandFailure) in
    if let id = arguments.value("--ack") { return try acknowledge(id, arguments, &console) }
    let store = try Store(arguments, for: .reading)
    let outbox = Outbox(ledger: store.ledger, domain: store.configuration.domain)
    var remaining = try arguments.value("--limit") == nil ? Int.max : arguments.count("--limit", default: 1)
    // The watch begins before the first reading, so that no commit falls between the two.
    let watch = arguments.flag("--follow") ? try watch(store) : nil
    var last = try start(arguments, store)
    // A commit is visible a moment after its last write, so a follower that was woken looks again a few times. The
    // writer's closing of the ledger, or its death, wakes it once more.
    var looks = 0
    while true {
      last = try print(outbox, after: last, &remaining, &console)
      guard remaining > 0, let woken = watch?.wait(milliseconds: looks > 0 ? shortSleep : longSleep) else {
        return .done
      }
      looks = woken ? looksAfterWaking : max(0, looks - 1)
    }
  }

  /// A follower looks at least this often, whatever the kernel told it. Milliseconds.
  private static let longSleep: Int32 = 10_000
  /// Milliseconds between the looks after a waking.
  private static let shortSleep: Int32 = 20
  private static let looksAfterWaking = 5

  private static func print(
    _ outbox: Outbox, after sequence: Int, _ remaining: inout Int, _ console: inout Console
  ) throws(CommandFailure) -> Int {
    var left = remaining
    var output = console
    defer {
      remaining = left
      console = output
    }
    do throws(Outbox.Failure<CommandFailure>) {
      let last = try outbox.records(after: sequence, limit: left) { line throws(CommandFailure) in
        left -= 1
        try output.write(line)
      }
      do throws(CommandFailure) { try output.flush() } catch { throw .sink(error) }
      return last
    } catch {
      switch error {
      case .ledger(let failure): throw CommandFailure(failure)
      case .sink(let failure): throw failure
      }
    }
  }

  private static func watch(_ store: Store) throws(CommandFailure) -> DirectoryWatch {
    do throws(Errno) {
      return try DirectoryWatch(store.location.root)
    } catch { throw .unavailable("\(store.location.root) cannot be watched: \(error)") }
  }

  private static func start(_ arguments: Arguments, _ store: Store) throws(CommandFailure) -> Int {
    guard let name = arguments.value("--consumer") else { return 0 }
    do throws(LedgerFailure) { return try store.ledger.consumer(name).acknowledged } catch {
      throw CommandFailure(error)
    }
  }

  private static func acknowledge(
    _ id: String, _ arguments: Arguments, _ console: inout Console
  ) throws(CommandFailure) -> ExitStatus {
    let consumer = try arguments.required("--consumer")
    if arguments.flag("--follow") { throw .usage("--ack and --follow do not go together") }
    let store = try Store(arguments, for: .writing)
    do throws(LedgerFailure) {
      _ = try store.ledger.acknowledge(id, by: consumer, now: Clock.system.seconds)
    } catch { throw CommandFailure(error) }
    return .done
  }
}
