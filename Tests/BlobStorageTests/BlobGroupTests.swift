import Files
import Hashing
import Testing

@testable import BlobStorage

@Suite struct BlobGroupTests {
  /// How much waits in memory for the commit: nothing, a part, all.
  static let holding = [0, 310, 1 << 20]

  func content(_ count: Int) -> [[UInt8]] { (0..<count).map { octets(100 + $0) } }

  func store(_ contents: [[UInt8]], in group: BlobGroup, of store: BlobStore) throws(BlobFailure) {
    for octets in contents {
      var writer = store.writer()
      try writer.write(octets.span)
      try writer.seal().commit(with: group)
    }
  }

  /// The digests of those that count as stored: those that the next writer would not write again.
  func settled(_ contents: [[UInt8]], in test: TestStore) throws -> Int {
    try contents.filter { try test.store.refresh(SHA256.hash($0), size: $0.count) }.count
  }

  @Test(arguments: [0, 1, 3, 4, 20], holding)
  func allAreThereAfterTheCommitAndNoneBefore(count: Int, holding: Int) throws {
    let test = try TestStore()
    let group = try BlobGroup(test.store, holding: holding)
    let contents = content(count)
    try store(contents, in: group, of: test.store)
    #expect(try settled(contents, in: test) == 0)
    try group.commit()
    #expect(try settled(contents, in: test) == count)
    #expect(try test.isSound())
  }

  @Test func whatWaitsInMemoryIsWrittenByTheCommit() throws {
    let test = try TestStore()
    let group = try BlobGroup(test.store, holding: 310)
    // Of 100 octets and one more each: three have room, and the fifth is one of them.
    let contents = content(4)
    test.files.fail(0)
    try store(contents + [contents[0]], in: group, of: test.store)
    #expect(test.files.log.count { $0 == "open" } == 1)
    try group.commit()
    #expect(test.files.log.count { $0 == "open" } == 4)
    #expect(try settled(contents, in: test) == 4)
  }

  @Test(arguments: holding)
  func whatIsThereAlreadyIsNotWrittenAgain(holding: Int) throws {
    let test = try TestStore()
    let contents = content(5)
    _ = try test.store.store(contents[1])
    let group = try BlobGroup(test.store, holding: holding)
    try store(contents, in: group, of: test.store)
    test.files.fail(0)
    try group.commit()
    #expect(!test.files.log.contains("rename"))
    #expect(try settled(contents, in: test) == 5)
  }

  @Test(arguments: holding)
  func manyCostOneSync(holding: Int) throws {
    let test = try TestStore()
    let group = try BlobGroup(test.store, holding: holding)
    try store(content(20), in: group, of: test.store)
    test.files.fail(0)
    try group.commit()
    #expect(test.files.log.filter { $0.hasPrefix("synchronize") } == ["synchronizeAll"])
  }

  @Test(arguments: holding)
  func asManyAsMayWaitAreCommittedWhenTheyAreThere(holding: Int) throws {
    let test = try TestStore()
    let group = try BlobGroup(test.store, holding: holding, most: 8)
    let contents = content(20)
    try store(contents, in: group, of: test.store)
    #expect(group.count == 4)
    #expect(try settled(contents, in: test) == 16)
    try group.commit()
    #expect(try settled(contents, in: test) == 20)
    #expect(try test.isSound())
  }

  @Test func whoCommitsAfterAFailureHearsOfIt() throws {
    // Of a run in which nothing fails: the first sync.
    let calm = try TestStore()
    let whole = try BlobGroup(calm.store, most: 8)
    calm.files.fail(0)
    try store(content(20), in: whole, of: calm.store)
    let sync = try #require(calm.files.log.firstIndex(of: "synchronizeAll"))

    let test = try TestStore()
    let group = try BlobGroup(test.store, most: 8)
    test.files.fail(sync + 1)
    #expect(throws: BlobFailure.self) { try store(content(20), in: group, of: test.store) }
    #expect(test.files.failedCall == "synchronizeAll")
    // What was added before it is not durable, and this commit would say that it was.
    #expect(throws: BlobFailure.self) { try group.commit() }
  }

  @Test(arguments: holding)
  func theSameContentTwiceIsOneBlob(holding: Int) throws {
    let test = try TestStore()
    let group = try BlobGroup(test.store, holding: holding)
    let contents = content(5)
    try store(contents + contents, in: group, of: test.store)
    try group.commit()
    #expect(try settled(contents, in: test) == 5)
    #expect(try test.entries().count == 5)
  }

  @Test func whatHasTheNameIsReplacedByDurableContentOnly() throws {
    // Another writer has put it there, and may have made it durable by now: an unsynced one must not take its place.
    let test = try TestStore()
    let group = try BlobGroup(test.store)
    let contents = content(6)
    try store(contents, in: group, of: test.store)
    _ = try test.store.store(contents[2])
    test.files.fail(0)
    try group.commit()
    let steps = test.files.log.filter { $0.hasPrefix("synchronize") || $0 == "rename" }
    #expect(steps == ["synchronize", "rename", "synchronizeAll"])
    #expect(try settled(contents, in: test) == 6)
  }

  @Test func aSpilledBlobGoesWithTheOthers() throws {
    let test = try TestStore()
    let group = try BlobGroup(test.store)
    let contents = content(4) + [octets(BlobWriter.heldBytes * 2 + 3)]
    try store(contents, in: group, of: test.store)
    try group.commit()
    #expect(try settled(contents, in: test) == 5)
  }

  @Test(arguments: [2, 6], holding)
  func whateverFailsNothingOfTheGroupIsReliedOnAndTheNextSucceeds(count: Int, holding: Int) throws {
    let contents = content(count)
    var number = 0
    while true {
      number += 1
      try #require(number < 200)
      let test = try TestStore()
      test.files.fail(number)
      var failure: BlobFailure?
      do throws(BlobFailure) {
        let group = try BlobGroup(test.store, holding: holding)
        try store(contents, in: group, of: test.store)
        try group.commit()
      } catch { failure = error }
      let failedCall = test.files.failedCall
      test.files.fail(0)
      if failedCall == nil { break }
      // Only the mark that says so may be missing, and then the blob is written anew.
      #expect(failure != nil || failedCall == "setMode")
      if failure != nil { #expect(try settled(contents, in: test) == 0, "\(failedCall ?? "")") }
      let again = try BlobGroup(test.store)
      try store(contents, in: again, of: test.store)
      try again.commit()
      #expect(try settled(contents, in: test) == count)
      #expect(try test.isSound())
    }
    #expect(number > 10)
  }

  @Test(arguments: [0, 1, BlobWriter.heldBytes, BlobWriter.heldBytes + 1, BlobWriter.heldBytes * 3 + 7])
  func aSealedBlobIsReadAsItWasWritten(count: Int) throws {
    let test = try TestStore()
    let octets = octets(count)
    var writer = test.store.writer()
    for start in stride(from: 0, to: count, by: 70_000) {
      try writer.write(octets.span.extracting(start..<min(start + 70_000, count)))
    }
    let sealed = try writer.seal()
    #expect(sealed.digest == SHA256.hash(octets))
    #expect(sealed.size == count)
    var read: [UInt8] = []
    var chunk: [UInt8] = []
    var reader = try sealed.reader()
    while try reader.next(into: &chunk) { read += chunk }
    #expect(read == octets)
    // Without a commit nothing stays.
    _ = consume sealed
    #expect(try test.entries().isEmpty)
  }
}
