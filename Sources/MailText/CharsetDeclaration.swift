import Bytes

/// The charset that HTML declares for itself: `<meta charset=…>`, or `<meta http-equiv=content-type content=…>`.
///
/// This is the prescan of WHATWG HTML §13.2.3.2: a look at the first octets, without building anything.
enum CharsetDeclaration {
  /// The octets that are looked at, as WHATWG has it.
  static let maximumOctets = 1024

  /// The declared charset; nil where none is, or none that is known. UTF-16 counts as UTF-8, because a declaration
  /// that could be read as ASCII is not in UTF-16.
  static func find(in octets: [UInt8]) -> CharsetName? {
    let head = [UInt8](octets.prefix(maximumOctets)).asciiLowercased()
    var index = 0
    while let open = head.span.firstIndex(of: 0x3C, from: index) {
      index = open + 1
      if head.span.hasPrefix(commentStart, from: open) {
        index = end(of: commentEnd, in: head, from: open + 2)
      } else if head.span.hasPrefix(meta, from: open), open + 5 < head.count,
        ASCII.isSpace(head[open + 5]) || head[open + 5] == 0x2F
      {
        index = open + 5
        if let label = label(of: head, &index), let charset = CharsetName(label: label) {
          switch charset.method {
          case .utf16, .utf32: return .utf8
          // WHATWG: what says of itself that it is not known says nothing.
          case .unknown: continue
          default: return charset
          }
        }
      }
    }
    return nil
  }

  /// The label that one `meta` gives; `index` stands behind its name and comes to stand behind the tag.
  private static func label(of head: [UInt8], _ index: inout Int) -> String? {
    var isContentType = false
    var content: String?
    var direct: String?
    while let (name, value) = attribute(of: head, &index) {
      switch name {
      case "http-equiv": isContentType = isContentType || value == "content-type"
      case "content": content = content ?? charset(inContent: value)
      case "charset": direct = direct ?? value
      default: break
      }
    }
    return direct ?? (isContentType ? content : nil)
  }

  /// The next attribute of the tag at `index`; nil at the tag's end.
  private static func attribute(of head: [UInt8], _ index: inout Int) -> (name: String, value: String)? {
    while index < head.count, ASCII.isSpace(head[index]) || head[index] == 0x2F { index += 1 }
    guard index < head.count, head[index] != 0x3E else { return nil }
    let start = index
    index += 1
    while index < head.count, !attributeNameEnd.contains(head[index]) { index += 1 }
    let name = String(decoding: head[start..<index], as: UTF8.self)
    while index < head.count, ASCII.isSpace(head[index]) { index += 1 }
    guard index < head.count, head[index] == 0x3D else { return (name, "") }
    index += 1
    while index < head.count, ASCII.isSpace(head[index]) { index += 1 }
    guard index < head.count else { return nil }
    if head[index] == 0x22 || head[index] == 0x27 {
      let quote = head[index]
      let first = index + 1
      let last = head.span.firstIndex(of: quote, from: first) ?? head.count
      index = min(last + 1, head.count)
      return (name, String(decoding: head[first..<last], as: UTF8.self))
    }
    let first = index
    while index < head.count, !ASCII.isSpace(head[index]), head[index] != 0x3E { index += 1 }
    return (name, String(decoding: head[first..<index], as: UTF8.self))
  }

  /// The charset in a `content` such as `text/html; charset=koi8-r`.
  private static func charset(inContent value: String) -> String? {
    let octets = [UInt8](value.utf8)
    var index = 0
    while index < octets.count {
      guard octets.span.hasPrefix(charsetName, from: index) else {
        index += 1
        continue
      }
      index += charsetName.count
      while index < octets.count, ASCII.isSpace(octets[index]) { index += 1 }
      guard index < octets.count, octets[index] == 0x3D else { continue }
      index += 1
      let label = octets[index...].filter { $0 != 0x22 && $0 != 0x27 }.trimmingSpace()
      return String(decoding: label.prefix { $0 != 0x3B && !ASCII.isSpace($0) }, as: UTF8.self)
    }
    return nil
  }

  private static func end(of mark: [UInt8], in head: [UInt8], from start: Int) -> Int {
    var index = start
    while index < head.count, !head.span.hasPrefix(mark, from: index) { index += 1 }
    return min(index + mark.count, head.count)
  }

  private static let attributeNameEnd = ByteSet(" \t\r\n\u{C}/>=")
  private static let commentStart = [UInt8]("<!--".utf8)
  private static let commentEnd = [UInt8]("-->".utf8)
  private static let meta = [UInt8]("<meta".utf8)
  private static let charsetName = [UInt8]("charset".utf8)
}
