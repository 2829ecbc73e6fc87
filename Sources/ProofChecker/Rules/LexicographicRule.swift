/// The first list is before the second one in the order of dictionaries, or, where that is allowed,
/// equal to it. The lists have one length.
struct LexicographicRule: Rule {
  let isStrict: Bool
  let first: [Int]
  let second: [Int]

  var variables: [Int] { first + second }

  func holds(_ value: (Int) -> Int) -> Bool {
    for (a, b) in zip(first, second) where value(a) != value(b) { return value(a) < value(b) }
    return !isStrict
  }

  func narrow(_ box: inout Box) {
    // As long as no pair can be less, all pairs must be equal.
    for (a, b) in zip(first, second) {
      if box.lower(a) < box.upper(b) { return decideHere(a, b, &box) }
      box.raise(b, to: box.lower(a))
      box.lower(a, to: box.upper(b))
      if box.isEmpty { return }
    }
    if isStrict { box.fail() }
  }

  /// The pair behind equal ones is less or equal.
  private func decideHere(_ a: Int, _ b: Int, _ box: inout Box) {
    box.raise(b, to: box.lower(a))
    box.lower(a, to: box.upper(b))
  }
}
