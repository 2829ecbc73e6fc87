import Audit
import Campaign
import Testing

@testable import Logistics

/// The scenario of October 2026: visits, a conference, a work plan and a budget in one file.
@Suite struct YearTogetherTests {
  private func campaign() throws -> Campaign { try Scenario.campaign("hung-yen-2026") }

  private func outcome(_ campaign: Campaign, steps: Int) throws -> CampaignOutcome {
    try CampaignPlanner(
      campaign, PlanningOptions(seed: 1, workers: 2, timeLimitSeconds: nil, stepLimit: steps)
    ).run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
  }

  private func isHired(_ vehicle: Vehicle) -> Bool { vehicle.dongPerDay > 0 }

  @Test func ownCarsDoNotReachAllCommunes() throws {
    let campaign = try campaign()
    let visits = campaign.meetings.filter(\.programme.isEmpty)
    let own = campaign.vehicles.filter { !isHired($0) }
    #expect(visits.count == 104 && own.count == 4)
    let dates = try #require(visits.first?.dates)
    let visited = campaign.workingDates(in: dates).reduce(0) { sum, date in
      let starts = campaign.sessions
        .filter { campaign.calendar.rest(on: date, session: $0.id) == nil }.flatMap(\.starts)
      let cars = own.filter { car in !car.away.contains { $0.matchesDate(date) } }
      return sum + starts.count * cars.count
    }
    #expect(visited == 99)
  }

  @Test func thereIsNoScheduleWithoutHiredCars() throws {
    var campaign = try campaign()
    campaign.vehicles.removeAll(where: isHired)
    guard case .planned(.infeasible(let why)) = try outcome(campaign, steps: 20_000) else {
      Issue.record("not infeasible")
      return
    }
    #expect(why.conflict != nil)
  }

  #if !DEBUG
    @Test func plansVisitsConferenceStepsAndMoneyTogether() throws {
      let campaign = try campaign()
      guard case .planned(.schedule(let solution)) = try outcome(campaign, steps: 100_000) else {
        Issue.record("no schedule")
        return
      }
      let schedule = solution.schedule
      let report = Auditor.audit(campaign, schedule)
      #expect(report.isClean && report.isFullyStated)
      #expect(report.meetingsHeld == 105)
      #expect(report.stepsDated == campaign.workPlan?.steps.count)

      // The conference after the last visit, with its papers made in between.
      let conference = try #require(schedule.meetings.first { $0.meeting == "hoi-nghi" })
      #expect(conference.date == CivilDate("2026-10-22") && conference.place == "hoi-truong")
      let visits = schedule.meetings.filter { $0.meeting != "hoi-nghi" }
      let papers = try #require(schedule.steps?.first { $0.step == "sk-1" })
      #expect(visits.allSatisfy { $0.date < papers.start })
      #expect(papers.finish < conference.date)
      #expect(try #require(schedule.steps?.first { $0.step == "sk-2" }).start > conference.date)

      // Experts ride along, so the team goes in the large car; one paper waits for its author.
      let trip = try #require(schedule.trips?.first { $0.date == conference.date })
      #expect(trip.vehicles.map(\.vehicle) == ["xe-16"])
      let items = try #require(schedule.programmes?.first?.items)
      #expect(items.count == 13)
      #expect(items.first { $0.item == "tl-vung-lom" }?.session == "afternoon")

      // Cars are hired, and paid from their line.
      let hired = Set(campaign.vehicles.filter(isHired).map(\.id))
      let rides = (schedule.trips ?? []).flatMap(\.vehicles).filter { hired.contains($0.vehicle) }
      #expect(!rides.isEmpty)
      let line = try #require(report.chargedLines.first { $0.line == "thue-xe" })
      #expect(line.charged == 900_000 * rides.count)
    }
  #endif
}
