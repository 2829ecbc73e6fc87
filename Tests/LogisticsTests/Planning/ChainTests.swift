import Audit
import Campaign
import Testing

@testable import Logistics

/// Meetings that all wait for one another: of the orders in which they can be held only one is right.
@Suite struct ChainTests {
  /// Meetings of which each is held a day or more after the one before, on so many working days with
  /// one slot each.
  private func chain(_ length: Int, days: Int) -> Campaign {
    ruleCampaign {
      $0.sessions.removeLast()
      var last = april(17)
      while $0.workingDates(in: april(17)...last).count < days { last = last.adding(days: 1) }
      $0.window = april(17)...last
      $0.meetings = (0..<length).map {
        Meeting(id: MeetingID("m\($0)"), host: "ha", places: ["a"], minutes: 120)
      }
      // What is listed last comes first, so that the order of the list is of no help.
      $0.precedences = (1..<length).map {
        Precedence(first: MeetingID("m\($0)"), second: MeetingID("m\($0 - 1)"), days: 1)
      }
    }
  }

  @Test(arguments: [24, 27])
  func findsTheOrderOfALongChain(days: Int) throws {
    let campaign = chain(24, days: days)
    #expect(campaign.workingDates.count == days)
    guard case .schedule(let solution) = try campaign.outcome(steps: 80_000) else {
      Issue.record("no schedule")
      return
    }
    #expect(Auditor.audit(campaign, solution.schedule).isClean)
    #expect(
      solution.schedule.meetings.sorted { $0.date < $1.date }.map(\.meeting)
        == campaign.meetings.map(\.id).reversed())
  }

  @Test func saysWhyAChainIsTooLong() throws {
    var campaign = chain(24, days: 23)
    // There is room for all of them, but not one after the other.
    campaign.delegations.append(Delegation(id: "d2", name: "d2"))
    for p in campaign.places.indices { campaign.places[p].rooms = 2 }
    guard case .infeasible(let why) = try campaign.outcome() else {
      Issue.record("not infeasible")
      return
    }
    let reasons = try #require(why.conflict).reasons
    for m in 1..<24 {
      let order = Reason.precedence(MeetingID("m\(m)"), MeetingID("m\(m - 1)"), days: 1)
      #expect(reasons.contains(order))
    }
  }

  /// What the solver knows to be possible does not say who goes; the search finds that.
  @Test func leavesToTheSearchWhatTheSolverIsNotTold() throws {
    var campaign = chain(24, days: 25)
    campaign.units = [Unit(id: "u", name: "u")]
    campaign.people = ["p", "q"].map {
      Person(id: PersonID($0), name: $0, unit: "u", rank: .head, mostDaysAWeek: 3)
    }
    campaign.roles = [Role(id: "r", unit: "u")]
    for m in campaign.meetings.indices { campaign.meetings[m].roles = ["r"] }
    campaign.delegations.append(Delegation(id: "d2", name: "d2"))
    guard case .schedule(let solution) = try campaign.outcome(steps: 80_000) else {
      Issue.record("no schedule")
      return
    }
    let report = Auditor.audit(campaign, solution.schedule)
    #expect(report.isClean && report.isFullyStated)
  }
}
