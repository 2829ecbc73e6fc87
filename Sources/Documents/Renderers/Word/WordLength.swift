/// Lengths as Word counts them: in twentieths of a point, of which an inch has 1,440.
enum WordLength {
  /// Millimetres, rounded up, so that a margin is never narrower than the decree's least one.
  static func millimetres(_ value: Int) -> Int {
    let bounded = min(max(value, 0), 100_000)
    return (bounded * 14_400 + 253) / 254
  }

  static func points(_ value: Int) -> Int { value * 20 }
}
