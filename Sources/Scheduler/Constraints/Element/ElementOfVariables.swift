extension Constraint {
  /// `result` equals the variable at place `index`, counted from 0; a place outside is not allowed.
  ///
  /// Posting throws `emptyArray` where there are no variables.
  public static func element(_ result: IntVar, of entries: [IntVar], at index: IntVar) -> Constraint
  {
    Constraint(ElementOfVariables(result: result, entries: entries, index: index))
  }
}

/// result = entries[index], with 0 ≤ index < count.
///
/// Example: with entries in 0…2, 5…7, 6…9 and result in 4…6 the index is 1 or 2 and the result at
/// least 5; with index = 2 the result and the last entry are 6.
///
/// Consistency: bounds of the result and the entries; every place of the index whose entry and the
/// result have a common value between their bounds. Holes in the domains of the result and of the
/// entries are not passed on: with index = 0, entries[0] ≠ 3 leaves 3 to a result in 2…4.
/// Cost per call: O(entries), and O(entries) more for each explanation of a bound of the result.
struct ElementOfVariables: ConstraintDefinition {
  let result: IntVar
  let entries: [IntVar]
  let index: IntVar

  func holds(in solution: Solution) -> Bool {
    let place = solution.value(of: index)
    return entries.indices.contains(place)
      && solution.value(of: result) == solution.value(of: entries[place])
  }

  func validate(in model: Model) throws(ModelError) {
    try model.require(result)
    try model.require(index)
    for entry in entries { try model.require(entry) }
    if entries.isEmpty { throw ModelError(.emptyArray, "an element of no variables") }
  }

  func post(to posting: inout Posting) {
    let places = entries.indices.filter { posting.model.allows($0, for: index) }
    posting.restrict(index, to: places)
    if places.isEmpty { return }
    ElementOfVariablesPropagator(
      result: posting.integer(result),
      entries: places.map { posting.integer(entries[$0]) },
      places: places.map { posting.literal(index.equals($0)) }
    ).post(to: posting)
  }

  var text: ConstraintText {
    var text = ConstraintText("element-variables")
    text.add(result)
    text.add(index)
    text.add(entries)
    return text
  }
}

/// One of the places is chosen, and the result equals its entry, by bounds.
///
/// A place goes when its entry lies wholly beside the result. The result stays between the least lower
/// and the greatest upper bound of the entries that are left; once the place is known, the bounds of
/// its entry and of the result are the same.
final class ElementOfVariablesPropagator: Propagator {
  // Constant data; entries and places by place.
  private let result: Int
  private let entries: [Int]
  private let places: [EngineLiteral]

  init(result: Int, entries: [Int], places: [EngineLiteral]) {
    self.result = result
    self.entries = entries
    self.places = places
  }

  func post(to posting: Posting) {
    let integers = [result] + entries
    posting.add(
      self, priority: .bounds, lower: integers, upper: integers,
      literals: places.flatMap { [$0, !$0] })
  }

  func propagate(_ core: inout Core) -> Bool {
    var least = Int32.max
    var greatest = Int32.min
    var chosen = -1
    for index in places.indices where !core.isFalse(places[index]) {
      if core.isTrue(places[index]) { chosen = index }
      if isBeside(entries[index], core) { continue }
      least = min(least, core.lower[entries[index]])
      greatest = max(greatest, core.upper[entries[index]])
    }
    if least > greatest {
      core.beginPremises()
      if chosen >= 0 {
        core.addPremise(places[chosen])
        addPremisesBeside(entries[chosen], &core)
      } else {
        for index in places.indices {
          if core.isFalse(places[index]) {
            core.addPremise(!places[index])
          } else {
            addPremisesBeside(entries[index], &core)
          }
        }
      }
      return core.fail()
    }
    guard core.isEnforced else { return true }
    if chosen >= 0 { return equate(entries[chosen], places[chosen], &core) }
    for index in places.indices
    where !core.isFalse(places[index]) && isBeside(entries[index], core) {
      core.beginPremises()
      addPremisesBeside(entries[index], &core)
      if !core.require(!places[index]) { return false }
    }
    if least > core.lower[result] {
      core.beginPremises()
      for index in places.indices where core.lowerAtRoot(entries[index]) < least {
        if core.isFalse(places[index]) {
          core.addPremise(!places[index])
        } else {
          core.addPremise(entries[index], atLeast: least)
        }
      }
      if !core.require(result, atLeast: least) { return false }
    }
    if greatest < core.upper[result] {
      core.beginPremises()
      for index in places.indices where core.upperAtRoot(entries[index]) > greatest {
        if core.isFalse(places[index]) {
          core.addPremise(!places[index])
        } else {
          core.addPremise(entries[index], atMost: greatest)
        }
      }
      if !core.require(result, atMost: greatest) { return false }
    }
    return true
  }

  /// Gives the result and the entry of the chosen place the same bounds.
  private func equate(_ entry: Int, _ place: EngineLiteral, _ core: inout Core) -> Bool {
    pass(entry, to: result, place, &core) && pass(result, to: entry, place, &core)
  }

  /// Passes bounds on that are tighter than those they go to.
  private func pass(
    _ from: Int, to: Int, _ place: EngineLiteral, _ core: inout Core
  ) -> Bool {
    let (lower, upper) = (core.lower[from], core.upper[from])
    if lower > core.lower[to] {
      core.beginPremises()
      core.addPremise(place)
      core.addPremise(from, atLeast: lower)
      if !core.require(to, atLeast: lower) { return false }
    }
    if upper < core.upper[to] {
      core.beginPremises()
      core.addPremise(place)
      core.addPremise(from, atMost: upper)
      if !core.require(to, atMost: upper) { return false }
    }
    return true
  }

  /// Whether no value lies between the bounds of both the entry and the result.
  @inline(__always)
  private func isBeside(_ entry: Int, _ core: borrowing Core) -> Bool {
    core.upper[entry] < core.lower[result] || core.lower[entry] > core.upper[result]
  }

  private func addPremisesBeside(_ entry: Int, _ core: inout Core) {
    core.upper[entry] < core.lower[result]
      ? addPremises(entry, below: result, &core) : addPremises(result, below: entry, &core)
  }

  /// That the upper bound of x is below the lower bound of y, with one premise where a bound that
  /// holds for good allows it.
  private func addPremises(_ x: Int, below y: Int, _ core: inout Core) {
    // Between the two bounds any number will do to tell them apart.
    let least = core.upper[x]
    let greatest = core.lower[y] - 1
    let limit = max(least, min(greatest, core.upperAtRoot(x)))
    if core.lowerAtRoot(y) > least {
      core.addPremise(x, atMost: min(greatest, core.lowerAtRoot(y) - 1))
    } else {
      core.addPremise(x, atMost: limit)
      core.addPremise(y, atLeast: limit + 1)
    }
  }
}
