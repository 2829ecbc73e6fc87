import Audit
import Campaign
import Testing

/// What the audits say of programmes, each rule for its part.
@Suite struct ProgrammeAuditTests {
  /// `m1` fills the morning and takes two hours of the afternoon, with three items: the second after
  /// the first, the third at the other place (50 minutes away).
  private func conference(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    campaign {
      addPeople(&$0)
      addGuests(&$0)
      $0.meetings.removeLast()
      $0.meetings[0].roles = ["leader"]
      $0.meetings[0].sessionCount = 2
      $0.meetings[0].programme = [
        ProgrammeItem(id: "a", title: "Báo cáo", minutes: 30, presenters: [.person("tp")]),
        ProgrammeItem(
          id: "b", title: "Tham luận", minutes: 60, presenters: [.guest("g1")], after: ["a"]),
        ProgrammeItem(id: "c", title: "Tham quan", minutes: 20, site: "b"),
      ]
      change(&$0)
    }
  }

  private typealias Row = (item: ItemID, session: SessionID, start: String)

  private let whole: [Row] = [
    ("a", "morning", "08:30"), ("b", "morning", "09:00"), ("c", "afternoon", "14:00"),
  ]

  private func plan(_ rows: [Row], guests: [GuestID] = ["g1"]) -> Schedule {
    Schedule(
      meetings: [held("m1", 17, guests: guests)], trips: [trip(17, team: [("leader", "gd")])],
      programmes: [
        Schedule.Programme(
          meeting: "m1",
          items: rows.map { .init(item: $0.item, session: $0.session, start: clock($0.start)) })
      ])
  }

  @Test func theWayToASiteAndBackIsPartOfTheTour() {
    let metres = { (campaign: Campaign) in Auditor.audit(campaign, plan(whole)).metres }
    // 20 km from the base and back; 30 km to the site and back.
    #expect(metres(conference()) == 100_000)
    #expect(metres(conference { $0.meetings[0].programme[2].site = nil }) == 40_000)
  }

  /// The kinds found under a rule, with the items and the measured numbers.
  private func kinds(_ rule: RuleID, _ campaign: Campaign, _ schedule: Schedule) -> [String] {
    findings(rule, campaign, schedule).map { finding in
      let items = finding.items.map(\.text).joined(separator: "-")
      return [finding.kind.rawValue, items, finding.found.map(String.init) ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func expect(
    _ rule: RuleID, _ kinds: [String], _ campaign: Campaign, _ schedule: Schedule,
    vi: String? = nil, en: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.kinds(rule, campaign, schedule) == kinds, sourceLocation: sourceLocation)
    if let vi {
      #expect(
        sentences(rule, campaign, schedule, .vietnamese).first == vi, sourceLocation: sourceLocation
      )
    }
    if let en {
      #expect(
        sentences(rule, campaign, schedule, .english).first == en, sourceLocation: sourceLocation)
    }
  }

  @Test func findsNothingWhereAllIsInOrder() {
    for rule in [RuleID.once, .window, .onePlace, .order, .person, .guest] {
      expect(rule, [], conference(), plan(whole))
    }
  }

