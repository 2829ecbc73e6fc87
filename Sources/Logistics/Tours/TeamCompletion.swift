internal import Scheduler

/// Finds the best teams for all tours of a date: one seat a person, nobody away, leaders left for
/// duty.
///
/// Each group of `Components` is a minimum-cost assignment whose rows are the seats of the tours'
/// roles and the places on duty, and whose columns are people. Where people do not couple days
/// (no limit on their days, no balance), the cost of a group depends on the tours' roles and touched
/// sessions alone, so it is computed once and kept, unless somebody is fixed to a tour or presents at
/// its meetings, or newcomers count because the campaign is rescheduled.
///
/// Who is fixed to a tour takes one of its rows or none, at a cost lowered by more than all teams can
/// cost: so the cheapest assignment seats as many of them as there can be.
struct TeamCompletion {
  private let setting: Setting
  private var problem: Problem { _read { yield setting.problem } }
  private var table: EnergyTable { _read { yield setting.table } }
  private let groups: [Components.Group]
  private var solver = AssignmentSolver()
  /// Pairs looked at by its assignments so far.
  var pairs: Int { solver.pairs }
  // The rows of the assignment being solved.
  private var rowTour: [Int] = []
  private var rowRole: [Int] = []
  private var rowIsFirst: [Bool] = []
  private var memo = Memo()
  /// Bits that one tour takes in a memo key: the group's roles and the touched sessions.
  private let keyBits: [Int]

  private let noExtra: [Int]
  // Of the date being completed, see `complete`.
  private var extraStride = 0
  private var days: [Int] = []
  private var isOut: [Bool] = []
  private var room: [Int] = []

  /// The units whose steps miss those who go.
  private let stepUnits: [Int]

  /// Someone who goes: with which tour of the range, for which role.
  struct Assigned {
    var person: Int
    var tour: Int
    var role: Int
  }
  private(set) var assigned: [Assigned] = []

  /// Stands for "no team" among the kept costs.
  private static let impossible = Int.max
  /// More than the teams of a date can cost, and little enough for a sum over people.
  private static let pinned = 2 * Magnitudes.energyLimit

  init(_ setting: Setting) {
    self.setting = setting
    let problem = setting.problem
    groups = Components(problem).groups
    stepUnits = Set(problem.stepUnit.filter { $0 >= 0 }).sorted()
    noExtra = Array(repeating: 0, count: problem.personCount)
    keyBits = groups.map { group in
      let bits = group.roles.nonzeroBitCount + problem.sessionCount
      return bits * problem.delegationCount <= 40 ? bits : 0
    }
  }

  /// The least energy of the teams of a date, whose tours stand in `range` by delegation; nil where
  /// there are none. For problems in which people do not couple days.
  ///
  /// Complexity: O(groups · delegations) when kept, else one assignment a group.
  mutating func energy(day: Int, tours: [Tour], range: Range<Int>) -> Int? {
    guard mayGoWhereFixed(tours, range) else { return nil }
    var total = 0
    for index in groups.indices {
      let roles = groups[index].roles
      let bits = dependsOnPeople(index, tours, range) ? 0 : keyBits[index]
      var key: UInt64 = 0
      if bits != 0 {
        key = self.key(roles: roles, bits: bits, tours: tours, range: range)
        if key == 0 { continue }
        key |= UInt64(day) << 40 | UInt64(index + 1) << 52
        if let kept = memo[key] {
          if kept == TeamCompletion.impossible { return nil }
          total += kept
          continue
        }
      }
      let cost = solve(index, day: day, tours: tours, range: range, extra: noExtra)
      if bits != 0 { memo[key] = cost ?? TeamCompletion.impossible }
      guard let cost else { return nil }
      total += cost
    }
    return total
  }

