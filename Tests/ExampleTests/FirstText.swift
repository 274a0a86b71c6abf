import MailSyntax
import MailText
import Replies

/// The subject of a message, and what was written in its first plain text.
struct FirstText: MessageSink {
  private(set) var subject = ""
  private var octets: [UInt8] = []
  private var charset: String?
  private var isOpen = false
  private var isDone = false

  mutating func receive(_ event: MessageEvent) throws(Never) {
    switch event {
    case .field(let field) where field.isNamed("Subject"): subject = EncodedWord.decode(field.value)
    case .endHeader(let header, range: _):
      isOpen = !isDone && header.contentType.essence == "text/plain"
      charset = isOpen ? header.contentType.parameters["charset"].map(ParameterText.decode) : charset
    case .body(let chunk, offset: _) where isOpen: for index in chunk.indices { octets.append(chunk[index]) }
    case .endEntity where isOpen: (isOpen, isDone) = (false, true)
    default: break
    }
  }

  /// The writer's own words, without the quoted history.
  var reply: String {
    let text = TextDecoder.decode(octets, label: charset).utf8
    return ReplyStripper().strip(.plain(text)).text(.full)
  }
}
