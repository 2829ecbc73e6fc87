internal import Campaign

/// What the steps of a work plan find: when meetings are held, and who is out when.
struct StepSituation {
  /// What is known of a meeting's date.
  enum Day: Hashable {
    /// Required, and not placed yet: on one of these dates.
    case open([CivilDate])
    case held(CivilDate)
    /// Left out, or optional and not placed yet: nothing follows from it.
    case nothing
  }

  let campaign: Campaign
  let plan: WorkPlan
  let axis: StepAxis
  private let held: [MeetingID: CivilDate]?
  private let out: [CivilDate: Set<PersonID>]

  /// The situation beside the meetings and teams of a schedule, or before there is one. Nil where the
  /// campaign has no work plan, or has rule `plan` switched off.
  init?(_ campaign: Campaign, schedule: Schedule?) {
    guard campaign.rules.isOn(.plan), let plan = campaign.workPlan else { return nil }
    self.campaign = campaign
    self.plan = plan
    axis = StepAxis(dates: campaign.workingDates(in: plan.window))
    held = schedule.map { schedule in
      Dictionary(
        schedule.meetings.map { ($0.meeting, $0.date) }, uniquingKeysWith: { first, _ in first })
    }
    out = Dictionary(
      (schedule?.trips ?? []).map { ($0.date, Set($0.team.map(\.person))) },
      uniquingKeysWith: { $0.union($1) })
  }

  func day(of meeting: MeetingID) -> Day {
    if let held { return held[meeting].map { .held($0) } ?? .nothing }
    guard campaign.meetings.contains(where: { $0.id == meeting && $0.isRequired }) else {
      return .nothing
    }
    return .open(campaign.workingDates)
  }

  /// Hundredths of people of the unit who are there, by working day: neither away in all of its open
  /// sessions nor in a team.
  func capacity(of unit: UnitID) -> [Int] {
    let people = campaign.people.filter { $0.unit == unit }
    return axis.dates.map { date in
      let open = campaign.sessions.map(\.id).filter {
        campaign.calendar.rest(on: date, session: $0) == nil
      }
      let out = out[date] ?? []
      return 100
        * people.count { person in
          !out.contains(person.id)
            && !open.allSatisfy { session in
              person.away.contains { $0.matches(date, session) }
            }
        }
    }
  }
}
