import Audit
import Campaign
import Testing

@testable import Logistics

@Suite struct PlanRuleTests {
  /// Nothing but a work plan in the fortnight from Monday 17 April: unit `u` with so many people.
  private func plan(
    people: Int = 1, _ tasks: [Task], _ change: (inout Campaign) -> Void = { _ in }
  ) -> Campaign {
    ruleCampaign {
      $0.meetings = []
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = (0..<people).map {
        Person(id: PersonID("p\($0)"), name: "", unit: "u", rank: .specialist)
      }
      $0.workPlan = WorkPlan(window: april(17)...april(28), tasks: tasks)
      change(&$0)
    }
  }

  private func step(
    _ id: StepID, _ days: Int, load: Int = 100, after: [Step.Predecessor] = []
  ) -> Step {
    Step(id: id, unit: "u", days: days, load: load, after: after)
  }

  private func outcome(_ campaign: Campaign) throws -> Outcome? {
    guard case .planned(let outcome) = try campaignOutcome(campaign) else { return nil }
    return outcome
  }

  private func campaignOutcome(_ campaign: Campaign) throws -> CampaignOutcome {
    try CampaignPlanner(
      campaign, PlanningOptions(seed: 1, workers: 1, timeLimitSeconds: nil, stepLimit: 16_000)
    ).run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
  }

  /// The dates as days of April, where the audit finds nothing wrong with them.
  private func dates(
    _ campaign: Campaign, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String]? {
    guard case .schedule(let solution) = try outcome(campaign) else { return nil }
    let report = Auditor.audit(campaign, solution.schedule)
    #expect(report.isClean && report.isFullyStated, sourceLocation: sourceLocation)
    #expect(report[.lateness] == solution.lateness, sourceLocation: sourceLocation)
    return solution.schedule.steps?.map { "\($0.step) \($0.start.day)-\($0.finish.day)" }
  }

  private func reasons(_ campaign: Campaign) throws -> [Reason]? {
    guard case .infeasible(let infeasibility) = try outcome(campaign) else { return nil }
    #expect(infeasibility.conflict?.isMinimal == true)
    return infeasibility.conflict?.reasons
  }

  @Test func datesStepsAsEarlyAsTheyCanBe() throws {
    let task = Task(
      id: "t", name: "", lead: "u",
      steps: [
        step("a", 2), step("b", 3, after: [.init(.step("a"), lag: 1)]),
        step("m", 0, after: [.init(.step("b"))]),
      ])
    #expect(try dates(plan([task])) == ["a 17-18", "b 20-24", "m 24-24"])
  }

  @Test func aUnitDoesNoMoreThanItsPeople() throws {
    let tasks = [
      Task(id: "t", name: "", lead: "u", steps: [step("a", 2), step("b", 2, load: 50)]),
      Task(id: "v", name: "", lead: "u", steps: [step("c", 2, load: 50)]),
    ]
    #expect(try dates(plan(people: 2, tasks)) == ["a 17-18", "b 17-18", "c 17-18"])
    #expect(try Set(dates(plan(tasks)) ?? []) == ["a 19-20", "b 17-18", "c 17-18"])
    let away = plan(people: 2, tasks) { $0.people[1].away = [.on(18)] }
    #expect(try dates(away)?.contains("a 17-18") == false)
  }

