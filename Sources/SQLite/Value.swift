/// What is bound to a parameter of a statement; nil is NULL.
package enum Value: Sendable {
  case integer(Int?)
  case text(String?)
  case blob([UInt8]?)

  /// 1 or 0.
  package static func flag(_ value: Bool) -> Value { .integer(value ? 1 : 0) }
}
