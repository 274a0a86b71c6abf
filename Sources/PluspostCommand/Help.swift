/// The texts of `pluspost help`.
enum Help {
  static let introduction = """
    pluspost reads each mail that a server hands it, finds the dossier that the plus-token of its address names,
    keeps the customer's own words and the attachments, and tells the application.
    """

  /// `pluspost help`: all commands, a line each.
  static func overview(of groups: [CommandGroup]) -> String {
    let width = groups.flatMap(\.commands).map(\.name.count).max() ?? 0
    var lines = [introduction, "", "usage: pluspost COMMAND [OPTIONS]"]
    for group in groups {
      lines += ["", group.title]
      for command in group.commands {
        let gap = String(repeating: " ", count: width - command.name.count + 2)
        lines.append("  \(command.name)\(gap)\(command.summary)")
      }
    }
    lines += [
      "",
      "pluspost help COMMAND says all about one. The store is named by --store DIR, else by PLUSPOST_STORE,",
      "else it is \(StoreLocation.standard).",
    ]
    return lines.joined(separator: "\n")
  }

  /// `pluspost help COMMAND` and `pluspost COMMAND --help`.
  static func page(of command: CommandDescription) -> String {
    var lines = [
      command.usage, "", command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".",
    ]
    if !command.details.isEmpty { lines += ["", command.details] }
    if !command.options.isEmpty {
      lines += ["", "options"]
      let heads = command.options.map { option in option.value.map { "\(option.name) \($0)" } ?? option.name }
      let width = heads.map(\.count).max() ?? 0
      for (head, option) in zip(heads, command.options) {
        lines.append("  \(head)\(String(repeating: " ", count: width - head.count + 2))\(option.summary)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
