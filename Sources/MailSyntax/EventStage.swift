/// What events pass through between the parser's core and the sink.
protocol EventStage {
  /// How many entities have begun so far; the next one takes this number.
  var entityCount: Int { get set }
  /// Hands an event on, changed or not, or others in its place.
  mutating func pass<S: MessageSink>(_ event: MessageEvent, into sink: inout S) throws(S.Failure)
}

/// Hands every event on as it is.
struct PlainStage: EventStage {
  var entityCount = 0

  mutating func pass<S: MessageSink>(_ event: MessageEvent, into sink: inout S) throws(S.Failure) {
    try sink.receive(event)
  }
}
