import Audit
import Campaign
import Testing

@testable import Logistics

/// Programmes as the planner takes them into account.
@Suite struct ProgrammePlanningTests {
  /// `ma` with two items of an hour in the two hours of a morning or an afternoon; `p` presents the
  /// second.
  private func campaign(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    ruleCampaign {
      $0.meetings.removeLast()
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [Person(id: "p", name: "p", unit: "u", rank: .head)]
      $0.meetings[0].programme = [
        ProgrammeItem(id: "x", minutes: 60),
        ProgrammeItem(id: "y", minutes: 60, presenters: [.person("p")], after: ["x"]),
      ]
      change(&$0)
    }
  }

  private func solution(_ campaign: Campaign) throws -> Solution {
    guard case .schedule(let solution) = try campaign.outcome() else { throw NoSchedule() }
    return solution
  }

  private struct NoSchedule: Error {}

  private func infeasibility(_ campaign: Campaign) throws -> Infeasibility {
    guard case .infeasible(let why) = try campaign.outcome() else { throw Planned() }
    return why
  }

  private struct Planned: Error {}

  @Test func writesTheProgrammeIntoTheSchedule() throws {
    let campaign = campaign()
    let solution = try solution(campaign)
    let programme = try #require(solution.schedule.programmes?.first)
    #expect(solution.schedule.programmes?.count == 1)
    #expect(programme.items.map(\.item.text) == ["x", "y"])
    let report = Auditor.audit(campaign, solution.schedule)
    #expect(report.isClean && report.isFullyStated)
  }

  @Test func speaksOfNoProgrammesWhereThereAreNone() throws {
    #expect(try solution(ruleCampaign()).schedule.programmes == nil)
  }

  @Test func holdsTheMeetingWhenWhoPresentsIsThere() throws {
    // Away but for the afternoon of the second day.
    let campaign = campaign {
      $0.people[0].away = [.on(17), .on(18, "morning")]
      $0.hosts[0].dislikes = [Host.Dislike(slots: .on(18, "afternoon"), points: 1)]
      $0.minimize((.preference, 1))
    }
    let solution = try solution(campaign)
    let held = try #require(solution.schedule.meetings.first)
    #expect(held.date == april(18) && held.session == "afternoon")
    // The certificate closes the same slots.
    let report = CertificateAudit(campaign).report(on: solution.certificate)
    #expect(report.isClean && report.provesOptimal(totals: solution.totals))
    let loose = try #require(try self.solution(campaign.without(.person)).schedule.meetings.first)
    #expect(loose.date != april(18) || loose.session != "afternoon")
  }

  @Test func sendsWhoPresentsWithNoOtherDelegation() throws {
    // One date with two delegations, and `p` is the only one who can go to `mb`.
    let campaign = campaign {
      $0.window = april(17)...april(18)
      $0.meetings.append(Meeting(id: "mb", host: "hb", places: ["b"], minutes: 120, roles: ["r"]))
      $0.roles = [Role(id: "r", unit: "u")]
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      // One day is cheaper.
      $0.minimize((.compactness, 1))
      $0.delegations[0].hosts = ["ha"]
      $0.delegations[1].hosts = ["hb"]
    }
    let solution = try solution(campaign)
    #expect(Auditor.audit(campaign, solution.schedule).isClean)
    #expect(Set(solution.schedule.meetings.map(\.date)).count == 2)
    let loose = try self.solution(campaign.without(.person))
    #expect(Set(loose.schedule.meetings.map(\.date)).count == 1)
  }

  @Test func choosesThePlaceFromWhichTheSiteIsNear() throws {
    // Ten minutes at the site; 50 minutes each way from `a`, none from `b`.
    let campaign = campaign {
      $0.meetings[0].places = ["a", "b"]
      $0.meetings[0].programme = [
        ProgrammeItem(id: "x", minutes: 21, site: "b")
      ]
    }
    #expect(try solution(campaign).schedule.meetings.first?.place == "b")
  }

  @Test func saysWhatKeepsAProgrammeOut() throws {
    let campaign = campaign { $0.people[0].away = [.on(17), .on(18)] }
    let why = try infeasibility(campaign)
    #expect(why.impossible.map(\.meeting) == ["ma"])
    #expect(why.impossible.first?.closed == [.init(rule: .window, slots: 4)])
    let conflict = try #require(why.conflict)
    #expect(
      conflict.reasons == [
        .held("ma"), .item("ma", "y"), .programmeTime("ma"), .away("p"),
      ])
    #expect(conflict.isMinimal)
    try expectMinimal(conflict, campaign)
  }

  @Test func saysWhichItemsAreTooLong() throws {
    let campaign = campaign { $0.meetings[0].programme[0].minutes = 61 }
    let conflict = try #require(try infeasibility(campaign).conflict)
    #expect(
      Set(conflict.reasons) == [
        .held("ma"), .item("ma", "x"), .item("ma", "y"), .programmeTime("ma"),
      ])
    try expectMinimal(conflict, campaign)
  }
}
