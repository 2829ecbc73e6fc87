import Audit
import Campaign
import Testing

/// Amounts counted by hand on the fixture's numbers.
@Suite struct TermAuditTests {
  private func amount(_ term: Term, _ campaign: Campaign, _ schedule: Schedule) -> Int? {
    Auditor.audit(campaign, schedule)[term]
  }

  /// Monday at both places with one vehicle, Tuesday at `a` with two.
  private let plan = schedule(
    [
      held("m1", 17, guests: ["g1", "g3"]), held("m2", 17, "afternoon", guests: []),
      held("m3", 18, at: "a"),
    ],
    trips: [
      trip(17, team: [("leader", "pgd1"), ("expert", "cv1")], vehicles: [("v7", nil)]),
      trip(18, team: [("leader", "pgd1")], vehicles: [("v4", nil), ("v7", nil)]),
    ])

  private func full(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    campaign {
      addPeople(&$0)
      addVehicles(&$0)
      addGuests(&$0)
      $0.meetings.append(
        Meeting(id: "m3", host: "van-lam", places: ["a"], minutes: 60, roles: ["leader"]))
      $0.costs = CostTable(allowanceDong: [300, 200, 100], representationPoints: [0, 1, 3])
      change(&$0)
    }
  }

  @Test func unscheduledAddsPrioritiesOfOptionalMeetingsOnly() {
    let optional = campaign {
      $0.meetings[0].isRequired = false
      $0.meetings[0].priority = 7
      $0.meetings.append(
        Meeting(
          id: "m3", host: "yen-my", places: ["b"], minutes: 60, isRequired: false, priority: 5))
    }
    #expect(amount(.unscheduled, optional, schedule([])) == 12)
    #expect(amount(.unscheduled, optional, schedule([held("m1", 17)])) == 5)
  }

  @Test func representationCountsFromTheBestRankAllowed() {
    // Two deputies where heads may go: 1 + 1; a specialist: 3.
    #expect(amount(.representation, full(), plan) == 5)
    // Where only deputies and below are asked for, a deputy is the best there is.
    let deputies = full { $0.roles[0].ranks = [.deputy, .specialist] }
    #expect(amount(.representation, deputies, plan) == 3)
  }

  @Test func preferenceAddsUpWhereSeveralDislikesMatch() {
    let disliked = full {
      $0.hosts[0].dislikes = [
        Host.Dislike(slots: SlotPattern(weekdays: [.monday]), points: 4),
        Host.Dislike(slots: SlotPattern(sessions: ["morning"]), points: 2),
      ]
    }
    // m1 on Monday morning 6, m3 on Tuesday morning 2.
    #expect(amount(.preference, disliked, plan) == 8)
  }