  /// What the tours ask of a group, the same for every order of the tours.
  private func key(roles: UInt64, bits: Int, tours: [Tour], range: Range<Int>) -> UInt64 {
    let shift = UInt64(roles.trailingZeroBitCount)
    let isContiguous = (roles >> shift) & ((roles >> shift) &+ 1) == 0
    var key: UInt64 = 0
    // Insertion into a sorted list of `bits`-wide fields.
    var count = 0
    for k in range {
      let wanted = tours[k].roles & roles
      if wanted == 0 { continue }
      let packed = isContiguous ? wanted >> shift : compress(wanted, mask: roles)
      let code = packed << UInt64(problem.sessionCount) | UInt64(tours[k].touched)
      var position = 0
      let field = UInt64(1) << UInt64(bits) - 1
      while position < count, (key >> UInt64(position * bits)) & field >= code { position += 1 }
      let low = UInt64(position * bits)
      let below = key & ((1 << low) - 1)
      let above = key >> low
      key = below | code << low | above << (low + UInt64(bits))
      count += 1
    }
    return key
  }

  private func compress(_ value: UInt64, mask: UInt64) -> UInt64 {
    var result: UInt64 = 0
    var rest = mask
    var position: UInt64 = 0
    while rest != 0 {
      if value & (rest & (0 &- rest)) != 0 { result |= 1 << position }
      position += 1
      rest &= rest - 1
    }
    return result
  }

  /// The energy, with the extras, of the best teams of a date when people couple days; nil where
  /// there are none. Who goes is in `assigned` afterwards.
  ///
  /// `extra` says by person what the day costs on top (balance), `Int.max` where the person may not
  /// go out; with `extraByTour` it says so by tour of the range and person. `days` says by tour of the
  /// range how many days its team is out, and `isOut` by person who is out already; both may be empty.
  /// `room` says how many may go of each unit with steps, see `StepCuts.room`; empty for all.
  mutating func complete(
    day: Int, tours: [Tour], range: Range<Int>, extra: [Int], extraByTour: Bool = false,
    days: [Int] = [], isOut: [Bool] = [], room: [Int] = []
  ) -> Int? {
    self.days = days
    self.isOut = isOut
    self.room = room
    extraStride = extraByTour ? problem.personCount : 0
    defer {
      self.days = []
      self.isOut = []
      self.room = []
      extraStride = 0
    }
    assigned.removeAll(keepingCapacity: true)
    guard mayGoWhereFixed(tours, range) else { return nil }
    var total = 0
    for index in groups.indices {
      let needed = range.contains { tours[$0].roles & groups[index].roles != 0 }
      if !needed { continue }
      guard let cost = solve(index, day: day, tours: tours, range: range, extra: extra) else {
        return nil
      }
      total += cost
      let people = groups[index].people
      for column in people.indices {
        guard let row = solver.row(ofColumn: column), rowTour[row] >= 0 else { continue }
        assigned.append(Assigned(person: people[column], tour: rowTour[row], role: rowRole[row]))
      }
    }
    return total
  }

  /// Whether everyone who is fixed to a tour may fill one of its roles and is fixed to no other tour.
  private func mayGoWhereFixed(_ tours: [Tour], _ range: Range<Int>) -> Bool {
    if problem.pinnedPeople.isEmpty { return true }
    return range.allSatisfy { k in
      tours[k].pinned.allSatisfy { person in
        (0..<problem.roleCount).contains {
          tours[k].roles >> UInt64($0) & 1 == 1 && problem.mayFill(role: $0, person: person)
        } && !range.contains { $0 != k && tours[$0].pinned.contains(person) }
      }
    }
  }

  /// Whether somebody of the group is fixed to a tour or presents at its meetings, or newcomers count.
  private func dependsOnPeople(_ index: Int, _ tours: [Tour], _ range: Range<Int>) -> Bool {
    if !table.newPerson.isEmpty { return true }
    if problem.pinnedPeople.isEmpty && problem.presenters.isEmpty { return false }
    let people = groups[index].people
    return range.contains {
      tours[$0].pinned.contains(where: people.contains)
        || tours[$0].presenters.contains(where: people.contains)
    }
  }

