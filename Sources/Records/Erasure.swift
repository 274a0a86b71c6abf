/// Which filings an erasure is about.
package enum ErasureScope: Equatable, Sendable {
  /// All that came from an address, by its header or its envelope; of one tenant where one is given.
  case contact(address: String, tenant: Int?)
  case dossier(tenant: Int, kind: String, reference: String)
  /// All of a tenant, and in the end what is known of the tenant itself.
  case tenant(Int)
  /// What was filed for a tenant before a moment, and was acknowledged by every consumer that there is.
  case expired(tenant: Int, before: Int)
}

/// How much an erasure is about.
package struct ErasureCounts: Equatable, Sendable {
  package var filings = 0
  /// Messages of which nothing stays.
  package var messages = 0
  /// Messages that stay for somebody else, and lose only what ties them to the scope.
  package var sharedMessages = 0
  /// Files of the messages of which nothing stays.
  package var files = 0
  /// Octets of those messages and their files.
  package var octets = 0
  /// Records that some named consumer has not acknowledged yet.
  package var unacknowledged = 0

  package init() {}
}

/// What one transaction of an erasure took out of the ledger.
package struct ErasedBatch: Equatable, Sendable {
  package var filings = 0
  package var messages = 0
  /// Of what the messages consisted of: blobs that may be named by nobody any more.
  package var digests: [String] = []
}

/// How long the mail of a tenant is kept.
package struct Retention: Equatable, Sendable {
  package var tenant: Int
  package var tenantName: String
  package var days: Int
}
