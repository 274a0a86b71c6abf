import MailSyntax
import Testing

/// However a message is cut into chunks, its events are the same and cover all of it.
struct ChunkingTests {
  static let messages: [String] = [
    "",
    "\n",
    "\r\n",
    "\r",
    "Subject: x",
    "Subject: x\n",
    "Subject: x\n\n",
    "Subject: x\r\rbody\r",
    "just text\nno header\n",
    "just text, no header, no end and long enough to be no name of any field that there is at all whatsoever",
    "From a@b Mon Jan 1 00:00:00 2024\nSubject: x\n\nbody\nFrom me\n",
    "A: b\r\r\nC: d\r\r\n\r\r\nbody",
    "A: b\rgoes on\r\nC: d\r\n\r\nbody",
    "A: b\r\n  c\r\n\td\r\n\r\nbody",
    "Content-Type: multipart/mixed; boundary=b\n\npre\n--b\n\none\n--b\nA: b\n\ntwo\n\n--b--\nepi\n",
    "Content-Type: multipart/mixed; boundary=b\r\n\r\npre\r\n--b\r\n\r\none\r\n--b  \r\nA: b\r\n\r\ntwo\r\n\r\n--b--\r\nepi\r\n",
    "Content-Type: multipart/mixed; boundary=b\r\r--b\r\rone\r--b\r\rtwo\r--b--\r",
    "Content-Type: multipart/mixed; boundary=b\n--b\n\none\n--b--",
    "Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--b--\n--b\n",
    "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n-\n--\n---\n--b-\n--bb\n --b\n-\n-b\n--b--x\n--b --\n",
    "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=a-b\n\n--a-b\n\nx\n--a-b\n\ny\n--a\n\nz\n--a--\n",
    "Content-Type: multipart/mixed; boundary=\"b  \"\n\n--b  \n\nx\n--b \ny\n--b  --\n",
    "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: s\n\nx\n--b\nno header\n--b--",
    "Content-Type: multipart/digest; boundary=b\n\n--b\nA: b\n--b\n--b--",
    "Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\nSubject: x\n\nbody",
    "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nSubject: x\n--b--",
    "Content-Transfer-Encoding: base64\n\naGVs\nbG8=\r\nd29y\nbGQ\n",
    "Content-Transfer-Encoding: quoted-printable\n\na=3Db=\n c  \n=C3=a4 = \n=\r\nx=4",
    "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogeAoKYm9keQo=\n",
    "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\nSubject: x=\n=3Dy\n\nbody=0A\n",
    "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n#86)C\n`\nend\nmore\n",
    ": x\n A: b\nA b: c\nB : d\n\u{0}: \u{0}\n\nbody",
    "junk\nSubject: x\n\nbody",
    "Subject: x\njunk line\nTo: y\n\nbody",
    "Subject: x\r\njunk line\r\nmore junk\r\nTo: y\r\n\r\nbody",
    "Subject: x\njunk line",
    "Content-Type: multipart/mixed; boundary=b\n\n--b\njunk\n--b\njunk\nContent-Type: text/html\n\nx\n--b--",
  ]

  @Test("The events do not depend on the chunks", arguments: messages, [false, true])
  func eventsDoNotDependOnChunks(message: String, decoding: Bool) {
    Self.check([UInt8](message.utf8), decoding: decoding)
  }

  @Test("Random messages made of what matters to the parser", arguments: 0..<40)
  func randomMessages(seed: Int) {
    let pieces = [
      "\r", "\n", "\r\n", "\n\n", "-", "--", "--b", "--b--", "--bc", "--bc--", "\n--b\n", "\n--b--\n", "b",
      " ", "\t",
      ":", "x", "A: b\n", "A : b\r\n", " c\n", "=", "=3D", "=\n", "aGVsbG8=", "\u{0}", "é", "From ",
      "From x\n",
      "Content-Type: multipart/mixed; boundary=b\n", "Content-Type: multipart/mixed; boundary=\"bc\"\r\n",
      "Content-Type: multipart/digest; boundary=\"b \"\n", "Content-Type: message/rfc822\n",
      "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "\r\r\n",
      "Content-Transfer-Encoding: x-uuencode\n", "begin 644 x\n", "end\n", "#86)C\n", "junk\n",
    ]
    var numbers = Numbers(seed: seed)
    var limits = Limits()
    if seed.isMultiple(of: 3) {
      // Limits so small that they are met all the time.
      limits.maximumFieldBytes = 12
      limits.maximumFieldNameBytes = 26
      limits.maximumBoundaryBytes = 2
      limits.maximumBoundaryPadding = 2
      limits.maximumHeaderBytes = 120
      limits.maximumEntities = 6
      limits.maximumDepth = 3
      limits.maximumTrailingBlanks = 2
      limits.maximumDecodedPiece = 5
    }
    for _ in 0..<10 {
      var message: [UInt8] = []
      for _ in 0..<numbers.below(30) { message += pieces[numbers.below(pieces.count)].utf8 }
      Self.check(message, limits: limits, decoding: false)
      Self.check(message, limits: limits, decoding: true)
    }
  }

  /// Compares the events of the whole message with those of pieces, and of two chunks, cut at every `step`th octet.
  static func check(_ message: [UInt8], limits: Limits = Limits(), decoding: Bool, step: Int = 1) {
    var whole = transcript(of: message, limits: limits, decoding: decoding)
    let expected = whole.finished()
    if !decoding {
      #expect(whole.isGapless && whole.covered == message.count, "ranges leave octets out")
    }
    let chunkings =
      [Chunking.pieces(1), .pieces(2), .pieces(3), .pieces(7)]
      + stride(from: 0, through: message.count, by: step).map { Chunking.split($0) }
    for chunking in chunkings {
      var other = transcript(of: message, chunking, limits: limits, decoding: decoding)
      let found = other.finished()
      if found != expected {
        let text = String(decoding: message, as: UTF8.self).debugDescription
        #expect(found == expected, "\(chunking) of \(text)")
        return
      }
      if !decoding, !other.isGapless || other.covered != message.count {
        Issue.record("\(chunking) leaves octets out")
        return
      }
    }
  }
}
