// The cheapest tags to give up: core-guided search, see `SoftLiterals`.
//
// To give up a tag costs its weight. The upper bound starts from a solution without assumptions,
// extended tag by tag, heaviest first, by all that can still be kept: giving up its tags is a minimal
// correction. Cores are asked for again in reversed order as long as they become smaller (trimming):
// small ones give a better bound. The bounds are true at all times, so a limit leaves an answer with
// its gap.
//
// Implicit hitting sets (Davies, Bacchus, CP 2011) are the other good way; they need an optimizing
// solver for hitting sets beside this engine.

extension Explanation {
  /// What `cheapestRelaxation` found.
  public enum RelaxationAnswer: Hashable, Sendable {
    /// Nothing needs to be given up: here is a solution that keeps all tags.
    case satisfiable(Solution)
    case relaxation(Relaxation)
    /// There is no solution even without all tags.
    case infeasibleWithoutTags
    /// The limit was reached before a solution was found.
    case unknown
  }

  /// Tags to give up, and the solution that this leaves.
  public struct Relaxation: Hashable, Sendable {
    /// The tags whose constraints do not all hold in the solution, in order of making; those of all
    /// other tags do.
    public let tags: [Tag]
    /// The total weight of these tags.
    public let weight: Int
    /// What every relaxation costs at least, proven; never more than `weight`.
    public let lowerBound: Int
    /// The solution that remains.
    public let solution: Solution

    /// Whether no other relaxation costs less, proven.
    public var isCheapest: Bool { weight == lowerBound }
  }

  /// Tags of least total weight to give up so that the model has a solution.
  ///
  /// - Parameters:
  ///   - model: what to relax; tags have the weights they were made with.
  ///   - bounds: the greatest values allowed for the first levels of the objective.
  ///   - conflictLimit: how long to search, see `Explanation`.
  ///   - isInterrupted: asked now and then whether to stop.
  /// - Returns: where the limit ends the search, the best relaxation found with its lower bound, or
  ///   `unknown`.
  /// - Throws: `overflow` where the weights add up to more than `Model.greatestSum` or a bound is
  ///   beyond it, `unequalLengths` where there are more bounds than levels.
  public static func cheapestRelaxation(
    of model: Model, within bounds: [Int] = [], conflictLimit: Int = .max,
    isInterrupted: (() -> Bool)? = nil
  ) throws(ModelError) -> RelaxationAnswer {
    var total = 0
    for tag in model.tags {
      let (sum, overflows) = total.addingReportingOverflow(tag.weight)
      if overflows || sum > Model.greatestSum {
        throw ModelError(.overflow, "weights of tags add up to more than \(Model.greatestSum)")
      }
      total = sum
    }
    let oracle = try TagOracle(
      model, within: bounds, conflictLimit: conflictLimit, isInterrupted: isInterrupted)
    switch oracle.ask(TagSet(capacity: model.tagCount)) {
    case .unknown: return .unknown
    case .unsatisfiable: return .infeasibleWithoutTags
    case .satisfiable(let finding):
      let search = RelaxationSearch(oracle, from: finding)
      search.run()
      return search.answer
    }
  }
}

private final class RelaxationSearch {
  private let oracle: TagOracle
  private let engine: Engine
  private var best: TagOracle.Finding
  private var bestWeight: Int
  private var softs: SoftLiterals

  init(_ oracle: TagOracle, from finding: TagOracle.Finding) {
    self.oracle = oracle
    engine = oracle.posting.engine
    best = finding
    bestWeight = RelaxationSearch.weight(of: finding, oracle.model)
    softs = SoftLiterals(oracle.posting)
    for (place, tag) in oracle.model.tags.enumerated() {
      softs.keep(oracle.posting.tagLiterals[place], weight: tag.weight)
    }
  }

  var answer: Explanation.RelaxationAnswer {
    if bestWeight == 0 { return .satisfiable(best.solution) }
    return .relaxation(
      Explanation.Relaxation(
        tags: best.kept.complement.tags, weight: bestWeight, lowerBound: softs.lowerBound,
        solution: best.solution))
  }

  func run() {
    extendBest()
    while softs.lowerBound < bestWeight {
      engine.backtrackToRoot()
      softs.harden(upperBound: bestWeight)
      switch oracle.solve(assuming: softs.assumptions()) {
      case .satisfiable:
        improve(by: oracle.takeSolution())
        if !softs.lowerThreshold() {
          assert(bestWeight == softs.lowerBound)
          return
        }
      case .unsatisfiableUnderAssumptions:
        let core = trimmed(engine.failedAssumptions)
        engine.backtrackToRoot()
        softs.relax(core)
      case .unsatisfiable, .unknown: return
      }
    }
  }

  // MARK: Upper bound

  private static func weight(of finding: TagOracle.Finding, _ model: Model) -> Int {
    finding.kept.complement.places.reduce(0) { $0 + model.tags[$1].weight }
  }

  private func improve(by finding: TagOracle.Finding) {
    let weight = RelaxationSearch.weight(of: finding, oracle.model)
    if weight < bestWeight {
      best = finding
      bestWeight = weight
    }
  }

  /// Keeps as many more tags as can be kept with those of the best solution; takes no more than half
  /// of what may be spent.
  private func extendBest() {
    let reserve = oracle.remaining - oracle.half
    let weights = oracle.model.tags.map(\.weight)
    let missing = best.kept.complement.places.sorted { (weights[$1], $0) < (weights[$0], $1) }
    for tag in missing where !best.kept.contains(tag) && oracle.remaining > reserve {
      if case .satisfiable(let finding) = oracle.ask(
        best.kept.inserting(tag), limit: (oracle.remaining - reserve) / 2 + 1)
      {
        improve(by: finding)
      }
    }
  }

  // MARK: Lower bound

  /// A core that no longer becomes smaller when it is asked for again.
  private func trimmed(_ core: [EngineLiteral]) -> [EngineLiteral] {
    var core = core
    while core.count > 1 {
      guard oracle.solve(assuming: core.reversed()) == .unsatisfiableUnderAssumptions else { break }
      let isSmaller = engine.failedAssumptions.count < core.count
      core = engine.failedAssumptions
      if !isSmaller { break }
    }
    return core
  }
}
