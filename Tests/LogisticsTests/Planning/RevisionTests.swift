import Audit
import Campaign
import Scheduler
import Testing

@testable import Logistics

/// Planning again from a published schedule, on random tiny campaigns.
@Suite struct RevisionTests {
  #if DEBUG
    private static let perGroup = 4
  #else
    private static let perGroup = 100
  #endif

  private func plan(_ campaign: Campaign, _ seed: UInt64) throws -> Logistics.Solution? {
    let planner = try Planner(
      campaign,
      PlanningOptions(seed: seed, workers: 1, timeLimitSeconds: nil, stepLimit: 8_000))
    let outcome = planner.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    guard case .schedule(let solution) = outcome else { return nil }
    return solution
  }

  @Test(arguments: UInt64(0)..<4)
  func nothingChangesWhereNothingHasTo(group: UInt64) throws {
    for index in 0..<UInt64(RevisionTests.perGroup) {
      let seed = group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      var campaign = maker.make()
      campaign.revision = nil
      campaign.objective = .standard
      guard let first = try plan(campaign, seed) else { continue }
      let again = try plan(
        campaign.revised(by: Revision(published: first.schedule)), seed &+ 1)
      #expect(again?.totals[1] == 0, "seed \(seed)")
      #expect(again?.bounds[1] == 0, "seed \(seed)")
      #expect(again?.totals[0] == first.totals[0], "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func whatLiesBeforeTheFrozenDateStays(group: UInt64) throws {
    for index in 0..<UInt64(RevisionTests.perGroup) {
      let seed = group * 10_000 + index
      var random = RandomSource(seed: seed)
      var maker = TinyCampaign(seed: seed)
      var campaign = maker.make()
      campaign.revision = nil
      campaign.objective = .standard
      campaign.rules.switchedOff = []
      guard let first = try plan(campaign, seed) else { continue }
      let dates = campaign.window.dates
      let frozen = dates[random.below(dates.count)]
      // Somebody, or a delegation, cannot go on the later dates.
      let away = SlotPattern(dates: frozen...campaign.window.upperBound)
      if !campaign.people.isEmpty {
        let person = random.below(campaign.people.count)
        campaign.people[person].away.append(away)
      }
      let confirmed = first.schedule.meetings.filter { _ in random.below(3) == 0 }.map(\.meeting)
      let revision = Revision(
        published: first.schedule, frozenUntil: frozen, confirmed: confirmed)
      let revised = campaign.revised(by: revision)
      guard let again = try plan(revised, seed &+ 1) else { continue }
      let report = Auditor.audit(revised, again.schedule)
      #expect(report.isClean, "seed \(seed): \(report.findings)")
      func past(_ schedule: Schedule) -> [Schedule.HeldMeeting] {
        schedule.meetings.filter { $0.date < frozen }
      }
      #expect(past(again.schedule) == past(first.schedule), "seed \(seed)")
      #expect(
        again.schedule.trips?.filter { $0.date < frozen }
          == first.schedule.trips?.filter { $0.date < frozen }, "seed \(seed)")
      for held in first.schedule.meetings where confirmed.contains(held.meeting) {
        let now = again.schedule.meetings.first { $0.meeting == held.meeting }
        guard let now else { continue }
        #expect(now.date == held.date && now.session == held.session, "seed \(seed)")
        #expect(now.start == held.start && now.place == held.place, "seed \(seed)")
        #expect(now.site == held.site, "seed \(seed)")
      }
    }
  }

  /// On every date in turn somebody who goes out cannot; that fewer changes will not do is proven as soon
  /// as they are found, for somebody else has to come to each of the same meetings.
  @Test func smallRepairsAreProvenLeast() throws {
    var campaign = try Scenario.campaign("hung-yen-2023")
    campaign.revision = nil
    let first = try #require(try plan(campaign, 1))
    var (proven, repaired) = (0, 0)
    for (index, trip) in (first.schedule.trips ?? []).enumerated() {
      guard let member = trip.team.last,
        let person = campaign.people.firstIndex(where: { $0.id == member.person })
      else { continue }
      var changed = campaign
      changed.people[person].away.append(SlotPattern(dates: trip.date...trip.date))
      let revised = changed.revised(by: Revision(published: first.schedule))
      guard let again = try plan(revised, UInt64(index)) else { continue }
      #expect(Auditor.audit(revised, again.schedule).isClean, "\(member.person) on \(trip.date)")
      #expect(again.totals[1] > 0 && again.bounds[1] <= again.totals[1])
      repaired += 1
      proven += again.bounds[1] == again.totals[1] ? 1 : 0
    }
    #expect(repaired > 4 && 2 * proven > repaired, "\(proven) of \(repaired)")
  }
}
