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
  public mutating func feed<S: MessageSink>(_ chunk: Span<UInt8>, into sink: inout S) throws(S.Failure) {
    try core.feed(chunk, through: &stage, into: &sink)
  }

  /// Ends the message: closes all that is open. Call it once.
  public mutating func finish<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    try core.finish(through: &stage, into: &sink)
  }
}
