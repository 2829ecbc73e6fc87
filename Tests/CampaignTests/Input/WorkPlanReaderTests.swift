import Testing

@testable import Campaign

@Suite struct WorkPlanReaderTests {
  private static func date(_ text: String) -> CivilDate { CivilDate(text) ?? .init(dayNumber: 0) }

  /// A campaign that is a work plan and nothing else.
  private static let alone = CampaignFixture(
    """
    format: 1
    title: Kế hoạch năm
    units:
      - {id: vp, name: Văn phòng}
      - {id: kh, name: Phòng Khoa học}
    people:
      - {id: a, unit: vp, rank: head}
      - {id: b, unit: kh, rank: head}
      - {id: c, unit: kh, rank: specialist}
    work-plan:
      window: 2023-01-02..2023-06-30
      groups: [{id: g, name: Nhóm một}]
      targets:
        - {name: Nhiệm vụ nghiệm thu, unit: nhiệm vụ, value: 05, group: g}
      tasks:
        - id: t
          name: Quy định
          group: g
          lead: kh
          partners: [vp, UBND các huyện]
          product: Quyết định
          due: 2023-06
          steps:
            - {name: Khảo sát, days: 10, share: 50}
            - {id: t-y-kien, days: 5, people: 2, due: 2023-05-15}
            - {id: t-hop, days: 0, after: [t-1 3, {id: t-y-kien, lag: 2}], date: 2023-06-14}
        - {id: u, lead: vp, due: 2023-05-31, late: 7}
        - {id: v, lead: vp, due: 2023, steps: [{days: 1, unit: kh, after: [], from: 2023-02-01}]}
      reviews:
        - {id: ra-soat, name: Rà soát, every: quarter, unit: vp, days: 2, within: 3}

    """)

  private func plan(_ fixture: CampaignFixture) throws -> WorkPlan {
    let result = fixture.read(.english)
    #expect(result.diagnostics.map(\.message) == [])
    return try #require(result.campaign?.workPlan)
  }

