import Bytes
import Locales

/// Who sent the message: what its From field says. A signature mostly repeats it.
public struct SenderName: Sendable, Equatable {
  /// The display name, decoded.
  public var displayName: String?
  /// The address.
  public var address: String?

  /// A sender, of whom either may be unknown.
  public init(displayName: String?, address: String?) {
    self.displayName = displayName
    self.address = address
  }

  /// More words than this are nobody's name.
  private static let maximumWords = 32

  /// The words of the name, folded, and those of the address before the at sign; single letters are left out. Few, and
  /// looked for one by one.
  var words: [[UInt8]] {
    let local = address?.split(separator: "@").first.map(String.init) ?? ""
    var result: [[UInt8]] = []
    for text in [displayName ?? "", local] {
      for word in FoldedText.fold(text).split(whereSeparator: { !ASCII.isWord($0) })
      where word.count > 1 && result.count < Self.maximumWords {
        result.append([UInt8](word))
      }
    }
    return result
  }
}
