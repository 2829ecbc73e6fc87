import Campaign
import Documents
import Testing

@testable import schedule_cli

@Suite struct DifferenceWordingTests {
  private static let date = CivilDate(dayNumber: 19_464)

  private static let campaign: Campaign = {
    var campaign = Campaign(
      title: "", window: date...date.adding(days: 9),
      sessions: [
        Session(
          id: "s", name: "buổi sáng", start: ClockTime(minutes: 510),
          end: ClockTime(minutes: 690))
      ],
      base: "p",
      places: [
        Place(id: "p", name: "Sở"), Place(id: "q", name: "Huyện ủy"),
        Place(id: "r", name: "Trang trại"),
      ], travel: TravelTable(minutes: [[0]], metres: [[0]]))
    campaign.hosts = [Host(id: "h", name: "UBND huyện H")]
    campaign.meetings = [
      Meeting(
        id: "m", host: "h", places: ["p"], minutes: 60,
        programme: [ProgrammeItem(id: "i", title: "Khai mạc", minutes: 15)])
    ]
    campaign.people = [
      Person(id: "a", name: "Nguyễn Văn A", unit: "u", rank: .head),
      Person(id: "b", name: "Trần Thị B", unit: "u", rank: .deputy),
      Person(id: "c", name: "Lê Văn C", unit: "u", rank: .deputy),
    ]
    campaign.roles = [Role(id: "x", name: "chủ trì"), Role(id: "y", name: "thư ký")]
    campaign.delegations = [
      Delegation(id: "1", name: "Đoàn 1"), Delegation(id: "2", name: "Đoàn 2"),
    ]
    campaign.vehicles = [
      Vehicle(id: "v", name: "Xe 7 chỗ", seats: 6), Vehicle(id: "w", name: "Xe 4 chỗ", seats: 3),
    ]
    campaign.drivers = [Driver(id: "d", name: "Vũ Văn D"), Driver(id: "e", name: "Đỗ Văn E")]
    campaign.guests = (1...8).map { Guest(id: GuestID("g\($0)"), name: "Khách \($0)", pool: "k") }
    campaign.workPlan = WorkPlan(
      window: date...date.adding(days: 9),
      tasks: [
        Task(
          id: "t", name: "", lead: "u", steps: [Step(id: "z", name: "Báo cáo", unit: "u", days: 1)])
      ])
    return campaign
  }()

  private static let schedule = Schedule(
    meetings: [
      .init(
        meeting: "m", date: date, session: "s", place: "p", site: "q", delegation: "1",
        guests: ["g1"])
    ],
    trips: [
      .init(
        date: date, delegation: "1",
        team: [.init(role: "x", person: "a"), .init(role: "y", person: "b")],
        vehicles: [.init(vehicle: "v", driver: "d")], night: "q")
    ],
    programmes: [
      .init(meeting: "m", items: [.init(item: "i", session: "s", start: ClockTime(minutes: 510))])
    ], steps: [.init(step: "z", start: date, finish: date)])

  private func wording(_ language: Language) -> DifferenceWording {
    DifferenceWording(names: Names(Self.campaign, language))
  }

  private func difference(_ change: (inout Schedule) -> Void) -> ScheduleDifference {
    var new = Self.schedule
    change(&new)
    return ScheduleDifference(from: Self.schedule, to: new, in: Self.campaign)
  }

  /// The phrases of the one meeting in both languages.
  private func phrases(_ change: (inout Schedule) -> Void) -> [[String]] {
    let meetings = difference(change).meetings
    return Language.allCases.map { language in
      meetings.flatMap { wording(language).changes($0) }
    }
  }

