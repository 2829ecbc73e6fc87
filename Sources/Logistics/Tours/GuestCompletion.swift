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
  /// Pairs looked at by its assignments so far.
  var pairs: Int { solver.pairs }

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
  /// By guest: the column of the assignment being solved, -1 for none.
  private var columnOfGuest: [Int]
  /// Whom meetings of the date name, with their slots.
  private var expected: [(guest: Int, slot: Int)] = []

  init(_ setting: Setting) {
    self.setting = setting
    columnOfGuest = Array(repeating: -1, count: setting.problem.guestCount)
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

  /// A seat on a list.
  private struct Row {
    var held: Held
    var invitation: Problem.Invitation
    /// Whom it is for.
    var named: Int?
    /// Whether it may stay empty.
    var isFree: Bool
    /// What the meeting takes, and when it ends.
    var slots: [Int]
    var end: Int
  }

  /// Somebody who may be on a list.
  private struct Column {
    var guest: Int
    /// Whether the guest may be invited at all: not too often, and nowhere else at this time.
    var isOpen: Bool
    /// Tours whose meetings list the guest already.
    var tours: [Int]
    /// Whether an invitation is left beside those to later meetings that name the guest, and when the
    /// first of these begins.
    var isSpare: Bool
    var nextMinute: Int
  }

  private mutating func completeSlot(
    _ held: ArraySlice<Held>, slot: Int, invited: [Int], barred: Int
  ) -> Int? {
    var rows: [Row] = []
    var freeSeats = 0
    for entry in held {
      let meeting = problem.stopMeeting[entry.stop]
      if table.sharedInvitations[meeting].isEmpty { continue }
      let session = problem.startSession[slot % problem.startCount]
      let run = problem.sessionsOfMeeting[meeting * problem.sessionCount + session]
      let slots = run.count == 1 ? [slot] : problem.slots(of: meeting, from: slot)
      let end = problem.end(entry.stop, slot)
      for invitation in table.sharedInvitations[meeting] {
        guard invitation.size <= invitation.most else { return nil }
        let largest = table.keepsMore[meeting] ? problem.largestList(invitation) : invitation.size
        for seat in 0..<largest {
          let named = seat < invitation.named.count ? invitation.named[seat] : nil
          rows.append(
            Row(
              held: entry, invitation: invitation, named: named, isFree: seat >= invitation.size,
              slots: slots, end: end))
        }
        freeSeats += largest - invitation.size
      }
    }
    if rows.isEmpty { return 0 }
    let columns = columns(of: rows, slot: slot, invited: invited, barred: barred)
    guard rows.count <= columns.count + freeSeats else { return nil }
    solver.begin(rows: rows.count, columns: columns.count + freeSeats)
    // Seats beyond those that must be filled may stay empty.
    for (row, entry) in rows.enumerated() where entry.isFree {
      for column in columns.count..<columns.count + freeSeats {
        solver.allow(row: row, column: column, cost: 0)
      }
    }
    let isGuestFree = problem.isGuestFree
    let slotCount = problem.slotCount
    for (row, entry) in rows.enumerated() {
      for guest in entry.invitation.candidates where entry.named ?? guest == guest {
        let column = columnOfGuest[guest]
        guard columns[column].isOpen,
          entry.slots.allSatisfy({ isGuestFree[guest * slotCount + $0] })
        else { continue }
        if entry.named == nil {
          // A guest named for the meeting takes the seat of the name, nobody else's.
          if entry.invitation.named.contains(guest) { continue }
          if !columns[column].isSpare || columns[column].nextMinute < entry.end { continue }
        }
        let again = entry.invitation.travels && columns[column].tours.contains(entry.held.tour)
        let energy = table.energy(ofGuest: guest, at: entry.invitation.meeting)
        solver.allow(row: row, column: column, cost: 2 * energy - (again ? 1 : 0))
      }
    }
    guard solver.solve() != nil else { return nil }
    var total = 0
    for (column, candidate) in columns.enumerated() {
      guard let row = solver.row(ofColumn: column) else { continue }
      let guest = candidate.guest
      let entry = rows[row]
      total += table.energy(ofGuest: guest, at: entry.invitation.meeting)
      if entry.invitation.travels,
        !lists.contains(where: { $0.guest == guest && $0.tour == entry.held.tour })
      {
        riders[entry.held.tour] += 1
      }
      lists.append((entry.invitation.meeting, guest, entry.held.tour))
      ends.append(entry.end)
    }
    return total
  }

  /// The candidates of the rows, each once; `columnOfGuest` says where.
  private mutating func columns(
    of rows: [Row], slot: Int, invited: [Int], barred: Int
  ) -> [Column] {
    var columns: [Column] = []
    for guest in columnOfGuest.indices { columnOfGuest[guest] = -1 }
    let now = problem.minute(slot)
    let minuteOfExpected = expected.map { problem.minute($0.slot) }
    for row in rows {
      for guest in row.invitation.candidates where columnOfGuest[guest] < 0 {
        columnOfGuest[guest] = columns.count
        let today = lists.indices.filter { lists[$0].guest == guest }
        let later = expected.indices.filter {
          expected[$0].guest == guest && expected[$0].slot > slot
        }
        let left = problem.mostInvitations[guest] - invited[guest] - today.count
        columns.append(
          Column(
            guest: guest,
            // Who is still at an earlier meeting cannot come to this one.
            isOpen: guest != barred && left > 0 && today.allSatisfy { ends[$0] <= now },
            tours: today.map { lists[$0].tour }, isSpare: left > later.count,
            nextMinute: later.map { minuteOfExpected[$0] }.min() ?? Int.max))
      }
    }
    return columns
  }
}
