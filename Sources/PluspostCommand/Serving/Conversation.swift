/// The server's side of one connection, whatever the protocol. The loop moves octets between it and a descriptor.
protocol Conversation: AnyObject {
  /// Octets to be sent; the loop takes out what it has sent.
  var replies: [UInt8] { get set }
  var standing: ConversationStanding { get }
  /// When what is under way must be complete, in milliseconds of the clock that only goes forward; nil where nothing is.
  var deadline: Int? { get }
  /// Takes octets that came. Called while the standing is `open`.
  func take(_ octets: [UInt8])
  /// Something happened from outside.
  func hear(_ news: ConversationNews)
}

extension Conversation {
  var deadline: Int? { nil }
}

/// What a conversation can do now.
enum ConversationStanding {
  /// It takes octets.
  case open
  /// It takes none before the service has settled.
  case waiting
  /// It is over once its replies are sent.
  case over
}

/// What befalls a conversation.
enum ConversationNews {
  /// The other side says no more. Told while the standing is `open`.
  case inputEnded
  /// Nothing came for too long, or what is under way took too long to come.
  case outOfTime
  /// The server is about to end: what has begun may come to its end, nothing new begins.
  case shuttingDown
}

/// What answers connections.
protocol Service: AnyObject {
  associatedtype Talk: Conversation
  /// Begins a conversation, with its greeting in the replies.
  func begin() -> Talk
  /// Whether conversations wait for ``settle()``, and whether so many that it should come at once.
  var backlog: ServiceBacklog { get }
  /// Does for all conversations that wait what is cheaper done for many.
  func settle()
  /// Begins that beside this thread: what can be read when ``endSettling()`` is due; nil where it was done at once.
  func beginSettling() -> Int32?
  /// Whether ``endSettling()`` is due.
  var isSettled: Bool { get }
  /// Ends what ``beginSettling()`` began.
  func endSettling()
}

extension Service {
  func beginSettling() -> Int32? {
    settle()
    return nil
  }
  var isSettled: Bool { true }
  func endSettling() {}
}

enum ServiceBacklog { case none, some, full }
