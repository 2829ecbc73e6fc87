import Audit
import Campaign
import Testing

@testable import Logistics

/// For every rule a scenario whose schedule breaks it as soon as the rule no longer holds, and keeps it
/// where it does.
@Suite struct RuleScenarioTests {
  /// A scenario, and how its planner would see it without the rule.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: RuleID
    var scenario: String
    var steps: Int
    var prepare: @Sendable (inout Campaign) -> Void
    var loosen: @Sendable (inout Campaign) -> Void

    /// `once`, `window` and `one-place` cannot be switched off: the facts that they rest on are changed.
    init(
      _ rule: RuleID, _ scenario: String, steps: Int = 20_000,
      loosen: (@Sendable (inout Campaign) -> Void)? = nil,
      prepare: @escaping @Sendable (inout Campaign) -> Void = { _ in }
    ) {
      self.rule = rule
      self.scenario = scenario
      self.steps = steps
      self.prepare = prepare
      self.loosen = loosen ?? { $0.rules.switchedOff.append(rule) }
    }

    var testDescription: String { "\(rule.rawValue): \(scenario)" }
  }

  static let cases = [
    Case(.once, "hung-yen-2023") { campaign in
      for m in campaign.meetings.indices { campaign.meetings[m].isRequired = false }
      campaign.objective.levels = [[.init(.cost, 1)]]
    },
    Case(.window, "hung-yen-2023") { campaign in
      campaign.calendar.closed = []
      for h in campaign.hosts.indices { campaign.hosts[h].refuses = [] }
    },
    Case(.onePlace, "tay-ninh-2026", steps: 300_000) { campaign in
      for m in campaign.meetings.indices { campaign.meetings[m].site?.minutes = 1 }
    },
    Case(.travel, "tay-ninh-2026", steps: 300_000),
    Case(.role, "hung-yen-2023"),
    Case(.standIn, "hung-yen-2023") { campaign in
      campaign.rules.switchedOff.append(.standIn)
      // Heads go for this term's sake as well.
      for level in campaign.objective.levels.indices {
        campaign.objective.levels[level].removeAll { $0.term == .representation }
      }
    },
    Case(.person, "hung-yen-2023"),
    Case(
      .duty, "bac-giang-conference-2023",
      prepare: { campaign in
        // The second deputy is needed there, so nobody would be left on the day that suits everybody else.
        let date = CivilDate("2023-07-25")
        for p in campaign.people.indices where campaign.people[p].id == "pgd-1" {
          campaign.people[p].away = date.map { [SlotPattern(dates: $0...$0)] } ?? []
        }
      }),
    Case(.vehicle, "hung-yen-2023"),
    Case(.guest, "hung-yen-2023"),
    Case(.order, "hung-yen-2026", steps: 100_000),
    Case(.plan, "hung-yen-2026", steps: 100_000),
    Case(
      .budget, "hung-yen-2023", steps: 100_000,
      prepare: { campaign in
        // Cheaper tours are possible, at hours that the hosts would rather not have.
        let line = BudgetLine(id: "fuel", name: "fuel", amounts: [2_160_000])
        campaign.budget = Budget(
          tables: [BudgetTable(title: "", sections: [BudgetSection(name: "", lines: [line])])],
          charges: [.init(kind: .fuel, line: "fuel")])
      }),
    Case(.load, "tay-ninh-2026", steps: 300_000),
  ]

  @Test func everyRuleHasItsScenario() {
    #expect(RuleScenarioTests.cases.map(\.rule) == RuleID.allCases)
  }

  #if DEBUG
    private static let tried = cases.filter { $0.steps <= 20_000 }
  #else
    private static let tried = cases
  #endif

  @Test(arguments: tried)
  func scenarioNeedsTheRule(_ example: Case) throws {
    var campaign = try Scenario.campaign(example.scenario)
    example.prepare(&campaign)
    let kept = try #require(try schedule(campaign, example.steps))
    let report = Auditor.audit(campaign, kept)
    #expect(report.isClean && report.isFullyStated)

    var loosened = campaign
    example.loosen(&loosened)
    let broken = try #require(try schedule(loosened, example.steps))
    let findings = Auditor.audit(campaign, broken)[example.rule]?.findings
    #expect(findings?.isEmpty == false)
  }

  private func schedule(_ campaign: Campaign, _ steps: Int) throws -> Schedule? {
    let planner = try CampaignPlanner(
      campaign, PlanningOptions(seed: 1, workers: 1, timeLimitSeconds: nil, stepLimit: steps))
    let outcome = planner.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    guard case .planned(.schedule(let solution)) = outcome else { return nil }
    return solution.schedule
  }
}
