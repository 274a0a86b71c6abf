import BlobStorage
import Hashing
import Records

/// `pluspost attachment`
enum AttachmentCommand {
  static let command = CommandDescription(
    name: "attachment", summary: "write an attachment's bytes to standard output",
    operands: .several(["ID", "N"]),
    options: [.store],
    details:
      "N is the attachment's number in the record, from 1.\n\n  pluspost attachment 3f2a91 1 > photo.jpg"
  ) { arguments, console throws(CommandFailure) in
    guard let number = Int(arguments.operands[1]) else {
      throw .usage("N is a number, not “\(arguments.operands[1])”")
    }
    let store = try Store(arguments, for: .reading)
    let message = try store.message(arguments.operands[0])
    guard let part = message.parts.first(where: { $0.number == number }) else {
      throw .failed(
        "message \(message.digest.prefix(12)) has \(message.parts.count) attachments, and no number \(number)"
      )
    }
    return try store.writeBlob(part.digest, to: &console)
  }
}

/// `pluspost raw`
enum RawCommand {
  static let command = CommandDescription(
    name: "raw", summary: "write a message as it came in to standard output", operands: .one("ID"),
    options: [.store],
    details: "  pluspost raw 3f2a91 > message.eml"
  ) { arguments, console throws(CommandFailure) in
    let store = try Store(arguments, for: .reading)
    return try store.writeBlob(try store.message(arguments.operands[0]).digest, to: &console)
  }
}

extension Store {
  /// Writes a blob as it is; a blob that is missing says so.
  fileprivate func writeBlob(_ hex: String, to console: inout Console) throws(CommandFailure) -> ExitStatus {
    guard let id = Digest(hex: hex) else { throw .unavailable("the ledger is damaged: \(hex) is no digest") }
    let reader: BlobReader
    let verdict: BlobVerdict
    do throws(BlobFailure) {
      verdict = try blobs.verify(id)
      reader = try blobs.reader(id)
    } catch { throw .failed("\(error); pluspost check says what else is missing") }
    // Better to say no than to hand out something else under this name.
    guard verdict == .sound else { throw .failed("the blob \(hex) is damaged") }
    var chunk: [UInt8] = []
    while true {
      do throws(BlobFailure) {
        guard try reader.next(into: &chunk) else { return .done }
      } catch { throw .failed("\(error)") }
      try console.write(chunk)
    }
  }
}