  @Test func costAddsDrivesDaysAllowancesAndGuests() {
    // Monday: 20 + 30 + 25 = 75 km at 4,001 = 300,075, day 200,000.
    // Tuesday: 40 km at 3,000 = 120,000 and 100,000; at 4,001 = 160,040 and 200,000.
    // Allowances 200 + 100 + 200; guests 30,000 + 10,000.
    #expect(
      amount(.cost, full(), plan) == 500_075 + 220_000 + 360_040 + 500 + 40_000)
  }

  @Test func costRoundsHalvesUp() {
    func cost(metres: Int) -> Int? {
      let rounded = campaign {
        addVehicles(&$0)
        $0.vehicles[0].dongPerKilometre = 1
        $0.vehicles[0].dongPerDay = 0
        $0.travel.metres[0][1] = metres
        $0.travel.metres[1][0] = 0
      }
      return amount(
        .cost, rounded, schedule([held("m1", 17)], trips: [trip(17, vehicles: [("v4", nil)])]))
    }
    #expect(cost(metres: 499) == 0)
    #expect(cost(metres: 500) == 1)
    #expect(cost(metres: 1499) == 1)
  }

  @Test func balanceSquaresDatesOut() {
    // pgd1 on two dates: 4; cv1 on one: 1.
    #expect(amount(.balance, full(), plan) == 5)
  }

  @Test func compactnessCountsDatesNotTours() {
    let parallel = schedule([held("m1", 17), held("m2", 17, by: "d2"), held("m2", 18)])
    #expect(amount(.compactness, full(), parallel) == 2)
  }

  private func without(_ rule: RuleID, _ campaign: Campaign) -> Campaign {
    var campaign = campaign
    campaign.rules.switchedOff = [rule]
    return campaign
  }

  @Test func exposureCountsMeetingsOfMembersWhomNobodyCouldReplace() {
    // gd or pgd2 could go for pgd1, tp or pp for cv1.
    #expect(amount(.exposure, full(), plan) == 0)
    // With the head away and one leader on duty, pgd2 must stay: 2 meetings on Monday, 1 on Tuesday.
    let short = full {
      $0.people[0].away = [SlotPattern()]
      $0.rules.leadersOnDuty = 1
    }
    #expect(amount(.exposure, short, plan) == 3)
    // Only Monday's tour touches the afternoon.
    let afternoon = full {
      $0.people[0].away = [SlotPattern(sessions: ["afternoon"])]
      $0.people[2].away = [SlotPattern(sessions: ["afternoon"])]
    }
    #expect(amount(.exposure, afternoon, plan) == 2)
    // Without rule `person` absences are not kept.
    let free = full {
      $0.people[0].away = [SlotPattern()]
      $0.people[2].away = [SlotPattern()]
    }
    #expect(amount(.exposure, free, plan) == 3)
    #expect(amount(.exposure, without(.person, free), plan) == 0)
  }

  @Test func exposureAsksForAStandInWhoRepresentsTheUnit() {
    let alone = full {
      // Nobody but specialists is left of `science` beside its head.
      $0.people.removeAll { $0.id == "pp" }
      $0.rules.leadersOnDuty = 0
    }
    func led(_ team: [(RoleID, PersonID)]) -> Schedule {
      schedule([held("m1", 17, guests: ["g1"])], trips: [trip(17, team: [("leader", "gd")] + team)])
    }
    #expect(amount(.exposure, alone, led([("expert", "tp")])) == 1)
    var lenient = alone
    lenient.rules.specialistsMayRepresent = true
    #expect(amount(.exposure, lenient, led([("expert", "tp")])) == 0)
    #expect(amount(.exposure, without(.standIn, alone), led([("expert", "tp")])) == 0)
    // For cv1 another specialist could go, as tp leads; for tp nobody.
    var two = alone
    two.roles[1].count = 2
    #expect(amount(.exposure, two, led([("expert", "tp"), ("expert", "cv1")])) == 1)
    // What the campaign does not have counts nothing.
    #expect(amount(.exposure, alone, led([("expert", "nobody"), ("nothing", "cv1")])) == 0)
    #expect(amount(.exposure, without(.role, alone), led([("expert", "tp")])) == 0)
  }

  @Test func exposureOfAPublishedTableIsUnknown() {
    #expect(amount(.exposure, full(), schedule([held("m1", 17)], trips: nil)) == nil)
  }

  @Test func disruptionIsNothingInAFirstPlan() {
    #expect(amount(.disruption, full(), plan) == 0)
  }

  @Test func leavesUnknownWhatAPublishedTableDoesNotSay() {
    let published = schedule(
      [held("m1", 17), held("m2", 17, "afternoon")], trips: nil)
    let report = Auditor.audit(full(), published)
    let amounts = Dictionary(uniqueKeysWithValues: report.terms.map { ($0.term, $0.amount) })
    #expect(amounts[.cost] == .some(nil))
    #expect(amounts[.representation] == .some(nil))
    #expect(amounts[.balance] == .some(nil))
    #expect(amounts[.compactness] == 1)
    #expect(amounts[.preference] == 0)
    #expect(amounts[.unscheduled] == 0)
    #expect(report.levelTotals == [0, 0, nil])
    #expect(report.metres == 75_000)
  }

  @Test func leavesCostUnknownWithoutAttendeeLists() {
    var silent = plan
    silent.meetings[0].guests = nil
    #expect(amount(.cost, full(), silent) == nil)
    #expect(amount(.cost, full { $0.rules.switchedOff = [.guest] }, silent) == 1_080_615)
  }

  @Test func countsNothingOfRulesSwitchedOff() {
    let bare = full { $0.rules.switchedOff = [.role, .vehicle, .guest] }
    let report = Auditor.audit(bare, plan)
    #expect(report[.cost] == 0)
    #expect(report[.representation] == 0)
    #expect(report[.balance] == 0)
  }

  @Test func leavesUnknownWhatDoesNotFit64Bits() {
    let huge = full { $0.vehicles[0].dongPerKilometre = .max }
    let report = Auditor.audit(huge, plan)
    #expect(report[.cost] == nil)
    #expect(report.levelTotals[2] == nil)
  }

  @Test func weighsTermsIntoLevels() {
    let weighed = full {
      $0.objective = Objective(levels: [
        [.init(.compactness, 10), .init(.balance, 3)], [.init(.cost, 2)],
      ])
    }
    #expect(
      Auditor.audit(weighed, plan).levelTotals == [10 * 2 + 3 * 5, 2 * 1_120_615])
  }
}
