/// The value of a `Date` field (RFC 5322 §3.3) as an instant.
public struct DateTime: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var secondsSince1970: Int
  /// Minutes east of UTC as written; nil where the zone is absent or unknown, which reads as UTC.
  public var offsetMinutes: Int?

  /// Makes an instant.
  public init(secondsSince1970: Int, offsetMinutes: Int?) {
    self.secondsSince1970 = secondsSince1970
    self.offsetMinutes = offsetMinutes
  }

  /// Reads the raw value of a field; nil where it holds no date.
  public static func parse(_ value: [UInt8]) -> DateTime? {
    nil
  }

  /// The instant as RFC 3339 writes it in UTC, such as `2026-11-21T20:59:00Z`.
  public var rfc3339: String { "" }
}
