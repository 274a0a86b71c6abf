/// The elements of HTML that a reader of mail has to tell apart; all others are ``other`` and run inline.
enum HTMLElement: UInt8, CaseIterable, Sendable {
  case a, address, area, article, aside, b, base, blockquote, body, br, button, caption, center, code, col
  case colgroup, datalist, dd, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure,
    font
  case footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input
  case legend, li, link, listing, main, menu, meta, nav, noembed, noframes, ol, optgroup, option, p, param,
    plaintext
  case pre, s, script, section, select, small, source, span, strong, style, sub, summary, sup, svg, table,
    tbody, td
  case template, textarea, tfoot, th, thead, title, tr, track, tt, u, ul, wbr, xmp
  case other

  /// How an element takes part in the layout of lines.
  enum Kind: UInt8 {
    /// Runs within a line.
    case inline
    /// Stands on lines of its own.
    case block
    /// Has no content and no end tag.
    case void
    /// Its content is no markup and is not shown.
    case raw
    /// Its content is markup that is not shown.
    case unseen
  }

  var kind: Kind {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir,
      .div,
      .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6,
      .header, .html, .legend, .li, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext,
      .pre,
      .section, .select, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
      .block
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track,
      .wbr:
      .void
    case .iframe, .noembed, .noframes, .script, .style, .title, .xmp: .raw
    case .datalist, .template: .unseen
    case .a, .b, .button, .code, .colgroup, .em, .font, .head, .i, .s, .small, .span, .strong, .sub, .sup,
      .svg,
      .textarea, .tt, .u, .other:
      .inline
    }
  }

  /// Whether an end tag inside never closes an element outside: the walls of a table cell.
  var isBarrier: Bool {
    switch self {
    case .table, .td, .th, .caption: true
    default: false
    }
  }

  /// Whether a blank line parts it from what stands before and after.
  var hasMargin: Bool {
    switch self {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .dl, .pre, .listing, .xmp: true
    default: false
    }
  }

  var isBold: Bool {
    switch self {
    case .b, .strong, .h1, .h2, .h3, .h4, .h5, .h6, .th: true
    default: false
    }
  }

  /// Whether it is a list whose items are counted or dotted.
  var isList: Bool { self == .ul || self == .ol || self == .dir || self == .menu }

  /// The name of an element of raw text; empty for all others.
  var rawName: String {
    switch self {
    case .iframe: "iframe"
    case .noembed: "noembed"
    case .noframes: "noframes"
    case .script: "script"
    case .style: "style"
    case .title: "title"
    case .xmp: "xmp"
    default: ""
    }
  }

  /// Looks an element up by its packed name.
  static func named(_ name: PackedName) -> HTMLElement { names[name] ?? .other }

  /// The names in the order of the cases. Swift can print a case's name too, at a price that each process would pay.
  static let words = """
    a address area article aside b base blockquote body br button caption center code col colgroup \
    datalist dd details dialog dir div dl dt em embed fieldset figcaption figure font footer form \
    frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input legend li link listing \
    main menu meta nav noembed noframes ol optgroup option p param plaintext pre s script section \
    select small source span strong style sub summary sup svg table tbody td template textarea tfoot \
    th thead title tr track tt u ul wbr xmp
    """

  private static let names: NameTable<HTMLElement> = {
    var names = NameTable<HTMLElement>()
    for (element, word) in zip(allCases, words.utf8.split(separator: 0x20)) {
      names.insert(PackedName(word), element)
    }
    // HTML knows this one as another name for img.
    names.insert(PackedName("image".utf8), .img)
    return names
  }()
}

/// The attributes that say how or whether something shows, or which client wrote it; all others are skipped.
enum HTMLAttributeName: UInt8, Sendable {
  case alt, `class`, dataMarker, dataAbove, height, hidden, href, id, name, size, start, style, tabindex,
    title
  case type, value, width

  static func named(_ name: PackedName) -> HTMLAttributeName? { names[name] }

  private static let names: NameTable<HTMLAttributeName> = {
    let words: [(String, HTMLAttributeName)] = [
      ("alt", .alt), ("class", .class), ("data-marker", .dataMarker), ("data-fs", .dataAbove),
      ("height", .height), ("hidden", .hidden), ("href", .href), ("id", .id), ("name", .name),
      ("start", .start), ("style", .style), ("tabindex", .tabindex), ("title", .title), ("type", .type),
      ("size", .size), ("value", .value), ("width", .width),
    ]
    var names = NameTable<HTMLAttributeName>()
    for (word, name) in words { names.insert(PackedName(word.utf8), name) }
    return names
  }()
}

/// A name in 64 bits: its first eight octets in lower case, the length mixed in. Two names in use never agree.
struct PackedName: Hashable {
  var bits: UInt64 = 0
  var count: UInt64 = 0

  init() {}

  init(_ octets: some Sequence<UInt8>) {
    for octet in octets { append(octet) }
    seal()
  }

  @inline(__always)
  mutating func append(_ octet: UInt8) {
    if count < 8 {
      let lower = octet &- 0x41 < 26 ? octet | 0x20 : octet
      bits |= UInt64(lower) << (count &* 8)
    }
    count &+= 1
  }

  /// Ends the name: only what is longer than eight octets needs its length in it.
  @inline(__always)
  mutating func seal() { if count > 8 { bits ^= count &* 0x9E37_79B9_7F4A_7C15 } }
}

/// A table of some hundred names at most, looked into for every tag: open addressing, one multiplication a look.
struct NameTable<Value: Sendable>: Sendable {
  private static var size: Int { 512 }
  private var keys = [UInt64](repeating: 0, count: size)
  private var values = [Value?](repeating: nil, count: size)

  init() {}

  @inline(__always)
  private static func slot(_ name: PackedName) -> Int { Int((name.bits &* 0x9E37_79B9_7F4A_7C15) >> 55) }

  mutating func insert(_ name: PackedName, _ value: Value) {
    var slot = NameTable.slot(name)
    while keys[slot] != 0, keys[slot] != name.bits { slot = (slot + 1) & (NameTable.size - 1) }
    keys[slot] = name.bits
    values[slot] = value
  }

  subscript(_ name: PackedName) -> Value? {
    guard name.bits != 0 else { return nil }
    var slot = NameTable.slot(name)
    // An empty slot ends the search; the table is never more than a quarter full.
    while keys[slot] != 0 {
      if keys[slot] == name.bits { return values[slot] }
      slot = (slot + 1) & (NameTable.size - 1)
    }
    return nil
  }
}

/// White space as HTML has it. As `ASCII.isSpace`, which is not inlined across modules; this runs for each octet.
@inline(__always)
func isMarkupSpace(_ octet: UInt8) -> Bool { octet == 0x20 || (octet >= 0x09 && octet <= 0x0D) }
