import Bytes

/// How a body is encoded for transfer (RFC 2045 §6).
public enum TransferEncoding: Sendable, Hashable {
  /// `7bit`: as it is.
  case sevenBit
  /// `8bit`: as it is.
  case eightBit
  /// `binary`: as it is.
  case binary
  /// `base64`.
  case base64
  /// `quoted-printable`.
  case quotedPrintable
  /// `x-uuencode` and its other names.
  case uuencode
  /// Another name, in lower case; the body is taken as it is (RFC 2045 §6.4).
  case unknown(String)

  /// The name as RFC 2045 writes it.
  public var name: String {
    switch self {
    case .sevenBit: "7bit"
    case .eightBit: "8bit"
    case .binary: "binary"
    case .base64: "base64"
    case .quotedPrintable: "quoted-printable"
    case .uuencode: "x-uuencode"
    case .unknown(let name): name
    }
  }

  /// Whether the body has to be decoded.
  public var isEncoded: Bool {
    switch self {
    case .base64, .quotedPrintable, .uuencode: true
    case .sevenBit, .eightBit, .binary, .unknown: false
    }
  }

  /// Reads the value of a `Content-Transfer-Encoding` field; nil where it is empty.
  public static func parse(_ value: [UInt8]) -> TransferEncoding? {
    var cursor = TokenCursor(value)
    cursor.skipFiller()
    _ = cursor.take(ASCII.quote)
    let name = String(asciiLowercasing: cursor.read(until: nameEnd))
    switch name {
    case "": return nil
    case "7bit", "7-bit", "7bits": return .sevenBit
    case "8bit", "8-bit", "8bits": return .eightBit
    case "binary": return .binary
    case "base64", "base-64", "x-base64": return .base64
    case "quoted-printable", "quotedprintable", "quoted_printable": return .quotedPrintable
    case "x-uuencode", "uuencode", "x-uue", "uue": return .uuencode
    default: return .unknown(name)
    }
  }

  private static let nameEnd = ByteSet(" \t\r\n\u{B}\u{C}()<>,;\"")
}