  @Test func finishesOnTheDayItIsDueAndNotLater() throws {
    func due(_ day: Int) -> Campaign {
      plan([
        Task(
          id: "t", name: "", lead: "u", due: DueDate(april(day)),
          steps: [step("a", 2), step("b", 3, after: [.init(.step("a"))])])
      ])
    }
    #expect(try dates(due(21)) == ["a 17-18", "b 19-21"])
    #expect(
      try reasons(due(20)) == [.taskDue("t"), .stepAfter("b", .step("a"), lag: 0)])
  }

  @Test func saysWhichStepsAskTooMuchOfAUnit() throws {
    let tasks = ["a", "b", "c"].map { (id: String) -> Task in
      var step = step(StepID(id), 1)
      step.due = april(id == "c" ? 28 : 17)
      return Task(id: TaskID(id), name: "", lead: "u", steps: [step])
    }
    #expect(
      try Set(reasons(plan(tasks)) ?? []) == [
        .stepDue("a"), .stepDue("b"), .stepWork("a"), .stepWork("b"), .capacity("u"),
      ])
  }

  @Test func saysWhatDoesNotFitTheWindow() throws {
    let long = plan([
      Task(id: "t", name: "", lead: "u", steps: [step("a", 11)])
    ])
    #expect(try reasons(long) == [.planWindow])
    var fixed = step("a", 1)
    fixed.date = april(18)
    fixed.from = april(19)
    #expect(
      try reasons(plan([Task(id: "t", name: "", lead: "u", steps: [fixed])]))
        == [.stepFrom("a"), .stepDate("a")])
  }

  @Test func paysForLateDaysWhereThereIsNoOtherWay() throws {
    func late(_ points: [Int]) -> Campaign {
      plan(
        points.enumerated().map { place, points in
          Task(
            id: TaskID("t\(place)"), name: "", lead: "u", due: DueDate(april(18)),
            latePoints: points, steps: [step(StepID("s\(place)"), 2)])
        }
      ) { $0.minimize((.lateness, 10)) }
    }
    // Two days late: the cheaper of the two.
    #expect(try dates(late([5, 3])) == ["s0 17-18", "s1 19-20"])
    #expect(try dates(late([3, 5])) == ["s0 19-20", "s1 17-18"])
    guard case .schedule(let solution) = try outcome(late([5, 3])) else {
      Issue.record("no schedule")
      return
    }
    #expect(solution.lateness == 6)
    #expect(solution.latenessBound == 6)
    #expect(solution.totals == [60])
    #expect(solution.isOptimal)
  }

  @Test func staysOffWhereItIsOff() throws {
    let short = plan([Task(id: "t", name: "", lead: "u", steps: [step("a", 11)])])
    guard case .schedule(let solution) = try outcome(short.without(.plan)) else {
      Issue.record("no schedule")
      return
    }
    #expect(solution.schedule.steps == nil)
    #expect(Auditor.audit(short.without(.plan), solution.schedule).isClean)
  }

  /// Meetings `ma` and `mb` of the fixture in a window of two days, with steps before and after.
  private func visits(_ precedences: [StepPrecedence], days: Int = 1) -> Campaign {
    ruleCampaign {
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [Person(id: "p", name: "", unit: "u", rank: .specialist)]
      $0.workPlan = WorkPlan(
        window: april(17)...april(21),
        tasks: [Task(id: "t", name: "", lead: "u", steps: [step("a", days)])],
        precedences: precedences)
    }
  }

  @Test func meetingsLeaveRoomForStepsBeforeAndAfter() throws {
    let before = visits([StepPrecedence(first: .step("a"), second: .meeting("ma"))])
    guard case .schedule(let solution) = try outcome(before) else {
      Issue.record("no schedule")
      return
    }
    #expect(Auditor.audit(before, solution.schedule).isClean)
    #expect(solution.schedule.meetings.first { $0.meeting == "ma" }?.date == april(18))
    let after = visits([StepPrecedence(first: .meeting("ma"), second: .step("a"))], days: 4)
    guard case .schedule(let early) = try outcome(after) else {
      Issue.record("no schedule")
      return
    }
    #expect(Auditor.audit(after, early.schedule).isClean)
    #expect(early.schedule.meetings.first { $0.meeting == "ma" }?.date == april(17))
    let tooLong = visits([StepPrecedence(first: .step("a"), second: .meeting("ma"))], days: 2)
    #expect(
      try reasons(tooLong)?.contains(
        .stepOrder(.step("a"), .meeting("ma"), days: 0)) == true)
  }

  @Test func datesTheStepsBesideWhatAnInterruptedSearchHasFound() throws {
    let campaign = visits([StepPrecedence(first: .step("a"), second: .meeting("ma"))])
    let options = PlanningOptions(seed: 1, workers: 1, timeLimitSeconds: nil)
    let outcome = try CampaignPlanner(campaign, options).run(
      seconds: { 0 }, isCancelled: { true }, progress: { _ in })
    guard case .planned(.schedule(let solution)) = outcome else {
      Issue.record("no schedule")
      return
    }
    let report = Auditor.audit(campaign, solution.schedule)
    #expect(report.isClean && report.isFullyStated)
  }

  @Test func lateStepsCountBesideVisits() throws {
    // The one person of the unit is out on Monday, so the step ends a day late; alone it would not.
    var campaign = visits([])
    campaign.meetings.removeLast()
    campaign.roles = [Role(id: "r", unit: "u", ranks: [.specialist])]
    campaign.meetings[0].roles = ["r"]
    campaign.meetings[0].pin.date = april(17)
    campaign.workPlan?.tasks[0].due = DueDate(april(17))
    campaign.workPlan?.tasks[0].latePoints = 4
    campaign.objective = Objective(levels: [
      [.init(.lateness, 2)], [.init(.compactness, 1)],
    ])
    guard case .schedule(let solution) = try outcome(campaign) else {
      Issue.record("no schedule")
      return
    }
    #expect(Auditor.audit(campaign, solution.schedule).levelTotals == solution.totals)
    #expect(solution.totals == [8, 1])
    #expect(solution.lateness == 4)
    // Without the visit nothing would be late, and below a level that may be better nothing is proven.
    #expect(solution.bounds == [0, 0])
  }

  @Test func saysWhichChainKeepsAMeetingFromItsHost() throws {
    // The steps alone fit, and so does the host: together they do not.
    var campaign = visits([StepPrecedence(first: .step("a"), second: .meeting("ma"))])
    campaign.hosts[0].refuses = [.on(18)]
    guard case .infeasible(let infeasibility) = try outcome(campaign) else {
      Issue.record("not infeasible")
      return
    }
    #expect(infeasibility.impossible.map(\.meeting) == ["ma"])
    #expect(
      infeasibility.impossible.first?.closed == [
        .init(rule: .window, slots: 2), .init(rule: .plan, slots: 2),
      ])
    #expect(
      Set(infeasibility.conflict?.reasons ?? []) == [
        .held("ma"), .refusals("ha"), .stepOrder(.step("a"), .meeting("ma"), days: 0),
      ])
  }

  @Test func saysThatVisitsAndStepsNeedTheSamePerson() throws {
    // Somebody of `u` must go on the one day on which the step can be done.
    var campaign = visits([])
    campaign.meetings.removeLast()
    campaign.roles = [Role(id: "r", unit: "u", ranks: [.specialist])]
    campaign.meetings[0].roles = ["r"]
    campaign.meetings[0].pin.date = april(17)
    campaign.workPlan?.tasks[0].steps[0].due = april(17)
    let why = try reasons(campaign)
    #expect(
      why == [
        .held("ma"), .role("r"), .pin("ma", .date), .stepDue("a"), .stepWork("a"), .capacity("u"),
      ])
  }

  // MARK: Visits and steps compete

  /// A visit to host `ha` that takes everybody of unit `u`, on one of four days; two steps of the unit
  /// take three of the days, and only the second may be late.
  private func competing(due: Int, pin: Int? = nil) -> Campaign {
    ruleCampaign {
      $0.window = april(17)...april(20)
      $0.meetings.removeLast()
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = ["p", "q"].map { Person(id: $0, name: "", unit: "u", rank: .specialist) }
      $0.roles = [Role(id: "r", count: 2, unit: "u", ranks: [.specialist])]
      $0.meetings[0].roles = ["r"]
      $0.meetings[0].pin.date = pin.map(april)
      $0.workPlan = WorkPlan(
        window: april(17)...april(20),
        tasks: [
          Task(id: "t", name: "", lead: "u", due: DueDate(april(due)), steps: [step("a", 2)]),
          Task(
            id: "v", name: "", lead: "u", due: DueDate(april(19)), latePoints: 3,
            steps: [step("b", 1, load: 200, after: [.init(.step("a"))])]),
        ])
      // The host would rather have anybody on the only day that suits the steps.
      $0.hosts[0].dislikes = [.init(slots: .on(20), points: 1)]
      $0.objective = Objective(levels: [[.init(.lateness, 1)], [.init(.preference, 1)]])
    }
  }

  @Test func visitsGiveWayToStepsWhereTheObjectiveSaysSo() throws {
    let campaign = competing(due: 18)
    guard case .schedule(let solution) = try outcome(campaign) else {
      Issue.record("no schedule")
      return
    }
    #expect(Auditor.audit(campaign, solution.schedule).isClean)
    #expect(solution.schedule.meetings.first?.date == april(20))
    #expect(solution.totals == [0, 1])
    var other = campaign
    other.objective = Objective(levels: [[.init(.preference, 1)], [.init(.lateness, 1)]])
    guard case .schedule(let late) = try outcome(other) else {
      Issue.record("no schedule")
      return
    }
    #expect(Auditor.audit(other, late.schedule).isClean)
    #expect(late.schedule.meetings.first?.date == april(19))
    #expect(late.totals == [0, 3])
  }

  @Test func visitsLeaveTheDaysThatStepsNeed() throws {
    // Until Tuesday and Wednesday, step `a` takes both days that the visit would like.
    #expect(try dates(competing(due: 18, pin: 19)) == ["a 17-18", "b 20-20"])
    let why = try reasons(competing(due: 18, pin: 17))
    #expect(
      why == [
        .held("ma"), .role("r"), .pin("ma", .date), .taskDue("t"), .stepWork("a"), .capacity("u"),
      ])
  }

  @Test func isImpossibleWhereStepsFillTheMonth() throws {
    // Two people, of whom a step takes one on every day, and a visit that needs both.
    var campaign = competing(due: 20)
    campaign.workPlan?.tasks = [
      Task(id: "t", name: "", lead: "u", steps: [step("a", 4)])
    ]
    let why = try reasons(campaign)
    #expect(
      why == [
        .held("ma"), .role("r"), .planWindow, .stepWork("a"), .capacity("u"),
      ])
    campaign.roles[0].count = 1
    #expect(try dates(campaign) == ["a 17-20"])
  }

  @Test func startsOfASessionAreSlotsOfTheirDate() throws {
    // Two starts in the morning: the meeting still waits until the step is done, and no longer.
    var campaign = visits([StepPrecedence(first: .step("a"), second: .meeting("ma"))])
    campaign.meetings[0].minutes = 60
    campaign.sessions[0].laterStarts = [time(9), time(9, 30)]
    campaign.hosts[0].dislikes = [.init(slots: .on(18, "afternoon"), points: 1)]
    campaign.minimize((.preference, 1))
    guard case .schedule(let solution) = try outcome(campaign) else {
      Issue.record("no schedule")
      return
    }
    #expect(Auditor.audit(campaign, solution.schedule).isClean)
    #expect(solution.totals == [0])
  }
}
