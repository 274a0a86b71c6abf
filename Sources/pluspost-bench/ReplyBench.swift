import MailText
import Replies

/// A text as an answer carries it: own words, a closing, an attribution, quoted lines, in one of the languages.
private struct Answer {
  var own: String
  var whole: [UInt8]

  init(_ random: inout SplitMix64) {
    let vocabulary = random.pick(Vocabulary.all)
    func paragraph(_ mark: String) -> String {
      var text = mark
      var width = 0
      for _ in 0..<random.within(20..<80) {
        let word = random.pick(vocabulary.words)
        if width + word.utf8.count > 72 {
          text += "\n" + mark
          width = 0
        }
        text += (width == 0 ? "" : " ") + word
        width += word.utf8.count + 1
      }
      return text + ".\n"
    }
    own = vocabulary.greeting + ",\n"
    for _ in 0..<random.within(2..<12) { own += "\n" + paragraph("") }
    let name = random.pick(vocabulary.names)
    let attribution = vocabulary.attribution.replacing("%", with: "\(name) <jan@mail.example>")
    var text = own + "\n\(attribution)\n\n"
    for _ in 0..<random.within(2..<12) { text += paragraph("> ") + ">\n" }
    whole = Array(text.utf8)
  }
}

/// Prints how fast texts become lines, and lines a reply, in processor time, best and median of `runs`. False where a
/// reply was wrong.
func benchReplies(seed: UInt64, runs: Int) -> Bool {
  var random = SplitMix64(seed: seed)
  let answers = (0..<300).map { _ in Answer(&random) }
  let octets = answers.reduce(0) { $0 + $1.whole.count }
  let stripper = ReplyStripper()
  for answer in answers {
    let reply = stripper.strip(.plain(answer.whole)).text(.full)
    guard reply + "\n" == answer.own else {
      print("replies: \(answer.own) was written, \(reply) was found")
      return false
    }
  }
  let megabytes = Double(octets) / 1e6
  var seconds: [Double] = []
  for _ in 0..<runs {
    var kept = 0
    let start = processorSeconds()
    for answer in answers { kept &+= stripper.strip(.plain(answer.whole)).text(.full).utf8.count }
    seconds.append(processorSeconds() - start)
    guard kept > 0 else { return false }
  }
  let (best, median) = bestAndMedian(seconds)
  print("\nreplies: \(answers.count) texts, \(decimal(megabytes, 1)) MB")
  print(
    "  " + column("strip", 8) + column("\(decimal(megabytes / best, 0)) MB/s", 14)
      + "median \(decimal(megabytes / median, 0)) MB/s")
  return true
}
