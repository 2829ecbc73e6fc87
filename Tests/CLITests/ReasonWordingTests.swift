import Campaign
import Logistics
import Testing

@testable import schedule_cli

/// Facts that cannot hold together, as planners read them.
@Suite struct ReasonWordingTests {
  /// Two hosts on Monday 17 and Tuesday 18 April 2023, four slots.
  private static let campaign: Campaign = {
    func date(_ day: Int) -> CivilDate { CivilDate(dayNumber: 19_464 + day - 17) }
    func on(_ day: Int, _ sessions: SessionID...) -> SlotPattern {
      SlotPattern(dates: date(day)...date(day), sessions: sessions)
    }
    var campaign = Campaign(
      title: "", window: date(17)...date(18),
      sessions: [
        Session(
          id: "s", name: "buổi sáng", start: ClockTime(minutes: 480),
          end: ClockTime(minutes: 690)),
        Session(
          id: "c", name: "buổi chiều", start: ClockTime(minutes: 840),
          end: ClockTime(minutes: 990)),
      ],
      base: "so",
      places: [
        Place(id: "so", name: "Sở"), Place(id: "a", name: "Hội trường A", rooms: 2),
        Place(id: "b", name: "Hội trường B"),
      ],
      travel: TravelTable(minutes: [], metres: []))
    campaign.hosts = [
      Host(id: "a", name: "UBND huyện A", places: ["a"], refuses: [on(17), on(18, "c")]),
      Host(id: "b", name: "UBND huyện B", places: ["b"]),
    ]
    campaign.meetings = [
      Meeting(id: "a", host: "a", places: ["a"], minutes: 180),
      Meeting(id: "b", host: "b", places: ["b"], minutes: 150),
    ]
    campaign.meetings[1].sessionCount = 2
    campaign.meetings[0].programme = [
      ProgrammeItem(
        id: "x", title: "Báo cáo", minutes: 30, session: "s", from: ClockTime(minutes: 510),
        until: ClockTime(minutes: 570)),
      ProgrammeItem(
        id: "y", title: "Tham quan", minutes: 1, until: ClockTime(minutes: 960), site: "b"),
    ]
    campaign.meetings[0].dates = date(17)...date(17)
    campaign.meetings[1].dates = date(17)...date(18)
    campaign.meetings[0].pin = Meeting.Pin(
      date: date(18), session: "s", place: "a", delegation: "1", people: ["p", "q"])
    campaign.delegations = [
      Delegation(id: "1", name: "Đoàn 1", hosts: ["a"]),
      Delegation(id: "2", name: "Đoàn 2", away: [on(18)]),
    ]
    campaign.units = [Unit(id: "u", name: "Lãnh đạo", isLeadership: true)]
    campaign.people = [
      Person(id: "p", name: "Nguyễn Văn A", unit: "u", rank: .head, away: [on(17, "s")]),
      Person(id: "q", name: "Trần Thị B", unit: "u", rank: .specialist),
    ]
    campaign.roles = [
      Role(id: "r", name: "Chủ trì", unit: "u"), Role(id: "t", name: "Kỹ thuật", skill: "it"),
    ]
    campaign.pools = [GuestPool(id: "g", name: "Doanh nghiệp")]
    campaign.guests = [Guest(id: "g1", name: "Công ty X", pool: "g")]
    campaign.rules.leadersOnDuty = 1
    campaign.budget = Budget(
      tables: [
        BudgetTable(
          title: "",
          sections: [
            BudgetSection(
              name: "", lines: [BudgetLine(id: "xe", name: "Xăng xe", amounts: [900_000])])
          ])
      ], charges: [.init(kind: .fuel, line: "xe"), .init(kind: .vehicle, line: "xe")])
    return campaign
  }()

  private func lines(
    _ reasons: [Reason], _ language: Language, isMinimal: Bool = true
  ) -> [String] {
    ReasonWording(names: Names(ReasonWordingTests.campaign, language))
      .lines(Conflict(reasons: reasons, isMinimal: isMinimal))
  }

  private func expect(_ reason: Reason, vi: String, en: String) {
    #expect(lines([reason], .vietnamese).last == "  - \(vi)")
    #expect(lines([reason], .english).last == "  - \(en)")
  }

