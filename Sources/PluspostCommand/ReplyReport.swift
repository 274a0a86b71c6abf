import Bytes
import Ingestion
import Notifying
import Replies

/// What a message was taken apart into: for programs, and line by line for people.
struct ReplyReport {
  private let parts: TakenApart
  private let policy: ReplyPolicy

  init(_ parts: TakenApart, policy: ReplyPolicy) {
    self.parts = parts
    self.policy = policy
  }

  /// The segments as an array: `part` counts the message's texts from 1, `start` and `end` are octets of that text,
  /// decoded, in UTF-8.
  func segments(into array: inout JSONWriter) {
    for (number, reply) in parts.replies.enumerated() {
      for segment in reply.segments {
        array.object { object in
          object.member("part", number + 1)
          object.member("class", segment.kind.rawValue)
          object.member("start", segment.source.lowerBound)
          object.member("end", segment.source.upperBound)
          object.member("depth", segment.depth)
          object.name("confidence")
          object.verbatim(Self.hundredths(segment.confidence))
          object.member("kept", policy.keeps(segment))
          object.member("evidence", segment.evidence)
          object.member("text", segment.text)
        }
      }
    }
  }

  /// Each line with its class, how sure that is, and what spoke for it; `+` before those that stay, `-` before others.
  var explanation: [String] {
    var rows: [[String]] = []
    for segment in parts.replies.flatMap(\.segments) {
      let depth = segment.depth > 0 ? " \(segment.depth)" : ""
      for line in segment.text.split(separator: "\n", omittingEmptySubsequences: false) {
        rows.append([
          (policy.keeps(segment) ? "+ " : "- ") + segment.kind.rawValue + depth,
          Self.hundredths(segment.confidence), segment.evidence, "| " + TerminalText.line(String(line)),
        ])
      }
    }
    return TerminalText.table(rows)
  }

  /// The whole text: what stays behind a bar, what was folded behind a colon and under a line that names it.
  var whole: [String] {
    var lines: [String] = []
    var last: Segment.Class?
    for segment in parts.replies.flatMap(\.segments) {
      let isKept = policy.keeps(segment)
      let text = TerminalText.block(segment.text).split(separator: "\n", omittingEmptySubsequences: false)
      if !isKept, segment.kind != last { lines.append("  [\(segment.kind.rawValue): \(segment.evidence)]") }
      last = isKept ? nil : segment.kind
      lines += text.map { "  \(isKept ? "|" : ":") \($0)" }
    }
    return lines
  }

  private static func hundredths(_ value: Double) -> String {
    let scaled = Int((value * 100).rounded())
    return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
  }
}
