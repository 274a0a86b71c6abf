import BlobStorage
import Files
import Hashing
import Records
import Testing

@testable import Upkeep

@Suite struct BackupTests {
  func whole(_ folder: String) throws -> Set<String> {
    let paths = StorePaths(root: folder)
    let kept = KeptStore(
      paths: paths, ledger: try Ledger.openForReading(at: paths.ledger), blobs: BlobStore(root: folder))
    var check = StoreCheck(kept, mode: .looking, now: Clock.system.seconds)
    try check.run()
    #expect(check.findings == [])
    return Set(try kept.ledger.messages(MessageFilter(limit: 1000)).map(\.digest))
  }

  @Test(arguments: [Backup.Way.linking, .copying])
  func aBackupIsAWholeStoreAndFollowsTheOther(way: Backup.Way) throws {
    let store = try TestStore()
    let folder = store.root + "/backup"
    for number in 0..<30 { try store.file("message \(number)", files: ["logo", "file \(number)"]) }
    let first = try Backup(store.kept, to: folder, way: way).run()
    #expect(first.blobs.count == 61)
    #expect(way == .linking ? first.linked == 61 : first.copied.count == 61)
    #expect(try whole(folder).count == 30)
    _ = try Erasure(store.kept, .tenant(1), now: store.now).run()
    try store.file("another", tenant: 2)
    let second = try Backup(store.kept, to: folder, way: way).run()
    #expect(second.blobs.count == 1)
    #expect(second.removed.count == 61)
    #expect(try whole(folder) == [SHA256.hash([UInt8]("another".utf8)).hex])
  }

  @Test func aBlobThatWasNeverMadeSureOfIsCopied() throws {
    let store = try TestStore()
    let id = try store.blob("message")
    try store.file("message")
    let file = try PosixFileSystem().open(store.path(id), .read)
    try PosixFileSystem().setMode(0o400, of: file)
    let outcome = try Backup(store.kept, to: store.root + "/backup", way: .linking).run()
    #expect(outcome.copied.count == 1)
    #expect(try whole(store.root + "/backup").count == 1)
  }

  @Test func aDamagedBlobStopsIt() throws {
    let store = try TestStore()
    try store.file("message")
    let id = SHA256.hash([UInt8]("message".utf8))
    try PosixFileSystem().remove(store.path(id))
    try PosixFileSystem().createFile(store.path(id), [UInt8]("Message".utf8), mode: 0o440)
    #expect(throws: UpkeepFailure.self) {
      _ = try Backup(store.kept, to: store.root + "/backup", way: .copying).run()
    }
    #expect(throws: Errno.noSuchFile) {
      _ = try PosixFileSystem().status(store.root + "/backup/ledger.sqlite")
    }
  }

  @Test func oneAtATimeWritesIntoAFolder() throws {
    let store = try TestStore()
    let folder = store.root + "/backup"
    _ = try Backup(store.kept, to: folder, way: .linking).run()
    let marker = try PosixFileSystem().open(folder + "/" + Backup.markerName, .read)
    let lock = try FileLock(marker)
    #expect(throws: UpkeepFailure.self) { _ = try Backup(store.kept, to: folder, way: .linking).run() }
    _ = consume lock
    _ = try Backup(store.kept, to: folder, way: .linking).run()
  }

  @Test(arguments: [("shop", "shop"), ("a\"b", "a\\\"b"), ("a\\b\nc", "a\\\\b\\nc")])
  func aLabelIsEscaped(value: String, written: String) {
    #expect(PrometheusText.escaped(value) == written)
  }
}
