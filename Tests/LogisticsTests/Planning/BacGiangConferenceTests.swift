import Audit
import Campaign
import Testing

@testable import Logistics

/// The conference of July 2023: one meeting of a whole day with a programme.
@Suite struct BacGiangConferenceTests {
  private struct NoSchedule: Error {}

  private func solution(_ campaign: Campaign) throws -> Solution {
    let planner = try Planner(
      campaign, PlanningOptions(seed: 1, workers: 1, timeLimitSeconds: nil, stepLimit: 200_000))
    let outcome = planner.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    guard case .schedule(let solution) = outcome else { throw NoSchedule() }
    return solution
  }

  @Test func plansTheConferenceOnTheOneDayThatSuitsEverybody() throws {
    let campaign = try Scenario.campaign("bac-giang-conference-2023")
    let solution = try solution(campaign)
    let report = Auditor.audit(campaign, solution.schedule)
    #expect(report.isClean && report.isFullyStated)
    #expect(solution.isOptimal, "\(solution.totals) \(solution.bounds)")
    let held = try #require(solution.schedule.meetings.first)
    #expect(held.date == CivilDate("2023-07-25") && held.session == "morning")
    // Fourteen of the department and thirty-six others.
    let trip = try #require(solution.schedule.trips?.first)
    #expect(trip.team.count + (held.guests?.count ?? 0) == 50)
    // The department's own cars seat 21, and 29 ride along.
    #expect(trip.vehicles.contains { $0.vehicle == "xe-thue" })
    let programme = try #require(solution.schedule.programmes?.first)
    #expect(programme.items.count == 16)
    #expect(programme.items.first.map { "\($0.item) \($0.start)" } == "khai-mac 08:30")
    #expect(
      programme.items.suffix(3).map { "\($0.item) \($0.start)" }
        == ["ket-luan 11:19", "tl-tdc 13:30", "tham-quan 13:38"])
  }

  @Test func whoIsAwayInTheMorningReadsInTheAfternoon() throws {
    var campaign = try Scenario.campaign("bac-giang-conference-2023")
    let author = try #require(campaign.people.firstIndex { $0.id == "tdc-3" })
    let paper = try #require(campaign.meetings[0].programme.first { $0.id == "tl-tdc" })
    #expect(paper.presenters == [.person("tdc-3")] && paper.session == nil)

    let schedule = try solution(campaign).schedule
    let papers = schedule.programmes?.first?.items.filter { $0.session == "afternoon" }
    #expect(papers?.map(\.item) == ["tl-tdc", "tham-quan"])
    // In the morning it would be read by nobody.
    var moved = schedule
    let place = try #require(moved.programmes?[0].items.firstIndex { $0.item == "tl-tdc" })
    moved.programmes?[0].items[place].session = "morning"
    moved.programmes?[0].items[place].start = ClockTime(minutes: 11 * 60 + 34)
    #expect(Auditor.audit(campaign, moved).findings.map(\.kind) == [.presenterAway])

    campaign.people[author].away = []
    let listed = campaign.meetings[0].programme.map(\.id)
    let present = try solution(campaign).schedule
    #expect(present.meetings.map(\.date) == schedule.meetings.map(\.date))
    #expect(present.programmes?.first?.items.map(\.item) == listed)
    #expect(Auditor.audit(campaign, present).isClean)
  }
}
