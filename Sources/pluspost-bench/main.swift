// Measures Pluspost on mail that is made from a seed: the same seed, the same octets, on every machine.
//
// Every answer is checked against what is known from the making before a speed is printed: a parser that is fast
// because it misses a part would not get a figure.

import Glibc

let usage = """
  usage: pluspost-bench write FOLDER [--seed N]
         pluspost-bench read FOLDER [--depth D] [--seconds N]
         pluspost-bench stream FOLDER [--depth D]
         pluspost-bench limits FOLDER
         pluspost-bench replies RUNS [--seed N]

    write    makes the mail, checks that it is read as what it was made of, and writes it to FOLDER/small,
             FOLDER/mixed and FOLDER/big
    read     reads the messages of one of these folders, from memory, and tells what one time takes
    stream   reads them once, piece by piece from their files, as the gateway does
    limits   what this machine could do at most with the octets of such a folder
    replies  how fast texts become lines, and lines a reply, in so many runs

    --seed N         which mail is made; 1
    --depth D        how far it is read: parse, decode, text or hash; text
    --seconds N      for how long it is read again and again; 0.3
  """

func refuse(_ sentence: String) -> Never {
  print("pluspost-bench: \(sentence)\n\(usage)")
  exit(2)
}

var words = CommandLine.arguments.dropFirst()
guard let verb = words.popFirst(), let place = words.popFirst() else {
  refuse("it wants a verb and what that works on")
}
var seed: UInt64 = 1
var depth = Depth.text
var seconds = 0.3
while let flag = words.popFirst() {
  guard let value = words.popFirst() else { refuse("\(flag) wants a value, or is unknown") }
  switch flag {
  case "--seed":
    guard let number = UInt64(value) else { refuse("--seed wants a number, not \(value)") }
    seed = number
  case "--depth":
    guard let known = Depth(rawValue: value) else { refuse("there is no depth \(value)") }
    depth = known
  case "--seconds":
    guard let number = Double(value), number >= 0 else { refuse("--seconds wants a number, not \(value)") }
    seconds = number
  default: refuse("unknown flag \(flag)")
  }
}

switch verb {
case "write":
  for make in [GeneratedMail.small, GeneratedMail.mixed, GeneratedMail.big] {
    let mail = make(seed)
    for depth in Depth.allCases where !holds(mail, depth: depth) { exit(1) }
    guard MailFolder(path: place + "/" + mail.name).write(mail) else {
      print("pluspost-bench: cannot write to \(place)/\(mail.name)")
      exit(1)
    }
  }
case "read": measureReading(MailFolder(path: place), to: depth, seconds: seconds)
case "stream": streamReading(MailFolder(path: place), to: depth)
case "limits": printLimits(MailFolder(path: place))
case "replies":
  guard let runs = Int(place), runs > 0 else { refuse("replies wants a number of runs, not \(place)") }
  if !benchReplies(seed: seed, runs: runs) { exit(1) }
default: refuse("there is no verb \(verb)")
}
