import Testing

@testable import Scheduler

/// Expects that propagation leaves to each variable exactly the values that it has in a solution, in
/// random small models, one for each seed; a failure names its seed.
func expectOnlySupportedValues(
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
      let expected = Set(solutions.map { $0.value(of: x) }).sorted()
      let left = posting.valuesLeft(x)
      #expect(
        left == expected,
        "seed \(seed): \(x), \(model.constraints[0].constraint.definition.text.words)",
        sourceLocation: sourceLocation)
      if left != expected { return }
    }
  }
}

extension Posting {
  /// The values that are neither beyond the bounds nor excluded by their literals.
  func valuesLeft(_ x: IntVar) -> [Int] {
    bounds(x).map(Int.init).filter { !engine.core.isFalse(literal(x.equals($0))) }
  }
}
