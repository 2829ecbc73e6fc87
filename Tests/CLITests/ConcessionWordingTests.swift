import Campaign
import Logistics
import Testing

@testable import schedule_cli

/// Concessions, as planners read them and as they would write them into their files.
@Suite struct ConcessionWordingTests {
  private static func date(_ day: Int) -> CivilDate { CivilDate(dayNumber: 19_464 + day - 17) }

  /// Two hosts on Monday 17 to Saturday 22 April 2023, with everything that concessions change.
  private static let campaign: Campaign = {
    func on(_ day: Int) -> SlotPattern { SlotPattern(dates: date(day)...date(day)) }
    var campaign = Campaign(
      title: "", window: date(17)...date(22),
      sessions: [
        Session(
          id: "s", name: "buổi sáng", start: ClockTime(minutes: 480),
          end: ClockTime(minutes: 690))
      ],
      base: "so",
      places: [Place(id: "so", name: "Sở"), Place(id: "a", name: "Hội trường A")],
      travel: TravelTable(minutes: [[0, 9], [9, 0]], metres: [[0, 9], [9, 0]]))
    campaign.calendar.closed = [.init(slots: on(18), reason: "họp")]
    campaign.hosts = [
      Host(id: "a", name: "UBND huyện A", places: ["a"], refuses: [on(17)]),
      Host(id: "b", name: "UBND huyện B", places: ["a"]),
    ]
    campaign.meetings = ["a", "b"].map {
      Meeting(id: MeetingID($0), host: HostID($0), places: ["a"], minutes: 120, roles: ["r"])
    }
    campaign.meetings[0].dates = date(17)...date(17)
    campaign.meetings[0].pin = Meeting.Pin(
      date: date(17), session: "s", place: "a", delegation: "1", people: ["p"])
    campaign.meetings[0].programme = [
      ProgrammeItem(
        id: "x", title: "Báo cáo", minutes: 30, session: "s", from: ClockTime(minutes: 510)),
      ProgrammeItem(id: "y", title: "Thảo luận", minutes: 30, after: ["x"]),
    ]
    campaign.meetings[0].invitations = [.init(pool: "g", least: 2, most: 2, named: ["g1"])]
    campaign.delegations = [
      Delegation(id: "1", name: "Đoàn 1", away: [on(19)], hosts: ["a"])
    ]
    campaign.units = [Unit(id: "u", name: "Lãnh đạo", isLeadership: true)]
    campaign.people = [
      Person(id: "p", name: "Nguyễn Văn A", unit: "u", rank: .head, away: [on(17)]),
      Person(
        id: "q", name: "Trần Thị B", unit: "u", rank: .deputy, mostDaysAWeek: 3, mostDaysInARow: 2),
    ]
    campaign.roles = [Role(id: "r", name: "Chủ trì", count: 2, unit: "u", ranks: [.head])]
    campaign.vehicles = [
      Vehicle(id: "v", name: "Xe 1", seats: 6), Vehicle(id: "w", name: "Xe 2", seats: 6),
    ]
    campaign.drivers = [Driver(id: "x", name: "", mostMinutes: 600, mostDaysAWeek: 4)]
    campaign.pools = [GuestPool(id: "g", name: "Doanh nghiệp")]
    campaign.guests = [Guest(id: "g1", name: "Công ty X", pool: "g", mostMeetings: 1)]
    campaign.precedences = [Precedence(first: "a", second: "b", days: 2)]
    campaign.rules = RuleSettings(
      mostDaysAWeek: 3, mostDaysInARow: 2, leadersOnDuty: 2, mostMeetings: 1, hostDays: 2)
    campaign.budget = Budget(
      tables: [
        BudgetTable(
          title: "", unit: .thousand,
          sections: [
            BudgetSection(
              name: "", lines: [BudgetLine(id: "xe", name: "Xăng xe", amounts: [900_000])])
          ])
      ], charges: [.init(kind: .fuel, line: "xe")])
    campaign.workPlan = WorkPlan(
      window: date(17)...date(28),
      tasks: [
        Task(
          id: "t", name: "Quy định", lead: "u", due: DueDate(date(21)),
          steps: [
            Step(
              id: "k", name: "Khảo sát", unit: "u", days: 3, load: 200, from: date(19),
              date: date(21)),
            Step(
              id: "d", name: "Dự thảo", unit: "u", days: 2,
              after: [.init(.step("k"), lag: 2)], due: date(27)),
          ])
      ])
    return campaign
  }()

