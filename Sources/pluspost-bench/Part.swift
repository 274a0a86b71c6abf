/// A part of a generated message, and what a reader must find in it.
indirect enum Part {
  case text(subtype: String, text: String, charset: Charset, encoding: Encoding)
  case attachment(type: String, name: String, octets: [UInt8])
  case multipart(subtype: String, boundary: String, parts: [Part])
  case message(header: String, body: Part)

  enum Charset: String {
    case utf8 = "UTF-8"
    case latin1 = "iso-8859-1"
    case windows1252 = "windows-1252"
  }

  enum Encoding: String {
    case sevenBit = "7bit"
    case eightBit = "8bit"
    case quotedPrintable = "quoted-printable"
    case base64
  }
}

/// What was counted in a message: known when it is made, and found again by reading it.
struct Tally: Equatable {
  /// Parts that hold no parts.
  var leaves = 0
  /// Octets of all leaves once their transfer encodings are undone.
  var decodedBytes = 0
  /// Octets of all text leaves as UTF-8.
  var textBytes = 0

  static func += (sum: inout Tally, one: Tally) {
    sum.leaves += one.leaves
    sum.decodedBytes += one.decodedBytes
    sum.textBytes += one.textBytes
  }
}

extension Part {
  /// Appends the part as it is sent, header first, and counts what is in it.
  func write(to octets: inout [UInt8], counting tally: inout Tally) {
    switch self {
    case .text(let subtype, let text, let charset, let encoding):
      octets.append(
        contentsOf: """
          Content-Type: text/\(subtype); charset="\(charset.rawValue)"
          Content-Transfer-Encoding: \(encoding.rawValue)


          """.utf8)
      let content = charset.encode(text)
      encoding.encode(content, to: &octets)
      tally.leaves += 1
      tally.decodedBytes += content.count
      tally.textBytes += text.utf8.count
    case .attachment(let type, let name, let content):
      octets.append(
        contentsOf: """
          Content-Type: \(type); name="\(name)"
          Content-Disposition: attachment; filename="\(name)"; size=\(content.count)
          Content-Transfer-Encoding: base64


          """.utf8)
      Encoding.base64.encode(content, to: &octets)
      tally.leaves += 1
      tally.decodedBytes += content.count
    case .multipart(let subtype, let boundary, let parts):
      octets.append(contentsOf: "Content-Type: multipart/\(subtype);\n\tboundary=\"\(boundary)\"\n\n".utf8)
      for part in parts {
        octets.append(contentsOf: "--\(boundary)\n".utf8)
        part.write(to: &octets, counting: &tally)
        // This line end is the boundary's (RFC 2046 §5.1.1): the part's octets end before it.
        octets.append(0x0A)
      }
      octets.append(contentsOf: "--\(boundary)--\n".utf8)
    case .message(let header, let body):
      octets.append(contentsOf: "Content-Type: message/rfc822\nContent-Disposition: attachment\n\n".utf8)
      octets.append(contentsOf: header.utf8)
      body.write(to: &octets, counting: &tally)
    }
  }
}

extension Part.Charset {
  /// The text in this charset; it must fit, which the vocabulary sees to.
  func encode(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: [UInt8](text.utf8)
    case .latin1, .windows1252: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
  }
}

extension Part.Encoding {
  private static let base64Alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let digits = [UInt8]("0123456789ABCDEF".utf8)

  func encode(_ content: [UInt8], to octets: inout [UInt8]) {
    switch self {
    case .sevenBit, .eightBit: octets.append(contentsOf: content)
    case .quotedPrintable: Self.quotedPrintable(content, to: &octets)
    case .base64: Self.base64(content, to: &octets)
    }
  }

  private static func quotedPrintable(_ content: [UInt8], to octets: inout [UInt8]) {
    var column = 0
    for (index, octet) in content.enumerated() {
      if octet == 0x0A {
        octets.append(octet)
        column = 0
        continue
      }
      let isLast = index + 1 == content.count || content[index + 1] == 0x0A
      let isPlain = octet > 0x20 && octet < 0x7F && octet != 0x3D || octet == 0x20 && !isLast
      if column + (isPlain ? 1 : 3) > 75 {
        octets.append(contentsOf: [0x3D, 0x0A])
        column = 0
      }
      if isPlain {
        octets.append(octet)
        column += 1
      } else {
        octets.append(contentsOf: [0x3D, digits[Int(octet >> 4)], digits[Int(octet & 15)]])
        column += 3
      }
    }
  }

  private static func base64(_ content: [UInt8], to octets: inout [UInt8]) {
    octets.reserveCapacity(octets.count + content.count * 78 / 57 + 80)
    var column = 0
    for start in stride(from: 0, to: content.count, by: 3) {
      if column == 76 {
        octets.append(0x0A)
        column = 0
      }
      let count = min(3, content.count - start)
      var group = UInt32(0)
      for index in 0..<3 { group = group << 8 | (index < count ? UInt32(content[start + index]) : 0) }
      for index in 0..<4 {
        octets.append(index <= count ? base64Alphabet[Int(group >> UInt32(18 - 6 * index)) & 63] : 0x3D)
      }
      column += 4
    }
  }
}
