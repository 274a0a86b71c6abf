import Bytes

/// A name under which an attachment can be stored on any system without harm.
public enum SafeFileName {
  /// The octets of a name in UTF-8, at most; a longer one loses the end of its stem and keeps its extension.
  public static let maximumOctets = 120
  /// The octets of an extension that is kept so, at most.
  static let maximumExtensionOctets = 16

  /// Makes a name of what a message calls its attachment.
  ///
  /// The last piece of a path counts. Controls, invisible characters and those that turn the direction of writing go
  /// (`exe.‮gpj` must not read as `jpg.exe`); what Windows or a shell gives a meaning becomes `_`; leading dots and
  /// dots and spaces at the end go; names of devices get a `_` before them. Extensions stay as they were sent, all
  /// of them.
  ///
  /// - Parameters:
  ///   - name: the name as sent, decoded; nil or useless ones become `attachment-N.ext`.
  ///   - contentType: the media type, which gives that extension.
  ///   - number: the number of the attachment in its message.
  /// - Returns: a name of 1 to ``maximumOctets`` octets, which stays the same if it is given in again.
  public static func make(from name: String?, contentType: String, number: Int) -> String {
    let cleaned = clean(lastPiece(of: name ?? ""))
    let short = shortened(cleaned)
    guard !short.isEmpty, short.unicodeScalars.contains(where: { $0 != "_" && $0 != "." && $0 != " " }) else {
      return "attachment-\(number).\(MediaTypeExtensions.fileExtension(of: contentType))"
    }
    return short
  }

  private static func lastPiece(of name: String) -> Substring {
    name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last { !$0.allSatisfy { $0 == "." || $0 == " " } }
      ?? ""
  }

  private static func clean(_ name: Substring) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if isSpace(scalar) {
        if result.last != " " { result.append(" ") }
      } else if isForbidden(scalar) {
        result.append("_")
      } else if !isInvisible(scalar) {
        result.append(scalar)
      }
    }
    return repaired(result)
  }

  /// Takes off what may not stand first or last, and keeps clear of the names of devices.
  private static func repaired(_ scalars: String.UnicodeScalarView) -> String {
    var name = scalars[...]
    while let first = name.first, first == "." || first == " " { name.removeFirst() }
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    // A shell would read an option.
    let text = (name.first == "-" ? "_" : "") + String(name)
    let stem = text.prefix { $0 != "." }.uppercased().filter { $0 != " " }
    return devices.contains(stem) ? "_" + text : text
  }

  private static let devices: Set<String> = {
    var devices: Set<String> = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"]
    for digit in "0123456789¹²³" {
      devices.insert("COM\(digit)")
      devices.insert("LPT\(digit)")
    }
    return devices
  }()

  /// Cuts the stem so that the whole fits, between characters.
  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > maximumOctets else { return name }
    var suffix = name[name.endIndex...]
    if let dot = name.lastIndex(of: "."), name[dot...].utf8.count <= maximumExtensionOctets + 1,
      dot != name.startIndex
    {
      suffix = name[dot...]
    }
    let room = maximumOctets - suffix.utf8.count
    var stem = String.UnicodeScalarView()
    var count = 0
    for scalar in name[..<suffix.startIndex].unicodeScalars {
      count += UTF8.width(scalar)
      if count > room { break }
      stem.append(scalar)
    }
    return repaired(String.UnicodeScalarView(stem + suffix.unicodeScalars))
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: (0x09...0x0D).contains(scalar.value)
    }
  }

  /// What Windows forbids in names, and what parts a stream from a file there.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", ":", "\"", "|", "?", "*", "/", "\\": true
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate: true
    // The joiners within emoji and within Persian or Indian words are part of the writing.
    case .format: scalar != "\u{200D}" && scalar != "\u{200C}"
    default: scalar == "\u{FFFC}" || scalar == "\u{115F}" || scalar == "\u{3164}"
    }
  }
}
