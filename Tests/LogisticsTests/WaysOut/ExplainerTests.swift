import Audit
import Campaign
import Testing

@testable import Logistics

/// Small campaigns without a schedule: what can be done, and what is said of others.
@Suite struct ExplainerTests {
  /// Both meetings on Monday morning, two delegations, rooms enough.
  private func together(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    ruleCampaign {
      $0.window = april(17)...april(17)
      $0.sessions.removeLast()
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      change(&$0)
    }
  }

  private func concessions(_ campaign: Campaign, most: Int = 3) throws -> [[Concession]] {
    try campaign.impasse(most: most).ways.map(\.concessions)
  }

  // MARK: Outcomes

  @Test func aCampaignWithAScheduleHasOne() throws {
    guard case .schedule(let solution) = try ruleCampaign().explained() else {
      Issue.record("no schedule")
      return
    }
    #expect(Auditor.audit(ruleCampaign(), solution.schedule).isClean)
  }

  @Test func nothingIsClaimedWhereTheSearchIsStopped() throws {
    let campaign = ruleCampaign {
      $0.precedences = [Precedence(first: "ma", second: "mb", days: 2)]
    }
    guard case .nothing = try campaign.explained(isCancelled: { true }) else {
      Issue.record("something is claimed")
      return
    }
  }

