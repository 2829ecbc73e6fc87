internal import Campaign
internal import Scheduler

/// `duty`: on every working day at least so many leaders stay at the office.
///
/// Posts who the leaders are, on which dates they can be counted as staying (not away in all open
/// sessions), and how many must. Team completion gives each such place a leader of its own.
enum DutyRule: PlanningRule {
  static let id = RuleID.duty

  static func applies(to campaign: Campaign) -> Bool {
    campaign.rules.isOn(id) && campaign.rules.leadersOnDuty > 0
  }

  static func post(into problem: inout Problem) {
    let campaign = problem.campaign
    problem.dutyCount = campaign.rules.leadersOnDuty
    let leadership = Set(campaign.units.filter(\.isLeadership).map(\.id))
    for (p, person) in campaign.people.enumerated()
    where leadership.contains(person.unit) && person.rank != .specialist {
      problem.isLeader[p] = true
      for (d, date) in problem.dates.enumerated() {
        let slots = d * problem.startCount..<(d + 1) * problem.startCount
        problem.canBeOnDuty[p * problem.dateCount + d] = slots.contains { slot in
          let session = campaign.sessions[problem.session(slot)].id
          return problem.isOpen[slot] && !person.away.contains { $0.matches(date, session) }
        }
      }
    }
  }

  /// Of the leaders at most so many are out that enough stay. Leaders who fill no role of a required
  /// meeting count as staying.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    let duty = Reason.duty(problem.dutyCount)
    for day in 0..<problem.dateCount {
      var present: [Literal] = []
      var sure = 0
      for person in 0..<problem.personCount where problem.isLeader[person] {
        if !problem.canBeOnDuty[person * problem.dateCount + day] {
          let away = Reason.away(problem.campaign.people[person].id)
          present.append(!(try relaxation.literal(of: away)))
        } else if let isOut = try relaxation.isOut(person, day: day) {
          present.append(!isOut)
        } else {
          sure += 1
        }
      }
      try relaxation.post(.atLeast(problem.dutyCount - sure, of: present), because: [duty])
    }
  }
}
