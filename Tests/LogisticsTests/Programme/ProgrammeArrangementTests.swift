import Campaign
import TestSupport
import Testing

@testable import Audit
@testable import Logistics

@Suite struct ProgrammeArrangementTests {
  /// Items of `ma`, which takes the morning (08:30 to 11:30) and two hours from 14:00.
  private func campaign(
    _ items: [ProgrammeItem], sessions: Int = 2, _ change: (inout Campaign) -> Void = { _ in }
  ) -> Campaign {
    ruleCampaign {
      $0.meetings.removeLast()
      $0.meetings[0].sessionCount = sessions
      $0.meetings[0].programme = items
      change(&$0)
    }
  }

  private func setting(_ campaign: Campaign) throws -> ProgrammeSetting {
    try #require(
      ProgrammeSetting(
        campaign, campaign.meetings[0], on: april(17), from: "morning",
        start: campaign.sessions[0].start, at: "a")
    )
  }

  private func rows(_ campaign: Campaign) throws -> [String]? {
    try ProgrammeArrangement(setting(campaign)).programme?.items.map {
      "\($0.item) \($0.session) \($0.start)"
    }
  }

  private func conflict(_ campaign: Campaign) throws -> Set<Reason> {
    let arrangement = ProgrammeArrangement(try setting(campaign))
    #expect(arrangement.isPossible == false)
    #expect(arrangement.programme == nil)
    return Set(arrangement.conflict)
  }

  // MARK: Worked examples

  @Test func putsItemsOneAfterTheOtherFromTheStart() throws {
    let campaign = campaign([
      ProgrammeItem(id: "x", minutes: 30), ProgrammeItem(id: "y", minutes: 60, after: ["x"]),
      ProgrammeItem(id: "z", minutes: 20, after: ["y"]),
    ])
    #expect(try rows(campaign) == ["x morning 08:30", "y morning 09:00", "z morning 10:00"])
  }

  @Test func keepsTheOrderListedWhereItIsFree() throws {
    let free = ["x", "y", "z"].map { ProgrammeItem(id: $0, minutes: 20) }
    #expect(
      try rows(campaign(free)) == ["x morning 08:30", "y morning 08:50", "z morning 09:10"])
    var early = free
    early[2].until = time(8, 50)
    #expect(
      try rows(campaign(early)) == ["z morning 08:30", "x morning 08:50", "y morning 09:10"])
    // Before filling a gap.
    var late = free
    late[0].from = time(9)
    #expect(
      try rows(campaign(late)) == ["x morning 09:00", "y morning 09:20", "z morning 09:40"])
  }

  @Test func movesToTheNextSessionWhatDoesNotFit() throws {
    // 180 minutes of the morning: exactly full, and one minute short.
    func items(_ minutes: Int) -> [ProgrammeItem] {
      [
        ProgrammeItem(id: "x", minutes: 120),
        ProgrammeItem(id: "y", minutes: minutes, after: ["x"]),
      ]
    }
    #expect(try rows(campaign(items(60))) == ["x morning 08:30", "y morning 10:30"])
    #expect(try rows(campaign(items(61))) == ["x morning 08:30", "y afternoon 14:00"])
  }

  @Test func countsTheDriveToASiteAndBack() throws {
    // 50 minutes each way; the afternoon has 120.
    func visit(_ minutes: Int) -> Campaign {
      campaign([ProgrammeItem(id: "v", minutes: minutes, session: "afternoon", site: "b")])
    }
    #expect(try rows(visit(20)) == ["v afternoon 14:00"])
    #expect(
      try conflict(visit(21)) == [
        .item("ma", "v"), .itemSession("ma", "v"), .programmeTime("ma"),
      ])
  }

  @Test func waitsForWhoPresents() throws {
    let campaign = campaign(
      [
        ProgrammeItem(id: "x", minutes: 30, presenters: [.person("p"), .text("ai đó")]),
        ProgrammeItem(id: "y", minutes: 30, presenters: [.person("q"), .guest("g")]),
      ]
    ) {
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [
        Person(id: "p", name: "p", unit: "u", rank: .head, away: [.on(17, "morning")]),
        Person(id: "q", name: "q", unit: "u", rank: .head, away: [.on(17, "afternoon")]),
      ]
    }
    #expect(try rows(campaign) == ["y morning 08:30", "x afternoon 14:00"])
    #expect(try rows(campaign.without(.person)) == ["x morning 08:30", "y morning 09:00"])
    var short = campaign
    short.meetings[0].programme[1].after = ["x"]
    #expect(
      try conflict(short) == [
        .item("ma", "x"), .item("ma", "y"), .programmeTime("ma"), .itemOrder("ma", "x", "y"),
        .away("p"), .away("q"),
      ])
    #expect(try rows(short.without(.order)) == ["y morning 08:30", "x afternoon 14:00"])
  }

  @Test func saysWhichItemsAreTooMuch() throws {
    let campaign = campaign(
      [
        ProgrammeItem(id: "x", minutes: 100), ProgrammeItem(id: "y", minutes: 90),
        ProgrammeItem(id: "z", minutes: 5, session: "morning"),
      ], sessions: 1)
    // Two hours: x and y do not fit, z plays no part.
    #expect(
      try conflict(campaign) == [.item("ma", "x"), .item("ma", "y"), .programmeTime("ma")])
  }

  @Test func namesTheSessionAndTheTimesOfItems() throws {
    let campaign = campaign(
      [
        ProgrammeItem(id: "x", minutes: 30, session: "afternoon"),
        ProgrammeItem(id: "y", minutes: 30, after: ["x"], until: time(12)),
      ])
    #expect(
      try conflict(campaign) == [
        .item("ma", "x"), .item("ma", "y"), .itemSession("ma", "x"), .itemTime("ma", "y"),
        .itemOrder("ma", "x", "y"),
      ])
    let one = self.campaign(
      [ProgrammeItem(id: "x", minutes: 30, session: "afternoon")], sessions: 1)
    #expect(try conflict(one) == [.item("ma", "x"), .itemSession("ma", "x")])
  }

  @Test func alikeItemsThatDoNotFitAreFoundOutAtOnce() throws {
    // Morning and afternoon hold ten each, ten minutes each; time for 22 in all.
    let campaign = campaign(
      (0..<21).map { ProgrammeItem(id: ItemID("i\($0)"), minutes: 10) }
    ) {
      $0.sessions[0].end = time(10, 15)
      $0.meetings[0].minutes = 105
    }
    #expect(ProgrammeArrangement(try setting(campaign)).isPossible == false)
    let times = ProgrammeTimes(
      campaign.meetings[0], april(17), campaign.sessions, from: campaign.sessions[0].start.minutes,
      at: "a", campaign)
    #expect(!times.canBeArranged)
  }

  @Test func needsAsManySessionsAsTheDayHasLeft() {
    let campaign = campaign([])
    let meeting = campaign.meetings[0]
    #expect(
      ProgrammeSetting(
        campaign, meeting, on: april(17), from: "afternoon", start: time(14), at: "a") == nil)
    #expect(
      ProgrammeSetting(
        campaign, meeting, on: april(17), from: "morning", start: time(8, 30), at: "a") != nil)
  }

  // MARK: Against other readings

  /// A random programme of four items on one afternoon of half an hour and a morning of one.
  private func random(_ seed: UInt64) -> Campaign {
    var random = SeededGenerator(seed: seed)
    let ids: [ItemID] = ["a", "b", "c", "d"]
    let items = ids.map { id in
      ProgrammeItem(
        id: id, minutes: 5 * (1 + random.below(5)),
        presenters: random.below(3) == 0 ? [.person("p")] : [],
        after: ids.filter { $0 != id && random.below(7) == 0 },
        session: random.below(4) == 0 ? random.pick(["morning", "afternoon"]) : nil,
        from: random.below(4) == 0 ? time(8, 30 + 5 * random.below(6)) : nil,
        until: random.below(4) == 0 ? time(9, 10 + 5 * random.below(5)) : nil,
        site: random.below(8) == 0 ? "b" : nil)
    }
    return campaign(items) {
      $0.sessions[0].end = time(9, 30)
      $0.sessions[1].end = time(14, 30)
      $0.meetings[0].minutes = 30
      $0.travel.minutes = [[0, 5, 5], [5, 0, 5], [5, 5, 0]]
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [
        Person(
          id: "p", name: "p", unit: "u", rank: .head,
          away: random.below(2) == 0 ? [.on(17, "morning")] : [])
      ]
    }
  }

  /// Every programme that puts each item at the start of a session or where another one ends, or at
  /// the times that items name: the earliest arrangement of an order is one of them.
  private func enumerate(
    _ campaign: Campaign, _ body: (Schedule) -> Void
  ) {
    let items = campaign.meetings[0].programme
    func schedule(_ entries: [Schedule.Programme.Entry]) -> Schedule {
      Schedule(
        meetings: [
          .init(
            meeting: "ma", date: april(17), session: "morning", place: "a", delegation: "d1",
            guests: [])
        ], trips: [], programmes: [.init(meeting: "ma", items: entries)])
    }
    func place(_ rest: [ProgrammeItem], _ entries: [Schedule.Programme.Entry], _ now: Int) {
      if rest.isEmpty { body(schedule(entries)) }
      for (index, item) in rest.enumerated() {
        let minutes = campaign.minutes(of: item, from: "a") ?? 0
        for session in campaign.sessions {
          let start = max(now, session.start.minutes, item.from?.minutes ?? 0)
          if start + minutes > session.end.minutes { continue }
          var others = rest
          others.remove(at: index)
          place(
            others,
            entries + [.init(item: item.id, session: session.id, start: ClockTime(minutes: start))],
            start + minutes)
        }
      }
    }
    place(items, [], 0)
  }

  private func isClean(_ campaign: Campaign, _ schedule: Schedule) -> Bool {
    let report = Auditor.audit(campaign, schedule)
    return [RuleID.once, .onePlace, .order, .person].allSatisfy {
      report[$0]?.status == .kept
    }
      && report[.window]?.findings.contains { !$0.items.isEmpty } == false
  }

  @Test(arguments: UInt64(0)..<150)
  func agreesWithTheAuditOfEveryArrangement(seed: UInt64) throws {
    let campaign = random(seed)
    let arrangement = ProgrammeArrangement(try setting(campaign))
    var best: [Int]?
    enumerate(campaign) { schedule in
      if isClean(campaign, schedule), let entries = schedule.programmes?[0].items {
        let cost = cost(entries, campaign)
        if best.map({ cost.lexicographicallyPrecedes($0) }) ?? true { best = cost }
      }
    }
    #expect(arrangement.isPossible == (best != nil), "seed \(seed)")
    let times = ProgrammeTimes(
      campaign.meetings[0], april(17), campaign.sessions, from: campaign.sessions[0].start.minutes,
      at: "a", campaign)
    #expect(times.canBeArranged == (best != nil), "seed \(seed)")
    guard let programme = arrangement.programme else {
      #expect(best == nil, "seed \(seed)")
      try expectMinimal(arrangement.conflict, campaign, seed)
      return
    }
    let schedule = Schedule(
      meetings: [
        .init(
          meeting: "ma", date: april(17), session: "morning", place: "a", delegation: "d1",
          guests: [])
      ], trips: [], programmes: [programme])
    #expect(isClean(campaign, schedule), "seed \(seed)")
    #expect(best == cost(programme.items, campaign), "seed \(seed)")
  }

  /// Pairs that stand against the order listed, then the sum of starts.
  private func cost(_ entries: [Schedule.Programme.Entry], _ campaign: Campaign) -> [Int] {
    let starts = campaign.meetings[0].programme.map { item in
      entries.first { $0.item == item.id }?.start.minutes ?? 0
    }
    var turned = 0
    for second in starts.indices {
      turned += starts[..<second].count { $0 > starts[second] }
    }
    return [turned, starts.reduce(0, +)]
  }

  /// Without the items or the facts of any one reason the others leave an arrangement.
  private func expectMinimal(_ conflict: [Reason], _ campaign: Campaign, _ seed: UInt64) throws {
    #expect(!conflict.isEmpty, "seed \(seed)")
    for reason in conflict {
      var loose = campaign
      // Everything that plays no part is given up, and the one reason with it.
      let kept = conflict.filter { $0 != reason }
      loose.meetings[0].programme = campaign.meetings[0].programme.compactMap { item in
        guard kept.contains(.item("ma", item.id)) else { return nil }
        var item = item
        item.after = item.after.filter { kept.contains(.itemOrder("ma", $0, item.id)) }
        if !kept.contains(.itemSession("ma", item.id)) { item.session = nil }
        if !kept.contains(.itemTime("ma", item.id)) { (item.from, item.until) = (nil, nil) }
        if !kept.contains(.away("p")) { item.presenters = [] }
        return item
      }
      if !kept.contains(.programmeTime("ma")) {
        loose.sessions[0].start = time(0)
        loose.sessions[0].end = time(13)
        loose.sessions[1].start = time(13)
        loose.sessions[1].end = time(24)
        loose.meetings[0].minutes = 660
        // The times of absences and of fixed sessions stay: these are other reasons.
        let isBound = kept.contains {
          if case .itemSession = $0 { return true }
          return $0 == .away("p")
        }
        if isBound { continue }
      }
      #expect(
        ProgrammeArrangement(try setting(loose)).isPossible == true, "seed \(seed), \(reason)")
    }
  }
}
