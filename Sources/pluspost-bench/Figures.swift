/// A number with so many decimals, without a library for it.
func decimal(_ value: Double, _ places: Int) -> String {
  guard value.isFinite, value.magnitude < 1e15 else { return "-" }
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let whole = Int((value * Double(scale)).rounded())
  guard places > 0 else { return String(whole) }
  let digits = String(whole.magnitude % scale.magnitude)
  let padding = String(repeating: "0", count: places - digits.count)
  return (whole < 0 ? "-" : "") + String(whole.magnitude / scale.magnitude) + "." + padding + digits
}

/// Text filled up with blanks to a width.
func column(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.unicodeScalars.count))
}

/// The least and the middle one of some numbers, of which there must be one.
func bestAndMedian(_ values: [Double]) -> (best: Double, median: Double) {
  let sorted = values.sorted()
  return (sorted[0], sorted[sorted.count / 2])
}
