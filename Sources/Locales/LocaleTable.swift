/// What mail clients write, per language: the data, in the form in which translators read it.
///
/// One line is `locale kind: phrase; phrase; …`. The locale is a tag such as `nl` or `zh-TW`, `*` for what is not bound
/// to a language; the kinds are those of ``PhraseKind``. A kind may take several lines. Case, accents and the sort of
/// quotes and dashes do not matter, neither do the dashes around separators or the colons after labels. In `mobile`
/// a `*` stands for words that vary. Add a phrase to its line, or a line where there is none, and run `make phrases`.
enum LocaleTable {
  /// The parts of the table.
  static let parts = [neutral, germanicRomance, westEurope, eastEurope, elsewhere]
}
