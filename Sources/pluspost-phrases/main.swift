// Prints a generated file of the table of phrases: `make phrases` writes them anew.
import Locales

let wanted = CommandLine.arguments.dropFirst().first
for file in PhraseDataBuilder().files where wanted == nil || wanted == file.name {
  print(file.text, terminator: "")
}
