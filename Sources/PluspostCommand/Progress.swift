import Files

/// A line on standard error that grows with long work, where a person is watching.
final class Progress {
  private let what: String
  private let isShown = StandardStreams.error.isTerminal
  private let start = ProcessControl.monotonicMilliseconds
  private var lastShown = 0
  private var hasShown = false

  /// - Parameter what: what is counted, such as `blobs`.
  init(of what: String) { self.what = what }

  /// Shows a count of a known total.
  func show(_ count: Int, of total: Int) { show(count, share: Double(count) / Double(max(total, 1))) }

  /// Shows a count and how much of the whole it is, from 0 to 1, with the time that is left; at most ten times a second.
  func show(_ count: Int, share: Double?) {
    guard isShown else { return }
    let now = ProcessControl.monotonicMilliseconds
    guard now - lastShown >= 100 else { return }
    lastShown = now
    hasShown = true
    var line = "\r\u{1B}[K\(count) \(what)"
    if let share { line += Self.words(share: share, afterMilliseconds: now - start) }
    write(line)
  }

  /// Takes the line away.
  func end() {
    if hasShown { write("\r\u{1B}[K") }
  }

  /// `, 40 %, 2 min left`. The time only when enough is done to tell it.
  static func words(share: Double, afterMilliseconds spent: Int) -> String {
    let share = share.isFinite ? min(max(share, 0), 1) : 0
    var words = ", \(Int(share * 100)) %"
    guard spent >= 2000, share >= 0.01 else { return words }
    let left = Int(Double(spent) / 1000 * (1 - share) / share)
    switch left {
    case ..<60: words += ", \(left) s left"
    case ..<3600: words += ", \((left + 59) / 60) min left"
    default: words += ", \(left / 3600) h \(left % 3600 / 60) min left"
    }
    return words
  }

  private func write(_ text: String) {
    try? PosixFileSystem().write([UInt8](text.utf8).span, to: StandardStreams.error)
  }
}
