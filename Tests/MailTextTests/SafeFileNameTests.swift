import MailText
import Testing

@Suite struct SafeFileNameTests {
  @Test(arguments: [
    ("foto.jpg", "foto.jpg"), ("/etc/passwd", "passwd"), ("C:\\Users\\x\\foto.jpg", "foto.jpg"),
    ("../../x.pdf", "x.pdf"), ("a/../", "a"), (".htaccess", "htaccess"), ("...x", "x"),
    ("x.txt. . ", "x.txt"),
    ("a\u{0}b\r\n.txt", "ab .txt"), ("factuur\u{202E}fdp.exe", "factuurfdp.exe"),
    ("a\u{2066}b\u{200F}.txt", "ab.txt"),
    ("CON", "_CON"), ("con.txt", "_con.txt"), ("LPT1.tar.gz", "_LPT1.tar.gz"), ("console.txt", "console.txt"),
    ("com¹.x", "_com¹.x"), ("a:b*c?d.txt", "a_b_c_d.txt"), ("x.tar.gz", "x.tar.gz"),
    ("foto.jpg.exe", "foto.jpg.exe"),
    ("-rf.txt", "_-rf.txt"), ("Café ☕.pdf", "Café ☕.pdf"), ("👨‍👩‍👧.png", "👨‍👩‍👧.png"), ("a \t  b.txt", "a b.txt"),
    ("offerte\u{A0}1.pdf", "offerte 1.pdf"), ("\u{FEFF}a.txt", "a.txt"), ("a\u{2028}b", "a b"),
  ])
  func harmGoesAndTheNameStays(name: String, expected: String) {
    let safe = SafeFileName.make(from: name, contentType: "image/png", number: 1)
    #expect(safe == expected)
    #expect(SafeFileName.make(from: safe, contentType: "image/png", number: 1) == safe)
  }

  @Test(
    arguments: [
      (nil, "image/jpeg", "attachment-3.jpg"), ("", "Application/PDF; name=x", "attachment-3.pdf"),
      ("..", "text/x-odd", "attachment-3.txt"), ("///", "x/y", "attachment-3.bin"),
      ("\u{202E}", "", "attachment-3.bin"),
      ("***", "message/rfc822", "attachment-3.eml"), (" . ", "text/calendar", "attachment-3.ics"),
    ] as [(String?, String, String)])
  func withoutANameTheTypeGivesOne(name: String?, type: String, expected: String) {
    #expect(SafeFileName.make(from: name, contentType: type, number: 3) == expected)
  }

  @Test(arguments: [
    (String(repeating: "a", count: 500) + ".pdf", ".pdf"),
    (String(repeating: "é", count: 200) + ".docx", ".docx"),
    (String(repeating: "a", count: 500), "a"), ("a." + String(repeating: "b", count: 500), "b"),
    ("." + String(repeating: "a", count: 119) + ".pdf", ".pdf"),
  ])
  func longNamesKeepTheirExtension(name: String, end: String) {
    let safe = SafeFileName.make(from: name, contentType: "a/b", number: 1)
    #expect(safe.utf8.count <= SafeFileName.maximumOctets)
    #expect(safe.utf8.count > SafeFileName.maximumOctets - 8)
    #expect(safe.hasSuffix(end))
  }

  @Test func anyTextGivesASafeName() {
    var random = Random(seed: 5)
    let pieces: [String] = [
      "a", ".", "..", "/", "\\", " ", "CON", "-", "\u{202E}", "\u{0}", "é", "😀", "\u{301}", "_", "nul",
      ".exe", "\u{200D}",
    ]
    for _ in 0..<3_000 {
      let name = (0..<Int.random(in: 0...60, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let safe = SafeFileName.make(from: name, contentType: "text/plain", number: 1)
      #expect(!safe.isEmpty && safe.utf8.count <= SafeFileName.maximumOctets)
      #expect(!safe.contains("/") && !safe.contains("\\") && !safe.hasPrefix(".") && !safe.hasPrefix("-"))
      #expect(!safe.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
      #expect(safe != "." && safe != ".." && !safe.hasSuffix(".") && !safe.hasSuffix(" "))
      #expect(SafeFileName.make(from: safe, contentType: "text/plain", number: 1) == safe, "\(name)")
    }
  }
}
