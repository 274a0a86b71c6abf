import Bytes
import Testing

/// Octets of a few kinds in any order, so that what is looked for stands at every place.
private func octets(_ count: Int, of kinds: [UInt8], using random: inout SystemRandomNumberGenerator)
  -> [UInt8]
{
  (0..<count).map { _ in
    Int.random(in: 0..<6, using: &random) == 0 ? kinds.randomElement(using: &random) ?? 0 : 0x61
  }
}

@Suite struct SearchTests {
  private static let kinds: [UInt8] = [
    0x0A, 0x0D, 0x20, 0x09, 0x3A, 0x2D, 0x7F, 0x80, 0xC3, 0xFF, 0x00, 0x21, 0x7E,
  ]

  @Test(arguments: 0...100)
  func everySearchFindsWhatALoopFinds(count: Int) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<40 {
      let octets = octets(count, of: Self.kinds, using: &random)
      let span = octets.span
      let start = Int.random(in: 0...count, using: &random)
      let places = start..<count
      #expect(span.firstIndex(of: 0x0A, from: start) == places.first { octets[$0] == 0x0A })
      #expect(
        span.firstIndex(of: 0x0A, before: 0x61, from: start)
          == places.first { $0 + 1 < count && octets[$0] == 0x0A && octets[$0 + 1] == 0x61 } ?? count)
      #expect(span.firstIndexBeyondASCII(from: start) == places.first { octets[$0] >= 0x80 } ?? count)
      let isName = { (octet: UInt8) in octet > 0x20 && octet < 0x7F && octet != 0x3A }
      #expect(
        span.nameCount(from: start, to: count) == (places.first { !isName(octets[$0]) } ?? count) - start)
      let end = places.dropLast().first { place in
        let next = octets[place + 1]
        return octets[place] == 0x0A && next != 0x20 && next != 0x09 || octets[place] == 0x0D && next != 0x0A
      }
      #expect(span.fieldEnd(from: start) == end.flatMap { octets[$0] == 0x0A ? $0 : nil } ?? count)
    }
  }

  @Test(arguments: 0...100)
  func whatIsCopiedEndsWhereALoopEnds(count: Int) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<40 {
      let octets = octets(count, of: Self.kinds, using: &random)
      let start = Int.random(in: 0...count, using: &random)
      let end = Int.random(in: start...count, using: &random)
      var copy: [UInt8] = [1]
      var stop = -1
      copy.append(addingCapacity: end - start) { output in
        stop = output.append(octets.span, in: start..<end, until: 0x0A, or: 0x3A)
      }
      #expect(stop == (start..<end).first { octets[$0] == 0x0A || octets[$0] == 0x3A } ?? end)
      #expect(copy == [1] + octets[start..<stop])
      copy = []
      copy.append(addingCapacity: end - start) { output in
        stop = output.appendASCII(octets.span, in: start..<end)
      }
      #expect(stop == (start..<end).first { octets[$0] >= 0x80 } ?? end)
      #expect(copy == [UInt8](octets[start..<stop]))
      copy = []
      copy.append(addingCapacity: count) { output in output.append(octets.span) }
      #expect(copy == octets)
    }
  }
}

@Suite struct Base64RunTests {
  private static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private func decode(
    _ text: [UInt8], from start: Int = 0, room: Int, by way: OutputSpan<UInt8>.Base64Way
  ) -> (octets: [UInt8], end: Int) {
    var octets: [UInt8] = []
    var end = -1
    octets.append(addingCapacity: room) { output in
      end = output.appendBase64(text.span, from: start, by: way)
    }
    return (octets, end)
  }

  /// What the groups of a text stand for, a character at a time.
  private func naive(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var octets: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for value in text.compactMap(Self.alphabet.firstIndex) {
      bits = bits << 6 | UInt32(value)
      count += 1
      guard count == 4 else { continue }
      octets += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
      (bits, count) = (0, 0)
    }
    return octets
  }

  /// A text of lines of this width, with now and then an octet that does not belong.
  private func text(_ count: Int, width: Int, ending: [UInt8], oddities: Int) -> [UInt8] {
    var text: [UInt8] = []
    for index in 0..<count {
      if index > 0, index.isMultiple(of: width) { text += ending }
      let isOdd = oddities > 0 && Int.random(in: 0..<oddities) == 0
      text.append(isOdd ? UInt8.random(in: 0...255) : Self.alphabet.randomElement() ?? 0)
    }
    return text
  }

  @Test(arguments: [1, 3, 4, 19, 31, 32, 33, 60, 64, 72, 76, 77, 200])
  func linesOfAnyWidthAreDecodedAsALoopDoes(width: Int) {
    for (ending, oddities) in [
      ([0x0A], 0), ([0x0D, 0x0A], 0), ([0x0A], 40), ([0x0D], 0), ([0x20, 0x0A], 0),
    ] as [([UInt8], Int)] {
      for count in stride(from: 0, to: 260, by: 7) {
        let text = text(count, width: width, ending: ending, oddities: oddities)
        let start = Int.random(in: 0...min(4, text.count))
        for room in [text.count, Int.random(in: 0...40)] {
          for way in [OutputSpan<UInt8>.Base64Way.processor, .portable] {
            let (octets, end) = decode(text, from: start, room: room, by: way)
            #expect(octets.count <= room)
            // All that was read was decoded, and nothing else was.
            #expect(octets == naive(text[start..<end]))
            let characters = text[start..<end].filter { $0 != 0x0A && $0 != 0x0D }
            #expect(characters.count * 3 == octets.count * 4)
            #expect(characters.allSatisfy(Self.alphabet.contains))
          }
        }
      }
    }
  }

  @Test func linesOfMailAreReadToTheEnd() {
    for ending in [[0x0A], [0x0D, 0x0A]] as [[UInt8]] {
      let text = text(76 * 50, width: 76, ending: ending, oddities: 0)
      for way in [OutputSpan<UInt8>.Base64Way.processor, .portable] {
        #expect(decode(text, room: text.count, by: way).end == text.count)
      }
    }
  }
}
