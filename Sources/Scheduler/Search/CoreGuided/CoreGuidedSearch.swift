/// Lower bounds of one level of the objective by cores, and in the end a best solution.
///
/// An engine of its own, so that assumptions do not lead the complete search; what it finds is handed
/// over between turns. Where its bound has not risen for a turn, it pauses for more turns than last
/// time: not every objective has small cores.
final class CoreGuidedSearch {
  private let model: Model
  private let level: Int
  private let posting: Posting
  private var engine: Engine { posting.engine }
  private var softs: SoftLiterals
  private(set) var best: Incumbent?
  /// Whether the best solution is proven, or nothing more follows.
  private(set) var isFinished = false
  private var pause = 0
  private var turnsToSkip = 0

  private static let longestPause = 63
  /// Cores are asked for again as long as they become smaller, with so many conflicts each.
  private static let conflictsToTrim = 200

  /// For the sum of the level, the levels before it being no worse than in the incumbent.
  ///
  /// Nil where the level is not a sum: a single variable is better bounded by the complete search.
  init?(
    _ model: Model, level: Int, from incumbent: Incumbent?, isInterrupted: @escaping () -> Bool
  ) {
    let sum = model.objective[level].merged
    guard sum.literals.count + sum.integers.count > 1 else { return nil }
    var part = model
    if let incumbent {
      do {
        for earlier in 0..<level {
          try part.post(model.objective[earlier] <= incumbent.objective[earlier])
        }
      } catch {
        preconditionFailure(
          "a level of the objective is within the limits of a constraint: \(error)")
      }
    }
    self.model = model
    self.level = level
    best = incumbent
    posting = Posting(part)
    softs = SoftLiterals(sum, posting)
    engine.isInterrupted = isInterrupted
  }

  /// No solution has less at the level, the levels before it being as good as they can.
  var bound: Int { softs.lowerBound }

  /// Takes over a solution that others have found, if it is better.
  func adopt(_ incumbent: Incumbent) {
    if incumbent.isBetter(than: best) { best = incumbent }
  }

  /// Goes on for so many propagated literals.
  func advance(propagations: Int) {
    if turnsToSkip > 0 {
      turnsToSkip -= 1
      return
    }
    let before = bound
    let until = engine.core.counters.propagations + propagations
    while !isFinished && engine.core.counters.propagations < until {
      guard step(until) else { break }
    }
    engine.backtrackToRoot()
    pause = bound > before ? 0 : min(2 * pause + 1, CoreGuidedSearch.longestPause)
    turnsToSkip = pause
  }

  /// Asks one question; false where the limit ends it.
  private func step(_ propagations: Int) -> Bool {
    engine.backtrackToRoot()
    if let best {
      if best.objective[level] <= bound {
        isFinished = true
        return true
      }
      softs.harden(upperBound: best.objective[level])
    }
    switch engine.solve(
      assuming: softs.assumptions(), until: Engine.Limit(propagations: propagations))
    {
    case .satisfiable:
      adopt(Incumbent(posting.solution, model))
      engine.guideByThisSolution()
      if !softs.lowerThreshold() { isFinished = true }
    case .unsatisfiableUnderAssumptions:
      let core = trimmed(engine.failedAssumptions)
      engine.backtrackToRoot()
      softs.relax(core)
    case .unsatisfiable:
      // The complete search finds that out for itself.
      isFinished = true
    case .unknown: return false
    }
    return true
  }

  /// A core that does not become smaller when it is asked for again.
  private func trimmed(_ core: [EngineLiteral]) -> [EngineLiteral] {
    var core = core
    while core.count > 1 {
      engine.backtrackToRoot()
      let until = Engine.Limit(
        conflicts: engine.core.counters.conflicts + CoreGuidedSearch.conflictsToTrim)
      guard
        engine.solve(assuming: core.reversed(), until: until) == .unsatisfiableUnderAssumptions,
        engine.failedAssumptions.count < core.count
      else { break }
      core = engine.failedAssumptions
    }
    return core
  }
}