  @Test func amountsThatAreTooLargeAreRefused() {
    let campaign = ruleCampaign {
      $0.vehicles = [Vehicle(id: "v", name: "", seats: 4, dongPerDay: 1_000_000_000_000)]
      $0.minimize((.cost, 1_000_000_000))
    }
    #expect(throws: PlanningError.self) {
      try Explainer(campaign, ExplanationOptions())
    }
  }

  // MARK: Single ways

  @Test func moreDaysMoreDelegationsOrAMeetingLess() throws {
    // Three meetings in two sessions.
    let campaign = ruleCampaign {
      $0.window = april(17)...april(17)
      $0.meetings.append(Meeting(id: "mc", host: "ha", places: ["a"], minutes: 120))
    }
    #expect(
      try concessions(campaign)
        == [
          [Concession(.laterEnd)],
          [Concession(.moreDelegations, extent: .dates([april(17)]))],
          [Concession(.leaveOut, amount: 1, extent: .meetings(["mc"]))],
        ].sorted { $0.weight < $1.weight })
  }

  @Test func asManyDaysAsItTakes() throws {
    // Nine meetings in two sessions a day: three days more than two.
    let campaign = ruleCampaign {
      $0.meetings = (0..<9).map {
        Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 120)
      }
    }
    let ways = try concessions(campaign)
    #expect(ways.contains([Concession(.laterEnd, amount: 3)]))
    #expect(ways.contains { $0.first?.kind == .leaveOut && $0.first?.amount == 5 })
  }

  @Test func meetingsThatShareTheirDatesAreHeldLaterTogether() throws {
    // Ten meetings in the four sessions of two days: three days more than two.
    let campaign = ruleCampaign {
      $0.window = april(17)...april(28)
      $0.meetings = (0..<10).map {
        Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 120)
      }
      for m in $0.meetings.indices { $0.meetings[m].dates = april(17)...april(18) }
    }
    let ways = try concessions(campaign)
    #expect(ways.contains([Concession(.laterDates(campaign.meetings.map(\.id)), amount: 3)]))
  }

  @Test func aHostReceivesOnTheDateThatIsNeeded() throws {
    let campaign = ruleCampaign {
      $0.meetings.removeLast()
      $0.hosts[0].refuses = [SlotPattern(dates: april(17)...april(18))]
    }
    let first = try #require(try concessions(campaign, most: 1).first)
    #expect(first.count == 1 && first[0].kind == .receive("ha"))
    guard case .dates(let dates) = first[0].extent else {
      Issue.record("everywhere")
      return
    }
    #expect(dates.count == 1)
  }

  @Test func aDeputyStandsInWhereItIsNeeded() throws {
    // The head is in one of two teams.
    let campaign = together {
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [
        Person(id: "h", name: "", unit: "u", rank: .head),
        Person(id: "d", name: "", unit: "u", rank: .deputy),
      ]
      $0.roles = [Role(id: "lead", unit: "u", ranks: [.head])]
      for m in $0.meetings.indices { $0.meetings[m].roles = ["lead"] }
    }
    let first = try #require(try concessions(campaign, most: 1).first)
    #expect(first.map(\.kind) == [.standIn("lead")])
    guard case .meetings(let meetings) = first[0].extent else {
      Issue.record("everywhere")
      return
    }
    #expect(meetings.count == 1)
  }

  @Test func aVehicleIsHiredForTheDateOnWhichOneIsMissing() throws {
    // On Tuesday morning both meetings, and one vehicle.
    let campaign = together {
      $0.window = april(17)...april(18)
      $0.vehicles = [Vehicle(id: "v", name: "", seats: 4)]
      $0.drivers = [Driver(id: "x", name: "")]
      for m in $0.meetings.indices { $0.meetings[m].pin.date = april(18) }
    }
    let ways = try concessions(campaign)
    #expect(
      ways.contains([
        Concession(.hireVehicle(seats: 4), extent: .dates([april(18)]))
      ]))
    // A driver alone has nothing to drive.
    #expect(!ways.contains { $0.contains { $0.kind == .hireDriver } })
  }

  @Test func aLineIsRaisedByWhatItLacks() throws {
    // 40 and 50 km at 100 đồng for each way, or 75 in one tour; 3,000 đồng are left.
    let campaign = ruleCampaign {
      $0.vehicles = [Vehicle(id: "v", name: "", seats: 4, dongPerKilometre: 100)]
      $0.budget = Budget(
        tables: [
          BudgetTable(
            title: "",
            sections: [
              BudgetSection(name: "", lines: [BudgetLine(id: "xe", name: "", amounts: [3_000])])
            ])
        ], charges: [.init(kind: .fuel, line: "xe")])
    }
    let ways = try concessions(campaign)
    #expect(ways.contains([Concession(.raise("xe"), amount: 5_000)]))
  }

  @Test func absencesAreLiftedOnlyWhereTheyMatter() throws {
    let campaign = ruleCampaign {
      $0.window = april(17)...april(19)
      $0.meetings.removeLast()
      $0.meetings[0].pin.date = april(18)
      $0.meetings[0].roles = ["r"]
      $0.units = [Unit(id: "u", name: "")]
      $0.people = [
        Person(
          id: "p", name: "", unit: "u", rank: .head,
          away: [SlotPattern(dates: april(17)...april(19))])
      ]
      $0.roles = [Role(id: "r", unit: "u")]
    }
    #expect(
      try concessions(campaign).contains([
        Concession(.present("p"), extent: .dates([april(18)]))
      ]))
  }

  @Test func lagsAreShortenedNoMoreThanNeeded() throws {
    let campaign = ruleCampaign {
      $0.precedences = [Precedence(first: "ma", second: "mb", days: 3)]
    }
    let ways = try concessions(campaign)
    let (a, b) = (PlanEvent.meeting("ma"), PlanEvent.meeting("mb"))
    #expect(ways.first == [Concession(.dropOrder(a, b))])
    #expect(ways.contains([Concession(.shorterOrder(a, b), amount: 2)]))
  }

  // MARK: Pairs and the next conflict

  @Test func twoThingsGiveWayWhereOneDoesNotSuffice() throws {
    // One vehicle and one delegation for two meetings at the same time, fixed to it.
    let campaign = together {
      $0.delegations.removeLast()
      $0.vehicles = [Vehicle(id: "v", name: "", seats: 4)]
      for m in $0.meetings.indices {
        $0.meetings[m].pin = Meeting.Pin(date: april(17), session: "morning")
      }
    }
    let ways = try concessions(campaign, most: 20)
    #expect(
      ways.contains {
        Set($0) == [
          Concession(.moreDelegations, extent: .dates([april(17)])),
          Concession(.hireVehicle(seats: 4), extent: .dates([april(17)])),
        ]
      })
    #expect(!ways.contains { $0.count == 1 && $0[0].kind == .moreDelegations })
  }

  @Test func othersAreReallyDifferent() throws {
    // Too few rooms at `a`, and orders that lead in a circle: two troubles with nothing in common.
    let campaign = together {
      $0.meetings[1].places = ["a"]
      $0.meetings += ["mc", "md"].map {
        Meeting(id: $0, host: "hb", places: ["b"], minutes: 60)
      }
      $0.places[2].rooms = 4
      $0.delegations += ["d3", "d4"].map { Delegation(id: $0, name: "") }
      $0.precedences = [
        Precedence(first: "mc", second: "md"), Precedence(first: "md", second: "mc"),
      ]
    }
    let impasse = try campaign.impasse(most: 5)
    let sets = impasse.conflicts.map { Set($0.reasons) }
    #expect(sets.contains([.held("ma"), .held("mb"), .rooms("a", 1)]))
    #expect(
      sets.contains([
        .held("mc"), .held("md"), .precedence("mc", "md", days: 0),
        .precedence("md", "mc", days: 0),
      ]) || sets.contains { $0.contains(.precedence("mc", "md", days: 0)) })
    for conflict in impasse.conflicts {
      #expect(conflict.isMinimal)
      try expectMinimal(conflict, campaign)
    }
    // Both must give way.
    #expect(impasse.ways.allSatisfy { $0.concessions.count == 2 || $0.weight > 12 })
  }

  @Test func ninetyOfAHundredMeetingsAreSaidOnce() throws {
    // Any 81 of 90 meetings are too many for 80 places: one conflict, not thousands.
    let campaign = ruleCampaign {
      $0.window = april(3)...april(28)
      $0.meetings = (0..<90).map {
        Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 120)
      }
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      $0.places[1].rooms = 2
    }
    let impasse = try campaign.impasse(most: 3)
    #expect(
      impasse.conflicts.allSatisfy { conflict in
        conflict.reasons.contains(.delegations(2)) || conflict.reasons.contains(.rooms("a", 2))
      })
    #expect(impasse.conflicts.count <= 2)
  }

  // MARK: Work plans

  @Test func stepsThatDoNotFitGetMoreTime() throws {
    // Four days of work in a plan of three.
    var campaign = ruleCampaign()
    campaign.meetings = []
    campaign.units = [Unit(id: "u", name: "u")]
    campaign.people = [Person(id: "p", name: "", unit: "u", rank: .specialist)]
    campaign.workPlan = WorkPlan(
      window: april(17)...april(19),
      tasks: [
        Task(
          id: "t", name: "", lead: "u",
          steps: [
            Step(id: "s1", unit: "u", days: 2),
            Step(id: "s2", unit: "u", days: 2, after: [.init(.step("s1"))]),
          ])
      ])
    let ways = try concessions(campaign)
    #expect(
      Set(ways.prefix(2)) == [[Concession(.shorterStep("s1"))], [Concession(.shorterStep("s2"))]])
    #expect(try concessions(campaign, most: 20).contains([Concession(.laterPlanEnd)]))
  }
}

extension Campaign {
  /// What asking for reasons comes to within a few thousand steps of each search.
  func explained(
    most: Int = 3, seed: UInt64 = 1, workers: Int = 1,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> Explained {
    try Explainer(
      self,
      ExplanationOptions(
        seed: seed, workers: workers, timeLimitSeconds: nil, stepLimit: 16_000, most: most)
    ).run(seconds: { 0 }, isCancelled: isCancelled, progress: { _ in })
  }

  /// The same, where there must be no schedule; every way is held against the audit.
  func impasse(
    most: Int = 3, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Impasse {
    guard case .impasse(let impasse) = try explained(most: most) else {
      throw NotAnImpasse()
    }
    for way in impasse.ways {
      let changed = try #require(way.applied(to: self), sourceLocation: sourceLocation)
      let report = Auditor.audit(changed, way.schedule.ordered(for: changed))
      #expect(
        report.isClean && report.isFullyStated, "\(way.concessions): \(report.findings)",
        sourceLocation: sourceLocation)
    }
    return impasse
  }

  private struct NotAnImpasse: Error {}
}
