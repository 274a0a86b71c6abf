/// What came in with mail, made safe to show on a terminal, and laid out in columns.
enum TerminalText {
  /// A text on one line: no controls (escape sequences start with one), no marks that turn the direction of
  /// writing; white space in a row is one space.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wasSpace = true
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !wasSpace { result.append(" ") }
        wasSpace = true
      } else if isHarmless(scalar) {
        result.append(scalar)
        wasSpace = false
      }
    }
    return String(result)
  }

  /// A text that keeps its lines.
  static func block(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || isHarmless($0) }))
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  /// At most `width` characters, an ellipsis standing for what is left out.
  static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }

  /// Rows in columns two spaces apart, the first row being the headings; the last column is not padded.
  static func table(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let isLast = column == row.count - 1
        return isLast ? cell : cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }.joined()
    }
  }

  /// Octets as people read them: `12.3 kB`.
  static func size(_ octets: Int) -> String {
    var value = Double(octets)
    for unit in ["B", "kB", "MB", "GB"] {
      if value < 1000 { return unit == "B" ? "\(octets) B" : "\(tenths(value)) \(unit)" }
      value /= 1000
    }
    return "\(tenths(value)) TB"
  }

  private static func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }
}
