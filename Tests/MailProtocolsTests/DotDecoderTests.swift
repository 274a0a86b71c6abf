import Glibc
import MailProtocols
import Testing

@Suite struct DotDecoderTests {
  /// What a decoder makes of octets in pieces: the text up to the end mark, and how many octets are left behind it.
  private func decode(_ pieces: [[UInt8]], _ lineEnd: DotDecoder.LineEnd) -> (text: [UInt8], rest: Int?) {
    var decoder = DotDecoder(lineEnd)
    var text: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      var position = 0
      loop: while true {
        switch decoder.next(piece.span, from: &position) {
        case .text(let range): text += piece[range]
        case .carriageReturn: text.append(0x0D)
        case .needsInput: break loop
        case .end:
          return (text, piece.count - position + pieces[(index + 1)...].map(\.count).reduce(0, +))
        }
      }
    }
    return (text, nil)
  }

  /// RFC 5321 §4.5.2 line by line, on all of it at once.
  private func naive(_ octets: [UInt8], _ lineEnd: [UInt8]) -> (text: [UInt8], rest: Int?) {
    var text: [UInt8] = []
    var line: [UInt8] = []
    for (index, octet) in octets.enumerated() {
      line.append(octet)
      guard line.suffix(lineEnd.count).elementsEqual(lineEnd) else { continue }
      if line == [0x2E] + lineEnd { return (text, octets.count - index - 1) }
      text += line.first == 0x2E ? [UInt8](line.dropFirst()) : line
      line = []
    }
    // What is held back at the end of the input may yet become the end mark.
    if line == [0x2E] || line == [0x2E] + lineEnd.dropLast() { return (text, nil) }
    return (text + (line.first == 0x2E ? [UInt8](line.dropFirst()) : line), nil)
  }

  /// Every text of up to six of the octets that matter, in every chunking.
  @Test func everyShortTextIsDecodedAsByTheRule() {
    let alphabet: [UInt8] = [0x0D, 0x0A, 0x2E, 0x78]
    for length in 0...6 {
      for number in 0..<(1 << (2 * length)) {
        let octets = (0..<length).map { alphabet[(number >> (2 * $0)) & 3] }
        for (lineEnd, ending) in [(DotDecoder.LineEnd.crlf, [0x0D, 0x0A]), (.lf, [0x0A])] as [(_, [UInt8])] {
          let expected = naive(octets, ending)
          for pieces in everyChunking(of: octets) {
            let found = decode(pieces, lineEnd)
            guard found.text == expected.text, found.rest == expected.rest else {
              Issue.record("\(octets) in \(pieces): \(found), not \(expected)")
              return
            }
          }
        }
      }
    }
  }

  @Test(arguments: ["x", "\r\n", "\n", "\r", ".", "\r\n.", "\r\n..", ".\r", "\n.\n", "\r\n.\r\n."])
  func timeGrowsWithTheInputAlone(unit: String) {
    func seconds(_ count: Int) -> Double {
      let octets = [UInt8](String(repeating: unit, count: count / unit.utf8.count).utf8)
      return (0..<5).map { _ in
        let start = threadSeconds()
        _ = decode([octets], .crlf)
        return threadSeconds() - start
      }.min() ?? 0
    }
    _ = seconds(10_000)
    let small = seconds(100_000)
    let large = seconds(800_000)
    #expect(large < small * 24 + 0.01, "\(unit.debugDescription): \(small) s, then \(large) s")
  }
}

/// Processor time of this thread.
func threadSeconds() -> Double {
  var time = timespec()
  // SAFETY: `time` outlives the call.
  _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
