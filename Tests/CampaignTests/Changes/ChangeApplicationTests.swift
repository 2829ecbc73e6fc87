import Testing

@testable import Campaign

/// What each change makes of a campaign.
@Suite struct ChangeApplicationTests {
  private static func day(_ day: Int, _ sessions: SessionID...) -> SlotPattern {
    let date = ChangeFixture.date(day)
    return SlotPattern(dates: date...date, sessions: sessions)
  }

  private static func days(_ first: Int, _ last: Int) -> SlotPattern {
    SlotPattern(dates: ChangeFixture.date(first)...ChangeFixture.date(last))
  }

  @Test func setsTheRevisionEvenWithoutAChange() throws {
    let fixture = try ChangeFixture()
    let result = fixture.applied(ReportedChanges([], file: "", found: DiagnosticLog()))
    #expect(result.diagnostics == [])
    var expected = fixture.campaign
    expected.baseline = fixture.published
    #expect(result.campaign == expected.revised(by: Revision(published: fixture.published)))
  }

  @Test func changesNothingBesideWhatIsGone() throws {
    let fixture = try ChangeFixture()
    let changed = try fixture.campaign(
      """
        - {away: gd, slots: 2023-04-20..2023-04-21}
        - {driver-away: lx, slots: 2023-04-20 morning}
        - {guest-away: k1, slots: 2023-04-20 morning}
        - {vehicle-out: xe7, slots: monday}
        - {host-refuses: yen-my, slots: 2023-04-20 afternoon}
        - {closed-day: 2023-04-27 afternoon, reason: họp}
      """)
    var expected = fixture.campaign
    expected.people[0].away = [Self.days(20, 21)]
    expected.drivers[0].away = [Self.day(20, "morning")]
    expected.guests[0].away = [Self.day(20, "morning")]
    expected.vehicles[0].away = [SlotPattern(weekdays: [.monday])]
    expected.hosts[0].refuses = [Self.day(20, "afternoon")]
    expected.calendar.closed = [.init(slots: Self.day(27, "afternoon"), reason: "họp")]
    expected.baseline = fixture.published
    #expect(changed == expected.revised(by: Revision(published: fixture.published)))
  }

