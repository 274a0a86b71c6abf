import MailText
import Testing

/// Holds lines to what they promise of their ranges, whatever they were made from.
func expectCover(_ lines: VisibleLines, of count: Int, _ location: SourceLocation = #_sourceLocation) {
  var source = 0
  var text = 0
  for (number, line) in lines.lines.enumerated() {
    if line.source.lowerBound != source || line.text.lowerBound != text {
      Issue.record("line \(number) does not touch the one before: \(line)", sourceLocation: location)
      return
    }
    if !(line.text.lowerBound...line.text.upperBound).contains(line.content) || line.depth < 0 {
      Issue.record("line \(number) does not hold its content: \(line)", sourceLocation: location)
    }
    source = line.source.upperBound
    text = line.text.upperBound + 1
  }
  if !lines.lines.isEmpty {
    #expect(source == count, "the lines end before the source does", sourceLocation: location)
    #expect(text == lines.text.count + 1, "text is left over", sourceLocation: location)
  } else {
    #expect(count == 0 && lines.text.isEmpty, sourceLocation: location)
  }
}

/// A small generator that gives the same octets on each run.
struct Random: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func octets(upTo count: Int, of choice: [UInt8]) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in choice.randomElement(using: &self) ?? 0 }
  }

  mutating func octets(upTo count: Int) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
  }
}
