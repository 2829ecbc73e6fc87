/// Whether the instance is what its description says, and whether a campaign can say the same.
extension DayTours {
  private static let mostKilometres = 5_000
  private static let mostMinutes = 1_440
  /// As many working days as fit into the longest window, weekends included.
  private static let mostDays = 280
  private static let mostDelegations = 16
  private static let ranks = 0...2

  var slotCount: Int { nd * sessions.count }

  /// How long a meeting takes. A campaign knows one length for all sessions, so it is the shortest
  /// session's; `checkTimes` makes sure that this changes nothing.
  var meetingMinutes: Int { sessions.map { $0[1] }.min() ?? 0 }

  /// - Throws: `DayToursError.malformed` or `.notExpressible`.
  func check() throws(DayToursError) {
    try checkShapes()
    try checkReferences()
    try checkTimes()
  }

  private func require(_ condition: Bool, _ what: String) throws(DayToursError) {
    if !condition { throw .malformed(what) }
  }

  private func checkShapes() throws(DayToursError) {
    try require((1...DayTours.mostDays).contains(nd), "nd is \(nd)")
    try require((1...DayTours.mostDelegations).contains(K), "K is \(K)")
    for (name, matrix, most) in [
      ("dist", dist, DayTours.mostKilometres), ("tmin", tmin, DayTours.mostMinutes),
    ] {
      let isSquare =
        matrix.count == visits.count + 1 && matrix.allSatisfy { $0.count == matrix.count }
      try require(isSquare, "\(name) has not a row and a column for the base and each visit")
      for (from, row) in matrix.enumerated() {
        try require(row.allSatisfy((0...most).contains), "\(name) has a number beyond 0…\(most)")
        try require(row[from] == 0, "\(name) is not 0 from \(from) to itself")
      }
    }
    let isInOrder = zip(sessions, sessions.dropFirst()).allSatisfy { pair in
      (pair.0.first ?? 0) < (pair.1.first ?? 0)
    }
    let areTimes = sessions.allSatisfy { session in
      session.count == 2 && session.allSatisfy((0...DayTours.mostMinutes).contains)
        && session[1] > 0 && session[0] + session[1] <= DayTours.mostMinutes
    }
    try require(areTimes && isInOrder && !sessions.isEmpty, "sessions are no times in order")
  }

  private func checkReferences() throws(DayToursError) {
    let slots = 0..<slotCount
    let units = Set(people.map(\.unit))
    for (index, person) in people.enumerated() {
      try require(DayTours.ranks.contains(person.rank), "rank \(person.rank) of person \(index)")
      try require(person.busy.allSatisfy(slots.contains), "a busy slot of person \(index)")
    }
    for (index, visit) in visits.enumerated() {
      try require(visit.forb.allSatisfy(slots.contains), "a slot refused by visit \(index)")
      let areSlots = visit.pref.keys.allSatisfy { Int($0).map(slots.contains) ?? false }
      try require(areSlots, "a preferred slot of visit \(index)")
      try require(
        visit.need.allSatisfy(units.contains), "visit \(index) needs a unit without people")
    }
    for (index, car) in veh.enumerated() {
      try require(car.busy.allSatisfy((0..<nd).contains), "a busy day of vehicle \(index)")
    }
  }

  /// A campaign counts a person out from departure until return, and its meetings have one length;
  /// the instance counts visited sessions and lets every session fill its own length. Both are the
  /// same where drives are as short as in the published instances.
  private func checkTimes() throws(DayToursError) {
    guard sessions.count <= 2 else { throw .notExpressible("more than two sessions a day") }
    let toBase = max(tmin[0].max() ?? 0, tmin.map { $0[0] }.max() ?? 0)
    guard let first = sessions.first, let last = sessions.last else { return }
    if first[0] < toBase || last[0] + meetingMinutes + toBase > DayTours.mostMinutes {
      throw .notExpressible("a drive from or to the base passes midnight")
    }
    guard sessions.count == 2 else { return }
    if first[0] + first[1] + toBase > last[0] || first[0] + meetingMinutes + toBase > last[0] {
      throw .notExpressible("a drive from or to the base reaches into the other session")
    }
    for drive in tmin.joined() {
      let isReachable = first[0] + first[1] + drive <= last[0]
      if isReachable != (first[0] + meetingMinutes + drive <= last[0]) {
        throw .notExpressible("a drive of \(drive) minutes depends on the session's own length")
      }
    }
  }
}
