import Campaign
import Scheduler

/// The units and people of a generated department, and the roles that visits ask for.
struct GeneratedStaff {
  let units: [Unit]
  let people: [Person]
  let roles: [Role]

  /// The leadership and the unit that every visit calls come first.
  private static let unitNames = [
    ("lanh-dao", "Lãnh đạo Sở"), ("qlkh", "Phòng Quản lý Khoa học"),
    ("van-phong", "Văn phòng Sở"), ("qlcn", "Phòng Quản lý Công nghệ"),
    ("chuyen-doi-so", "Phòng Chuyển đổi số"), ("thanh-tra", "Thanh tra Sở"),
    ("tdc", "Chi cục Tiêu chuẩn Đo lường Chất lượng"), ("trung-tam", "Trung tâm Ứng dụng"),
  ]
  private static let skill = "cntt"

  init(_ settings: GeneratorSettings, dates: GeneratedDates, random: inout RandomSource) {
    units = GeneratedStaff.unitNames.enumerated().map { index, unit in
      Unit(id: UnitID(unit.0), name: unit.1, isLeadership: index == 0)
    }
    var people: [Person] = []
    for (index, unit) in units.enumerated() {
      // A delegation a day and unit, and one or two more for those who are away or have been out
      // often enough this week; one leader more stays at the office.
      let deputies = max(2, settings.delegations) + (index == 0 ? 2 : index == 1 ? 1 : 0)
      let specialists = index == 0 ? 0 : settings.delegations + 1
      for number in 0...(deputies + specialists) {
        let rank: Rank = number == 0 ? .head : number <= deputies ? .deputy : .specialist
        let person = Person(
          id: PersonID("\(unit.id)-\(number + 1)"),
          name: GeneratedStaff.name(rank, number, of: unit.name), unit: unit.id, rank: rank,
          skills: rank == .specialist && number % 2 == 0 ? [GeneratedStaff.skill] : [],
          away: dates.absences(random: &random))
        people.append(person)
      }
    }
    self.people = people
    roles =
      units.map { Role(id: RoleID($0.id.text), name: $0.name, unit: $0.id) } + [
        Role(id: "thu-ky", name: "Thư ký đoàn", unit: "van-phong", ranks: [.specialist]),
        Role(id: "ky-thuat", name: "Cán bộ kỹ thuật", skill: GeneratedStaff.skill),
      ]
  }

  /// What a visit asks for: the leadership, the first unit, two or three of the others, and now and
  /// then a secretary or someone who knows computers; in the order of the roles.
  func need(random: inout RandomSource) -> [RoleID] {
    var others = Array(2..<units.count)
    var chosen = [0, 1]
    for _ in 0..<(2 + random.below(2)) {
      chosen.append(others.remove(at: random.below(others.count)))
    }
    if random.below(4) == 0 { chosen.append(units.count) }
    if random.below(4) == 0 { chosen.append(units.count + 1) }
    return chosen.sorted().map { roles[$0].id }
  }

  private static func name(_ rank: Rank, _ number: Int, of unit: String) -> String {
    switch rank {
    case .head: "Cấp trưởng, \(unit)"
    case .deputy: "Cấp phó \(number), \(unit)"
    case .specialist: "Chuyên viên \(number), \(unit)"
    }
  }
}
