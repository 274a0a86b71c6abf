import Locales
public import MailText

/// Finds the sender's own words in a message, and says of every other stretch what it is.
///
/// 1. Each line is looked at alone (``LineTable``).
/// 2. From the top, at each line that begins something (an attribution, a header block, a separator, quoted lines, a
///    mark of the mail client), it is decided how far that reaches: over the quoted lines below it, or, where none
///    are marked, to the end.
/// 3. Answers between quoted lines are kept with the questions.
/// 4. At the end of what is left, footers, signature and closing are told apart (``SignatureLayer``).
/// 5. What is left is taken apart once more, as if it had come by itself, until nothing more goes: so a reply taken
///    apart again stays as it is (``Reading``).
///
/// Nothing is looked at without bound: the work is linear in the text. No input traps.
public struct ReplyStripper: Sendable {
  /// The words of the line above which a reply was asked for, folded.
  private let marker: [UInt8]

  /// A stripper. `marker` is the line that the owner's own messages carry, such as `##- Reply above this line -##`;
  /// the usual ones are known. It is a hint: what is not quoted below it stays.
  public init(marker: String? = nil) {
    let folded = FoldedText.fold(marker ?? "")
    self.marker = folded.count >= Self.minimumMarker ? [UInt8](folded.prefix(Self.maximumMarker)) : []
  }

  /// The octets of a marker that are looked for, at least and at most: a shorter one would be found anywhere.
  private static let minimumMarker = 4
  private static let maximumMarker = 200

  /// Takes a message apart. `sender` is whom the From field names: it helps to tell a signature.
  public func strip(_ lines: VisibleLines, from sender: SenderName? = nil) -> Reply {
    strip(lines, from: sender, known: KnownText())
  }

  /// The same, given the text of messages that were sent: lines of theirs are quotes in any language.
  public func strip(_ lines: VisibleLines, from sender: SenderName? = nil, known: KnownText) -> Reply {
    var reading = Reading(lines, Judge(senders: sender?.words ?? [], known: known, marker: marker))
    reading.settle()
    reading.doubtWhatIsPointedAt()
    return Reply(segments: reading.segments)
  }
}

/// Says of each line of a text what it is.
struct Judge {
  /// The words of the sender's name.
  let senders: [[UInt8]]
  let known: KnownText
  let marker: [UInt8]

  func verdicts(_ table: LineTable) -> [QuotePass.Verdict] {
    var pass = QuotePass(table, known: known, marker: marker)
    pass.run()
    var start = 0
    while let run = pass.replyRun(from: start) {
      start = run.upperBound
      for finding in SignatureLayer(pass.table, run, senders: senders).findings {
        for index in finding.lines where pass.verdicts[index].kind == .reply {
          pass.verdicts[index].kind = finding.kind
          pass.verdicts[index].confidence = finding.confidence
          pass.verdicts[index].evidence = finding.evidence
        }
      }
    }
    pass.settlePasted()
    return pass.verdicts
  }
}
