import Campaign

/// The least prices of tours on one date, by plain enumeration: every list of different meetings in
/// order of beginning, each at one of its places, that a delegation can hold, with the cheapest
/// team and the cheapest vehicle.
struct DayBound {
  private let index: CampaignIndex
  private let date: CivilDate
  private let beginnings: [Beginning]
  /// By beginning: the placements the leaf leaves on this date, each with what it is worth.
  private let choices: [[PricedPlacement]]
  private let vehicles: [PricedVehicle]
  /// Whether a tour needs a vehicle.
  private let needsVehicle: Bool
  private var team: TeamPrice
  /// By position of the meeting: whether a tour of this date holds it.
  private(set) var isHeld: [Bool]

  private struct PricedPlacement {
    let placement: Placement
    /// W(preference) · points + W(disruption) · changes + guests − λ.
    let worth: Int
  }

  private struct PricedVehicle {
    let seats: Int
    let rate: Int
    /// W(cost) · day + w.
    let price: Int
    /// By position of the meeting: W(disruption) times what the vehicle counts where it serves the meeting
    /// newly; empty where changes do not count.
    let changes: [Int]
  }

  private struct Path {
    var meetings: [Int]
    var beginning: Int
    /// Where it ends.
    var place: Int
    var departs: Int
    var end: Int
    var metres: Int
    var worth: Int
    var roles: [Int]
    var riders: Int
    /// The largest team for which the rooms of all meetings leave seats.
    var seatsLeft: Int?
  }

  private let weights: TermWeights

  /// The date of the placements, which stands at `day` among the working dates, under the prices of
  /// a leaf. `isAllowed` says by position of the meeting whether the leaf lets it be held on the
  /// date. Throws where a price does not fit 64 bits.
  init(
    _ placements: DayPlacements, day: Int, isAllowed: [Bool], prices: LeafPrices,
    weights: TermWeights, index: CampaignIndex, _ published: PublishedFacts?
  ) throws(ArithmeticOverflow) {
    self.index = index
    self.weights = weights
    date = placements.date
    let campaign = index.campaign
    beginnings = placements.beginnings
    var choices: [[PricedPlacement]] = []
    for placements in placements.placements {
      var priced: [PricedPlacement] = []
      for placement in placements where isAllowed[placement.meeting] {
        var worth = try Checked.product(weights.preference, placement.points)
        worth = try Checked.sum(worth, Checked.product(weights.cost, placement.dong))
        worth = try Checked.sum(worth, Checked.product(weights.disruption, placement.changes))
        worth = try Checked.difference(worth, prices.meeting[placement.meeting])
        priced.append(PricedPlacement(placement: placement, worth: worth))
      }
      choices.append(priced)
    }
    self.choices = choices
    var vehicles: [PricedVehicle] = []
    for (position, vehicle) in campaign.vehicles.enumerated()
    where !vehicle.away.contains(where: { $0.matchesDate(placements.date) }) {
      var changes: [Int] = []
      if let published, weights.disruption > 0 {
        for meeting in campaign.meetings {
          changes.append(
            try Checked.product(
              weights.disruption, published.newVehicle(vehicle.id, at: meeting.id)))
        }
      }
      vehicles.append(
        PricedVehicle(
          seats: vehicle.seats, rate: vehicle.dongPerKilometre,
          price: try Checked.sum(
            Checked.product(weights.cost, vehicle.dongPerDay), prices.vehicleDay[day][position]),
          changes: changes))
    }
    self.vehicles = vehicles
    needsVehicle = campaign.rules.isOn(.vehicle) && !campaign.vehicles.isEmpty
    team = try TeamPrice(
      placements.date, day: day, prices: prices, weights: weights, index: index, published)
    isHeld = Array(repeating: false, count: campaign.meetings.count)
  }

  /// The values below 0 of the least different tours of the class, as many as it has delegations
  /// at most, in increasing order.
  mutating func least(of group: DelegationClass) throws(ArithmeticOverflow) -> [Int] {
    var best: [Int] = []
    for beginning in beginnings.indices {
      for choice in choices[beginning] where mayHold(group, choice.placement, beginning) {
        let placement = choice.placement
        let drive = wayOut(to: placement)
        let departs = placement.start - drive.minutes
        if index.campaign.rules.isOn(.travel), !index.hasNights,
          departs < index.campaign.rules.leaveAfter.minutes
        {
          continue
        }
        let path = Path(
          meetings: [placement.meeting], beginning: beginning, place: placement.endPlace,
          departs: departs, end: placement.end, metres: drive.metres + placement.metres,
          worth: choice.worth,
          roles: placement.roles, riders: placement.riders, seatsLeft: placement.seatsLeft)
        try visit(path, group, &best)
      }
    }
    return best
  }

