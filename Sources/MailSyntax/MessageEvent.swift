/// What a parser tells of a message, in the order of its octets.
///
/// Events nest: everything between `beginEntity` and its `endEntity` belongs to that entity, and `field`, `body`
/// and `discardText` to the innermost one that is open. `endHeader` comes exactly once an entity, before its body.
///
/// From a ``MessageParser`` the octet ranges of `field`, `endHeader`, `body`, `discardText` and `framing` follow
/// one another without gap or overlap and cover the whole input. A ``MessageDecoder`` sends the same events with
/// other octets in `body`, and more entities: those of encoded messages, of TNEF, and files in plain texts.
public enum MessageEvent: ~Escapable {
  /// An entity starts: the message itself, a part of a multipart, or a message within one.
  case beginEntity(Entity)
  /// One field of the header, unfolded.
  case field(HeaderField)
  /// The header is over. `range` holds the blank line that ended it, and is empty where there was none.
  case endHeader(EntityHeader, range: Range<Int>)
  /// Some octets of a leaf's body; a body comes in any number of pieces, or none.
  ///
  /// `offset` is where they begin in the input; from a ``MessageDecoder``, where what they were decoded from
  /// begins.
  case body(Span<UInt8>, offset: Int)
  /// Octets of a multipart that lie in no part: its preamble or epilogue. From a ``MessageDecoder`` also the lines of
  /// a text that stand for a file in it.
  ///
  /// A multipart whose parts never begin has all its text here.
  case discardText(Span<UInt8>, place: DiscardPlace, offset: Int)
  /// Octets that only hold the message together, such as a boundary line.
  case framing(Framing, range: Range<Int>)
  /// The entity is over. `range` reaches from its first octet to its last, header included.
  case endEntity(Entity, range: Range<Int>)
  /// Something is wrong at this place; what was made of it follows.
  case defect(Defect)
}

/// Where in a multipart text stands that belongs to no part (RFC 2046 §5.1.1, `discard-text`).
public enum DiscardPlace: String, Sendable {
  /// Before the first boundary line.
  case preamble
  /// After the closing boundary line.
  case epilogue
  /// Uuencoded lines of a plain text, within the entity of the file that they stand for. Together with the text's
  /// own `body` they are the text as it was sent.
  case uuencoded
}

/// What octets are that belong to no field and to no body.
public enum Framing: String, Sendable {
  /// A boundary line, with the line end before it (RFC 2046 §5.1.1).
  case delimiter
  /// A boundary line that closes its multipart, with the line end before it.
  case closeDelimiter = "close-delimiter"
  /// The `From ` line that mailbox files put before a message.
  case envelopeLine = "envelope-line"
  /// A header line that is no field, or a field over a limit of ``Limits``.
  case skippedLine = "skipped-line"
}

/// Takes the events of one message.
///
/// Only a sink can fail: the parsers themselves never do. What it throws comes out of `feed` or `finish`, after
/// which the parser must not be used again.
public protocol MessageSink {
  /// What the sink throws; `Never` where it cannot fail.
  associatedtype Failure: Error
  /// Takes one event. A span in it is valid during the call only.
  mutating func receive(_ event: MessageEvent) throws(Failure)
}
