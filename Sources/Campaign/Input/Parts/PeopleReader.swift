/// Reads units, people and roles.
extension CampaignDecoder {
  mutating func readUnits() {
    let (items, isComplete) = table(
      "units", noun: .unit, most: Limits.units, decisive: ["id", "leadership"]
    ) { decoder, fields -> Unit? in
      let id = fields.id(table: &decoder.units)
      let name = fields.text("name")
      let isLeadership = fields.boolean("leadership") ?? false
      return id.map {
        Unit(id: $0, name: name.isEmpty ? $0.text : name, isLeadership: isLeadership)
      }
    }
    draft.units = items
    units.isComplete = units.isComplete && isComplete
  }

  mutating func readPeople() {
    let (items, isComplete) = table(
      "people", noun: .person, most: Limits.people,
      decisive: ["id", "unit", "rank", "skills", "away"]
    ) { $0.person(&$1) }
    draft.people = items
    people.isComplete = people.isComplete && isComplete
  }

  private mutating func person(_ fields: inout Fields) -> Person? {
    let id = fields.id(table: &people)
    let name = fields.text("name")
    let title = fields.text("title")
    var unit: UnitID?
    if fields.required("unit", example: "unit: van-phong") != nil {
      unit = fields.reference("unit", in: units)
    }
    var rank: Rank?
    if let value = fields.required("rank", example: "rank: specialist") {
      rank = self.rank(value)
      if rank == nil { fields.fail("rank") }
    }
    let skills = fields.list("skills") { $0.text(key: "skills", log: log) }
    let patterns = patterns
    let away = fields.list("away") { patterns.pattern($0) }
    let mostDays = fields.integer("most-days-a-week", in: 0...7)
    let mostInARow = fields.integer("most-days-in-a-row", in: 0...Limits.windowDays)
    guard let id, let unit, let rank else { return nil }
    return Person(
      id: id, name: name.isEmpty ? id.text : name, title: title, unit: unit, rank: rank,
      skills: skills, away: away, mostDaysAWeek: mostDays, mostDaysInARow: mostInARow)
  }

  private func rank(_ value: SourceValue) -> Rank? {
    value.word(.rank, key: "rank", of: Rank.allCases, name: \.rawValue, log: log)
  }

  /// A campaign that names no roles calls each of its units once.
  mutating func readRoles() {
    guard root.value("roles") != nil else {
      draft.roles = draft.units.map { unit in
        let id = RoleID(unit.value.id.text)
        _ = roles.register(id, at: unit.place, log: log)
        return Located(
          Role(id: id, name: unit.value.name, unit: unit.value.id), at: unit.place)
      }
      roles.isComplete = units.isComplete
      return
    }
    let (items, isComplete) = table(
      "roles", noun: .role, most: Limits.roles,
      decisive: ["id", "count", "unit", "ranks", "skill"]
    ) { decoder, fields -> Role? in
      let id = fields.id(table: &decoder.roles)
      let name = fields.text("name")
      let count = fields.integer("count", in: 1...100) ?? 1
      let unit = fields.reference("unit", in: decoder.units)
      let ranks = fields.list("ranks") { decoder.rank($0) }
      let skill = fields.text("skill")
      return id.map {
        Role(
          id: $0, name: name.isEmpty ? $0.text : name, count: count, unit: unit,
          ranks: Set(ranks).sorted(), skill: skill.isEmpty ? nil : skill)
      }
    }
    draft.roles = items
    roles.isComplete = roles.isComplete && isComplete
  }
}
