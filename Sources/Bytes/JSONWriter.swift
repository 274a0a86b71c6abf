/// Writes one JSON value (RFC 8259) as UTF-8, member by member, without a tree in between.
///
/// Text that is no valid UTF-8 cannot come in: `String` repairs it. U+2028 and U+2029 are escaped, so that a line
/// of JSON is one line to every reader; so are the controls, DEL included.
package struct JSONWriter {
  /// How the value is laid out.
  package enum Layout: Sendable {
    /// On one line, as JSON Lines wants it.
    case compact
    /// Indented by two spaces a level, for people.
    case indented
  }

  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  private var follows = false

  package init(_ layout: Layout = .compact) { self.layout = layout }

  package mutating func object(_ members: (inout JSONWriter) -> Void) { nest(0x7B, 0x7D, members) }
  package mutating func array(_ elements: (inout JSONWriter) -> Void) { nest(0x5B, 0x5D, elements) }

  /// Writes a member's name; the next call writes its value.
  package mutating func name(_ name: String) {
    separate()
    quote(name)
    bytes.append(0x3A)
    if layout == .indented { bytes.append(0x20) }
    follows = true
  }

  package mutating func string(_ value: String?) {
    guard let value else { return null() }
    separate()
    quote(value)
  }
  package mutating func number(_ value: Int?) {
    guard let value else { return null() }
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }
  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }
  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }
  /// Writes a JSON value that is already text, as it is.
  package mutating func verbatim(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
  }

  package mutating func member(_ name: String, _ value: String?) {
    self.name(name)
    string(value)
  }
  package mutating func member(_ name: String, _ value: Int?) {
    self.name(name)
    number(value)
  }
  package mutating func member(_ name: String, _ value: Bool) {
    self.name(name)
    boolean(value)
  }
  package mutating func member(_ name: String, _ values: [String]) {
    self.name(name)
    array { for value in values { $0.string(value) } }
  }
  package mutating func member(_ name: String, object members: (inout JSONWriter) -> Void) {
    self.name(name)
    object(members)
  }
  package mutating func member(_ name: String, array elements: (inout JSONWriter) -> Void) {
    self.name(name)
    array(elements)
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(close)
    isFirst = false
  }

  private mutating func separate() {
    if follows {
      follows = false
      return
    }
    if depth == 0 { return }
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(0x0A)
    for _ in 0..<depth * 2 { bytes.append(0x20) }
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, UInt8(scalar.value)])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0..<0x20, 0x7F, 0x2028, 0x2029:
        let value = scalar.value
        bytes.append(contentsOf: [0x5C, 0x75])
        for shift: UInt32 in [12, 8, 4, 0] { bytes.append(Hex.digits[Int(value >> shift) & 15]) }
      default: bytes.append(contentsOf: UTF8.encode(scalar).map { [UInt8]($0) } ?? [])
      }
    }
    bytes.append(0x22)
  }
}
