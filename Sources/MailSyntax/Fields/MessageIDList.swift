/// The value of `Message-ID`, `In-Reply-To`, `References` and their like (RFC 5322 §3.6.4).
public enum MessageIDList {
  /// The ids of a field in order, without angle brackets, white space and comments; text around them is passed over.
  public static func parse(_ value: [UInt8], limits: Limits = Limits()) -> [String] {
    []
  }

  /// The one id of a `Message-ID` field, which is taken as it is where the angle brackets are missing.
  public static func parseSingle(_ value: [UInt8]) -> String? {
    nil
  }
}
