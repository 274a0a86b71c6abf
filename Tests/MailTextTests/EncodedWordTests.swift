import Bytes
import MailSyntax
import MailText
import Testing

@Suite struct EncodedWordTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("=?utf-8?Q?caf=C3=A9?=", "café"), ("=?UTF-8?b?Y2Fmw6k=?=", "café"),
    ("=?iso-8859-1?q?a_b?=", "a b"), ("=?utf-8*nl?Q?x?=", "x"), ("=?utf-8*nl-be?B?eA==?= y", "x y"),
    ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"), ("=?utf-8?q?a?=\t =?iso-8859-1?q?b?=", "ab"),
    ("=?utf-8?q?a?= x =?utf-8?q?b?=", "a x b"), ("=?utf-8?q?a?==?utf-8?q?b?=", "ab"),
    ("x=?utf-8?q?a?=y", "xay"),
    ("=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é"), ("=?utf-8?b?w?= =?utf-8?b?qQ==?=", "\u{FFFD}"),
    ("=?utf-8?B?w6k?=", "é"), ("=?utf-8?B?w6k=w6k=?=", "éé"), ("=?utf-8?B?w6 k=?=", "é"),
    ("=?utf-8?B?4oI=?= =?UTF-8?B?rA==?=", "€"), ("=?utf-8?Q?=E2=82?= =?utf-8?B?rA==?=", "€"),
    ("=?utf-8?q?=C3?= =?iso-8859-1?q?=A9?=", "\u{FFFD}©"), ("=?utf-8?q?a b?=", "a b"),
    ("=?utf-8?q?a?b?=", "a?b"),
    ("=?utf-8?q?=ZZ=?=", "=ZZ="), ("=?utf-8?q??=", ""), ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
    ("=?utf-8?q?a", "=?utf-8?q?a"), ("=?utf-8?q?a?", "=?utf-8?q?a?"), ("=??q?a?=", "=??q?a?="), ("=?", "=?"),
    ("=?a b?q?x?=", "=?a b?q?x?="), ("=?nonesuch?q?=E9?=", "é"), ("=?nonesuch?q?=C3=A9?=", "é"),
    ("=?us-ascii?q?=C3=A9?=", "é"), ("=?utf-8?q?=3D=3Futf-8=3Fq=3Fx=3F=3D?=", "=?utf-8?q?x?="),
    ("=?utf-8?q?=3D?= =?utf-8?q?=3Futf-8?=", "=?utf-8"), ("=?utf-8?q?a=0D=0A_b=00?=", "a  b"),
    ("=?utf-8?q?x=?=", "x="), ("=?utf-8?q?a =?utf-8?q?b?=", "=?utf-8?q?a b"), ("1=2 =?utf-8?q?3?=", "1=2 3"),
    ("=?iso-2022-jp?B?GyRCRnwbKEI=?= =?iso-2022-jp?B?GyRCS1wbKEI=?=", "日本"),
    ("=?utf-8?B?Y2Fmw6?= =?utf-8?B?kgYQ==?=", "café a"), ("=?utf-8?B?Y2?= =?utf-8?B?Fm?= =?utf-8?B?w6k=?=", "café"),
    ("=?utf-8?B?Y2F?= =?utf-8?B?mw6k=?=", "café"), ("=?utf-8?B?Y2Fmw?= =?utf-8?B?6k=?=", "café"),
    ("=?utf-8?B?Y2Fmw6?=\r\n =?UTF-8?b?k?=", "café"), ("=?utf-8?B?YQ?= =?utf-8?B?Yg==?=", "ab"),
    ("=?utf-8?B?YQ?= =?utf-8?B?YmM?=", "abc"), ("=?utf-8?B?YWI?= =?utf-8?B?Yw?=", "abc"),
    ("=?utf-8?B?Y2Fmw6?= x =?utf-8?B?k=?=", "caf\u{FFFD} x "),
    ("=?utf-8?B?Y2Fmw6?= =?utf-8?Q?x?=", "caf\u{FFFD}x"),
    ("=?gb2312?B?xOM=?= =?gb2312?B?usM=?=", "你好"), ("=?windows-1252?Q?=80?=", "€"),
    (" =?utf-8?q?a?=  ", " a  "), ("Re: =?utf-8?q?a?= =?utf-8?q?b?= c", "Re: ab c"),
  ])
  func wordsBecomeText(value: String, expected: String) {
    #expect(EncodedWord.decode([UInt8](value.utf8)) == expected)
  }

  @Test(
    arguments: [
      ([0x63, 0x61, 0x66, 0xE9], "café"), ([UInt8]("café".utf8), "café"),
      ([0xE9, 0x20] + [UInt8]("=?utf-8?q?=C3=A9?=".utf8) + [0x20, 0x80], "é é €"),
    ] as [([UInt8], String)])
  func rawOctetsAreUTF8OrWindows(value: [UInt8], expected: String) {
    #expect(EncodedWord.decode(value) == expected)
  }

  @Test func thousandsOfWordsAreJoined() {
    let value = [UInt8](String(repeating: "=?utf-8?q?=C3?= =?utf-8?q?=A9?=\r\n ", count: 20_000).utf8)
    #expect(EncodedWord.decode(value) == String(repeating: "é", count: 20_000) + "\r\n ")
  }

  @Test(arguments: ["=?utf-8?q?", "=?", "=?utf-8?q?=", "=?utf-8?q?a ", "=", "=?a?q??=", "=?utf-8?b?=?="])
  func floodsTakeOnePass(piece: String) {
    let value = [UInt8](String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
    #expect(EncodedWord.decode(value + [UInt8]("?=".utf8)).utf8.count <= value.count * 3 + 2)
  }

  @Test(arguments: [
    (ParameterValue(octets: [UInt8]("a.txt".utf8)), "a.txt"),
    (ParameterValue(octets: [0xE9], charset: "iso-8859-1", isExtended: true), "é"),
    (ParameterValue(octets: [0xC3, 0xA9], charset: "", isExtended: true), "é"),
    (ParameterValue(octets: [0xC3, 0xA9]), "é"), (ParameterValue(octets: [0xE9]), "é"),
    (ParameterValue(octets: [UInt8]("=?utf-8?q?=C3=A9?=.txt".utf8)), "é.txt"),
    (
      ParameterValue(octets: [UInt8]("=?utf-8?q?x?=".utf8), charset: "utf-8", isExtended: true),
      "=?utf-8?q?x?="
    ),
  ])
  func parametersAreDecodedOnce(value: ParameterValue, expected: String) {
    #expect(ParameterText.decode(value) == expected)
  }
}
