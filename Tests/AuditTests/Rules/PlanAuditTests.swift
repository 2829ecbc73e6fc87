import Audit
import Campaign
import Testing

@Suite struct PlanAuditTests {
  /// Three steps of `science` (two people) in the week of 17 April: `a` for two days, `b` for one day
  /// after it, and a milestone `m` behind `b`; `other` takes one person for a day.
  private func planned(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    campaign {
      $0.meetings = []
      $0.units = [Unit(id: "science", name: "Phòng Khoa học")]
      $0.people = [
        Person(id: "tp", name: "Trưởng phòng", unit: "science", rank: .head),
        Person(id: "cv", name: "Chuyên viên", unit: "science", rank: .specialist),
      ]
      $0.workPlan = WorkPlan(
        window: day(17)...day(28),
        tasks: [
          Task(
            id: "t", name: "Quy định", lead: "science", due: DueDate(day(26)),
            steps: [
              Step(id: "a", name: "Khảo sát", unit: "science", days: 2),
              Step(
                id: "b", name: "Dự thảo", unit: "science", days: 1, after: [.init(.step("a"))]),
              Step(
                id: "m", name: "Trình ký", unit: "science", days: 0, after: [.init(.step("b"))]),
            ]),
          Task(
            id: "u", name: "Báo cáo", lead: "science",
            steps: [Step(id: "other", name: "Tổng hợp", unit: "science", days: 1)]),
        ])
      change(&$0)
    }
  }

  private func dated(_ steps: (StepID, Int, Int)...) -> Schedule {
    Schedule(
      meetings: [], trips: [],
      steps: steps.map { .init(step: $0.0, start: day($0.1), finish: day($0.2)) })
  }

  /// What keeps every rule, with `b` and the milestone on one day.
  private var good: Schedule {
    dated(("a", 17, 18), ("b", 19, 19), ("m", 19, 19), ("other", 17, 17))
  }

  private func change(_ step: StepID, _ start: Int, _ finish: Int) -> Schedule {
    var plan = good
    plan.steps = plan.steps?.map {
      $0.step == step ? .init(step: step, start: day(start), finish: day(finish)) : $0
    }
    return plan
  }

  private func kinds(_ campaign: Campaign, _ plan: Schedule) -> [Finding.Kind] {
    findings(.plan, campaign, plan).map(\.kind)
  }

