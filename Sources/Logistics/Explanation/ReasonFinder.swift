internal import Campaign
internal import Scheduler

/// Asks which facts of a campaign cannot hold together, again and again: about its visits (see
/// `Relaxation`) or about the steps of its work plan (see `StepModel`).
///
/// What one question teaches the solver serves those after it. Limits count conflicts, so the answers
/// are the same on every machine unless a question is interrupted.
struct ReasonFinder {
  private let finder: ConflictFinder
  private let tags: ReasonTags

  enum Answer {
    case conflict(Conflict)
    /// The facts asked about can hold together, as far as the model says: here in this way.
    case possible(Scheduler.Solution)
    /// Stopped before either was clear.
    case unknown
  }

  /// About the required meetings; nil where the campaign, or a number in it, is too large for the
  /// solver.
  ///
  /// Complexity: at 104 meetings, 45 slots and 55 people about 0.1 s.
  init?(visits problem: Problem) {
    guard let relaxation = (try? Relaxation(problem)) ?? nil else { return nil }
    self.init(relaxation.reasoned)
  }

  /// About whatever the model says.
  init?(_ model: ReasonedModel) {
    guard let finder = try? ConflictFinder(model.model) else { return nil }
    self.finder = finder
    tags = model.tags
  }

  /// All facts that there are, in the order in which they were met.
  var reasons: [Reason] { tags.reasons }

  /// Facts that cannot hold together, out of those that count. With `sparesMeetings` false it is not
  /// asked which of the required meetings play no part, of which there may be a hundred.
  func conflict(
    where counts: (Reason) -> Bool = { _ in true }, sparesMeetings: Bool = true,
    conflictLimit: Int, isInterrupted: () -> Bool = { false }
  ) -> Answer {
    let asked = tags.tags(where: counts)
    let kept = sparesMeetings ? [] : tags.tags { if case .held = $0 { true } else { false } }
    let answer = withoutActuallyEscaping(isInterrupted) { isInterrupted in
      finder.minimalConflict(
        among: asked, keeping: kept, conflictLimit: conflictLimit, isInterrupted: isInterrupted)
    }
    return switch answer {
    case .conflict(let found): .conflict(tags.conflict(found))
    case .satisfiable(let solution): .possible(solution)
    case .infeasibleWithoutTags, .unknown: .unknown
    }
  }
}
