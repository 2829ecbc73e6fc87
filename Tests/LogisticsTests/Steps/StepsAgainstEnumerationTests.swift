import Audit
import Campaign
import Scheduler
import Testing

@testable import Logistics

/// Small random work plans: what the planner says of them is what trying all dates says, read by the
/// audit.
@Suite struct StepsAgainstEnumerationTests {
  /// One to four steps in a week, one unit of one or two people, with everything rules `plan` and
  /// `order` speak of.
  private static func campaign(_ seed: UInt64) -> Campaign {
    var random = RandomSource(seed: seed)
    func chance(_ one: Int, in total: Int) -> Bool { random.below(total) < one }
    func date() -> CivilDate { april(17 + random.below(5)) }
    var campaign = ruleCampaign()
    campaign.meetings.removeLast()
    if chance(1, in: 2) { campaign.meetings = [] }
    campaign.units = [Unit(id: "u", name: "u")]
    campaign.people = (0...random.below(2)).map { p in
      var person = Person(id: PersonID("p\(p)"), name: "", unit: "u", rank: .specialist)
      if chance(1, in: 3) {
        let day = date()
        person.away = [SlotPattern(dates: day...day)]
      }
      return person
    }
    let count = 1 + random.below(3)
    let steps = (0..<count).map { s in
      var step = Step(
        id: StepID("s\(s)"), unit: "u", days: random.below(3),
        load: [50, 100, 100][random.below(3)])
      for other in 0..<s where chance(1, in: 2) {
        step.after.append(.init(.step(StepID("s\(other)")), lag: random.below(2)))
      }
      if !campaign.meetings.isEmpty, chance(1, in: 4) {
        step.after.append(.init(.meeting("ma"), lag: random.below(2)))
      }
      if chance(1, in: 6) { step.from = date() }
      if chance(1, in: 6) { step.due = date() }
      if chance(1, in: 8) { step.date = date() }
      return step
    }
    let cut = random.below(count + 1)
    var tasks = [
      Task(id: "t", name: "", lead: "u", steps: Array(steps[..<cut])),
      Task(id: "v", name: "", lead: "u", steps: Array(steps[cut...])),
    ]
    for place in tasks.indices where chance(2, in: 3) {
      tasks[place].due = DueDate(date())
      if chance(2, in: 3) { tasks[place].latePoints = 1 + random.below(3) }
    }
    campaign.workPlan = WorkPlan(window: april(17)...april(21), tasks: tasks)
    if count > 1, chance(1, in: 3) {
      campaign.workPlan?.precedences.append(
        StepPrecedence(first: .step("s0"), second: .step("s1"), days: random.below(3)))
    }
    if !campaign.meetings.isEmpty, chance(1, in: 3) {
      campaign.workPlan?.precedences.append(
        StepPrecedence(first: .meeting("ma"), second: .step("s0"), days: random.below(3)))
    }
    campaign.minimize((.lateness, 1))
    return campaign
  }

  /// The least lateness among all dates that the audit accepts beside the meetings; nil where there
  /// are none.
  private func best(_ campaign: Campaign, beside schedule: Schedule) -> Int? {
    let dates = campaign.workingDates(in: april(17)...april(21))
    var plans: [[Schedule.DatedStep]] = [[]]
    for step in campaign.workPlan?.steps ?? [] {
      let last = dates.count - max(1, step.days)
      if last < 0 { return nil }
      plans = plans.flatMap { plan in
        (0...last).map { first in
          plan + [
            .init(
              step: step.id, start: dates[first], finish: dates[first + max(1, step.days) - 1])
          ]
        }
      }
    }
    return plans.compactMap { steps -> Int? in
      var whole = schedule
      whole.steps = steps
      let report = Auditor.audit(campaign, whole)
      let isKept = report[.plan]?.status == .kept && report[.order]?.status == .kept
      return isKept ? report[.lateness] : nil
    }.min()
  }

  @Test(arguments: UInt64(1)...150) func agrees(seed: UInt64) throws {
    let campaign = StepsAgainstEnumerationTests.campaign(seed)
    var schedule = Schedule(meetings: [], trips: [])
    if !campaign.meetings.isEmpty {
      schedule.meetings = [
        .init(
          meeting: "ma", date: april(17 + Int(seed % 2)), session: "morning", place: "a",
          delegation: "d1")
      ]
    }
    let options = PlanningOptions(seed: seed, workers: 1, timeLimitSeconds: nil, stepLimit: 1_000)
    let planner = try #require(StepPlanner(campaign, schedule: schedule, options))
    let expected = best(campaign, beside: schedule)
    switch planner.run(seconds: nil, isInterrupted: { false }) {
    case .dated(let steps, let lateness, let bound):
      var whole = schedule
      whole.steps = steps
      let report = Auditor.audit(campaign, whole)
      #expect(report[.plan]?.findings == [], "seed \(seed)")
      #expect(report[.order]?.findings == [], "seed \(seed)")
      #expect(report[.lateness] == lateness, "seed \(seed)")
      #expect(lateness == expected, "seed \(seed)")
      #expect(bound == lateness, "seed \(seed)")
    case .impossible(let conflict):
      #expect(expected == nil, "seed \(seed)")
      #expect(!conflict.reasons.isEmpty, "seed \(seed)")
    case .nothing: Issue.record("nothing, seed \(seed)")
    }
  }

  /// Without the schedule, meetings are free: what fits beside some schedule is never called impossible.
  @Test(arguments: UInt64(1)...60) func isNeverTooStrictBeforeTheVisits(seed: UInt64) throws {
    let campaign = StepsAgainstEnumerationTests.campaign(seed)
    let options = PlanningOptions(seed: seed, workers: 1, timeLimitSeconds: nil, stepLimit: 1_000)
    let planner = try #require(StepPlanner(campaign, schedule: nil, options))
    let dates = campaign.meetings.isEmpty ? [nil] : [april(17), april(18)]
    let least = dates.compactMap { date in
      let held = date.map {
        [
          Schedule.HeldMeeting(
            meeting: "ma", date: $0, session: "morning", place: "a", delegation: "d1")
        ]
      }
      return best(campaign, beside: Schedule(meetings: held ?? [], trips: []))
    }.min()
    switch planner.run(seconds: nil, isInterrupted: { false }) {
    case .dated(_, _, let bound): #expect(least == bound, "seed \(seed)")
    case .impossible: #expect(least == nil, "seed \(seed)")
    case .nothing: Issue.record("nothing, seed \(seed)")
    }
  }
}
