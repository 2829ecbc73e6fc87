internal import Campaign
internal import Scheduler

/// The items of a programme as intervals of the solver, each constraint with the reason that it
/// follows from.
///
/// An item without its reason to be there may be left out, and then nothing else is asked of it; so
/// without reasons there is always a solution.
struct ProgrammeModel {
  private let setting: ProgrammeSetting
  private(set) var model = Model()
  /// By item.
  private(set) var starts: [IntVar] = []
  private var isHeld: [Literal] = []
  private(set) var tags = ReasonTags()

  init(_ setting: ProgrammeSetting) throws(ModelError) {
    self.setting = setting
    // Whatever is left out of the constraints, the items have room one after the other.
    let last = setting.items.reduce(1440) { $0 + $1.minutes }
    var intervals: [Interval] = []
    for item in setting.items {
      let start = try model.integer(0...last, item.id.text)
      let held = model.boolean()
      starts.append(start)
      isHeld.append(held)
      intervals.append(
        try model.interval(start: start, duration: item.minutes, presence: held))
      try model.post(.clause([held]), tag: tag(.item(setting.meeting, item.id)))
    }
    try model.post(.noOverlap(intervals))
    for index in setting.items.indices {
      try placeWithinMeeting(index)
      try placeWithinOwnTimes(index)
      try order(index)
    }
    try orderAlike()
  }

  // MARK: Constraints

  private mutating func placeWithinMeeting(_ index: Int) throws(ModelError) {
    let item = setting.items[index]
    let tag = try tag(.programmeTime(setting.meeting))
    let rooms = setting.parts.map(\.time).filter { $0.count >= item.minutes }
    guard let first = rooms.first, let last = rooms.last else {
      try model.post(.clause([!isHeld[index]]), tag: tag)
      return
    }
    let start = starts[index]
    try post(.clause([start.isAtLeast(first.lowerBound)]), of: index, tag)
    try post(.clause([start.isAtMost(last.upperBound - item.minutes)]), of: index, tag)
    for (before, after) in zip(rooms, rooms.dropFirst()) {
      try keepOut(of: before.upperBound..<after.lowerBound, index, tag)
    }
  }

  private mutating func placeWithinOwnTimes(_ index: Int) throws(ModelError) {
    let item = setting.items[index]
    if let session = item.session {
      try place(index, within: session, tag(.itemSession(setting.meeting, item.id)))
    }
    if let time = item.time {
      try place(index, within: time, tag(.itemTime(setting.meeting, item.id)))
    }
    for absence in item.absences {
      try keepOut(of: absence.time, index, tag(.away(absence.person)))
    }
  }

  private mutating func order(_ index: Int) throws(ModelError) {
    for before in setting.items[index].after {
      let reason = Reason.itemOrder(
        setting.meeting, setting.items[before].id, setting.items[index].id)
      try order(before, index, tag(reason))
    }
  }

  /// Items that differ in nothing keep the order of the programme: exchanging two of them changes
  /// nothing but their names.
  private mutating func orderAlike() throws(ModelError) {
    let items = setting.items
    func isAlike(_ a: Int, _ b: Int) -> Bool {
      var other = items[b]
      other.id = items[a].id
      return items[a] == other && items.allSatisfy { $0.after.contains(a) == $0.after.contains(b) }
    }
    for later in items.indices {
      guard let earlier = items[..<later].indices.last(where: { isAlike($0, later) }) else {
        continue
      }
      try order(earlier, later, nil)
    }
  }

  private mutating func place(
    _ index: Int, within time: Range<Int>, _ tag: Tag
  ) throws(ModelError) {
    let latest = time.upperBound - setting.items[index].minutes
    try post(.clause([starts[index].isAtLeast(time.lowerBound)]), of: index, tag)
    try post(.clause([starts[index].isAtMost(latest)]), of: index, tag)
  }

  /// The item has no minute in common with the time.
  private mutating func keepOut(
    of time: Range<Int>, _ index: Int, _ tag: Tag
  ) throws(ModelError) {
    let latest = time.lowerBound - setting.items[index].minutes
    try post(
      .clause([starts[index].isAtMost(latest), starts[index].isAtLeast(time.upperBound)]),
      of: index, tag)
  }

  private mutating func order(_ first: Int, _ second: Int, _ tag: Tag?) throws(ModelError) {
    let both = model.boolean()
    try model.post(.clause([both, !isHeld[first], !isHeld[second]]))
    try model.post(
      starts[first] + setting.items[first].minutes <= starts[second], if: both, tag: tag)
  }

  private mutating func post(
    _ constraint: Constraint, of index: Int, _ tag: Tag
  ) throws(ModelError) {
    try model.post(constraint, if: isHeld[index], tag: tag)
  }

  private mutating func tag(_ reason: Reason) throws(ModelError) -> Tag {
    try tags.tag(reason, in: &model)
  }

  // MARK: Objective

  /// Asks for the order of the programme as far as it can be kept, then for early starts.
  mutating func prefer() throws(ModelError) {
    var inversions: [Literal] = []
    for second in starts.indices {
      for first in 0..<second {
        let isTurned = model.boolean()
        try model.post(
          starts[first] + setting.items[first].minutes <= starts[second], if: !isTurned)
        inversions.append(isTurned)
      }
    }
    try model.minimize(LinearExpression(sum: inversions))
    try model.minimize(LinearExpression(sum: starts))
  }
}
