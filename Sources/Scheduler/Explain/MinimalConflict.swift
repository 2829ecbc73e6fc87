// One minimal conflict, by deletion.
//
// All tags together are put to the engine as assumptions. Where they fail, the engine names some of
// them that suffice for the failure, a core. Then, one tag after the other: can the others of the
// core hold together? If they can, the tag is necessary, in this set and in every part of it that is
// a conflict. If not, the engine names a core among the others, which takes the place of the set:
// often it loses more than the one tag (core refinement). When every tag left is necessary the set
// is minimal. Each question either proves a tag necessary or drops it, so there are as many as the
// first core has tags, at most.
//
// The set is kept a conflict all the time, so at a limit it is still an answer, though a tag whose
// question was not decided may be superfluous. A question may spend half of what is left: one that is
// too hard does not keep the others from being asked. An undecided tag that a later core drops does no
// harm.
//
// Latest tags first, so that of the tags of one core earlier ones tend to stay.
//
// A set from which everything is deleted says that the constraints without tags fail by themselves.
// This needs no question of its own: a conflict of two tags or more, of which each is necessary, has
// shown a solution already; of a conflict of one tag the deletion asks for the empty set.
//
// Binary search (QuickXplain, Junker 2004) needs fewer questions where a minimal conflict is small
// against the first core. But cores of a learning search are small already, and a question is cheap
// beside what the ones before it have taught the engine.
//
// Source: deletion as in Ravindra R. Bakker, Frank Dikker, Frank Tempelman, Petronella M. Wognum,
// "Diagnosing and solving over-determined constraint satisfaction problems", IJCAI 1993; core
// refinement ("clause set refinement") as in Joao Marques-Silva, Inês Lynce, "On improving MUS
// extraction algorithms", SAT 2011.

extension Explanation {
  /// What `minimalConflict` found.
  public enum ConflictAnswer: Hashable, Sendable {
    /// There is no conflict: here is a solution that keeps all tags.
    case satisfiable(Solution)
    case conflict(Conflict)
    /// There is no solution even without all tags.
    case infeasibleWithoutTags
    /// The limit was reached before it was clear whether there is a conflict.
    case unknown
  }

  /// One minimal conflict of a model.
  ///
  /// Complexity: one search, and one more for each tag of the first core.
  ///
  /// - Parameters:
  ///   - model: what to explain.
  ///   - bounds: the greatest values allowed for the first levels of the objective.
  ///   - conflictLimit: how long to search, see `Explanation`.
  ///   - isInterrupted: asked now and then whether to stop.
  /// - Returns: where the limit ends the search, a conflict that may not be minimal, or `unknown`.
  /// - Throws: `unequalLengths` where there are more bounds than levels, `overflow` where a bound is
  ///   beyond `Model.greatestSum`.
  public static func minimalConflict(
    of model: Model, within bounds: [Int] = [], conflictLimit: Int = .max,
    isInterrupted: (() -> Bool)? = nil
  ) throws(ModelError) -> ConflictAnswer {
    try ConflictFinder(model, within: bounds)
      .minimalConflict(conflictLimit: conflictLimit, isInterrupted: isInterrupted)
  }
}

extension TagOracle {
  /// A conflict within a conflict, and whether it is proven minimal; an empty one where the
  /// constraints without tags fail by themselves. Whether kept tags can be spared is not asked.
  func shrink(
    _ conflict: TagSet, keeping kept: TagSet? = nil
  ) -> (conflict: TagSet, isMinimal: Bool) {
    var conflict = conflict
    var untested = conflict
    for tag in kept?.places ?? [] { untested.remove(tag) }
    var undecided = TagSet(capacity: conflict.capacity)
    while let tag = untested.last {
      untested.remove(tag)
      switch ask(conflict.removing(tag), limit: half) {
      case .satisfiable: break
      case .unsatisfiable(let core):
        conflict = core
        untested.formIntersection(core)
      case .unknown: undecided.insert(tag)
      }
    }
    return (conflict, undecided.isDisjoint(with: conflict))
  }
}
