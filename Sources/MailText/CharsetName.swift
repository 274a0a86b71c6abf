import Bytes

/// A charset as a label names it: its one name here, and the way to decode it.
struct CharsetName: Equatable, Sendable {
  /// How octets of a charset become text.
  enum Method: Equatable, Sendable {
    case utf8
    case ascii
    /// One octet a character: the 128 characters of the upper half.
    case table(String)
    /// Two or four octets a unit; nil where only a byte order mark says which comes first.
    case utf16(ByteOrder?)
    case utf32(ByteOrder?)
    case utf7
    /// A double-byte charset of ASCII and more, by libc's converter of this name.
    case converter(String)
    /// Seven-bit charsets that switch by escapes; turned into the charset of this converter first.
    case japaneseEscapes
    case koreanShifts
    case chineseTildes
    /// The label says that its writer did not know.
    case unknown
  }

  enum ByteOrder: Equatable, Sendable { case big, little }

  /// The name in lower case, as WHATWG writes it where it knows the charset.
  var canonical: String
  var method: Method

  static let unknown = CharsetName(canonical: "unknown-8bit", method: .unknown)
  static let utf8 = CharsetName(canonical: "utf-8", method: .utf8)
  static let ascii = CharsetName(canonical: "us-ascii", method: .ascii)
  static let windows1252 = CharsetName(
    canonical: "windows-1252", method: .table(WindowsTables.windows1252))
  static let japaneseEscapes = CharsetName(canonical: "iso-2022-jp", method: .japaneseEscapes)

  /// The longest label that is looked at.
  static let maximumLabelOctets = 100

  init(canonical: String, method: Method) {
    self.canonical = canonical
    self.method = method
  }

  /// The charset of a label as mail writes it: case, punctuation and white space do not count, what stands behind a
  /// semicolon neither; nil where no charset is known by it.
  init?(label: String) {
    guard let known = CharsetName(squashed: CharsetName.squash(label)) else { return nil }
    self = known
  }

  private init?(squashed label: [UInt8]) {
    guard !label.isEmpty else { return nil }
    // What nearly all mail says needs no look at the table.
    if let common = Self.common.first(where: { $0.label == label })?.charset {
      self = common
      return
    }
    guard let canonical = CharsetLabels.canonicalName(of: label),
      let method = CharsetName.method(of: canonical)
    else { return nil }
    self.init(canonical: canonical, method: method)
  }

  private static let common: [(label: [UInt8], charset: CharsetName)] = [
    ([UInt8]("utf8".utf8), .utf8), ([UInt8]("usascii".utf8), .ascii),
    ([UInt8]("iso88591".utf8), .windows1252),
    ([UInt8]("windows1252".utf8), .windows1252),
  ]

  /// Letters and digits of a label in lower case, the rest left out: `"ISO_8859-1"` is `iso88591`.
  private static func squash(_ label: String) -> [UInt8] {
    var squashed: [UInt8] = []
    squashed.reserveCapacity(min(label.utf8.count, maximumLabelOctets))
    for octet in label.utf8.prefix(maximumLabelOctets) {
      if octet == 0x3B { break }
      if ASCII.isLetter(octet) || ASCII.isDigit(octet) { squashed.append(ASCII.lowercased(octet)) }
    }
    // QUIRK: some software writes the parameter's name once more: `charset="charset=utf-8"`.
    if squashed.starts(with: "charset".utf8) { squashed.removeFirst(7) }
    return squashed
  }

  /// Whether ASCII octets stand for themselves, so that text of nothing else needs no decoding.
  var isASCIICompatible: Bool {
    switch method {
    case .utf8, .ascii, .table, .unknown: true
    case .converter(let name): name != "ISO-2022-CN"
    case .utf16, .utf32, .utf7, .japaneseEscapes, .koreanShifts, .chineseTildes: false
    }
  }

  private static func method(of canonical: String) -> Method? {
    switch canonical {
    case "us-ascii": .ascii
    case "utf-8": .utf8
    case "utf-7": .utf7
    case "utf-16": .utf16(nil)
    case "utf-16le": .utf16(.little)
    case "utf-16be": .utf16(.big)
    case "utf-32": .utf32(nil)
    case "utf-32le": .utf32(.little)
    case "utf-32be": .utf32(.big)
    case "unknown-8bit": .unknown
    case "gbk", "gb18030": .converter("GB18030")
    case "big5": .converter("BIG5-HKSCS")
    case "euc-kr": .converter("UHC")
    case "euc-jp": .converter("EUC-JP-MS")
    case "shift_jis": .converter("CP932")
    case "euc-tw": .converter("EUC-TW")
    case "johab": .converter("JOHAB")
    case "viscii": .converter("VISCII")
    case "tcvn": .converter("TCVN")
    case "iso-2022-cn": .converter("ISO-2022-CN")
    case "iso-2022-jp": .japaneseEscapes
    case "iso-2022-kr": .koreanShifts
    case "hz-gb-2312": .chineseTildes
    default: table(of: canonical).map { .table($0) }
    }
  }

  private static func table(of canonical: String) -> String? {
    switch canonical {
    case "windows-1250": WindowsTables.windows1250
    case "windows-1251": WindowsTables.windows1251
    case "windows-1252": WindowsTables.windows1252
    case "windows-1253": WindowsTables.windows1253
    case "windows-1254": WindowsTables.windows1254
    case "windows-1255": WindowsTables.windows1255
    case "windows-1256": WindowsTables.windows1256
    case "windows-1257": WindowsTables.windows1257
    case "windows-1258": WindowsTables.windows1258
    case "windows-874": WindowsTables.windows874
    case "iso-8859-2": ISOTables.iso2
    case "iso-8859-3": ISOTables.iso3
    case "iso-8859-4": ISOTables.iso4
    case "iso-8859-5": ISOTables.iso5
    case "iso-8859-6": ISOTables.iso6
    case "iso-8859-7": ISOTables.iso7
    case "iso-8859-8", "iso-8859-8-i": ISOTables.iso8
    case "iso-8859-10": ISOTables.iso10
    case "iso-8859-13": ISOTables.iso13
    case "iso-8859-14": ISOTables.iso14
    case "iso-8859-15": ISOTables.iso15
    case "iso-8859-16": ISOTables.iso16
    case "koi8-r": ISOTables.koi8r
    case "koi8-u": ISOTables.koi8u
    case "macintosh": MacTables.macRoman
    case "x-mac-ce": MacTables.macCentralEurope
    case "x-mac-croatian": MacTables.macCroatian
    case "x-mac-cyrillic": MacTables.macCyrillic
    case "x-mac-greek": MacTables.macGreek
    case "x-mac-icelandic": MacTables.macIcelandic
    case "x-mac-romanian": MacTables.macRomanian
    case "x-mac-turkish": MacTables.macTurkish
    case "cp437": DOSTables.cp437
    case "cp737": DOSTables.cp737
    case "cp775": DOSTables.cp775
    case "cp850": DOSTables.cp850
    case "cp852": DOSTables.cp852
    case "cp855": DOSTables.cp855
    case "cp857": DOSTables.cp857
    case "cp858": DOSTables.cp858
    case "cp860": DOSTables.cp860
    case "cp861": DOSTables.cp861
    case "cp862": DOSTables.cp862
    case "cp863": DOSTables.cp863
    case "cp865": DOSTables.cp865
    case "ibm866": DOSTables.cp866
    default: nil
    }
  }
}
