import Files

/// A line on standard error that grows with long work, where a person is watching.
struct Progress {
  private let what: String
  private let isShown = StandardStreams.error.isTerminal
  private var lastShown = 0
  private var hasShown = false

  /// - Parameter what: what is counted, such as `blobs`.
  init(of what: String) { self.what = what }

  /// Shows a count, at most ten times a second.
  mutating func show(_ count: Int) {
    guard isShown else { return }
    let now = Clock.system.milliseconds
    guard now - lastShown >= 100 else { return }
    lastShown = now
    hasShown = true
    write("\r\u{1B}[K\(count) \(what)")
  }

  /// Takes the line away.
  func end() {
    if hasShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    try? PosixFileSystem().write([UInt8](text.utf8).span, to: StandardStreams.error)
  }
}
