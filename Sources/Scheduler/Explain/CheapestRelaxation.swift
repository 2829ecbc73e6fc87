// The cheapest tags to give up: core-guided search (OLL) with strata.
//
// To give up a tag costs its weight. The search keeps a *lower bound* on what must be paid and *soft
// literals* with weights, at first those of the tags, such that the total of every solution is the
// bound and the weights of the soft literals that are false in it, or more. It assumes all soft
// literals. Where that succeeds the solution costs no more than the bound: it is a cheapest one.
// Otherwise some of the soft literals cannot hold together, a core. With w the least weight among
// them, every solution pays w for one of them at least: w moves from the weight of each to the bound.
// What a solution pays that breaks more than one of them is counted by a new integer variable
//
//     s ≥ number of false literals in the core,  s ≥ 1,
//
// whose bound literal [s ≤ 1] is a new soft literal of weight w. When [s ≤ k] is in a core itself, the
// weight that leaves it enters [s ≤ k + 1]: each unit of s beyond k costs w. So a core costs one
// linear constraint and no other encoding; the bound literals exist already in an engine of lazy
// clause generation.
//
// Strata: only soft literals of at least some weight are assumed, a weight that falls in steps. So
// heavy cores come first, and every stratum ends with a solution, an *upper bound*. The upper bound
// starts from a solution without assumptions, extended tag by tag, heaviest first, by all that can
// still be kept: giving up its tags is a minimal correction. A soft literal whose weight alone exceeds
// the gap between the bounds is true in every solution that is no worse than the best one: it becomes
// a fact (hardening).
//
// Cores are asked for again in reversed order as long as they become smaller (trimming): small ones
// give a better bound.
//
// The bounds are true at all times, so a limit leaves an answer with its gap.
//
// Implicit hitting sets (Davies, Bacchus, CP 2011) are the other good way; they need an optimizing
// solver for hitting sets beside this engine.
//
// Source: Benjamin Andres, Benjamin Kaufmann, Oliver Matheis, Torsten Schaub, "Unsatisfiability-based
// optimization in clasp", ICLP 2012 (OLL); António Morgado, Carmine Dodaro, Joao Marques-Silva,
// "Core-guided MaxSAT with soft cardinality constraints", CP 2014; Carlos Ansótegui, Maria Luisa
// Bonet, Joel Gabàs, Jordi Levy, "Improving SAT-based weighted MaxSAT solvers", CP 2012 (strata,
// hardening); Graeme Gange, Jeremias Berg, Emir Demirović, Peter J. Stuckey, "Core-guided and
// core-boosted search for CP", CPAIOR 2020 (integer variables in place of totalizers).

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
  private var lowerBound = 0
  /// In order of making; those of weight 0 play no part any more.
  private var softs: [Soft] = []
  private var placeOfLiteral: [EngineLiteral: Int] = [:]
  /// The least weight that is assumed.
  private var threshold: Int

  private struct Soft {
    let literal: EngineLiteral
    var weight: Int
    /// Where the literal is [sum ≤ bound], these.
    let sum: Sum?
  }

  private struct Sum {
    let variable: Int
    var bound: Int32
  }

  init(_ oracle: TagOracle, from finding: TagOracle.Finding) {
    self.oracle = oracle
    engine = oracle.posting.engine
    best = finding
    bestWeight = RelaxationSearch.weight(of: finding, oracle.model)
    threshold = oracle.model.tags.map(\.weight).max() ?? 0
    for (place, tag) in oracle.model.tags.enumerated() {
      add(oracle.posting.tagLiterals[place], weight: tag.weight, sum: nil)
    }
  }

  var answer: Explanation.RelaxationAnswer {
    if bestWeight == 0 { return .satisfiable(best.solution) }
    return .relaxation(
      Explanation.Relaxation(
        tags: best.kept.complement.tags, weight: bestWeight, lowerBound: lowerBound,
        solution: best.solution))
  }

  func run() {
    extendBest()
    while lowerBound < bestWeight {
      harden()
      let assumed = softs.filter { $0.weight > 0 && $0.weight >= threshold }.map(\.literal)
      switch oracle.solve(assuming: assumed) {
      case .satisfiable:
        improve(by: oracle.takeSolution())
        guard let next = softs.map(\.weight).filter({ $0 > 0 && $0 < threshold }).max() else {
          assert(bestWeight == lowerBound)
          return
        }
        threshold = min(next, threshold / 2)
      case .unsatisfiableUnderAssumptions:
        relax(trimmed(engine.failedAssumptions))
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

  private func harden() {
    engine.backtrackToRoot()
    let gap = bestWeight - lowerBound
    for place in softs.indices where softs[place].weight > gap {
      engine.addClause([softs[place].literal], origin: nil)
      softs[place].weight = 0
    }
  }

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

  /// Moves the least weight in the core to the bound.
  private func relax(_ core: [EngineLiteral]) {
    engine.backtrackToRoot()
    let places = core.compactMap { placeOfLiteral[$0] }.sorted()
    guard let least = places.map({ softs[$0].weight }).min() else { return }
    lowerBound += least
    engine.addClause(places.map { !softs[$0].literal }, origin: nil)
    for place in places {
      softs[place].weight -= least
      if let sum = softs[place].sum { add(sum.variable, atMost: sum.bound + 1, weight: least) }
    }
    guard places.count > 1 else { return }
    let count = Int32(places.count)
    let sum = engine.makeInteger(1...count)
    LinearAtMost(
      [LinearAtMost.IntegerTerm(coefficient: -1, variable: sum)],
      places.map { LinearAtMost.LiteralTerm(coefficient: 1, literal: !softs[$0].literal) },
      atMost: 0
    ).post(to: oracle.posting)
    add(sum, atMost: 1, weight: least)
  }

  /// From now on each unit of the sum beyond the bound costs so much more.
  private func add(_ sum: Int, atMost bound: Int32, weight: Int) {
    let bounds = engine.bounds(of: sum)
    var bound = bound
    if bounds.lowerBound > bound {
      lowerBound += Int(bounds.lowerBound - bound) * weight
      bound = bounds.lowerBound
    }
    if bound >= bounds.upperBound { return }
    add(
      engine.literal(sum, atMost: bound), weight: weight, sum: Sum(variable: sum, bound: bound))
  }

  private func add(_ literal: EngineLiteral, weight: Int, sum: Sum?) {
    if let place = placeOfLiteral[literal] {
      softs[place].weight += weight
    } else {
      placeOfLiteral[literal] = softs.count
      softs.append(Soft(literal: literal, weight: weight, sum: sum))
    }
  }
}
