import Testing

@testable import Scheduler

@Suite struct PriceAscentTests {
  /// The least of some linear functions: concave, and 0 at most where one of them is 0.
  private struct Roof {
    var slopes: [[Int]]
    var offsets: [Int]

    func value(_ prices: [Int]) -> (bound: Int, subgradient: [Int]) {
      var best = (bound: Int.max, subgradient: [Int]())
      for (slope, offset) in zip(slopes, offsets) {
        let value = offset + zip(slope, prices).reduce(0) { $0 + $1.0 * $1.1 }
        if value < best.bound { best = (value, slope) }
      }
      return best
    }

    func climb(
      from start: [Int], isNonnegative: [Bool], isFixed: [Bool]? = nil, target: Int
    ) -> PriceAscent {
      var ascent = PriceAscent(start: start, isNonnegative: isNonnegative, isFixed: isFixed)
      while !ascent.isSpent && ascent.rounds < 5_000 {
        let (bound, subgradient) = value(ascent.prices)
        ascent.advance(bound: bound, subgradient: subgradient, target: target)
      }
      return ascent
    }
  }

  /// min(x, 60 − 2x + y, 100 − y): at x = 40, y = 60 or so all are 40.
  private let roof = Roof(slopes: [[1, 0], [-2, 1], [0, -1]], offsets: [0, 60, 100])

  @Test func reachesTheTop() throws {
    // x = y − 2x + 60 = 100 − y gives x = 40, y = 60.
    let ascent = roof.climb(from: [0, 0], isNonnegative: [false, false], target: 40)
    #expect(ascent.bestBound == 40)
    #expect(roof.value(ascent.bestPrices).bound == 40)
  }

  @Test func comesCloseUnderATargetThatCannotBeReached() throws {
    let ascent = roof.climb(from: [500, -500], isNonnegative: [false, false], target: 60)
    let bound = try #require(ascent.bestBound)
    #expect((38...40).contains(bound), "\(bound)")
  }

  @Test func whatMayLieAboveTheBoundIsNotClaimed() {
    var ascent = PriceAscent(start: [0, 0], isNonnegative: [false, false])
    ascent.advance(bound: 0, subgradient: [1, 0], target: 40)
    ascent.advance(bound: 39, subgradient: [1, 0], target: 40, isExact: false)
    #expect(ascent.bestBound == 0 && ascent.bestPrices == [0, 0] && ascent.prices[0] > 0)
    let prices = ascent.prices
    ascent.advance(bound: 12, subgradient: [1, 0], target: 40)
    #expect(ascent.bestBound == 12 && ascent.bestPrices == prices)
  }

  @Test func theBestBoundIsThatOfTheBestPrices() {
    let seed: UInt64 = 3
    var random = RandomSource(seed: seed)
    for round in 0..<200 {
      let rows = 1 + random.below(4)
      let roof = Roof(
        slopes: (0..<4).map { _ in (0..<rows).map { _ in random.below(7) - 3 } }
          + [Array(repeating: 0, count: rows)],
        offsets: (0..<5).map { _ in random.below(200) })
      let signs = (0..<rows).map { _ in random.below(2) == 0 }
      let ascent = roof.climb(
        from: Array(repeating: 0, count: rows), isNonnegative: signs, target: 200)
      #expect(roof.value(ascent.bestPrices).bound == ascent.bestBound, "seed \(seed), \(round)")
      for (row, price) in ascent.bestPrices.enumerated() where signs[row] {
        #expect(price >= 0, "seed \(seed), \(round)")
      }
    }
  }

  @Test func pricesThatMayNotBeNegativeStopAtZero() {
    // The top of min(−x, 10 + x) lies at x = −5; allowed is only 0.
    let roof = Roof(slopes: [[-1], [1]], offsets: [0, 10])
    let free = roof.climb(from: [8], isNonnegative: [false], target: 5)
    #expect(free.bestBound == 5)
    let limited = roof.climb(from: [8], isNonnegative: [true], target: 5)
    #expect(limited.bestBound == 0)
    #expect(limited.bestPrices == [0])
  }

  @Test func fixedPricesStay() {
    let ascent = roof.climb(
      from: [40, 10], isNonnegative: [false, false], isFixed: [false, true], target: 40)
    #expect(ascent.prices[1] == 10)
    #expect(ascent.bestPrices[1] == 10)
    // With y = 10 the top is where x = 70 − 2x.
    #expect(ascent.bestBound == 23)
  }

  @Test func aFlatFunctionIsLeftAlone() {
    var ascent = PriceAscent(start: [7], isNonnegative: [false])
    ascent.advance(bound: 3, subgradient: [0], target: 10)
    #expect(ascent.prices == [7])
    #expect(ascent.bestBound == 3)
  }
}