  @Test func readsTasksWithTheirSteps() throws {
    let tasks = try plan(WorkPlanReaderTests.alone).tasks
    #expect(
      tasks[0]
        == Task(
          id: "t", name: "Quy định", group: "g", lead: "kh",
          partners: ["Văn phòng", "UBND các huyện"], product: "Quyết định",
          due: DueDate(WorkPlanReaderTests.date("2023-06-30"), .month),
          steps: [
            Step(id: "t-1", name: "Khảo sát", unit: "kh", days: 10, load: 100),
            Step(
              id: "t-y-kien", name: "t-y-kien", unit: "kh", days: 5, load: 200,
              after: [.init(.step("t-1"))], due: WorkPlanReaderTests.date("2023-05-15")),
            Step(
              id: "t-hop", name: "t-hop", unit: "kh", days: 0, load: 100,
              after: [.init(.step("t-1"), lag: 3), .init(.step("t-y-kien"), lag: 2)],
              date: WorkPlanReaderTests.date("2023-06-14")),
          ]))
    #expect(tasks[0].hardDue == WorkPlanReaderTests.date("2023-06-30"))
    #expect(tasks[1].due == DueDate(WorkPlanReaderTests.date("2023-05-31")))
    #expect(tasks[1].latePoints == 7)
    #expect(tasks[1].hardDue == nil)
    #expect(tasks[2].due == DueDate(WorkPlanReaderTests.date("2023-12-31"), .year))
    #expect(tasks[2].steps.map(\.unit) == ["kh"])
    #expect(tasks[2].steps.map(\.after) == [[]])
    #expect(tasks[2].steps.map(\.from) == [WorkPlanReaderTests.date("2023-02-01")])
  }

  @Test func readsTargetsWithTheirGroup() throws {
    let plan = try plan(WorkPlanReaderTests.alone)
    #expect(
      plan.targets == [
        Target(name: "Nhiệm vụ nghiệm thu", unit: "nhiệm vụ", value: "05", group: "g")
      ])
    #expect(plan.groups == [TaskGroup(id: "g", name: "Nhóm một")])
  }

  @Test func expandsReviewsByPeriod() throws {
    // 31 March 2023 is a Friday, so are 30 June and the days before it worked.
    let steps = try plan(WorkPlanReaderTests.alone).reviews[0].steps
    #expect(
      steps == [
        Step(
          id: "ra-soat-2023-q1", name: "Rà soát quý I/2023", unit: "vp", days: 2,
          from: WorkPlanReaderTests.date("2023-03-29"), due: WorkPlanReaderTests.date("2023-03-31")
        ),
        Step(
          id: "ra-soat-2023-q2", name: "Rà soát quý II/2023", unit: "vp", days: 2,
          from: WorkPlanReaderTests.date("2023-06-28"), due: WorkPlanReaderTests.date("2023-06-30")
        ),
      ])
    let monthly = WorkPlanReaderTests.alone.replacing("every: quarter", "every: month")
    #expect(
      try plan(monthly).reviews[0].steps.map(\.id) == [
        "ra-soat-2023-01", "ra-soat-2023-02", "ra-soat-2023-03", "ra-soat-2023-04",
        "ra-soat-2023-05", "ra-soat-2023-06",
      ])
  }

  @Test func needsNeitherBaseNorMeetings() throws {
    let campaign = try #require(WorkPlanReaderTests.alone.read().campaign)
    #expect(campaign.meetings.isEmpty)
    #expect(campaign.window == campaign.workPlan?.window)
    #expect(campaign.objective == .standardWithLateness)
    let strict = WorkPlanReaderTests.alone.replacing(", late: 7", "")
    #expect(strict.read().campaign?.objective == .standard)
  }

  @Test func takesTheWindowOfTheCampaign() throws {
    let campaign = CampaignFixture.whole.adding("work-plan: {tasks: [{id: t, lead: van-phong}]}")
      .read().campaign
    #expect(campaign?.workPlan?.window == campaign?.window)
    #expect(campaign?.meetings.count == 2)
  }

  @Test func readsTables() throws {
    let fixture = WorkPlanReaderTests.alone.file(
      "nv.csv",
      "id;lead;group;partners;late;due\nx;kh;Nhóm A;vp|Sở Y tế;;\ny;vp;Nhóm B;;3;2023-03\n"
    ).file(
      "buoc.csv",
      "task;days;people;after;date\nx;3;2;;\nx;0;;x-1 4|y-1;\ny;2;;none;\n"
    )
    var files = fixture
    let yaml = files.files["campaign.yaml"] ?? ""
    let head = yaml.components(before: "  groups:")
    files.files["campaign.yaml"] = head + "  tasks: nv.csv\n  steps: buoc.csv\n"
    let plan = try plan(files)
    #expect(plan.groups.map(\.name) == ["Nhóm A", "Nhóm B"])
    #expect(plan.tasks.map(\.partners) == [["Văn phòng", "Sở Y tế"], []])
    #expect(
      plan.tasks.map(\.steps) == [
        [
          Step(id: "x-1", name: "x-1", unit: "kh", days: 3, load: 200),
          Step(
            id: "x-2", name: "x-2", unit: "kh", days: 0,
            after: [.init(.step("x-1"), lag: 4), .init(.step("y-1"))]),
        ], [Step(id: "y-1", name: "y-1", unit: "vp", days: 2)],
      ])
  }

  @Test func ordersStepsAndMeetings() throws {
    let campaign = try #require(
      CampaignFixture.whole.replacing(
        "{first: yen-my, second: van-lam}",
        """
        {first: yen-my, second: van-lam}
          - {first: t-1, second: yen-my}
          - {first: yen-my, second: t-2, days: 2}
        """
      ).adding(
        "work-plan: {tasks: [{id: t, lead: van-phong, steps: [{days: 1}, {days: 1, after: []}]}]}"
      ).read().campaign)
    #expect(campaign.precedences == [Precedence(first: "yen-my", second: "van-lam")])
    #expect(
      campaign.workPlan?.precedences == [
        StepPrecedence(first: .step("t-1"), second: .meeting("yen-my")),
        StepPrecedence(first: .meeting("yen-my"), second: .step("t-2"), days: 2),
      ])
  }

  /// The fixture with its meetings in the short form, a step and one row of order.
  private func visits(_ order: String) -> CampaignFixture {
    CampaignFixture.whole.replacing(
      """
      meetings:
        - {host: yen-my, invites: [dn 1..2]}
        - {host: van-lam, minutes: 120}
      """, "visits: {minutes: 120}"
    ).replacing("{first: yen-my, second: van-lam}", order).adding(
      "work-plan: {tasks: [{id: t, lead: van-phong, steps: [{days: 1}]}]}")
  }

  @Test func ordersStepsAndAllVisits() throws {
    let before = visits("{first: t-1, second: visits, days: 2}").read()
    #expect(before.diagnostics.map(\.message) == [])
    #expect(
      before.campaign?.workPlan?.precedences
        == ["yen-my", "van-lam"].map {
          StepPrecedence(first: .step("t-1"), second: .meeting($0), days: 2)
        })
    let after = visits("{first: visits, second: t-1}").read()
    #expect(
      after.campaign?.workPlan?.precedences
        == ["yen-my", "van-lam"].map {
          StepPrecedence(first: .meeting($0), second: .step("t-1"))
        })
    let cycle = visits("{first: visits, second: visits}").read(.english)
    #expect(Set(cycle.diagnostics.map(\.id)) == ["order-cycle"])
    let withoutVisits = CampaignFixture.whole.replacing("second: van-lam", "second: visits")
    #expect(withoutVisits.read().diagnostics.map(\.id) == ["unknown-id"])
  }
}

extension String {
  /// What stands before the first place of the text.
  fileprivate func components(before text: String) -> String {
    firstRange(of: text).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
