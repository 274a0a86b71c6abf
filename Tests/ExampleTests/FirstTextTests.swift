import Foundation
import MailSyntax
import Testing

@Suite struct FirstTextTests {
  @Test func theExampleReadsAMessageInChunks() {
    let message = """
      Subject: =?utf-8?Q?Co=C3=BBt?=
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      D=E9j=E0 pay=E9, merci.

      Le 20 nov. 2026 =E0 10:12, Jan <jan@mail.example> a =E9crit :
      > Quand ?

      """
    var decoder = MessageDecoder()
    var sink = FirstText()
    for octet in message.utf8 { decoder.feed([octet].span, into: &sink) }
    decoder.finish(into: &sink)
    #expect(sink.subject == "Coût")
    #expect(sink.reply == "Déjà payé, merci.")
  }

  @Test func theReadmeShowsWhatIsCompiledHere() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let example = try String(contentsOf: folder.appendingPathComponent("FirstText.swift"), encoding: .utf8)
    let readme = try String(contentsOf: folder.appendingPathComponent("../../README.md"), encoding: .utf8)
    #expect(readme.contains("```swift\n\(example)```"))
  }
}
