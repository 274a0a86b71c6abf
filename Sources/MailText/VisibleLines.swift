/// The text of one part as a reader sees it, line by line, each line tied to the octets that it stands for.
///
/// Plain text and HTML come out in one shape, so that what reads them (a reply stripper, a search) needs no second
/// way. Every octet of the source belongs to exactly one line: the `source` ranges of consecutive lines touch,
/// the first starts at 0 and the last ends at the end. Only an empty source has no lines.
public struct VisibleLines: Sendable, Equatable {
  /// All visible text: UTF-8, lines separated by one LF.
  public var text: [UInt8]
  /// The lines, in order.
  public var lines: [VisibleLine]

  /// Lines put together by someone else, such as a test.
  public init(text: [UInt8] = [], lines: [VisibleLine] = []) {
    self.text = text
    self.lines = lines
  }

  /// The text of one line, quote prefix included, without its line end.
  public func string(_ line: VisibleLine) -> String { String(decoding: text[line.text], as: UTF8.self) }

  /// The words of one line: its text behind the quote prefix.
  public func words(_ line: VisibleLine) -> String {
    String(decoding: text[line.content..<line.text.upperBound], as: UTF8.self)
  }
}

/// One visible line of a part.
public struct VisibleLine: Sendable, Hashable {
  /// Its octets in ``VisibleLines/text``, without the LF; the quote prefix is among them.
  public var text: Range<Int>
  /// Where the words start: behind the quote prefix (`>`, `> >`, …), which HTML made of plain text has as well.
  public var content: Int
  /// The octets of the given source that it stands for, line end and invisible markup included.
  public var source: Range<Int>
  /// How deep it is quoted: the number of `>`, and in HTML the quoting blocks around it.
  public var depth: Int
  /// What the markup says about it.
  public var marks: LineMarks

  /// A line put together by someone else, such as a test.
  public init(text: Range<Int>, content: Int, source: Range<Int>, depth: Int = 0, marks: LineMarks = []) {
    self.text = text
    self.content = content
    self.source = source
    self.depth = depth
    self.marks = marks
  }
}
