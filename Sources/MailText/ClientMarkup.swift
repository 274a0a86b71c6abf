import Bytes

/// What mail clients leave in their HTML around quotes, signatures and forwards: facts, one row each.
///
/// A row says: an element with this class, id, name or other attribute gives these marks to all lines in it, and
/// `opens` says that what follows it is quoted. Names are compared without case, after the `x_` that Outlook on
/// the web puts before every name when it quotes a message again. To teach Pluspost a client, add a row.
enum ClientMarkup {
  /// Where a row looks.
  enum Place: UInt8 { case `class`, id, name, type, title, dataMarker, dataAbove, tabindex }

  /// What an element with such markup does.
  struct Effect: Equatable {
    /// The marks of all lines in it.
    var marks: LineMarks = []
    /// Whether the client says that all below is quoted.
    var opens = false
    /// Whether the row counts for `<blockquote>` only.
    var onlyBlockquote = false
    /// Whether the row counts for `<hr>` only.
    var onlyRule = false
  }

  private static let container = Effect(marks: .quoteContainer)
  private static let signature = Effect(marks: .signature)
  private static let opener = Effect(opens: true)

  /// The rows, by client.
  static let rows: [(place: Place, word: String, effect: Effect)] = [
    // Gmail. A bare blockquote.gmail_quote is also what its indent button makes, so that class counts as a
    // citation only within the container. `gmail_extra` holds the customer's own words as well: no row.
    (.class, "gmail_quote", container),
    (.class, "gmail_quote_container", container),
    (.class, "gmail_attr", Effect(marks: .attribution)),
    (.class, "gmail_signature", signature),
    (.class, "gmail_signature_prefix", signature),
    // Outlook on the web, new Outlook, Outlook for phones.
    (.id, "divrplyfwdmsg", Effect(marks: .headerBlock, opens: true)),
    (.id, "appendonsend", opener),
    (.id, "ms-outlook-mobile-signature", signature),
    (.id, "mail-editor-reference-message-container", Effect(marks: .quoteContainer, opens: true)),
    // Outlook for Mac.
    (.id, "olk_src_body_section", Effect(marks: .quoteContainer, opens: true)),
    // Hotmail, Outlook of any age: the rule above the header block.
    (.id, "stopspelling", opener),
    (.tabindex, "-1", Effect(opens: true, onlyRule: true)),
    // Thunderbird.
    (.class, "moz-cite-prefix", Effect(marks: .attribution)),
    (.class, "moz-forward-container", Effect(marks: .forward)),
    (.class, "moz-email-headers-table", Effect(marks: [.forward, .headerBlock])),
    (.class, "moz-signature", signature),
    // Apple Mail, Yahoo, Thunderbird and many more.
    (.type, "cite", Effect(marks: .citation, onlyBlockquote: true)),
    (.id, "applemailsignature", signature),
    (.id, "signature", signature),
    // Yahoo. Its `ydp…` prefixes are taken off before the look-up.
    (.class, "yahoo_quoted", container),
    (.id, "yahoo_quoted", container),
    (.class, "iosymail", Effect(marks: .citation, onlyBlockquote: true)),
    (.class, "ymail_android_signature", signature),
    (.class, "signature", signature),
    // Proton, Tuta, Zoho.
    (.class, "protonmail_quote", container),
    (.class, "protonmail_signature_block", signature),
    (.class, "tutanota_quote", container),
    (.class, "zmail_extra", container),
    (.class, "zmail_extra_hr", opener),
    (.title, "beforequote:::", opener),
    // Zimbra.
    (.dataMarker, "__divider__", opener),
    (.dataMarker, "__headers__", Effect(marks: .headerBlock, opens: true)),
    (.dataMarker, "__quoted_text__", container),
    // GMX and Web.de; Spark.
    (.name, "quote", container),
    (.name, "messagereplysection", container),
    (.name, "messagesignaturesection", signature),
    // Front, Skiff, Notion, Alibaba.
    (.class, "front-blockquote", container),
    (.class, "front-signature", signature),
    (.class, "skiff_quote", container),
    (.class, "notion-mail-quote", Effect(marks: .citation, onlyBlockquote: true)),
    (.class, "alimail-quote", container),
    // QQ, NetEase, 139.
    (.id, "isreplycontent", container),
    (.id, "isforwardcontent", Effect(marks: .forward)),
    (.id, "origbody", container),
    (.id, "reply139content", container),
    (.id, "orimsghtmlseperator", opener),
    (.id, "replysplit", opener),
    // Help desks.
    (.class, "freshdesk_quote", container),
    (.class, "quotedreply", container),
    (.class, "fernand_quote", container),
    (.dataAbove, "fsnotifreplyabove", opener),
  ]

