/// Writes TNEF streams, as the tests need them: right ones, and wrong ones.
struct TNEFBuilder {
  private(set) var octets: [UInt8] = [0x78, 0x9F, 0x3E, 0x22, 1, 0]

  static func number(_ value: Int, _ count: Int = 4) -> [UInt8] {
    (0..<count).map { (place: Int) -> UInt8 in UInt8(truncatingIfNeeded: value >> (8 * place)) }
  }

  /// Adds an attribute; `length` is what it says of its length, where that is not the truth.
  mutating func add(_ level: UInt8, _ id: Int, _ data: [UInt8], length: Int? = nil) {
    octets += [level] + Self.number(id) + Self.number(length ?? data.count) + data
    octets += Self.number(data.reduce(0) { $0 + Int($1) }, 2)
  }

  mutating func addRaw(_ data: [UInt8]) { octets += data }

  mutating func addText(_ text: String) { add(1, 0x0002_800C, [UInt8](text.utf8) + [0]) }
  mutating func addCodePage(_ codePage: Int) { add(1, 0x0006_9007, Self.number(codePage) + Self.number(0)) }
  mutating func addProperties(_ properties: [Property]) { add(1, 0x0006_9003, Self.encode(properties)) }

  /// Adds an attachment as Outlook does: data before the long name.
  mutating func addAttachment(_ title: String, _ data: [UInt8]?, _ properties: [Property] = []) {
    add(2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
    if let data { add(2, 0x0006_800F, data) }
    if !title.isEmpty { add(2, 0x0001_8010, [UInt8](title.utf8) + [0]) }
    if !properties.isEmpty { add(2, 0x0006_9005, Self.encode(properties)) }
  }

  /// A property as it is encoded.
  struct Property {
    var octets: [UInt8]

    static func long(_ id: Int, _ value: Int) -> Property {
      Property(octets: number(0x3, 2) + number(id, 2) + number(value))
    }
    static func raw(_ type: Int, _ id: Int, _ octets: [UInt8]) -> Property {
      Property(octets: number(type, 2) + number(id, 2) + octets)
    }
    static func variable(_ type: Int, _ id: Int, _ value: [UInt8]) -> Property {
      let padding = [UInt8](repeating: 0, count: (4 - value.count % 4) % 4)
      return raw(type, id, number(1) + number(value.count) + value + padding)
    }
    static func text(_ id: Int, _ value: String) -> Property { variable(0x1E, id, [UInt8](value.utf8) + [0]) }
    static func wide(_ id: Int, _ value: String) -> Property {
      variable(0x1F, id, units(value))
    }
    static func binary(_ id: Int, _ value: [UInt8]) -> Property { variable(0x102, id, value) }
    static func object(_ id: Int, _ value: [UInt8]) -> Property {
      variable(0xD, id, [UInt8](repeating: 7, count: 16) + value)
    }
    /// A property whose name is a text.
    static func named(_ name: String, _ value: Int) -> Property {
      let units = units(name)
      var octets = number(0x3, 2) + number(0x8001, 2)
      octets += [UInt8](repeating: 1, count: 16)
      octets += number(1) + number(units.count) + units
      octets += [UInt8](repeating: 0, count: (4 - units.count % 4) % 4)
      octets += number(value)
      return Property(octets: octets)
    }

    /// The text in UTF-16, with the NUL that ends it.
    private static func units(_ text: String) -> [UInt8] {
      var octets: [UInt8] = []
      for unit in text.utf16 { octets += number(Int(unit), 2) }
      return octets + [0, 0]
    }

    private static func number(_ value: Int, _ count: Int = 4) -> [UInt8] { TNEFBuilder.number(value, count) }
  }

  static func encode(_ properties: [Property]) -> [UInt8] {
    number(properties.count) + properties.flatMap(\.octets)
  }

  /// RTF in its container: as it is, or as literals of the compression.
  static func rtf(_ text: String, isCompressed: Bool = true) -> [UInt8] {
    let octets = [UInt8](text.utf8)
    guard isCompressed else {
      return number(octets.count + 12) + number(octets.count) + number(0x414C_454D) + number(0) + octets
    }
    var data: [UInt8] = []
    for start in stride(from: 0, to: octets.count, by: 8) {
      data += [0] + octets[start..<min(start + 8, octets.count)]
    }
    return number(data.count + 12) + number(octets.count) + number(0x7546_5A4C) + number(0) + data
  }

  /// A message that is this stream.
  var message: [UInt8] { [UInt8]("Content-Type: application/ms-tnef; name=winmail.dat\n\n".utf8) + octets }
}
