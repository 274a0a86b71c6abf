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

  /// Reads the value of a `Content-Transfer-Encoding` field; nil where it is empty.
  public static func parse(_ value: [UInt8]) -> TransferEncoding? {
    nil
  }
}
