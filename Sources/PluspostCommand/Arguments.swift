/// The words of a command line, sorted by what its command knows.
///
/// `--name value` and `--name=value` mean the same; `--` ends the options. A value that is itself the name of an
/// option of the command counts as missing, because a mail server's empty macro leaves exactly that behind.
struct Arguments: Sendable {
  private struct Given {
    let name: String
    let value: String
  }

  private(set) var operands: [String] = []
  // Few, and in the order of the command line.
  private var values: [Given] = []
  private var flags: [String] = []

  init(_ words: some Collection<String>, for command: CommandDescription) throws(CommandFailure) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      try take(option: word, from: &rest, for: command)
    }
    let expected = command.operands.counts
    if operands.count < expected.lowerBound {
      throw .usage("\(command.operands.names[operands.count]) is missing")
    }
    if operands.count > expected.upperBound {
      throw .usage("there is no place for “\(operands[expected.upperBound])”")
    }
  }

  func flag(_ name: String) -> Bool { flags.contains(name) }
  func value(_ name: String) -> String? { values.last { $0.name == name }?.value }
  func values(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

  /// The value of an option that the command cannot do without.
  func required(_ name: String) throws(CommandFailure) -> String {
    guard let value = value(name), !value.isEmpty else { throw .usage("\(name) is missing") }
    return value
  }

  /// A whole number of at least 1, or the default where the option is not there.
  func count(_ name: String, default standard: Int) throws(CommandFailure) -> Int {
    guard let text = value(name) else { return standard }
    guard let number = Int(text), number > 0 else {
      throw .usage("\(name) takes a whole number above 0, not “\(text)”")
    }
    return number
  }

  private mutating func take(
    option word: String, from rest: inout ArraySlice<String>, for command: CommandDescription
  ) throws(CommandFailure) {
    let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(halves[0])
    guard let option = command.options.first(where: { $0.name == name }) else {
      throw .usage("unknown option \(name)")
    }
    guard option.value != nil else {
      if halves.count > 1 { throw .usage("\(name) takes no value") }
      flags.append(name)
      return
    }
    let value: String
    if halves.count > 1 {
      value = String(halves[1])
    } else if let next = rest.first, !command.options.contains(where: { $0.name == next }) {
      value = next
      rest.removeFirst()
    } else {
      throw .usage("\(name) needs a value")
    }
    if option.occurrence != .repeated, self.value(name) != nil { throw .usage("\(name) is given twice") }
    values.append(Given(name: name, value: value))
  }
}