  private func expect(
    _ kind: Concession.Kind, _ amount: Int = 1, _ extent: Concession.Extent = .everywhere,
    vi: String, en: String, keys: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let concession = Concession(kind, amount: amount, extent: extent)
    func wording(_ language: Language) -> ConcessionWording {
      ConcessionWording(names: Names(ConcessionWordingTests.campaign, language))
    }
    #expect(wording(.vietnamese).phrase(concession) == vi, sourceLocation: sourceLocation)
    #expect(wording(.english).phrase(concession) == en, sourceLocation: sourceLocation)
    #expect(
      ConcessionLines.lines(concession, ConcessionWordingTests.campaign) == keys,
      sourceLocation: sourceLocation)
  }

  private typealias Dates = ConcessionWordingTests

  @Test func daysAndHours() {
    expect(
      .laterEnd, 2, vi: "kéo dài đợt công tác thêm 2 ngày làm việc (đến 25/4/2023)",
      en: "let the campaign go on for 2 more working days (until 25/4/2023)",
      keys: ["window: 2023-04-17..2023-04-25"])
    expect(
      .openDay(Dates.date(22)), vi: "làm việc cả thứ Bảy 22/4/2023",
      en: "work on Saturday, 22/4/2023", keys: ["calendar.worked: [2023-04-22]"])
    expect(
      .openDay(Dates.date(18)), vi: "làm việc cả những buổi đang nghỉ của ngày 18/4/2023",
      en: "work in the closed sessions of 18/4/2023")
    expect(
      .earlierLeave, vi: "cho xuất phát sớm hơn 30 phút (từ 05h30)",
      en: "leave 30 minutes earlier (from 05h30)", keys: ["rules.travel.leave-after: \"05:30\""])
    expect(
      .laterReturn, 2, vi: "cho về muộn hơn 60 phút (đến 20h00)",
      en: "be back 60 minutes later (by 20h00)", keys: ["rules.travel.back-by: \"20:00\""])
  }

  @Test func meetings() {
    expect(
      .leaveOut, 1, .meetings(["b"]), vi: "không tổ chức UBND huyện B",
      en: "leave out UBND huyện B", keys: ["meetings.b.required: false"])
    expect(
      .leaveOut, 2, .meetings(["a", "b"]),
      vi: "không tổ chức 2 cuộc làm việc: UBND huyện A và UBND huyện B",
      en: "leave out 2 meetings: UBND huyện A and UBND huyện B",
      keys: ["meetings.a.required: false", "meetings.b.required: false"])
    expect(
      .anyDate("a"), vi: "cho tổ chức UBND huyện A vào bất kỳ ngày nào của đợt",
      en: "hold UBND huyện A on any date of the campaign")
    expect(
      .laterDates(["a"]),
      vi: "cho tổ chức UBND huyện A muộn hơn 1 ngày làm việc (đến hết ngày 19/4/2023)",
      en: "hold UBND huyện A up to 1 working day later (until 19/4/2023)")
    expect(
      .shorterMeeting("a"), 2, vi: "rút ngắn UBND huyện A 30 phút (còn 90 phút)",
      en: "shorten UBND huyện A by 30 minutes (to 90)", keys: ["meetings.a.minutes: 90"])
    expect(
      .longerMeeting("a"), vi: "kéo dài UBND huyện A thêm 15 phút (thành 135 phút)",
      en: "prolong UBND huyện A by 15 minutes (to 135)", keys: ["meetings.a.minutes: 135"])
    expect(
      .receive("a"), 1, .dates([Dates.date(17)]),
      vi: "đề nghị UBND huyện A tiếp cả những buổi đã từ chối ngày 17/4/2023",
      en: "ask UBND huyện A to receive in slots that it refuses on 17/4/2023")
    expect(
      .receive("a"), vi: "đề nghị UBND huyện A tiếp cả những buổi đã từ chối",
      en: "ask UBND huyện A to receive in slots that it refuses")
  }

  @Test func whatIsFixed() {
    let parts: [(Reason.PinnedPart, String, String)] = [
      (.date, "bỏ chốt ngày của UBND huyện A", "free the date of UBND huyện A"),
      (.session, "bỏ chốt buổi của UBND huyện A", "free the session of UBND huyện A"),
      (.place, "bỏ chốt địa điểm của UBND huyện A", "free the place of UBND huyện A"),
      (.delegation, "bỏ chốt đoàn của UBND huyện A", "free the delegation of UBND huyện A"),
      (.people, "bỏ chốt người tham gia UBND huyện A", "free who attends UBND huyện A"),
    ]
    for (part, vi, en) in parts { expect(.unpin("a", part), vi: vi, en: en) }
  }

  @Test func programmes() {
    expect(
      .dropItem("a", "x"), vi: "bỏ “Báo cáo” khỏi chương trình của UBND huyện A",
      en: "drop “Báo cáo” from the programme of UBND huyện A")
    expect(
      .anySession("a", "x"), vi: "cho “Báo cáo” vào buổi bất kỳ",
      en: "allow every session for “Báo cáo”")
    expect(
      .anyTime("a", "x"), vi: "bỏ giờ ấn định của “Báo cáo”", en: "allow every time for “Báo cáo”")
    expect(
      .dropItemOrder("a", "x", "y"), vi: "“Thảo luận” không cần sau “Báo cáo”",
      en: "do not keep “Thảo luận” after “Báo cáo”")
  }

  @Test func orders() {
    let (a, b) = (PlanEvent.meeting("a"), PlanEvent.meeting("b"))
    expect(
      .shorterOrder(a, b), vi: "UBND huyện B chỉ cần sau UBND huyện A 1 ngày",
      en: "let UBND huyện B follow UBND huyện A after 1 day",
      keys: ["order: {first: a, second: b, days: 1}"])
    expect(
      .shorterOrder(a, b), 2, vi: "UBND huyện B chỉ cần sau UBND huyện A, không cần cách ngày",
      en: "let UBND huyện B follow UBND huyện A without days between",
      keys: ["order: {first: a, second: b, days: 0}"])
    expect(
      .dropOrder(a, b), vi: "UBND huyện B không cần sau UBND huyện A",
      en: "do not keep UBND huyện B after UBND huyện A")
    expect(
      .fewerHostDays, vi: "các cuộc làm việc với một đơn vị chỉ cần cách nhau 1 ngày",
      en: "let meetings of one host lie 1 day apart", keys: ["rules.load.host-days: 1"])
    expect(
      .fewerHostDays, 2, vi: "các cuộc làm việc với một đơn vị không cần cách ngày",
      en: "let meetings of one host lie on one date")
  }

  @Test func delegationsAndPlaces() {
    expect(
      .moreDelegations, 1, .dates([Dates.date(17), Dates.date(19)]),
      vi: "thêm 1 đoàn ngày 17/4/2023 và 19/4/2023",
      en: "add 1 delegation on 17/4/2023 and 19/4/2023")
    expect(
      .anyHost(["1"]), vi: "cho Đoàn 1 đến mọi đơn vị", en: "let Đoàn 1 visit every host")
    expect(
      .goOut(["1"]), vi: "cho Đoàn 1 đi cả những buổi đang nghỉ",
      en: "let Đoàn 1 go out in spite of their absence")
    expect(
      .moreMeetingsADay, vi: "cho mỗi đoàn dự đến 2 cuộc làm việc mỗi ngày",
      en: "let a delegation hold up to 2 meetings a day", keys: ["rules.load.most-meetings: 2"])
    expect(
      .moreRooms("a"), vi: "thêm 1 phòng ở Hội trường A", en: "add 1 room at Hội trường A",
      keys: ["places.a.rooms: 2"])
  }

  @Test func people() {
    expect(
      .smallerRole("r"), vi: "thành phần “Chủ trì” chỉ cần 1 người mỗi đoàn",
      en: "ask for 1 person of role “Chủ trì” a team", keys: ["roles.r.count: 1"])
    expect(
      .standIn("r"), vi: "cho phép cấp phó dự thay với thành phần “Chủ trì”",
      en: "let a deputy stand in for role “Chủ trì”", keys: ["roles.r.ranks: [head, deputy]"])
    expect(
      .standIn("r"), 1, .meetings(["b"]),
      vi: "cho phép cấp phó dự thay với thành phần “Chủ trì” tại UBND huyện B",
      en: "let a deputy stand in for role “Chủ trì” at UBND huyện B")
    expect(
      .anotherPerson("r"), 2, vi: "thêm 2 người cho thành phần “Chủ trì”",
      en: "add 2 people for role “Chủ trì”")
    expect(
      .present("p"), 1, .dates([Dates.date(17)]),
      vi: "đổi lịch bận của Nguyễn Văn A ngày 17/4/2023",
      en: "move the absence of Nguyễn Văn A on 17/4/2023")
    expect(
      .moreDaysAWeek(["p", "q"]),
      vi: "cho Nguyễn Văn A và Trần Thị B đi thêm 1 ngày mỗi tuần",
      en: "let Nguyễn Văn A and Trần Thị B go out on 1 more day a week",
      keys: ["people.p.most-days-a-week: 4", "people.q.most-days-a-week: 4"])
    expect(
      .moreDaysInARow(["q"]), 2, vi: "cho Trần Thị B đi thêm 2 ngày làm việc liền nhau",
      en: "let Trần Thị B go out on 2 more working days in a row",
      keys: ["people.q.most-days-in-a-row: 4"])
    expect(
      .moreDaysAWeekForAll, vi: "cho mọi cán bộ đi đến 4 ngày mỗi tuần",
      en: "let everybody go out on up to 4 days a week",
      keys: ["rules.person.most-days-a-week: 4"])
    expect(
      .moreDaysInARowForAll, vi: "cho mọi cán bộ đi đến 3 ngày làm việc liền nhau",
      en: "let everybody go out on up to 3 working days in a row",
      keys: ["rules.person.most-days-in-a-row: 3"])
    expect(
      .fewerOnDuty, vi: "chỉ để 1 lãnh đạo ở cơ quan", en: "let 1 leader stay at the office",
      keys: ["rules.duty.leaders: 1"])
  }

  @Test func vehiclesAndGuests() {
    expect(
      .hireVehicle(seats: 15), 1, .dates([Dates.date(17)]),
      vi: "thuê thêm 1 xe 15 chỗ kèm lái xe ngày 17/4/2023",
      en: "hire 1 vehicle with 15 seats and a driver on 17/4/2023")
    expect(
      .keepVehicle("v", Dates.date(17)), vi: "để Xe 1 chạy ngày 17/4/2023",
      en: "let Xe 1 go on 17/4/2023")
    expect(.hireDriver, 2, vi: "thêm 2 lái xe", en: "add 2 drivers")
    expect(
      .moreVehiclesADelegation, vi: "cho mỗi đoàn đi đến 2 xe",
      en: "let a delegation take up to 2 vehicles", keys: ["rules.vehicle.most: 2"])
    expect(
      .longerDriving, vi: "cho lái xe đi lâu hơn 30 phút mỗi ngày",
      en: "let drivers be out 30 minutes longer a day", keys: ["drivers.x.most-minutes: 630"])
    expect(
      .moreDrivingDays, vi: "cho lái xe lái thêm 1 ngày mỗi tuần",
      en: "let drivers drive on 1 more day a week", keys: ["drivers.x.most-days-a-week: 5"])
    expect(
      .anotherGuest("g"), vi: "thêm 1 đại biểu vào nhóm “Doanh nghiệp”",
      en: "add 1 guest to “Doanh nghiệp”")
    expect(
      .fewerInvited("g"), vi: "mỗi cuộc làm việc mời bớt 1 đại biểu của nhóm “Doanh nghiệp”",
      en: "invite 1 guest of “Doanh nghiệp” fewer to every meeting")
    expect(
      .moreInvitations("g"), vi: "cho mời mỗi đại biểu của nhóm “Doanh nghiệp” thêm 1 lần",
      en: "let each guest of “Doanh nghiệp” be invited 1 more time")
    expect(
      .uninvite("g1"), vi: "không mời đích danh Công ty X", en: "do not invite Công ty X by name")
    expect(
      .raise("xe"), 1_150_500, vi: "tăng mục chi “Xăng xe” thêm 1.150.500 đồng",
      en: "raise the budget line “Xăng xe” by 1,150,500 đồng", keys: ["budget.xe.amount: 2050.5"])
  }

  @Test func workPlans() {
    let survey = PlanEvent.step("k")
    expect(
      .laterPlanEnd, vi: "kéo dài kế hoạch thêm 1 ngày làm việc (đến 01/5/2023)",
      en: "let the work plan go on for 1 working day longer (until 01/5/2023)",
      keys: ["work-plan.window: 2023-04-17..2023-05-01"])
    expect(
      .laterTaskDue("t"), vi: "lùi thời hạn nhiệm vụ “Quy định” 1 ngày làm việc (đến 24/4/2023)",
      en: "let task “Quy định” be done 1 working day later (by 24/4/2023)",
      keys: ["work-plan.tasks.t.due: 2023-04-24"])
    expect(
      .laterStepDue("d"), 2, vi: "lùi thời hạn “Dự thảo” 2 ngày làm việc (đến 01/5/2023)",
      en: "let “Dự thảo” be done 2 working days later (by 01/5/2023)",
      keys: ["work-plan.steps.d.due: 2023-05-01"])
    expect(
      .earlierStep("k"), vi: "cho “Khảo sát” bắt đầu sớm hơn 1 ngày làm việc (từ 17/4/2023)",
      en: "let “Khảo sát” begin 1 working day earlier (from 17/4/2023)",
      keys: ["work-plan.steps.k.from: 2023-04-17"])
    expect(
      .anyStepDate("k"), vi: "bỏ ngày ấn định của “Khảo sát”", en: "free the date of “Khảo sát”")
    expect(
      .shorterStep("k"), vi: "rút ngắn “Khảo sát” 1 ngày làm việc (còn 2)",
      en: "shorten “Khảo sát” by 1 working day (to 2)", keys: ["work-plan.steps.k.days: 2"])
    expect(
      .lighterStep("k"), vi: "bớt 1 người làm “Khảo sát”", en: "take 1 person fewer for “Khảo sát”")
    expect(
      .shorterWait("d", survey), vi: "“Dự thảo” chỉ cần cách “Khảo sát” 1 ngày làm việc",
      en: "leave 1 working day between “Khảo sát” and “Dự thảo”")
    expect(
      .dropWait("d", survey), vi: "“Dự thảo” không cần chờ “Khảo sát”",
      en: "do not let “Dự thảo” wait for “Khảo sát”")
    expect(.anotherInUnit("u"), vi: "thêm 1 người cho Lãnh đạo", en: "add 1 person to Lãnh đạo")
  }

  @Test func severalTogether() {
    let wording = ConcessionWording(names: Names(ConcessionWordingTests.campaign, .vietnamese))
    #expect(
      wording.sentence([Concession(.hireDriver), Concession(.moreRooms("a"))])
        == "thêm 1 lái xe và thêm 1 phòng ở Hội trường A")
  }
}
