package import Campaign
internal import Scheduler

/// Plays random incidents against a schedule: how many meetings are held as planned, how many with
/// others standing in on the day, and how many must be planned anew.
///
/// Each draw takes incidents by chance for all dates, and looks at them kind by kind and all together
/// (`StandIns`), so the kinds are compared on the same draws. The first draws that lose meetings are
/// planned anew by a search. The same seed gives the same draws on every machine.
package struct StressTest {
  private let campaign: Campaign
  private let schedule: Schedule
  private let problem: Problem
  private let journeys: [Journey]
  private let rates: IncidentRates
  private let options: PlanningOptions

  /// Steps of planning anew that bring a schedule of a hundred visits back to its rules.
  private static let usualSteps = 16_000
  /// Draws between looks at clock and cancellation.
  private static let stride = 64

  /// What became of the meetings, over all draws.
  package struct Tally: Sendable, Equatable {
    /// Nil for all kinds together.
    package var kind: IncidentKind?
    /// Incidents that touch the schedule: somebody or something that was to be out, or a held meeting.
    package var incidents = 0
    package var asPlanned = 0
    package var withStandIns = 0
    package var lost = 0
  }

  /// A draw that was planned anew.
  package struct Repair: Sendable {
    /// The campaign in which the incidents are known; nil where its checks already say that no schedule
    /// is left.
    package var changed: Campaign?
    /// Nil where none was found.
    package var schedule: Schedule?
    /// Whether it is proven that there is none.
    package var isImpossible: Bool
  }

  package struct Result: Sendable {
    /// Draws that were made: all unless the search was stopped.
    package var draws = 0
    /// For each kind alone, then for all together.
    package var tallies: [Tally]
    /// By meeting of the campaign: in how many draws it is lost, all kinds together.
    package var lost: [Int]
    /// By person of the campaign: in how many draws absences alone lose a meeting that the person is
    /// missing at.
    package var missed: [Int]
    package var repairs: [Repair] = []
  }

  /// - Parameters:
  ///   - campaign: a campaign with meetings.
  ///   - schedule: one that keeps every rule and says all that they ask.
  ///   - rates: how often things come up.
  ///   - options: seed, threads, and limits of planning anew.
  package init(
    _ campaign: Campaign, _ schedule: Schedule, _ rates: IncidentRates, _ options: PlanningOptions
  ) {
    self.campaign = campaign
    self.schedule = schedule
    self.rates = rates
    self.options = options
    problem = Problem(campaign)
    journeys = Journey.all(of: schedule, problem)
  }

  /// Makes so many draws, and plans so many of those anew that lose meetings.
  package func run(
    draws: Int, repairs: Int, seconds: @escaping @Sendable () -> Double,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> Result {
    let table = StandIns(problem, journeys)
    var random = RandomSource(seed: options.seed)
    var result = Result(
      tallies: IncidentKind.allCases.map { Tally(kind: $0) } + [Tally(kind: nil)],
      lost: Array(repeating: 0, count: problem.meetingCount),
      missed: Array(repeating: 0, count: problem.personCount))
    var sample: [Incidents] = []
    func isOver() -> Bool {
      isCancelled() || seconds() >= options.timeLimitSeconds ?? .infinity
    }
    while result.draws < draws {
      if result.draws % StressTest.stride == 0, result.draws > 0, isOver() { break }
      result.draws += 1
      let incidents = Incidents(problem, rates, &random)
      for (place, kind) in IncidentKind.allCases.enumerated() {
        let single = incidents.only(kind, problem)
        let fates = table.fates(single)
        count(single, fates, in: &result.tallies[place])
        if kind == .absence { blame(single, fates, in: &result) }
      }
      let fates = table.fates(incidents)
      count(incidents, fates, in: &result.tallies[result.tallies.count - 1])
      let lost = lostMeetings(incidents, fates)
      for m in lost { result.lost[m] += 1 }
      if !lost.isEmpty, sample.count < repairs { sample.append(incidents) }
    }
    repair(sample, into: &result, seconds: seconds, isCancelled: isCancelled)
    return result
  }

  // MARK: Counting

  private func count(_ incidents: Incidents, _ fates: [StandIns.Fate], in tally: inout Tally) {
    for (journey, fate) in zip(journeys, fates) {
      for day in journey.days {
        let dates = problem.dateCount
        tally.incidents +=
          journey.team.count { incidents.absent[$0.person * dates + day] }
          + journey.rides.count { incidents.broken[$0.vehicle * dates + day] }
          + journey.rides.count { ride in
            ride.driver.map { incidents.driverAbsent[$0 * dates + day] } ?? false
          }
      }
      // Presenters who are in the team are counted there.
      tally.incidents += journey.presenters.count { presenter in
        incidents.absent[presenter.person * problem.dateCount + presenter.day]
          && !journey.team.contains { $0.person == presenter.person }
      }
      for m in journey.meetings {
        if incidents.refused[m] { tally.incidents += 1 }
        switch incidents.refused[m] ? .lost : fate {
        case .asPlanned: tally.asPlanned += 1
        case .withStandIns: tally.withStandIns += 1
        case .lost: tally.lost += 1
        }
      }
    }
  }

  private func lostMeetings(_ incidents: Incidents, _ fates: [StandIns.Fate]) -> [Int] {
    zip(journeys, fates).flatMap { journey, fate in
      journey.meetings.filter { fate == .lost || incidents.refused[$0] }
    }
  }

  private func blame(
    _ incidents: Incidents, _ fates: [StandIns.Fate], in result: inout Result
  ) {
    var missing: Set<Int> = []
    for (journey, fate) in zip(journeys, fates) where fate == .lost {
      for (_, p) in journey.team
      where journey.days.contains(where: { incidents.absent[p * problem.dateCount + $0] }) {
        missing.insert(p)
      }
      for presenter in journey.presenters
      where incidents.absent[presenter.person * problem.dateCount + presenter.day] {
        missing.insert(presenter.person)
      }
    }
    for p in missing { result.missed[p] += 1 }
  }

  // MARK: Planning anew

  private func repair(
    _ sample: [Incidents], into result: inout Result,
    seconds: @escaping @Sendable () -> Double, isCancelled: @escaping @Sendable () -> Bool
  ) {
    let trial = Trial(
      options: options.ofTrials(usualSteps: StressTest.usualSteps), seconds: seconds,
      isCancelled: isCancelled)
    trial.inPairs(sample, workers: options.workers) {
      repair($0, trial)
    } settle: {
      result.repairs += $1
    }
  }

  private func repair(_ incidents: Incidents, _ trial: Trial) -> Repair {
    let changes = incidents.changes(problem, schedule)
    // What comes up counts from the beginning: nothing is frozen, as each draw is looked at as a whole.
    let (changed, _) = changes.applied(to: campaign, published: schedule, language: .english)
    guard let changed else { return Repair(changed: nil, schedule: nil, isImpossible: true) }
    switch trial.outcome(of: changed) {
    case .planned(.schedule(let solution)):
      return Repair(changed: changed, schedule: solution.schedule, isImpossible: false)
    case .planned(.infeasible): return Repair(changed: changed, schedule: nil, isImpossible: true)
    case .planned(.nothing), .stepsBlocked, nil:
      return Repair(changed: changed, schedule: nil, isImpossible: false)
    }
  }
}