  @Test func asksForEveryItemOnce() {
    expect(
      .once, ["item-missing b 0", "item-repeated c 2"], conference(),
      plan([whole[0], whole[2], whole[2]]),
      vi: "UBND huyện Văn Lâm, ngày 17/4/2023: nội dung “Tham luận” chưa được xếp giờ (once)",
      en: "UBND huyện Văn Lâm, 17/4/2023: “Tham luận” has no time in the programme (once)")
    #expect(
      sentences(.once, conference(), plan(whole + [whole[2]]), .vietnamese) == [
        "UBND huyện Văn Lâm, ngày 17/4/2023: nội dung “Tham quan” được xếp 2 lần, chỉ được một lần "
          + "(once)"
      ])
    #expect(
      sentences(.once, conference(), plan(whole + [whole[2]]), .english) == [
        "UBND huyện Văn Lâm, 17/4/2023: “Tham quan” stands 2 times in the programme; once is allowed "
          + "(once)"
      ])
  }

  @Test func refusesStrangeItemsAndProgrammesWithoutAMeeting() {
    expect(
      .once, ["unknown-item x"], conference(), plan(whole + [("x", "morning", "10:00")]),
      vi: "UBND huyện Văn Lâm: chương trình không có nội dung “x” (once)",
      en: "UBND huyện Văn Lâm: the programme has no item “x” (once)")
    var without = plan(whole)
    without.meetings = []
    let optional = conference { $0.meetings[0].isRequired = false }
    expect(
      .once, ["programme-without-meeting"], optional, without,
      vi: "UBND huyện Văn Lâm: có chương trình nhưng không được xếp lịch (once)",
      en: "UBND huyện Văn Lâm: a programme without the meeting (once)")
  }

  @Test func saysWhatAScheduleDoesNotState() {
    var silent = plan(whole)
    silent.programmes = nil
    expect(
      .once, ["not-stated"], conference(), silent,
      vi: "Lịch không nêu chương trình của 1 cuộc làm việc (once)",
      en: "The schedule gives no programme for 1 meeting that has one (once)")
    #expect(Auditor.audit(conference(), silent)[.once]?.status == .notStated)
  }

  @Test func keepsItemsWithinTheirMeeting() {
    // The last minute of the morning, and of the two hours of the afternoon.
    expect(
      .window, [], conference(),
      plan([("a", "morning", "09:00"), ("b", "morning", "10:30"), ("c", "afternoon", "14:00")]))
    expect(
      .window, ["item-outside-meeting b 1", "item-outside-meeting c 1"], conference(),
      plan([whole[0], ("b", "morning", "10:31"), ("c", "afternoon", "14:01")]),
      vi: "UBND huyện Văn Lâm, buổi sáng 17/4/2023: nội dung “Tham luận” có 1 phút nằm ngoài thời "
        + "gian của cuộc làm việc (window)",
      en: "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: 1 minute of “Tham luận” lies outside the "
        + "meeting (window)")
    // A session that the meeting does not take.
    let short = conference { $0.meetings[0].sessionCount = 1 }
    expect(.window, ["item-outside-meeting c 120"], short, plan(whole))
  }

  @Test func keepsItemsInTheirOwnSessionAndTimes() {
    let fixed = conference {
      $0.meetings[0].programme[1].session = "afternoon"
      $0.meetings[0].programme[0].from = clock("08:31")
      $0.meetings[0].programme[2].until = clock("15:00")
    }
    expect(
      .window,
      ["item-outside-times a 1", "item-in-other-session b", "item-outside-times c 60"], fixed,
      plan(whole),
      vi: "UBND huyện Văn Lâm, buổi sáng 17/4/2023: nội dung “Báo cáo” có 1 phút nằm ngoài giờ đã "
        + "định cho nó (window)",
      en: "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: 1 minute of “Báo cáo” lies outside its own "
        + "times (window)")
    #expect(
      sentences(.window, fixed, plan(whole), .vietnamese).dropFirst().first
        == "UBND huyện Văn Lâm, ngày 17/4/2023: nội dung “Tham luận” phải vào buổi chiều (window)")
    #expect(
      sentences(.window, fixed, plan(whole), .english).dropFirst().first
        == "UBND huyện Văn Lâm, 17/4/2023: “Tham luận” belongs into buổi chiều (window)")
  }

  @Test func keepsItemsApartAndInOrder() {
    let early = plan([whole[0], ("b", "morning", "08:59"), whole[2]])
    expect(
      .onePlace, ["items-overlap a-b 1"], conference(), early,
      vi: "UBND huyện Văn Lâm, buổi sáng 17/4/2023: “Báo cáo” và “Tham luận” trùng nhau 1 phút "
        + "(one-place)",
      en:
        "UBND huyện Văn Lâm, buổi sáng on 17/4/2023: “Báo cáo” and “Tham luận” overlap by 1 minute "
        + "(one-place)")
    expect(
      .order, ["item-too-early a-b 1"], conference(), early,
      vi: "UBND huyện Văn Lâm, ngày 17/4/2023: “Tham luận” phải sau “Báo cáo”, đang sớm hơn 1 phút "
        + "(order)",
      en:
        "UBND huyện Văn Lâm, 17/4/2023: “Tham luận” must come after “Báo cáo”; it begins 1 minute "
        + "too early (order)")
    let loose = conference { $0.rules.switchedOff = [.order] }
    #expect(Auditor.audit(loose, early)[.order]?.status == .off)
  }

  @Test func wantsPeopleWhoPresentToBeThere() {
    let away = conference {
      $0.people[3].away = [SlotPattern(sessions: ["morning"])]
    }
    expect(
      .person, ["presenter-away a"], away, plan(whole),
      vi:
        "UBND huyện Văn Lâm: Trưởng phòng bận buổi sáng 17/4/2023 nhưng trình bày “Báo cáo” (person)",
      en:
        "UBND huyện Văn Lâm: Trưởng phòng is away, buổi sáng on 17/4/2023, but presents “Báo cáo” "
        + "(person)")
    expect(.person, [], away, plan([("a", "afternoon", "14:00"), whole[1], whole[2]]))

    let two = conference {
      $0.delegations.append(Delegation(id: "d2", name: "Đoàn 2"))
      $0.meetings.append(
        Meeting(id: "m2", host: "yen-my", places: ["b"], minutes: 60, roles: ["expert"]))
    }
    func elsewhere(_ date: Int) -> Schedule {
      var schedule = plan(whole)
      schedule.meetings.append(held("m2", date, "afternoon", by: "d2"))
      schedule.trips?.append(trip(date, "d2", team: [("expert", "tp")]))
      return schedule
    }
    expect(
      .person, ["presenter-elsewhere a"], two, elsewhere(17),
      vi:
        "UBND huyện Văn Lâm, ngày 17/4/2023: Trưởng phòng trình bày “Báo cáo” nhưng đang đi Đoàn 2 "
        + "(person)",
      en: "UBND huyện Văn Lâm, 17/4/2023: Trưởng phòng presents “Báo cáo” but is out with Đoàn 2 "
        + "(person)")
    expect(.person, [], two, elsewhere(18))
  }

  @Test func wantsGuestsWhoPresentToBeInvited() {
    expect(
      .guest, ["presenter-not-invited b"], conference(), plan(whole, guests: ["g2"]),
      vi:
        "UBND huyện Văn Lâm, ngày 17/4/2023: Công ty 1 trình bày “Tham luận” nhưng không có trong "
        + "danh sách mời (guest)",
      en: "UBND huyện Văn Lâm, 17/4/2023: Công ty 1 presents “Tham luận” but is not on the list "
        + "(guest)")
    let silent = conference { $0.rules.switchedOff = [.guest] }
    #expect(Auditor.audit(silent, plan(whole, guests: ["g2"]))[.guest]?.status == .off)
  }

  @Test func namesItemsInJSON() throws {
    let text = try AuditDocument(
      Auditor.audit(conference(), plan([whole[0], whole[2]])), conference(), .english
    ).text()
    #expect(text.contains("\"items\" : [\n            \"b\"\n          ]"), "\(text)")
  }
}
