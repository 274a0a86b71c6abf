import Bytes
import MailText
package import Records
package import Replies

/// What is known beside a message when its reply is looked for.
package struct ReplyContext: Sendable {
  /// The line of the owner's own messages above which a reply was asked for; nil for the usual ones only.
  package var marker: String?
  /// What was said before.
  package var known: KnownText

  package init(marker: String? = nil, known: KnownText = KnownText()) {
    self.marker = marker
    self.known = known
  }

  /// What the ledger has of the dossiers that a message goes to: the replies of messages that came before it. It
  /// depends on nothing else, so that a message that is read again reads the same.
  ///
  /// - Parameters:
  ///   - sender: the message's own sender, who may say again what he said; his closing words are no news to anybody.
  package init(
    marker: String?, ledger: borrowing Ledger, destinations: [Destination], before digest: String,
    sender: String?
  ) throws(LedgerFailure) {
    self.init(marker: marker)
    var seen: Set<String> = []
    let sender = sender.map { [UInt8]($0.utf8).asciiLowercased() }
    for destination in destinations where seen.insert(destination.key).inserted {
      guard case .dossier(let tenant, let kind, let reference) = destination else { continue }
      let texts = try ledger.earlierTexts(tenant: tenant, kind: kind, reference: reference, before: digest)
      for earlier in texts {
        let text = [UInt8](earlier.text.utf8)
        if let sender, let other = earlier.sender, [UInt8](other.utf8).asciiLowercased() == sender {
          known.add([UInt8](ReplyStripper().strip(.plain(text)).text(.fullSignoff).utf8), by: .sender)
        } else {
          known.add(text, by: .other)
        }
      }
    }
  }
}
