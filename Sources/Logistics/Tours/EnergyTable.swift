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
  /// By meeting: how many guests its list has at most.
  package let listSize: [Int]
  /// By meeting: whether those invited before may stay on its list beyond the least number.
  package let keepsMore: [Bool]
  /// By meeting: guests of private invitations who ride with the delegation.
  package let privateRiders: [Int]
  /// By stop: metres to its place from the base or from the nearest end of another meeting.
  package let nearestMetres: [Int]
  /// By meeting: its invitations that compete for guests with other meetings.
  package let sharedInvitations: [[Problem.Invitation]]
  /// [stop * slotCount + slot]: what the place costs, and that the meeting is held elsewhere or at another
  /// time than published; empty where there is neither.
  package let stopSlot: [Int]
  /// Changes against what is published, empty for a first plan: [m * personCount + p] who comes newly,
  /// [m * vehicleCount + v] what serves it newly, [m * guestCount + g] what inviting the guest adds.
  package let newPerson: [Int]
  package let newVehicle: [Int]
  package let guestChange: [Int]
  /// By person: what a night away adds.
  let night: [Int]
  /// By guest: what an invitation costs.
  let guestEnergy: [Int]
  private let guestCount: Int
  /// By date: what a đồng of fuel weighs.
  private let fuelPrice: [Int]

  package init(_ problem: Problem, _ weights: Weights) {
    self.weights = weights
    let disruption = weights[.disruption]
    let published = problem.published
    newPerson = published?.newPerson.map { disruption * $0 } ?? []
    newVehicle = published?.newVehicle.map { disruption * $0 } ?? []
    guestChange = published?.guest.map { disruption * $0 } ?? []
    seat = problem.representationPoints.indices.map { index in
      weights[.representation] * problem.representationPoints[index]
        + weights.price(of: .allowance) * problem.allowance[index % max(1, problem.personCount)]
    }
    night = zip(problem.nightAllowance, problem.lodging).map { allowance, lodging in
      weights.price(of: .allowance) * allowance + weights.price(of: .lodging) * lodging
    }
    let guestEnergy = problem.campaign.guests.map { guest in
      weights.price(of: .meals) * guest.mealsDong + weights.price(of: .tea) * guest.teaDong
        + weights.price(of: .guests) * (guest.dong - guest.mealsDong - guest.teaDong)
    }
    self.guestEnergy = guestEnergy
    guestCount = problem.guestCount
    fuelPrice = (0..<problem.dateCount).map(weights.fuelPrice)
    leftOut = (0..<problem.meetingCount).map {
      (problem.isRequired[$0] ? weights.violation : weights[.unscheduled] * problem.priority[$0])
        + disruption * (published?.leftOut[$0] ?? 0)
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
    let keepsMore = (0..<problem.meetingCount).map(problem.hasRoomForAllInvitedBefore)
    self.keepsMore = keepsMore
    listSize = problem.invitations.enumerated().map { m, invitations in
      invitations.reduce(0) {
        $0 + (keepsMore[m] ? problem.largestList($1) : $1.size)
      }
    }
    privateRiders = problem.invitations.map {
      $0.reduce(0) { $0 + ($1.travels && isPrivate($1) ? $1.size : 0) }
    }
    sharedInvitations = problem.invitations.map { $0.filter { !isPrivate($0) } }

    nearestMetres =
      problem.mostNights == 0 ? [] : (0..<problem.stopCount).map(problem.nearestMetres(to:))

    let slotCount = problem.slotCount
    var meetingSlot = problem.dislikePoints.map { weights[.preference] * $0 }
    var isAllowed = problem.isAllowed
    for m in 0..<problem.meetingCount {
      let own = problem.invitations[m].filter(isPrivate)
      for slot in 0..<slotCount {
        for invitation in own {
          let list = invitation.cheapest(
            in: problem, slot: slot, costs: guestEnergy, changes: guestChange,
            largest: keepsMore[m] ? problem.largestList(invitation) : 0)
          if let list {
            meetingSlot[m * slotCount + slot] += list.energy
          } else {
            for stop in problem.stopsOfMeeting[m] { isAllowed[stop * slotCount + slot] = false }
          }
        }
      }
    }
    self.meetingSlot = meetingSlot
    self.isAllowed = isAllowed
    var stopSlot = problem.hallDong.map { weights.price(of: .hall) * $0 }
    if let published {
      if stopSlot.isEmpty { stopSlot = Array(repeating: 0, count: problem.stopCount * slotCount) }
      for place in stopSlot.indices {
        stopSlot[place] +=
          disruption
          * (published.moved[place]
            + published.nobodyInvited[problem.stopMeeting[place / slotCount]])
      }
    }
    self.stopSlot = stopSlot
  }
}

