// All minimal conflicts, and on the way all minimal corrections: MARCO.
//
// The sets of tags form a lattice. Its upper part are conflicts, its lower part can hold together;
// the border between the two is drawn by minimal conflicts from above and maximal sets that hold
// together from below. The tags outside of such a maximal set are a *minimal correction*: giving them
// up, and no fewer of them, leaves a solution. Each minimal conflict shares a tag with each
// correction.
//
// A map of the lattice says what is not explored yet: a model of its own with one Boolean a tag, "is
// left out", and one clause for each set found. A minimal conflict excludes itself and all sets above
// it: one of its tags is left out. A maximal set excludes itself and all below: one of the other tags
// is not left out. A solution of the map is an unexplored set, a seed. If the seed can hold together
// it gives a correction, if not it is shrunk to a minimal conflict. The map has no solution when all
// is explored.
//
// Seeds are maximal: no unexplored set has all their tags and more. The map's engine decides every
// Boolean as "not left out". A tag is left out in a seed only where that follows from such decisions,
// and then it is left out in every unexplored set that has all other tags of the seed. Maximal seeds
// find conflicts early, of which there are usually fewer than corrections, and a maximal seed that can
// hold together is a maximal set with no further question: what lies above is explored, and not below
// a maximal set, or the seed would be too.
//
// Source: Mark H. Liffiton, Alessandro Previti, Ammar Malik, Joao Marques-Silva, "Fast, flexible MUS
// enumeration", Constraints 21, 2016. Maximal models by decisions alone: Emanuele Di Rosa, Enrico
// Giunchiglia, Marco Maratea, "Solving satisfiability problems with preferences", Constraints 15,
// 2010.

extension Explanation {
  /// What `minimalConflicts` found.
  public enum ConflictsAnswer: Hashable, Sendable {
    /// There is no conflict: here is a solution that keeps all tags.
    case satisfiable(Solution)
    case conflicts(Conflicts)
    /// There is no solution even without all tags.
    case infeasibleWithoutTags
    /// The limit was reached before it was clear whether there is a conflict.
    case unknown
  }

  /// Minimal conflicts of a model, and its minimal corrections as far as they were met.
  public struct Conflicts: Hashable, Sendable {
    /// No two of them are equal. Where the limit ended the search the last one may not be minimal.
    public fileprivate(set) var conflicts: [Conflict] = []
    /// Tags that leave a solution when they are given up, and no fewer of them; in order of making.
    public fileprivate(set) var corrections: [[Tag]] = []
    /// Whether these are all minimal conflicts and all minimal corrections there are.
    public fileprivate(set) var isComplete = false
  }

  /// Minimal conflicts of a model, all of them or as many as are wanted.
  ///
  /// There can be exponentially many, and exponentially many corrections between one conflict and the
  /// next.
  ///
  /// - Parameters:
  ///   - model: what to explain.
  ///   - bounds: the greatest values allowed for the first levels of the objective.
  ///   - greatestCount: how many conflicts are enough; at least 1.
  ///   - conflictLimit: how long to search, see `Explanation`.
  ///   - isInterrupted: asked now and then whether to stop.
  /// - Returns: where the limit ends the search, what was found until then.
  /// - Throws: `unequalLengths` where there are more bounds than levels, `overflow` where a bound is
  ///   beyond `Model.greatestSum`.
  public static func minimalConflicts(
    of model: Model, within bounds: [Int] = [], atMost greatestCount: Int = .max,
    conflictLimit: Int = .max, isInterrupted: (() -> Bool)? = nil
  ) throws(ModelError) -> ConflictsAnswer {
    let oracle = try TagOracle(
      model, within: bounds, conflictLimit: conflictLimit, isInterrupted: isInterrupted)
    let map = TagMap(tagCount: model.tagCount, isInterrupted: isInterrupted)
    var found = Conflicts()
    // The first seed are all tags.
    var isFirst = true
    exploration: while found.conflicts.count < greatestCount {
      switch map.nextSeed(oracle) {
      case .unknown: break exploration
      case .finished:
        found.isComplete = true
        break exploration
      case .seed(let seed):
        switch oracle.ask(seed) {
        case .unknown: break exploration
        case .satisfiable(let finding):
          if isFirst { return .satisfiable(finding.solution) }
          let correction = seed.complement
          found.corrections.append(correction.tags)
          map.excludeSubsets(without: correction)
        case .unsatisfiable(let core):
          let (conflict, isMinimal) = oracle.shrink(core)
          if conflict.isEmpty { return .infeasibleWithoutTags }
          found.conflicts.append(Conflict(tags: conflict.tags, isMinimal: isMinimal))
          // A conflict that may be too large would hide those in it.
          if !isMinimal { break exploration }
          map.excludeSupersets(of: conflict)
        }
        isFirst = false
      }
    }
    return found.conflicts.isEmpty ? .unknown : .conflicts(found)
  }
}

/// Which sets of tags are not explored.
private final class TagMap {
  private let posting: Posting
  /// By tag.
  private let isLeftOut: [EngineLiteral]

  enum Seed {
    case seed(TagSet)
    case finished
    case unknown
  }

  init(tagCount: Int, isInterrupted: (() -> Bool)?) {
    var model = Model()
    let booleans = (0..<tagCount).map { _ in model.boolean() }
    let posting = Posting(model)
    self.posting = posting
    isLeftOut = booleans.map { posting.literal($0) }
    // Without clauses Booleans are false in the first solution, which from now on decides.
    let answer = posting.engine.solve()
    assert(answer == .satisfiable && !isLeftOut.contains { posting.engine.value(of: $0) })
    posting.engine.guideByThisSolution()
    posting.engine.isInterrupted = isInterrupted
  }

  /// A maximal unexplored set. The oracle's limit counts also here.
  func nextSeed(_ oracle: TagOracle) -> Seed {
    if oracle.isExhausted { return .unknown }
    let engine = posting.engine
    let before = engine.core.counters.conflicts
    let (end, overflows) = before.addingReportingOverflow(oracle.remaining)
    let answer = engine.solve(until: Engine.Limit(conflicts: overflows ? .max : end))
    oracle.spend(engine.core.counters.conflicts - before)
    switch answer {
    case .satisfiable:
      let seed = TagSet(
        isLeftOut.indices.filter { !engine.value(of: isLeftOut[$0]) }, capacity: isLeftOut.count)
      engine.backtrackToRoot()
      return .seed(seed)
    case .unsatisfiable, .unsatisfiableUnderAssumptions: return .finished
    case .unknown: return .unknown
    }
  }

  /// From now on one tag of the conflict is left out.
  func excludeSupersets(of conflict: TagSet) {
    posting.engine.backtrackToRoot()
    posting.engine.addClause(conflict.places.map { isLeftOut[$0] }, origin: nil)
  }

  /// From now on one tag of the correction is not left out.
  func excludeSubsets(without correction: TagSet) {
    posting.engine.backtrackToRoot()
    posting.engine.addClause(correction.places.map { !isLeftOut[$0] }, origin: nil)
  }
}