  @Test func saysThatAMeetingMovesOrIsNewlyOrNoLongerHeld() {
    #expect(
      phrases { $0.meetings[0].start = ClockTime(minutes: 540) } == [
        ["chuyển từ 08h30 thứ Hai 17/4/2023 sang 09h00 thứ Hai 17/4/2023"],
        ["moved from 08h30 Monday 17/4/2023 to 09h00 Monday 17/4/2023"],
      ])
    #expect(
      phrases { $0.meetings = [] } == [
        ["không còn trong lịch (trước: 08h30 thứ Hai 17/4/2023)"],
        ["no longer held (was 08h30 Monday 17/4/2023)"],
      ])
    var empty = Self.schedule
    empty.meetings = []
    let added = ScheduleDifference(from: empty, to: Self.schedule, in: Self.campaign).meetings
    #expect(
      added.flatMap { wording(.vietnamese).changes($0) }
        == ["thêm vào lịch: 08h30 thứ Hai 17/4/2023"])
    #expect(
      added.flatMap { wording(.english).changes($0) } == ["newly held: 08h30 Monday 17/4/2023"])
  }

  @Test func saysWhereAndByWhom() {
    #expect(
      phrases {
        $0.meetings[0].place = "q"
        $0.meetings[0].site = "r"
        $0.meetings[0].delegation = "2"
        $0.trips?[0].delegation = "2"
      } == [
        [
          "địa điểm từ Sở sang Huyện ủy", "nơi thăm từ Huyện ủy sang Trang trại",
          "đoàn từ Đoàn 1 sang Đoàn 2",
        ],
        [
          "place from Sở to Huyện ủy", "site from Huyện ủy to Trang trại",
          "delegation from Đoàn 1 to Đoàn 2",
        ],
      ])
  }

  @Test func saysWhoComesWhoDoesNotAndWhoChangesRoles() {
    #expect(
      phrases {
        $0.trips?[0].team = [.init(role: "y", person: "a"), .init(role: "x", person: "c")]
      } == [
        [
          "thành phần: thêm Lê Văn C (chủ trì); bớt Trần Thị B (thư ký); "
            + "Nguyễn Văn A từ chủ trì sang thư ký"
        ],
        [
          "team: adds Lê Văn C (chủ trì); drops Trần Thị B (thư ký); "
            + "Nguyễn Văn A from chủ trì to thư ký"
        ],
      ])
  }

  @Test func saysVehiclesDriversGuestsAndProgrammeTimes() {
    #expect(
      phrases {
        $0.trips?[0].vehicles = [
          .init(vehicle: "v", driver: "e"), .init(vehicle: "w", driver: nil),
        ]
        $0.meetings[0].guests = ["g2", "g3"]
        $0.programmes?[0].items[0].start = ClockTime(minutes: 525)
      } == [
        [
          "xe: thêm Xe 4 chỗ; lái xe của Xe 7 chỗ từ Vũ Văn D sang Đỗ Văn E",
          "đại biểu: thêm Khách 2, Khách 3; bớt Khách 1",
          "chương trình: “Khai mạc” từ 08h30 sang 08h45",
        ],
        [
          "vehicles: adds Xe 4 chỗ; driver of Xe 7 chỗ from Vũ Văn D to Đỗ Văn E",
          "guests: adds Khách 2, Khách 3; drops Khách 1",
          "programme: “Khai mạc” from 08h30 to 08h45",
        ],
      ])
    #expect(
      phrases { $0.trips?[0].vehicles = [] } == [
        ["xe: bớt Xe 7 chỗ (lái xe: Vũ Văn D)"], ["vehicles: drops Xe 7 chỗ (driver: Vũ Văn D)"],
      ])
  }

  @Test func countsGuestsBeyondFive() {
    #expect(
      phrases { $0.meetings[0].guests = (1...8).map { GuestID("g\($0)") } } == [
        ["đại biểu: thêm Khách 2, Khách 3, Khách 4, Khách 5, Khách 6 và 2 người khác"],
        ["guests: adds Khách 2, Khách 3, Khách 4, Khách 5, Khách 6 and 2 more"],
      ])
    #expect(
      phrases { $0.meetings[0].guests = (1...7).map { GuestID("g\($0)") } }[1]
        == ["guests: adds Khách 2, Khách 3, Khách 4, Khách 5, Khách 6, Khách 7"])
  }

  @Test func saysNightsAndSteps() {
    let changed = difference {
      $0.trips?[0].night = nil
      $0.steps?[0].finish = Self.date.adding(days: 2)
    }
    #expect(
      wording(.vietnamese).text(changed) == """
        Nghỉ đêm 17/4/2023, Đoàn 1: từ Huyện ủy sang về trong ngày
        Bước “Báo cáo”: từ 17/4/2023 sang 17/4/2023–19/4/2023

        """)
    #expect(
      wording(.english).text(changed) == """
        Night of 17/4/2023, Đoàn 1: from Huyện ủy to back at the base
        Step “Báo cáo”: from 17/4/2023 to 17/4/2023–19/4/2023

        """)
    #expect(
      wording(.vietnamese).summary(changed) == "Khác 1 đêm nghỉ. Khác 1 bước của kế hoạch.")
    #expect(
      wording(.english).summary(changed)
        == "1 night differs. 1 step of the work plan differs.")
  }

  @Test func countsWhatDiffers() {
    let changed = difference {
      $0.meetings[0].date = Self.date.adding(days: 1)
      $0.meetings[0].start = ClockTime(minutes: 540)
      $0.trips?[0].date = Self.date.adding(days: 1)
      $0.trips?[0].night = nil
      $0.meetings[0].guests = []
    }
    #expect(
      wording(.vietnamese).summary(changed)
        == "Khác 1/1 cuộc làm việc: 1 đổi ngày, 1 đổi đại biểu. Khác 1 đêm nghỉ.")
    #expect(
      wording(.english).summary(changed)
        == "1 of 1 meetings differ: 1 on another date, 1 with other guests. 1 night differs.")
  }

  @Test func saysHowManyMustBeTold() {
    let kinds: [ToldList.Recipient.Kind] = [.host, .person, .person, .driver, .guest, .unit]
    let told = ToldList(
      recipients: kinds.map { .init(kind: $0, id: "", name: "", lines: []) })
    #expect(
      ToldWording.count(told, .vietnamese)
        == "Cần báo: 1 đơn vị tiếp, 2 cán bộ, 1 lái xe, 1 đại biểu, 1 đơn vị thực hiện kế hoạch.\n")
    #expect(
      ToldWording.count(told, .english)
        == "To be told: 1 host, 2 people, 1 driver, 1 guest, 1 unit.\n")
    #expect(
      ToldWording.count(ToldList(recipients: []), .english) == "Nobody has to be told.\n")
  }
}
