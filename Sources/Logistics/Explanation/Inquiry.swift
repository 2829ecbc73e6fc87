internal import Campaign
internal import Scheduler

/// Asks the solver again and again whether the rules leave a schedule at all, each time for longer,
/// until there is an answer, and where there is none until no reason can be spared.
///
/// The limit counts conflicts, so the answers are the same on every machine unless the search is
/// interrupted.
package struct Inquiry {
  private let problem: Problem
  /// Made when it is first needed; nil where the campaign is too large for the solver.
  private lazy var relaxation: Relaxation? = (try? Relaxation(problem)) ?? nil
  private(set) lazy var finder: ReasonFinder? = relaxation.flatMap { ReasonFinder($0.reasoned) }
  private var limit = Inquiry.firstLimit
  /// Why there is no schedule, once that is known.
  package private(set) var conflict: Conflict?
  /// A slot for each required meeting, in which the rules are kept as far as the solver is told of
  /// them; nil while none are known.
  private(set) var slots: [(meeting: Int, slot: Int)]?
  /// Whether asking again can bring something new.
  package private(set) var isOpen = true

  private static let firstLimit = 2_000
  private static let greatestLimit = 32_000

  package init(_ problem: Problem) { self.problem = problem }

  /// Asks once. Where facts are known that cannot hold together, the question is only which of these
  /// can be spared.
  ///
  /// `isInterrupted` is asked now and then whether to stop.
  ///
  /// Complexity: at 104 meetings, 36 slots and 78 people a first question takes about 0.1 s.
  package mutating func ask(isInterrupted: () -> Bool = { false }) {
    guard isOpen else { return }
    guard let finder else {
      isOpen = false
      return
    }
    let known = conflict.map { Set($0.reasons) }
    let answer = finder.conflict(
      where: { known?.contains($0) ?? true }, conflictLimit: limit, isInterrupted: isInterrupted)
    let mayGoOn = limit <= Inquiry.greatestLimit / 4
    switch answer {
    case .conflict(let found):
      conflict = found
      isOpen = !found.isMinimal && mayGoOn
    case .unknown: isOpen = mayGoOn
    case .possible(let solution):
      isOpen = false
      slots = relaxation.map { relaxation in
        relaxation.meetings.compactMap { m in
          relaxation.slot(of: m).map { (meeting: m, slot: solution.value(of: $0)) }
        }
      }
    }
    limit *= 4
  }
}
