/// Prints what one delivery costs as a whole process, over `count` messages into a new store. False where something
/// failed; then no figure is told.
func benchDeliveries(program: String, count: Int, seed: UInt64) -> Bool {
  guard let folder = makeTemporaryFolder() else {
    print("no temporary folder could be made")
    return false
  }
  defer { _ = runProcess("/bin/rm", ["-rf", folder]) }
  let store = ["--store", folder + "/store"]
  guard let address = prepareStore(program: program, store: store) else { return false }

  // Answers of about 4 KB, as most of the mail is.
  var generator = MailGenerator(seed: seed &+ 3)
  var messages: [[UInt8]] = []
  while messages.count < count {
    let message = generator.small().octets
    if (3000..<5000).contains(message.count) { messages.append(message) }
  }
  var milliseconds: [Double] = []
  let elapsed = ContinuousClock().measure {
    for message in messages {
      let arguments = ["deliver"] + store + ["--sender=customer@firm.example", "--recipient=\(address)"]
      guard let cost = runProcess(program, arguments, input: message), cost.status == 0, cost.output.isEmpty
      else { break }
      milliseconds.append(cost.processorMilliseconds)
    }
  }
  guard milliseconds.count == count else {
    print("delivery \(milliseconds.count + 1) failed")
    return false
  }
  guard let listed = runProcess(program, ["check"] + store), listed.status == 0 else {
    print("the store is not sound after the deliveries")
    return false
  }
  var nothing: [Double] = []
  for _ in 0..<min(count, 100) {
    if let cost = runProcess("/bin/true", []) { nothing.append(cost.processorMilliseconds) }
  }
  let (best, median) = bestAndMedian(milliseconds)
  print("\ndeliveries: \(count) messages of 3 to 5 KB, one process each, one after the other")
  print("  processor time  best \(decimal(best, 2)) ms, median \(decimal(median, 2)) ms a delivery")
  if !nothing.isEmpty {
    print("  for comparison  median \(decimal(bestAndMedian(nothing).median, 2)) ms for /bin/true")
  }
  print("  throughput      \(decimal(Double(count) / (elapsed / .seconds(1)), 0)) deliveries/s")
  return true
}

/// Makes a store with one tenant; an address to deliver to, or nil, and then it was said why.
private func prepareStore(program: String, store: [String]) -> String? {
  for arguments in [["init", "--domain", "mail.example"], ["tenant", "add", "Bench", "--alias", "bench"]] {
    guard let done = runProcess(program, arguments + store), done.status == 0 else {
      print("\(program) \(arguments.joined(separator: " ")) failed")
      return nil
    }
  }
  let arguments = ["address", "--tenant", "bench", "--dossier", "2026-0147", "--bare"]
  guard let done = runProcess(program, arguments + store), done.status == 0 else {
    print("\(program) \(arguments.joined(separator: " ")) failed")
    return nil
  }
  return String(decoding: done.output.prefix { $0 > 0x20 }, as: UTF8.self)
}
