import MailSyntax

extension Configuration {
  /// The limits of a message's parts that an operator may want otherwise. Over each of them the rest of the message is
  /// kept in the raw message only, or as one file, and the record names the defect; the delivery succeeds.
  static let limitSettings: [Setting] = [
    limit(
      "maximum_parts", 10...100_000, "The most parts of one message; the rest of it is kept as one file.",
      { $0.maximumEntities }, { $0.maximumEntities = $1 }),
    limit(
      "maximum_depth", 5...200,
      "How deep parts may lie within each other; what lies deeper is kept as one file.",
      { $0.maximumDepth }, { $0.maximumDepth = $1 }),
    limit(
      "maximum_header_bytes", 65_536...(64 << 20),
      "The most octets of the fields of one header; those beyond are in the raw message only.",
      { $0.maximumHeaderBytes }, { $0.maximumHeaderBytes = $1 }),
    limit(
      "maximum_header_fields", 100...1_000_000,
      "The most fields of one header; those beyond are in the raw message only.",
      { $0.maximumFields }, { $0.maximumFields = $1 }),
    limit(
      "maximum_addresses", 10...1_000_000,
      "The most addresses read of one field; those beyond are in the raw message only.",
      { $0.maximumAddresses }, { $0.maximumAddresses = $1 }),
  ]

  private static func limit(
    _ key: String, _ range: ClosedRange<Int>, _ comment: String,
    _ get: @escaping @Sendable (Limits) -> Int, _ set: @escaping @Sendable (inout Limits, Int) -> Void
  ) -> Setting {
    number(
      key, in: range, comment: [comment, "Default: \(get(Limits()))"], { get($0.limits) },
      { set(&$0.limits, $1) })
  }
}
