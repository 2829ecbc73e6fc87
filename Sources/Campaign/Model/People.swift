/// A department unit that people belong to.
package struct Unit: Hashable, Sendable {
  package var id: UnitID
  package var name: String
  /// Whether its heads and deputies are the leaders of the department whom rule `duty` counts.
  package var isLeadership: Bool

  package init(id: UnitID, name: String, isLeadership: Bool = false) {
    self.id = id
    self.name = name
    self.isLeadership = isLeadership
  }
}

/// Standing in a unit, highest first.
package enum Rank: String, CaseIterable, Comparable, Sendable {
  case head, deputy, specialist

  /// 0 for `head`, 1 for `deputy`, 2 for `specialist`.
  package var level: Int {
    switch self {
    case .head: 0
    case .deputy: 1
    case .specialist: 2
    }
  }

  /// A rank is less than another that stands below it.
  package static func < (a: Rank, b: Rank) -> Bool { a.level < b.level }
}

/// Someone who can travel with a delegation.
package struct Person: Hashable, Sendable {
  package var id: PersonID
  package var name: String
  /// As documents print it: `Phó Giám đốc`.
  package var title: String
  package var unit: UnitID
  package var rank: Rank
  package var skills: [String]
  /// Slots in which the person cannot be out (rule `person`).
  package var away: [SlotPattern]
  /// Days out in one week (Monday to Sunday) at most; nil takes the rule's number.
  package var mostDaysAWeek: Int?
  /// Working dates out one after the other at most; nil takes the rule's number.
  package var mostDaysInARow: Int?

  package init(
    id: PersonID, name: String, title: String = "", unit: UnitID, rank: Rank,
    skills: [String] = [], away: [SlotPattern] = [], mostDaysAWeek: Int? = nil,
    mostDaysInARow: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.unit = unit
    self.rank = rank
    self.skills = skills
    self.away = away
    self.mostDaysAWeek = mostDaysAWeek
    self.mostDaysInARow = mostDaysInARow
  }
}

/// What a meeting needs of its delegation: `count` people out of those who qualify.
///
/// A role with a unit and neither ranks nor a skill *calls the unit*: rule `stand-in` then asks
/// that one of its people is the unit's head or a deputy.
package struct Role: Hashable, Sendable {
  package var id: RoleID
  package var name: String
  package var count: Int
  package var unit: UnitID?
  /// Ranks that qualify; empty means all.
  package var ranks: [Rank]
  package var skill: String?

  package init(
    id: RoleID, name: String = "", count: Int = 1, unit: UnitID? = nil, ranks: [Rank] = [],
    skill: String? = nil
  ) {
    self.id = id
    self.name = name
    self.count = count
    self.unit = unit
    self.ranks = ranks
    self.skill = skill
  }

  package var callsUnit: Bool { unit != nil && ranks.isEmpty && skill == nil }

  /// Whether the person has the unit, rank and skill that the role asks for (rule `role`; rule
  /// `stand-in` is not looked at).
  package func isQualified(_ person: Person) -> Bool {
    (unit == nil || person.unit == unit) && (ranks.isEmpty || ranks.contains(person.rank))
      && (skill.map(person.skills.contains) ?? true)
  }

  /// Points of the term `representation` when the person fills the role: how far, by the table,
  /// the person's rank stands below the highest rank the role allows. Never negative.
  package func representationPoints(of rank: Rank, table: CostTable) -> Int {
    let best = (ranks.isEmpty ? Rank.allCases : ranks).map { table.points(of: $0) }.min() ?? 0
    return max(0, table.points(of: rank) - best)
  }
}
