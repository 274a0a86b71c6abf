import Testing

@testable import PluspostCommand

@Suite struct ArgumentsTests {
  private let command = CommandDescription(
    name: "try", summary: "", operands: .optional("FILE"),
    options: [
      .option("--sender", "A", ""), .repeated("--recipient", "A", ""), .flag("--json", ""),
    ], details: ""
  ) { _, _ in .done }

  @Test func aValueStandsBehindEqualsOrInTheNextWord() throws {
    let arguments = try Arguments(
      ["--sender=a@b", "--recipient", "c", "--recipient=d", "--json", "file"], for: command)
    #expect(arguments.value("--sender") == "a@b")
    #expect(arguments.values("--recipient") == ["c", "d"])
    #expect(arguments.flag("--json"))
    #expect(arguments.operands == ["file"])
  }

  @Test func anEmptyValueIsAValue() throws {
    #expect(try Arguments(["--sender="], for: command).value("--sender") == "")
    #expect(try Arguments([], for: command).value("--sender") == nil)
  }

  @Test func aValueMayBeginWithADash() throws {
    #expect(
      try Arguments(["--recipient", "-odd@mail.example"], for: command).values("--recipient") == [
        "-odd@mail.example"
      ])
    #expect(
      try Arguments(["--recipient=--odd@mail.example"], for: command).values("--recipient") == [
        "--odd@mail.example"
      ])
  }

  @Test func behindTwoDashesAllAreOperands() throws {
    #expect(try Arguments(["--", "--json"], for: command).operands == ["--json"])
    #expect(try Arguments(["-"], for: command).operands == ["-"])
  }

  @Test(arguments: [
    (["--unknown"], "unknown option --unknown"),
    (["-x"], "unknown option -x"),
    (["--sender"], "--sender needs a value"),
    (["--sender", "--recipient", "x"], "--sender needs a value"),
    (["--sender=a", "--sender=b"], "--sender is given twice"),
    (["--json=yes"], "--json takes no value"),
    (["a", "b"], "there is no place for “b”"),
  ])
  func whatIsWrongIsSaid(words: [String], sentence: String) {
    #expect(
      performing: { _ = try Arguments(words, for: command) },
      throws: { ($0 as? CommandFailure)?.sentence == sentence })
  }
}

@Suite struct CommandListTests {
  @Test func everyCommandOfTheContractIsThere() {
    let names = Set(Commands.all.map(\.name))
    let contract = [
      "init", "tenant add", "tenant list", "tenant show", "tenant remove", "address", "token inspect",
      "token revoke",
      "token import", "key rotate", "key list", "key retire", "deliver", "parse", "reply", "notifications",
      "messages",
      "show", "attachment", "raw", "check", "schema", "help",
    ]
    for name in contract { #expect(names.contains(name), "\(name)") }
    #expect(names.count == Commands.all.count)
  }

  @Test func twoWordsAreFoundBeforeOne() {
    #expect(EntryPoint.find(["tenant", "add", "x"])?.command.name == "tenant add")
    #expect(EntryPoint.find(["deliver", "add"])?.command.name == "deliver")
    #expect(EntryPoint.find(["tenant"]) == nil)
  }
}
