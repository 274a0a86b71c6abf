/// The octets of a token in front of its authentication code, in format version 1.
///
/// ```
/// version 4 bits | key 4 | kind 3 | expires 1 | form 2 or 3 | tenant 7 a group | last day 16, if it expires | reference
/// form  00 opaque id   01 packed, digits first   10 packed, upper case first   110 packed, lower case first   111 UTF-8
/// ```
/// The tenant's number less one goes in groups of six bits, least significant first, each behind a bit that tells
/// whether another follows. An opaque id (less one) is the number that the remaining bits make. Every payload has one
/// form only: ``unpack(_:)`` takes nothing that ``pack(_:keyID:)`` would not have written.
enum TokenPacking {
  static let version: UInt64 = 1

  /// What stands in front of the payload: enough to choose a key by.
  static func keyID(of octets: [UInt8]) -> Int? {
    guard let first = octets.first, first >> 4 == version else { return nil }
    return Int(first & 15)
  }

  /// The octets; nil where a number is out of its range, or the reference is empty.
  static func pack(_ payload: TokenPayload, keyID: Int) -> [UInt8]? {
    guard TokenPayload.tenants.contains(payload.tenant), SigningKey.ids.contains(keyID) else { return nil }
    switch payload.reference {
    case .opaque(let id):
      guard Reference.opaqueIDs.contains(id) else { return nil }
      var bits = head(payload, keyID: keyID, form: .opaque)
      let value = UInt64(id - 1)
      var width = bits.room
      while width < 64, value >> UInt64(width) != 0 { width += 8 }
      bits.write(value, bits: width)
      return bits.octets
    case .dossier(let text):
      let text = [UInt8](text.utf8)
      // No address has room for more, and a long text need not be tried in every form.
      guard (1...64).contains(text.count) else { return nil }
      let candidates = Form.dossierForms.compactMap { form in
        body(text, form: form, after: head(payload, keyID: keyID, form: form))
      }
      // `min` takes the first of the shortest, so that one text has one form.
      return candidates.min { $0.bitCount < $1.bitCount }?.octets
    }
  }

  /// The payload; nil for octets that ``pack(_:keyID:)`` does not write.
  static func unpack(_ octets: [UInt8]) -> (payload: TokenPayload, keyID: Int)? {
    var bits = BitReader(octets)
    guard bits.read(bits: 4) == version, let keyID = bits.read(bits: 4),
      let kind = bits.read(bits: 3).flatMap(kind(ofCode:)), let expires = bits.read(bits: 1),
      let form = Form(&bits), let tenant = readTenant(&bits)
    else { return nil }
    var day: Day?
    if expires == 1 {
      guard let number = bits.read(bits: 16) else { return nil }
      day = Day(number: Int(number))
    }
    guard let reference = readReference(form, &bits) else { return nil }
    let payload = TokenPayload(tenant: tenant, kind: kind, reference: reference, expiresOn: day)
    guard pack(payload, keyID: Int(keyID)) == octets else { return nil }
    return (payload, Int(keyID))
  }

  private static func head(_ payload: TokenPayload, keyID: Int, form: Form) -> BitWriter {
    var bits = BitWriter()
    bits.write(version, bits: 4)
    bits.write(UInt64(keyID), bits: 4)
    bits.write(code(of: payload.kind), bits: 3)
    bits.write(payload.expiresOn == nil ? 0 : 1, bits: 1)
    form.write(to: &bits)
    var tenant = UInt64(payload.tenant - 1)
    while tenant >= 64 {
      bits.write(64 | tenant & 63, bits: 7)
      tenant >>= 6
    }
    bits.write(tenant, bits: 7)
    if let day = payload.expiresOn { bits.write(UInt64(day.number), bits: 16) }
    return bits
  }

  private static func readTenant(_ bits: inout BitReader) -> Int? {
    var tenant: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 30, by: 6) {
      guard let group = bits.read(bits: 7) else { return nil }
      tenant |= (group & 63) << shift
      if group < 64 { return Int(tenant) + 1 }
    }
    return nil
  }

  private static func body(_ text: [UInt8], form: Form, after head: BitWriter) -> BitWriter? {
    var bits = head
    if let table = form.table { return PackedReference.write(text, from: table, to: &bits) ? bits : nil }
    for octet in text { bits.write(UInt64(octet), bits: 8) }
    bits.fill()
    return bits
  }

  private static func readReference(_ form: Form, _ bits: inout BitReader) -> Reference? {
    if form == .opaque {
      // Forty bits, and what may be spare of an octet before them.
      guard bits.remaining < 48, let id = bits.read(bits: bits.remaining) else { return nil }
      return .opaque(id: Int(id) + 1)
    }
    if let table = form.table {
      return PackedReference.read(from: table, &bits).map { .dossier(String(decoding: $0, as: UTF8.self)) }
    }
    var text: [UInt8] = []
    while let octet = bits.read(bits: 8) { text.append(UInt8(octet)) }
    return .dossier(String(decoding: text, as: UTF8.self))
  }

  // The codes are written out: they stay what they are when the list of kinds grows.
  private static func code(of kind: Kind) -> UInt64 {
    switch kind {
    case .dossier: 0
    case .invoice: 1
    case .task: 2
    case .order: 3
    }
  }

  private static func kind(ofCode code: UInt64) -> Kind? { Kind.allCases.first { self.code(of: $0) == code } }
}

/// How the reference is written.
private enum Form {
  case opaque, digitsFirst, upperFirst, lowerFirst, utf8

  static let dossierForms = [Form.digitsFirst, .upperFirst, .lowerFirst, .utf8]

  init?(_ bits: inout BitReader) {
    switch bits.read(bits: 2) {
    case 0: self = .opaque
    case 1: self = .digitsFirst
    case 2: self = .upperFirst
    case 3:
      guard let rest = bits.read(bits: 1) else { return nil }
      self = rest == 0 ? .lowerFirst : .utf8
    default: return nil
    }
  }

  func write(to bits: inout BitWriter) {
    switch self {
    case .opaque: bits.write(0, bits: 2)
    case .digitsFirst: bits.write(1, bits: 2)
    case .upperFirst: bits.write(2, bits: 2)
    case .lowerFirst: bits.write(6, bits: 3)
    case .utf8: bits.write(7, bits: 3)
    }
  }

  var table: PackedReference.Table? {
    switch self {
    case .digitsFirst: .digits
    case .upperFirst: .upper
    case .lowerFirst: .lower
    case .opaque, .utf8: nil
    }
  }
}
