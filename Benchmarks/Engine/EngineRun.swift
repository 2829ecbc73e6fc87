import Scheduler

/// One search of a model by the engine alone, without neighborhoods, and what it took.
struct EngineRun {
  let outcome: SearchOutcome
  let statistics: SearchStatistics
  let seconds: Double

  /// Searches for so many conflicts. What is left of the proof goes to the sink, if there is one.
  init(_ model: Model, conflicts: Int, proofSink: (([UInt8]) -> Void)? = nil) {
    var options = SearchOptions()
    options.conflictLimit = conflicts
    options.usesNeighborhoods = false
    options.proofSink = proofSink
    let start = ContinuousClock.now
    (outcome, statistics) = Search(model, options: options).runWithStatistics()
    seconds = start.duration(to: .now) / .seconds(1)
  }
}
