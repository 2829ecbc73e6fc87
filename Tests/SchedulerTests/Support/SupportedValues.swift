import Testing

@testable import Scheduler

/// Expects that propagation leaves to each variable exactly the values that it has in a solution, in
/// random small models, one for each seed; a failure names its seed.
func expectOnlySupportedValues(
  seeds: Range<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  _ make: (inout RandomSource, inout Model) throws -> Void
) throws {
  try compareWithSolutions(seeds: seeds, sourceLocation: sourceLocation, make) {
    posting, x, values in
    let left = posting.valuesLeft(x)
    return left == values ? nil : "\(left)"
  }
}

extension Posting {
  /// The values that are neither beyond the bounds nor excluded by their literals.
  func valuesLeft(_ x: IntVar) -> [Int] {
    bounds(x).map(Int.init).filter { !engine.core.isFalse(literal(x.equals($0))) }
  }
}
