/// What the ledger says of itself, read without a look at whole messages.
package struct LedgerStatus: Equatable, Sendable {
  /// How far a named consumer is.
  package struct ConsumerStatus: Equatable, Sendable {
    package var name: String
    /// Sequence of the last acknowledged notification.
    package var acknowledged: Int
    /// When it last acknowledged one.
    package var updatedAt: Int
    /// Notifications that it has not acknowledged.
    package var behind = 0
    /// When the oldest of them was made.
    package var oldestAt: Int?
  }

  /// Deliveries since a moment.
  package struct Deliveries: Equatable, Sendable {
    /// Recipients whose message was filed, by the sort of notification that told of it.
    package var filed: [NotificationKind: Int] = [:]
    /// Recipients who led to where the message was already.
    package var joined = 0
    /// Times that the same message came to the same recipient again.
    package var redelivered = 0

    package init() {}

    package var count: Int { filed.values.reduce(0, +) + joined + redelivered }
  }

  package var schema = 0
  package var tenants = 0
  package var contacts = 0
  package var messages = 0
  /// Octets of the raw messages.
  package var messageBytes = 0
  /// Different contents that rows name, and their octets: raw messages and files.
  package var blobs = 0
  package var blobBytes = 0
  package var reviews = 0
  package var quarantined = 0
  package var notifications = 0
  /// Sequence of the newest notification.
  package var lastSequence = 0
  package var consumers: [ConsumerStatus] = []
  /// When a delivery was last recorded.
  package var lastDeliveryAt: Int?
  package var deliveries = Deliveries()
  /// Whether an erasure was cut off, and is to be run again.
  package var isErasurePending = false

  package init() {}
}
