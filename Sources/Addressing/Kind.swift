/// What an address answers to. The raw values are the words on the command line and in the records.
package enum Kind: String, CaseIterable, Sendable {
  case dossier, invoice, task, order
}
