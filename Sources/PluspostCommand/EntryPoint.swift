import Files

/// From the words of the command line to an exit status.
package enum EntryPoint {
  /// Runs the command that `words` (without the program's own name) ask for.
  package static func run(_ words: [String]) -> ExitStatus {
    ProcessControl.settle()
    // Before anything is allocated that there may be no memory for.
    if servesMailServer(words) || words.first == "lmtp" { AbnormalEnd.deferAll() }
    var console = Console()
    guard let first = words.first else {
      console.note(Help.overview(of: Commands.groups))
      return .usage
    }
    switch first {
    case "--version": return printing("pluspost \(Version.current)", on: &console)
    case "--help", "-h": return printing(Help.overview(of: Commands.groups), on: &console)
    default: break
    }
    guard let (command, rest) = find(words) else { return unknown(words, console) }
    if rest.contains("--help") { return printing(Help.page(of: command), on: &console) }
    do throws(CommandFailure) {
      let status = try command.run(Arguments(rest, for: command), &console)
      try console.flush()
      return status
    } catch {
      // What was printed before the failure still belongs to the caller.
      try? console.flush()
      return servesMailServer(words)
        ? Deliver.report(error, console) : report(error, of: command, console)
    }
  }

  /// The command that the first words name, two words before one, and the words left over.
  static func find(_ words: [String]) -> (command: CommandDescription, rest: ArraySlice<String>)? {
    // What runs for each message is there without the table of all.
    if words.first == Deliver.name { return (Deliver.command, words.dropFirst()) }
    for length in [2, 1] where words.count >= length {
      let name = length == 1 ? words[0] : "\(words[0]) \(words[1])"
      if let command = Commands.all.first(where: { $0.name == name }) {
        return (command, words.dropFirst(length))
      }
    }
    return nil
  }

  /// Whether a mail server hears how it ended.
  private static func servesMailServer(_ words: [String]) -> Bool {
    words.first == Deliver.name || words.starts(with: ["quarantine", "add"])
  }

  private static func report(
    _ failure: CommandFailure, of command: CommandDescription, _ console: Console
  ) -> ExitStatus {
    if failure.sentence.isEmpty { return failure.status }
    console.note("pluspost: \(failure.sentence)")
    if case .usage = failure {
      console.note(command.usage)
      console.note("pluspost help \(command.name) explains it")
    }
    return failure.status
  }

  private static func unknown(_ words: [String], _ console: Console) -> ExitStatus {
    let group = Commands.all.filter { $0.name.hasPrefix(words[0] + " ") }
    if group.isEmpty {
      console.note("pluspost: unknown command “\(words[0])”")
      console.note("usage: pluspost COMMAND [OPTIONS]; pluspost help lists the commands")
    } else {
      let verbs = group.map { String($0.name.dropFirst(words[0].count + 1)) }.joined(separator: "|")
      console.note("pluspost: “\(words.prefix(2).joined(separator: " "))” is not a command")
      console.note("usage: pluspost \(words[0]) \(verbs)")
    }
    return .usage
  }

  private static func printing(_ text: String, on console: inout Console) -> ExitStatus {
    console.print(text)
    do throws(CommandFailure) {
      try console.flush()
      return .done
    } catch {
      return error.status
    }
  }
}
