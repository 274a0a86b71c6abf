/// A ``MessageParser`` whose bodies are decoded from their transfer encodings.
///
/// The events are the same; `body` holds the octets that the encoding stood for. It also descends into attached
/// messages that are encoded: their entities come within the encoded one, with offsets as ``Entity/origin`` says.
public struct MessageDecoder {
  private var core: ParserCore
  private var stage: DecodingStage

  /// Makes a decoder for one message.
  public init(limits: Limits = Limits()) { self.init(limits: limits, level: 0, place: nil) }

  init(limits: Limits, level: Int, place: ParserCore.Place?) {
    core = ParserCore(limits: limits, place: place)
    stage = DecodingStage(limits: limits, level: level)
  }

  /// How many entities have begun, those of encoded messages included.
  var entityCount: Int {
    get { stage.entityCount }
    set { stage.entityCount = newValue }
  }

  /// Takes the next octets of the message.
  public mutating func feed<S: MessageSink>(_ chunk: Span<UInt8>, into sink: inout S) throws(S.Failure) {
    try core.feed(chunk, through: &stage, into: &sink)
  }

  /// Ends the message: closes all that is open. Call it once.
  public mutating func finish<S: MessageSink>(into sink: inout S) throws(S.Failure) {
    try core.finish(through: &stage, into: &sink)
  }
}
