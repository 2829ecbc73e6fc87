internal import Campaign
internal import Scheduler

/// What the rules say about the required meetings and their slots, as constraints of a model, each
/// with the reasons that it follows from.
///
/// Every schedule that keeps the rules gives a solution, so a campaign whose relaxation has none has
/// no schedule. The converse does not hold: what a rule leaves out stands in its `constrain(_:)`, and
/// optional meetings are not there at all.
///
/// A required meeting has a variable for its slot, with one more value for "not held"; so without
/// reasons there is always a solution. Beside them stand the tours of each date, the teams that need
/// a role, and who fills it: numbers that the schedule decides and the model only counts.
package struct Relaxation {
  let problem: Problem
  /// The required meetings, in order.
  let meetings: [Int]
  /// The constraints with their reasons.
  var reasoned = ReasonedModel()
  /// By meeting; nil for optional ones.
  private var slots: [IntVar?]
  /// The tours of each date.
  private(set) var tours: [IntVar] = []
  /// By role and date: the teams in which somebody fills the role; empty for a role that no required
  /// meeting needs.
  private(set) var teams: [[IntVar]] = []
  /// Ranges of dates that required meetings crowd, with a literal for each of the meetings, true where it is held
  /// inside; and all dates.
  var windows: [Window] = []
  private var fillers: [Filler: Literal] = [:]
  private var goers: [Filler: Literal] = [:]
  /// Groups of delegations that are alike, and whether a meeting goes to one of the group: nothing
  /// where all are alike.
  private(set) var groups: [DelegationGroup] = []
  private var groupOf: [Int: [Literal]] = [:]
  private var stopChosen: [Int: Literal] = [:]
  /// [from * placeCount + to]
  let leastMinutes: [Int]

  /// A person in a role on a date; -1 stands for any role.
  private struct Filler: Hashable {
    var person: Int
    var role: Int
    var day: Int
  }

  var model: Model { reasoned.model }

  var tags: ReasonTags { reasoned.tags }

  /// Literals that a model may have for slots and people; larger campaigns have no relaxation.
  static let greatestSize = 200_000

  /// The relaxation of a campaign by the rules that apply to it; nil where it would be too large.
  init?(_ problem: Problem) throws(ModelError) {
    meetings = (0..<problem.meetingCount).filter { problem.isRequired[$0] }
    self.problem = problem
    let seats = (0..<problem.roleCount).reduce(0) { sum, role in
      sum + (0..<problem.personCount).count { problem.mayFill(role: role, person: $0) }
    }
    guard
      meetings.count * problem.slotCount + seats * problem.dateCount <= Relaxation.greatestSize
    else { return nil }
    slots = Array(repeating: nil, count: problem.meetingCount)
    leastMinutes = problem.leastMinutes()
    let open = (0..<problem.slotCount).filter { problem.isOpen[$0] }
    for m in meetings {
      slots[m] = try reasoned.model.integer(
        values: open + [problem.slotCount + m], problem.campaign.meetings[m].id.text)
    }
    try countTours()
    try countTeams()
    try countWindows()
    for rule in planningRules where rule.applies(to: problem.campaign) {
      try rule.constrain(&self)
    }
  }

  // MARK: Slots

  /// The variable of a required meeting.
  func slot(of meeting: Int) -> IntVar? { slots[meeting] }

  /// Whether the meeting is held at all.
  func isHeld(_ meeting: Int) -> Literal? { slots[meeting]?.isAtMost(problem.slotCount - 1) }

  /// Whether each of the meetings is held in the slot.
  func held(in slot: Int, of meetings: [Int]) -> [Literal] {
    meetings.compactMap { slots[$0]?.equals(slot) }
  }

  /// Whether each of the meetings has begun by the start of the slot and has not ended: with the
  /// meeting and the slot it began in. At any time the number of meetings that run is no greater than
  /// at the start of one of them.
  func running(at slot: Int, of meetings: [Int]) -> [(meeting: Int, slot: Int, literal: Literal)] {
    let day = problem.day(slot)
    let now = problem.minute(slot)
    return meetings.flatMap { m in
      (day * problem.startCount..<(day + 1) * problem.startCount).compactMap { other in
        guard problem.minute(other) <= now, now < problem.earliestEnd(m, other),
          let variable = slots[m]
        else { return nil }
        return (m, other, variable.equals(other))
      }
    }
  }

  /// Says that the meeting is not held in the slots.
  mutating func forbid(_ meeting: Int, _ slots: [Int], because reason: Reason) throws(ModelError) {
    try forbid(meeting, slots, because: [reason])
  }

  /// The same for reasons that only together keep the meeting out.
  mutating func forbid(
    _ meeting: Int, _ slots: [Int], because reasons: [Reason]
  ) throws(ModelError) {
    guard let variable = self.slots[meeting] else { return }
    for slot in slots where problem.isOpen[slot] {
      try post(.clause([variable.differs(from: slot)]), because: reasons)
    }
  }

  // MARK: Reasons

  /// Adds a constraint that holds where all the reasons do.
  mutating func post(
    _ constraint: Constraint, if condition: Literal? = nil, because reasons: [Reason] = []
  ) throws(ModelError) {
    try reasoned.post(constraint, if: condition, because: reasons)
  }

  /// Whether the reason counts.
  mutating func literal(of reason: Reason) throws(ModelError) -> Literal {
    try reasoned.literal(of: reason)
  }

  // MARK: Tours and teams

  /// Meetings that run at the same time belong to different tours, and a tour holds no more meetings
  /// than its date has open sessions.
  private mutating func countTours() throws(ModelError) {
    tours = try counters()
    try count(meetings, in: tours)
  }

  /// The same for the meetings that need a role; and no more teams need a role than there are tours.
  private mutating func countTeams() throws(ModelError) {
    for role in 0..<problem.roleCount {
      let needing = meetings.filter { problem.rolesOfMeeting[$0] >> UInt64(role) & 1 == 1 }
      if needing.isEmpty {
        teams.append([])
        continue
      }
      let counters = try counters()
      try count(needing, in: counters)
      for (day, counter) in counters.enumerated() { try post(counter <= tours[day]) }
      teams.append(counters)
    }
  }

  private mutating func counters() throws(ModelError) -> [IntVar] {
    var list: [IntVar] = []
    for _ in 0..<problem.dateCount { list.append(try counter(meetings.count)) }
    return list
  }

  /// A new literal.
  mutating func boolean() -> Literal { reasoned.model.boolean() }

  /// A new number from 0 on.
  mutating func counter(_ greatest: Int) throws(ModelError) -> IntVar {
    try reasoned.model.integer(0...greatest)
  }

  private mutating func count(_ meetings: [Int], in counters: [IntVar]) throws(ModelError) {
    var places = LinearExpression()
    for day in 0..<problem.dateCount {
      let slots = openSlots(day)
      places.add(counters[day], times: slots.count)
      for slot in slots {
        let running = running(at: slot, of: meetings).map(\.literal)
        try post(LinearExpression(sum: running) <= counters[day])
      }
    }
    try post(LinearExpression(sum: meetings.compactMap(isHeld)) <= places)
  }

  func openSlots(_ day: Int) -> [Int] {
    let first = day * problem.startCount
    return (first..<first + problem.startCount).filter { problem.isOpen[$0] }
  }

  // MARK: People

  /// Whether the person fills a seat of the role on the date.
  mutating func fills(_ person: Int, role: Int, day: Int) -> Literal {
    let filler = Filler(person: person, role: role, day: day)
    if let known = fillers[filler] { return known }
    let literal = reasoned.model.boolean()
    fillers[filler] = literal
    return literal
  }

  /// The same, and not counted as away on the date.
  mutating func fillsUnlessAway(
    _ person: Int, role: Int, day: Int
  ) throws(ModelError) -> Literal {
    let filler = Filler(person: person, role: role, day: day)
    if let known = goers[filler] { return known }
    let literal = reasoned.model.boolean()
    goers[filler] = literal
    try post(.clause([!literal, fills(person, role: role, day: day)]))
    let away = Reason.away(problem.campaign.people[person].id)
    try post(.clause([!literal]), because: [away])
    return literal
  }

  /// The roles that the person may fill and some required meeting needs.
  func roles(of person: Int) -> [Int] {
    teams.indices.filter { !teams[$0].isEmpty && problem.mayFill(role: $0, person: person) }
  }

  /// Whether the person is out on the date; nil for somebody who fills no role.
  mutating func isOut(_ person: Int, day: Int) throws(ModelError) -> Literal? {
    let roles = roles(of: person)
    if roles.count < 2 { return roles.first.map { fills(person, role: $0, day: day) } }
    let filler = Filler(person: person, role: -1, day: day)
    if let known = fillers[filler] { return known }
    let literal = reasoned.model.boolean()
    fillers[filler] = literal
    for role in roles { try post(.clause([literal, !fills(person, role: role, day: day)])) }
    return literal
  }

  // MARK: Delegations

  /// Says which delegations are alike; with more than one group every meeting goes to one of them.
  mutating func divide(into groups: [DelegationGroup]) throws(ModelError) {
    self.groups = groups
    if groups.count < 2 { return }
    for m in meetings {
      let chosen = groups.map { _ in reasoned.model.boolean() }
      groupOf[m] = chosen
      try post(.clause(chosen))
    }
  }

  /// Whether the meeting goes to a delegation of the group; nil where there is one group alone.
  func goes(_ meeting: Int, to group: Int) -> Literal? { groupOf[meeting]?[group] }

  // MARK: Places

  /// Whether the meeting is held at the stop; nil where it has no other.
  mutating func isAt(_ stop: Int) throws(ModelError) -> Literal? {
    let stops = problem.stopsOfMeeting[problem.stopMeeting[stop]]
    if stops.count < 2 { return nil }
    if let known = stopChosen[stop] { return known }
    for other in stops { stopChosen[other] = reasoned.model.boolean() }
    try post(.clause(stops.compactMap { stopChosen[$0] }))
    return stopChosen[stop]
  }

  /// A literal that is true where all of these are.
  mutating func all(_ literals: [Literal]) throws(ModelError) -> Literal {
    try reasoned.all(literals)
  }
}

/// Delegations to which the same facts apply.
struct DelegationGroup {
  var members: [Int]
}
