/// A set of hashes that are spread well over 64 bits, which a `Set` would hash once more, at several times the cost.
///
/// Open addressing, at most half full. Whoever writes a text chooses its hashes: where they go depends on a number that
/// each process draws anew, so that nobody can have them all go to one place.
struct WindowSet: Sendable {
  private static let secret = UInt64.random(in: 0 ... .max) | 1

  /// A power of two of places, or none; 0 is an empty one.
  private var places: [UInt64] = []
  private var count = 0
  private var hasZero = false

  var isEmpty: Bool { count == 0 && !hasZero }

  func contains(_ hash: UInt64) -> Bool {
    if hash == 0 { return hasZero }
    return count > 0 && places[place(of: hash)] == hash
  }

  mutating func insert(_ hash: UInt64) {
    if hash == 0 {
      hasZero = true
      return
    }
    if 2 * count >= places.count { grow() }
    let place = place(of: hash)
    if places[place] == hash { return }
    places[place] = hash
    count += 1
  }

  /// Where a hash is, or would be put.
  private func place(of hash: UInt64) -> Int {
    let bits = UInt64(places.count.trailingZeroBitCount)
    var place = Int((hash &* Self.secret) >> (64 - bits))
    while places[place] != 0, places[place] != hash { place = (place + 1) & (places.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: 0, count: max(64, 2 * old.count))
    for hash in old where hash != 0 { places[place(of: hash)] = hash }
  }
}

extension WindowSet: Equatable {
  /// Whether both hold the same, in whatever order it came.
  static func == (left: WindowSet, right: WindowSet) -> Bool {
    left.count == right.count && left.hasZero == right.hasZero
      && left.places.allSatisfy { $0 == 0 || right.contains($0) }
  }
}
