import Audit
import Campaign

/// All dates of a work plan's steps beside a schedule, judged by the audit.
struct StepEnumeration {
  private let campaign: Campaign
  private let dates: [CivilDate]
  /// By what the steps feel of a schedule: the dates with the least lateness.
  private var known: [Key: [Schedule.DatedStep]?] = [:]

  private struct Key: Hashable {
    var meetings: [MeetingID: CivilDate]
    var people: [CivilDate: Set<PersonID>]
  }

  init(_ campaign: Campaign) {
    self.campaign = campaign
    dates = campaign.workPlan.map { campaign.workingDates(in: $0.window) } ?? []
  }

  /// The schedule with its steps as little late as can be; nil where they have no dates, or where it
  /// breaks another rule.
  mutating func dated(_ schedule: Schedule) -> Schedule? {
    guard let plan = campaign.workPlan, campaign.rules.isOn(.plan) else { return schedule }
    let findings = Auditor.audit(campaign, schedule).findings
    if findings.contains(where: { $0.kind != .notStated }) { return nil }
    let key = Key(
      meetings: Dictionary(
        schedule.meetings.map { ($0.meeting, $0.date) }, uniquingKeysWith: { first, _ in first }),
      people: Dictionary(
        (schedule.trips ?? []).map { ($0.date, Set($0.team.map(\.person))) },
        uniquingKeysWith: { $0.union($1) }))
    if known[key] == nil { known[key] = best(beside: schedule, plan.steps) }
    guard let steps = known[key] ?? nil else { return nil }
    var schedule = schedule
    schedule.steps = steps
    return schedule
  }

  private func best(beside schedule: Schedule, _ steps: [Step]) -> [Schedule.DatedStep]? {
    var plans: [[Schedule.DatedStep]] = [[]]
    for step in steps {
      let length = max(1, step.days)
      if length > dates.count { return nil }
      plans = plans.flatMap { plan in
        (0...dates.count - length).map { first in
          plan + [
            .init(step: step.id, start: dates[first], finish: dates[first + length - 1])
          ]
        }
      }
    }
    var best: (lateness: Int, steps: [Schedule.DatedStep])?
    for steps in plans {
      var whole = schedule
      whole.steps = steps
      let report = Auditor.audit(campaign, whole)
      guard report[.plan]?.status != .broken, report[.order]?.status != .broken else { continue }
      let lateness = report[.lateness] ?? 0
      if best.map({ lateness < $0.lateness }) ?? true { best = (lateness, steps) }
    }
    return best?.steps
  }
}
