/// What the markup of an HTML part says about one visible line; plain text has none of it.
///
/// Marks are facts, not verdicts: a customer may indent a paragraph with a block quote, and a client may put the
/// whole thread into one container. Which of them count is for the reader of the lines to weigh.
public struct LineMarks: OptionSet, Hashable, Sendable {
  /// One bit a mark.
  public var rawValue: UInt32

  /// The set with these bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Inside a mail client's own container of attribution and quote (`gmail_quote`, `yahoo_quoted`, …).
  public static let quoteContainer = LineMarks(rawValue: 1 << 0)
  /// Inside the element in which a client writes its attribution (`gmail_attr`, `moz-cite-prefix`).
  public static let attribution = LineMarks(rawValue: 1 << 1)
  /// Inside a client's block of From, Sent, To and Subject (`divRplyFwdMsg`, Word's `border-top` block).
  public static let headerBlock = LineMarks(rawValue: 1 << 2)
  /// The first line at or after a place where a client says that all below is quoted (`appendonsend`, …).
  public static let quoteFollows = LineMarks(rawValue: 1 << 3)
  /// Inside `<blockquote type=cite>` or a block quote of a client's own class.
  public static let citation = LineMarks(rawValue: 1 << 4)
  /// Inside a block quote that nothing says a mail client made.
  public static let blockquote = LineMarks(rawValue: 1 << 5)
  /// Inside a client's signature block.
  public static let signature = LineMarks(rawValue: 1 << 6)
  /// Inside a client's container of a forwarded message.
  public static let forward = LineMarks(rawValue: 1 << 7)
  /// Stands for `<hr>`: a line of its own, without text.
  public static let rule = LineMarks(rawValue: 1 << 8)
  /// Its first visible character is bold.
  public static let bold = LineMarks(rawValue: 1 << 9)
  /// The first line of an item of a list; the text begins with the bullet or number.
  public static let listItem = LineMarks(rawValue: 1 << 10)
  /// Inside `<pre>`: white space stands as written.
  public static let preformatted = LineMarks(rawValue: 1 << 11)
}
