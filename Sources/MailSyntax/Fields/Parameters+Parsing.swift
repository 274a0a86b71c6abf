import Bytes

extension Parameters {
  /// What the sections of one parameter are put together from.
  private struct Draft {
    struct Section {
      var number: Int
      var isExtended: Bool
      var octets: [UInt8]
    }
    var name: String
    /// `name=value`.
    var plain: [UInt8]?
    /// `name*=value`, RFC 2231 §4.
    var extended: [UInt8]?
    /// `name*0=…` and `name*0*=…`, RFC 2231 §3.
    var sections: [Section] = []
  }

  /// Reads the parameters that follow a type, semicolons and all.
  static func parse(_ cursor: inout TokenCursor, limits: Limits) -> Parameters {
    var result = Parameters()
    var drafts: [Draft] = []
    // Where each name's draft is, once there are more than one looks at faster.
    var places: [String: Int] = [:]
    var count = 0
    while true {
      cursor.skipFiller()
      while cursor.take(0x3B) { cursor.skipFiller() }
      if cursor.isAtEnd { break }
      guard let (name, value) = parameter(&cursor, &result) else { continue }
      count += 1
      guard count <= max(1, limits.maximumParameters) else {
        result.note(.tooManyParameters)
        break
      }
      let (base, number, isExtended) = sectionName(name)
      let key = String(asciiLowercasing: base)
      let isFew = drafts.count < fewDrafts
      let known = isFew ? drafts.firstIndex { $0.name == key } : places[key]
      let place = known ?? drafts.count
      if known == nil {
        drafts.append(Draft(name: key))
        if !isFew { places[key] = place }
        if drafts.count == fewDrafts {
          for (index, draft) in drafts.enumerated() { places[draft.name] = index }
        }
      }
      if let number {
        drafts[place].sections.append(.init(number: number, isExtended: isExtended, octets: value))
      } else if isExtended, drafts[place].extended == nil {
        drafts[place].extended = value
      } else if !isExtended, drafts[place].plain == nil {
        drafts[place].plain = value
      } else {
        result.note(.duplicateParameter)
      }
    }
    for draft in drafts {
      if let value = value(of: draft, &result) { result.all.append(Parameter(draft.name, value)) }
    }
    return result
  }

  /// Reads `name=value`, which begins here; nil where there is no `=`, and all up to a semicolon is passed.
  private static func parameter(
    _ cursor: inout TokenCursor, _ result: inout Parameters
  ) -> (name: ArraySlice<UInt8>, value: [UInt8])? {
    let name = cursor.read(until: nameEnd)
    cursor.skipFiller()
    guard cursor.take(0x3D) else {
      result.note(.malformedParameter)
      if name.isEmpty { cursor.skip() }
      // What follows white space may be a parameter that only lacks its semicolon.
      if name.isEmpty { _ = cursor.read(until: semicolon) }
      return nil
    }
    if name.isEmpty { result.note(.malformedParameter) }
    cursor.skipFiller()
    let value =
      cursor.peek == ASCII.quote ? quotedValue(&cursor, &result) : plainValue(&cursor, &result)
    return name.isEmpty ? nil : (name, value)
  }

  /// Reads a value in quotes.
  ///
  /// QUIRK: RFC 2045 §5.1. File names come with quotes that nobody escaped, so only a quote that a semicolon, the
  /// end, a comment or another parameter follows is the closing one; and with the backslashes of Windows paths, so
  /// only a quote or a backslash can be escaped.
  private static func quotedValue(_ cursor: inout TokenCursor, _ result: inout Parameters) -> [UInt8] {
    var text: [UInt8] = []
    cursor.skip()
    while !cursor.isAtEnd {
      text += cursor.read(until: quotedEnd)
      guard let octet = cursor.peek else { break }
      cursor.skip()
      if octet == ASCII.backslash, let next = cursor.peek, next == ASCII.quote || next == ASCII.backslash {
        text.append(next)
        cursor.skip()
      } else if octet == ASCII.quote {
        if endsValue(cursor, &result) { return text }
        text.append(octet)
        result.note(.malformedParameter)
      } else {
        text.append(octet)
      }
    }
    result.note(.malformedParameter)
    return text
  }

  /// Whether a value can be over here. Looks ahead over white space and one word at most.
  private static func endsValue(_ cursor: TokenCursor, _ result: inout Parameters) -> Bool {
    var ahead = cursor
    let hasSpace = ahead.skipSpace()
    guard let next = ahead.peek, next != 0x3B, next != 0x28 else { return true }
    guard hasSpace, beginsParameter(ahead) else { return false }
    result.note(.malformedParameter)
    return true
  }

  /// Whether `name=` stands here.
  private static func beginsParameter(_ cursor: TokenCursor) -> Bool {
    var index = cursor.index
    while index < cursor.octets.count, !nameEnd.contains(cursor.octets[index]) { index += 1 }
    return index > cursor.index && index < cursor.octets.count && cursor.octets[index] == 0x3D
  }

