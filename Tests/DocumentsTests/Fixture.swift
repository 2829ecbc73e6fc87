import Campaign

@testable import Documents

/// A small campaign and its schedule, built line by line as a test needs them.
struct Fixture {
  var campaign: Campaign
  var schedule = Schedule(meetings: [], trips: nil)

  init() {
    // The dates matter to no annex; the window is a required part.
    let day = CivilDate(dayNumber: 19_465)
    campaign = Campaign(
      title: "Làm việc với Hội đồng Khoa học và Công nghệ các huyện, thị xã, thành phố",
      organizer: Organizer(
        name: "Sở Khoa học và Công nghệ Hưng Yên", parent: "UBND tỉnh Hưng Yên"),
      document: OfficialDocument(
        kind: "Kế hoạch", symbol: "KH-SKHCN", year: 2023, month: 4,
        annexTitle: "LỊCH LÀM VIỆC TẠI UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ"),
      window: day...day.adding(days: 60),
      sessions: [
        Session(
          id: "sáng", name: "buổi sáng", start: ClockTime(minutes: 510),
          end: ClockTime(minutes: 690)),
        Session(
          id: "chiều", name: "buổi chiều", start: ClockTime(minutes: 840),
          end: ClockTime(minutes: 1020)),
      ],
      base: "sở", places: [Place(id: "sở", name: "Sở Khoa học và Công nghệ")],
      travel: TravelTable(minutes: [[0]], metres: [[0]]),
      delegations: [
        Delegation(id: "đoàn-1", name: "Đoàn số 1"), Delegation(id: "đoàn-2", name: "Đoàn số 2"),
      ])
  }

  /// A host with its place and one held meeting; the date is written `2023-04-18`.
  mutating func visit(
    _ host: String, _ date: String, _ session: SessionID, delegation: DelegationID = "đoàn-1",
    remarks: String = "", guests: [GuestID]? = nil
  ) {
    let place = PlaceID("trụ sở \(host)")
    campaign.places.append(Place(id: place, name: "Trụ sở \(host)"))
    campaign.hosts.append(Host(id: HostID(host), name: host, places: [place]))
    let meeting = MeetingID("làm việc với \(host)")
    campaign.meetings.append(
      Meeting(id: meeting, host: HostID(host), places: [place], minutes: 120, remarks: remarks))
    guard let date = CivilDate(date) else { return }
    schedule.meetings.append(
      Schedule.HeldMeeting(
        meeting: meeting, date: date, session: session, place: place, delegation: delegation,
        guests: guests))
  }

  /// Places with half an hour between any two.
  mutating func addTravel() {
    let places = campaign.places.indices
    campaign.travel = TravelTable(
      minutes: places.map { from in places.map { $0 == from ? 0 : 30 } },
      metres: places.map { from in places.map { $0 == from ? 0 : 20_000 } })
  }

  /// Moves the meeting with the host.
  mutating func move(_ host: String, _ date: String, _ session: SessionID) {
    schedule.move(host, date, session)
  }

  /// The nine rows that the province published in April 2023, in the order of hosts, not of time.
  static var hungYen: Fixture {
    var fixture = Fixture()
    fixture.visit("UBND huyện Ân Thi", "2023-04-24", "sáng")
    fixture.visit("UBND thành phố Hưng Yên", "2023-04-25", "sáng")
    fixture.visit("UBND huyện Khoái Châu", "2023-04-24", "chiều")
    fixture.visit("UBND huyện Kim Động", "2023-04-19", "sáng")
    fixture.visit("UBND thị xã Mỹ Hào", "2023-04-19", "chiều")
    fixture.visit("UBND huyện Phù Cừ", "2023-04-25", "chiều")
    fixture.visit("UBND huyện Tiên Lữ", "2023-04-27", "sáng")
    fixture.visit("UBND huyện Văn Giang", "2023-04-20", "sáng")
    fixture.visit("UBND huyện Yên Mỹ", "2023-04-18", "chiều")
    return fixture
  }

