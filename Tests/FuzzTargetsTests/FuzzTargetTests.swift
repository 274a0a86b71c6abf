import FuzzTargets
import Glibc
import Testing

/// The fuzz targets over their seeds and all finds that were saved: what was found once stays mended.
struct FuzzTargetTests {
  /// An input of a target, by the name of its file.
  struct Input: CustomTestStringConvertible {
    var target: FuzzTarget
    var name: String
    var octets: [UInt8]
    var testDescription: String { "\(target.rawValue)/\(name)" }
  }

  static let inputs: [Input] = FuzzTarget.allCases.flatMap { target in
    ["\(target.rawValue)/seeds", "finds/\(target.rawValue)"].flatMap { folder in
      Files.names(in: "Fuzz/\(folder)").map { name in
        Input(target: target, name: name, octets: Files.octets(of: "Fuzz/\(folder)/\(name)"))
      }
    }
  }

  @Test("What is promised holds for seeds and finds", arguments: inputs)
  func promisesHold(input: Input) {
    #expect(input.target.findings(input.octets) == [])
  }

  /// Whole messages mean something to every target that takes a message, a part or a field.
  @Test("What is promised holds for the messages of Corpus", arguments: FuzzTarget.allCases)
  func promisesHoldForCorpus(target: FuzzTarget) {
    let names = Files.names(in: "Corpus/mail").filter { $0.hasSuffix(".eml") }
    #expect(names.count > 50)
    for name in names {
      let octets = Files.octets(of: "Corpus/mail/\(name)")
      guard octets.count <= 20_000 else { continue }
      #expect(target.findings(octets) == [], "\(name)")
    }
  }

  @Test("Every target has seeds", arguments: FuzzTarget.allCases)
  func targetHasSeeds(target: FuzzTarget) {
    #expect(!Files.names(in: "Fuzz/\(target.rawValue)/seeds").isEmpty)
  }
}

/// Reads files of this project, by their path in it.
private enum Files {
  /// This file lies three folders deep.
  static let root = String(#filePath.split(separator: "/").dropLast(3).joined(separator: "/"))

  /// The names in a folder, sorted; those that begin with a dot are left out.
  static func names(in folder: String) -> [String] {
    guard let directory = unsafe opendir("/\(root)/\(folder)") else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { octets in
        unsafe String(decoding: octets.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func octets(of file: String) -> [UInt8] {
    guard let stream = unsafe fopen("/\(root)/\(file)", "rb") else { return [] }
    defer { unsafe _ = fclose(stream) }
    var octets: [UInt8] = []
    while case let octet = unsafe getc(stream), octet != EOF {
      octets.append(UInt8(truncatingIfNeeded: octet))
    }
    return octets
  }
}
