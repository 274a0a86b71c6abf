/// One thing that is wrong with a message, and where. No defect stops a parser.
public struct Defect: Hashable, Sendable {
  /// What is wrong. The raw values are stable: they are stored and shown.
  public enum Kind: String, CaseIterable, Sendable {
    // Headers
    /// The message has no octets.
    case emptyMessage = "empty-message"
    /// No field stands before the body.
    case missingHeader = "missing-header"
    /// The body begins without a blank line before it.
    case missingHeaderSeparator = "missing-header-separator"
    /// A header line is neither a field nor a continuation of one.
    case malformedHeaderLine = "malformed-header-line"
    /// Blanks stand between a field's name and its colon (RFC 5322 §4.5).
    case blankBeforeColon = "blank-before-colon"
    /// A carriage return stands alone in a header.
    case bareCarriageReturn = "bare-carriage-return"
    /// A NUL stands in a header; told once.
    case nulInHeader = "nul-in-header"
    /// A field that may occur once (RFC 5322 §3.6, RFC 2045) occurs again. Which of those
    /// counts that say what the body is stands at ``EntityHeader``; what the others say is for the reader to put
    /// together.
    case duplicateField = "duplicate-field"
    /// A field is longer than ``Limits/maximumFieldBytes``; it is cut.
    case fieldTooLong = "field-too-long"
    /// A header is longer than ``Limits/maximumHeaderBytes``; its further fields are skipped.
    case headerTooLong = "header-too-long"
    /// A header has more than ``Limits/maximumFields``; the further ones are skipped.
    case tooManyFields = "too-many-fields"

    // Types and parameters
    /// `Content-Type` cannot be read; the default stands in.
    case malformedContentType = "malformed-content-type"
    /// `Content-Disposition` cannot be read.
    case malformedContentDisposition = "malformed-content-disposition"
    /// `Content-Transfer-Encoding` names no encoding that is known; the body is taken as it is.
    case unknownTransferEncoding = "unknown-transfer-encoding"
    /// A multipart declares an encoding that RFC 2045 §6.4 forbids it; it is ignored.
    case encodedMultipart = "encoded-multipart"
    /// A parameter is not written as RFC 2045 §5.1 or RFC 2231 want it.
    case malformedParameter = "malformed-parameter"
    /// A parameter is given twice; the first counts.
    case duplicateParameter = "duplicate-parameter"
    /// A field has more than ``Limits/maximumParameters``; the further ones are skipped.
    case tooManyParameters = "too-many-parameters"

    // Structure
    /// A multipart names no boundary, or an empty one; it is a leaf.
    case missingBoundaryParameter = "missing-boundary-parameter"
    /// A boundary is longer than ``Limits/maximumBoundaryBytes``; its multipart is a leaf.
    case boundaryTooLong = "boundary-too-long"
    /// A multipart ended before its first boundary line.
    case missingStartBoundary = "missing-start-boundary"
    /// A boundary line stands directly under another of its multipart; the two count as one.
    case repeatedBoundary = "repeated-boundary"
    /// A multipart ended without its closing boundary line.
    case missingCloseBoundary = "missing-close-boundary"
    /// An entity lies deeper than ``Limits/maximumDepth``; its container is a leaf.
    case nestedTooDeep = "nested-too-deep"
    /// There are more entities than ``Limits/maximumEntities``; the rest of the message is one leaf.
    case tooManyEntities = "too-many-entities"
    /// The message is longer than ``Limits/maximumMessageBytes``; the rest is passed over.
    case messageTooLong = "message-too-long"

    // Transfer encodings
    /// A base64 body holds octets that are not of its alphabet; they are passed over.
    case base64Junk = "base64-junk"
    /// A base64 body ends within a group of four.
    case base64Truncated = "base64-truncated"
    /// A quoted-printable body holds a `=` that begins no escape; it stands for itself.
    case quotedPrintableEscape = "quoted-printable-escape"
    /// A uuencoded body has no `begin` or no `end` line, or a line of the wrong length.
    case uuencodeMalformed = "uuencode-malformed"

    // TNEF
    /// TNEF that does not begin as such, ends within an attribute, or has properties that cannot be read.
    case malformedTNEF = "malformed-tnef"
    /// TNEF that holds more than ``Limits/maximumTNEFAttributes``, or an attribute or a text in RTF that is longer
    /// than the limits allow.
    case tnefOverLimit = "tnef-over-limit"

    // Other fields, where they stand in the header of a message or part
    /// An address list is not written as RFC 5322 wants it; what could be read was.
    case malformedAddress = "malformed-address"
    /// An address list has more than ``Limits/maximumAddresses``; the further ones are skipped.
    case tooManyAddresses = "too-many-addresses"
    /// `Date` cannot be read.
    case malformedDate = "malformed-date"
    /// A list of message ids holds something else as well.
    case malformedMessageID = "malformed-message-id"
  }

  /// What is wrong.
  public var kind: Kind
  /// The octet at which it was noticed; counted as ``Entity/origin`` says.
  public var offset: Int
  /// The path of the entity it belongs to, as far as it was known.
  public var path: String

  /// Makes a defect.
  public init(kind: Kind, offset: Int, path: String) {
    self.kind = kind
    self.offset = offset
    self.path = path
  }
}