  /// A row for everyone who must stay at the steps of a unit: role -2 stands for the first unit, -3 for
  /// the second and so on. Where all leaders are of one such unit, who is on duty stays for both.
  private mutating func addSteps(_ group: Components.Group, _ day: Int) {
    for (place, most) in room.enumerated() where most < Int.max {
      let unit = stepUnits[place]
      let there = group.people.filter { problem.stepUnit[$0 * problem.dateCount + day] == unit }
      var staying = there.count - most
      let holdsLeaders = (0..<problem.personCount).allSatisfy {
        !problem.canBeOnDuty[$0 * problem.dateCount + day] || there.contains($0)
      }
      if group.holdsLeaders && holdsLeaders { staying -= problem.dutyCount }
      for _ in 0..<max(0, staying) {
        rowTour.append(-1)
        rowRole.append(-2 - place)
        rowIsFirst.append(false)
      }
    }
  }

  private mutating func solve(
    _ index: Int, day: Int, tours: [Tour], range: Range<Int>, extra: [Int]
  ) -> Int? {
    let group = groups[index]
    rowTour.removeAll(keepingCapacity: true)
    rowRole.removeAll(keepingCapacity: true)
    rowIsFirst.removeAll(keepingCapacity: true)
    for k in range {
      var rest = tours[k].roles & group.roles
      while rest != 0 {
        let role = rest.trailingZeroBitCount
        rest &= rest - 1
        for seat in 0..<problem.seatsOfRole[role] {
          rowTour.append(k - range.lowerBound)
          rowRole.append(role)
          rowIsFirst.append(seat == 0)
        }
      }
    }
    if rowTour.isEmpty { return 0 }
    if group.holdsLeaders {
      for _ in 0..<problem.dutyCount {
        rowTour.append(-1)
        rowRole.append(-1)
        rowIsFirst.append(false)
      }
    }
    addSteps(group, day)
    guard rowTour.count <= group.people.count else { return nil }
    solver.begin(rows: rowTour.count, columns: group.people.count)
    var pinnedColumns: [Int] = []
    for (column, person) in group.people.enumerated() {
      let own =
        problem.pinnedPeople.isEmpty
        ? nil : range.first { tours[$0].pinned.contains(person) }
      if own != nil { pinnedColumns.append(column) }
      let presented =
        problem.presenters.isEmpty ? [] : range.filter { tours[$0].presenters.contains(person) }
      let away = problem.awaySessions[person * problem.dateCount + day]
      for row in rowTour.indices {
        let role = rowRole[row]
        if role < -1 {
          let unit = stepUnits[-2 - role]
          if own == nil, problem.stepUnit[person * problem.dateCount + day] == unit {
            solver.allow(row: row, column: column, cost: 0)
          }
          continue
        }
        if role < 0 {
          let stays = isOut.isEmpty || !isOut[person]
          if own == nil, stays, problem.canBeOnDuty[person * problem.dateCount + day] {
            solver.allow(row: row, column: column, cost: 0)
          }
          continue
        }
        let entry = role * problem.personCount + person
        let tour = rowTour[row] + range.lowerBound
        let extra = extra[rowTour[row] * extraStride + person]
        guard rowIsFirst[row] ? problem.mayFillFirst[entry] : problem.mayFillRest[entry],
          away & tours[tour].touched == 0, extra != Int.max, own ?? tour == tour,
          presented.allSatisfy({ $0 == tour })
        else { continue }
        let cost =
          table.seat[entry] * (days.isEmpty ? 1 : days[rowTour[row]]) + extra
          + table.newcomer(person, to: tours[tour].published, problem)
        solver.allow(
          row: row, column: column, cost: own == nil ? cost : cost - TeamCompletion.pinned)
      }
    }
    guard let cost = solver.solve(),
      pinnedColumns.allSatisfy({ solver.row(ofColumn: $0) != nil })
    else { return nil }
    return cost + pinnedColumns.count * TeamCompletion.pinned
  }
}
