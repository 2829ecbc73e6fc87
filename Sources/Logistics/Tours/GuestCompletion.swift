internal import Campaign
internal import Scheduler

/// Finds the cheapest attendee lists of a date where meetings compete for guests.
///
/// Meetings that begin together share their guests by a minimum-cost assignment; beginnings follow
/// each other (a guest who is still at an earlier meeting is not invited), and where costs are equal a
/// guest who already rides with the delegation is taken again. Whom a later meeting of the date names
/// is kept for it. Lists hold no more guests than they
/// must, but for those who were invited before rescheduling: they may stay.
struct GuestCompletion {
  private let setting: Setting
  private var problem: Problem { _read { yield setting.problem } }
  private var table: EnergyTable { _read { yield setting.table } }
  private var solver = AssignmentSolver()

  /// A meeting that the date holds.
  struct Held {
    var stop: Int
    var slot: Int
    var tour: Int
  }

  /// Guests of shared invitations after a successful `complete`.
  private(set) var lists: [(meeting: Int, guest: Int, tour: Int)] = []
  /// Distinct shared guests who ride along, by tour.
  private(set) var riders: [Int] = []
  /// When the meeting of each entry of `lists` ends.
  private var ends: [Int] = []
  /// Whom meetings of the date name, with their slots.
  private var expected: [(guest: Int, slot: Int)] = []

  init(_ setting: Setting) {
    self.setting = setting
  }

  /// The least energy of the shared lists of a date, nil where a list cannot be filled.
  ///
  /// `held` is in order of slot, `invited` says how often each guest is invited on other dates,
  /// `barred` is a guest not to invite, -1 for none.
  mutating func complete(
    day: Int, held: [Held], tours: Int, invited: [Int], barred: Int
  ) -> Int? {
    lists.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    expected.removeAll(keepingCapacity: true)
    for entry in held {
      for invitation in table.sharedInvitations[problem.stopMeeting[entry.stop]] {
        for guest in invitation.named { expected.append((guest, entry.slot)) }
      }
    }
    riders = Array(repeating: 0, count: tours)
    var total = 0
    var first = 0
    while first < held.count {
      var end = first + 1
      while end < held.count, held[end].slot == held[first].slot { end += 1 }
      guard
        let energy = completeSlot(
          held[first..<end], slot: held[first].slot, invited: invited, barred: barred)
      else { return nil }
      total += energy
      first = end
    }
    return total
  }

  private mutating func completeSlot(
    _ held: ArraySlice<Held>, slot: Int, invited: [Int], barred: Int
  ) -> Int? {
    var rows: [(held: Held, invitation: Problem.Invitation, named: Int?, isFree: Bool)] = []
    var freeSeats = 0
    for entry in held {
      let meeting = problem.stopMeeting[entry.stop]
      for invitation in table.sharedInvitations[meeting] {
        guard invitation.size <= invitation.most else { return nil }
        let largest = table.keepsMore[meeting] ? problem.largestList(invitation) : invitation.size
        for seat in 0..<largest {
          let named = seat < invitation.named.count ? invitation.named[seat] : nil
          rows.append((entry, invitation, named, seat >= invitation.size))
        }
        freeSeats += largest - invitation.size
      }
    }
    if rows.isEmpty { return 0 }
    var columns: [Int] = []
    var isColumn = Set<Int>()
    for row in rows {
      for guest in row.invitation.candidates where isColumn.insert(guest).inserted {
        columns.append(guest)
      }
    }
    guard rows.count <= columns.count + freeSeats else { return nil }
    solver.begin(rows: rows.count, columns: columns.count + freeSeats)
    // Seats beyond those that must be filled may stay empty.
    for (row, entry) in rows.enumerated() where entry.isFree {
      for column in columns.count..<columns.count + freeSeats {
        solver.allow(row: row, column: column, cost: 0)
      }
    }
    // Closures that speak of the problem would copy it for every guest.
    let now = problem.minute(slot)
    for (column, guest) in columns.enumerated() {
      let today = lists.indices.filter { lists[$0].guest == guest }
      // Who is still at an earlier meeting cannot come to this one.
      guard guest != barred, invited[guest] + today.count < problem.mostInvitations[guest],
        today.allSatisfy({ ends[$0] <= now })
      else { continue }
      let rides = today.map { lists[$0].tour }
      let later = expected.filter { $0.guest == guest && $0.slot > slot }
      let isSpare = invited[guest] + today.count + later.count < problem.mostInvitations[guest]
      var nextMinute = Int.max
      for expectation in later {
        nextMinute = min(nextMinute, problem.minute(expectation.slot))
      }
      for (row, entry) in rows.enumerated() {
        guard problem.isFree(guest, for: entry.invitation.meeting, slot),
          entry.named ?? guest == guest, entry.invitation.candidates.contains(guest)
        else {
          continue
        }
        // A guest named for the meeting takes the seat of the name, nobody else's.
        if entry.named == nil && entry.invitation.named.contains(guest) { continue }
        let end = problem.end(entry.held.stop, slot)
        if entry.named == nil, !isSpare || nextMinute < end { continue }
        let again = entry.invitation.travels && rides.contains(entry.held.tour)
        let energy = table.energy(ofGuest: guest, at: entry.invitation.meeting, problem)
        solver.allow(row: row, column: column, cost: 2 * energy - (again ? 1 : 0))
      }
    }
    guard solver.solve() != nil else { return nil }
    var total = 0
    for (column, guest) in columns.enumerated() {
      guard let row = solver.row(ofColumn: column) else { continue }
      let entry = rows[row]
      total += table.energy(ofGuest: guest, at: entry.invitation.meeting, problem)
      if entry.invitation.travels,
        !lists.contains(where: { $0.guest == guest && $0.tour == entry.held.tour })
      {
        riders[entry.held.tour] += 1
      }
      lists.append((problem.stopMeeting[entry.held.stop], guest, entry.held.tour))
      ends.append(problem.end(entry.held.stop, slot))
    }
    return total
  }
}
