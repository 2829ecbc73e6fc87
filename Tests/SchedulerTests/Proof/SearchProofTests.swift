import ProofChecker
import Testing

@testable import Scheduler

/// Proofs of the whole search.
@Suite struct SearchProofTests {
  private static func make(_ random: inout RandomSource) throws -> Model {
    var model = Model()
    let variables = try RandomVariables(
      &random, &model, integers: 3...9, values: -5...14, booleans: 0...4)
    for _ in 0..<random.pick(0...5) {
      try model.post(
        Constraint(
          Linear(
            variables.sum(&random, model), random.once(in: 4) ? .equal : .atMost,
            random.pick(-4...20))),
        if: variables.condition(&random, model))
    }
    for _ in 0..<random.pick(0...3) {
      try model.post(
        .clause((0..<random.pick(1...4)).map { _ in variables.literal(&random, model) }))
    }
    let intervals = try variables.integers.map {
      try model.interval(start: $0, duration: random.pick(0...4))
    }
    let demands = try intervals.map { _ in try model.constant(random.pick(0...3)) }
    try model.post(
      .cumulative(intervals, demands: demands, capacity: try model.constant(random.pick(3...6))))
    for _ in 0..<random.pick(0...3) { try model.minimize(variables.sum(&random, model)) }
    return model
  }

  @Test(arguments: [false, true]) func agreesWithTheOutcome(usesNeighborhoods: Bool) throws {
    var counts = (optimal: 0, bound: 0, infeasible: 0)
    for seed in UInt64(0)..<400 {
      var random = RandomSource(seed: seed)
      let model = try SearchProofTests.make(&random)
      let written = WrittenProof()
      var options = SearchOptions()
      options.usesNeighborhoods = usesNeighborhoods
      options.proofSink = { written.bytes += $0 }
      // Some searches are stopped at once, so that only a bound is proven.
      if random.once(in: 3) { options.propagationLimit = random.pick(1...60) }
      let expected: Verdict =
        switch Search(model, options: options).run() {
        case .optimal(let solution): .optimal(model.objectiveValues(in: solution))
        case .feasible(_, let level, let bound): .bound(level: level, value: bound)
        case .infeasible: .infeasible
        case .unknown: .nothing(solutions: 0)
        }
      switch expected {
      case .optimal: counts.optimal += 1
      case .bound: counts.bound += 1
      case .infeasible: counts.infeasible += 1
      default: break
      }
      let refusal = refusal(of: written.bytes, for: model, expecting: expected)
      #expect(
        refusal == nil, "seed \(seed)\n\(String(decoding: written.bytes, as: UTF8.self))")
      if refusal != nil { return }
    }
    #expect(counts.optimal > 100 && counts.bound > 10 && counts.infeasible > 30, "\(counts)")
  }
}
