extension Constraint {
  /// How two lists compare.
  public enum Order: Sendable {
    /// The first list comes before the second one or equals it.
    case atMost
    /// The first list comes before the second one.
    case less
  }

  /// The lists compare like words in a dictionary: at the first place where they differ, the first
  /// list has the smaller value. Lists without elements are equal.
  ///
  /// Posting throws `unequalLengths` where one list is longer.
  public static func lexicographic(_ left: [IntVar], _ order: Order, _ right: [IntVar])
    -> Constraint
  {
    Constraint(Lexicographic(left: left, order: order, right: right))
  }
}

/// left ≤ right in lexicographic order, or left < right.
///
/// Example: (x, 5) ≤ (y, 3) with x and y in 0…2: the second places forbid that x = y, so x ≤ 1 and
/// y ≥ 1.
///
/// Consistency: bounds, where no variable stands at two places. Holes are not looked at.
/// Cost per call: O(length).
///
/// **Source**: the two positions α and β of Alan Frisch, Brahim Hnich, Zeynep Kiziltan, Ian Miguel,
/// Toby Walsh, "Global constraints for lexicographic orderings", CP 2002. Here both are found from
/// scratch in each call.
struct Lexicographic: ConstraintDefinition {
  let left: [IntVar]
  let order: Constraint.Order
  let right: [IntVar]

  func holds(in solution: Solution) -> Bool {
    let left = left.map { solution.value(of: $0) }
    let right = right.map { solution.value(of: $0) }
    return left.lexicographicallyPrecedes(right) || (order == .atMost && left == right)
  }

  func validate(in model: Model) throws(ModelError) {
    for x in left + right { try model.require(x) }
    if left.count != right.count {
      throw ModelError(
        .unequalLengths, "a lexicographic order of \(left.count) and \(right.count) variables")
    }
  }

  func post(to posting: inout Posting) {
    // A variable equals itself, wherever it stands.
    let pairs = zip(left, right).filter { $0 != $1 }
    LexicographicPropagator(
      pairs.map { posting.integer($0.0) }, pairs.map { posting.integer($0.1) },
      isStrict: order == .less
    ).post(to: posting)
  }

  var text: ConstraintText {
    var text = ConstraintText("lexicographic")
    text.add(order == .less ? "<" : "<=")
    text.add(left)
    text.add(right)
    return text
  }
}

/// left ≤ right or left < right in lexicographic order, by bounds.
///
/// As long as left[i] ≥ right[i] at the first places, left[i] = right[i] there, and left ≤ right at
/// the next place too, which is the deciding one. If all that follows it cannot be in order, the
/// values at the deciding place differ.
final class LexicographicPropagator: Propagator {
  // Constant data.
  private let left: [Int]
  private let right: [Int]
  private let isStrict: Bool

  init(_ left: [Int], _ right: [Int], isStrict: Bool) {
    self.left = left
    self.right = right
    self.isStrict = isStrict
  }

  func post(to posting: Posting) {
    posting.add(self, priority: .bounds, lower: left + right, upper: left + right)
  }

  func propagate(_ core: inout Core) -> Bool {
    var place = 0
    while place < left.count {
      if !requireAtMost(place, &core) { return false }
      if core.lower[left[place]] != core.upper[right[place]] { break }
      place += 1
    }
    if place == left.count {
      if !isStrict { return true }
      core.beginPremises()
      addOrderPremises(0..<place, &core)
      return core.fail()
    }
    guard core.isEnforced else { return true }
    let (x, y) = (left[place], right[place])
    if core.upper[x] < core.upper[y] && core.lower[x] < core.lower[y] { return true }
    // The first place behind where the bounds leave more than equality, in one direction.
    var end = place + 1
    while end < left.count && core.lower[left[end]] == core.upper[right[end]] { end += 1 }
    if end < left.count ? core.lower[left[end]] < core.upper[right[end]] : !isStrict { return true }
    let greatest = core.upper[y]
    if core.upper[x] >= greatest {
      addStrictPremises(place, end, &core)
      core.addPremise(y, atMost: greatest)
      if !core.require(x, atMost: greatest - 1) { return false }
    }
    let least = core.lower[x]
    if core.lower[y] <= least {
      addStrictPremises(place, end, &core)
      core.addPremise(x, atLeast: least)
      if !core.require(y, atLeast: least + 1) { return false }
    }
    return true
  }

  /// Requires left ≤ right at a place, where left ≥ right at all before.
  private func requireAtMost(_ place: Int, _ core: inout Core) -> Bool {
    let (x, y) = (left[place], right[place])
    let greatest = core.upper[y]
    if core.upper[x] > greatest {
      core.beginPremises()
      addOrderPremises(0..<place, &core)
      core.addPremise(y, atMost: greatest)
      if !core.require(x, atMost: greatest) { return false }
    }
    let least = core.lower[x]
    if core.lower[y] < least {
      core.beginPremises()
      addOrderPremises(0..<place, &core)
      core.addPremise(x, atLeast: least)
      if !core.require(y, atLeast: least) { return false }
    }
    return true
  }

  /// That left ≥ right at these places.
  private func addOrderPremises(_ places: Range<Int>, _ core: inout Core) {
    for place in places {
      let bound = core.upper[right[place]]
      core.addPremise(left[place], atLeast: bound)
      core.addPremise(right[place], atMost: bound)
    }
  }

  /// That left ≥ right before the deciding place and from there to `end`, and left > right at `end` if
  /// that is a place.
  private func addStrictPremises(_ place: Int, _ end: Int, _ core: inout Core) {
    core.beginPremises()
    addOrderPremises(0..<place, &core)
    addOrderPremises(place + 1..<end, &core)
    if end < left.count {
      let bound = core.upper[right[end]]
      core.addPremise(left[end], atLeast: bound + 1)
      core.addPremise(right[end], atMost: bound)
    }
  }
}
