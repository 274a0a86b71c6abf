import Files
import Records

/// A status in Prometheus' text exposition format 0.0.4: a scrape's worth of gauges.
package struct PrometheusText {
  package private(set) var text = ""

  /// - Parameter version: of the program.
  package init(_ status: StoreStatus, version: String) {
    let ledger = status.ledger
    gauge(
      "info", "What runs here.", [([("version", version), ("schema", String(ledger.schema))], 1)])
    for (name, words, value) in [
      ("tenants", "Tenants in use.", ledger.tenants),
      ("contacts", "People who wrote to tenants.", ledger.contacts),
      ("messages", "Messages in the ledger.", ledger.messages),
      ("message_bytes", "Size of the raw messages.", ledger.messageBytes),
      ("blobs", "Raw messages and files that the ledger names, each content once.", ledger.blobs),
      ("blob_bytes", "Size of these.", ledger.blobBytes),
      ("reviews", "Filings for a person to look at.", ledger.reviews),
      ("quarantined_messages", "Messages that nobody could read.", ledger.quarantined),
      ("records", "Notification records in the ledger.", ledger.notifications),
      (
        "erasure_unfinished", "1 where an erasure was cut off and is to be run again.",
        ledger.isErasurePending ? 1 : 0
      ),
      ("ledger_bytes", "Size of the ledger's file.", status.ledgerBytes),
      ("ledger_log_bytes", "Size of its write-ahead log.", status.logBytes),
      ("filesystem_bytes", "Size of the file system that the store lies in.", status.space.total),
      ("filesystem_free_bytes", "What is left of it.", status.space.free),
    ] { gauge(name, words, [([], value)]) }
    if let files = status.space.freeFiles {
      gauge("filesystem_free_files", "Files that may still be made.", [([], files)])
    }
    if let last = ledger.lastDeliveryAt {
      gauge("last_delivery_timestamp_seconds", "When a delivery was last recorded.", [([], last)])
    }
    let today = ledger.deliveries
    gauge(
      "deliveries_today", "Deliveries since midnight UTC, by what came of them.",
      NotificationKind.allCases.map { ([("outcome", $0.rawValue)], today.filed[$0, default: 0]) }
        + [([("outcome", "joined")], today.joined), ([("outcome", "redelivered")], today.redelivered)])
    consumers(status)
  }

  private mutating func consumers(_ status: StoreStatus) {
    func each(_ value: (LedgerStatus.ConsumerStatus) -> Int) -> [([(String, String)], Int)] {
      status.ledger.consumers.map { ([("consumer", $0.name)], value($0)) }
    }
    gauge(
      "consumer_acknowledged_sequence", "Sequence of the last record a consumer acknowledged.",
      each(\.acknowledged))
    gauge("consumer_behind_records", "Records that a consumer has not acknowledged.", each(\.behind))
    gauge(
      "consumer_oldest_unacknowledged_seconds", "Age of the oldest of them, 0 where there is none.",
      each(status.waiting))
    gauge(
      "consumer_acknowledged_timestamp_seconds", "When a consumer last acknowledged a record.",
      each(\.updatedAt))
  }

  private mutating func gauge(_ name: String, _ words: String, _ samples: [([(String, String)], Int)]) {
    if samples.isEmpty { return }
    text += "# HELP pluspost_\(name) \(words)\n# TYPE pluspost_\(name) gauge\n"
    for (labels, value) in samples {
      let list = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
      text += "pluspost_\(name)\(list.isEmpty ? "" : "{\(list)}") \(value)\n"
    }
  }

  /// A label's value: backslash, quote and line feed are escaped.
  static func escaped(_ value: String) -> String {
    var escaped = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
