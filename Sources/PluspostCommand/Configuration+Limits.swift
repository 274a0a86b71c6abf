import MailSyntax

extension Configuration {
  /// The limits of a message's parts that an operator may want otherwise. Over each of them the rest of the message is
  /// kept in the raw message only, or as one file, and the record names the defect; the delivery succeeds.
  static let limitSettings: [Setting] = [
    limit(
      "maximum_parts", \.maximumEntities, 10...100_000,
      ["The most parts of one message; the rest of it is kept as one file."]),
    limit(
      "maximum_depth", \.maximumDepth, 5...200,
      ["How deep parts may lie within each other; what lies deeper is kept as one file."]),
    limit(
      "maximum_header_bytes", \.maximumHeaderBytes, 65_536...(64 << 20),
      ["The most octets of the fields of one header; those beyond are in the raw message only."]),
    limit(
      "maximum_header_fields", \.maximumFields, 100...1_000_000,
      ["The most fields of one header; those beyond are in the raw message only."]),
    limit(
      "maximum_addresses", \.maximumAddresses, 10...1_000_000,
      ["The most addresses read of one field; those beyond are in the raw message only."]),
  ]

  private static func limit(
    _ key: String, _ path: any WritableKeyPath<Limits, Int> & Sendable, _ range: ClosedRange<Int>,
    _ comment: [String]
  ) -> Setting {
    Setting(
      key: key, comment: comment + ["Default: \(Limits()[keyPath: path])"],
      expected: "a number between \(range.lowerBound) and \(range.upperBound)",
      read: { text, configuration in
        guard let value = Int(text), range.contains(value) else { return false }
        configuration.limits[keyPath: path] = value
        return true
      }, write: { String($0.limits[keyPath: path]) })
  }
}
