import Testing

@testable import Scheduler

@Suite struct ClauseTests {
  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500) { random, model in
      let variables = try RandomVariables(&random, &model, integers: 1...3, booleans: 0...3)
      for _ in 0..<random.pick(1...8) {
        let literals = (0..<random.pick(0...4)).map { _ in variables.literal(&random, model) }
        if literals.isEmpty && !random.once(in: 10) { continue }
        try model.post(.clause(literals), if: variables.condition(&random, model))
      }
    }
  }
}