  @Test func keepsWhatFollows() {
    #expect(findings(.plan, planned(), good) == [])
    // The last milestone may lie later, on any working day.
    #expect(findings(.plan, planned(), change("m", 26, 26)) == [])
    // Friday and Monday are two working days in a row.
    #expect(
      kinds(planned(), dated(("a", 21, 24), ("b", 25, 25), ("m", 25, 25), ("other", 17, 17))) == [])
  }

  @Test func asksForEveryStepOnce() {
    var missing = good
    missing.steps?.removeLast()
    #expect(
      findings(.plan, planned(), missing) == [Finding(.plan, .stepNotDated, steps: ["other"])])
    var twice = good
    twice.steps?.append(.init(step: "other", start: day(20), finish: day(20)))
    #expect(
      findings(.plan, planned(), twice) == [
        Finding(.plan, .stepDatedTwice, steps: ["other"], found: 2, allowed: 1)
      ])
    var unknown = good
    unknown.steps?.append(.init(step: "khac", start: day(20), finish: day(20)))
    #expect(
      findings(.plan, planned(), unknown) == [Finding(.plan, .unknownStep, steps: ["khac"])])
    var silent = good
    silent.steps = nil
    #expect(findings(.plan, planned(), silent) == [Finding(.plan, .notStated)])
    #expect(findings(.plan, campaign(), schedule([])) == [])
  }

  @Test func countsWorkingDays() {
    #expect(
      findings(.plan, planned(), change("other", 22, 22)) == [
        Finding(
          .plan, .stepNotWorked, date: day(22), steps: ["other"], rest: .weekend(.saturday)),
        Finding(.plan, .stepLength, date: day(22), steps: ["other"], found: 0, allowed: 1),
      ])
    #expect(
      findings(.plan, planned(), change("other", 21, 24)) == [
        Finding(.plan, .stepLength, date: day(21), steps: ["other"], found: 2, allowed: 1)
      ])
    #expect(
      findings(.plan, planned(), change("m", 19, 20)) == [
        Finding(.plan, .stepLength, date: day(19), steps: ["m"], found: 2, allowed: 0)
      ])
    #expect(
      findings(.plan, planned(), change("other", 14, 14)) == [
        Finding(
          .plan, .stepOutsidePlan, date: day(14), steps: ["other"], dates: day(17)...day(28)),
        Finding(.plan, .stepLength, date: day(14), steps: ["other"], found: 0, allowed: 1),
      ])
  }

  @Test func keepsDates() {
    let early = planned { $0.workPlan?.tasks[1].steps[0].from = day(18) }
    #expect(kinds(early, good) == [.stepTooEarly])
    #expect(kinds(early, change("other", 18, 18)) == [])
    let due = planned { $0.workPlan?.tasks[1].steps[0].due = day(18) }
    #expect(kinds(due, change("other", 18, 18)) == [])
    #expect(kinds(due, change("other", 19, 19)) == [.stepTooLate])
    let fixed = planned { $0.workPlan?.tasks[1].steps[0].date = day(18) }
    #expect(kinds(fixed, good) == [.stepNotOnDate])
    #expect(
      findings(.plan, planned(), change("m", 27, 27)) == [
        Finding(
          .plan, .taskTooLate, date: day(27), steps: ["m"], task: "t", dates: day(26)...day(26))
      ])
  }

  @Test func keepsLags() {
    let lag = planned { $0.workPlan?.tasks[0].steps[1].after = [.init(.step("a"), lag: 2)] }
    func b(_ number: Int) -> [Finding] {
      var plan = change("b", number, number)
      plan.steps = plan.steps?.map {
        $0.step == "m" ? .init(step: "m", start: day(26), finish: day(26)) : $0
      }
      return findings(.plan, lag, plan)
    }
    #expect(b(21) == [])
    #expect(
      b(20) == [
        Finding(
          .plan, .stepBeforePredecessor, events: [.step("a")], date: day(20), steps: ["b"],
          dates: day(18)...day(18), found: 1, allowed: 2)
      ])
  }

  @Test func aStepBeginsLaterThanAnotherEnds() {
    #expect(kinds(planned(), change("b", 18, 18)) == [.stepBeforePredecessor])
    #expect(kinds(planned(), change("m", 18, 18)) == [.stepBeforePredecessor])
  }

  @Test func countsWhoIsThere() {
    let away = planned {
      $0.people[1].away = [SlotPattern(dates: day(17)...day(17))]
    }
    #expect(
      findings(.plan, away, good) == [
        Finding(
          .plan, .unitOverloaded, date: day(17), unit: "science", steps: ["a", "other"],
          found: 200, allowed: 100)
      ])
    #expect(findings(.plan, away, change("other", 18, 18)) == [])
    // Half a day away leaves the day.
    let half = planned {
      $0.people[1].away = [SlotPattern(dates: day(17)...day(17), sessions: ["morning"])]
    }
    #expect(findings(.plan, half, good) == [])
  }

  @Test func countsWhoIsOutInATeam() {
    let visited = planned {
      $0.meetings = campaign().meetings
      $0.meetings.removeLast()
      $0.roles = [Role(id: "expert", unit: "science")]
      $0.meetings[0].roles = ["expert"]
    }
    var plan = schedule([held("m1", 17)], trips: [trip(17, team: [("expert", "tp")])])
    plan.steps = good.steps
    #expect(kinds(visited, plan) == [.unitOverloaded])
    plan.steps = change("other", 19, 19).steps
    #expect(kinds(visited, plan) == [])
  }

  @Test func ordersStepsAndMeetings() {
    let ordered = planned {
      $0.meetings = campaign().meetings
      $0.workPlan?.precedences = [
        StepPrecedence(first: .step("b"), second: .meeting("m1")),
        StepPrecedence(first: .meeting("m2"), second: .step("other"), days: 2),
      ]
    }
    func order(_ m1: Int, _ m2: Int) -> [Finding] {
      var plan = schedule([held("m1", m1), held("m2", m2)])
      plan.steps = change("other", 21, 21).steps
      return findings(.order, ordered, plan)
    }
    #expect(order(20, 19) == [])
    #expect(
      order(19, 20) == [
        Finding(
          .order, .meetingBeforeStep, meetings: ["m1"], events: [.step("b")], date: day(19),
          dates: day(19)...day(19), found: 0, allowed: 1),
        Finding(
          .order, .stepBeforePredecessor, events: [.meeting("m2")], date: day(21),
          steps: ["other"], dates: day(20)...day(20), found: 1, allowed: 2),
      ])
    #expect(findings(.order, ordered, schedule([held("m1", 17)])) == [Finding(.order, .notStated)])
  }

  @Test func saysItInBothLanguages() {
    let campaign = planned {
      $0.workPlan?.tasks[0].steps[1].after = [.init(.step("a"), lag: 2)]
      $0.people[1].away = [SlotPattern(dates: day(17)...day(17))]
    }
    #expect(
      sentences(.plan, campaign, change("m", 27, 27), .vietnamese) == [
        "Bước “Dự thảo” phải cách lúc “Khảo sát” kết thúc (18/4/2023) ít nhất 2 ngày làm việc, đang "
          + "bắt đầu ngày 19/4/2023 (plan)",
        "Nhiệm vụ “Quy định” phải xong chậm nhất 26/4/2023, bước “Trình ký” xong ngày 27/4/2023 "
          + "(plan)",
        "Phòng Khoa học ngày 17/4/2023 cần 2 người, có 1 người: “Khảo sát” và “Tổng hợp” (plan)",
      ])
    #expect(
      sentences(.plan, campaign, change("m", 27, 27), .english) == [
        "Step “Dự thảo” must begin after 2 working days between it and the end of “Khảo sát” "
          + "(18/4/2023); it begins on 19/4/2023 (plan)",
        "Task “Quy định” must be done by 26/4/2023; step “Trình ký” ends on 27/4/2023 (plan)",
        "Phòng Khoa học needs 2 people on 17/4/2023 and has 1: “Khảo sát” and “Tổng hợp” (plan)",
      ])
  }

  @Test func countsLateWorkingDays() {
    let late = planned {
      $0.workPlan?.tasks[0].latePoints = 3
      $0.workPlan?.tasks[0].due = DueDate(day(20))
    }
    func lateness(_ finish: Int) -> Int? {
      Auditor.audit(late, change("m", finish, finish))[.lateness]
    }
    #expect(lateness(20) == 0)
    // Friday and Monday.
    #expect(lateness(24) == 6)
    #expect(Auditor.audit(late, schedule([]))[.lateness] == nil)
    #expect(Auditor.audit(campaign(), schedule([]))[.lateness] == 0)
  }
}