  /// The styles of blocks that hold From, Sent, To and Subject; all pieces of one row must occur. In lower case
  /// without white space. Word's own, what Outlook on the web makes of it, Windows Mail.
  static let headerBlockStyles: [[String]] = [
    ["border-top:solid#", "padding:3.0pt0"],
    ["border-top:solid#", "padding:3pt0"],
    ["border-top-color:rgb(225,225,225)", "padding:3pt0"],
    ["border-top-color:rgb(181,196,223)", "padding:3pt0"],
    ["border-top:1ptsolidrgb(225,225,225)", "padding:3pt0"],
    ["border-top:1ptsolidrgb(181,196,223)", "padding:3pt0"],
    ["border-top-color:rgb(229,229,229)", "padding-top:5px"],
  ]

  /// Comments above which the customer wrote and below which the quote starts; letters only, in lower case.
  static let quoteComments = ["originalmessage"]

  private static let index: [UInt64: Effect] = {
    var index: [UInt64: Effect] = [:]
    for row in rows { index[hash([UInt8](row.word.utf8)[...], row.place)] = row.effect }
    return index
  }()

  /// The effect of one word of an attribute, or nil.
  static func effect(of word: ArraySlice<UInt8>, in place: Place) -> Effect? {
    guard word.count >= 2, word.count <= 64 else { return nil }
    return index[hash(strippingPrefixes(word), place)]
  }

  /// Takes off what clients put before names: `x_x_` (Outlook on the web), `ydp1a2b3c4d` (Yahoo); and the number
  /// that Yahoo puts behind.
  private static func strippingPrefixes(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var word = word
    while word.count > 2, let first = word.first, first | 0x20 == 0x78, word[word.startIndex + 1] == 0x5F {
      word = word.dropFirst(2)
    }
    if word.starts(with: "ydp".utf8), word.count > 12 {
      word = word.dropFirst(3).drop { ASCII.isDigit($0) || ($0 >= 0x61 && $0 <= 0x66) }
    }
    if word.starts(with: "yahoo_quoted".utf8) { word = word.prefix(12) }
    return word
  }

  /// FNV-1a over the lower-case octets and the place.
  private static func hash(_ word: ArraySlice<UInt8>, _ place: Place) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(place.rawValue)
    for octet in word { hash = (hash ^ UInt64(ASCII.lowercased(octet))) &* 0x100_0000_01B3 }
    return hash
  }

  /// Whether a style that ``InlineStyle/normalize(_:_:into:)`` made is that of a header block.
  static func isHeaderBlock(style: [UInt8]) -> Bool {
    guard contains(style, "border-top") else { return false }
    return headerBlockStyles.contains { pieces in pieces.allSatisfy { contains(style, $0) } }
  }

  /// Whether a comment marks the start of a quote.
  static func opensQuote(comment: ArraySlice<UInt8>) -> Bool {
    guard comment.count < 64 else { return false }
    let letters = comment.filter(ASCII.isLetter).map(ASCII.lowercased)
    return quoteComments.contains { letters.elementsEqual($0.utf8) }
  }

  private static func contains(_ style: [UInt8], _ piece: String) -> Bool {
    let piece = [UInt8](piece.utf8)
    guard let first = piece.first else { return true }
    var start = 0
    while let hit = style.span.firstIndex(of: first, from: start) {
      if style.span.hasPrefix(piece, from: hit) { return true }
      start = hit + 1
    }
    return false
  }
}
