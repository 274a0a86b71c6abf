/// An option that a command knows.
struct OptionDescription: Sendable {
  /// How often an option may stand on the command line.
  enum Occurrence: Sendable { case needed, once, repeated }

  /// With its dashes: `--store`.
  let name: String
  /// What stands for the value in the usage line, such as `DIR`; nil for a switch.
  let value: String?
  let occurrence: Occurrence
  let summary: String

  static func option(_ name: String, _ value: String, _ summary: String) -> OptionDescription {
    OptionDescription(name: name, value: value, occurrence: .once, summary: summary)
  }
  static func needed(_ name: String, _ value: String, _ summary: String) -> OptionDescription {
    OptionDescription(name: name, value: value, occurrence: .needed, summary: summary)
  }
  static func repeated(_ name: String, _ value: String, _ summary: String) -> OptionDescription {
    OptionDescription(name: name, value: value, occurrence: .repeated, summary: summary)
  }
  static func flag(_ name: String, _ summary: String) -> OptionDescription {
    OptionDescription(name: name, value: nil, occurrence: .once, summary: summary)
  }

  static let store = option(
    "--store", "DIR", "the store's folder (else $PLUSPOST_STORE, else \(StoreLocation.standard))")
  static let json = flag("--json", "print JSON for programs")
}

/// A command: how it is called, what it does, and the function that does it.
struct CommandDescription: Sendable {
  /// The operands a command takes.
  enum Operands: Sendable {
    case none
    case one(String)
    case optional(String)
    case several([String])
    /// Any number of words, or none.
    case words(String)

    var names: [String] {
      switch self {
      case .none: []
      case .one(let name): [name]
      case .optional(let name), .words(let name): ["[\(name)]"]
      case .several(let names): names
      }
    }
    var counts: ClosedRange<Int> {
      switch self {
      case .none: 0...0
      case .one: 1...1
      case .optional: 0...1
      case .several(let names): names.count...names.count
      case .words: 0...Int.max
      }
    }
  }

  /// One word, or two where commands are grouped: `tenant add`.
  let name: String
  let summary: String
  let operands: Operands
  let options: [OptionDescription]
  /// What a person who has never used the command should know, examples included.
  let details: String
  let run: @Sendable (Arguments, inout Console) throws(CommandFailure) -> ExitStatus

  /// `usage: pluspost address --tenant T …`
  var usage: String {
    var words = ["usage: pluspost", name]
    words += operands.names
    for option in options {
      let text = option.value.map { "\(option.name) \($0)" } ?? option.name
      switch option.occurrence {
      case .needed: words.append(text)
      case .once: words.append("[\(text)]")
      case .repeated: words.append("[\(text)]…")
      }
    }
    return words.joined(separator: " ")
  }
}
