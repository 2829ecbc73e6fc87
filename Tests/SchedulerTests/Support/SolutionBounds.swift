import Testing

@testable import Scheduler

/// Expects that propagation leaves for each variable the least and greatest value that it has in a
/// solution, in random small models, one for each seed; a failure names its seed.
func expectBoundsOfSolutions(
  seeds: Range<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  _ make: (inout RandomSource, inout Model) throws -> Void
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
      let values = solutions.map { Int32($0.value(of: x)) }
      let bounds = posting.bounds(x)
      let isTight = values.min() == bounds.lowerBound && values.max() == bounds.upperBound
      #expect(
        isTight, "seed \(seed): \(x) in \(bounds), \(model.constraints[0].constraint)",
        sourceLocation: sourceLocation)
      if !isTight { return }
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
