package import Records

/// What a new reading of a message changes in its record.
package struct Difference: Equatable, Sendable {
  /// A value in words, before and after.
  package struct Change: Equatable, Sendable {
    package var name: String
    package var old: String
    package var new: String
  }

  package private(set) var changes: [Change] = []
  /// Lines of the reply that go, with a `-` before, and that come, with a `+`, in their order.
  package private(set) var replyLines: [String] = []

  package var isEmpty: Bool { changes.isEmpty && replyLines.isEmpty }

  package init(from old: MessageRecord, to new: MessageRecord) {
    func compare<Value: Equatable>(
      _ name: String, _ path: KeyPath<MessageRecord, Value>, _ words: (Value) -> String
    ) {
      let (before, after) = (old[keyPath: path], new[keyPath: path])
      if before != after { changes.append(Change(name: name, old: words(before), new: words(after))) }
    }
    compare("message-id", \.messageID) { $0 ?? "none" }
    compare("in-reply-to", \.inReplyTo) { $0.joined(separator: " ") }
    compare("references", \.references) { $0.joined(separator: " ") }
    compare("from", \.from) { $0.map(Self.words) ?? "none" }
    compare("to", \.to) { $0.map(Self.words).joined(separator: ", ") }
    compare("cc", \.cc) { $0.map(Self.words).joined(separator: ", ") }
    compare("reply-to", \.replyTo) { $0.map(Self.words).joined(separator: ", ") }
    compare("subject", \.subject) { $0 ?? "none" }
    compare("date", \.date) { $0.map(String.init) ?? "none" }
    compare("automatic", \.isAutomatic) { $0 ? "yes" : "no" }
    compare("stripped", \.reply.isStripped) { $0 ? "yes" : "no" }
    compare("uncertain", \.reply.isUncertain) { $0 ? "yes" : "no" }
    compare("truncated", \.reply.isTruncated) { $0 ? "yes" : "no" }
    compare("policy", \.reply.policy) { $0 }
    compare("attachments", \.parts) { $0.map(Self.words).joined(separator: ", ") }
    compare("defects", \.defects) { $0.map { "\($0.kind)@\($0.offset)" }.joined(separator: " ") }
    if old.reply.text != new.reply.text {
      replyLines = Self.lines(from: Self.lines(old.reply.text), to: Self.lines(new.reply.text))
    }
  }

  private static func words(_ one: Correspondent) -> String {
    one.name.map { "\($0) <\(one.address)>" } ?? one.address
  }
  private static func words(_ one: PartRecord) -> String { "\(one.safeFileName) (\(one.contentType))" }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// More lines than this are not aligned with each other: that takes their product.
  private static let alignedLines = 300

  private static func lines(from old: [Substring], to new: [Substring]) -> [String] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let gone = old[start..<(old.count - end)]
    let come = new[start..<(new.count - end)]
    guard gone.count <= alignedLines, come.count <= alignedLines else {
      return gone.map { "-\($0)" } + come.map { "+\($0)" }
    }
    var removed: [Int: String] = [:]
    var inserted: [Int: String] = [:]
    for change in Array(come).difference(from: Array(gone)) {
      switch change {
      case .remove(let offset, let line, _): removed[offset] = "-\(line)"
      case .insert(let offset, let line, _): inserted[offset] = "+\(line)"
      }
    }
    var lines: [String] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < gone.count || newIndex < come.count {
      if let line = removed[oldIndex], oldIndex < gone.count {
        lines.append(line)
        oldIndex += 1
      } else if let line = inserted[newIndex], newIndex < come.count {
        lines.append(line)
        newIndex += 1
      } else {
        // The same on both sides.
        oldIndex += 1
        newIndex += 1
      }
    }
    return lines
  }
}
