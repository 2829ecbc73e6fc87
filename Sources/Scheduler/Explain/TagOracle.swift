/// Answers which tags can hold together: one engine in which every tag is an assumption, and a limit
/// for all its questions together.
///
/// The constraints without a tag hold always. What one question teaches the engine serves the next
/// ones, since an assumption is a decision that nothing is learned from but what follows from the
/// constraints. Solutions are remembered with all the tags they keep, so that a question about some
/// of these needs no search.
final class TagOracle {
  let model: Model
  let posting: Posting
  /// What may still be spent, see `Explanation`.
  private(set) var remaining: Int
  private var isInterrupted: (() -> Bool)?
  private let tagOfLiteral: [EngineLiteral: Int]
  private let constraintsOfTag: [[Model.PostedConstraint]]
  private var known: [Finding] = []

  /// A solution and the tags whose constraints hold in it.
  struct Finding {
    let kept: TagSet
    let solution: Solution
  }

  enum Answer {
    case satisfiable(Finding)
    /// Tags of the question that cannot hold together.
    case unsatisfiable(core: TagSet)
    case unknown
  }

  /// Throws `unequalLengths` where there are more bounds than levels of the objective, `overflow`
  /// where one is beyond `Model.greatestSum`.
  init(
    _ model: Model, within bounds: [Int], conflictLimit: Int, isInterrupted: (() -> Bool)?
  ) throws(ModelError) {
    self.model = try TagOracle.bounded(model, within: bounds)
    remaining = conflictLimit
    posting = Posting(self.model, usesTags: true)
    var places: [EngineLiteral: Int] = [:]
    for (place, literal) in posting.tagLiterals.enumerated() { places[literal] = place }
    tagOfLiteral = places
    var lists: [[Model.PostedConstraint]] = model.tags.map { _ in [] }
    for posted in model.constraints {
      if let tag = posted.tag { lists[tag.index].append(posted) }
    }
    constraintsOfTag = lists
    allow(conflictLimit, isInterrupted)
  }

  private static func bounded(_ model: Model, within bounds: [Int]) throws(ModelError) -> Model {
    if bounds.count > model.objective.count {
      throw ModelError(
        .unequalLengths,
        "\(bounds.count) bounds for an objective of \(model.objective.count) levels")
    }
    var result = model
    for (level, bound) in zip(model.objective, bounds) { try result.post(level <= bound) }
    return result
  }

  /// Sets what the questions from here on may spend together, and who is asked whether to stop.
  func allow(_ conflictLimit: Int, _ isInterrupted: (() -> Bool)?) {
    remaining = conflictLimit
    self.isInterrupted = isInterrupted
    posting.engine.isInterrupted = isInterrupted
  }

  /// Whether nothing more may be asked.
  var isExhausted: Bool { remaining <= 0 || isInterrupted?() == true }

  /// The limit for a question that leaves as much for those after it.
  var half: Int { remaining / 2 + remaining % 2 }

  /// Whether these tags can hold together, spending no more than `limit`.
  func ask(_ tags: TagSet, limit: Int = .max) -> Answer {
    if let finding = known.first(where: { tags.isSubset(of: $0.kept) }) {
      return .satisfiable(finding)
    }
    switch solve(assuming: tags.places.map { posting.tagLiterals[$0] }, limit: limit) {
    case .satisfiable: return .satisfiable(takeSolution())
    case .unsatisfiable: return .unsatisfiable(core: TagSet(capacity: tags.capacity))
    case .unsatisfiableUnderAssumptions:
      let failed = posting.engine.failedAssumptions
      return .unsatisfiable(
        core: TagSet(failed.compactMap { tagOfLiteral[$0] }, capacity: tags.capacity))
    case .unknown: return .unknown
    }
  }

  /// Puts a question to the engine and counts it.
  func solve(assuming assumptions: [EngineLiteral], limit: Int = .max) -> Engine.Answer {
    if isExhausted { return .unknown }
    let engine = posting.engine
    let before = engine.core.counters.conflicts
    let conflicts = min(remaining, limit)
    let (end, overflows) = before.addingReportingOverflow(conflicts)
    let answer = engine.solve(
      assuming: assumptions, until: Engine.Limit(conflicts: overflows ? .max : end))
    spend(engine.core.counters.conflicts - before)
    return answer
  }

  /// Counts a question that met so many conflicts.
  func spend(_ conflicts: Int) { remaining = max(0, remaining - conflicts - 1) }

  /// After `solve` has answered `.satisfiable`: reads the solution, remembers it and goes back to
  /// the root.
  func takeSolution() -> Finding {
    let solution = posting.solution
    posting.engine.backtrackToRoot()
    let kept = constraintsOfTag.indices.filter { place in
      constraintsOfTag[place].allSatisfy { posted in
        posted.enforcement.map { !solution.isTrue($0) } ?? false
          || posted.constraint.holds(in: solution)
      }
    }
    let finding = Finding(
      kept: TagSet(kept, capacity: model.tagCount), solution: solution)
    known.append(finding)
    return finding
  }
}
