import Bytes
package import MailText
package import Records
package import Replies

/// What is known beside a message when its reply is looked for.
package struct ReplyContext: Sendable {
  private struct Earlier: Sendable {
    var text: [UInt8]
    var writer: KnownText.Writer
  }

  /// The line of the owner's own messages above which a reply was asked for; nil for the usual ones only.
  package var marker: String?
  /// What was said before, whatever the message says.
  package var known: KnownText
  /// What was said before in the same places, latest first.
  private var earlier: [Earlier] = []

  package init(marker: String? = nil, known: KnownText = KnownText()) {
    self.marker = marker
    self.known = known
  }

  /// What the ledger has of the dossiers that a message goes to: the replies of messages that came before it. It
  /// depends on nothing else, so that a message that is read again reads the same.
  ///
  /// - Parameters:
  ///   - sender: the message's own sender, who may say again what he said.
  package init(
    marker: String?, ledger: borrowing Ledger, destinations: [Destination], before digest: String,
    sender: String?
  ) throws(LedgerFailure) {
    self.init(marker: marker)
    var seen: [String] = []
    let sender = sender.map { [UInt8]($0.utf8).asciiLowercased() }
    for destination in destinations where !seen.contains(destination.key) {
      guard case .dossier(let tenant, let kind, let reference) = destination else { continue }
      seen.append(destination.key)
      let texts = try ledger.earlierTexts(tenant: tenant, kind: kind, reference: reference, before: digest)
      for one in texts {
        let isOwn = sender != nil && one.sender.map { [UInt8]($0.utf8).asciiLowercased() } == sender
        earlier.append(Earlier(text: one.text, writer: isOwn ? .sender : .other))
      }
    }
  }

  /// What was said before, as far as the texts of a message may repeat it.
  package func known(in texts: [VisibleLines]) -> KnownText {
    if earlier.isEmpty { return known }
    var known = known
    let probe = KnownText.Probe(texts)
    for one in earlier where probe.mayRepeat(one.text, by: one.writer) {
      switch one.writer {
      case .other: known.add(one.text, by: .other)
      case .sender:
        // His closing words are no news to anybody.
        let words = ReplyStripper().strip(.plain(one.text)).text(.fullSignoff)
        known.add([UInt8](words.utf8), by: .sender)
      }
    }
    return known
  }
}
