import Testing

@testable import Campaign

@Suite struct ChangeReaderTests {
  private static func day(_ day: Int, _ sessions: SessionID...) -> SlotPattern {
    let date = ChangeFixture.date(day)
    return SlotPattern(dates: date...date, sessions: sessions)
  }

  @Test func readsEveryKindOfChange() throws {
    let fixture = try ChangeFixture()
    let reported = fixture.reported(
      """
      format: 1
      freeze-until: 2023-04-18
      reason: theo công văn
      changes:
        - {away: gd, slots: 2023-04-20, reason: đi họp UBND tỉnh}
        - {driver-away: lx, slots: 2023-04-20..2023-04-21}
        - {guest-away: k1, slots: 2023-04-20 morning}
        - {vehicle-out: xe7, slots: friday}
        - {closed-day: 2023-04-27 afternoon}
        - {open-day: 2023-04-22..2023-04-23}
        - {host-refuses: yen-my, slots: morning}
        - {add-meeting: {id: them, host: van-lam, minutes: 90}}
        - {cancel: van-lam}
        - {optional: yen-my, priority: 7}
        - {required: yen-my}
        - {confirmed: yen-my}
      """)
    let (first, last) = (ChangeFixture.date(20), ChangeFixture.date(21))
    let added = Meeting(
      id: "them", host: "van-lam", places: ["van-lam"], minutes: 90,
      roles: ["lanh-dao", "van-phong"])
    #expect(
      reported.changes.map(\.kind) == [
        .frozenUntil(ChangeFixture.date(18)), .personAway("gd", Self.day(20)),
        .driverAway("lx", SlotPattern(dates: first...last)),
        .guestAway("k1", Self.day(20, "morning")),
        .vehicleOut("xe7", SlotPattern(weekdays: [.friday])),
        .closed(Self.day(27, "afternoon")),
        .opened(ChangeFixture.date(22)...ChangeFixture.date(23)),
        .refused("yen-my", SlotPattern(sessions: ["morning"])), .added(added),
        .cancelled("van-lam"), .optional("yen-my", priority: 7), .required("yen-my"),
        .confirmed("yen-my"),
      ])
    let usual = Array(repeating: "theo công văn", count: 10)
    #expect(reported.changes.map(\.reason) == ["", "đi họp UBND tỉnh"] + usual + [""])
  }

  @Test func makesAChangeOfEachIdAndPattern() throws {
    let fixture = try ChangeFixture()
    let reported = fixture.entries(
      "  - {away: [gd, pgd], slots: [2023-04-20, 2023-04-24 morning]}")
    #expect(
      reported.changes.map(\.kind) == [
        .personAway("gd", Self.day(20)), .personAway("gd", Self.day(24, "morning")),
        .personAway("pgd", Self.day(20)), .personAway("pgd", Self.day(24, "morning")),
      ])
  }

  @Test func readsTheSameFromATable() throws {
    let fixture = try ChangeFixture()
    let table = """
      away;vehicle-out;slots;cancel;reason
      gd|pgd;;2023-04-20|2023-04-24 morning;;họp
      ;xe7;2023-04-20;;
      ;;;van-lam;hoãn
      """
    let reported = fixture.reported("format: 1\nchanges: c.csv\n", files: ["c.csv": table])
    #expect(
      reported.changes == [
        Change(.personAway("gd", Self.day(20)), reason: "họp"),
        Change(.personAway("gd", Self.day(24, "morning")), reason: "họp"),
        Change(.personAway("pgd", Self.day(20)), reason: "họp"),
        Change(.personAway("pgd", Self.day(24, "morning")), reason: "họp"),
        Change(.vehicleOut("xe7", Self.day(20))), Change(.cancelled("van-lam"), reason: "hoãn"),
      ])
  }

  @Test func readsOptions() throws {
    let fixture = try ChangeFixture()
    let reported = fixture.reported(
      nil,
      [
        .init(.freezeUntil, "18/4/2023"), .init(.away, "gd:2023-04-20:morning"),
        .init(.away, "pgd:20/4/2023-21/4/2023"), .init(.driverAway, "lx: 2023-04-20..2023-04-21"),
        .init(.guestAway, "k1:20-04-2023 afternoon"), .init(.vehicleOut, "xe7:friday:morning"),
        .init(.closedDay, "27/4/2023:afternoon"), .init(.openDay, "22/4/2023..23/4/2023"),
        .init(.hostRefuses, "yen-my:morning"), .init(.cancel, "van-lam"),
        .init(.optional, "yen-my"), .init(.required, "yen-my"), .init(.confirmed, "yen-my"),
      ], reason: "theo công văn")
    let range = SlotPattern(dates: ChangeFixture.date(20)...ChangeFixture.date(21))
    #expect(
      reported.changes.map(\.kind) == [
        .frozenUntil(ChangeFixture.date(18)), .personAway("gd", Self.day(20, "morning")),
        .personAway("pgd", range), .driverAway("lx", range),
        .guestAway("k1", Self.day(20, "afternoon")),
        .vehicleOut("xe7", SlotPattern(weekdays: [.friday], sessions: ["morning"])),
        .closed(Self.day(27, "afternoon")),
        .opened(ChangeFixture.date(22)...ChangeFixture.date(23)),
        .refused("yen-my", SlotPattern(sessions: ["morning"])), .cancelled("van-lam"),
        .optional("yen-my", priority: nil), .required("yen-my"), .confirmed("yen-my"),
      ])
    let usual = Array(repeating: "theo công văn", count: 11)
    #expect(reported.changes.map(\.reason) == [""] + usual + [""])
  }

  @Test func takesAnIdWithAColonWhereTheCampaignHasIt() throws {
    let fixture = try ChangeFixture(.whole.replacing("{id: gd,", "{id: \"ld:gd\","))
    let reported = fixture.reported(nil, [.init(.away, "ld:gd:2023-04-20")])
    #expect(reported.changes.map(\.kind) == [.personAway("ld:gd", Self.day(20))])
  }

  @Test func addsAMeetingLikeMostOfTheOthers() throws {
    let campaign = CampaignFixture.whole
      .replacing("lon: 106.043}", "lon: 106.043}\n  - {id: an-thi, lat: 20.82, lon: 106.09}")
      .replacing(
        "  - {host: van-lam, minutes: 120}",
        """
          - {host: van-lam, minutes: 120, topic: A, roles: [lanh-dao]}
          - {id: b, host: van-lam, minutes: 120, invites: [{pool: dn, named: [k1]}], topic: A}
          - {id: c, host: yen-my, minutes: 90, invites: [dn], roles: [lanh-dao]}
        """)
    let fixture = try ChangeFixture(campaign)
    let reported = fixture.reported(nil, [.init(.addMeeting, "an-thi")])
    let like = Meeting(
      id: "an-thi", topic: "", host: "an-thi", places: ["an-thi"], minutes: 120,
      roles: ["lanh-dao", "van-phong"],
      invitations: [Meeting.Invitation(pool: "dn", least: 1, most: 1)])
    // Two topics are as frequent as none; without a topic stands first.
    #expect(reported.changes.map(\.kind) == [.added(like)])
    let again = fixture.entries("  - {add-meeting: van-lam}")
    guard case .added(let second) = again.changes.first?.kind else {
      Issue.record("\(again.changes)")
      return
    }
    #expect(second.id == "van-lam-2")
    #expect(second.minutes == 120)
  }

  @Test func findsAllMistakesInOneGo() throws {
    let fixture = try ChangeFixture()
    let reported = fixture.reported(
      """
      format: 2
      freeze-until: 19/4/2023
      chagnes: []
      changes:
        - {away: gdd, slots: 2023-04-20}
        - {away: gd}
        - {away: gd, slots: 2023-04-31}
        - {away: gd, cancel: yen-my, slots: 2023-04-20}
        - {slots: 2023-04-20}
        - {awy: gd, slots: 2023-04-20}
        - gd
        - {closed-day: evening}
        - {add-meeting: {host: yen-mi, minutes: 2h}}
        - {add-meeting: yen-mi}
        - {optional: van-lam, priority: 0}
        - {cancel: yen-my, slots: 2023-04-20}
      """,
      [.init(.away, "gd"), .init(.away, "gd:"), .init(.openDay, "22/4"), .init(.cancel, " ")])
    let result = fixture.applied(reported)
    #expect(result.campaign == nil)
    #expect(
      result.diagnostics.map(\.summary) == [
        "changes.yaml:1:9 error bad-format", "changes.yaml:2:15 error bad-date",
        "changes.yaml:3:1 error unknown-key", "changes.yaml:5:12 error unknown-id",
        "changes.yaml:6:5 error missing-key", "changes.yaml:7:23 error bad-date",
        "changes.yaml:8:5 error bad-change", "changes.yaml:9:5 error bad-change",
        "changes.yaml:10:6 error unknown-key", "changes.yaml:11:5 error wrong-type",
        "changes.yaml:12:18 error bad-pattern", "changes.yaml:13:26 error unknown-id",
        "changes.yaml:13:43 error bad-number", "changes.yaml:14:19 error unknown-id",
        "changes.yaml:15:35 error out-of-range", "changes.yaml:16:14 note order-dropped",
        "changes.yaml:16:22 error unknown-key",
        "--away gd error bad-option", "--away gd: error bad-option",
        "--cancel   error bad-option", "--open-day 22/4 error bad-date",
      ])
  }

  @Test func readsFilesFromDiskAndSaysWhatIsMissing() throws {
    let fixture = try ChangeFixture()
    let missing = ChangeReader.read(files: ["/nowhere/c.yaml"], campaign: fixture.campaign)
    #expect(
      fixture.applied(missing).diagnostics.map(\.summary) == ["/nowhere/c.yaml error file-missing"])
    for text in ["format: 1\n", "format: 1\nchanges:\n"] {
      let result = fixture.applied(fixture.reported(text))
      #expect(result.diagnostics.map(\.summary) == ["changes.yaml:1:1 error missing-key"])
    }
    #expect(fixture.applied(fixture.reported("")).campaign == nil)
  }

  @Test(arguments: [
    ("{away: , slots: 2023-04-20}", "bad-change"), ("{}", "bad-change"),
    ("{away: [], slots: 2023-04-20}", "empty-list"), ("{away: gd, slots: []}", "empty-list"),
    ("{cancel: []}", "empty-list"), ("{closed-day: []}", "empty-list"),
    ("{add-meeting: []}", "empty-list"), ("{away: {id: gd}, slots: 2023-04-20}", "wrong-type"),
  ])
  func leavesNoEntryUnheard(entry: String, mistake: String) throws {
    let result = try ChangeFixture().applied(ChangeFixture().entries("  - \(entry)"))
    #expect(result.diagnostics.map(\.id) == [mistake])
  }

  @Test func refusesTooManyEntries() throws {
    let fixture = try ChangeFixture()
    let lines = (0...1_000).map { _ in "  - {cancel: van-lam}" }.joined(separator: "\n")
    #expect(fixture.summaries(lines).contains("changes.yaml:3:3 error too-many"))
  }
}
