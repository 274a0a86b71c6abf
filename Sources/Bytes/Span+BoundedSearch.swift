extension Span where Element == UInt8 {
  /// The index of the first `octet` within `start ..< end`, or nil: never reads beyond `end`, so that a search of
  /// each line for what only few lines have stays linear.
  @inlinable
  package func firstIndex(of octet: UInt8, from start: Int, before end: Int) -> Int? {
    var index = start
    while index < end {
      if self[index] == octet { return index }
      index += 1
    }
    return nil
  }
}
