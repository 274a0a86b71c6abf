/// How much of anything a message may make the parsers keep.
///
/// Memory is bounded by these numbers and never by the message. Over a limit nothing fails: what is said at each
/// field happens, and a ``Defect`` tells of it. Numbers below 1 count as 1.
public struct Limits: Sendable, Equatable {
  /// The octets of one header field, name included. Default 131,072.
  ///
  /// What goes beyond is cut off the value; the field's range still covers it.
  public var maximumFieldBytes = 131_072
  /// The octets of a field's name. Default 256. A line with a longer one is no field.
  public var maximumFieldNameBytes = 256
  /// The octets of all fields of one header. Default 1,048,576. The field that crosses it, and all after it, are
  /// skipped.
  public var maximumHeaderBytes = 1_048_576
  /// The fields of one header. Default 10,000. Further ones are skipped.
  public var maximumFields = 10_000
  /// The entities of a message, itself included. Default 10,000. The next one holds all the rest as one leaf of
  /// type `application/octet-stream`.
  public var maximumEntities = 10_000
  /// How deep entities may lie; the message itself has depth 0. Default 100. A container whose parts would lie
  /// deeper is a leaf.
  public var maximumDepth = 100
  /// How many encoded messages may lie within each other for a ``MessageDecoder``. Default 8. A deeper one is a
  /// leaf, decoded but not descended into.
  public var maximumEncodedDepth = 8
  /// The octets of a boundary. Default 1,024 (RFC 2046 §5.1.1 allows 70). A multipart with a longer one is a leaf.
  public var maximumBoundaryBytes = 1_024
  /// The blanks after a boundary in its line. Default 1,024. A line with more is no boundary line.
  public var maximumBoundaryPadding = 1_024
  /// The blanks in a row that a quoted-printable body may end a line with. Default 1,024. Longer runs are kept.
  public var maximumTrailingBlanks = 1_024
  /// The octets of one body that are decoded at a time. Default 65,536. A larger chunk is taken in pieces.
  public var maximumDecodedPiece = 65_536
  /// The parameters of one field, the sections of RFC 2231 counted one by one. Default 1,000. Further ones are
  /// skipped.
  public var maximumParameters = 1_000
  /// The mailboxes of one address list. Default 10,000. Further ones are skipped.
  public var maximumAddresses = 10_000
  /// The ids of one list of message ids. Default 10,000. Further ones are skipped.
  public var maximumMessageIDs = 10_000
  /// The octets of the name of a uuencoded file in a plain text. Default 1,024. With a longer one it stays text.
  public var maximumEmbeddedNameBytes = 1_024
  /// The attributes and properties of one TNEF stream. Default 20,000. Further ones are passed over.
  public var maximumTNEFAttributes = 20_000
  /// The octets of one TNEF attribute that are kept, other than the data of an attachment. Default 16 MiB. The rest
  /// of it is passed over, and what it held of properties is read as far as it goes.
  public var maximumTNEFAttributeBytes = 16 << 20
  /// The octets of an attachment in TNEF that wait for its name, which comes after them. Default 8 MiB. A larger one
  /// goes out as it comes, under the short name that came first.
  public var maximumTNEFHeldBytes = 8 << 20
  /// The octets of a text in RTF after decompression. Default 16 MiB. The rest of it is passed over.
  public var maximumRTFBytes = 16 << 20
  /// The octets of a whole message. Default 2⁴⁰. What comes after is not looked at and has no events.
  public var maximumMessageBytes = 1 << 40

  /// The defaults.
  public init() {}
}
