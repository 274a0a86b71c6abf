import Notifying

/// Commands that are shown under one title.
struct CommandGroup: Sendable {
  let title: String
  let commands: [CommandDescription]
}

/// All commands, in the order in which help shows them.
enum Commands {
  static let groups: [CommandGroup] = [
    CommandGroup(title: "set up", commands: [Initialize.command] + TenantCommands.all + KeyCommands.all),
    CommandGroup(title: "addresses", commands: [AddressCommand.command] + TokenCommands.all),
    CommandGroup(
      title: "mail",
      commands: [
        Deliver.command, LMTPCommand.command, PolicyCommand.command, ParseCommand.command,
        ReplyCommand.command,
      ]
    ),
    CommandGroup(
      title: "records",
      commands: [
        NotificationsCommand.command, SchemaCommand.command, MessagesCommand.command, ShowCommand.command,
        AttachmentCommand.command, RawCommand.command,
      ]
    ),
    CommandGroup(
      title: "upkeep",
      commands: [
        StatusCommand.command, CheckCommand.command, ReprocessCommand.command, CollectCommand.command,
        EraseCommand.command, BackupCommand.command,
      ] + RetainCommands.all + QuarantineCommands.all
    ),
    CommandGroup(title: "help", commands: [HelpCommand.command]),
  ]

  static let all = groups.flatMap(\.commands)
}

/// `pluspost help [COMMAND]`
enum HelpCommand {
  static let command = CommandDescription(
    name: "help", summary: "explain the program, or one command", operands: .words("COMMAND"), options: [],
    details: ""
  ) { arguments, console throws(CommandFailure) in
    guard !arguments.operands.isEmpty else {
      console.print(Help.overview(of: Commands.groups))
      return .done
    }
    let name = arguments.operands.joined(separator: " ")
    let exact = Commands.all.filter { $0.name == name }
    let found = exact.isEmpty ? Commands.all.filter { $0.name.hasPrefix(name + " ") } : exact
    guard !found.isEmpty else { throw .usage("there is no command “\(name)”; pluspost help lists them") }
    console.print(found.map(Help.page).joined(separator: "\n\n"))
    return .done
  }
}

/// `pluspost schema`
enum SchemaCommand {
  static let command = CommandDescription(
    name: "schema", summary: "print the JSON Schema of a notification record", operands: .none, options: [],
    details: """
      Each member is described there. Validate with any JSON Schema tool, for example:
        pluspost schema > notification.schema.json
        pluspost notifications | head -n 1 > record.json
        jsonschema -i record.json notification.schema.json
      """
  ) { _, console throws(CommandFailure) in
    console.print(NotificationSchema.json)
    return .done
  }
}
