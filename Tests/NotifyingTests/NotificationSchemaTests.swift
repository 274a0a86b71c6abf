import Addressing
import Notifying
import Records
import Replies
import Testing

/// The schema is written by hand, so it is held to the words that the program has. That it is a schema, and that real
/// records keep to it, is for the tests of the command, which have a validator that is not ours.
@Suite struct NotificationSchemaTests {
  @Test(arguments: Addressing.Kind.allCases.map(\.rawValue))
  func kindsAreNamed(_ word: String) { #expect(NotificationSchema.json.contains("\"\(word)\"")) }

  @Test(arguments: EvidenceRecord.Kind.allCases.map(\.rawValue))
  func sortsOfEvidenceAreNamed(_ word: String) { #expect(NotificationSchema.json.contains("\"\(word)\"")) }

  @Test(arguments: Review.Reason.allCases.map(\.rawValue))
  func reasonsForReviewAreNamed(_ word: String) { #expect(NotificationSchema.json.contains("\"\(word)\"")) }

  @Test(arguments: NotificationKind.allCases.map(\.rawValue))
  func typesAreNamed(_ word: String) { #expect(NotificationSchema.json.contains("\"io.pluspost.\(word)\"")) }

  @Test(arguments: ReplyPolicy.allCases.map(\.rawValue))
  func policiesAreNamed(_ word: String) { #expect(NotificationSchema.json.contains("\"\(word)\"")) }
}
