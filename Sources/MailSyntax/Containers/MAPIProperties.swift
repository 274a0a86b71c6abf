import Bytes

/// The properties of a message or an attachment in TNEF ([MS-OXTNEF] §2.1.3.4), as far as mail needs them.
struct MAPIProperties {
  /// The properties that are kept. Their numbers are those of [MS-OXPROPS].
  enum Name: Int {
    case body = 0x1000
    case compressedRTF = 0x1009
    case html = 0x1013
    case displayName = 0x3001
    case attachData = 0x3701
    case attachFileName = 0x3704
    case attachMethod = 0x3705
    case attachLongFileName = 0x3707
    case attachMIMEType = 0x370E
    case attachContentID = 0x3712
    case attachFlags = 0x3714
    case internetCodePage = 0x3FDE
  }
  enum Value {
    case number(Int)
    /// Text in the code page of the message.
    case text([UInt8])
    /// Text in UTF-16, lowest octet first.
    case wideText([UInt8])
    case binary([UInt8])
    /// An object: 16 octets that tell what it is, and what it holds.
    case object([UInt8])
  }

  private var values: [Name: Value] = [:]
  /// Whether the properties broke off, or one is of a type that is not known.
  private(set) var isMalformed = false
  /// Whether there are more than were to be read.
  private(set) var isOverLimit = false
  /// How many were read.
  private(set) var count = 0

  /// Reads properties, at most so many.
  init(_ octets: [UInt8], maximum: Int) {
    var cursor = LittleEndianCursor(octets)
    guard let announced = cursor.read32() else {
      isMalformed = true
      return
    }
    isOverLimit = announced > maximum && cursor.left > 0
    // The number announced is only believed as far as octets go on.
    while count < min(announced, maximum) {
      guard readOne(&cursor) else {
        isMalformed = true
        return
      }
      count += 1
    }
  }

  subscript(name: Name) -> Value? { values[name] }

  private mutating func readOne(_ cursor: inout LittleEndianCursor) -> Bool {
    guard let type = cursor.read16(), let id = cursor.read16() else { return false }
    if id >= 0x8000, !Self.skipName(&cursor) { return false }
    let isMultiple = type & 0x1000 != 0
    let base = type & 0x0FFF
    let isVariable = Self.variableTypes.contains(base)
    var number = 1
    if isMultiple || isVariable {
      guard let found = cursor.read32() else { return false }
      number = found
    }
    if isVariable {
      for place in 0..<number {
        guard let length = cursor.read32() else { return false }
        let (octets, isWhole) = cursor.readUp(to: length)
        if place == 0, let name = Name(rawValue: id) { keep([UInt8](octets), base, as: name) }
        guard isWhole else { return false }
        cursor.skipPadding(after: length)
      }
      return true
    }
    guard let size = Self.size(of: base), number <= cursor.left / size, number > 0 || isMultiple else { return false }
    if base == 0x3 || base == 0x2 || base == 0xB, !isMultiple, let name = Name(rawValue: id) {
      guard let value = cursor.read32() else { return false }
      if values[name] == nil { values[name] = .number(value) }
      return true
    }
    return cursor.read(number * size) != nil
  }

  private mutating func keep(_ octets: [UInt8], _ type: Int, as name: Name) {
    guard values[name] == nil else { return }
    switch type {
    case 0x1E: values[name] = .text([UInt8](octets.prefix { $0 != 0 }))
    case 0x1F: values[name] = .wideText(octets)
    case 0xD: values[name] = .object(octets)
    default: values[name] = .binary(octets)
    }
  }

  /// The name of a property that has none by number: a set, and a number or a text in it.
  private static func skipName(_ cursor: inout LittleEndianCursor) -> Bool {
    guard cursor.read(16) != nil, let kind = cursor.read32(), let value = cursor.read32() else { return false }
    if kind == 0 { return true }
    guard cursor.read(value) != nil else { return false }
    cursor.skipPadding(after: value)
    return true
  }

  private static let variableTypes: Set<Int> = [0xD, 0x1E, 0x1F, 0x102]

  /// The octets of one value of a type of fixed size, filled to a multiple of four.
  private static func size(of type: Int) -> Int? {
    switch type {
    case 0x1: 4  // nothing, but it takes its place
    case 0x2, 0x3, 0x4, 0xA, 0xB: 4
    case 0x5, 0x6, 0x7, 0x14, 0x40: 8
    case 0x48: 16
    default: nil
    }
  }
}

extension MAPIProperties {
  func number(_ name: Name) -> Int? {
    guard case .number(let value) = values[name] else { return nil }
    return value
  }

  /// A text as octets and their charset; nil where it is absent or empty.
  func text(_ name: Name, codePage: Int) -> (octets: [UInt8], charset: String)? {
    switch values[name] {
    case .text(let octets), .binary(let octets): octets.isEmpty ? nil : (octets, CodePage.charset(codePage))
    case .wideText(let octets):
      UTF16Octets.utf8(octets).flatMap { $0.isEmpty ? nil : ($0, "utf-8") }
    case .number, .object, nil: nil
    }
  }
}

/// Makes UTF-8 of UTF-16 whose lowest octet comes first.
enum UTF16Octets {
  /// The text up to a NUL; half a pair becomes U+FFFD.
  static func utf8(_ octets: [UInt8]) -> [UInt8]? {
    var units: [UInt16] = []
    units.reserveCapacity(octets.count / 2)
    var index = 0
    while index + 1 < octets.count {
      let unit = UInt16(octets[index]) | UInt16(octets[index + 1]) << 8
      if unit == 0 { break }
      units.append(unit)
      index += 2
    }
    return [UInt8](String(decoding: units, as: UTF16.self).utf8)
  }
}
