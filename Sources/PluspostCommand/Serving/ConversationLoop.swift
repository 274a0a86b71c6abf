import Files

/// Serves any number of connections in one thread: takes what is ready, lets the service settle when nothing more is, and
/// sends the replies.
///
/// Bounded: so many connections, of each of them one chunk of input and the replies to that; from a client that does not
/// take its replies nothing more is read. States: *serving*; *ending* from the operator's wish on, when nothing new is
/// accepted and what has begun has a time to come to its end.
final class ConversationLoop<S: Service> {
  struct Limits {
    /// Connections at a time. Further clients wait in the system's queue.
    var connections = 100
    /// After so long without an octet either way a client is told to go.
    var idleMilliseconds = 300_000
    /// What is under way when the end is wished for has so long.
    var endingMilliseconds = 30_000
    /// The longest that a conversation waits for others that keep coming.
    var settlingMilliseconds = 10
    /// The longest that it waits for others that are likely to come, where a settling takes longer than that.
    var gatheringMilliseconds = 50
  }

  private let service: S
  private let limits: Limits
  private var listeners: [Listener]
  private var connections: [Connection<S.Talk>] = []
  private var readiness = Readiness()
  private var buffer: [UInt8] = []
  private var endingSince: Int?
  private var waitingSince: Int?
  /// What can be read when the settling that is under way is done.
  private var settling: Int32?
  private var settlingSince = 0
  private var settledAt = 0
  /// How long the last settling took.
  private var settlingTook = 0
  /// Until when nothing is accepted, because the system had no descriptor left.
  private var pausedUntil = 0

  init(_ service: S, listeners: [Listener], limits: Limits = Limits()) {
    self.service = service
    self.listeners = listeners
    self.limits = limits
  }

  /// A conversation over standard input and output.
  func addStandardStreams() {
    connections.append(Connection(nil, talk: service.begin(), now: ProcessControl.monotonicMilliseconds))
  }

  /// Serves until there is nobody left to serve and nobody can come.
  func run() throws(Errno) {
    let wish = try TerminationWish()
    while !listeners.isEmpty || !connections.isEmpty || settling != nil {
      readiness.removeAll()
      let wishIndex = readiness.add(wish.descriptor.number, input: endingSince == nil, output: false)
      let accepting =
        connections.count < limits.connections && pausedUntil <= ProcessControl.monotonicMilliseconds
      let listenerIndices = listeners.map {
        readiness.add($0.descriptor.number, input: accepting, output: false)
      }
      let settlingIndex = settling.map { readiness.add($0, input: true, output: false) }
      for connection in connections { connection.ask(&readiness) }
      try readiness.wait(milliseconds: patience())

      let now = ProcessControl.monotonicMilliseconds
      if readiness.canRead(wishIndex) { end(now) }
      if let settlingIndex, readiness.canRead(settlingIndex) {
        service.endSettling()
        settled()
      }
      var hasRead = false
      for connection in connections where connection.exchange(readiness, &buffer, now) {
        hasRead = true
        // To read from all of them may take longer than a settling, and the other thread would have nothing to do.
        relieve()
      }
      // Behind the connections that were asked about, which have answers.
      for (listener, index) in zip(listeners, listenerIndices) where readiness.canRead(index) {
        accept(listener, now)
      }
      settle(now, hasRead: hasRead)
      bury(now)
    }
  }

  /// How long the loop may sleep.
  private func patience() -> Int32 {
    let now = ProcessControl.monotonicMilliseconds
    if settling == nil, service.backlog != .none {
      return Int32(clamping: max(0, (waitingSince ?? now) + gathering() - now))
    }
    var until = now + 3_600_000
    if pausedUntil > now { until = pausedUntil }
    if let endingSince { until = min(until, endingSince + limits.endingMilliseconds) }
    for connection in connections { until = min(until, connection.expiry(limits.idleMilliseconds)) }
    return Int32(clamping: max(0, until - now))
  }

  private func accept(_ listener: Listener, _ now: Int) {
    while connections.count < limits.connections {
      do throws(Errno) {
        guard let descriptor = try listener.accept() else { return }
        connections.append(Connection(AcceptedSocket(descriptor), talk: service.begin(), now: now))
      } catch {
        // Out of descriptors or memory: those that are connected will give some back.
        pausedUntil = now + 1000
        return
      }
    }
  }

  /// Between two connections: ends a settling that is done, and begins the next one where that goes on beside this thread.
  private func relieve() {
    if settling != nil, service.isSettled {
      service.endSettling()
      settled()
    }
    settle(ProcessControl.monotonicMilliseconds, hasRead: false)
  }

  /// One durable write for all that came meanwhile: when nobody has more to say just now, or when it has been long
  /// enough for those who wait. Where others may speak while it goes on, it goes on beside them.
  private func settle(_ now: Int, hasRead: Bool) {
    guard settling == nil, service.backlog != .none else { return }
    let since = waitingSince ?? now
    waitingSince = since
    if service.backlog == .some, now - since < gathering(hasRead ? limits.settlingMilliseconds : 0) { return }
    waitingSince = nil
    settlingSince = now
    if connections.contains(where: { $0.talk.standing == .open }) {
      settling = service.beginSettling()
    } else {
      service.settle()
    }
    if settling == nil { settled() }
  }

  /// So many who wait are worth a settling of their own.
  private static var fewestToGo: Int { 8 }

