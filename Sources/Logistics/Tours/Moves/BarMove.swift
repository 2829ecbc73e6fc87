internal import Scheduler

/// Completes a date again without one person, one guest or one driver, where dates are coupled through them:
/// so every choice of teams and lists can be reached.
enum BarMove: Move {
  static let name = "bar"

  static func applies(to board: borrowing TourBoard) -> Bool {
    let hasPeople = board.couplesPeople && board.problem.personCount > 0
    let hasGuests = board.sharesGuests && board.problem.guestCount > 0
    return board.problem.dateCount > 0 && (hasPeople || hasGuests || board.keepsRides)
  }

  static func propose(
    on board: borrowing TourBoard, neighbors: Neighbors, random: inout RandomSource,
    into proposal: inout Proposal
  ) -> Bool {
    proposal.alsoComplete = random.below(board.problem.dateCount)
    let people = board.couplesPeople ? board.problem.personCount : 0
    let guests = board.sharesGuests ? board.problem.guestCount : 0
    let drivers = board.keepsRides ? board.problem.driverCount : 0
    // One draw in four completes again with everybody.
    let draw = random.below((people + guests + drivers) * 4 / 3 + 1)
    if draw < people {
      proposal.barredPerson = draw
    } else if draw < people + guests {
      proposal.barredGuest = draw - people
    } else if draw < people + guests + drivers {
      proposal.barredDriver = draw - people - guests
    }
    return true
  }
}
