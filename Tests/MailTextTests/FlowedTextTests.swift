import MailText
import Testing

@Suite struct FlowedTextTests {
  @Test(arguments: [
    ("a \nb", "a b"), ("a\nb", "a\nb"), ("a \r\nb\r\n", "a b\n"), ("> a \n> b", "> a b"),
    ("> a \nb", "> a \nb"),
    (">> a \n>> b \n> c", ">> a b \n> c"), (" >x", " >x"), (" From x", "From x"), ("  a", " a"),
    ("-- \nJan", "-- \nJan"),
    ("a \n-- \nJan", "a \n-- \nJan"), ("> -- \n> Jan", "> -- \n> Jan"), ("", ""), ("\n", "\n"),
    (">\n> a", ">\n> a"),
    ("a \n", "a \n"), ("a \n \nb", "a \nb"), ("a\n\nb", "a\n\nb"), (">>  x", ">>  x"),
  ])
  func paragraphsArePutTogether(text: String, expected: String) {
    let result = FlowedText.unflow([UInt8](text.utf8), deletesSpace: false)
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }

  @Test(arguments: [("日本 \n語", "日本語"), ("a  \nb", "a b"), ("-- \nb", "-- \nb"), ("> a \n> b", "> ab")])
  func deletedSpaceIsNoText(text: String, expected: String) {
    let result = FlowedText.unflow([UInt8](text.utf8), deletesSpace: true)
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }
}
