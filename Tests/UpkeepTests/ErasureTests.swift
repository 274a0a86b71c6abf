import Files
import Records
import Testing

@testable import Upkeep

@Suite struct ErasureTests {
  @discardableResult
  func erase(_ scope: ErasureScope, in store: TestStore) throws -> Erasure.Outcome {
    try Erasure(store.kept, scope, now: store.now).run()
  }

  @Test func manyBatchesLeaveNothing() throws {
    let store = try TestStore()
    for number in 0..<450 { try store.file("message \(number)", files: ["logo"], at: ["A", "B"]) }
    try store.file("another", at: ["C"], tenant: 2)
    let plan = try Erasure(store.kept, .tenant(1), now: store.now).plan()
    #expect(plan.filings == 900)
    #expect(plan.messages == 450)
    #expect(plan.files == 450)
    let outcome = try erase(.tenant(1), in: store)
    #expect(outcome.filings == 900)
    #expect(outcome.messages == 450)
    #expect(outcome.blobs.count == 451)
    let counts = try store.kept.ledger.counts()
    #expect(counts.messages == 1)
    #expect(counts.contacts == 1)
    #expect(counts.tenants == 1)
    #expect(try store.findings() == [:])
  }

  static let places: [(ErasureScope, [RecordedFiling.Outcome])] = [
    (.dossier(tenant: 1, kind: "dossier", reference: "A"), [.erased, .redelivered]),
    (.dossier(tenant: 1, kind: "task", reference: "A"), [.redelivered, .redelivered]),
    (.dossier(tenant: 2, kind: "dossier", reference: "A"), [.redelivered, .redelivered]),
    (.contact(address: "els@klant.EXAMPLE", tenant: nil), [.erased, .erased]),
    (.contact(address: "els@klant.example", tenant: 2), [.redelivered, .redelivered]),
    (.contact(address: "jan@klant.example", tenant: nil), [.redelivered, .redelivered]),
    (.tenant(1), [.erased, .erased]),
  ]

  @Test(arguments: places)
  func aScopeTakesWhatIsInItAndItDoesNotComeBack(
    scope: ErasureScope, outcomes: [RecordedFiling.Outcome]
  ) throws {
    let store = try TestStore()
    try store.file("message", files: ["logo"], at: ["A", "B"])
    try erase(scope, in: store)
    let again = try store.file("message", files: ["logo"], at: ["A", "B"])
    #expect(again.map(\.outcome) == outcomes)
    #expect(try store.kept.ledger.counts().messages == (outcomes.contains(.redelivered) ? 1 : 0))
    #expect(try store.kept.ledger.problems() == [])
  }

  @Test func aContactLosesWhatIsErasedAndGoesWithTheLast() throws {
    let store = try TestStore()
    try store.file("one", at: ["A"])
    try store.file("two", at: ["B"])
    try erase(.dossier(tenant: 1, kind: "dossier", reference: "A"), in: store)
    #expect(try store.kept.ledger.counts().contacts == 1)
    try erase(.dossier(tenant: 1, kind: "dossier", reference: "B"), in: store)
    #expect(try store.kept.ledger.counts().contacts == 0)
  }

  @Test func whatWasCutOffIsFinishedByTheNext() throws {
    let store = try TestStore()
    try store.file("message", files: ["logo"])
    // The rows went, and then the process.
    _ = try store.kept.ledger.choose(.tenant(1))
    try store.kept.ledger.prepareToErase()
    _ = try store.kept.ledger.eraseBatch(now: store.now) { _, _, _ in [] }
    #expect(try store.kept.ledger.isErasurePending())
    #expect(try store.contains("logo"))
    let outcome = try erase(.tenant(1), in: store)
    #expect(outcome.filings == 0)
    #expect(outcome.blobs.count == 2)
    #expect(try !store.contains("logo"))
    #expect(try !store.kept.ledger.isErasurePending())
  }

  @Test func timeIsOverOnlyForWhatEachConsumerHas() throws {
    let store = try TestStore()
    let day = 86_400
    let first = try store.file("one", now: store.now - 40 * day)[0]
    try store.file("two", now: store.now - 35 * day)
    try store.file("three", now: store.now - 10 * day)
    try store.kept.ledger.setRetention(tenant: 1, days: 30)
    _ = try store.kept.ledger.acknowledge(first.notificationID, by: "shop", now: store.now)
    var collection = Collection(store.kept, mode: .looking, now: store.now)
    let planned = try collection.run()
    #expect(planned.expired.messages == 1)
    #expect(planned.heldBack == 1)
    #expect(try store.kept.ledger.counts().messages == 3)
    collection = Collection(store.kept, mode: .removing, now: store.now)
    let done = try collection.run()
    #expect(done.expired.messages == 1)
    #expect(done.orphans.count == 1)
    #expect(try store.kept.ledger.counts().messages == 2)
    #expect(try !store.contains("one"))
  }
}
