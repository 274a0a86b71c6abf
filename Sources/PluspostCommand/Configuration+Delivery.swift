/// How a delivery is bounded, and where it tells of itself.
struct DeliverySettings: Equatable, Sendable {
  /// The most octets of a message; nil leaves that to the mail server.
  var maximumMessageBytes: Int?
  /// What a message above that is told.
  var oversized = Oversized.deferred
  /// Seconds on the wall.
  var seconds = 540
  /// Seconds of processor time.
  var processorSeconds = 120
  /// MiB of address space.
  var memoryMebibytes = 512
  var log = DeliveryLog.Target.system

  enum Oversized: String, Sendable {
    /// 75: the server tries again, until the operator has looked or it gives up.
    case deferred = "defer"
    /// 67 and 5.3.4: the server tells the sender at once.
    case refused = "refuse"
  }
}

extension Configuration {
  static let deliverySettings: [Setting] = [
    Setting(
      key: "maximum_message_bytes",
      comment: [
        "The largest message that is taken, in bytes; 0 leaves it to the mail server's own limit. Any size is read in",
        "the same memory. Default: 0",
      ], expected: "0, or a number of bytes from 1024 on",
      read: { text, configuration in
        guard let value = Int(text), value == 0 || value >= 1024 else { return false }
        configuration.delivery.maximumMessageBytes = value == 0 ? nil : value
        return true
      }, write: { String($0.delivery.maximumMessageBytes ?? 0) }),
    Setting(
      key: "oversized_message",
      comment: [
        "What becomes of a larger one: “defer” has the server try again until you raise the limit; “refuse” has it tell",
        "the sender at once. Default: defer",
      ], expected: "defer or refuse",
      read: { text, configuration in
        guard let value = DeliverySettings.Oversized(rawValue: text) else { return false }
        configuration.delivery.oversized = value
        return true
      }, write: { $0.delivery.oversized.rawValue }),
    number(
      "delivery_seconds", in: 10...86_400, unit: "seconds",
      comment: [
        "How long a delivery may take, in seconds. Shorter than the mail server's own limit (INSTALL.md sets 600), which",
        "would bounce the mail, and far below the hour after which a check takes its files for forgotten. Default: 540",
      ], { $0.delivery.seconds }, { $0.delivery.seconds = $1 }),
    number(
      "delivery_cpu_seconds", in: 1...86_400, unit: "seconds",
      comment: [
        "How much processor time a delivery may use, in seconds. A message that needs more on three attempts is put into",
        "quarantine. Default: 120",
      ], { $0.delivery.processorSeconds }, { $0.delivery.processorSeconds = $1 }),
    number(
      "delivery_memory_mib", in: 64...1_048_576, unit: "MiB",
      comment: [
        "How much memory a delivery may ask for, in MiB of address space. The same on three attempts means quarantine.",
        "Default: 512",
      ], { $0.delivery.memoryMebibytes }, { $0.delivery.memoryMebibytes = $1 }),
    Setting(
      key: "log",
      comment: [
        "Where a line for each delivery goes: “syslog” (facility mail), “off”, or the path of a file, from / on.",
        "Default: syslog",
      ], expected: "syslog, off or a path that starts with /",
      read: { text, configuration in
        guard let value = DeliveryLog.Target(text) else { return false }
        configuration.delivery.log = value
        return true
      }, write: { $0.delivery.log.text }),
  ]

  /// A setting that is a whole number.
  static func number(
    _ key: String, in range: ClosedRange<Int>, unit: String? = nil, comment: [String],
    _ get: @escaping @Sendable (Configuration) -> Int,
    _ set: @escaping @Sendable (inout Configuration, Int) -> Void
  ) -> Setting {
    let kind = unit.map { "number of \($0)" } ?? "number"
    return Setting(
      key: key, comment: comment,
      expected: "a \(kind) between \(range.lowerBound) and \(range.upperBound)",
      read: { text, configuration in
        guard let value = Int(text), range.contains(value) else { return false }
        set(&configuration, value)
        return true
      }, write: { String(get($0)) })
  }
}
