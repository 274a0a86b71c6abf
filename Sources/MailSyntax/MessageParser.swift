/// Cuts a message into entities, fields and bodies while its octets come in.
///
/// `feed` any number of chunks of any size, then `finish` once. The events do not depend on how the message was cut
/// into chunks, but for the pieces that a body comes in. Nothing is decoded: `body` holds octets as they were sent.
/// It throws nothing of its own, takes time in proportion to the octets, and keeps no more than ``Limits`` allow.
public struct MessageParser {
  private var core: ParserCore
  private var stage = PlainStage()

  /// Makes a parser for one message.
  public init(limits: Limits = Limits()) { core = ParserCore(limits: limits) }

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