extension EnergyTable {
  /// What it counts that the person comes to those of the meetings where the person was not expected.
  func newcomer(_ person: Int, to meetings: [Int], _ problem: Problem) -> Int {
    meetings.reduce(0) { $0 + newPerson[$1 * problem.personCount + person] }
  }

  /// What it costs and counts to invite the guest to the meeting.
  @inline(__always)
  func energy(ofGuest guest: Int, at meeting: Int) -> Int {
    guestEnergy[guest] + (guestChange.isEmpty ? 0 : guestChange[meeting * guestCount + guest])
  }

  /// What the vehicle costs for a day of this many metres on the date.
  func energy(of vehicle: Int, metres: Int, on date: Int, _ problem: Problem) -> Int {
    fuelPrice[date] * problem.fuelDong(vehicle, metres: metres)
      + weights.price(of: .vehicle) * problem.dongPerVehicleDay[vehicle]
  }

  /// What it counts that the vehicle serves those of the meetings that it was not to serve.
  func newcomer(vehicle: Int, to meetings: [Int], _ problem: Problem) -> Int {
    meetings.reduce(0) { $0 + newVehicle[$1 * problem.vehicleCount + vehicle] }
  }
}

extension Problem {
  /// How many guests the list may have: no more than it must, but for those invited before. Who rides
  /// along takes a seat, so of those no more than must are invited.
  func largestList(_ invitation: Invitation) -> Int {
    guard let published, !invitation.travels else { return invitation.size }
    let before = published.guests[invitation.meeting].count(where: invitation.candidates.contains)
    return max(invitation.size, min(invitation.most, before))
  }

  /// Whether every place of the meeting holds the largest lists beside the largest team.
  fileprivate func hasRoomForAllInvitedBefore(_ meeting: Int) -> Bool {
    guard published != nil else { return false }
    let guests = invitations[meeting].reduce(0) { $0 + largestList($1) }
    return stopsOfMeeting[meeting].allSatisfy {
      guests + seatsOfRole.reduce(0, +) <= capacity[stopPlace[$0]]
    }
  }
}

extension Problem.Invitation {
  /// How many guests a list has that invites no more than it must.
  package var size: Int { max(least, named.count) }

  /// The cheapest list of this invitation alone in the slot, nil where too few are free or somebody
  /// named cannot come.
  ///
  /// A guest costs what `costs` says by guest and `changes` by [m * guestCount + g]; empty they say
  /// nothing. With `keepsMore` guests beyond the least number stay as long as that costs less.
  ///
  /// Complexity: O(candidates · log candidates).
  package func cheapest(
    in problem: Problem, slot: Int, costs: [Int], changes: [Int] = [], largest: Int = 0
  ) -> (guests: [Int], energy: Int)? {
    let free = { (guest: Int) in problem.isFree(guest, for: meeting, slot) }
    guard size <= most, named.allSatisfy({ candidates.contains($0) && free($0) }) else {
      return nil
    }
    func energy(_ guest: Int) -> Int {
      (costs.isEmpty ? 0 : costs[guest])
        + (changes.isEmpty ? 0 : changes[meeting * problem.guestCount + guest])
    }
    // Among equals the cheaper one, so that lists do not change with the weights.
    let others = candidates.filter { free($0) && !named.contains($0) }
      .map { (energy: energy($0), dong: problem.guestDong[$0], guest: $0) }
      .sorted { $0 < $1 }
    var count = size - named.count
    guard others.count >= count else { return nil }
    let most = min(largest - named.count, others.count)
    while count < most, others[count].energy < 0 { count += 1 }
    let guests = named + others.prefix(count).map(\.guest)
    return (guests.sorted(), guests.reduce(0) { $0 + energy($1) })
  }
}
