import Testing

@testable import Hashing

@Suite struct ConstantTimeTests {
  @Test func equalOctetsAreEqual() {
    for count in 0...40 { #expect(equalInConstantTime(noise(count), noise(count))) }
  }

  @Test func eachSingleBitTellsThemApart() {
    let octets = noise(10)
    for bit in 0..<80 {
      var other = octets
      other[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!equalInConstantTime(octets, other))
    }
  }

  @Test func differencesDoNotCancelOut() {
    #expect(!equalInConstantTime([1, 2], [2, 1]))
    #expect(!equalInConstantTime([0xFF, 0xFF], [0, 0]))
  }

  @Test func aPrefixIsNotEqual() {
    #expect(!equalInConstantTime([1, 2, 3], [1, 2]))
    #expect(!equalInConstantTime([], [0]))
  }
}
