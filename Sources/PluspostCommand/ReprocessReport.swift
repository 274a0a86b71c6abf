import Bytes
import Files
import Records
import Reprocessing
import Synchronization

/// What a reprocessing came to, for people and for programs.
struct ReprocessReport {
  /// A number with the words for it.
  struct Fact {
    let key: String
    let value: Int
    let words: String
  }

  private let tally: Tally
  private let isDry: Bool
  private let isStopped: Bool
  /// Files in folders that are no mail by their names.
  var passedOver = 0

  init(_ tally: Tally, isDry: Bool, isStopped: Bool) {
    self.tally = tally
    self.isDry = isDry
    self.isStopped = isStopped
  }

  /// Of messages from files.
  var imported: [Fact] {
    var facts = [
      Fact(key: "read", value: tally.read, words: "messages read, \(TerminalText.size(tally.octets))"),
      Fact(key: "known", value: tally.known, words: "known already"),
      Fact(key: "new", value: tally.new, words: isDry ? "would be new" : "new"),
      Fact(
        key: "replies", value: tally.replies, words: "of those to a dossier, an invoice, a task or an order"),
      Fact(key: "requests", value: tally.requests, words: "of those new requests to a tenant"),
      Fact(key: "review", value: tally.reviewed, words: "of those for a person to look at"),
    ]
    for reason in Review.Reason.allCases {
      if let count = tally.reviews[reason] {
        facts.append(Fact(key: reason.rawValue, value: count, words: "because of \(reason.rawValue)"))
      }
    }
    return facts + rest
  }

  /// Of recorded messages.
  var reread: [Fact] {
    [
      Fact(key: "read", value: tally.read, words: "messages read, \(TerminalText.size(tally.octets))"),
      Fact(key: "changed", value: tally.changed, words: isDry ? "would change" : "changed"),
    ] + rest
  }

  private var rest: [Fact] {
    [
      Fact(key: "erased", value: tally.erased, words: "erased on purpose before, and not taken again"),
      Fact(
        key: "quarantined", value: tally.dangerous,
        words: "not read, because that ends the program: see pluspost quarantine list"),
      Fact(key: "failed", value: tally.failureCount, words: "could not be read"),
      Fact(key: "passed-over", value: passedOver, words: "files passed over: no mail by their names"),
      Fact(
        key: "stopped", value: isStopped ? 1 : 0, words: "stopped before the end; the same command goes on"),
    ].filter { $0.value > 0 }
  }

  static func words(_ facts: [Fact]) -> [String] {
    let width = facts.map { String($0.value).count }.max() ?? 1
    return facts.map { fact in
      let number = String(fact.value)
      return String(repeating: " ", count: width - number.count) + number + "  " + fact.words
    }
  }

  static func json(_ facts: [Fact]) -> String {
    var writer = JSONWriter()
    writer.object { object in for fact in facts { object.member(fact.key, fact.value) } }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Prints messages that read differently, the first of them, as they are found.
final class Sample: Sendable {
  private let limit: Int
  private let isJSON: Bool
  private let shown = Atomic<Int>(0)

  init(limit: Int, isJSON: Bool) {
    self.limit = limit
    self.isJSON = isJSON
  }

  func show(_ message: MessageRecord, _ difference: Difference) {
    guard shown.wrappingAdd(1, ordering: .relaxed).oldValue < limit else { return }
    let text = isJSON ? json(message, difference) : words(message, difference).joined(separator: "\n")
    // Who reads it may go away; the work goes on.
    try? PosixFileSystem().write([UInt8]((text + "\n").utf8).span, to: StandardStreams.output)
  }

  private func words(_ message: MessageRecord, _ difference: Difference) -> [String] {
    let from = message.from.map { $0.name ?? $0.address } ?? "-"
    var lines = [
      "\(message.digest.prefix(12))  \(TerminalText.line(from)): \(TerminalText.line(message.subject ?? ""))"
    ]
    for change in difference.changes {
      lines.append("  \(change.name): \(cut(change.old)) → \(cut(change.new))")
    }
    lines += difference.replyLines.map { "  \(TerminalText.line($0))" }
    return lines + [""]
  }

  private func cut(_ text: String) -> String { TerminalText.cut(TerminalText.line(text), to: 100) }

  private func json(_ message: MessageRecord, _ difference: Difference) -> String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("message", message.digest)
      object.member(
        "changes",
        array: { array in
          for change in difference.changes {
            array.object { object in
              object.member("name", change.name)
              object.member("old", change.old)
              object.member("new", change.new)
            }
          }
        })
      object.member("reply", difference.replyLines)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
