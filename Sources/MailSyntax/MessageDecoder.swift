/// A ``MessageParser`` whose bodies are decoded from their transfer encodings.
///
/// The events are the same; `body` holds the octets that the encoding stood for. It also descends into attached
/// messages that are encoded: their entities come within the encoded one, with offsets as ``Entity/origin`` says.
public struct MessageDecoder {
  /// Makes a decoder for one message.
  public init(limits: Limits = Limits()) {}

  /// Takes the next octets of the message.
  public mutating func feed<S: MessageSink>(_ chunk: Span<UInt8>, into sink: inout S) throws(S.Failure) {}

  /// Ends the message: closes all that is open. Call it once.
  public mutating func finish<S: MessageSink>(into sink: inout S) throws(S.Failure) {}
}
