/// What a phrase of the table is for. The raw value is the word that the table's lines use.
package enum PhraseKind: String, CaseIterable, Sendable {
  /// How an attribution begins before its date: `On`, `Op`, `Le`, `Am`.
  case on
  /// Words by which an attribution says that somebody wrote: `wrote`, `het volgende geschreven`, `写道`.
  case wrote
  /// The same said by the writer himself, so no attribution: `I wrote`, `schreef ik`.
  case writtenBySelf = "self"
  /// Labels of a block of header fields.
  case from, sent, to, cc, subject, other
  /// The words between the dashes of a separator line.
  case forwarded, original
  /// How a line that a phone or an application adds begins; `*` stands for the device.
  case mobile
  /// Words that close a letter: `Met vriendelijke groet`.
  case closing
  /// How a sentence begins that closes a formal letter and ends with such words: `Je vous prie d'agréer …`.
  case formal
  /// What stands between the closing words and a place or a name: `Viele Grüße aus Köln`.
  case closingFrom = "closing-from"
  /// Words that only pile up in disclaimers.
  case disclaimer
  /// What alone, at the start of a line, tells that a machine put it there: `Please consider the environment`.
  case notice
  /// Devices and applications that send mail.
  case device
  /// What stands before a number, an account or a place in a signature.
  case contact
  /// What mailing lists and notification mails add at the end.
  case listFooter = "list-footer"
  /// What virus scanners add at the end.
  case antivirus
  /// What help desks put at the top of their mails: reply above this line.
  case replyAbove = "reply-above"
  /// Words that point to answers within the quote.
  case below
  /// What the receiver's own mail server puts above a message from outside.
  case banner

  /// The bit of a kind in a ``PhraseKinds``.
  var bit: UInt32 {
    switch self {
    case .on: 1 << 0
    case .wrote: 1 << 1
    case .writtenBySelf: 1 << 2
    case .from: 1 << 3
    case .sent: 1 << 4
    case .to: 1 << 5
    case .cc: 1 << 6
    case .subject: 1 << 7
    case .other: 1 << 8
    case .forwarded: 1 << 9
    case .original: 1 << 10
    case .mobile: 1 << 11
    case .closing: 1 << 12
    case .disclaimer: 1 << 13
    case .device: 1 << 14
    case .contact: 1 << 15
    case .listFooter: 1 << 16
    case .antivirus: 1 << 17
    case .replyAbove: 1 << 18
    case .below: 1 << 19
    case .banner: 1 << 20
    case .notice: 1 << 21
    case .formal: 1 << 22
    case .closingFrom: 1 << 23
    }
  }
}

/// A set of kinds of phrases.
package struct PhraseKinds: OptionSet, Hashable, Sendable {
  package var rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package init(_ kind: PhraseKind) { rawValue = kind.bit }

  /// Those that are in both.
  package func common(_ other: PhraseKinds) -> PhraseKinds {
    PhraseKinds(rawValue: rawValue & other.rawValue)
  }

  /// Whether any of these is among them.
  package func meets(_ other: PhraseKinds) -> Bool { rawValue & other.rawValue != 0 }

  package static let on = PhraseKinds(.on)
  package static let wrote = PhraseKinds(.wrote)
  package static let writtenBySelf = PhraseKinds(.writtenBySelf)
  package static let from = PhraseKinds(.from)
  package static let sent = PhraseKinds(.sent)
  package static let to = PhraseKinds(.to)
  package static let cc = PhraseKinds(.cc)
  package static let subject = PhraseKinds(.subject)
  package static let other = PhraseKinds(.other)
  package static let forwarded = PhraseKinds(.forwarded)
  package static let original = PhraseKinds(.original)
  package static let mobile = PhraseKinds(.mobile)
  package static let closing = PhraseKinds(.closing)
  package static let disclaimer = PhraseKinds(.disclaimer)
  package static let device = PhraseKinds(.device)
  package static let contact = PhraseKinds(.contact)
  package static let listFooter = PhraseKinds(.listFooter)
  package static let antivirus = PhraseKinds(.antivirus)
  package static let replyAbove = PhraseKinds(.replyAbove)
  package static let below = PhraseKinds(.below)
  package static let banner = PhraseKinds(.banner)
  package static let notice = PhraseKinds(.notice)
  package static let formal = PhraseKinds(.formal)
  package static let closingFrom = PhraseKinds(.closingFrom)
  /// All labels of header blocks.
  package static let labels: PhraseKinds = [.from, .sent, .to, .cc, .subject, .other]
  /// Those that tell a header block.
  package static let mainLabels: PhraseKinds = [.from, .sent, .to, .cc, .subject]
  /// What separator lines say.
  package static let separators: PhraseKinds = [.forwarded, .original]
}
