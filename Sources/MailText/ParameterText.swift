import Bytes
public import MailSyntax

/// The text of a parameter of Content-Type or Content-Disposition.
public enum ParameterText {
  /// Decodes a value: by its RFC 2231 charset where it declares one; else, as an ordinary value, with the encoded-words
  /// that RFC 2047 forbids there and that mail clients write all the same.
  public static func decode(_ value: ParameterValue) -> String {
    if let charset = value.charset, !charset.isEmpty {
      return String(decoding: TextDecoder.decode(value.octets, label: charset).utf8, as: UTF8.self)
    }
    if value.isExtended {
      return String(decoding: TextDecoder.decode(value.octets, label: nil).utf8, as: UTF8.self)
    }
    return EncodedWord.decode(value.octets)
  }
}