  /// How long those who wait do so for others. Half of what a settling takes is well spent on those who heard of the last
  /// one, or spoke since: they would have to wait for the next. Where it takes no time, nor does this; nor where as many
  /// wait as speak: one half is then settled while the other half is heard.
  private func gathering(_ least: Int = 0) -> Int {
    let speaking = connections.count { $0.talk.standing == .open && $0.lastSeen >= settledAt }
    if speaking == 0 { return 0 }
    if connections.count(where: { $0.talk.standing == .waiting }) >= max(speaking, Self.fewestToGo) {
      return 0
    }
    return max(least, min(settlingTook / 2, limits.gatheringMilliseconds))
  }

  /// A settling is done.
  private func settled() {
    settling = nil
    settledAt = ProcessControl.monotonicMilliseconds
    settlingTook = settledAt - settlingSince
    waitingSince = service.backlog == .none ? nil : settledAt
    for connection in connections { connection.send(settledAt) }
  }

  private func end(_ now: Int) {
    guard endingSince == nil else { return }
    endingSince = now
    listeners = []
    for connection in connections { connection.hear(.shuttingDown, now) }
  }

  private func bury(_ now: Int) {
    for connection in connections where connection.expiry(limits.idleMilliseconds) <= now {
      connection.hear(.outOfTime, now)
    }
    let isLate = endingSince.map { $0 + limits.endingMilliseconds <= now } ?? false
    connections.removeAll { $0.isOver || (isLate && $0.talk.standing != .waiting) }
  }
}

/// A descriptor that can be there or not: a stored optional of what cannot be copied could not be looked at.
private final class AcceptedSocket {
  let descriptor: FileDescriptor

  init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }
}

/// A connection and its conversation.
private final class Connection<Talk: Conversation> {
  let talk: Talk
  /// Nil for standard input and output.
  private let socket: AcceptedSocket?
  private(set) var lastSeen: Int
  /// Nothing can be said to the other side any more, or nothing is left to be said.
  private(set) var isOver = false
  private var hasInput = true
  private var inputIndex: Int?
  private var outputIndex: Int?

  /// Replies that a client has not taken, above which nothing more is read from it.
  private static var maximumReplyBytes: Int { 1 << 16 }

  init(_ socket: AcceptedSocket?, talk: Talk, now: Int) {
    self.socket = socket
    self.talk = talk
    lastSeen = now
    send(now)
  }

  /// When it will have had its time: so long after the last octet, or at the deadline of what is under way. Never while the
  /// other side waits for this one.
  func expiry(_ idleMilliseconds: Int) -> Int {
    if case .waiting = talk.standing { return .max }
    return min(lastSeen + idleMilliseconds, talk.deadline ?? .max)
  }

  private var reads: Bool {
    hasInput && talk.standing == .open && talk.replies.count <= Self.maximumReplyBytes
  }

  /// Asks for what it can do something with.
  func ask(_ readiness: inout Readiness) {
    inputIndex = nil
    outputIndex = nil
    if let number = socket?.descriptor.number {
      let index = readiness.add(number, input: reads, output: !talk.replies.isEmpty)
      inputIndex = index
      outputIndex = index
    } else {
      // A pipe that has ended is always ready to say so.
      if hasInput { inputIndex = readiness.add(StandardStreams.input.number, input: reads, output: false) }
      outputIndex = readiness.add(StandardStreams.output.number, input: false, output: !talk.replies.isEmpty)
    }
  }

  /// Reads and writes what it can; whether anything was read.
  func exchange(_ readiness: borrowing Readiness, _ buffer: inout [UInt8], _ now: Int) -> Bool {
    if let outputIndex, readiness.isGone(outputIndex) {
      isOver = true
      return false
    }
    var hasRead = false
    if let inputIndex, reads, readiness.canRead(inputIndex) {
      buffer.removeAll(keepingCapacity: true)
      switch receive(&buffer) {
      case .octets:
        hasRead = true
        lastSeen = now
        talk.take(buffer)
      case .nothing: break
      case .end:
        hasInput = false
        talk.hear(.inputEnded)
      }
    }
    send(now)
    return hasRead
  }

  private enum Received { case octets, nothing, end }

  /// A connection that broke has ended: what was not complete is not accepted either way.
  private func receive(_ buffer: inout [UInt8]) -> Received {
    do throws(Errno) {
      let count: Int?
      if let socket {
        count = try Stream.read(socket.descriptor, upTo: InputFile.chunkSize, into: &buffer)
      } else {
        count = try Stream.read(StandardStreams.input, upTo: InputFile.chunkSize, into: &buffer)
      }
      guard let count else { return .nothing }
      return count > 0 ? .octets : .end
    } catch {
      return .end
    }
  }

  func hear(_ news: ConversationNews, _ now: Int) {
    talk.hear(news)
    send(now)
    if case .outOfTime = news, talk.standing != .waiting { isOver = true }
  }

  /// Sends as much of the replies as the other side takes.
  func send(_ now: Int) {
    if !talk.replies.isEmpty {
      do throws(Errno) {
        let count: Int
        if let socket {
          count = try Stream.write(talk.replies.span, to: socket.descriptor)
        } else {
          count = try Stream.write(talk.replies.span, to: StandardStreams.output)
        }
        if count > 0 {
          lastSeen = now
          talk.replies.removeFirst(count)
        }
      } catch {
        isOver = true
      }
    }
    switch talk.standing {
    case .over: if talk.replies.isEmpty { isOver = true }
    case .open: if !hasInput, talk.replies.isEmpty { isOver = true }
    case .waiting: break
    }
  }
}
