/// What the words of a command line say; octets that are not UTF-8 become U+FFFD.
///
/// A file of its own, because a program of one file would have its top level made the entry.
func strings(_ words: Slice<UnsafeBufferPointer<UnsafeMutablePointer<CChar>?>>) -> [String] {
  // SAFETY: each is a string of C, or nothing.
  unsafe words.compactMap { unsafe $0.map { unsafe String(cString: $0) } }
}
