import Bytes
import SQLite

/// The current row of a statement, read from left to right: each call takes the next column.
struct Row {
  let statement: Statement
  private var column = 0

  init(_ statement: Statement) { self.statement = statement }

  private mutating func next() -> Int {
    defer { column += 1 }
    return column
  }

  mutating func integer() -> Int { statement.integer(next()) }
  mutating func text() -> String { statement.text(next()) }
  /// The octets of a text, or of a blob.
  mutating func octets() -> [UInt8] { statement.blob(next()) }
  mutating func flag() -> Bool { statement.integer(next()) != 0 }
  /// A digest as hex.
  mutating func digest() -> String { Hex.encode(statement.blob(next())) }

  mutating func optionalInteger() -> Int? {
    let column = next()
    return statement.isNull(column) ? nil : statement.integer(column)
  }
  mutating func optionalText() -> String? {
    let column = next()
    return statement.isNull(column) ? nil : statement.text(column)
  }

  /// A column that holds the raw value of an enum, one this program knows.
  mutating func value<Value: RawRepresentable<String>>(_ type: Value.Type) throws(LedgerFailure) -> Value {
    let raw = text()
    guard let value = Value(rawValue: raw) else {
      throw .damaged(what: "a row has the unknown \(Value.self) \(raw.prefix(40))")
    }
    return value
  }

  /// A column that holds a list as JSON, or NULL for an empty one.
  mutating func list<Element>(
    _ element: (inout JSONReader) -> Element?
  ) throws(LedgerFailure) -> [Element] {
    guard let json = optionalText() else { return [] }
    var reader = JSONReader(json)
    guard let list = reader.array(element), reader.isAtEnd else {
      throw .damaged(what: "a row has a list that cannot be read")
    }
    return list
  }
}
