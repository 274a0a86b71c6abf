import Bytes

/// One mailbox of an address list (RFC 5322 §3.4).
public struct Mailbox: Sendable, Equatable, Hashable {
  /// The phrase before the address, or the comment behind it where there is no phrase: quotes and escapes
  /// resolved, white space collapsed, encoded-words as they were sent. nil where there is none.
  public var displayName: [UInt8]?
  /// What stands before the `@`, quotes and escapes resolved.
  public var localPart: [UInt8]
  /// What stands behind the `@`; empty where there is no `@`.
  public var domain: [UInt8]

  /// Makes a mailbox.
  public init(displayName: [UInt8]?, localPart: [UInt8], domain: [UInt8]) {
    self.displayName = displayName
    self.localPart = localPart
    self.domain = domain
  }

  /// `local@domain`, the local part in quotes where it needs them; empty for the empty address `<>`.
  public var address: String {
    if localPart.isEmpty, domain.isEmpty { return "" }
    var text = localPart
    if localPart.contains(where: Self.needsQuotes.contains) || (localPart.isEmpty && !domain.isEmpty) {
      text = [ASCII.quote]
      for octet in localPart {
        if octet == ASCII.quote || octet == ASCII.backslash { text.append(ASCII.backslash) }
        text.append(octet)
      }
      text.append(ASCII.quote)
    }
    if !domain.isEmpty { text += [0x40] + domain }
    return String(decoding: text, as: UTF8.self)
  }

  /// White space and the `specials` of RFC 5322 §3.2.3, but for the full stop, which real addresses have anywhere.
  private static let needsQuotes = ByteSet(" \t\r\n()<>[]:;@\\,\"")
}

/// A named group of an address list (RFC 5322 §3.4).
public struct AddressGroup: Sendable, Equatable {
  /// The name before the colon, read like ``Mailbox/displayName``.
  public var name: [UInt8]
  /// Which of ``AddressList/mailboxes`` belong to it.
  public var members: Range<Int>

  /// Makes a group.
  public init(name: [UInt8], members: Range<Int>) {
    self.name = name
    self.members = members
  }
}

/// The value of `From`, `To`, `Cc` and their like.
public struct AddressList: Sendable, Equatable {
  /// All mailboxes in order, those of groups included.
  public var mailboxes: [Mailbox] = []
  /// The groups in order.
  public var groups: [AddressGroup] = []
  /// What is wrong with the list, each kind once.
  public internal(set) var defects: [Defect.Kind] = []

  /// An empty list.
  public init() {}

  /// Reads the raw value of a field. Whatever can be read as a mailbox is; nothing is decoded.
  public static func parse(_ value: [UInt8], limits: Limits = Limits()) -> AddressList {
    var parser = AddressParser(value, limits: limits)
    parser.run()
    return parser.list
  }
}