  /// Two delegations with teams, vehicles and guests on two days.
  static var staffed: Fixture {
    var fixture = Fixture()
    fixture.campaign.units = [
      Unit(id: "lãnh-đạo", name: "Lãnh đạo Sở", isLeadership: true),
      Unit(id: "qlkh", name: "Phòng Quản lý Khoa học"),
    ]
    fixture.campaign.people = [
      Person(
        id: "an", name: "Nguyễn Văn An", title: "Trưởng phòng Quản lý Khoa học", unit: "qlkh",
        rank: .head),
      Person(
        id: "bình", name: "Trần Thị Bình", title: "Phó Giám đốc", unit: "lãnh-đạo", rank: .deputy),
      Person(id: "cúc", name: "Lê Thị Cúc", title: "", unit: "qlkh", rank: .specialist),
      Person(
        id: "dũng", name: "Phạm Văn Dũng", title: "Phó Trưởng phòng", unit: "qlkh", rank: .deputy),
    ]
    fixture.campaign.vehicles = [
      Vehicle(id: "xe-7", name: "Xe 7 chỗ", seats: 6), Vehicle(id: "xe-4", name: "", seats: 4),
    ]
    fixture.campaign.drivers = [Driver(id: "hải", name: "Vũ Văn Hải")]
    fixture.campaign.pools = [
      GuestPool(id: "dn", name: "Doanh nghiệp"), GuestPool(id: "htx", name: "Hợp tác xã"),
    ]
    fixture.campaign.guests = [
      Guest(id: "g1", name: "Công ty Nhãn Lồng", pool: "dn"),
      Guest(id: "g2", name: "Công ty Tương Bần", pool: "dn"),
      Guest(id: "g3", name: "HTX Hồng Nam", pool: "htx"),
    ]
    fixture.visit(
      "UBND huyện Ân Thi", "2026-02-05", "sáng", remarks: "Thăm mô hình | buổi sáng",
      guests: ["g3", "g1", "g2"])
    fixture.visit("UBND huyện Kim Động", "2026-02-05", "sáng", delegation: "đoàn-2", guests: [])
    fixture.visit("UBND huyện Phù Cừ", "2026-04-05", "chiều")
    let first = fixture.schedule.meetings[0].date
    fixture.schedule.trips = [
      Schedule.Trip(
        date: first, delegation: "đoàn-1",
        team: [
          .init(role: "phòng", person: "an"), .init(role: "chuyên viên", person: "cúc"),
          .init(role: "lãnh đạo", person: "bình"),
        ],
        vehicles: [.init(vehicle: "xe-7", driver: "hải"), .init(vehicle: "xe-4", driver: nil)]),
      Schedule.Trip(
        date: first, delegation: "đoàn-2",
        team: [
          .init(role: "chuyên viên", person: "cúc"), .init(role: "phòng", person: "dũng"),
          .init(role: "chuyên viên", person: "cúc"),
        ],
        vehicles: []),
    ]
    return fixture
  }

  func annex(_ options: AnnexOptions = AnnexOptions()) -> VisitAnnex {
    VisitAnnex(campaign: campaign, schedule: schedule, options: options)
  }
}

extension Schedule {
  /// Moves the meeting with the host, as `Fixture.visit` names it; the date is written `2023-04-18`.
  mutating func move(_ host: String, _ date: String, _ session: SessionID) {
    guard let date = CivilDate(date),
      let index = meetings.firstIndex(where: { $0.meeting == MeetingID("làm việc với \(host)") })
    else { return }
    meetings[index].date = date
    meetings[index].session = session
  }
}

extension Table {
  /// The texts of every row, lines of a cell joined by ` / `.
  var texts: [[String]] { rows.map { row in row.map { $0.lines.joined(separator: " / ") } } }

  /// The texts of one column by its heading.
  func column(_ heading: String) -> [String]? {
    columns.firstIndex { $0.heading == heading }.map { index in texts.map { $0[index] } }
  }
}
