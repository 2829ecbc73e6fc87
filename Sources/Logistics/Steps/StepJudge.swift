internal import Campaign
internal import Scheduler

/// Says of visits that a search has found whether the steps of the work plan find dates beside them,
/// and with how little lateness; where they do not, what the search has to avoid.
///
/// The search moves visits alone. Whenever it has a schedule that would be the best so far, it asks the
/// judge. What the steps feel of a schedule is little (`StepView`), so most schedules get an answer that
/// is known, or fit beside dates that are known. For the others the solver dates the steps exactly, and
/// from schedules that do not fit come cuts, which hold whatever the visits are: the search keeps to
/// them from then on, so that it comes to no such schedule again.
///
/// A judge works for one lane. Its work is counted, so that answers do not depend on the clock; what
/// is not decided within the allowance stays open.
///
/// **Source**: the division of labor is that of J. N. Hooker, G. Ottosson, "Logic-based Benders
/// decomposition", Mathematical Programming 96, 2003.
final class StepJudge {
  let watch: StepWatch
  /// What visits cannot do, as far as it is known.
  private(set) var cuts: [StepCut] = []
  private let situation: StepSituation
  private let dates: [CivilDate]
  private let countsLateness: Bool
  let leastLateness: Int
  private var verdicts: [StepView: Verdict] = [:]
  /// Dates found so far, the latest last.
  private var datings: [StepDating] = []
  private var allowance = StepJudge.firstAllowance

  private enum Verdict {
    case dated(StepDating)
    case blocked
    case open
  }

  /// What visits get to hear.
  struct Answer {
    /// Nil where the steps find no dates, or where that is not known.
    var dating: StepDating?
    /// What was learned.
    var cuts: [StepCut] = []
  }

  /// Conflicts of one search for dates.
  private static let conflicts = 3_000
  /// Propagations that a step of annealing pays for, and that a question costs beside its own.
  private static let propagationsPerStep = 100
  private static let propagationsPerQuestion = 2_000
  private static let firstAllowance = 1_000_000
  /// Dates that are kept to compare visits with.
  private static let mostDatings = 32

  /// Nil where the campaign has no steps to be dated. `leastLateness` is what they come to without any
  /// visits.
  init?(_ problem: Problem, leastLateness: Int) {
    guard let situation = StepSituation(problem.campaign), !situation.plan.steps.isEmpty else {
      return nil
    }
    self.situation = situation
    self.leastLateness = leastLateness
    dates = problem.dates
    watch = StepWatch(problem, situation)
    countsLateness = problem.campaign.objective.levels.joined().contains { $0.term == .lateness }
  }

  /// What a board needs to know of the steps.
  var knowledge: StepCuts {
    var knowledge = StepCuts(watch, leastLateness: leastLateness)
    for cut in cuts { knowledge.learn(cut) }
    return knowledge
  }

  /// Allows for the work that goes with so many steps of annealing.
  func allow(steps: Int) { allowance += steps * StepJudge.propagationsPerStep }

  /// The dates of the steps beside the visits, with the least lateness where that counts; so many
  /// points of it as `certain` says are known to be unavoidable beside them.
  func answer(_ view: StepView, certain: Int) -> Answer {
    switch verdicts[view] {
    case .dated(let dating): return Answer(dating: dating)
    case .blocked: return Answer()
    case .open, nil: break
    }
    let fitting = datings.filter { $0.fits(view, watch) }.min { $0.lateness < $1.lateness }
    if let fitting, !countsLateness || fitting.lateness <= certain {
      return Answer(dating: fitting)
    }
    if allowance <= 0 { return Answer(dating: fitting) }
    let (outcome, dating) = search(view, from: fitting)
    switch outcome {
    case .optimal:
      guard let dating else { break }
      verdicts[view] = .dated(dating)
      remember(dating)
      guard countsLateness, dating.lateness > certain else { return Answer(dating: dating) }
      return Answer(
        dating: dating, cuts: learn(view, allowed: dating.lateness - 1, lateness: dating.lateness))
    case .infeasible:
      verdicts[view] = .blocked
      return Answer(cuts: learn(view, allowed: nil, lateness: nil))
    case .feasible, .unknown:
      verdicts[view] = .open
      if let dating {
        remember(dating)
        return Answer(dating: dating)
      }
    }
    return Answer(dating: fitting)
  }

  private func remember(_ dating: StepDating) {
    if datings.count == StepJudge.mostDatings { datings.removeFirst() }
    datings.append(dating)
  }

  private func search(_ view: StepView, from known: StepDating?) -> (SearchOutcome, StepDating?) {
    var model = ReasonedModel(explains: false)
    guard let steps = try? StepModel(situation, beside: visits(view), in: &model) else {
      return (.unknown, nil)
    }
    if countsLateness, let lateness = steps.lateness { try? model.model.minimize(lateness) }
    var options = SearchOptions()
    options.conflictLimit = StepJudge.conflicts
    options.usesNeighborhoods = false
    let (outcome, statistics) = Search(model.model, options: options).runWithStatistics()
    allowance -= statistics.propagations + StepJudge.propagationsPerQuestion
    let dating = outcome.solution.map { solution in
      StepDating(
        starts: steps.starts.map(solution.value(of:)),
        lateness: steps.lateness.map(solution.value(of:)) ?? 0, situation, watch, dates: dates)
    }
    return (outcome, dating)
  }

  private func visits(_ view: StepView) -> StepVisits {
    var visits = StepVisits()
    for (place, unit) in watch.units.enumerated() {
      var absent = situation.axis.dates.map { _ in 0 }
      for (day, date) in dates.enumerated() {
        absent[situation.axis.point(before: date)] = view.out[place * watch.dateCount + day]
      }
      visits.absent[situation.campaign.units[unit].id] = absent
    }
    for (place, group) in watch.groups.enumerated() where view.days[place] >= 0 {
      guard let meeting = group.meetings.first else { continue }
      let id = situation.campaign.meetings[meeting].id
      let day = StepVisits.Day(date: dates[view.days[place]])
      if group.precedesSteps { visits.since[id] = [day] } else { visits.until[id] = [day] }
    }
    return visits
  }

  /// Cuts that the visits run into: of windows of time where there are any, else what the solver says.
  private func learn(_ view: StepView, allowed: Int?, lateness: Int?) -> [StepCut] {
    var found = StepWindows(
      situation, watch, dates: dates, allowed: allowed, lateness: lateness
    ).broken(by: view)
    if found.isEmpty {
      let conflict = StepConflict(situation: situation, watch: watch, dates: dates)
      found = [conflict.cut(view, allowed: allowed, lateness: lateness)]
      allowance -= StepJudge.propagationsPerQuestion
    }
    cuts += found
    return found
  }
}
