/// A message, a part of a multipart, or a message within a message (RFC 2045 §2.4).
public struct Entity: Sendable, Equatable {
  /// Its number in order of appearance; the message itself is 0.
  public var index: Int
  /// The number of the entity that it is a part of; nil for the message itself.
  public var parent: Int?
  /// How many entities it lies in; the message itself has 0.
  public var depth: Int
  /// The part's path, such as `"2.1"`, as IMAP counts (RFC 9051 §6.4.5).
  ///
  /// A message that is no multipart is `"1"`, a multipart message `""`. An attached message at path P holds
  /// `"P.1"`, or, when it is a multipart, `"P"` again with parts `"P.1"`, `"P.2"`, … Since that depends on the
  /// header, the path is provisional in `beginEntity` for the message itself and for attached messages; it is final
  /// in ``EntityHeader`` and `endEntity`.
  public var path: String
  /// The entity whose decoded body the offsets of this entity's events count in; nil where they count in the
  /// input. Set by a ``MessageDecoder`` within attached messages that were encoded.
  public var origin: Int?

  /// Makes the description of one entity.
  public init(index: Int, parent: Int?, depth: Int, path: String, origin: Int? = nil) {
    self.index = index
    self.parent = parent
    self.depth = depth
    self.path = path
    self.origin = origin
  }
}

/// What a header says of the body that follows (RFC 2045 §3).
///
/// Of a field that is repeated the first that can be read counts, but a default (`text/plain`, with `us-ascii` or
/// without a charset; `7bit`, `8bit` and `binary`; a bare `inline`) gives way to a multipart, an encoding or another
/// disposition, a leaf to a multipart behind it, and a multipart to the type of a leaf behind it that is no default: there
/// the header of its first part ran into its own.
/// An unknown encoding and a multipart without a boundary count as what cannot be read. Each repetition is a
/// ``Defect/Kind/duplicateField``.
public struct EntityHeader: Sendable, Equatable {
  /// The final path; see ``Entity/path``.
  public var path: String
  /// The type as declared, or the default where none is or it cannot be read: `message/rfc822` within a
  /// `multipart/digest`, else `text/plain`.
  public var contentType: ContentType
  /// How the body is encoded; ``TransferEncoding/sevenBit`` where nothing is declared.
  public var transferEncoding: TransferEncoding
  /// How the part wants to be shown; nil where nothing is declared.
  public var disposition: ContentDisposition?
  /// `Content-ID` without its angle brackets; nil where it is absent or empty.
  public var contentID: String?
  /// Whether entities follow in place of a body: a multipart, or an attached message that is descended into.
  public var isContainer: Bool

  /// Makes a header of the type given; all else is absent.
  public init(path: String, contentType: ContentType = .plainText) {
    self.path = path
    self.contentType = contentType
    self.transferEncoding = .sevenBit
    self.disposition = nil
    self.contentID = nil
    self.isContainer = false
  }
}

extension EntityHeader {
  /// Whether the body is a message of the types that have the form of RFC 5322.
  var isMessage: Bool {
    guard contentType.type == "message" else { return false }
    switch contentType.subtype {
    case "rfc822", "rfc2822", "global", "news": return true
    default: return false
    }
  }

  /// Whether the body is such a message and stands there as it is.
  var isPlainMessage: Bool { isMessage && !transferEncoding.isEncoded }
}
