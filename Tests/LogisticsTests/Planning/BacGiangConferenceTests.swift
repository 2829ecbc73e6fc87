import Audit
import Campaign
import Testing

@testable import Logistics

/// The conference of July 2023: one meeting of a whole day with a programme.
@Suite struct BacGiangConferenceTests {
  @Test func plansTheConferenceOnTheOneDayThatSuitsEverybody() throws {
    let campaign = try Scenario.campaign("bac-giang-conference-2023")
    let planner = try Planner(
      campaign, PlanningOptions(seed: 1, workers: 1, timeLimitSeconds: nil, stepLimit: 200_000))
    guard
      case .schedule(let solution) = planner.run(
        seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    else {
      Issue.record("no schedule")
      return
    }
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
    #expect(programme.items.last.map { "\($0.item) \($0.start)" } == "tham-quan 13:30")
    #expect(programme.items.dropLast().last.map { "\($0.item) \($0.start)" } == "ket-luan 11:27")
  }
}
