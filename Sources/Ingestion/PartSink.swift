import Bytes
package import Hashing
package import MailSyntax
import MailText

/// Where the decoded bodies of a message's leaves go while it is read.
///
/// A leaf may begin before the one it lies in ended: a file in the lines of a text. Two are open at most.
package protocol PartStorage<Failure> {
  associatedtype Failure: Error
  /// A leaf's body begins; `use` says what it is for.
  mutating func begin(_ use: PartUse) throws(Failure)
  /// Some of its octets.
  mutating func write(_ octets: Span<UInt8>) throws(Failure)
  /// Some octets of the leaf that this one lies in: a text, of which lines stand for a file.
  mutating func writeAround(_ octets: Span<UInt8>) throws(Failure)
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
  /// The undecoded text of a leaf that is open, where it is being collected; of a multipart, as long as no part of it
  /// has begun.
  private var collected: (part: Int, octets: [UInt8])?
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
    case .discardText(let octets, place: .preamble, offset: _): collect(octets)
    case .discardText(let octets, place: .uuencoded, offset: _): try takeAround(octets)
    case .discardText(_, place: .epilogue, offset: _), .framing: break
    }
  }

  private mutating func begin(_ entity: Entity) {
    var position = 0
    if let parent = open.last {
      position = childCounts[parent]
      childCounts[parent] += 1
      if collected?.part == parent, message.parts[parent].isMultipart { dropPreamble() }
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
    let part = message.parts[index]
    guard !header.isContainer else {
      if part.isMultipart { collected = (index, []) }
      return
    }
    let isText = part.mayBeBody(in: part.parent.map { message.parts[$0] })
    if isText || (scope == .all && header.contentType.type == "text") { collected = (index, []) }
    try storage.begin(isText ? .text : .file)
  }

  private mutating func take(_ octets: Span<UInt8>) throws(Storage.Failure) {
    guard let index = open.last else { return }
    message.parts[index].size += octets.count
    if collected?.part == index { collect(octets) }
    try storage.write(octets)
  }

  /// Takes lines of a text that stand for the file that is open in it: they are no text to read.
  private mutating func takeAround(_ octets: Span<UInt8>) throws(Storage.Failure) {
    guard let index = open.dropLast().last else { return }
    message.parts[index].size += octets.count
    try storage.writeAround(octets)
  }

  private mutating func collect(_ octets: Span<UInt8>) {
    guard let index = collected?.part else { return }
    let kept = min(octets.count, remainingTextBytes)
    collected?.octets.append(octets.extracting(0..<kept))
    remainingTextBytes -= kept
    if kept < octets.count { message.parts[index].isTextTruncated = true }
  }

  /// A part began, so what came before it is nothing to read.
  private mutating func dropPreamble() {
    guard let (index, octets) = collected else { return }
    remainingTextBytes += octets.count
    message.parts[index].isTextTruncated = false
    collected = nil
  }

  private mutating func end(_ entity: Entity) throws(Storage.Failure) {
    guard let index = open.popLast() else { return }
    let header = message.parts[index].header
    if header.isContainer {
      guard collected?.part == index else { return }
      // QUIRK: RFC 2046 §5.1.1 has preambles ignored. A mail whose boundary got lost or changed on its way has
      // everything there, and a reader wants to see it.
      if childCounts[index] == 0, let octets = collected?.octets, !octets.isEmpty {
        message.parts[index].text = TextDecoder.decode(octets, label: nil)
        collected = nil
      }
      return dropPreamble()
    }
    message.parts[index].digest = try storage.end()
    guard let (part, octets) = collected, part == index else { return }
    collected = nil
    let label = header.contentType.parameters["charset"].map { String(decoding: $0.octets, as: UTF8.self) }
    message.parts[index].text =
      header.contentType.subtype == "html"
      ? TextDecoder.decodeHTML(octets, label: label) : TextDecoder.decode(octets, label: label)
  }

  /// RFC 2183 §2.3, with the older `name` of Content-Type (RFC 1341) where that is all there is.
  private static func filename(of header: EntityHeader) -> String? {
    let value = header.disposition?.parameters["filename"] ?? header.contentType.parameters["name"]
    guard let value else { return nil }
    let name = ParameterText.decode(value)
    return name.isEmpty ? nil : name
  }
}
