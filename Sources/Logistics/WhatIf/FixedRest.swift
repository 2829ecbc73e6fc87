internal import Campaign

/// Puts one meeting elsewhere while all others stay at their times and places with their delegations,
/// or with one of them going elsewhere; the days that this touches are completed anew, with as few
/// other people and vehicles as can be.
///
/// It tries everything of that kind, so it is quick and small: what takes two other meetings to move is
/// for a search to find.
struct FixedRest: ~Copyable {
  private let problem: Problem
  private let weights: Weights
  private let meeting: Int
  /// Everything but the meeting as published.
  private let rest: TourBoard.State
  private var board: TourBoard

  /// Of the moves that raise the energy least so many are looked at, should some break what the energy
  /// only counts.
  private static let mostLookedAt = 8

  private struct Candidate {
    var change: Int
    var placements: [TourBoard.Placement]
  }

  /// Nil where the rest cannot be held as published once the meeting is gone, as on a journey whose
  /// middle it was. The campaign keeps a schedule without the meeting (`Campaign.keeping`).
  init?(_ campaign: Campaign, meeting: Int) {
    let problem = Problem(campaign)
    guard let published = problem.published, let magnitudes = Magnitudes(problem),
      let weights = Weights(annealing: problem, magnitudes)
    else { return nil }
    var board = TourBoard(problem, weights)
    _ = board.holdAsPublished()
    let held = Set(campaign.revision?.published.meetings.map(\.meeting) ?? [])
    for (m, other) in campaign.meetings.enumerated() where held.contains(other.id) {
      guard let placement = published.placements[m], board.slotOf[m] == placement.slot,
        board.delegationOf[m] == placement.delegation, board.stopOf[m] == placement.stop
      else { return nil }
    }
    self.problem = problem
    self.weights = weights
    self.meeting = meeting
    rest = board.state
    self.board = board
  }

  /// The schedule with the meeting at the stop in the slot that changes the others least, and of those
  /// the cheapest, that was found; without dates of the steps of the work plan.
  mutating func solution(stop: Int, slot: Int) -> Solution? {
    let placements = (0..<problem.delegationCount).filter {
      board.isAllowed(stop: stop, slot: slot, delegation: $0)
    }.map { TourBoard.Placement(meeting: meeting, slot: slot, delegation: $0, stop: stop) }
    var candidates: [Candidate] = []
    for placement in placements where isFree(placement) { price([placement], &candidates) }
    if let solution = best(of: candidates) { return solution }
    candidates.removeAll()
    for placement in placements {
      for other in inTheWay(of: placement) { displace(other, for: placement, &candidates) }
    }
    return best(of: candidates)
  }

  // MARK: Moves

  private func isFree(_ placement: TourBoard.Placement) -> Bool {
    board.stop(slot: placement.slot, delegation: placement.delegation) < 0
  }

  /// The meeting that the delegation holds in the slot or, where there is none, all those of the day.
  private func inTheWay(of placement: TourBoard.Placement) -> [Int] {
    let occupant = board.stop(slot: placement.slot, delegation: placement.delegation)
    if occupant >= 0 { return [problem.stopMeeting[occupant]] }
    let first = problem.day(placement.slot) * problem.startCount
    return (first..<first + problem.startCount).compactMap { slot in
      let stop = board.stop(slot: slot, delegation: placement.delegation)
      return stop < 0 ? nil : problem.stopMeeting[stop]
    }
  }

  /// Prices every way for the other meeting to make room: elsewhere, or left out where it may be.
  private mutating func displace(
    _ other: Int, for placement: TourBoard.Placement, _ candidates: inout [Candidate]
  ) {
    if !problem.isRequired[other] {
      price(
        [TourBoard.Placement(meeting: other, slot: -1, delegation: -1, stop: -1), placement],
        &candidates)
    }
    for slot in 0..<problem.slotCount {
      for delegation in 0..<problem.delegationCount {
        if slot == placement.slot, delegation == placement.delegation { continue }
        for stop in problem.stopsOfMeeting[other]
        where board.isAllowed(stop: stop, slot: slot, delegation: delegation) {
          let elsewhere = TourBoard.Placement(
            meeting: other, slot: slot, delegation: delegation, stop: stop)
          if isFree(elsewhere) { price([elsewhere, placement], &candidates) }
        }
      }
    }
  }

  private mutating func price(
    _ placements: [TourBoard.Placement], _ candidates: inout [Candidate]
  ) {
    _ = board.move(placements) { change in
      candidates.append(Candidate(change: change, placements: placements))
      return false
    }
  }

  /// The first candidate, from the cheapest on, that is a schedule.
  private mutating func best(of candidates: [Candidate]) -> Solution? {
    let sorted = candidates.enumerated()
      .sorted { ($0.element.change, $0.offset) < ($1.element.change, $1.offset) }
    for (_, candidate) in sorted.prefix(FixedRest.mostLookedAt) {
      guard board.move(candidate.placements, accepts: { _ in true }) else { continue }
      let isSchedule = board.violationCount == 0
      let plan = board.plan()
      board = TourBoard(problem, weights, rest)
      if isSchedule, problem.keepsBudget(plan) {
        var solution = Solution(plan, nil, problem)
        solution.schedule = solution.schedule.withProgrammes(problem.campaign)
        return solution
      }
    }
    return nil
  }
}