  @Test func namesMeetingsThatAreRequiredInOneLine() {
    #expect(
      lines([.held("a"), .held("b"), .delegations(1)], .vietnamese) == [
        "Bộ giải ràng buộc đã chứng minh những điều sau không thể cùng đúng; phải đổi ít nhất một "
          + "điều:",
        "  - phải tổ chức cả 2 cuộc làm việc: UBND huyện A và UBND huyện B (once) → để một cuộc "
          + "là không bắt buộc",
        "  - có 1 đoàn, mỗi đoàn mỗi buổi một cuộc làm việc, cả đợt có 4 buổi (one-place) → thêm "
          + "đoàn hoặc thêm ngày",
      ])
    #expect(
      lines([.held("a"), .held("b"), .delegations(2)], .english) == [
        "The constraint solver has proven that these cannot all hold; at least one must change:",
        "  - all 2 meetings are required: UBND huyện A and UBND huyện B (once) → make one optional",
        "  - 2 delegations are at one meeting a session, and the campaign has 4 open slots "
          + "(one-place) → add a delegation or more dates",
      ])
    expect(
      .held("a"), vi: "phải tổ chức UBND huyện A (once) → để một cuộc là không bắt buộc",
      en: "UBND huyện A is required (once) → make one optional")
  }

  @Test func namesTheFirstOfManyMeetings() {
    let many = (1...10).map { Reason.held(MeetingID("m\($0)")) }
    #expect(
      lines(many, .vietnamese).last
        == "  - phải tổ chức cả 10 cuộc làm việc: m1, m2, m3, m4, m5, m6, m7, m8 và 2 cuộc khác "
        + "(once) → để một cuộc là không bắt buộc")
    #expect(
      lines(many, .english).last
        == "  - all 10 meetings are required: m1, m2, m3, m4, m5, m6, m7, m8 and 2 more (once) → "
        + "make one optional")
  }

  @Test func saysWhatOfAProgrammeStandsInTheWay() {
    expect(
      .item("a", "x"),
      vi: "chương trình của UBND huyện A có “Báo cáo” (30 phút) (once) → rút ngắn hoặc bỏ bớt nội "
        + "dung",
      en:
        "the programme of UBND huyện A has “Báo cáo” (30 minutes) (once) → shorten an item or drop "
        + "one")
    #expect(
      lines([.item("a", "x"), .item("a", "y"), .programmeTime("a")], .vietnamese).dropFirst() == [
        "  - chương trình của UBND huyện A có “Báo cáo” (30 phút) và “Tham quan” (1 phút và đường "
          + "đi) (once) → rút ngắn hoặc bỏ bớt nội dung",
        "  - UBND huyện A kéo dài 180 phút (window) → thêm thời gian cho cuộc làm việc",
      ])
    expect(
      .programmeTime("b"),
      vi:
        "UBND huyện B kéo dài 2 buổi, buổi cuối 150 phút (window) → thêm thời gian cho cuộc làm việc",
      en: "UBND huyện B takes 2 sessions, 150 minutes of the last one (window) → give the meeting "
        + "more time")
    expect(
      .itemSession("a", "x"),
      vi: "“Báo cáo” phải vào buổi sáng (window) → cho vào buổi khác",
      en: "“Báo cáo” belongs into buổi sáng (window) → allow other sessions")
    expect(
      .itemTime("a", "x"),
      vi: "“Báo cáo” không bắt đầu trước 08h30 và phải xong trước 09h30 (window) → nới giờ của nội "
        + "dung này",
      en: "“Báo cáo” begins no earlier than 08h30 and ends by 09h30 (window) → allow other times")
    expect(
      .itemTime("a", "y"),
      vi: "“Tham quan” phải xong trước 16h00 (window) → nới giờ của nội dung này",
      en: "“Tham quan” ends by 16h00 (window) → allow other times")
    expect(
      .itemOrder("a", "x", "y"),
      vi: "“Tham quan” phải sau “Báo cáo” (order) → bỏ thứ tự này",
      en: "“Tham quan” must come after “Báo cáo” (order) → drop this order")
  }

  @Test func saysWhereItIsNotMinimal() {
    #expect(
      lines([.held("a")], .vietnamese, isMinimal: false).last
        == "Đã dừng trước khi rút gọn xong, nên có thể có điều thừa.")
    #expect(
      lines([.held("a")], .english, isMinimal: false).last
        == "The search stopped before it was clear that each of them plays a part.")
  }

  @Test func saysTimesAndPlaces() {
    expect(
      .refusals("a"),
      vi: "UBND huyện A không tiếp 3 trong 4 buổi ngày 17/4/2023 và 18/4/2023 (window) → đề nghị "
        + "đơn vị tiếp thêm buổi",
      en: "UBND huyện A refuses 3 of 4 slots on 17/4/2023 and 18/4/2023 (window) → ask the host "
        + "for more sessions")
    expect(
      .dates("a"), vi: "UBND huyện A chỉ được tổ chức ngày 17/4/2023 (window) → nới khoảng ngày",
      en: "UBND huyện A may be held only on 17/4/2023 (window) → allow more dates")
    expect(
      .dates("b"),
      vi: "UBND huyện B chỉ được tổ chức từ 17/4/2023 đến 18/4/2023 (window) → nới khoảng ngày",
      en: "UBND huyện B may be held only from 17/4/2023 to 18/4/2023 (window) → allow more dates")
    expect(
      .length("a"),
      vi: "UBND huyện A kéo dài 180 phút, dài hơn buổi chiều (window) → rút ngắn cuộc làm việc",
      en: "UBND huyện A takes 180 minutes, longer than buổi chiều (window) → shorten the meeting")
    expect(
      .length("b"),
      vi: "UBND huyện B kéo dài 2 buổi, buổi cuối 150 phút (window) → rút ngắn cuộc làm việc",
      en:
        "UBND huyện B takes 2 sessions, 150 minutes of the last one (window) → shorten the meeting")
    expect(
      .hosts(["1"]), vi: "Đoàn 1 chỉ đến UBND huyện A (one-place) → cho đến thêm đơn vị",
      en: "Đoàn 1 visits only UBND huyện A (one-place) → let them visit more hosts")
    expect(
      .delegationsAway(["2"]),
      vi: "Đoàn 2 không đi 2 trong 4 buổi ngày 18/4/2023 (one-place) → cho đi thêm buổi",
      en: "Đoàn 2 stays at home in 2 of 4 slots on 18/4/2023 (one-place) → let them go out more "
        + "often")
    expect(
      .rooms("a", 2),
      vi: "Hội trường A có 2 phòng, mỗi phòng mỗi lúc một cuộc làm việc (one-place) → thêm phòng "
        + "hoặc địa điểm khác",
      en: "Hội trường A has 2 rooms, each for one meeting at a time (one-place) → add a room or "
        + "another place")
    expect(
      .hours("a"),
      vi: "đến UBND huyện A không được xuất phát trước 06h00 hoặc về sau 19h00 (travel) → cho đi "
        + "sớm hơn hoặc về muộn hơn",
      en: "for UBND huyện A no delegation leaves before 06h00 or is back after 19h00 (travel) → "
        + "allow to leave earlier or be back later")
    expect(
      .drive("a", "b"),
      vi: "UBND huyện A và UBND huyện B cách nhau quá xa để một đoàn kịp đi từ nơi này đến nơi kia "
        + "giữa hai buổi (travel) → thêm đoàn hoặc rút ngắn cuộc làm việc",
      en: "UBND huyện A and UBND huyện B are too far apart for one delegation to drive between "
        + "them from one session to the next (travel) → add a delegation or shorten one")
  }

  @Test func saysWhoCanGo() {
    expect(
      .role("r"),
      vi: "thành phần “Chủ trì” cần 1 người mỗi đoàn, có Nguyễn Văn A và Trần Thị B đủ điều kiện "
        + "(role) → thêm người hoặc giảm số người cần",
      en: "role “Chủ trì” takes 1 person a team, and Nguyễn Văn A and Trần Thị B qualify (role) → "
        + "add people or ask for fewer")
    expect(
      .role("t"),
      vi: "thành phần “Kỹ thuật” cần 1 người mỗi đoàn, không ai đủ điều kiện (role) → thêm "
        + "người hoặc giảm số người cần",
      en: "role “Kỹ thuật” takes 1 person a team, and nobody qualifies (role) → add people or ask "
        + "for fewer")
    expect(
      .standIn("r"),
      vi: "thành phần “Chủ trì” phải có cấp trưởng hoặc cấp phó: Nguyễn Văn A (stand-in) → cho "
        + "phép chuyên viên đi thay",
      en: "role “Chủ trì” takes the head or a deputy: Nguyễn Văn A (stand-in) → let specialists "
        + "represent the unit")
    expect(
      .oneTeamADay,
      vi: "mỗi cán bộ mỗi ngày chỉ đi một đoàn, với một thành phần (person) → thêm người có thể đi",
      en: "a person is in one team a day, in one role (person) → add people who can go")
    expect(
      .away("p"),
      vi: "Nguyễn Văn A bận 1 trong 4 buổi ngày 17/4/2023 (person) → đổi lịch bận",
      en: "Nguyễn Văn A is away in 1 of 4 slots on 17/4/2023 (person) → move the absence")
    expect(
      .duty(1),
      vi: "mỗi ngày làm việc phải có ít nhất 1 trong 1 lãnh đạo ở cơ quan (duty) → giảm số người "
        + "trực",
      en: "at least 1 of 1 leader must stay at the office on every working day (duty) → let fewer "
        + "stay")
    #expect(
      lines([.daysAWeek("p", 2), .daysAWeek("q", 2)], .vietnamese).dropFirst() == [
        "  - Nguyễn Văn A và Trần Thị B đi nhiều nhất 2 ngày mỗi tuần (person) → cho đi thêm ngày"
      ])
    #expect(
      lines([.daysAWeek("p", 2), .daysAWeek("q", 1)], .english).dropFirst() == [
        "  - Nguyễn Văn A goes out on at most 2 days a week (person) → allow more days",
        "  - Trần Thị B goes out on at most 1 day a week (person) → allow more days",
      ])
    #expect(
      lines([.daysInARow("p", 2), .daysInARow("q", 2)], .vietnamese).dropFirst() == [
        "  - Nguyễn Văn A và Trần Thị B đi nhiều nhất 2 ngày làm việc liền nhau (person) → cho đi "
          + "thêm ngày"
      ])
    #expect(
      lines([.daysAWeek("p", 2), .daysInARow("p", 1)], .english).dropFirst() == [
        "  - Nguyễn Văn A goes out on at most 2 days a week (person) → allow more days",
        "  - Nguyễn Văn A goes out on at most 1 working day in a row (person) → allow more days",
      ])
  }

  @Test func saysHowManyVehiclesAreCheaper() {
    expect(
      .cheaperVehicles(than: 900_000, least: 2, most: 4),
      vi:
        "mỗi ngày có từ 2 đến 4 xe kèm lái xe rẻ hơn 900.000 đồng một ngày (budget) → dùng xe của "
        + "cơ quan nhiều hơn",
      en:
        "2 to 4 vehicles with drivers cost less than 900,000 đồng a day on a date (budget) → make "
        + "more of the cheaper ones available")
  }

  @Test func saysWhatAFrozenNightAsksFor() {
    let monday = CivilDate(dayNumber: 19_464)
    expect(
      .onTheWay("1", monday),
      vi: "phần giữ nguyên để Đoàn 1 nghỉ lại trên đường đêm 17/4/2023 vì không kịp về, nên ngày "
        + "18/4/2023 phải đi tiếp cùng người, cùng xe (travel) → giữ nguyên ít ngày hơn",
      en: "what is frozen leaves Đoàn 1 on the way in the night of 17/4/2023, too late to return, "
        + "so on 18/4/2023 the same people and vehicles go on (travel) → freeze fewer dates")
    expect(
      .vehicleAway("v", monday.adding(days: 1)),
      vi: "v không dùng được ngày 18/4/2023 (vehicle) → để xe này chạy",
      en: "v is not available on 18/4/2023 (vehicle) → let the vehicle go")
  }

  @Test func saysVehiclesAndGuests() {
    expect(
      .vehicles(least: 1, most: 2),
      vi: "mỗi ngày có từ 1 đến 2 xe dùng được, mỗi xe phục vụ một đoàn (vehicle) → thêm hoặc "
        + "thuê xe",
      en: "1 to 2 vehicles are available on a date, each for one delegation (vehicle) → add or "
        + "hire a vehicle")
    expect(
      .drivers(least: 1, most: 1),
      vi: "mỗi ngày có 1 lái xe, mỗi người lái một xe được giao (vehicle) → thêm lái xe",
      en: "1 driver is available on a date, each for one vehicle (vehicle) → add a driver")
    expect(
      .minutesOut(600, drivers: 0),
      vi: "có 0 lái xe được đi quá 600 phút một ngày (vehicle) → thêm lái xe hoặc cho đi lâu hơn",
      en: "0 drivers may be out for more than 600 minutes a day (vehicle) → add a driver or let "
        + "them be out longer")
    expect(
      .daysDriven(least: 3, most: 4),
      vi: "các lái xe cộng lại được lái nhiều nhất từ 3 đến 4 ngày mỗi tuần (vehicle) → thêm lái "
        + "xe hoặc cho lái thêm ngày",
      en: "the drivers may drive on at most 3 to 4 days of a week, all together (vehicle) → add a "
        + "driver or allow more days")
    expect(
      .seats(7, vehicles: 1),
      vi: "có 1 xe từ 7 chỗ trở lên (vehicle) → thêm hoặc thuê xe",
      en: "1 vehicle has 7 seats or more (vehicle) → add or hire a vehicle")
    expect(
      .pool("g"),
      vi: "nhóm “Doanh nghiệp” có 1 đại biểu, ai được mời phải rảnh và mỗi lúc chỉ dự một cuộc "
        + "(guest) → thêm đại biểu hoặc mời ít hơn",
      en: "“Doanh nghiệp” has 1 guest, who must be free and at one meeting at a time (guest) → add "
        + "guests or invite fewer")
    expect(
      .guest("g1"),
      vi: "Công ty X được mời đích danh, phải rảnh và mỗi lúc chỉ dự một cuộc (guest) → mời người "
        + "khác",
      en: "Công ty X is invited by name, must be free and at one meeting at a time (guest) → "
        + "invite somebody else")
    expect(
      .invitations("g", 3),
      vi: "nhóm “Doanh nghiệp” được mời nhiều nhất 3 lượt trong cả đợt (guest) → thêm đại biểu "
        + "hoặc mời ít hơn",
      en: "the guests of “Doanh nghiệp” can be invited 3 times in the whole campaign (guest) → add "
        + "guests or invite fewer")
  }

  @Test func saysHowManyMeetingsADayAndHowFarApart() {
    expect(
      .mostMeetings(1),
      vi: "mỗi đoàn mỗi ngày dự nhiều nhất 1 cuộc làm việc (load) → cho dự thêm cuộc mỗi ngày hoặc "
        + "thêm đoàn",
      en: "a delegation holds at most 1 meeting a day (load) → allow more, or add a delegation")
    expect(
      .hostDays("a", 3),
      vi: "các cuộc làm việc với UBND huyện A cách nhau ít nhất 3 ngày (load) → cho các cuộc gần "
        + "nhau hơn",
      en:
        "meetings with UBND huyện A are held at least 3 days apart (load) → let them be nearer to "
        + "each other")
  }

  @Test func saysWhatIsOrderedAndFixed() {
    expect(
      .precedence("a", "b", days: 3),
      vi: "UBND huyện B phải sau UBND huyện A ít nhất 3 ngày (order) → bỏ hoặc nới thứ tự này",
      en: "UBND huyện B must be at least 3 days after UBND huyện A (order) → drop or loosen this "
        + "order")
    expect(
      .precedence("a", "b", days: 0),
      vi:
        "UBND huyện B phải bắt đầu sau khi UBND huyện A kết thúc (order) → bỏ hoặc nới thứ tự này",
      en: "UBND huyện B must begin after UBND huyện A has ended (order) → drop or loosen this order"
    )
    for (part, vi, en) in [
      (.date, "ngày 18/4/2023", "18/4/2023"), (.session, "buổi sáng", "buổi sáng"),
      (.place, "tại Hội trường A", "Hội trường A"), (.delegation, "cho Đoàn 1", "Đoàn 1"),
    ] as [(Reason.PinnedPart, String, String)] {
      expect(
        .pin("a", part), vi: "UBND huyện A đã chốt \(vi) (order) → bỏ hoặc đổi phần đã chốt",
        en: "UBND huyện A is fixed to \(en) (order) → free it or fix it otherwise")
    }
    expect(
      .pin("a", .people),
      vi: "UBND huyện A đã chốt có Nguyễn Văn A và Trần Thị B tham gia (order) → bỏ hoặc đổi phần "
        + "đã chốt",
      en:
        "UBND huyện A is fixed to be attended by Nguyễn Văn A and Trần Thị B (order) → free it or "
        + "fix it otherwise")
  }

  @Test func namesTheLineOfTheBudgetAndWhatThingsCost() {
    expect(
      .budgetLine("xe", 900_000),
      vi: "mục chi “Xăng xe” chỉ còn 900.000 đồng cho tiền đi đường theo km và tiền xe theo ngày "
        + "(budget) → tăng số tiền của mục chi",
      en: "the budget line “Xăng xe” has 900,000 đồng left for kilometres driven and vehicle days "
        + "(budget) → raise the amount of the line")
    expect(
      .leastCost(.fuel, 400_000, 500_000),
      vi: "mỗi chuyến đi tốn ít nhất từ 400.000 đến 500.000 đồng tiền đi đường theo km (budget) → "
        + "giảm mức chi hoặc số người, số xe",
      en:
        "a trip costs at least 400,000 to 500,000 đồng of kilometres driven (budget) → spend less, "
        + "or send fewer")
    expect(
      .leastCost(.tea, 20_000, 20_000),
      vi: "mỗi cuộc làm việc tốn ít nhất 20.000 đồng nước uống, giải khát (budget) → giảm mức chi "
        + "hoặc số người, số xe",
      en:
        "a meeting costs at least 20,000 đồng of tea of guests (budget) → spend less, or send fewer"
    )
  }
}
