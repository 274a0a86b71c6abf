// swift-tools-version: 6.2
import PackageDescription

// What holds in every module: no package dependencies, strict memory safety, no warnings left standing.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module and all that it may import. The arrows point one way; `make borders` holds the code to them.
func module(_ name: String, _ dependencies: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, swiftSettings: strict)
}

/// The tests of one module, which may use what that module uses.
func tests(of name: String, _ dependencies: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: ([name] + dependencies).map { .init(stringLiteral: $0) },
    swiftSettings: strict)
}

let everything = [
  "Bytes", "Hashing", "Files", "MailSyntax", "MailText", "Locales", "Replies", "Classification", "Addressing",
  "BlobStorage", "SQLite", "Records", "Ingestion", "Reprocessing", "Notifying", "Upkeep", "MailProtocols",
]

let package = Package(
  name: "pluspost",
  products: [
    .library(name: "MailSyntax", targets: ["MailSyntax"]),
    .library(name: "MailText", targets: ["MailText"]),
    .library(name: "Replies", targets: ["Replies"]),
    .executable(name: "pluspost", targets: ["pluspost"]),
    .executable(name: "pluspost-bench", targets: ["pluspost-bench"]),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    // Headers only: what Swift cannot import of the kernel's interface.
    .systemLibrary(name: "CLinux"),
    .target(name: "CHashing"),
    .target(name: "CBytes"),
    module("Bytes", ["CBytes"]),
    module("Hashing", ["CHashing", "Bytes"]),
    module("Files", ["CLinux", "Bytes"]),
    module("MailSyntax", ["Bytes"]),
    module("Locales", ["Bytes"]),
    module("MailText", ["MailSyntax", "Bytes"]),
    module("Replies", ["MailText", "Locales", "Bytes"]),
    module("Classification", ["MailSyntax", "MailText", "Locales", "Bytes"]),
    module("Addressing", ["Hashing", "Bytes"]),
    module("MailProtocols", ["Bytes"]),
    module("BlobStorage", ["Files", "Hashing", "Bytes"]),
    module("SQLite", ["CSQLite", "CLinux", "Files", "Bytes"]),
    module("Records", ["SQLite", "Bytes"]),
    module(
      "Ingestion",
      [
        "MailSyntax", "MailText", "Classification", "Replies", "Addressing", "BlobStorage", "Records",
        "Files",
        "Hashing", "Bytes",
      ]),
    module("Reprocessing", ["Ingestion", "Records", "BlobStorage", "Files", "Hashing", "Bytes"]),
    module("Notifying", ["Records", "BlobStorage", "Files", "Hashing", "Bytes"]),
    module("Upkeep", ["MailSyntax", "Ingestion", "Records", "BlobStorage", "Files", "Hashing", "Bytes"]),
    module("PluspostCommand", everything),
    .executableTarget(name: "pluspost", dependencies: ["PluspostCommand"], swiftSettings: strict),
    module(
      "FuzzTargets",
      [
        "MailSyntax", "MailText", "Replies", "Addressing", "MailProtocols", "Records", "Notifying", "Hashing",
        "Bytes",
      ]),
    .executableTarget(name: "pluspost-phrases", dependencies: ["Locales"], swiftSettings: strict),
    .executableTarget(
      name: "pluspost-bench", dependencies: ["MailSyntax", "MailText", "Replies", "Hashing", "Bytes"],
      swiftSettings: strict),
    // Runs commands one after the other for `Tests/Steps/run`, which counts their instructions.
    .executableTarget(
      name: "pluspost-steps", dependencies: ["PluspostCommand"], path: "Tests/Steps/Driver",
      swiftSettings: strict),

    tests(of: "Bytes"),
    tests(of: "Hashing", ["Bytes"]),
    tests(of: "Files", ["Bytes"]),
    tests(of: "MailSyntax", ["Bytes"]),
    tests(of: "MailText", ["MailSyntax", "Bytes"]),
    tests(of: "Locales", ["Bytes"]),
    tests(of: "Replies", ["MailText", "Locales", "Bytes"]),
    tests(of: "Classification", ["MailSyntax", "Bytes"]),
    tests(of: "Addressing", ["Hashing", "Bytes"]),
    tests(of: "MailProtocols", ["Bytes"]),
    tests(of: "BlobStorage", ["Files", "Hashing", "Bytes"]),
    tests(of: "SQLite", ["Bytes"]),
    tests(of: "Records", ["SQLite", "Bytes"]),
    tests(of: "Ingestion", everything.filter { $0 != "Ingestion" }),
    tests(of: "Reprocessing", everything.filter { $0 != "Reprocessing" }),
    tests(of: "Notifying", everything.filter { $0 != "Notifying" }),
    tests(of: "Upkeep", ["MailSyntax", "Ingestion", "Records", "BlobStorage", "Files", "Hashing", "Bytes"]),
    tests(of: "PluspostCommand", everything),
    // What README shows to users of the library products.
    .testTarget(
      name: "ExampleTests", dependencies: ["MailSyntax", "MailText", "Replies"], swiftSettings: strict),
    tests(of: "FuzzTargets"),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzz targets are programs of libFuzzer, which brings their `main`: only `Fuzz/run` can link them.
if Context.environment["PLUSPOST_FUZZ"] != nil {
  for name in [
    "message", "fields", "text", "html", "transfer", "tnef", "reply", "tokens", "records", "protocols",
  ] {
    let entry = Target.executableTarget(
      name: "fuzz-" + name, dependencies: ["FuzzTargets"], path: "Fuzz/" + name,
      exclude: ["dictionary", "seeds"],
      sources: ["Entry.swift"], swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
    package.targets.append(entry)
    package.products.append(.executable(name: entry.name, targets: [entry.name]))
  }
}
