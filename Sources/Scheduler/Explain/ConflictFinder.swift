/// Asks one model again and again which of its tags can hold together.
///
/// What one question teaches the engine serves those after it, so a row of questions about parts of
/// the tags is cheaper than one call of `Explanation.minimalConflict` for each. Each question has a
/// limit of its own; one that stopped at its limit may be asked again and goes on from what was
/// learned.
///
/// ```swift
/// let finder = try ConflictFinder(model)
/// if case .conflict(let first) = finder.minimalConflict() {
///   // Another one, which does without the first tag of this; `tags` are all of the model.
///   let others = tags.filter { $0 != first.tags[0] }
///   print(finder.minimalConflict(among: others))
/// }
/// ```
///
/// The same questions with the same limits in the same order give the same answers.
public final class ConflictFinder {
  private let oracle: TagOracle

  /// Takes the model; `bounds` are the greatest values allowed for the first levels of the objective.
  ///
  /// - Throws: `unequalLengths` where there are more bounds than levels, `overflow` where a bound is
  ///   beyond `Model.greatestSum`.
  public init(_ model: Model, within bounds: [Int] = []) throws(ModelError) {
    oracle = try TagOracle(model, within: bounds, conflictLimit: 0, isInterrupted: nil)
  }

  /// One minimal conflict among some of the tags.
  ///
  /// Complexity: one search, and one more for each tag of the first core that is not kept.
  ///
  /// - Parameters:
  ///   - tags: those that count; the constraints of all others are given up. Nil for all.
  ///   - kept: of these, the ones that nobody wants to spare: whether they can be is not asked, and the
  ///     conflict is minimal in its other tags.
  ///   - conflictLimit: how long to search, see `Explanation`.
  ///   - isInterrupted: asked now and then whether to stop.
  /// - Returns: where the limit ends the search, a conflict that may not be minimal, or `unknown`.
  public func minimalConflict(
    among tags: [Tag]? = nil, keeping kept: [Tag] = [], conflictLimit: Int = .max,
    isInterrupted: (() -> Bool)? = nil
  ) -> Explanation.ConflictAnswer {
    oracle.allow(conflictLimit, isInterrupted)
    defer { oracle.allow(0, nil) }
    let capacity = oracle.model.tagCount
    let asked =
      tags.map { TagSet($0.map(\.index), capacity: capacity) } ?? TagSet(allOf: capacity)
    switch oracle.ask(asked) {
    case .satisfiable(let finding): return .satisfiable(finding.solution)
    case .unknown: return .unknown
    case .unsatisfiable(let core):
      let (conflict, isMinimal) = oracle.shrink(
        core, keeping: TagSet(kept.map(\.index), capacity: capacity))
      return conflict.isEmpty
        ? .infeasibleWithoutTags
        : .conflict(Explanation.Conflict(tags: conflict.tags, isMinimal: isMinimal))
    }
  }
}
