import Audit
import Campaign
import Testing

/// A small campaign to change in a test: Monday 17 to Friday 21 April 2023, two sessions, the base
/// and two places (minutes 30 and 40 from the base, 50 between them; 20, 25 and 30 km), two hosts
/// with a two-hour meeting each, one delegation `d1`. Nobody travels and nothing drives until a
/// test says so.
func campaign(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
  var campaign = Campaign(
    title: "Thử", window: day(17)...day(21),
    sessions: [
      Session(
        id: "morning", name: "buổi sáng", start: clock("08:30"), end: clock("11:30")),
      Session(
        id: "afternoon", name: "buổi chiều", start: clock("14:00"), end: clock("17:00")),
    ],
    base: "base",
    places: [
      Place(id: "base", name: "Sở"), Place(id: "a", name: "Hội trường A"),
      Place(id: "b", name: "Hội trường B"),
    ],
    travel: TravelTable(
      minutes: [[0, 30, 40], [30, 0, 50], [40, 50, 0]],
      metres: [[0, 20_000, 25_000], [20_000, 0, 30_000], [25_000, 30_000, 0]]),
    hosts: [
      Host(id: "van-lam", name: "UBND huyện Văn Lâm", places: ["a"]),
      Host(id: "yen-my", name: "UBND huyện Yên Mỹ", places: ["b"]),
    ],
    meetings: [
      Meeting(id: "m1", host: "van-lam", places: ["a"], minutes: 120),
      Meeting(id: "m2", host: "yen-my", places: ["b"], minutes: 120),
    ],
    delegations: [Delegation(id: "d1", name: "Đoàn 1")])
  change(&campaign)
  return campaign
}

/// Adds two units (`board` with a head and two deputies, all leaders; `science` with a head, a deputy
/// and two specialists) and a role that calls each; `m1` and `m2` need both.
func addPeople(_ campaign: inout Campaign) {
  campaign.units = [
    Unit(id: "board", name: "Ban Giám đốc", isLeadership: true),
    Unit(id: "science", name: "Phòng Quản lý khoa học"),
  ]
  campaign.people = [
    Person(id: "gd", name: "Giám đốc", unit: "board", rank: .head),
    Person(id: "pgd1", name: "Phó Giám đốc 1", unit: "board", rank: .deputy),
    Person(id: "pgd2", name: "Phó Giám đốc 2", unit: "board", rank: .deputy),
    Person(id: "tp", name: "Trưởng phòng", unit: "science", rank: .head),
    Person(id: "pp", name: "Phó Trưởng phòng", unit: "science", rank: .deputy),
    Person(id: "cv1", name: "Chuyên viên 1", unit: "science", rank: .specialist),
    Person(id: "cv2", name: "Chuyên viên 2", unit: "science", rank: .specialist),
  ]
  campaign.roles = [
    Role(id: "leader", name: "lãnh đạo Sở", unit: "board"),
    Role(id: "expert", name: "phòng chuyên môn", unit: "science"),
  ]
  for position in campaign.meetings.indices {
    campaign.meetings[position].roles = ["leader", "expert"]
  }
}

/// Adds two vehicles of four and seven seats and two drivers.
func addVehicles(_ campaign: inout Campaign) {
  campaign.vehicles = [
    Vehicle(id: "v4", name: "Xe 4 chỗ", seats: 4, dongPerKilometre: 3000, dongPerDay: 100_000),
    Vehicle(id: "v7", name: "Xe 7 chỗ", seats: 7, dongPerKilometre: 4001, dongPerDay: 200_000),
  ]
  campaign.drivers = [
    Driver(id: "l1", name: "Lái xe 1"), Driver(id: "l2", name: "Lái xe 2"),
  ]
}

/// Adds a pool of four enterprises that ride along; `m1` invites one to two of them.
func addGuests(_ campaign: inout Campaign) {
  campaign.pools = [
    GuestPool(id: "dn", name: "Doanh nghiệp", travels: true),
    GuestPool(id: "htx", name: "Hợp tác xã"),
  ]
  campaign.guests = [
    Guest(id: "g1", name: "Công ty 1", pool: "dn", dong: 30_000),
    Guest(id: "g2", name: "Công ty 2", pool: "dn", dong: 20_000),
    Guest(id: "g3", name: "Công ty 3", pool: "dn", dong: 10_000),
    Guest(id: "h1", name: "Hợp tác xã 1", pool: "htx", dong: 5_000),
  ]
  campaign.meetings[0].invitations = [Meeting.Invitation(pool: "dn", least: 1, most: 2)]
}

/// A date of April 2023.
func day(_ number: Int) -> CivilDate {
  CivilDate(year: 2023, month: 4, day: number) ?? CivilDate(dayNumber: 0)
}

func clock(_ text: String) -> ClockTime { ClockTime(text) ?? ClockTime(minutes: 0) }

typealias Held = Schedule.HeldMeeting
typealias Trip = Schedule.Trip

/// `m1` at `a` or `m2` at `b`, in the morning unless said otherwise.
func held(
  _ meeting: MeetingID, _ date: Int, _ session: SessionID = "morning", at place: PlaceID? = nil,
  by delegation: DelegationID = "d1", guests: [GuestID]? = nil
) -> Held {
  Held(
    meeting: meeting, date: day(date), session: session,
    place: place ?? (meeting == "m2" ? "b" : "a"),
    delegation: delegation, guests: guests)
}

/// A team written as role and person, vehicles as vehicle and driver.
func trip(
  _ date: Int, _ delegation: DelegationID = "d1", team: [(RoleID, PersonID)] = [],
  vehicles: [(VehicleID, DriverID?)] = []
) -> Trip {
  Trip(
    date: day(date), delegation: delegation,
    team: team.map { Schedule.Member(role: $0.0, person: $0.1) },
    vehicles: vehicles.map { Schedule.Ride(vehicle: $0.0, driver: $0.1) })
}

func schedule(_ meetings: [Held], trips: [Trip]? = []) -> Schedule {
  Schedule(meetings: meetings, trips: trips)
}

/// The findings of one rule.
func findings(
  _ rule: RuleID, _ campaign: Campaign, _ schedule: Schedule
) -> [Finding] {
  Auditor.audit(campaign, schedule)[rule]?.findings ?? []
}

/// Their sentences.
func sentences(
  _ rule: RuleID, _ campaign: Campaign, _ schedule: Schedule, _ language: Language
) -> [String] {
  findings(rule, campaign, schedule).map { $0.sentence(campaign, language) }
}
