/// A constraint as the checker understands it.
protocol Rule: Sendable {
  /// The variables whose values decide it.
  var variables: [Int] { get }

  /// Whether the constraint holds with these values.
  func holds(_ value: (Int) -> Int) -> Bool

  /// Removes values that no solution of the constraint in the box has; the box is empty afterwards
  /// where that shows that there is none. The box is not empty before.
  func narrow(_ box: inout Box)
}

extension Rule {
  /// Whether no solution of the constraint lies in the box; false also where that is too hard to
  /// tell. Leaves the box as it was.
  func refutes(_ box: inout Box) -> Bool {
    if box.isEmpty { return true }
    var search = Refutation(rule: self)
    let mark = box.mark
    defer { box.undo(to: mark) }
    return search.refute(&box, depth: 0)
  }
}

/// Refutes a box by narrowing it and, where that is not enough, by looking at its parts.
private struct Refutation<R: Rule> {
  let rule: R
  private lazy var variables = Set(rule.variables).sorted()
  /// Boxes to look at before giving up.
  private var remaining = 4_000

  private static var greatestDepth: Int { 200 }
  private static var rounds: Int { 100 }
  /// Domains up to this size are taken value by value, greater ones are halved.
  private static var smallSize: Int { 6 }

  init(rule: R) { self.rule = rule }

  mutating func refute(_ box: inout Box, depth: Int) -> Bool {
    for _ in 0..<Self.rounds {
      let before = box.changes
      rule.narrow(&box)
      if box.isEmpty { return true }
      if box.changes == before { break }
    }
    var smallest = -1
    var size = Int.max
    for x in variables where !box.isFixed(x) {
      let count = box[x].count
      if count < size {
        size = count
        smallest = x
      }
    }
    if smallest < 0 { return !rule.holds { box.lower($0) } }
    remaining -= 1
    if remaining <= 0 || depth >= Self.greatestDepth { return false }
    if size <= Self.smallSize {
      for value in box[smallest].values {
        let mark = box.mark
        box.fix(smallest, value)
        let isRefuted = refute(&box, depth: depth + 1)
        box.undo(to: mark)
        if !isRefuted { return false }
      }
      return true
    }
    let middle = box.lower(smallest) + (box.upper(smallest) - box.lower(smallest)) / 2
    for isUpperHalf in [false, true] {
      let mark = box.mark
      if isUpperHalf {
        box.raise(smallest, to: middle + 1)
      } else {
        box.lower(smallest, to: middle)
      }
      let isRefuted = box.isEmpty || refute(&box, depth: depth + 1)
      box.undo(to: mark)
      if !isRefuted { return false }
    }
    return true
  }
}
