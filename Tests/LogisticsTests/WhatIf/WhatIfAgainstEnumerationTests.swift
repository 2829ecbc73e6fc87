import Audit
import Campaign
import Testing

@testable import Logistics

/// What is said of every spot of every meeting of random tiny campaigns, against every schedule there is.
@Suite struct WhatIfAgainstEnumerationTests {
  /// Campaigns per seed group; debug builds try fewer.
  #if DEBUG
    private static let perGroup = 2
  #else
    private static let perGroup = 12
  #endif

  private struct Count {
    var possible = 0
    var proven = 0
    var impossible = 0
    var open = 0
  }

  @Test(arguments: UInt64(0)..<8)
  func everyAnswerHolds(group: UInt64) throws {
    var count = Count()
    for index in 0..<UInt64(WhatIfAgainstEnumerationTests.perGroup) {
      var maker = TinyCampaign(seed: 0x3A_11F0 + group * 10_000 + index)
      try check(maker.make(), seed: 0x3A_11F0 + group * 10_000 + index, &count)
    }
    #if !DEBUG
      #expect(count.proven > 0 && count.impossible > 0, "\(count)")
      #expect(count.open < count.possible + count.impossible, "\(count)")
    #endif
  }

  /// Visits beside the steps of a work plan.
  @Test(arguments: UInt64(0)..<4)
  func everyAnswerHoldsBesideSteps(group: UInt64) throws {
    var count = Count()
    for index in 0..<UInt64(WhatIfAgainstEnumerationTests.perGroup / 2) {
      let seed = 0x3A_11F1 + group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      try check(maker.makeYear(), seed: seed, &count)
    }
  }

  private func check(_ campaign: Campaign, seed: UInt64, _ count: inout Count) throws {
    let options = PlanningOptions(
      seed: seed, workers: 1, timeLimitSeconds: nil, stepLimit: 10_000)
    let outcome = try CampaignPlanner(campaign, options).run(
      seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    guard case .planned(.schedule(let planned)) = outcome else { return }
    let reference = planned.schedule.ordered(for: campaign)
    for meeting in campaign.meetings.map(\.id) {
      let search = try WhatIfSearch(campaign, moving: meeting, in: reference, options)
      let answers = search.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
      #expect(
        answers.count { if case .here = $0.standing { true } else { false } }
          == reference.meetings.count { $0.meeting == meeting }, "seed \(seed)")
      for answer in answers {
        check(answer, meeting, search, campaign, reference, seed: seed, &count)
      }
    }
  }

  private func check(
    _ answer: WhatIf, _ meeting: MeetingID, _ search: WhatIfSearch, _ campaign: Campaign,
    _ reference: Schedule, seed: UInt64, _ count: inout Count
  ) {
    let place: Comment = "seed \(seed), \(meeting) at \(answer.spot)"
    let held = search.campaign(with: answer.spot)
    switch answer.standing {
    case .here: break
    case .open: count.open += 1
    case .impossible(let impossibility):
      count.impossible += 1
      let isExplained =
        impossibility.conflict != nil || impossibility.rule != nil
        || !impossibility.certificate.proofs.isEmpty
      #expect(isExplained, place)
      // With the meeting at the spot it is no longer pinned elsewhere.
      if !campaign.pins(meeting, awayFrom: answer.spot) {
        #expect(Enumeration(held).best == nil, place)
      }
    case .possible(let solution):
      count.possible += 1
      let accepted = solution.schedule.likenesses(to: reference, in: campaign).first {
        let report = Auditor.audit(campaign, $0)
        return report.isClean && report.isFullyStated
      }
      let isThere = accepted?.meetings.contains {
        $0.meeting == meeting && Spot($0, in: campaign) == answer.spot
      }
      #expect(isThere == true, place)
      let report = Auditor.audit(held, accepted ?? reference)
      #expect(report.levelTotals == solution.totals.map(Optional.some), place)
      let enumeration = Enumeration(held)
      guard !enumeration.isCut, let best = enumeration.best else { return }
      #expect(!solution.totals.lexicographicallyPrecedes(best), place)
      if solution.isOptimal {
        count.proven += 1
        #expect(solution.totals == best, place)
      }
    }
  }

  @Test(arguments: UInt64(0)..<6) func oneWorkerAndTwoFindTheSame(seed: UInt64) throws {
    var maker = TinyCampaign(seed: seed &+ 0x3A)
    let campaign = maker.make()
    guard case .schedule(let planned) = try campaign.outcome(steps: 4_000) else { return }
    let meeting = try #require(campaign.meetings.first?.id)
    let found = try [1, 2].map { workers -> [String] in
      let search = try WhatIfSearch(
        campaign, moving: meeting, in: planned.schedule,
        PlanningOptions(seed: 1, workers: workers, timeLimitSeconds: nil, stepLimit: 2_000))
      let answers = search.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
      return answers.map { answer in
        switch answer.standing {
        case .here: "here"
        case .open: "open"
        case .impossible(let why): "\(why)"
        case .possible(let solution): "\(solution.schedule) \(solution.totals)"
        }
      }
    }
    #expect(found[0] == found[1], "seed \(seed)")
  }

  @Test func nothingIsClaimedWhereTheSearchIsStopped() throws {
    let campaign = ruleCampaign()
    guard case .schedule(let planned) = try campaign.outcome() else {
      Issue.record("no schedule")
      return
    }
    let search = try WhatIfSearch(
      campaign, moving: "ma", in: planned.schedule, PlanningOptions(workers: 1))
    let answers = search.run(seconds: { 0 }, isCancelled: { true }, progress: { _ in })
    #expect(answers.count == 4)
    for answer in answers {
      if case .possible = answer.standing { Issue.record("\(answer.spot)") }
    }
  }
}

extension Campaign {
  /// Whether the campaign itself wants the meeting elsewhere.
  fileprivate func pins(_ meeting: MeetingID, awayFrom spot: Spot) -> Bool {
    guard rules.isOn(.order), let pin = meetings.first(where: { $0.id == meeting })?.pin else {
      return false
    }
    return pin.date ?? spot.date != spot.date || pin.session ?? spot.session != spot.session
      || pin.start ?? spot.start != spot.start || pin.place ?? spot.place != spot.place
      || pin.site ?? spot.site != spot.site
  }
}
