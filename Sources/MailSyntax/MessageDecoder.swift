/// What becomes of messages that are attached to a message (RFC 2046 §5.2.1).
public enum AttachedMessages: Sendable {
  /// Their entities follow one by one; the attached message has no body of its own.
  case descend
  /// They are leaves: their body is the attached message, whole, as one would save it to a file.
  case whole
}

/// A ``MessageParser`` whose bodies are decoded from their transfer encodings.
///
/// The events are the same; `body` holds the octets that the encoding stood for. It also descends into attached
/// messages that are encoded: their entities come within the encoded one, with offsets as ``Entity/origin`` says.
public struct MessageDecoder {
  private var core: ParserCore
  private var stage: DecodingStage

  /// Makes a decoder for one message.
  public init(limits: Limits = Limits(), attachedMessages: AttachedMessages = .descend) {
    core = ParserCore(limits: limits, attachedMessages: attachedMessages)
    stage = DecodingStage(limits: limits, level: 0, attachedMessages: attachedMessages)
  }

  /// A decoder for an encoded message that lies in another one.
  init(limits: Limits, level: Int, place: ParserCore.Place) {
    core = ParserCore(limits: limits, place: place)
    stage = DecodingStage(limits: limits, level: level, attachedMessages: .descend)
  }

  /// How many entities have begun, those of encoded messages included.
  var entityCount: Int {
    get { stage.entityCount }
    set { stage.entityCount = newValue }
  }

  /// Takes the next octets of the message.
  @inlinable
  public mutating func feed<S: MessageSink>(_ chunk: Span<UInt8>, into sink: inout S) throws(S.Failure) {
    try SinkRelay.run(into: &sink) { relay throws(SinkRelay.Stop) in
      try relayedFeed(chunk, &relay)
    }
  }

  /// Ends the message: closes all that is open. Call it once.
  @inlinable
  public mutating func finish<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    try SinkRelay.run(into: &sink) { relay throws(SinkRelay.Stop) in
      try relayedFinish(&relay)
    }
  }

  @usableFromInline
  mutating func relayedFeed(_ chunk: Span<UInt8>, _ relay: inout SinkRelay) throws(SinkRelay.Stop) {
    try core.feed(chunk, through: &stage, into: &relay)
  }

  @usableFromInline
  mutating func relayedFinish(_ relay: inout SinkRelay) throws(SinkRelay.Stop) {
    try core.finish(through: &stage, into: &relay)
  }
}
