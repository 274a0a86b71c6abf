/// The names in mail of the code pages of Windows, and of the charsets that fonts in RTF are for.
enum CodePage {
  /// The charset that is meant where nothing is said.
  static let western = 1252

  /// The name of a code page; `unknown-8bit` (RFC 1428) for one that has none.
  static func charset(_ codePage: Int) -> String {
    switch codePage {
    case 1250...1258: "windows-\(codePage)"
    case 874: "windows-874"
    case 932: "shift_jis"
    case 936, 54936: "gb18030"
    case 949: "ks_c_5601-1987"
    case 950: "big5"
    case 1361: "johab"
    case 10000: "macintosh"
    case 20127: "us-ascii"
    case 20866: "koi8-r"
    case 21866: "koi8-u"
    case 28591...28599, 28603, 28605: "iso-8859-\(codePage - 28590)"
    case 50220...50222: "iso-2022-jp"
    case 50225: "iso-2022-kr"
    case 51932: "euc-jp"
    case 51949: "euc-kr"
    case 65000: "utf-7"
    case 65001: "utf-8"
    case 437, 737, 775, 850, 852, 855, 857, 858, 860...863, 865, 866: "cp\(codePage)"
    default: "unknown-8bit"
    }
  }

  /// The code page for a `\fcharset` of RTF; nil for the default and for symbols.
  static func ofFont(_ charset: Int) -> Int? {
    switch charset {
    case 0: 1252
    case 77: 10000
    case 128: 932
    case 129: 949
    case 130: 1361
    case 134: 936
    case 136: 950
    case 161: 1253
    case 162: 1254
    case 163: 1258
    case 177: 1255
    case 178: 1256
    case 186: 1257
    case 204: 1251
    case 222: 874
    case 238: 1250
    case 255: 850
    default: nil
    }
  }
}
