@testable import Scheduler

extension RandomVariables {
  /// Integer variables that have most of the values, so that little follows before search.
  init(
    _ random: inout RandomSource, _ model: inout Model, wide count: ClosedRange<Int>,
    values: ClosedRange<Int>, booleans: ClosedRange<Int> = 0...1
  ) throws {
    try self.init(&random, &model, integers: 0...0, booleans: booleans)
    for _ in 0..<random.pick(count) {
      integers.append(
        try model.integer(
          values.lowerBound + random.pick(0...1)...values.upperBound - random.pick(0...1)))
    }
  }

  /// The integer variables, and Booleans as such.
  var all: [IntVar] { integers + booleans.map { IntVar(index: $0.variable) } }
}
