@testable import Scheduler

/// A random small model without intervals that minimizes one to three sums.
func makeWithLevels(_ random: inout RandomSource, _ model: inout Model) throws {
  let variables = try RandomVariables(&random, &model, integers: 2...4, booleans: 0...3)
  for _ in 0..<random.pick(0...3) {
    try model.post(
      Constraint(
        Linear(
          variables.sum(&random, model), random.once(in: 4) ? .equal : .atMost, random.pick(-3...8))
      ),
      if: variables.condition(&random, model))
  }
  for _ in 0..<random.pick(0...3) {
    try model.post(
      .clause((0..<random.pick(2...4)).map { _ in variables.literal(&random, model) }))
  }
  if random.once(in: 3) { try model.post(.allDifferent(Array(variables.integers.prefix(3)))) }
  for _ in 0..<random.pick(1...3) { try model.minimize(variables.sum(&random, model)) }
}

/// The levels of the best solutions, by trying all assignments; nil where there is none.
func bestByTrying(_ model: Model) -> [Int]? {
  solutionsByTrying(model).map { model.objectiveValues(in: $0) }
    .min { $0.lexicographicallyPrecedes($1) }
}
