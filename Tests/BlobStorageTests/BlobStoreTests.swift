import Files
import Hashing
import Testing

@testable import BlobStorage

@Suite struct BlobStoreTests {
  static let held = BlobWriter.heldBytes

  @Test(arguments: [0, 1, 4096, held - 1, held, held + 1, 3 * held + 7])
  func whatIsStoredIsReadUnderItsDigest(count: Int) throws {
    let test = try TestStore()
    let content = octets(count)
    let stored = try test.store.store(content)
    #expect(stored == StoredBlob(digest: SHA256.hash(content), size: count, wasPresent: false))
    #expect(try test.store.contents(stored.digest, limit: count) == content)
    #expect(try test.store.size(of: stored.digest) == count)
    #expect(try test.store.contains(stored.digest))
    #expect(try test.store.verify(stored.digest) == .sound)
    #expect(try PosixFileSystem().status(test.path(stored.digest)).mode & 0o222 == 0)
    #expect(try test.entries() == ["\(stored.digest) \(count)"])
  }

  @Test(arguments: [1, 1000, 65_536, 300_000])
  func everyCuttingGivesTheSameBlob(piece: Int) throws {
    let test = try TestStore()
    let content = octets(700_001)
    var writer = test.store.writer()
    for start in stride(from: 0, to: content.count, by: piece) {
      try writer.write([UInt8](content[start..<min(start + piece, content.count)]).span)
    }
    let stored = try writer.commit()
    #expect(stored.digest == SHA256.hash(content))
    #expect(try test.store.contents(stored.digest, limit: .max) == content)
  }

  @Test func smallPiecesGatherIntoLargeWrites() throws {
    let test = try TestStore()
    var writer = test.store.writer()
    for _ in 0..<20_000 { try writer.write(octets(57).span) }
    _ = try writer.commit()
    #expect(test.files.log.filter { $0 == "write" }.count <= 6)
  }

  @Test(arguments: [10, held + 1])
  func whatIsThereIsNotWrittenAgain(count: Int) throws {
    let test = try TestStore()
    let first = try test.store.store(octets(count))
    test.files.fail(0)
    let second = try test.store.store(octets(count))
    #expect(second.wasPresent)
    #expect(second.digest == first.digest)
    #expect(test.files.log.contains("rename") == false)
    if count <= Self.held { #expect(test.files.log.contains("write") == false) }
    #expect(try test.entries().count == 1)
  }

  @Test func aHitMakesTheBlobYoungAgain() throws {
    let test = try TestStore()
    let stored = try test.store.store(octets(10))
    test.age(test.path(stored.digest), seconds: 100_000)
    _ = try test.store.store(octets(10))
    let modified = try PosixFileSystem().status(test.path(stored.digest)).modifiedMilliseconds
    #expect(abs(modified - Clock.system.milliseconds) < 10_000)
  }

  @Test(arguments: [10, held + 1])
  func aBlobThatIsNotSettledIsWrittenAnew(count: Int) throws {
    // Its writer is still at it, or was killed before its name was durable.
    let test = try TestStore()
    let stored = try test.store.store(octets(count))
    #expect(try PosixFileSystem().status(test.path(stored.digest)).mode == 0o440)
    test.setMode(0o400, of: test.path(stored.digest))
    test.files.fail(0)
    #expect(try !test.store.store(octets(count)).wasPresent)
    #expect(test.files.log.contains("synchronizeDirectory"))
    #expect(try test.store.store(octets(count)).wasPresent)
    #expect(try test.entries().count == 1)
  }

  @Test func aBlobThatCollectionLeftAsideGoesBack() throws {
    let test = try TestStore()
    let stored = try test.store.store(octets(10))
    let aside = test.root + "/blobs/incoming/.new-" + stored.digest.hex
    try PosixFileSystem().rename(test.path(stored.digest), to: aside)
    try test.store.remove(temporary: aside)
    #expect(try test.entries() == ["\(stored.digest) 10"])
    // Where there is another by now, that one stays.
    try test.plant(octets(10), at: aside)
    try test.store.remove(temporary: aside)
    #expect(try test.entries() == ["\(stored.digest) 10"])
  }

  @Test func collectionLeavesAYoungBlobWhereItIs() throws {
    let test = try TestStore()
    let stored = try test.store.store(octets(10))
    test.files.fail(0)
    let moment = Clock.system.milliseconds - 60_000
    #expect(try !test.store.discard(stored.digest, untouchedSince: moment))
    #expect(test.files.log == ["status"])
    test.age(test.path(stored.digest), seconds: 61)
    #expect(try test.store.discard(stored.digest, untouchedSince: moment))
    #expect(try test.entries() == [])
  }

  @Test(arguments: [0, 9, 11, held + 2])
  func aBlobOfTheWrongLengthIsWrittenAnew(count: Int) throws {
    let test = try TestStore()
    let content = octets(10)
    try test.plant(octets(count, seed: 5), at: test.path(SHA256.hash(content)))
    let stored = try test.store.store(content)
    #expect(!stored.wasPresent)
    #expect(try test.store.verify(stored.digest) == .sound)
  }

  @Test func aWriterThatIsDroppedLeavesNothing() throws {
    let test = try TestStore()
    do {
      var writer = test.store.writer()
      try writer.write(octets(Self.held + 1).span)
      try writer.write(octets(Self.held + 1).span)
    }
    #expect(try test.entries() == [])
  }

  @Test(arguments: [10, held + 1])
  func aMissingFolderIsMadeAndSynced(count: Int) throws {
    let test = try TestStore()
    let content = octets(count)
    try PosixFileSystem().removeDirectory(test.root + "/blobs/" + SHA256.hash(content).hex.prefix(2))
    if count > 10 { try PosixFileSystem().removeDirectory(test.root + "/blobs/incoming") }
    let stored = try test.store.store(content)
    #expect(try test.store.verify(stored.digest) == .sound)
    let log = test.files.log
    let made = try #require(log.firstIndex(of: "makeDirectory"))
    #expect(log[made + 1] == "synchronizeDirectory")
  }

  @Test func theRecipeIsKeptInItsOrder() throws {
    let test = try TestStore()
    _ = try test.store.store(octets(10))
    #expect(
      test.files.log == [
        "status", "open", "write", "status", "renameWithoutReplacing", "synchronize", "synchronizeDirectory",
        "setMode",
      ])
  }

