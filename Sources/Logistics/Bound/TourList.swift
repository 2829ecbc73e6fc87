/// Every tour that fits into some day as far as time, rooms and pins go, in flat arrays: what the
/// bound runs over, date by date.
///
/// A tour is one stop or none for every beginning; it does not name a date or a delegation. Tours that
/// differ at the last beginning only follow each other: they have a *stem* in common.
struct TourList: Sendable {
  /// [tour * startCount + b]: the stop, `stopCount` where none.
  private(set) var stops: [Int32] = []
  /// Index into `roleSets`, and the sessions touched, as one number: set * 2^sessions + touched.
  private(set) var teamKey: [Int32] = []
  private(set) var metres: [Int32] = []
  /// Seats the tour needs at least: its team and the most travelling guests of one meeting.
  private(set) var seats: [Int32] = []
  /// Distinct sets of roles.
  private(set) var roleSets: [UInt64] = []
  private(set) var count = 0
  /// [tour]: the stop of the last beginning, `stopCount` where none.
  private(set) var lastStop: [Int32] = []
  private(set) var stems: [Stem] = []

  /// Tours that are alike but for the last beginning.
  struct Stem {
    var tours: Range<Int>
    /// What their team keys have in common: a set of roles and the sessions touched.
    var teamKey: Int
  }

  /// Lists the tours of a problem, nil where there are more than `limit`, or where so few of those
  /// looked at are feasible that finding them would take too long.
  ///
  /// Complexity: O(tours · beginnings), at most eight times `limit` tours.
  init?(_ setting: Setting, limit: Int) {
    let (problem, table) = (setting.problem, setting.table)
    let sessions = problem.sessionCount
    let starts = problem.startCount
    // Stops by beginning that are allowed on some date at all.
    let listed: [[Int]] = (0..<starts).map { start in
      (0..<problem.stopCount).filter { stop in
        (0..<problem.dateCount).contains {
          table.isAllowed[stop * problem.slotCount + $0 * starts + start]
        }
      }
    }
    let travellers: [Int] = problem.invitations.map {
      $0.reduce(0) { $0 + ($1.travels ? $1.size : 0) }
    }
    var setIndex: [UInt64: Int] = [:]
    var chosen = Array(repeating: -1, count: starts)
    var overflow = false

    var looksLeft = 8 * limit

    func index(ofSet roles: UInt64) -> Int {
      if let known = setIndex[roles] { return known }
      setIndex[roles] = roleSets.count
      roleSets.append(roles)
      return roleSets.count - 1
    }
    // Of the stem being listed.
    var first = 0
    var (roles, touched) = (~UInt64(0), ~UInt16(0))

    func endStem() {
      if first < count {
        stems.append(
          Stem(
            tours: first..<count, teamKey: index(ofSet: roles) << sessions | Int(touched)))
      }
      first = count
      (roles, touched) = (~0, ~0)
    }

    func add() {
      looksLeft -= 1
      if looksLeft < 0 {
        overflow = true
        return
      }
      let facts = setting.tour(
        stops: chosen, from: 0, ends: problem.mostNights > 0 ? .open : .atBase)
      guard facts.isFeasible else { return }
      if count >= limit {
        overflow = true
        return
      }
      roles &= facts.roles
      touched &= facts.touched
      let riders = chosen.reduce(0) { $1 < 0 ? $0 : max($0, travellers[problem.stopMeeting[$1]]) }
      for stop in chosen { stops.append(Int32(stop < 0 ? problem.stopCount : stop)) }
      lastStop.append(stops[stops.count - 1])
      teamKey.append(Int32(index(ofSet: facts.roles) << sessions | Int(facts.touched)))
      metres.append(Int32(clamping: facts.metres))
      seats.append(Int32(facts.teamSize + riders))
      count += 1
    }

    func extend(_ start: Int, isOut: Bool) {
      if overflow { return }
      if start == starts {
        if isOut { add() }
        return
      }
      defer { if start == starts - 1 { endStem() } }
      extend(start + 1, isOut: isOut)
      if chosen[..<start].count(where: { $0 >= 0 }) >= problem.mostMeetings { return }
      for stop in listed[start] {
        let meeting = problem.stopMeeting[stop]
        if chosen[..<start].contains(where: { $0 >= 0 && problem.stopMeeting[$0] == meeting }) {
          continue
        }
        // Whatever follows, the drive here must fit.
        if let before = chosen[..<start].lastIndex(where: { $0 >= 0 }),
          !problem.follows(chosen[before], at: before, then: stop, at: start)
        {
          continue
        }
        chosen[start] = stop
        extend(start + 1, isOut: true)
        chosen[start] = -1
      }
    }
    extend(0, isOut: false)
    if overflow { return nil }
  }
}

extension Problem {
  /// Whether a meeting at one stop leaves time to reach another.
  func follows(_ first: Int, at start: Int, then second: Int, at next: Int) -> Bool {
    let end = stopEnd[first * startCount + start]
    let drive = minutes[stopEndPlace[first] * placeCount + stopPlace[second]]
    return end + (enforcesTravel ? drive : 0) <= startMinute[next]
  }
}
