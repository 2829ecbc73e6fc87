@testable import Campaign

/// A campaign of three hosts, two delegations, a few people and cars, for tests of files.
enum SmallCampaign {
  static func make() -> Campaign {
    Campaign(
      title: "Làm việc với các huyện", window: date(18)...date(28),
      sessions: [
        Session(
          id: "morning", name: "buổi sáng", start: ClockTime(minutes: 510),
          end: ClockTime(minutes: 690)),
        Session(
          id: "afternoon", name: "buổi chiều", start: ClockTime(minutes: 840),
          end: ClockTime(minutes: 990)),
      ],
      base: "base",
      places: [
        Place(id: "base", name: "Sở"), Place(id: "yen-my", name: "Yên Mỹ"),
        Place(id: "my-hao", name: "Mỹ Hào"), Place(id: "an-thi", name: "Ân Thi"),
      ],
      travel: TravelTable(
        minutes: [[0, 40, 45, 30], [40, 0, 12, 20], [45, 12, 0, 25], [30, 20, 25, 0]],
        metres: [
          [0, 30_000, 34_000, 20_000], [30_000, 0, 7_000, 12_500], [34_000, 7_000, 0, 15_000],
          [20_000, 12_500, 15_000, 0],
        ]),
      hosts: [
        Host(id: "yen-my", name: "UBND huyện Yên Mỹ", places: ["yen-my"]),
        Host(id: "my-hao", name: "UBND thị xã Mỹ Hào", places: ["my-hao"]),
        Host(id: "an-thi", name: "UBND huyện Ân Thi", places: ["an-thi"]),
      ],
      meetings: [
        Meeting(id: "yen-my", host: "yen-my", places: ["yen-my"], minutes: 150),
        Meeting(id: "my-hao", host: "my-hao", places: ["my-hao"], minutes: 120),
        Meeting(id: "an-thi-1", host: "an-thi", places: ["an-thi", "yen-my"], minutes: 150),
        Meeting(id: "an-thi-2", host: "an-thi", places: ["an-thi"], minutes: 150),
      ],
      units: [Unit(id: "lanh-dao", name: "Lãnh đạo Sở", isLeadership: true)],
      people: [
        Person(id: "gd", name: "A", unit: "lanh-dao", rank: .head),
        Person(id: "pgd", name: "B", unit: "lanh-dao", rank: .deputy),
      ],
      roles: [Role(id: "chu-tri", unit: "lanh-dao"), Role(id: "thu-ky")],
      delegations: [
        Delegation(id: "1", name: "Đoàn 1"), Delegation(id: "2", name: "Đoàn 2"),
      ],
      vehicles: [
        Vehicle(id: "x7", name: "Xe 7 chỗ", seats: 6), Vehicle(id: "x4", name: "", seats: 3),
      ],
      drivers: [Driver(id: "lx1", name: "C")],
      pools: [GuestPool(id: "dn", name: "Doanh nghiệp")],
      guests: [Guest(id: "g1", name: "D", pool: "dn"), Guest(id: "g2", name: "E", pool: "dn")])
  }

  /// A date of April 2023.
  static func date(_ day: Int) -> CivilDate { CivilDate(dayNumber: 19_447 + day) }

  /// Two meetings of one tour and one of another delegation, with everything said.
  static func schedule() -> Schedule {
    Schedule(
      meetings: [
        .init(
          meeting: "yen-my", date: date(18), session: "morning", place: "yen-my",
          delegation: "1", guests: ["g1", "g2"]),
        .init(
          meeting: "my-hao", date: date(18), session: "afternoon", place: "my-hao",
          delegation: "1", guests: []),
        .init(
          meeting: "an-thi-1", date: date(18), session: "afternoon", place: "an-thi",
          delegation: "2", guests: nil),
      ],
      trips: [
        .init(
          date: date(18), delegation: "1",
          team: [.init(role: "chu-tri", person: "gd"), .init(role: "thu-ky", person: "pgd")],
          vehicles: [.init(vehicle: "x7", driver: "lx1"), .init(vehicle: "x4", driver: nil)]),
        .init(date: date(18), delegation: "2", team: [], vehicles: []),
      ])
  }
}
