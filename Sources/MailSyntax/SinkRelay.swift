/// Hands events to a sink of a type that only the caller knows.
///
/// The parsers are written for any sink. Compiled for one whose type is not known they would ask at each step how large
/// an error of it is; compiled for this one they do not. What leads from here to the sink itself is compiled where the
/// sink is known, hence `@inlinable`.
@usableFromInline
struct SinkRelay: MessageSink {
  /// The sink failed; what it threw is kept by who made the relay.
  @usableFromInline
  struct Stop: Error {
    @usableFromInline init() {}
  }

  private let send: (MessageEvent) throws(Stop) -> Void

  @usableFromInline
  init(send: @escaping (MessageEvent) throws(Stop) -> Void) { self.send = send }

  @usableFromInline
  mutating func receive(_ event: MessageEvent) throws(Stop) { try send(event) }

  /// Runs a parser with a relay to this sink.
  @inlinable
  static func run<S: MessageSink>(
    into sink: inout S, _ parse: (inout SinkRelay) throws(Stop) -> Void
  ) throws(S.Failure) {
    // At most one; a list, because the room for one of an unknown type would have to be asked for at each event.
    var failures: [S.Failure] = []
    withoutActuallyEscaping(
      { (event: MessageEvent) throws(Stop) in
        do throws(S.Failure) {
          try sink.receive(event)
        } catch {
          failures.append(error)
          throw Stop()
        }
      },
      do: { send in
        var relay = SinkRelay(send: send)
        // What it threw is known already.
        try? parse(&relay)
      })
    if let failure = failures.first { throw failure }
  }
}
