import MailText
import Replies

/// What a stripper makes of a plain text.
func strip(_ text: String, from sender: SenderName? = nil) -> Reply {
  ReplyStripper().strip(.plain(Array(text.utf8)), from: sender)
}

/// Whether the segments touch and cover a source of some octets.
func covers(_ reply: Reply, _ count: Int) -> Bool {
  var end = 0
  for segment in reply.segments {
    guard segment.source.lowerBound == end else { return false }
    end = segment.source.upperBound
  }
  return end == count
}

/// Numbers that are the same in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func roll(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return bound <= 1 ? 0 : Int((state >> 33) % UInt64(bound))
  }
}
