internal import Campaign

/// A problem under weights: what every elementary choice costs in the one number that a search or
/// a bound adds up.
package struct EnergyTable: Sendable {
  package let weights: Weights
  /// [r * personCount + p]: filling a seat of the role, without balance.
  package let seat: [Int]
  /// [m * slotCount + slot]: dislikes, and guests whom no other meeting can want.
  package let meetingSlot: [Int]
  /// [stop * slotCount + slot]: what the problem allows and the guests make possible.
  package let isAllowed: [Bool]
  /// By meeting: leaving it out.
  package let leftOut: [Int]
  /// By meeting: how many guests its list has.
  package let listSize: [Int]
  /// By meeting: guests of private invitations who ride with the delegation.
  package let privateRiders: [Int]
  /// By stop: metres to its place from the base or from the nearest end of another meeting.
  package let nearestMetres: [Int]
  /// By meeting: its invitations that compete for guests with other meetings.
  package let sharedInvitations: [[Problem.Invitation]]

  package init(_ problem: Problem, _ weights: Weights) {
    self.weights = weights
    let cost = weights[.cost]
    seat = problem.representationPoints.indices.map { index in
      weights[.representation] * problem.representationPoints[index]
        + cost * problem.allowance[index % max(1, problem.personCount)]
    }
    leftOut = (0..<problem.meetingCount).map {
      problem.isRequired[$0] ? weights.violation : weights[.unscheduled] * problem.priority[$0]
    }
    // An invitation is private when nobody else can want its candidates.
    var wanted = Array(repeating: 0, count: problem.guestCount)
    for invitation in problem.invitations.joined() {
      for guest in invitation.candidates { wanted[guest] += 1 }
    }
    let isPrivate: (Problem.Invitation) -> Bool = { invitation in
      invitation.candidates.allSatisfy { wanted[$0] == 1 && problem.mostInvitations[$0] >= 1 }
        && invitation.named.allSatisfy(invitation.candidates.contains)
    }
    listSize = problem.invitations.map { $0.reduce(0) { $0 + $1.size } }
    privateRiders = problem.invitations.map {
      $0.reduce(0) { $0 + ($1.travels && isPrivate($1) ? $1.size : 0) }
    }
    sharedInvitations = problem.invitations.map { $0.filter { !isPrivate($0) } }

    nearestMetres =
      problem.mostNights == 0
      ? []
      : (0..<problem.stopCount).map { stop in
        let place = problem.stopPlace[stop]
        return (0..<problem.stopCount).reduce(
          problem.metres[problem.basePlace * problem.placeCount + place]
        ) { least, other in
          problem.stopMeeting[other] == problem.stopMeeting[stop]
            ? least
            : min(least, problem.metres[problem.stopEndPlace[other] * problem.placeCount + place])
        }
      }

    let slotCount = problem.slotCount
    var meetingSlot = problem.dislikePoints.map { weights[.preference] * $0 }
    var isAllowed = problem.isAllowed
    for m in 0..<problem.meetingCount {
      let own = problem.invitations[m].filter(isPrivate)
      for slot in 0..<slotCount {
        for invitation in own {
          if let list = invitation.cheapest(in: problem, slot: slot) {
            meetingSlot[m * slotCount + slot] += cost * list.dong
          } else {
            for stop in problem.stopsOfMeeting[m] { isAllowed[stop * slotCount + slot] = false }
          }
        }
      }
    }
    self.meetingSlot = meetingSlot
    self.isAllowed = isAllowed
  }
}

extension Problem.Invitation {
  /// How many guests a list has that invites no more than it must.
  package var size: Int { max(least, named.count) }

  /// The cheapest list of this invitation alone in the slot, nil where too few are free or somebody
  /// named cannot come.
  ///
  /// Complexity: O(candidates · log candidates).
  package func cheapest(in problem: Problem, slot: Int) -> (guests: [Int], dong: Int)? {
    let free = { (guest: Int) in problem.isFree(guest, for: meeting, slot) }
    guard size <= most, named.allSatisfy({ candidates.contains($0) && free($0) }) else {
      return nil
    }
    let others = candidates.filter { free($0) && !named.contains($0) }
      .sorted { (problem.guestDong[$0], $0) < (problem.guestDong[$1], $1) }
    guard others.count >= size - named.count else { return nil }
    let guests = named + others.prefix(size - named.count)
    return (guests.sorted(), guests.reduce(0) { $0 + problem.guestDong[$1] })
  }
}
