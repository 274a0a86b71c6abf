import Bytes
package import Hashing
package import MailSyntax
import MailText

/// Where the decoded bodies of a message's leaves go while it is read.
package protocol PartStorage {
  associatedtype Failure: Error
  /// A leaf's body begins; `use` says what it is for.
  mutating func begin(_ use: PartUse) throws(Failure)
  /// Some of its octets.
  mutating func write(_ octets: Span<UInt8>) throws(Failure)
  /// It is over. The digest of all its octets, where one was made.
  mutating func end() throws(Failure) -> Digest?
}

/// What a leaf is for, as far as its header tells.
package enum PartUse: Sendable {
  /// Text to be read; it is collected in memory up to the limit.
  case text
  /// Anything else: a file.
  case file
}

/// Which leaves' text is collected in memory.
package enum TextScope: Sendable {
  /// Those that may be text to read: what a record needs.
  case readable
  /// All of type `text/*`.
  case all
}

/// How much is kept in memory of one message while it is read, beside what `MailSyntax.Limits` allow the parser.
package struct ReadingLimits: Equatable, Sendable {
  /// The most octets of text, before charset decoding, kept of all parts together. Default 1 MiB. What goes beyond
  /// is in the raw message only, and the part says that it was cut.
  package var maximumTextBytes = 1 << 20
  /// The most defects kept. Default 200. Further ones are not listed.
  package var maximumDefects = 200

  package init() {}
}

/// Turns the events of a decoded message into a ``ParsedMessage``, and hands each leaf's body to a storage.
///
/// The path of a body: collected as text where it may be text to read, given to the storage in any case.
package struct PartSink<Storage: PartStorage>: MessageSink {
  package private(set) var message = ParsedMessage()
  /// Whether the message's own header is complete: all that routing needs is known.
  package private(set) var isHeaderComplete = false
  private var storage: Storage
  private let limits: ReadingLimits
  private let scope: TextScope
  /// Indices of the parts that are open, the innermost last.
  private var open: [Int] = []
  /// How many parts began in each part.
  private var childCounts: [Int] = []
  /// The undecoded text of the leaf that is open, where it is being collected.
  private var collected: [UInt8]?
  private var remainingTextBytes: Int

  package init(storage: Storage, limits: ReadingLimits = ReadingLimits(), text scope: TextScope = .readable) {
    self.storage = storage
    self.scope = scope
    self.limits = limits
    self.remainingTextBytes = limits.maximumTextBytes
  }

  package mutating func receive(_ event: MessageEvent) throws(Storage.Failure) {
    switch event {
    case .beginEntity(let entity): begin(entity)
    case .field(let field): if open.count == 1 { message.fields.append(field) }
    case .endHeader(let header, range: _): try endHeader(header)
    case .body(let octets, offset: _): try take(octets)
    case .endEntity(let entity, range: _): try end(entity)
    case .defect(let defect):
      if message.defects.count < limits.maximumDefects { message.defects.append(defect) }
    case .discardText, .framing: break
    }
  }

  private mutating func begin(_ entity: Entity) {
    var position = 0
    if let parent = open.last {
      position = childCounts[parent]
      childCounts[parent] += 1
    }
    open.append(message.parts.count)
    childCounts.append(0)
    message.parts.append(
      ParsedPart(position: position, parent: entity.parent, header: EntityHeader(path: entity.path)))
  }

  private mutating func endHeader(_ header: EntityHeader) throws(Storage.Failure) {
    guard let index = open.last else { return }
    if open.count == 1 { isHeaderComplete = true }
    message.parts[index].header = header
    message.parts[index].filename = Self.filename(of: header)
    guard !header.isContainer else { return }
    let part = message.parts[index]
    let isText = part.mayBeBody(in: part.parent.map { message.parts[$0] })
    if isText || (scope == .all && header.contentType.type == "text") { collected = [] }
    try storage.begin(isText ? .text : .file)
  }

  private mutating func take(_ octets: Span<UInt8>) throws(Storage.Failure) {
    guard let index = open.last else { return }
    message.parts[index].size += octets.count
    if collected != nil {
      let kept = min(octets.count, remainingTextBytes)
      collected?.append(octets.extracting(0..<kept))
      remainingTextBytes -= kept
      if kept < octets.count { message.parts[index].isTextTruncated = true }
    }
    try storage.write(octets)
  }

  private mutating func end(_ entity: Entity) throws(Storage.Failure) {
    guard let index = open.popLast() else { return }
    let header = message.parts[index].header
    guard !header.isContainer else { return }
    message.parts[index].digest = try storage.end()
    if let octets = collected {
      collected = nil
      let label = header.contentType.parameters["charset"].map { String(decoding: $0.octets, as: UTF8.self) }
      message.parts[index].text = TextDecoder.decode(octets, label: label)
    }
  }

  /// RFC 2183 §2.3, with the older `name` of Content-Type (RFC 1341) where that is all there is.
  private static func filename(of header: EntityHeader) -> String? {
    let value = header.disposition?.parameters["filename"] ?? header.contentType.parameters["name"]
    guard let value else { return nil }
    let name = ParameterText.decode(value)
    return name.isEmpty ? nil : name
  }
}
