internal import Campaign
internal import Scheduler

/// Asks the solver again and again whether the rules leave a schedule at all, each time for longer,
/// until there is an answer, and where there is none until no reason can be spared.
///
/// The limit counts conflicts, so the answers are the same on every machine unless the search is
/// interrupted.
package struct Inquiry {
  private let problem: Problem
  /// Made when it is first needed; nil where the campaign, or a number in it, is too large for the
  /// solver.
  private lazy var relaxation: Relaxation? = (try? Relaxation(problem)) ?? nil
  private var limit = Inquiry.firstLimit
  /// Why there is no schedule, once that is known.
  package private(set) var conflict: Conflict?
  /// Whether asking again can bring something new.
  package private(set) var isOpen = true

  private static let firstLimit = 2_000
  private static let greatestLimit = 32_000

  package init(_ problem: Problem) { self.problem = problem }

  /// Asks once.
  ///
  /// `isInterrupted` is asked now and then whether to stop.
  ///
  /// Complexity: at 104 meetings, 36 slots and 78 people a first question takes about 0.1 s.
  package mutating func ask(isInterrupted: () -> Bool = { false }) {
    guard isOpen else { return }
    guard let relaxation else {
      isOpen = false
      return
    }
    let answer = withoutActuallyEscaping(isInterrupted) { isInterrupted in
      try? Explanation.minimalConflict(
        of: relaxation.model, conflictLimit: limit, isInterrupted: isInterrupted)
    }
    switch answer {
    case .conflict(let found):
      conflict = relaxation.tags.conflict(found)
      isOpen = !found.isMinimal && limit <= Inquiry.greatestLimit / 4
    case .unknown: isOpen = limit <= Inquiry.greatestLimit / 4
    case .satisfiable, .infeasibleWithoutTags, nil: isOpen = false
    }
    limit *= 4
  }
}
