import Files
import Hashing
import Testing

@testable import BlobStorage

@Suite struct BlobFaultTests {
  /// What the store looks like before.
  enum Before: CaseIterable, Sendable {
    case fresh, present, wrongLength, folderMissing
  }

  static let held = BlobWriter.heldBytes

  func prepare(_ before: Before, _ content: [UInt8]) throws -> TestStore {
    let test = try TestStore()
    switch before {
    case .fresh: break
    case .present: _ = try test.store.store(content)
    case .wrongLength: try test.plant([1, 2], at: test.path(SHA256.hash(content)))
    case .folderMissing:
      try PosixFileSystem().removeDirectory(test.root + "/blobs/" + SHA256.hash(content).hex.prefix(2))
    }
    return test
  }

  @Test(
    arguments: Before.allCases,
    [
      (count: 100, error: Errno.inputOutput), (100, .noSpace), (held * 2 + 5, .inputOutput),
      (held + 1, .noSpace),
    ])
  func everyFaultIsReportedAndLeavesNoWrongBlob(before: Before, content: (count: Int, error: Errno)) throws {
    let octets = octets(content.count)
    let id = SHA256.hash(octets)
    var number = 0
    while true {
      number += 1
      try #require(number < 100)
      let test = try prepare(before, octets)
      test.files.fail(number, content.error)
      var failure: BlobFailure?
      do throws(BlobFailure) { _ = try test.store.store(octets) } catch { failure = error }
      let failedCall = test.files.failedCall
      test.files.fail(0)
      // What is reported as stored is stored; and every fault is reported, but that a file that nobody needs any
      // more could not be removed, and that a blob that is on disk could not be marked so.
      if failure == nil { #expect(try test.store.verify(id) == .sound) }
      if failedCall != nil {
        #expect(failure != nil || failedCall == "remove" || failedCall == "setMode")
        if before != .wrongLength { #expect(try test.isSound()) }
      }
      // The next attempt finds its way, and afterwards nothing is left over but temporaries.
      let stored = try test.store.store(octets)
      #expect(stored.digest == id)
      #expect(try test.store.verify(id) == .sound)
      #expect(try test.entries().filter { !$0.hasPrefix("temporary") } == ["\(id) \(octets.count)"])
      if failedCall == nil { break }
    }
    #expect(number > 3)
  }

  @Test func aFailedSynchronizationIsNotTriedAgainOnTheSameFile() throws {
    let test = try TestStore()
    test.files.fail(6)
    #expect(throws: BlobFailure.fileSystem(.synchronize, .inputOutput)) {
      _ = try test.store.store(octets(10))
    }
    #expect(
      test.files.log == ["status", "open", "write", "status", "renameWithoutReplacing", "synchronize"])
    // It has its name and is not relied on: the next one writes it anew, and takes its place when that is durable.
    test.files.fail(0)
    #expect(try !test.store.store(octets(10)).wasPresent)
    let steps = test.files.log.filter { $0.hasPrefix("synchronize") || $0.hasPrefix("rename") }
    #expect(
      steps == ["renameWithoutReplacing", "synchronize", "rename", "synchronize", "synchronizeDirectory"])
  }

  @Test(arguments: [Errno.invalidArgument, .noSuchCall, .notSupported])
  func aFileSystemThatCannotRenameWithoutReplacingWillDo(error: Errno) throws {
    let test = try TestStore()
    test.files.fail(5, error)
    _ = try test.store.store(octets(10))
    #expect(test.files.failedCall == "renameWithoutReplacing")
    #expect(try test.isSound())
    #expect(try test.store.store(octets(10)).wasPresent)
  }

  @Test func aNameThatCouldNotBeMadeDurableIsNotReliedOn() throws {
    // The kernel tells of a failure once: whoever finds the blob and syncs the folder again hears that all is well.
    let test = try TestStore()
    test.files.fail(7)
    #expect(throws: BlobFailure.fileSystem(.synchronize, .inputOutput)) {
      _ = try test.store.store(octets(10))
    }
    #expect(test.files.failedCall == "synchronizeDirectory")
    test.files.fail(0)
    #expect(try !test.store.store(octets(10)).wasPresent)
    #expect(test.files.log.contains("rename"))
  }

  @Test(arguments: [10, held + 1])
  func aFolderThatCouldNotBeMadeDurableDoesNotStay(count: Int) throws {
    let content = octets(count)
    let test = try prepare(.folderMissing, content)
    var number = 0
    repeat {
      number += 1
      test.files.fail(number)
      _ = try? test.store.store(content)
    } while test.files.failedCall != "synchronizeDirectory"
    test.files.fail(0)
    _ = try test.store.store(content)
    let made = try #require(test.files.log.firstIndex(of: "makeDirectory"))
    #expect(test.files.log[made + 1] == "synchronizeDirectory")
  }

  @Test func aBlobThatGoesWhileItIsRefreshedIsWrittenAnew() throws {
    // Collection moves it away between the look and the touch.
    let test = try TestStore()
    _ = try test.store.store(octets(10))
    test.files.fail(2, .noSuchFile)
    let stored = try test.store.store(octets(10))
    #expect(!stored.wasPresent)
    #expect(test.files.log[1] == "touch")
    // And between the touch and the second look.
    test.files.fail(3, .noSuchFile)
    #expect(try !test.store.store(octets(10)).wasPresent)
  }

  @Test(arguments: [Errno.accessDenied, .notPermitted])
  func aBlobOfAnotherOwnerIsReplaced(error: Errno) throws {
    let test = try TestStore()
    _ = try test.store.store(octets(10))
    test.files.fail(2, error)
    #expect(try !test.store.store(octets(10)).wasPresent)
    #expect(try test.entries().count == 1)
  }

  @Test func failuresAreSentencesWithoutPaths() {
    let failure = BlobFailure.fileSystem(.synchronize, .noSpace)
    #expect(failure.description == "could not synchronize a blob: No space left on device")
  }
}
