import Bytes

/// Comma-separated values, RFC 4180: fields may stand in double quotes, a quote in them is doubled.
enum CSV {
  /// The rows with the number of the line that each begins on; empty lines are left out.
  static func rows(_ octets: [UInt8]) throws(CommandFailure) -> [(line: Int, fields: [String])] {
    let octets = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(octets.dropFirst(3)) : octets
    var rows: [(line: Int, fields: [String])] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var line = 1
    var start = 1
    var index = 0
    func endRow(_ fields: [String]) {
      if fields != [""] { rows.append((start, fields)) }
    }
    while index < octets.count {
      let octet = octets[index]
      index += 1
      if octet == ASCII.lineFeed { line += 1 }
      if isQuoted {
        if octet != ASCII.quote {
          field.append(octet)
        } else if index < octets.count, octets[index] == ASCII.quote {
          field.append(octet)
          index += 1
        } else {
          isQuoted = false
        }
      } else if octet == ASCII.quote, field.isEmpty {
        isQuoted = true
      } else if octet == 0x2C {
        fields.append(text(field))
        field = []
      } else if octet == ASCII.lineFeed {
        endRow(fields + [text(field)])
        (fields, field, start) = ([], [], line)
      } else if octet != ASCII.carriageReturn {
        field.append(octet)
      }
    }
    if isQuoted { throw .failed("the quote that opens in the row of line \(start) is never closed") }
    if !fields.isEmpty || !field.isEmpty { endRow(fields + [text(field)]) }
    return rows
  }

  private static func text(_ octets: [UInt8]) -> String {
    String(decoding: octets.trimmingSpace(), as: UTF8.self)
  }
}
