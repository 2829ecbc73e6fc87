import Campaign
import Testing

@testable import Logistics

/// Campaigns at the limits of `CampaignFormat.md`: an answer or a refusal, never a trap or a search
/// without end.
@Suite struct LargeNumbersTests {
  private func driving(_ change: (inout Campaign) -> Void) -> Campaign {
    ruleCampaign {
      $0.vehicles = [Vehicle(id: "v", name: "v", seats: 4, dongPerKilometre: 1_000_000)]
      change(&$0)
    }
  }

  @Test(arguments: [Term.disruption, .preference, .representation])
  func aHeavyWeightOnWhatCannotHappenIsNoTrouble(term: Term) throws {
    let campaign = driving {
      $0.objective = Objective(levels: [[.init(term, 100_000)], [.init(.cost, 1)]])
    }
    guard case .schedule(let solution) = try campaign.outcome() else {
      Issue.record("no schedule")
      return
    }
    #expect(solution.totals == [0, 75_000_000])
    #expect(solution.isOptimal)
  }

  @Test(arguments: [0, 40]) func multipliersStayWithinNumbers(higherTotal: Int) throws {
    // A total of 10^13 below a level whose one term never amounts to anything, and where the
    // schedule is assumed to reach some of it.
    let campaign = driving {
      $0.objective = Objective(levels: [[.init(.preference, 1_000_000)], [.init(.cost, 1)]])
    }
    let pricing = try #require(
      DayPricing(Problem(campaign), level: 1, higherTotals: [higherTotal]))
    let search = TreeSearch(pricing, target: 10_000_000_000_000, largest: [higherTotal])
    _ = search.work(20_000)
    let proof = try #require(search.proof())
    #expect(proof.bound <= 75_000_000)
  }

  @Test func amountsBeyondTheLimitAreRefusedBeforeAnythingIsComputed() throws {
    let campaign = ruleCampaign {
      $0.meetings = []
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [Person(id: "p", name: "", unit: "u", rank: .head)]
      $0.roles = [Role(id: "r", unit: "u")]
      $0.costs.allowanceDong = [1_000_000_000_000, 0, 0]
      $0.minimize((.cost, 1_000_000_000))
    }
    #expect(throws: PlanningError.amountsTooLarge) { try campaign.outcome() }
  }

  @Test func toursThatNeverFitAreNotLookedForWithoutEnd() {
    // Three sessions, 400 meetings: 64 million lists of three, none of which is back in time.
    let problem = Problem(
      ruleCampaign { campaign in
        campaign.window = april(17)...april(17)
        campaign.sessions = (0..<3).map {
          Session(id: SessionID("s\($0)"), name: "", start: time(8 + 2 * $0), end: time(9 + 2 * $0))
        }
        campaign.meetings = (0..<400).map {
          Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 60)
        }
        campaign.rules.backBy = time(9, 1)
      })
    #expect(TourList(Setting(problem, EnergyTable(problem, Weights())), limit: 50_000) == nil)
    let pricing = DayPricing(problem, level: nil, higherTotals: [], tourLimit: 50_000)
    #expect(pricing == nil)
  }

  @Test func moreSeatsThanPeopleAreRefusedAtOnce() throws {
    // 64 roles of 100 for 16 delegations would be a table of two hundred million entries.
    let campaign = ruleCampaign { campaign in
      campaign.units = [Unit(id: "u", name: "u")]
      campaign.people = (0..<2_000).map {
        Person(id: PersonID("p\($0)"), name: "", unit: "u", rank: .head)
      }
      campaign.roles = (0..<64).map { Role(id: RoleID("r\($0)"), count: 100) }
      for m in campaign.meetings.indices { campaign.meetings[m].roles = campaign.roles.map(\.id) }
    }
    guard case .infeasible(let why) = try campaign.outcome() else {
      Issue.record("a schedule")
      return
    }
    #expect(why.impossible.map(\.meeting) == ["ma", "mb"])
    #expect(
      why.impossible.map(\.closed) == [
        [.init(rule: .role, slots: 4)], [.init(rule: .role, slots: 4)],
      ])
  }
}
