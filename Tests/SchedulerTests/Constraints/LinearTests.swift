import Testing

@testable import Scheduler

@Suite struct LinearTests {
  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500) { random, model in
      let variables = try RandomVariables(&random, &model, integers: 1...4, booleans: 0...3)
      for _ in 0..<random.pick(1...3) {
        var sum = LinearExpression(random.pick(-2...2))
        for _ in 0..<random.pick(1...4) {
          let coefficient = random.pick(-3...3)
          if random.once(in: 3) {
            sum.add(variables.literal(&random, model), times: coefficient)
          } else {
            sum.add(random.pick(variables.integers), times: coefficient)
          }
        }
        let relation = random.pick([
          Linear.Relation.atMost, .atLeast, .equal, .different,
        ])
        try model.post(
          Constraint(Linear(sum, relation, random.pick(-6...6))),
          if: variables.condition(&random, model))
      }
    }
  }

  @Test func tightensBounds() throws {
    var model = Model()
    let x = try model.integer(0...5)
    let y = try model.integer(0...5)
    try model.post(2 * x + 3 * y <= 10)
    let posting = Posting(model)
    #expect(posting.engine.propagateAtRoot())
    #expect(posting.bounds(x) == 0...5)
    #expect(posting.bounds(y) == 0...3)
  }

  @Test func refusesSumsBeyond64Bits() throws {
    var model = Model()
    let x = try model.integer(0...1_000_000_000)
    let error = try #require(throws: ModelError.self) {
      try model.post(4_000_000_000 * x <= 1)
    }
    #expect(error.code == .overflow)
    #expect(
      error.message == "coefficients times bounds add up to more than 2305843009213693952")
  }
}
