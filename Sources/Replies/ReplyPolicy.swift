/// What counts as noise around the sender's own words. Senders of notifications differ in this.
public enum ReplyPolicy: String, CaseIterable, Sendable {
  /// The words typed for this mail, its signature included: all that was carried along, quoted or forwarded, goes.
  case quotes
  /// Quotes, signatures, footers of phones and scanners, and disclaimers go. A forwarded message stays: whoever
  /// forwards one to a dossier wants it there. Closing words stay with the name typed under them, `Groeten, Jan`;
  /// a full name under closing words that end with a comma is what a program adds, and counts as a signature.
  case full
  /// As `full`, and the closing formula with the name under it goes.
  case fullSignoff = "full+signoff"
  /// Only the signature goes, with its closing, footers and disclaimers.
  case signature

  /// Whether a segment stays under this policy.
  public func keeps(_ segment: Segment) -> Bool { keeps(segment.kind, segment.depth, segment.confidence) }

  /// Whether a line stays under this policy.
  func keeps(_ verdict: QuotePass.Verdict) -> Bool { keeps(verdict.kind, verdict.depth, verdict.confidence) }

  private func keeps(_ kind: Segment.Class, _ depth: Int, _ confidence: Double) -> Bool {
    if self == .quotes, depth > 0 { return kind == .reply }
    switch kind {
    case .reply: return true
    case .attribution, .quote, .headerBlock: return self == .signature
    case .forward: return self != .quotes
    case .signature: return self == .quotes || self != .signature && confidence < Self.sureSignature
    case .closing: return self == .quotes || self == .full
    case .footer, .disclaimer: return self == .quotes
    case .marker: return self == .quotes || self == .signature
    }
  }

  /// From here on a signature is left out of a reply that is read without it; below, it may be somebody's words.
  static let sureSignature = 0.75
}
