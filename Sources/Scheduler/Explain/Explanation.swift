/// Why a model has no solution, and what to give up so that it has one.
///
/// Constraints that were posted with a tag can be given up, all of a tag together; those without hold
/// always. A *conflict* is a set of tags that cannot hold together with the latter. It is *minimal*
/// where each proper part of it can.
///
/// ```swift
/// let early = try model.tag("early")
/// let late = try model.tag("late")
/// try model.post(x <= 3, tag: early)
/// try model.post(x >= 5, tag: late)
/// switch try Explanation.minimalConflict(of: model) {
/// case .satisfiable(let solution): print(solution.value(of: x))
/// case .conflict(let conflict): print(conflict.tags.map { model.name(of: $0) })  // early, late
/// case .infeasibleWithoutTags: print("tags have nothing to do with it")
/// case .unknown: print("stopped")
/// }
/// ```
///
/// **Objective.** It plays no part, unless `within` bounds some of its levels, from the first on:
/// where the best values are proven to be 3 and 7, `within: [3, 6]` asks why there is nothing better
/// at the second level, and `within: [2]` why not at the first.
///
/// **Limits.** `conflictLimit` counts the conflicts of all searches of a call together, and each
/// search as one more; so it ends everything. The same model and limit give the same answer.
/// `isInterrupted` is asked now and then; the call ends with what it has where it answers true.
public enum Explanation {
  /// Tags that cannot hold together.
  public struct Conflict: Hashable, Sendable {
    /// In order of making; not empty.
    public let tags: [Tag]
    /// Whether it is proven that without any one of the tags the others can hold together.
    public let isMinimal: Bool
  }
}
