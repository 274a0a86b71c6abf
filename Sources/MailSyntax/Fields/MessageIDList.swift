import Bytes

/// The value of `Message-ID`, `In-Reply-To`, `References` and their like (RFC 5322 §3.6.4).
public enum MessageIDList {
  /// The ids of a field in order, without angle brackets and white space; text around them is passed over.
  ///
  /// Where there are no angle brackets at all, the words that hold an `@` are taken. At most
  /// ``Limits/maximumMessageIDs``.
  public static func parse(_ value: [UInt8], limits: Limits = Limits()) -> [String] {
    let limit = max(1, limits.maximumMessageIDs)
    var ids: [String] = []
    var id: [UInt8]?
    for octet in value {
      switch octet {
      case 0x3C: id = []  // A second opening bracket begins anew: the first one was text.
      case 0x3E:
        if let found = id, !found.isEmpty { ids.append(String(decoding: found, as: UTF8.self)) }
        id = nil
        if ids.count == limit { return ids }
      default:
        if !ASCII.isSpace(octet) { id?.append(octet) }
      }
    }
    guard ids.isEmpty, !value.contains(0x3C) else { return ids }
    // A closing bracket that lost its opening one parts words too: no id ends with it.
    for word in value.split(whereSeparator: { ASCII.isSpace($0) || $0 == 0x2C || $0 == 0x3B || $0 == 0x3E }) {
      // An `@` inside, and no quote or parenthesis: else it is the sender's name or address in a phrase.
      guard let at = word.firstIndex(of: 0x40), at > word.startIndex, at < word.endIndex - 1 else { continue }
      guard !word.contains(where: { $0 == ASCII.quote || $0 == 0x28 || $0 == 0x29 }) else { continue }
      ids.append(String(decoding: word, as: UTF8.self))
      if ids.count == limit { break }
    }
    return ids
  }

  /// The one id of a `Message-ID` or `Content-ID` field, which is taken as it is where its angle brackets are
  /// missing; nil where nothing is left.
  public static func parseSingle(_ value: [UInt8]) -> String? {
    var limits = Limits()
    limits.maximumMessageIDs = 1
    if value.contains(0x3E), let first = parse(value, limits: limits).first { return first }
    let bare = value.filter { !ASCII.isSpace($0) && $0 != 0x3C && $0 != 0x3E }
    return bare.isEmpty ? nil : String(decoding: bare, as: UTF8.self)
  }
}
