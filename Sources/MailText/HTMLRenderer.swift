import Bytes

extension VisibleLines {
  /// The lines of a text/html part that is already UTF-8, as a reader sees them.
  ///
  /// Blocks, `<br>`, table rows and list items make lines; cells of a row are parted by a tab; white space collapses
  /// outside `<pre>`; items begin with `- ` or their number; a link's address follows its text in angle brackets
  /// where the text is another; an image stands as its description in brackets. Hidden text, `<title>`, `<style>`,
  /// `<script>` and comments do not show, but belong to the line they stand next to. Opening tags belong to the line
  /// that they open, closing tags to the one they close. A line that stands for the margin of a paragraph is empty
  /// and takes no octets. Broken markup is read as browsers read it, as far as it matters for lines.
  ///
  /// ``VisibleLine/depth`` counts block quotes. Containers of a mail client (`div.gmail_quote`) show as marks and add
  /// nothing to it, because the attribution stands in them as well. One pass, in time linear in the octets; memory
  /// is bounded by the octets, and elements nested deeper than 4,096 show without an effect of their own.
  public static func html(_ utf8: [UInt8]) -> VisibleLines {
    var renderer = HTMLRenderer(utf8)
    return renderer.render()
  }
}

/// Turns the tokens of HTML into visible lines.
///
/// It keeps no tree, only the elements that are open, each with what it hands on to all in it (``Look``), and one
/// line in the making. A break is remembered and made when more text comes, so that the tags that close a line
/// still belong to it, and so that the next cell of a table row can undo it.
struct HTMLRenderer {
  /// What an element hands on to all that stands in it.
  struct Look {
    var depth = 0
    var marks: LineMarks = []
    /// Hidden for good: `display: none` and its like.
    var isHidden = false
    /// Hidden until an element inside says otherwise.
    var isFontless = false
    var isInvisible = false
    var isBold = false
    var keepsSpace = false
    /// How many lists it stands in.
    var lists = 0

    var shows: Bool { !isHidden && !isFontless && !isInvisible }
  }

  /// One open element.
  struct Frame {
    var element: HTMLElement
    var look: Look
    var isBlock: Bool
    var hasMargin: Bool
    /// The frame of the same element below this one; -1 for none.
    var previousSame: Int
    /// The frame of the cell or table around it, and of the block around it; -1 for none.
    var previousBarrier: Int
    var previousBlock: Int
    /// Of a list: the number of the latest item. Of a row: the line on which it began, -1 before its first text.
    var count = -1
  }

  /// Elements open at once, at most. Deeper ones are passed over; what they hold still shows.
  static let maximumDepth = 4096
  /// Octets of a link's address that are shown, at most; longer ones are left out.
  static let maximumLinkOctets = 1024

  var tokens: HTMLTokenizer
  var output = VisibleLines()

  // The open elements.
  var frames: [Frame] = []
  var look = Look()
  var latest = [Int](repeating: -1, count: HTMLElement.allCases.count)
  var latestBarrier = -1
  var latestBlock = -1
  /// Elements that were too deep to keep, by name: their end tags must not close others.
  var passedOver = [Int](repeating: 0, count: HTMLElement.allCases.count)
  var style: [UInt8] = []

  // The line in the making.
  var lineText = 0
  var lineSource = 0
  var lineLook = Look()
  var lineMarks: LineMarks = []
  var hasContent = false
  /// Where the line ends, once that is known; it may still grow by closing tags unless it is fixed.
  var lineEnd: Int?
  var isLineEndFixed = false

  // What waits for the next text.
  var needsSpace = false
  var needsTab = false
  var needsMargin = false
  var needsQuoteMark = false
  var bullet: [UInt8] = []
  var skipsLineFeed = false
  /// The link that is open: its address, and where its text starts once there is some.
  var link: (address: Range<Int>, start: Int?, line: Int)?

  init(_ utf8: [UInt8]) {
    tokens = HTMLTokenizer(utf8)
    output.text.reserveCapacity(utf8.count / 3)
  }

  mutating func render() -> VisibleLines {
    reading: while true {
      switch tokens.next() {
      case .text(let range):
        if look.shows { look.keepsSpace ? showKept(range) : show(range) }
      case .start: startElement(tokens.element)
      case .end: endElement(tokens.element)
      case .comment(let words):
        if ClientMarkup.opensQuote(comment: tokens.octets[words]) { openQuote() }
      case .done: break reading
      }
    }
    finish()
    return output
  }

  /// Shows text of which runs of white space count as one space.
  private mutating func show(_ range: Range<Int>) {
    let octets = tokens.octets
    let span = octets.span
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let octet = span[index]
      if octet <= 0x20, isMarkupSpace(octet) {
        needsSpace = true
        index += 1
      } else if octet == 0x26 {
        index = showReference(octets, index, end)
      } else {
        let start = index
        repeat {
          index += 1
          // One space between two words is what collapsing would leave of it: take it along.
          if index + 1 < end, span[index] == 0x20, span[index + 1] > 0x26 { index += 1 }
        } while index < end && span[index] > 0x20 && span[index] != 0x26
        beginContent()
        output.text.append(span.extracting(start..<index))
      }
    }
  }

  private mutating func showReference(_ octets: [UInt8], _ index: Int, _ end: Int) -> Int {
    guard let entity = HTMLEntity(octets, at: index, upTo: end, in: .text) else {
      beginContent()
      output.text.append(0x26)
      return index + 1
    }
    if let only = entity.utf8.first, entity.utf8.count == 1, isMarkupSpace(only) {
      needsSpace = true
    } else {
      beginContent()
      output.text.append(contentsOf: entity.utf8)
    }
    return entity.end
  }

  /// Shows text of which all white space stands as written.
  private mutating func showKept(_ range: Range<Int>) {
    let octets = tokens.octets
    let span = octets.span
    var index = range.lowerBound
    let end = range.upperBound
    if skipsLineFeed {
      skipsLineFeed = false
      if index < end, span[index] == 0x0D { index += 1 }
      if index < end, span[index] == 0x0A { index += 1 }
    }
    while index < end {
      let octet = span[index]
      if octet == 0x0A || octet == 0x0D {
        index += octet == 0x0D && index + 1 < end && span[index + 1] == 0x0A ? 2 : 1
        breakLine(at: index)
      } else if octet == 0x26 {
        index = showReference(octets, index, end)
      } else {
        let start = index
        while index < end, span[index] != 0x0A, span[index] != 0x0D, span[index] != 0x26 { index += 1 }
        beginContent()
        output.text.append(span.extracting(start..<index))
      }
    }
  }
}
