import Bytes

/// The labels of charsets, as data: those of the WHATWG Encoding Standard and those that only mail uses.
///
/// One line a charset, `name: labels`; labels stand as letters and digits only, in lower case, because that is how
/// they are compared. As on the web, `iso-8859-1` means windows-1252, `iso-8859-9` windows-1254 and `gb2312` GBK:
/// what is labelled with the older names is written with the newer tables.
enum CharsetLabels {
  static let lines = """
    utf-8: utf8 unicode11utf8 unicode20utf8 xunicode20utf8 csutf8 cp65001 65001 utf8mb4 utf8sig utf xutf8
    us-ascii: usascii ascii ansix341968 ansix341986 iso646us iso646irv1991 isoir6 csascii us ibm367 cp367 646 7bit
    windows-1252: windows1252 cp1252 xcp1252 win1252 1252 iso88591 iso885911987 latin1 l1 isoir100 csisolatin1 \
    cp819 ibm819 88591 ansi xansi iso8859 isolatin1 westerneuropean windows31latin1 cswindows1252
    iso-8859-2: iso88592 iso885921987 latin2 l2 isoir101 csisolatin2 88592
    iso-8859-3: iso88593 iso885931988 latin3 l3 isoir109 csisolatin3
    iso-8859-4: iso88594 iso885941988 latin4 l4 isoir110 csisolatin4
    iso-8859-5: iso88595 iso885951988 cyrillic isoir144 csisolatincyrillic
    iso-8859-6: iso88596 iso885961987 iso88596e iso88596i arabic asmo708 ecma114 isoir127 csisolatinarabic \
    csiso88596e csiso88596i
    iso-8859-7: iso88597 iso885971987 iso885972003 greek greek8 ecma118 elot928 isoir126 csisolatingreek suneugreek
    iso-8859-8: iso88598 iso885981988 iso88598e hebrew visual isoir138 csisolatinhebrew csiso88598e
    iso-8859-8-i: iso88598i csiso88598i logical
    windows-1254: windows1254 cp1254 xcp1254 win1254 1254 iso88599 iso885991989 latin5 l5 isoir148 csisolatin5
    iso-8859-10: iso885910 iso8859101992 latin6 l6 isoir157 csisolatin6
    iso-8859-13: iso885913 latin7 l7
    iso-8859-14: iso885914 latin8 l8 isoceltic isoir199
    iso-8859-15: iso885915 latin9 l9 latin0 csisolatin9 88591euro iso885915euro
    iso-8859-16: iso885916 latin10 l10 isoir226
    koi8-r: koi8r koi8 koi cskoi8r
    koi8-u: koi8u koi8ru
    windows-1250: windows1250 cp1250 xcp1250 win1250 1250
    windows-1251: windows1251 cp1251 xcp1251 win1251 1251
    windows-1253: windows1253 cp1253 xcp1253 win1253 1253
    windows-1255: windows1255 cp1255 xcp1255 win1255 1255
    windows-1256: windows1256 cp1256 xcp1256 win1256 1256
    windows-1257: windows1257 cp1257 xcp1257 win1257 1257
    windows-1258: windows1258 cp1258 xcp1258 win1258 1258
    windows-874: windows874 cp874 dos874 tis620 iso885911 xwindows874
    macintosh: macintosh mac macroman xmacroman csmacintosh applemacintosh xmac
    x-mac-ce: xmacce macce xmaccentraleurroman xmaccentraleurope maccentraleurope maclatin2
    x-mac-croatian: xmaccroatian maccroatian
    x-mac-cyrillic: xmaccyrillic maccyrillic xmacukrainian macukrainian macukraine
    x-mac-greek: xmacgreek macgreek
    x-mac-icelandic: xmacicelandic maciceland macicelandic
    x-mac-romanian: xmacromanian macromania macromanian
    x-mac-turkish: xmacturkish macturkish
    cp437: cp437 ibm437 437 cspc8codepage437 dos437
    cp737: cp737 ibm737 737
    cp775: cp775 ibm775 775 cspc775baltic
    cp850: cp850 ibm850 850 cspc850multilingual dos850 pc850
    cp852: cp852 ibm852 852 cspcp852 dos852
    cp855: cp855 ibm855 855 csibm855
    cp857: cp857 ibm857 857 csibm857
    cp858: cp858 ibm858 858 ibm00858 cp00858 ccsid00858 pcmultilingual850euro
    cp860: cp860 ibm860 860 csibm860
    cp861: cp861 ibm861 861 cpis csibm861
    cp862: cp862 ibm862 862 cspc862latinhebrew
    cp863: cp863 ibm863 863 csibm863
    cp865: cp865 ibm865 865 csibm865
    ibm866: ibm866 cp866 866 csibm866 dos866
    gbk: gbk xgbk gb2312 gb231280 gb23121980 chinese csgb2312 csiso58gb231280 isoir58 cp936 ms936 windows936 936 \
    euccn cngb gb xeuccn eucgb2312cn
    gb18030: gb18030 gb180302000 gb180302005 csgb18030
    big5: big5 big5hkscs cnbig5 csbig5 xxbig5 big5eten cp950 950 windows950 xbig5 csbig5hkscs
    euc-jp: eucjp xeucjp cseucpkdfmtjapanese ujis extendedunixcodepackedformatforjapanese eucjpms xeuc
    shift_jis: shiftjis sjis ms932 mskanji windows31j xsjis csshiftjis cswindows31j cp932 932 windows932 \
    xshiftjis xmsjp
    euc-kr: euckr cseuckr korean ksc5601 ksc56011987 ksc56011989 csksc56011987 isoir149 windows949 cp949 949 uhc \
    ksx1001 5601 xwindows949 ms949
    euc-tw: euctw cns11643 xeuctw
    johab: johab cp1361 ms1361 1361
    viscii: viscii csviscii viscii111
    tcvn: tcvn tcvn5712 tcvn57121 tcvn571211993 xviettcvn5712
    iso-2022-jp: iso2022jp csiso2022jp iso2022jp1 iso2022jp2 iso2022jp3 iso2022jp2004 csiso2022jp2 iso2022jpms \
    cp50220 cp50221 cp50222 50220 50221 50222 jis xjis jiscode iso2022
    iso-2022-kr: iso2022kr csiso2022kr
    iso-2022-cn: iso2022cn csiso2022cn
    hz-gb-2312: hzgb2312 hz cshzgb2312
    utf-7: utf7 unicode11utf7 unicode20utf7 xunicode20utf7 csunicode11utf7 csutf7
    utf-16: utf16 unicode csunicode iso10646ucs2 ucs2 csutf16
    utf-16le: utf16le unicodefeff csutf16le xutf16le ucs2le utf16littleendian
    utf-16be: utf16be unicodefffe csutf16be xutf16be ucs2be utf16bigendian
    utf-32: utf32 ucs4 iso10646ucs4 csucs4 csutf32
    utf-32le: utf32le csutf32le ucs4le
    utf-32be: utf32be csutf32be ucs4be
    unknown-8bit: unknown8bit unknown xunknown 8bit binary default none xuserdefined userdefined csunknown8bit \
    extendedascii xunknowncharset unspecified null undefined auto autodetect
    """

  /// The name of the charset that a label means; nil for a label that is not in the table.
  ///
  /// Read from front to back: the labels that mail uses most come first, and the whole is seven kilobytes.
  static func canonicalName(of label: [UInt8]) -> String? {
    let text = lines.utf8Span.span
    var name = 0..<0
    var index = 0
    while index < text.count {
      let lineEnd = text.firstIndex(of: 0x0A, from: index) ?? text.count
      let colon = text.firstIndex(of: 0x3A, from: index) ?? lineEnd
      name = index..<colon
      index = colon + 1
      while index < lineEnd {
        // At the blank before a label.
        let start = index + 1
        index = text.firstIndex(of: 0x20, from: start, before: lineEnd) ?? lineEnd
        if index - start == label.count, text.hasPrefix(label, from: start) {
          var canonical: [UInt8] = []
          for position in name { canonical.append(text[position]) }
          return String(decoding: canonical, as: UTF8.self)
        }
      }
      index = lineEnd + 1
    }
    return nil
  }
}
