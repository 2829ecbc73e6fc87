internal import Campaign

/// What of the visits the steps of a work plan feel: how many of which units are out on a date, and
/// the dates of meetings that come before or after steps.
///
/// Meetings that are tied to the same steps in the same way are one group, of which only the latest or
/// the earliest date counts.
struct StepWatch: Sendable {
  /// Meetings that the same steps wait for, or that wait for the same steps.
  struct Group: Sendable {
    var meetings: [Int]
    /// Whether the steps wait for the meetings.
    var precedesSteps: Bool
    var ties: [Tie]
  }

  /// How a step and the meetings of a group follow one another.
  struct Tie: Hashable, Sendable {
    /// A place in the plan's steps.
    var step: Int
    /// Working days between, for what waits as `after` says; nil where the order says so.
    var lag: Int?
    /// Civil days that the order asks for.
    var days = 0
  }

  /// Places in the campaign's units.
  let units: [Int]
  /// [p * dates + d]: a place in `units`, -1 where no steps miss the person on the date.
  private let unitOf: [Int]
  let groups: [Group]
  let dateCount: Int

  init(_ problem: Problem, _ situation: StepSituation) {
    dateCount = problem.dateCount
    let units = Set(problem.stepUnit.filter { $0 >= 0 }).sorted()
    self.units = units
    unitOf = problem.stepUnit.map { unit in units.firstIndex(of: unit) ?? -1 }
    groups = StepWatch.groups(problem, situation.plan)
  }

  private static func groups(_ problem: Problem, _ plan: WorkPlan) -> [Group] {
    let places = plan.steps.map(\.id).positions
    var before: [MeetingID: [Tie]] = [:]
    var after: [MeetingID: [Tie]] = [:]
    for (place, step) in plan.steps.enumerated() {
      for predecessor in step.after {
        guard case .meeting(let meeting) = predecessor.event else { continue }
        before[meeting, default: []].append(Tie(step: place, lag: predecessor.lag))
      }
    }
    for precedence in problem.campaign.rules.isOn(.order) ? plan.precedences : [] {
      switch (precedence.first, precedence.second) {
      case (.meeting(let meeting), .step(let step)):
        guard let place = places[step] else { continue }
        before[meeting, default: []].append(Tie(step: place, days: precedence.days))
      case (.step(let step), .meeting(let meeting)):
        guard let place = places[step] else { continue }
        after[meeting, default: []].append(Tie(step: place, days: precedence.days))
      default: continue
      }
    }
    var groups: [Group] = []
    for (ties, precedesSteps) in [(before, true), (after, false)] {
      for (m, meeting) in problem.campaign.meetings.enumerated() {
        guard let own = ties[meeting.id] else { continue }
        let known = groups.firstIndex { $0.precedesSteps == precedesSteps && $0.ties == own }
        if let known {
          groups[known].meetings.append(m)
        } else {
          groups.append(Group(meetings: [m], precedesSteps: precedesSteps, ties: own))
        }
      }
    }
    return groups
  }

  /// The place in `units` whose steps miss the person on the date.
  func unit(missing person: Int, on day: Int) -> Int? {
    if unitOf.isEmpty { return nil }
    let unit = unitOf[person * dateCount + day]
    return unit < 0 ? nil : unit
  }

  /// The date of the group that counts, where meetings have these dates (-1: left out); -1 where
  /// none is held.
  func day(of group: Group, _ day: (_ meeting: Int) -> Int) -> Int {
    var found = -1
    for m in group.meetings {
      let own = day(m)
      if own < 0 { continue }
      if found < 0 || (group.precedesSteps ? own > found : own < found) { found = own }
    }
    return found
  }
}

/// What the steps of a work plan feel of one state of the visits.
struct StepView: Hashable {
  /// [unit * dates + d]: people out whom the steps miss.
  var out: [Int]
  /// By group: the date that counts, -1 for none.
  var days: [Int]
}
