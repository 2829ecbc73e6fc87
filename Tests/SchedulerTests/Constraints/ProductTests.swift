import Testing

@testable import Scheduler

@Suite struct ProductTests {
  private static func make(_ random: inout RandomSource, _ model: inout Model) throws {
    let variables = try RandomVariables(&random, &model, integers: 1...3)
    var operands = variables.integers + variables.booleans.map { IntVar(index: $0.variable) }
    operands.append(try model.interval(&random, -10...10))
    for _ in 0..<random.pick(1...2) {
      try model.post(
        .product(random.pick(operands), random.pick(operands), random.pick(operands)),
        if: variables.condition(&random, model))
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func hasTheSolutionsOfItsDefinition(group: UInt64) throws {
    try expectSameSolutions(seeds: group * 1_000..<group * 1_000 + 500, ProductTests.make)
  }

  @Test func infersWhatItsPremisesImply() throws {
    try expectSoundInferences(seeds: 0..<300, ProductTests.make)
  }

  @Test func leavesBoundsThatRealNumbersSupport() throws {
    for seed in UInt64(0)..<2_000 {
      var random = RandomSource(seed: seed)
      var model = Model()
      let result = try model.interval(&random, -30...30)
      let x = try model.interval(&random, -8...8)
      let y = try model.interval(&random, -8...8)
      try model.post(.product(result, x, y))
      let posting = Posting(model)
      guard posting.engine.propagateAtRoot() else {
        #expect(solutionsByTrying(model).isEmpty, "seed \(seed)")
        continue
      }
      let bounds = [result, x, y].map { posting.bounds($0) }
      for (factor, other) in [(1, 2), (2, 1)] {
        for value in [bounds[factor].lowerBound, bounds[factor].upperBound] {
          let ends = [value * bounds[other].lowerBound, value * bounds[other].upperBound]
          let products = min(ends[0], ends[1])...max(ends[0], ends[1])
          #expect(products.overlaps(bounds[0]), "seed \(seed): \(bounds)")
        }
      }
      let corners = [bounds[1].lowerBound, bounds[1].upperBound].flatMap {
        [$0 * bounds[2].lowerBound, $0 * bounds[2].upperBound]
      }
      let least = try #require(corners.min())
      let greatest = try #require(corners.max())
      #expect(least <= bounds[0].lowerBound && bounds[0].upperBound <= greatest, "seed \(seed)")
    }
  }

  /// Bounds after propagation: of result, x and y.
  private func bounds(
    _ result: ClosedRange<Int>, _ x: ClosedRange<Int>, _ y: ClosedRange<Int>
  ) throws -> [ClosedRange<Int32>]? {
    var model = Model()
    let variables = try [result, x, y].map { try model.integer($0) }
    try model.post(.product(variables[0], variables[1], variables[2]))
    let posting = Posting(model)
    return posting.engine.propagateAtRoot() ? variables.map { posting.bounds($0) } : nil
  }

  @Test func takesTheCornersOfTheFactors() throws {
    #expect(try bounds(-99...99, 2...3, 4...5) == [8...15, 2...3, 4...5])
    #expect(try bounds(-99...99, -3...2, -5...4) == [-12...15, -3...2, -5...4])
    #expect(try bounds(-99...99, 0...0, -5...4) == [0...0, 0...0, -5...4])
  }

  @Test func divides() throws {
    #expect(try bounds(20...30, 0...99, 4...5) == [20...30, 4...7, 4...5])
    #expect(try bounds(-30 ... -20, -99...99, 4...5) == [-30 ... -20, -7 ... -4, 4...5])
    // No factor is 0; but with both signs, fractions of 1 count as factors that are not.
    #expect(try bounds(20...30, -99...99, -5...5) == [20...30, -99...99, -5...5])
    #expect(try bounds(20...30, -99...99, 0...5) == [20...30, 4...30, 1...5])
    // A product of 0 leaves one factor alone where the other one can be 0.
    #expect(try bounds(0...0, 3...9, -5...5) == [0...0, 3...9, 0...0])
    #expect(try bounds(0...0, 0...9, -5...5) == [0...0, 0...9, -5...5])
  }

  @Test func crossesZero() throws {
    // x > 0 makes 5 at most; so x < 0 and y ≤ 6 / −3.
    #expect(try bounds(6...8, -3...5, -10...1) == [6...8, -3 ... -1, -8 ... -2])
  }

  @Test func findsThatNothingDivides() throws {
    #expect(try bounds(7...7, 2...2, -9...9) == nil)
    #expect(try bounds(7...9, 5...6, 2...9) == nil)
  }

  @Test func handlesTheGreatestNumbers() throws {
    let greatest = Model.greatestValue
    let all = -greatest...greatest
    let whole = Int32(-greatest)...Int32(greatest)
    #expect(try bounds(all, all, all) == [whole, whole, whole])
    #expect(
      try bounds(all, greatest - 1...greatest, all) == [
        -1_000_000_000...1_000_000_000, 999_999_999...1_000_000_000, -1...1,
      ])
    #expect(try bounds(all, greatest...greatest, 2...greatest) == nil)
    #expect(try bounds(all, -greatest ... -greatest, 2...greatest) == nil)
  }

  @Test func refusesVariablesOfOtherModels() throws {
    var model = Model()
    let x = try model.integer(0...3)
    for (result, first, second) in [
      (IntVar(index: 4), x, x), (x, IntVar(index: 4), x), (x, x, IntVar(index: 4)),
    ] {
      let error = try #require(throws: ModelError.self) {
        try model.post(.product(result, first, second))
      }
      #expect(error.code == .unknownVariable)
      #expect(error.message == "variable 4 of another model")
    }
  }

  @Test func isWrittenWithItsResultFirst() throws {
    var model = Model()
    let x = try model.integer(0...3)
    let y = try model.integer(0...3)
    #expect(
      Constraint.product(y, x, y).definition.text.words.joined(separator: " ") == "product 1 0 1")
  }
}
