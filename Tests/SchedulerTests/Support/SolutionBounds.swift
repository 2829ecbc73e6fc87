import Testing

@testable import Scheduler

/// Expects that propagation leaves for each variable the least and greatest value that it has in a
/// solution, in random small models, one for each seed; a failure names its seed.
func expectBoundsOfSolutions(
  seeds: Range<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  _ make: (inout RandomSource, inout Model) throws -> Void
) throws {
  try compareWithSolutions(seeds: seeds, sourceLocation: sourceLocation, make) {
    posting, x, values in
    let bounds = posting.bounds(x)
    if values.first == Int(bounds.lowerBound) && values.last == Int(bounds.upperBound) {
      return nil
    }
    return "\(bounds)"
  }
}

/// Propagates random small models, one for each seed, and gives for each variable its values in
/// solutions, in order, to a comparison that says what is left where that is wrong.
func compareWithSolutions(
  seeds: Range<UInt64>, sourceLocation: SourceLocation,
  _ make: (inout RandomSource, inout Model) throws -> Void,
  wrong: (Posting, IntVar, [Int]) -> String?
) throws {
  for seed in seeds {
    var random = RandomSource(seed: seed)
    var model = Model()
    try make(&random, &model)
    let solutions = solutionsByTrying(model)
    let posting = Posting(model)
    let isPossible = posting.engine.propagateAtRoot()
    #expect(isPossible == !solutions.isEmpty, "seed \(seed)", sourceLocation: sourceLocation)
    if isPossible != !solutions.isEmpty { return }
    guard isPossible else { continue }
    for index in model.variables.indices {
      let x = IntVar(index: Int32(index))
      let values = Set(solutions.map { $0.value(of: x) }).sorted()
      if let left = wrong(posting, x, values) {
        let constraint = model.constraints[0].constraint.definition.text.words
        Issue.record(
          "seed \(seed): \(x) in \(left) instead of \(values), \(constraint)",
          sourceLocation: sourceLocation)
        return
      }
    }
  }
}

extension Model {
  /// A variable between two of the values.
  mutating func interval(_ random: inout RandomSource, _ values: ClosedRange<Int>) throws -> IntVar
  {
    let low = random.pick(values)
    return try integer(low...random.pick(low...values.upperBound))
  }
}
