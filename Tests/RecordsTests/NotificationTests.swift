import Testing

@testable import Records

@Suite struct NotificationTests {
  func filled(_ count: Int) throws -> Store {
    let store = try Store()
    for number in 1...count {
      _ = try store.ledger.record(message(number, parts: 1), filings: [toDossier(number, "A")], now: number)
    }
    return store
  }

  @Test(arguments: [
    (after: 0, limit: 10, expected: [1, 2, 3, 4, 5]), (after: 2, limit: 2, expected: [3, 4]),
    (after: 5, limit: 10, expected: []), (after: 0, limit: 0, expected: []),
    (after: -9, limit: 1, expected: [1]),
  ])
  func notificationsComeInOrderBehindASequence(after: Int, limit: Int, expected: [Int]) throws {
    let store = try filled(5)
    let notifications = try store.ledger.notifications(after: after, limit: limit)
    #expect(notifications.map(\.sequence) == expected)
    #expect(notifications.map(\.message) == expected.map { message($0, parts: 1) })
    #expect(try store.ledger.lastSequence() == 5)
  }

  @Test func anEmptyLedgerHasNone() throws {
    let store = try Store()
    #expect(try store.ledger.lastSequence() == 0)
    #expect(try store.ledger.notifications(after: 0, limit: 10) == [])
    #expect(try store.ledger.notification(id: "x") == nil)
  }

  @Test func aConsumerResumesBehindWhatItAcknowledged() throws {
    let store = try filled(4)
    func id(_ number: Int) -> String { toDossier(number, "A").notificationID }
    #expect(try store.ledger.consumer("app") == Consumer(name: "app", acknowledged: 0, updatedAt: nil))
    #expect(try store.ledger.acknowledge(id(2), by: "app", now: 7) == .advanced(from: 0, to: 2))
    #expect(try store.ledger.acknowledge(id(1), by: "app", now: 8) == .alreadyPast(2))
    #expect(try store.ledger.acknowledge(id(2), by: "app", now: 9) == .alreadyPast(2))
    #expect(try store.ledger.consumer("app") == Consumer(name: "app", acknowledged: 2, updatedAt: 7))
    #expect(try store.ledger.acknowledge(id(4), by: "app", now: 10) == .advanced(from: 2, to: 4))
    #expect(try store.ledger.acknowledge(id(1), by: "a second", now: 11) == .advanced(from: 0, to: 1))
    #expect(try store.ledger.consumers().map(\.name) == ["a second", "app"])
  }

  @Test func anAcknowledgementOfNothingIsAnError() throws {
    let store = try filled(1)
    #expect(throws: LedgerFailure.unknownNotification("nope")) {
      _ = try store.ledger.acknowledge("nope", by: "app", now: 1)
    }
    #expect(throws: LedgerFailure.emptyName) {
      _ = try store.ledger.acknowledge(toDossier(1, "A").notificationID, by: "", now: 1)
    }
    #expect(try store.ledger.consumers() == [])
  }
}
