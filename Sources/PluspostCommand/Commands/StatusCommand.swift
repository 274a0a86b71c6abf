import Bytes
import Files
import Records
import Upkeep

/// `pluspost status`
enum StatusCommand {
  static let command = CommandDescription(
    name: "status", summary: "show how the store stands: counts, consumers, deliveries, room",
    operands: .none,
    options: [.store, .json, .flag("--prometheus", "print Prometheus' text format, for a scrape")],
    details: """
      What the ledger knows, without a walk over the blobs: fast on a large store, and safe at any time. Watch two things:
      how long the oldest record has waited for each consumer, and the room that is left. “Today” begins at midnight UTC.

        pluspost status --prometheus > /var/lib/node_exporter/pluspost.prom.new &&
          mv /var/lib/node_exporter/pluspost.prom.new /var/lib/node_exporter/pluspost.prom
      """
  ) { arguments, console throws(CommandFailure) in
    if arguments.flag("--json"), arguments.flag("--prometheus") {
      throw .usage("--json and --prometheus do not go together")
    }
    let store = try Store(arguments, for: .reading)
    let status: StoreStatus
    do throws(UpkeepFailure) { status = try StoreStatus(of: store.kept, now: Clock.system.seconds) } catch {
      throw CommandFailure(error)
    }
    if arguments.flag("--prometheus") {
      try console.write([UInt8](PrometheusText(status, version: Version.current).text.utf8))
    } else if arguments.flag("--json") {
      try console.write(json(status))
    } else {
      for line in words(status) { console.print(line) }
    }
    return .done
  }

  private static func words(_ status: StoreStatus) -> [String] {
    let ledger = status.ledger
    var lines: [String] = []
    func row(_ name: String, _ text: String) {
      lines.append(name + String(repeating: " ", count: 13 - name.count) + text)
    }
    row("messages", "\(ledger.messages), \(TerminalText.size(ledger.messageBytes))")
    row("blobs", "\(ledger.blobs), \(TerminalText.size(ledger.blobBytes))")
    row("tenants", "\(ledger.tenants), with \(ledger.contacts) contacts")
    row("review", "\(ledger.reviews) to look at: pluspost messages --review")
    row(
      "quarantine",
      "\(ledger.quarantined) unread" + (ledger.quarantined > 0 ? ": pluspost quarantine list" : ""))
    let today = ledger.deliveries
    let filed = today.filed
    row("last", ledger.lastDeliveryAt.map { "delivery at \(Timestamp.rfc3339($0))" } ?? "no delivery yet")
    row(
      "today",
      "\(today.count) deliveries: \(filed[.replyReceived, default: 0]) replies, "
        + "\(filed[.messageReceived, default: 0]) new requests, \(filed[.reviewNeeded, default: 0]) to review, "
        + "\(today.joined) to where the message was already, \(today.redelivered) again")
    for consumer in ledger.consumers {
      let behind =
        consumer.behind == 0
        ? "has acknowledged all \(ledger.notifications) records"
        : "\(consumer.behind) records behind, the oldest for \(duration(status.waiting(consumer)))"
      row("consumer", "\(TerminalText.line(consumer.name)): \(behind)")
    }
    if ledger.consumers.isEmpty { row("consumer", "none has acknowledged a record yet") }
    row(
      "ledger",
      "\(TerminalText.size(status.ledgerBytes)), log \(TerminalText.size(status.logBytes)), schema \(ledger.schema)"
    )
    row("free", "\(TerminalText.size(status.space.free)) of \(TerminalText.size(status.space.total))")
    row("pluspost", Version.current)
    if ledger.isErasurePending {
      row("erasure", "was cut off: run pluspost erase again, or pluspost collect")
    }
    return lines
  }

  private static func duration(_ seconds: Int) -> String {
    switch seconds {
    case ..<120: "\(seconds) s"
    case ..<7200: "\(seconds / 60) min"
    case ..<172_800: "\(seconds / 3600) h"
    default: "\(seconds / 86_400) days"
    }
  }

  private static func json(_ status: StoreStatus) -> [UInt8] {
    let ledger = status.ledger
    var writer = JSONWriter(.indented)
    writer.object { object in
      object.member("version", Version.current)
      object.member("schema", ledger.schema)
      object.member("time", Timestamp.rfc3339(status.now))
      object.member("tenants", ledger.tenants)
      object.member("contacts", ledger.contacts)
      object.member("messages", ledger.messages)
      object.member("message_bytes", ledger.messageBytes)
      object.member("blobs", ledger.blobs)
      object.member("blob_bytes", ledger.blobBytes)
      object.member("reviews", ledger.reviews)
      object.member("quarantined", ledger.quarantined)
      object.member("records", ledger.notifications)
      object.member("last_sequence", ledger.lastSequence)
      object.member("last_delivery", ledger.lastDeliveryAt.map(Timestamp.rfc3339))
      object.member(
        "today",
        object: { object in
          object.member("deliveries", ledger.deliveries.count)
          for kind in NotificationKind.allCases {
            object.member(kind.rawValue, ledger.deliveries.filed[kind, default: 0])
          }
          object.member("joined", ledger.deliveries.joined)
          object.member("redelivered", ledger.deliveries.redelivered)
        })
      object.member(
        "consumers",
        array: { array in
          for consumer in ledger.consumers {
            array.object { object in
              object.member("name", consumer.name)
              object.member("acknowledged", consumer.acknowledged)
              object.member("acknowledged_at", Timestamp.rfc3339(consumer.updatedAt))
              object.member("behind", consumer.behind)
              object.member("oldest", consumer.oldestAt.map(Timestamp.rfc3339))
              object.member("oldest_seconds", status.waiting(consumer))
            }
          }
        })
      object.member("ledger_bytes", status.ledgerBytes)
      object.member("log_bytes", status.logBytes)
      object.member("filesystem_bytes", status.space.total)
      object.member("filesystem_free_bytes", status.space.free)
      object.member("erasure_unfinished", ledger.isErasurePending)
    }
    return writer.bytes + [0x0A]
  }
}
