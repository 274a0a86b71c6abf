// Measures Pluspost on mail that is made from a seed: the same seed, the same octets, on every machine.
//
// Every answer is checked against what is known from the making before a speed is printed: a parser that is fast
// because it misses a part would not get a figure.

import Glibc

let usage = """
  usage: pluspost-bench [--seed N] [--runs N] [--sets small,mixed,big] [--pluspost PATH [--deliveries N]]

    --seed N         which mail is made; 1
    --runs N         how often each figure is measured, best and median are told; 5
    --sets LIST      which mail is read; small,mixed,big
    --pluspost PATH  the command whose deliveries are measured, as whole processes; none
    --deliveries N   how many; 200
  """

var seed: UInt64 = 1
var runs = 5
var sets = ["small", "mixed", "big"]
var program: String?
var deliveries = 200

func refuse(_ sentence: String) -> Never {
  print("pluspost-bench: \(sentence)\n\(usage)")
  exit(2)
}

var words = CommandLine.arguments.dropFirst()
while let flag = words.popFirst() {
  if flag == "--help" {
    print(usage)
    exit(0)
  }
  guard let value = words.popFirst() else { refuse("\(flag) wants a value, or is unknown") }
  switch flag {
  case "--seed":
    guard let number = UInt64(value) else { refuse("--seed wants a number, not \(value)") }
    seed = number
  case "--runs":
    guard let number = Int(value), number > 0 else { refuse("--runs wants a positive number, not \(value)") }
    runs = number
  case "--sets": sets = value.split(separator: ",").map(String.init)
  case "--pluspost": program = value
  case "--deliveries":
    guard let number = Int(value), number > 0 else { refuse("--deliveries wants a number, not \(value)") }
    deliveries = number
  default: refuse("unknown flag \(flag)")
  }
}

print("mail from seed \(seed), best and median of \(runs)")
for name in sets {
  let mail: GeneratedMail
  switch name {
  case "small": mail = .small(seed: seed)
  case "mixed": mail = .mixed(seed: seed)
  case "big": mail = .big(seed: seed)
  default: refuse("there is no set \(name)")
  }
  guard benchReading(mail, runs: runs) else { exit(1) }
}
if let program, !benchDeliveries(program: program, count: deliveries, seed: seed) { exit(1) }
