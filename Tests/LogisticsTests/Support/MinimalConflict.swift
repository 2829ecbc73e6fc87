import Campaign
import Testing

@testable import Logistics
@testable import Scheduler

/// The reasons alone leave no solution, and without any one of them there is one; each question is
/// put to a new engine.
func expectMinimal(
  _ conflict: Logistics.Conflict, _ campaign: Campaign,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let relaxation = try #require(
    try Relaxation(Problem(campaign)), sourceLocation: sourceLocation)
  let tags = try conflict.reasons.map { reason in
    try #require(
      relaxation.tags.reasons.firstIndex(of: reason), sourceLocation: sourceLocation)
  }
  func hasSolution(_ tags: [Int]) throws -> Bool? {
    let oracle = try TagOracle(
      relaxation.model, within: [], conflictLimit: 10_000, isInterrupted: nil)
    return switch oracle.ask(TagSet(tags, capacity: relaxation.model.tagCount)) {
    case .satisfiable: true
    case .unsatisfiable: false
    case .unknown: nil
    }
  }
  #expect(try hasSolution(tags) == false, sourceLocation: sourceLocation)
  for (tag, reason) in zip(tags, conflict.reasons) {
    let others = tags.filter { $0 != tag }
    #expect(
      try hasSolution(others) == true, "\(reason) plays no part", sourceLocation: sourceLocation)
  }
}
