/// Every tour that fits into some day as far as time, rooms and pins go, in flat arrays: what the
/// bound runs over, date by date.
///
/// A tour is one stop a session or none; it does not name a date or a delegation.
struct TourList: Sendable {
  /// [tour * sessionCount + s]: the stop, `stopCount` where none.
  private(set) var stops: [Int32] = []
  /// Index into `roleSets`, and the sessions touched, as one number: set * 2^sessions + touched.
  private(set) var teamKey: [Int32] = []
  private(set) var metres: [Int32] = []
  /// Seats the tour needs at least: its team and the most travelling guests of one meeting.
  private(set) var seats: [Int32] = []
  /// Distinct sets of roles.
  private(set) var roleSets: [UInt64] = []
  private(set) var count = 0

  /// Lists the tours of a problem, nil where there are more than `limit`, or where so few of those
  /// looked at are feasible that finding them would take too long.
  ///
  /// Complexity: O(tours · sessions), at most eight times `limit` tours.
  init?(_ problem: Problem, _ table: EnergyTable, limit: Int) {
    let sessions = problem.sessionCount
    // Stops by session that are allowed on some date at all.
    let listed: [[Int]] = (0..<sessions).map { session in
      (0..<problem.stopCount).filter { stop in
        (0..<problem.dateCount).contains {
          table.isAllowed[stop * problem.slotCount + $0 * sessions + session]
        }
      }
    }
    let travellers: [Int] = problem.invitations.map {
      $0.reduce(0) { $0 + ($1.travels ? $1.size : 0) }
    }
    var setIndex: [UInt64: Int] = [:]
    var chosen = Array(repeating: -1, count: sessions)
    var overflow = false

    var looksLeft = 8 * limit

    func add() {
      looksLeft -= 1
      if looksLeft < 0 {
        overflow = true
        return
      }
      let facts = problem.tour(table, stops: chosen, from: 0)
      guard facts.isFeasible else { return }
      if count >= limit {
        overflow = true
        return
      }
      let set: Int
      if let known = setIndex[facts.roles] {
        set = known
      } else {
        set = roleSets.count
        setIndex[facts.roles] = set
        roleSets.append(facts.roles)
      }
      let riders = chosen.reduce(0) { $1 < 0 ? $0 : max($0, travellers[problem.stopMeeting[$1]]) }
      for stop in chosen { stops.append(Int32(stop < 0 ? problem.stopCount : stop)) }
      teamKey.append(Int32(set << sessions | Int(facts.touched)))
      metres.append(Int32(clamping: facts.metres))
      seats.append(Int32(facts.teamSize + riders))
      count += 1
    }

    func extend(_ session: Int, isOut: Bool) {
      if overflow { return }
      if session == sessions {
        if isOut { add() }
        return
      }
      extend(session + 1, isOut: isOut)
      if chosen[..<session].count(where: { $0 >= 0 }) >= problem.mostMeetings { return }
      for stop in listed[session] {
        let meeting = problem.stopMeeting[stop]
        if chosen[..<session].contains(where: { $0 >= 0 && problem.stopMeeting[$0] == meeting }) {
          continue
        }
        // Whatever follows, the drive here must fit.
        if let before = chosen[..<session].lastIndex(where: { $0 >= 0 }),
          !problem.follows(chosen[before], session: before, then: stop, session: session)
        {
          continue
        }
        chosen[session] = stop
        extend(session + 1, isOut: true)
        chosen[session] = -1
      }
    }
    extend(0, isOut: false)
    if overflow { return nil }
  }
}

extension Problem {
  /// Whether a meeting at one stop leaves time to reach another.
  func follows(_ first: Int, session: Int, then second: Int, session next: Int) -> Bool {
    let end = sessionStart[session] + duration[stopMeeting[first]]
    let drive = minutes[stopPlace[first] * placeCount + stopPlace[second]]
    return end + (enforcesTravel ? drive : 0) <= sessionStart[next]
  }
}
