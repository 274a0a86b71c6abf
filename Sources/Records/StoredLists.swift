import Bytes
import SQLite

// The lists of a message as JSON columns: readable in any SQLite shell, one value instead of a table of rows.

extension Value {
  static func strings(_ list: [String]) -> Value { json(list) { $0.string($1) } }

  static func correspondents(_ list: [Correspondent]) -> Value {
    json(list) { writer, correspondent in
      writer.object {
        if let name = correspondent.name { $0.member("name", name) }
        $0.member("address", correspondent.address)
      }
    }
  }

  static func defects(_ list: [DefectRecord]) -> Value {
    json(list) { writer, defect in
      writer.object {
        $0.member("kind", defect.kind)
        $0.member("offset", defect.offset)
        $0.member("part", defect.part)
      }
    }
  }

  /// A digest as its 32 octets.
  static func digest(_ hex: String) throws(LedgerFailure) -> Value {
    guard let octets = Hex.decode(hex), octets.count == 32 else { throw .malformedDigest }
    return .blob(octets)
  }

  private static func json<Element>(
    _ list: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) -> Value {
    if list.isEmpty { return .text(nil) }
    var writer = JSONWriter()
    writer.array { for element in list { write(&$0, element) } }
    return .text(String(decoding: writer.bytes, as: UTF8.self))
  }
}

extension Row {
  mutating func strings() throws(LedgerFailure) -> [String] { try list { $0.string() } }

  mutating func correspondents() throws(LedgerFailure) -> [Correspondent] {
    try list { reader in
      var name: String?
      var address: String?
      let isRead = reader.object { member, reader in
        switch member {
        case "name": name = reader.string()
        case "address": address = reader.string()
        default: return false
        }
        return true
      }
      guard isRead, let address else { return nil }
      return Correspondent(name: name, address: address)
    }
  }

  mutating func defects() throws(LedgerFailure) -> [DefectRecord] {
    try list { reader in
      var kind: String?
      var offset: Int?
      var part: String?
      let isRead = reader.object { member, reader in
        switch member {
        case "kind": kind = reader.string()
        case "offset": offset = reader.integer()
        case "part": part = reader.string()
        default: return false
        }
        return true
      }
      guard isRead, let kind, let offset, let part else { return nil }
      return DefectRecord(kind: kind, offset: offset, part: part)
    }
  }
}
