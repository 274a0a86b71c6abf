import Addressing
import Bytes
import Files
import Records
import Upkeep

/// `pluspost erase`
enum EraseCommand {
  static let command = CommandDescription(
    name: "erase", summary: "erase the mail of a contact, a dossier or a tenant for good", operands: .none,
    options: [
      .store,
      .option("--contact", "ADDRESS", "all mail from this address, by its From or its envelope"),
      .option("--dossier", "REF", "all mail of this dossier; needs --tenant"),
      .option("--kind", "KIND", "what REF is: dossier (default), invoice, task or order"),
      .option("--tenant", "T", "only this tenant's mail; alone: all of it, and the tenant itself"),
      .flag("--dry-run", "say what would go, and change nothing"),
      Confirmation.option, .json,
    ],
    details: """
      Removes raw messages, attachments, texts, records and what is known of the sender, from the ledger and its log as
      well as from blobs/. What is filed elsewhere too stays there: a message to two dossiers loses one of them, and a
      file that another message has is kept. What is erased does not come back: the same message to the same recipient
      is taken (exit 0), and nothing of it is recorded.

      It does not search texts: mail of other people that mentions or quotes the person stays, and so do the lines of the
      delivery log outside of the store. Blobs made or found again within the last hour are removed by the next pluspost
      collect. Earlier backups hold what they hold; the next pluspost backup into the same folder takes it out. A
      tenant's number is never used again; its mail goes to review from then on. A run that was cut off is finished by
      running it again.

        pluspost erase --contact els@klant.example --dry-run
        pluspost erase --dossier 2026-0147 --tenant 1 --yes
      """
  ) { arguments, console throws(CommandFailure) in
    let isDry = arguments.flag("--dry-run")
    let isJSON = arguments.flag("--json")
    try checkCombination(arguments)
    let store = try Store(arguments, for: isDry ? .reading : .writing)
    let scope = try scope(arguments, in: store)
    let erasure = Erasure(store.kept, scope, now: Clock.system.seconds)
    let counts: ErasureCounts
    do throws(UpkeepFailure) { counts = try erasure.plan() } catch { throw CommandFailure(error) }
    if isDry, isJSON {
      var writer = JSONWriter(.indented)
      writer.object { counts.write(to: &$0) }
      try console.write(writer.bytes + [0x0A])
    } else if !isJSON {
      console.print("\(isDry ? "would erase" : "about to erase") \(counts.words)")
      if case .tenant(let id) = scope {
        console.print("and tenant \(id) itself: its name, aliases and contacts")
      }
    }
    if isDry { return .done }
    try Confirmation.ask("This cannot be undone.", arguments, &console)
    let progress = Progress(of: "filings")
    let outcome: Erasure.Outcome
    do throws(UpkeepFailure) {
      outcome = try erasure.run { progress.show($0, of: counts.filings) }
    } catch {
      progress.end()
      throw CommandFailure(error)
    }
    progress.end()
    if isJSON { try console.write(json(outcome)) } else { for line in words(outcome) { console.print(line) } }
    return .done
  }

  private static func checkCombination(_ arguments: Arguments) throws(CommandFailure) {
    let (contact, dossier) = (arguments.value("--contact"), arguments.value("--dossier"))
    if contact == nil, dossier == nil, arguments.value("--tenant") == nil {
      throw .usage("one of --contact, --dossier and --tenant says what to erase")
    }
    if contact != nil, dossier != nil { throw .usage("--contact and --dossier do not go together") }
    if dossier != nil, arguments.value("--tenant") == nil {
      throw .usage("--dossier needs --tenant: the same reference may stand for something else with another")
    }
    if arguments.value("--kind") != nil, dossier == nil { throw .usage("--kind goes with --dossier") }
    // An empty macro or variable must not become “everything”.
    for name in ["--contact", "--dossier", "--tenant"] where arguments.value(name)?.isEmpty == true {
      throw .usage("\(name) is empty")
    }
  }

  private static func scope(_ arguments: Arguments, in store: Store) throws(CommandFailure) -> ErasureScope {
    var tenant: Int?
    if let text = arguments.value("--tenant") { tenant = try knownTenant(text, in: store) }
    if let address = arguments.value("--contact") { return .contact(address: address, tenant: tenant) }
    guard let tenant else { throw .usage("--tenant is missing") }
    guard let reference = arguments.value("--dossier") else { return .tenant(tenant) }
    let word = arguments.value("--kind") ?? Kind.dossier.rawValue
    guard let kind = Kind(rawValue: word) else {
      throw .usage("--kind is \(Kind.allCases.map(\.rawValue).joined(separator: ", ")), not “\(word)”")
    }
    return .dossier(tenant: tenant, kind: kind.rawValue, reference: reference)
  }

  /// A tenant, one out of use too: by its number.
  private static func knownTenant(_ text: String, in store: Store) throws(CommandFailure) -> Int {
    do throws(LedgerFailure) {
      if let id = Int(text), let tenant = try store.ledger.tenant(id: id) { return tenant.id }
    } catch { throw CommandFailure(error) }
    return try store.tenant(text).id
  }

  private static func words(_ outcome: Erasure.Outcome) -> [String] {
    var lines = [
      "erased \(outcome.messages) messages, \(outcome.filings) records and \(outcome.blobs.count) blobs, "
        + TerminalText.size(outcome.blobs.octets)
    ]
    if outcome.blobsLeft > 0 {
      lines.append(
        "\(outcome.blobsLeft) blobs were used within the last hour: pluspost collect removes them after it")
    }
    if outcome.isLogHeld {
      lines.append("a reader keeps the ledger's log from being emptied: run pluspost collect when it is done")
    }
    return lines
  }

  private static func json(_ outcome: Erasure.Outcome) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { object in
      object.member("messages", outcome.messages)
      object.member("filings", outcome.filings)
      object.member("blobs", outcome.blobs.count)
      object.member("bytes", outcome.blobs.octets)
      object.member("blobs_left", outcome.blobsLeft)
      object.member("log_emptied", !outcome.isLogHeld)
    }
    return writer.bytes + [0x0A]
  }
}
