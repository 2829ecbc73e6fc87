import Audit
import Campaign
import Testing

@Suite struct BudgetAuditTests {
  /// Monday at both places with one vehicle, Tuesday at `a` with two; out for 520 and 120 minutes.
  private let plan = schedule(
    [
      held("m1", 17, guests: ["g1", "g3"]), held("m2", 17, "afternoon", guests: []),
      held("m3", 18, at: "a"),
    ],
    trips: [
      trip(17, team: [("leader", "pgd1"), ("expert", "cv1")], vehicles: [("v7", nil)]),
      trip(18, team: [("leader", "pgd1")], vehicles: [("v4", nil), ("v7", nil)]),
    ])

  /// Lines with so much to spend, and what is charged to them.
  private func funded(
    _ lines: [(BudgetLineID, amount: Int, spent: Int?)], _ charges: [(CostKind, BudgetLineID)],
    _ change: (inout Campaign) -> Void = { _ in }
  ) -> Campaign {
    campaign {
      addPeople(&$0)
      addVehicles(&$0)
      addGuests(&$0)
      $0.drivers = []
      $0.meetings.append(
        Meeting(id: "m3", host: "van-lam", places: ["a"], minutes: 60, roles: ["leader"]))
      $0.costs = CostTable(
        allowanceDong: [300, 200, 100],
        shortTrip: .init(minutes: 120, allowanceDong: [30, 20, 10]),
        halls: [.init(place: "a", dong: 70), .init(place: "a", session: "afternoon", dong: 90)])
      $0.guests[0].mealsDong = 4_000
      $0.guests[0].teaDong = 1_000
      $0.budget = Budget(
        tables: [
          BudgetTable(
            title: "Dự toán",
            sections: [
              BudgetSection(
                name: "Chi",
                lines: lines.map {
                  BudgetLine(id: $0, name: "Mục \($0)", amounts: [$1], spent: $2)
                })
            ])
        ], charges: charges.map { Budget.Charge(kind: $0, line: $1) })
      change(&$0)
    }
  }

  @Test func countsEachKindOfCost() {
    let report = Auditor.audit(funded([], []), plan)
    #expect(
      report.costs == [
        // 75 km and 40 km at 4,001, 40 km at 3,000.
        CostAmount(.fuel, 300_075 + 160_040 + 120_000),
        CostAmount(.vehicle, 200_000 + 200_000 + 100_000),
        // Monday is a full day, Tuesday no longer than a short trip.
        CostAmount(.allowance, 200 + 100 + 20),
        CostAmount(.lodging, 0),
        CostAmount(.hall, 70 + 70),
        CostAmount(.meals, 4_000),
        CostAmount(.tea, 1_000),
        CostAmount(.guests, 25_000 + 10_000),
      ])
    #expect(report[.cost] == 580_115 + 500_000 + 320 + 140 + 40_000)
  }

  @Test func aTripOneMinuteLongerIsNoShortTrip() {
    let longer = funded([], []) { $0.meetings[2].minutes = 61 }
    #expect(Auditor.audit(longer, plan).costs[2] == CostAmount(.allowance, 500))
  }

  @Test func aLineMayBeSpentToTheLastDong() {
    let enough = funded([("xe", 1_080_115, nil)], [(.fuel, "xe"), (.vehicle, "xe")])
    #expect(findings(.budget, enough, plan).isEmpty)
    #expect(Auditor.audit(enough, plan)[.budget]?.status == .kept)
    let short = funded([("xe", 1_080_114, nil)], [(.fuel, "xe"), (.vehicle, "xe")])
    #expect(
      findings(.budget, short, plan) == [
        Finding(.budget, .lineOverspent, budgetLine: "xe", found: 1_080_115, allowed: 1_080_114)
      ])
  }

  @Test func whatIsSpentAlreadyIsNotLeft() {
    let spent = funded(
      [("phu-cap", 1_000, 700), ("hop", 139, nil)], [(.allowance, "phu-cap"), (.hall, "hop")])
    #expect(
      sentences(.budget, spent, plan, .vietnamese) == [
        "Mục chi “Mục phu-cap” phải chi 320 đồng, chỉ còn 300 đồng, vượt 20 đồng (budget)",
        "Mục chi “Mục hop” phải chi 140 đồng, chỉ còn 139 đồng, vượt 1 đồng (budget)",
      ])
    #expect(
      sentences(.budget, spent, plan, .english) == [
        "The budget line “Mục phu-cap” is charged 320 đồng and has 300 left, 20 too little "
          + "(budget)",
        "The budget line “Mục hop” is charged 140 đồng and has 139 left, 1 too little (budget)",
      ])
    let lines = Auditor.audit(spent, plan).chargedLines
    #expect(lines.map(\.line) == ["phu-cap", "hop"])
    #expect(lines.map(\.available) == [300, 139])
    #expect(lines.map(\.charged) == [320, 140])
    #expect(lines.map(\.kinds) == [[.allowance], [.hall]])
  }

  @Test func theLastColumnIsWhatMayBeSpent() {
    let columns = funded([("hop", 139, nil)], [(.hall, "hop")]) {
      $0.budget?.tables[0].columns = [BudgetColumn(id: "truoc", name: "Năm trước"), .standard]
      $0.budget?.tables[0].sections[0].lines[0].amounts = [139, 140]
    }
    #expect(findings(.budget, columns, plan).isEmpty)
  }

  @Test func chargesNothingWhereNothingIsChargedOrTheRuleIsOff() {
    #expect(findings(.budget, funded([("xe", 0, nil)], []), plan).isEmpty)
    let off = funded([("xe", 0, nil)], [(.fuel, "xe")]) { $0.rules.switchedOff = [.budget] }
    #expect(Auditor.audit(off, plan)[.budget]?.status == .off)
  }

  @Test func leavesOpenWhatAPublishedTableDoesNotSay() {
    let published = schedule([held("m1", 17), held("m2", 17, "afternoon")], trips: nil)
    let both = funded(
      [("xe", 0, nil), ("hop", 60, nil)], [(.fuel, "xe"), (.hall, "hop")])
    #expect(
      findings(.budget, both, published) == [
        Finding(.budget, .lineOverspent, budgetLine: "hop", found: 70, allowed: 60),
        Finding(.budget, .notStated),
      ])
    let silent = funded([("xe", 0, nil)], [(.fuel, "xe")])
    #expect(Auditor.audit(silent, published)[.budget]?.status == .notStated)
    #expect(
      sentences(.budget, silent, published, .vietnamese) == [
        "Lịch không nêu đủ để tính chi phí của các mục chi (budget)"
      ])
    #expect(
      sentences(.budget, silent, published, .english) == [
        "The schedule does not say enough to count the costs charged to the budget (budget)"
      ])
  }

  @Test func printsCostsAndLinesForMachinesOnlyWithABudget() throws {
    let line = funded([("hop", 139, nil)], [(.hall, "hop"), (.tea, "hop")])
    let text = try AuditDocument(Auditor.audit(line, plan), line, .english).text()
    #expect(
      text.contains(
        """
          "budget-lines" : [
            {
              "available" : 139,
              "charged" : 1140,
              "kinds" : [
                "hall",
                "tea"
              ],
              "line" : "hop"
            }
          ],
        """), "\(text)")
    #expect(text.contains("\"amount\" : 140,\n      \"kind\" : \"hall\""), "\(text)")
    #expect(text.contains("\"budget-line\" : \"hop\""), "\(text)")
    let none = funded([], []) { $0.budget = nil }
    let plain = try AuditDocument(Auditor.audit(none, plan), none, .english).text()
    #expect(!plain.contains("\"costs\""))
  }
}
