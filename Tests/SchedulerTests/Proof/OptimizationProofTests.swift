import ProofChecker
import Testing

@testable import Scheduler

/// Proofs of searches that minimize, level by level.
@Suite struct OptimizationProofTests {
  @Test(arguments: [true, false]) func proveTheOptimum(guardsLastLevel: Bool) throws {
    for seed in UInt64(0)..<1_500 {
      var random = RandomSource(seed: seed)
      var model = Model()
      let variables = try RandomVariables(&random, &model, integers: 1...4, booleans: 0...3)
      for _ in 0..<random.pick(0...4) {
        try model.post(
          Constraint(
            Linear(
              variables.sum(&random, model), random.once(in: 4) ? .equal : .atMost,
              random.pick(-4...6))))
      }
      for _ in 0..<random.pick(1...3) { try model.minimize(variables.sum(&random, model)) }
      let best = bestByTrying(model)
      let written = WrittenProof()
      let log = ProofLog(logsEveryInference: true) { written.bytes += $0 }
      minimize(model, log, guardsLastLevel: guardsLastLevel)
      let expected = best.map(Verdict.optimal) ?? .infeasible
      let refusal = refusal(of: written.bytes, for: model, expecting: expected)
      #expect(
        refusal == nil, "seed \(seed)\n\(String(decoding: written.bytes, as: UTF8.self))")
      if refusal != nil { return }
    }
  }

  /// The plainest search for the optimum: each level is cut under its guard until nothing is left.
  private func minimize(_ model: Model, _ log: ProofLog, guardsLastLevel: Bool) {
    let posting = Posting(model, proof: log)
    let engine = posting.engine
    var values: [Int] = []
    defer { log.flush() }
    for level in model.objective.indices {
      let isGuarded = guardsLastLevel || level + 1 < model.objective.count
      var guardLiteral = EngineLiteral.always
      if isGuarded {
        let number = Int32(model.variables.count + level)
        guardLiteral = engine.makeBoolean(proofNumber: number)
        log.guardLiteral(number, level: level)
      }
      if level > 0 { cut(ConstraintNumber.cut(level: level), guardLiteral, values[level] - 1) }
      func cut(_ constraint: Int32, _ enforcement: EngineLiteral, _ greatest: Int) {
        let sum = model.objective[level]
        let propagator = LinearAtMost(
          sum.integers.map {
            .init(coefficient: Int64($0.coefficient), variable: posting.integer($0.operand))
          },
          sum.literals.map {
            .init(coefficient: Int64($0.coefficient), literal: posting.literal($0.operand))
          }, atMost: Int64(greatest - sum.constant))
        engine.add(
          propagator, constraint: constraint, enforcement: enforcement, priority: .bounds,
          lower: propagator.lowerSubscriptions, upper: propagator.upperSubscriptions,
          literals: propagator.literalSubscriptions)
      }
      while engine.solve(assuming: isGuarded ? [guardLiteral] : []) == .satisfiable {
        values = model.objectiveValues(in: posting.solution)
        log.solution(posting.solution.values)
        engine.backtrackToRoot()
        cut(ConstraintNumber.cut(level: level), guardLiteral, values[level] - 1)
      }
      if values.isEmpty { return log.conclusion("infeasible") }
      if !isGuarded { break }
      // The proof knows it; the engine forgets what it learned under assumptions.
      engine.addClause([!guardLiteral], origin: nil)
      cut(ConstraintNumber.proven(level: level), .always, values[level])
    }
    log.conclusion((["optimal"] + values.map(String.init)).joined(separator: " "))
  }

  @Test func surviveTheReductionOfLearnedClauses() throws {
    var model = Model()
    let pigeons = (0..<8).map { _ in (0..<7).map { _ in model.boolean() } }
    for pigeon in pigeons { try model.post(.clause(pigeon)) }
    for hole in 0..<7 {
      for first in pigeons.indices {
        for second in 0..<first {
          try model.post(.clause([!pigeons[first][hole], !pigeons[second][hole]]))
        }
      }
    }
    let written = WrittenProof()
    let log = ProofLog { written.bytes += $0 }
    #expect(Posting(model, proof: log).engine.solve() == .unsatisfiable)
    log.conclusion("infeasible")
    log.flush()
    #expect(
      written.bytes.split(separator: UInt8(ascii: "\n")).contains { $0.first == UInt8(ascii: "d") })
    #expect(refusal(of: written.bytes, for: model, expecting: .infeasible) == nil)
  }
}
