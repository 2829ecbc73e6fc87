import Audit
import Campaign
import TestSupport
import Testing

/// Schedules put together from any ids, dates and lists, in any combination: the audit never traps,
/// says the same twice, and finds words for everything.
@Suite struct JunkScheduleTests {
  private func full() -> Campaign {
    campaign {
      addPeople(&$0)
      addVehicles(&$0)
      addGuests(&$0)
      $0.delegations.append(Delegation(id: "d2", name: "Đoàn 2", hosts: ["yen-my"]))
      $0.rules.leadersOnDuty = 2
      $0.rules.mostDaysAWeek = 1
      $0.rules.mostInvitations = 1
      $0.places[1].capacity = 2
      $0.people[0].away = [SlotPattern(weekdays: [.tuesday])]
      $0.precedences = [
        Precedence(first: "m1", second: "m2", days: 1), Precedence(first: "m1", second: "m1"),
      ]
      $0.meetings[1].pin = Meeting.Pin(date: day(18), session: "morning", place: "b")
      $0.meetings[1].dates = day(18)...day(19)
      $0.hosts[0].refuses = [SlotPattern(weekdays: [.wednesday])]
      $0.meetings[1].sessionCount = 2
      $0.meetings[1].programme = [
        ProgrammeItem(id: "i1", minutes: 30, presenters: [.person("gd"), .guest("g1")]),
        ProgrammeItem(
          id: "i2", minutes: 60, presenters: [.person("x"), .text("y z")],
          after: ["i1", "i3", "x"],
          session: "x", from: clock("09:00"), until: clock("09:30"), site: "a"),
        ProgrammeItem(id: "i3", minutes: 1000, site: "x"),
      ]
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func neverTraps(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var base = full()
    base.rules.switchedOff = RuleID.allCases.filter { _ in
      Int.random(in: 0..<6, using: &random) == 0
    }

    func one<Value>(of values: [Value]) throws -> Value {
      try #require(values.randomElement(using: &random))
    }
    func many<Value>(of values: [Value], most: Int) throws -> [Value] {
      try (0..<Int.random(in: 0...most, using: &random)).map { _ in try one(of: values) }
    }
    let dates = [
      CivilDate(dayNumber: -1_000_000), day(16), day(17), day(18), day(22),
      CivilDate(dayNumber: 4_000_000),
    ]
    let delegations: [DelegationID] = ["d1", "d2", "x", ""]
    func anyTrip() throws -> Trip {
      Trip(
        date: try one(of: dates), delegation: try one(of: delegations),
        team: try many(of: ["leader", "expert", "x"], most: 5).map {
          Schedule.Member(role: $0, person: try one(of: ["gd", "pgd1", "tp", "cv1", "x", ""]))
        },
        vehicles: try many(of: ["v4", "v7", "x"], most: 3).map {
          Schedule.Ride(vehicle: $0, driver: try one(of: ["l1", "l2", "x", nil]))
        })
    }
    func anyMeeting() throws -> Held {
      Held(
        meeting: try one(of: ["m1", "m2", "x"]), date: try one(of: dates),
        session: try one(of: ["morning", "afternoon", "x"]),
        place: try one(of: ["base", "a", "b", "x"]), delegation: try one(of: delegations),
        guests: Bool.random(using: &random)
          ? nil : try many(of: ["g1", "g2", "g3", "h1", "x"], most: 5))
    }
    let meetings = try (0..<Int.random(in: 0...8, using: &random)).map { _ in try anyMeeting() }
    let trips = try (0..<Int.random(in: 0...6, using: &random)).map { _ in try anyTrip() }
    var junk = schedule(meetings, trips: Int.random(in: 0..<5, using: &random) == 0 ? nil : trips)
    if Bool.random(using: &random) {
      junk.programmes = try many(of: ["m1", "m2", "x"], most: 3).map { meeting in
        Schedule.Programme(
          meeting: meeting,
          items: try many(of: ["i1", "i2", "i3", "x"], most: 6).map {
            Schedule.Programme.Entry(
              item: $0, session: try one(of: ["morning", "afternoon", "x"]),
              start: ClockTime(minutes: Int.random(in: -100...2_000, using: &random)))
          })
      }
    }

    let report = Auditor.audit(base, junk)
    #expect(report == Auditor.audit(base, junk), "seed \(seed)")
    #expect(report.rules.map(\.rule) == RuleID.allCases, "seed \(seed)")
    for language in Language.allCases {
      #expect(!report.text(base, language).contains("“?”"), "seed \(seed)")
      _ = try AuditDocument(report, base, language).text()
    }
    // Ids that the campaign does not have never pass.
    if meetings.contains(where: { $0.meeting == "x" || $0.session == "x" || $0.place == "x" }) {
      #expect(!report.isClean, "seed \(seed)")
    }
  }
}
