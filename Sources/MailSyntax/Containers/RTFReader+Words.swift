import Bytes

extension RTFReader {
  /// Does what a control word says.
  mutating func apply(_ name: String, _ number: Int?, isOptional: Bool) {
    guard excess == 0 else { return }
    switch name {
    case "htmltag" where isOptional:
      group.isTag = form == .encapsulatedHTML
      group.isSkipped = group.isSkipped || !group.isTag
    case _ where isOptional: group.isSkipped = true
    case "fromhtml": if number != 0, form == .text { form = .encapsulatedHTML }
    case "htmlrtf": group.isSuppressed = number != 0
    case "fonttbl":
      group.isFontTable = true
      group.isSkipped = true
    case _ where Self.destinationsWithoutText.contains(name): group.isSkipped = true
    case "f":
      if group.isFontTable { fontInTable = number ?? 0 } else { group.font = number ?? 0 }
    case "plain", "deff": if name == "deff" || group.font != 0 { group.font = name == "deff" ? number ?? 0 : 0 }
    case "fcharset": if group.isFontTable { keepFont(CodePage.ofFont(number ?? 1)) }
    case "cpg": if group.isFontTable { keepFont(number) }
    case "ansicpg": defaultCodePage = number ?? CodePage.western
    case "mac": defaultCodePage = 10000
    case "pc": defaultCodePage = 437
    case "pca": defaultCodePage = 850
    case "uc": group.fallbackCount = min(max(0, number ?? 1), Self.maximumFallback)
    case "u": unit(number ?? 0)
    case "par", "line", "row", "sect", "page": lineEnd()
    case "tab", "cell": tab()
    default: if let code = Self.characters[name] { scalar(code) }
    }
  }

  private mutating func keepFont(_ codePage: Int?) {
    guard let codePage, fontCodePages.count < max(1, limits.maximumTNEFAttributes) else { return }
    fontCodePages[fontInTable] = codePage
  }

  /// The octets of the longest character in any charset, and some.
  private static let maximumFallback = 16

  private static let destinationsWithoutText: Set<String> = [
    "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
    "footerr", "footerf", "objdata", "filetbl", "nonshppict", "tc", "xe", "fldinst", "themedata", "datastore",
  ]

  private static let characters: [String: UInt32] = [
    "emdash": 0x2014, "endash": 0x2013, "lquote": 0x2018, "rquote": 0x2019, "ldblquote": 0x201C,
    "rdblquote": 0x201D, "bullet": 0x2022, "emspace": 0x2003, "enspace": 0x2002,
  ]
}