  @Test func verifyingTellsDamagedFromMissing() throws {
    let test = try TestStore()
    let id = SHA256.hash(octets(10))
    #expect(try test.store.verify(id) == .missing)
    #expect(try test.store.size(of: id) == nil)
    #expect(throws: BlobFailure.notFound(id)) { _ = try test.store.contents(id, limit: 1) }
    try test.plant(octets(10, seed: 2), at: test.path(id))
    #expect(try test.store.verify(id) == .damaged)
  }

  @Test func contentsStopAtTheirLimit() throws {
    let test = try TestStore()
    let stored = try test.store.store(octets(100_000))
    #expect(try test.store.contents(stored.digest, limit: 99_999) == nil)
    #expect(try test.store.contents(stored.digest, limit: 100_000) == octets(100_000))
  }

  @Test func aWalkFindsBlobsInOrderAndTellsTheRest() throws {
    let test = try TestStore()
    let ids = try (0..<300).map { try test.store.store(octets(20, seed: $0 * 8)).digest }
    let blobs = test.root + "/blobs"
    try test.plant([1], at: blobs + "/00/.new-123")
    try test.plant([1], at: blobs + "/incoming/.new-9")
    try test.plant([1], at: blobs + "/README")
    try test.plant([1], at: blobs + "/ff/ABC")
    try test.plant([1], at: blobs + "/incoming/" + String(repeating: "a", count: 62))
    try PosixFileSystem().makeDirectory(blobs + "/zz", mode: 0o700)
    try PosixFileSystem().makeDirectory(blobs + "/0a/" + String(repeating: "a", count: 62), mode: 0o700)
    let entries = try test.entries()
    #expect(entries.filter { !$0.contains("/") } == ids.sorted().map { "\($0) 20" })
    #expect(
      entries.filter { $0.contains("/") }.sorted() == [
        "foreign /blobs/0a/" + String(repeating: "a", count: 62), "foreign /blobs/README",
        "foreign /blobs/ff/ABC", "foreign /blobs/incoming/" + String(repeating: "a", count: 62),
        "foreign /blobs/zz", "temporary /blobs/00/.new-123", "temporary /blobs/incoming/.new-9",
      ])
    try test.store.remove(temporary: blobs + "/00/.new-123")
    try test.store.remove(temporary: blobs + "/00/.new-123")
    #expect(try test.entries().count == entries.count - 1)
  }

  @Test func makingAStoreTwiceHarmsNothing() throws {
    let test = try TestStore()
    let stored = try test.store.store(octets(10))
    try test.store.create()
    #expect(try test.store.verify(stored.digest) == .sound)
  }
}