  /// The way to the first meeting. Where nights may be spent on the way it is not known where it begins:
  /// then it takes no time, and as many metres as from the base or from the nearest place at which
  /// another meeting may end.
  private func wayOut(to placement: Placement) -> (minutes: Int, metres: Int) {
    let drive = index.drive(from: index.base, to: placement.place)
    guard index.hasNights else { return drive }
    var least = drive.metres
    for (number, meeting) in index.campaign.meetings.enumerated() where number != placement.meeting
    {
      for end in meeting.site?.places ?? meeting.places {
        guard let place = index.places[end] else { continue }
        least = min(least, index.drive(from: place, to: placement.place).metres)
      }
    }
    return (0, least)
  }

  /// Whether delegations of the class may hold the meeting and are there in all sessions that it takes.
  private func mayHold(
    _ group: DelegationClass, _ placement: Placement, _ beginning: Int
  ) -> Bool {
    if !group.mayHold[placement.meeting] { return false }
    let away = group.delegation.away
    if away.isEmpty { return true }
    let first = index.campaign.sessions[beginnings[beginning].session]
    let meeting = index.campaign.meetings[placement.meeting]
    let sessions = index.campaign.sessions(of: meeting, from: first.id) ?? [first]
    return !sessions.contains { session in
      away.contains { $0.matches(date, session.id) }
    }
  }

  /// Counts the tour that ends here, then every longer one.
  private mutating func visit(
    _ path: Path, _ group: DelegationClass, _ best: inout [Int]
  ) throws(ArithmeticOverflow) {
    if let price = try price(of: path) {
      if price < 0 {
        best.insert(price, at: best.firstIndex { $0 > price } ?? best.count)
        if best.count > group.count { best.removeLast() }
      }
      for meeting in path.meetings { isHeld[meeting] = true }
    }
    let rules = index.campaign.rules
    if rules.isOn(.load), let most = rules.mostMeetings, path.meetings.count >= most { return }
    for beginning in beginnings.indices.dropFirst(path.beginning + 1) {
      for choice in choices[beginning] where mayHold(group, choice.placement, beginning) {
        let placement = choice.placement
        let drive = index.drive(from: path.place, to: placement.place)
        let needed = index.campaign.rules.isOn(.travel) ? max(0, drive.minutes) : 0
        guard placement.start - path.end >= needed, !path.meetings.contains(placement.meeting)
        else { continue }
        var longer = path
        longer.meetings.append(placement.meeting)
        longer.beginning = beginning
        longer.place = placement.endPlace
        longer.end = placement.end
        longer.metres += drive.metres + placement.metres
        longer.worth = try Checked.sum(path.worth, choice.worth)
        if placement.roles != path.roles {
          longer.roles = (path.roles + placement.roles).eachOnce.sorted()
        }
        longer.riders = max(path.riders, placement.riders)
        longer.seatsLeft = [path.seatsLeft, placement.seatsLeft].compactMap(\.self).min()
        try visit(longer, group, &best)
      }
    }
  }

  /// Team, vehicle and meetings of the tour; nil where it is none: back too late, or without team
  /// or vehicle.
  private mutating func price(of path: Path) throws(ArithmeticOverflow) -> Int? {
    let back =
      index.hasNights ? (minutes: 0, metres: 0) : index.drive(from: path.place, to: index.base)
    let returns = path.end + back.minutes
    if index.campaign.rules.isOn(.travel), !index.hasNights,
      returns > index.campaign.rules.backBy.minutes
    {
      return nil
    }
    var size = 0
    for role in path.roles { size = try Checked.sum(size, index.campaign.roles[role].count) }
    if let seatsLeft = path.seatsLeft, size > seatsLeft { return nil }
    let touched = index.touchedSessions(departs: path.departs, returns: returns)
    guard let expected = try team.least(roles: path.roles, touched: touched, meetings: []),
      let vehicle = try cheapestVehicle(path, team: size, metres: path.metres + back.metres)
    else { return nil }
    let price = try Checked.sum(Checked.sum(expected, vehicle), path.worth)
    // Newcomers only raise the price, and one that is not below 0 counts no further.
    guard price < 0,
      let whole = try team.least(roles: path.roles, touched: touched, meetings: path.meetings)
    else { return price }
    return try Checked.sum(Checked.sum(whole, vehicle), path.worth)
  }

  private func cheapestVehicle(
    _ path: Path, team: Int, metres: Int
  ) throws(ArithmeticOverflow) -> Int? {
    guard needsVehicle else { return 0 }
    let seats =
      index.campaign.rules.mostVehicles > 1 ? 0 : try Checked.sum(path.riders, team)
    var best: Int?
    for vehicle in vehicles where vehicle.seats >= seats {
      let drive = try Checked.drivingDong(rate: vehicle.rate, metres: metres)
      var price = try Checked.sum(Checked.product(weights.cost, drive), vehicle.price)
      if !vehicle.changes.isEmpty {
        for meeting in path.meetings { price = try Checked.sum(price, vehicle.changes[meeting]) }
      }
      best = min(best ?? price, price)
    }
    return best
  }
}