  @Test func cutsAtTheFrozenDate() throws {
    let fixture = try ChangeFixture()
    let result = fixture.applied(
      fixture.entries(
        """
          - {away: gd, slots: 2023-04-18..2023-04-24}
          - {vehicle-out: xe7, slots: thursday}
          - {closed-day: friday afternoon}
          - {host-refuses: yen-my, slots: 2023-04-18..2023-04-20}
          - {away: cv, slots: 2023-04-21}
        """, "freeze-until: 2023-04-21\n"))
    #expect(
      result.diagnostics.map(\.summary) == [
        "changes.yaml:4:12 note frozen", "changes.yaml:5:19 note frozen",
        "changes.yaml:7:20 warning frozen",
      ])
    let changed = try #require(result.campaign)
    #expect(changed.people[0].away == [Self.days(21, 24)])
    #expect(
      changed.vehicles[0].away == [
        SlotPattern(
          dates: ChangeFixture.date(21)...ChangeFixture.date(28), weekdays: [.thursday])
      ])
    // All of the Fridays that are left lie ahead.
    #expect(
      changed.calendar.closed == [
        .init(
          slots: SlotPattern(weekdays: [.friday], sessions: ["afternoon"]), reason: "")
      ])
    #expect(changed.hosts[0].refuses == [])
    #expect(changed.people[3].away == [Self.day(21)])
    #expect(changed.revision?.frozenUntil == ChangeFixture.date(21))
  }

  @Test func takesTheLastOfSeveralFrozenDates() throws {
    let fixture = try ChangeFixture()
    let reported = fixture.reported(
      "format: 1\nfreeze-until: 2023-04-21\n",
      [.init(.freezeUntil, "2023-04-20"), .init(.freezeUntil, "2023-04-24")])
    let result = fixture.applied(reported)
    #expect(result.campaign?.revision?.frozenUntil == ChangeFixture.date(24))
  }

  @Test func opensDaysThatAreNotWorkedForAnyReason() throws {
    let fixture = try ChangeFixture(
      CampaignFixture.whole.adding("calendar: {closed: [monday, 2023-04-20..2023-04-27 morning]}"))
    let changed = try fixture.campaign(
      "  - {open-day: 2023-04-22}\n  - {open-day: 2023-04-24}\n  - {open-day: 2023-04-26}")
    let open = changed.openSlots.map { "\($0.date.day)/\($0.session)" }
    #expect(
      open == [
        "18/0", "18/1", "19/0", "19/1", "20/1", "21/1", "22/0", "22/1", "24/0", "24/1", "25/1",
        "26/0", "26/1", "27/1", "28/0", "28/1",
      ])
  }

  @Test func addsAMeeting() throws {
    let fixture = try ChangeFixture()
    let changed = try fixture.campaign("  - {add-meeting: {id: b, host: yen-my, minutes: 90}}")
    #expect(changed.meetings.map(\.id.text) == ["yen-my", "van-lam", "b"])
    #expect(changed.meetings[2].minutes == 90)
    #expect(changed.meetings[2].roles == ["lanh-dao", "van-phong"])
  }

  @Test func publishesMayHoldMeetingsThatWereAddedBefore() throws {
    var fixture = try ChangeFixture()
    let reported = fixture.entries("  - {add-meeting: {id: b, host: yen-my, dates: 2023-04-18}}")
    let known = reported.adding(to: fixture.campaign)
    let (published, found) = ScheduleFile.parse(
      "date,session,meeting\n2023-04-18,morning,b\n", file: "p.csv", campaign: known,
      language: .english)
    #expect(found == [])
    fixture.published = try #require(published)
    // It lies in what is frozen, where nothing else could be added.
    let result = fixture.applied(
      fixture.reported(
        "format: 1\nfreeze-until: 2023-04-19\nchanges: "
          + "[{add-meeting: {id: b, host: yen-my, dates: 2023-04-18}}]"))
    #expect(result.diagnostics == [])
    #expect(result.campaign?.meetings.count == 3)
  }

  @Test func cancelsAMeetingWithItsOrder() throws {
    let steps = """
      work-plan:
        window: 2023-04-03..2023-06-30
        tasks:
          - id: nv
            lead: van-phong
            steps: [{days: 1}, {days: 1, after: [nv-1, van-lam]}]
      """
    let fixture = try ChangeFixture(
      CampaignFixture.whole.replacing(
        "  - {first: yen-my, second: van-lam}",
        "  - {first: yen-my, second: van-lam}\n  - {first: van-lam, second: nv-2}"
      ).adding(steps))
    let result = fixture.applied(fixture.entries("  - {cancel: van-lam}"))
    #expect(
      result.diagnostics.map(\.message) == [
        "Hủy “van-lam” nên thứ tự giữa nó và “yen-my” không còn.",
        "Hủy “van-lam” nên thứ tự giữa nó và “nv-2” không còn.",
      ])
    let changed = try #require(result.campaign)
    #expect(changed.meetings.map(\.id.text) == ["yen-my"])
    #expect(changed.precedences == [])
    #expect(changed.workPlan?.precedences == [])
    #expect(
      changed.workPlan?.tasks[0].steps[1].after == [Step.Predecessor(.step("nv-1"))])
  }

  @Test func makesMeetingsOptionalAndRequired() throws {
    let fixture = try ChangeFixture(
      .whole.replacing("minutes: 120", "minutes: 120, required: false, priority: 4"))
    let changed = try fixture.campaign(
      "  - {optional: yen-my, priority: 7}\n  - {required: van-lam}")
    #expect(changed.meetings.map(\.isRequired) == [false, true])
    #expect(changed.meetings[0].priority == 7)
    let weighed = try fixture.campaign("  - {optional: van-lam, priority: 9}")
    #expect(weighed.meetings[1].priority == 9)
    #expect(
      fixture.summaries("  - {optional: van-lam}\n  - {required: yen-my}") == [
        "changes.yaml:3:16 warning no-effect", "changes.yaml:4:16 warning no-effect",
      ])
  }

  @Test func keepsConfirmedMeetingsInTheCampaignsOrder() throws {
    let fixture = try ChangeFixture()
    let changed = try fixture.campaign(
      "  - {confirmed: [van-lam, yen-my]}\n  - {confirmed: yen-my}")
    #expect(changed.revision?.confirmed == ["yen-my", "van-lam"])
    #expect(changed.meetings[1].pin.date == ChangeFixture.date(24))
  }

  @Test func givesChangesALevelOfTheirOwnWhereTheObjectiveHasNone() throws {
    let fixture = try ChangeFixture(
      CampaignFixture.whole.adding("objective: [{unscheduled: 3, cost: 1}, {balance: 2}]"))
    #expect(
      try fixture.campaign("  - {away: gd, slots: 2023-04-20}").objective
        == Objective(levels: [
          [.init(.unscheduled, 3), .init(.cost, 1)], [.init(.disruption, 1)], [.init(.balance, 2)],
        ]))
    let named = try ChangeFixture(
      CampaignFixture.whole.adding("objective: [{cost: 1, disruption: 500}]"))
    #expect(
      try named.campaign("  - {away: gd, slots: 2023-04-20}").objective
        == named.campaign.objective)
  }

  @Test func takesChangesThatAreNoFile() throws {
    let fixture = try ChangeFixture()
    let changes = [
      Change(.personAway("gd", Self.day(20)), reason: "họp"), Change(.cancelled("van-lam")),
    ]
    let result = changes.applied(
      to: fixture.campaign, published: fixture.published, language: .english)
    #expect(result.diagnostics.map(\.summary) == ["changes[1] note order-dropped"])
    #expect(result.campaign?.people[0].away == [Self.day(20)])
    let wrong = [
      Change(.guestAway("k9", Self.day(20))), Change(.closed(Self.day(20, "evening"))),
      Change(
        .added(Meeting(id: "b", host: "xa", places: ["xb"], minutes: 60, roles: ["truong"]))),
    ]
    #expect(
      wrong.applied(to: fixture.campaign, published: fixture.published, language: .english)
        .diagnostics.map(\.message) == [
          "There is no guest with the id “k9”. Did you mean “k1”?",
          "There is no session with the id “evening”. There are: morning, afternoon.",
          "There is no host with the id “xa”. There are: yen-my, van-lam.",
          "There is no place with the id “xb”. There are: so, yen-my, van-lam.",
          "There is no role with the id “truong”. There are: lanh-dao, van-phong.",
        ])
  }

  /// The order in which changes stand does not matter.
  @Test func givesTheSameCampaignInAnyOrder() throws {
    let fixture = try ChangeFixture()
    let lines = [
      "  - {closed-day: 2023-04-20}", "  - {open-day: 2023-04-22}", "  - {cancel: van-lam}",
      "  - {add-meeting: {id: b, host: van-lam}}", "  - {confirmed: yen-my}",
      "  - {away: gd, slots: 2023-04-22}", "  - {optional: yen-my}",
    ]
    let forward = fixture.applied(fixture.entries(lines.joined(separator: "\n")))
    let backward = fixture.applied(fixture.entries(lines.reversed().joined(separator: "\n")))
    let campaign = try #require(forward.campaign)
    #expect(campaign == backward.campaign)
  }
}