  /// Reads a value without quotes: up to a semicolon, so that a file name may hold blanks, but without a comment at
  /// its end.
  private static func plainValue(_ cursor: inout TokenCursor, _ result: inout Parameters) -> [UInt8] {
    var text: [UInt8] = []
    while true {
      text += cursor.read(until: plainEnd)
      guard let octet = cursor.peek, octet != 0x3B else { break }
      if octet == 0x28 {
        var ahead = cursor
        ahead.skipFiller()
        if ahead.isAtEnd || ahead.peek == 0x3B {
          cursor = ahead
          break
        }
        // No comment, then: its octets are the value's.
        let stop = max(ahead.index, cursor.index + 1)
        text += cursor.octets[cursor.index..<stop]
        if ahead.hasOpenComment { _ = cursor.comment() }
        cursor.index = stop
        continue
      }
      let start = cursor.index
      cursor.skipSpace()
      if beginsParameter(cursor) {
        result.note(.malformedParameter)
        break
      }
      text += cursor.octets[start..<cursor.index]
    }
    return text.trimmingSpace()
  }

  /// Takes a name apart: `name*3*` is section 3 of `name`, extended (RFC 2231 §4.1).
  private static func sectionName(
    _ name: ArraySlice<UInt8>
  ) -> (base: ArraySlice<UInt8>, number: Int?, isExtended: Bool) {
    guard let star = name.firstIndex(of: 0x2A), star > name.startIndex else { return (name, nil, false) }
    var rest = name[(star + 1)...]
    let base = name[..<star]
    if rest.isEmpty { return (base, nil, true) }
    let isExtended = rest.last == 0x2A
    if isExtended { rest = rest.dropLast() }
    guard !rest.isEmpty, rest.count < 8, rest.allSatisfy(ASCII.isDigit) else { return (name, nil, false) }
    return (base, rest.reduce(0) { $0 * 10 + Int($1 - 0x30) }, isExtended)
  }

  private static func value(of draft: Draft, _ result: inout Parameters) -> ParameterValue? {
    // RFC 6266 §4.3: the extended form is the better one where both are given.
    if let octets = draft.extended {
      if draft.plain == nil, !draft.sections.isEmpty { result.note(.duplicateParameter) }
      return extendedValue([.init(number: 0, isExtended: true, octets: octets)])
    }
    if draft.sections.isEmpty { return draft.plain.map { ParameterValue(octets: $0) } }
    var sections: [Draft.Section] = []
    var next = 0
    for (_, section) in draft.sections.enumerated().sorted(by: { ($0.1.number, $0.0) < ($1.1.number, $1.0) })
    {
      if section.number < next {
        result.note(.duplicateParameter)
        continue
      }
      if section.number > next { result.note(.malformedParameter) }
      next = section.number + 1
      sections.append(section)
    }
    // Sections that lack their beginning are worth less than a whole plain value.
    if let plain = draft.plain, sections.first?.number != 0 { return ParameterValue(octets: plain) }
    return extendedValue(sections)
  }

  private static func extendedValue(_ sections: [Draft.Section]) -> ParameterValue {
    var value = ParameterValue(octets: [])
    for (index, section) in sections.enumerated() {
      guard section.isExtended else {
        value.octets += section.octets
        continue
      }
      value.isExtended = true
      var text = section.octets[...]
      // charset'language'text, in the first section only.
      if index == 0, let first = text.firstIndex(of: 0x27),
        let second = text[(first + 1)...].firstIndex(of: 0x27)
      {
        let charset = text[..<first]
        let language = text[(first + 1)..<second]
        if !charset.isEmpty { value.charset = String(decoding: charset, as: UTF8.self).lowercased() }
        if !language.isEmpty { value.language = String(decoding: language, as: UTF8.self) }
        text = text[(second + 1)...]
      }
      appendUnescaped(text, to: &value.octets)
    }
    return value
  }

  private static func appendUnescaped(_ text: ArraySlice<UInt8>, to octets: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == 0x25, index + 2 < text.endIndex, let high = Hex.value(of: text[index + 1]),
        let low = Hex.value(of: text[index + 2])
      {
        octets.append(high << 4 | low)
        index += 3
      } else {
        octets.append(text[index])
        index += 1
      }
    }
  }

  private mutating func note(_ kind: Defect.Kind) {
    if !defects.contains(kind) { defects.append(kind) }
  }

  /// The drafts that are looked through one by one.
  private static let fewDrafts = 8
  private static let quotedEnd = ByteSet("\"\\")
  /// A semicolon, a comment's beginning, and all white space.
  private static let plainEnd = ByteSet(";( \t\n\u{B}\u{C}\r")
  private static let nameEnd = ByteSet("=; \t\r\n\"(")
  private static let semicolon = ByteSet(";")
}
