import Bytes

/// Puts the lines of one header together into fields, and keeps what the body depends on.
struct HeaderAssembler {
  /// What a header line is, told by no more than its first `nameCapacity` octets.
  enum Line: Equatable {
    /// A field with a name of so many octets and the colon at this index.
    case field(nameCount: Int, colon: Int)
    /// More of the field before it.
    case continuation
    /// A `From ` or `>From ` line of a mailbox file.
    case envelope
    /// A colon with no name before it.
    case nameless
    /// None of these.
    case other
  }

  private let valueCapacity: Int
  private(set) var name: [UInt8] = []
  private(set) var value: [UInt8] = []
  private(set) var range = 0..<0
  /// Whether a field has begun that was not handed over yet.
  private(set) var isOpen = false
  /// Whether the open field was cut.
  private(set) var isCut = false

  init(limits: Limits) { valueCapacity = max(1, limits.maximumFieldBytes) }

  static func classify(_ line: Span<UInt8>, nameCapacity: Int) -> Line {
    guard line.count > 0 else { return .other }
    if ASCII.isBlank(line[0]) { return .continuation }
    let end = min(line.count, nameCapacity + 1)
    var index = 0
    while index < end, line[index] > 0x20, line[index] < 0x7F, line[index] != 0x3A { index += 1 }
    let nameCount = index
    // QUIRK: RFC 5322 §4.5 lets old mail have blanks before the colon.
    while index < end, ASCII.isBlank(line[index]) { index += 1 }
    guard index < end, line[index] == 0x3A else {
      let isQuoted = line[0] == 0x3E
      return line.hasPrefix(Self.from, from: isQuoted ? 1 : 0) ? .envelope : .other
    }
    return nameCount == 0 ? .nameless : .field(nameCount: nameCount, colon: index)
  }

  /// Begins a field with its first line; `count` is the whole line's, which `line` may be only the beginning of.
  mutating func begin(_ line: Span<UInt8>, nameCount: Int, colon: Int, at start: Int, count: Int) {
    name = []
    name.append(line.extracting(0..<nameCount))
    value = []
    isOpen = true
    isCut = false
    range = start..<start + count
    var first = colon + 1
    while first < line.count, ASCII.isSpace(line[first]) { first += 1 }
    add(line.extracting(first..<line.count))
  }

  /// Adds a further line to the open field.
  mutating func append(_ line: Span<UInt8>, to end: Int) {
    add(line)
    range = range.lowerBound..<max(end, range.lowerBound)
  }

  /// Counts octets to the open field that add nothing to its value.
  mutating func extend(to end: Int) { range = range.lowerBound..<max(end, range.lowerBound) }

  mutating func addSpace() {
    if value.count < valueCapacity { value.append(ASCII.space) }
  }

  /// Hands over the open field.
  mutating func take() -> HeaderField {
    isOpen = false
    var first = 0
    var last = value.count
    while last > 0, ASCII.isSpace(value[last - 1]) { last -= 1 }
    while first < last, ASCII.isSpace(value[first]) { first += 1 }
    if last < value.count { value.removeLast(value.count - last) }
    if first > 0 { value.removeFirst(first) }
    return HeaderField(name: name, value: value, range: range)
  }

  private mutating func add(_ octets: Span<UInt8>) {
    let room = max(0, valueCapacity - name.count - value.count)
    if octets.count > room { isCut = true }
    if room > 0 { value.append(octets.extracting(0..<min(room, octets.count))) }
  }

  private static let from = [UInt8]("From ".utf8)
}
