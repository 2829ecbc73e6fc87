/// The best solution known, with the levels of its objective.
struct Incumbent: Sendable {
  let solution: Solution
  let objective: [Int]

  init(_ solution: Solution, _ model: Model) {
    self.solution = solution
    objective = model.objectiveValues(in: solution)
  }

  /// Whether it is better at the first level that differs; anything is better than nothing.
  func isBetter(than other: Incumbent?) -> Bool {
    guard let other else { return true }
    return objective.lexicographicallyPrecedes(other.objective)
  }
}
