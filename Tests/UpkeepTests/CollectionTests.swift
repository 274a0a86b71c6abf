import BlobStorage
import Files
import Hashing
import Testing

@testable import Upkeep

@Suite struct CollectionTests {
  @Test func theBeginningOfTheRunDecidesAndNotTheMomentOfTheLook() throws {
    let store = try TestStore()
    // A walk that began three hours ago comes to blobs only now. What a delivery touched half an hour before it began
    // may have been recorded behind the page of rows that it read.
    let began = store.now - 3 * 3600
    let touched = try store.blob("touched", age: 3 * 3600 + 1800)
    let forgotten = try store.blob("forgotten", age: 3 * 3600 + 3700)
    #expect(try store.kept.discard(touched, before: began) == .young)
    #expect(try store.kept.discard(forgotten, before: began) == .removed)
    #expect(try store.contains("touched"))
    #expect(try !store.contains("forgotten"))
  }

  @Test func whatIsNamedByNowStaysHoweverOldItIs() throws {
    let store = try TestStore()
    let old = try store.blob("old", age: 1_000_000)
    var events = 0
    var walk = StoreWalk(store.kept, contents: .unread)
    try walk.run { event throws(UpkeepFailure) in
      if case .orphan(let blob) = event {
        events += 1
        #expect(blob.id == old)
        // A delivery commits while the walk stands here, and leaves the time as it is.
        do { try store.file("raw", files: ["old"], age: 1_000_000) } catch { Issue.record(error) }
        #expect(try store.kept.discard(blob.id, before: store.now) == .needed)
      }
    }
    #expect(events == 1)
    #expect(try store.contains("old"))
  }

  @Test func aBlobTouchedWhileItWasAsideGoesBackAndNobodysYoungerOneIsReplaced() throws {
    let store = try TestStore()
    let id = try store.blob("content", age: 100_000)
    let aside = store.root + "/blobs/incoming/.new-" + id.hex
    // Cut off between its two steps; meanwhile a delivery wrote the blob anew.
    try PosixFileSystem().rename(store.path(id), to: aside)
    try store.blob("content")
    let before = try PosixFileSystem().status(store.path(id)).modifiedMilliseconds
    var collection = Collection(store.kept, mode: .removing, now: store.now)
    let outcome = try collection.run()
    #expect(outcome.young.count == 1)
    #expect(outcome.temporaries == 1)
    #expect(try PosixFileSystem().status(store.path(id)).modifiedMilliseconds == before)
  }

  @Test func whatIsNoBlobIsLeftAlone() throws {
    let store = try TestStore()
    try PosixFileSystem().createFile(store.root + "/blobs/notes", [1], mode: 0o600)
    var collection = Collection(store.kept, mode: .removing, now: store.now)
    _ = try collection.run()
    #expect(try store.findings() == [.foreignFile: 1])
  }

  @Test func aCheckListsSoManyOfAKindAndCountsTheRest() throws {
    let store = try TestStore()
    for number in 0..<(StoreCheck.mostListed + 5) {
      let path = store.root + "/blobs/00/x\(number)"
      _ = try PosixFileSystem().open(path, .create(mode: 0o600))
    }
    try store.file("raw")
    var check = StoreCheck(store.kept, mode: .looking, now: store.now)
    try check.run()
    #expect(check.findings.count == StoreCheck.mostListed)
    #expect(check.counts == [.foreignFile: StoreCheck.mostListed + 5])
    #expect(!check.isSound)
    #expect(check.totals.blobs == 1)
    #expect(check.totals.references == 1)
  }

  @Test func aWalkTellsHowFarItIs() throws {
    let store = try TestStore()
    for number in 0..<50 { try store.blob("\(number)") }
    var shares: [Double] = []
    var walk = StoreWalk(store.kept, contents: .unread) { shares.append($0.share) }
    try walk.run { _ throws(UpkeepFailure) in }
    #expect(shares.count == 50)
    #expect(shares == shares.sorted())
    #expect(shares.allSatisfy { (0...1).contains($0) })
  }
}
