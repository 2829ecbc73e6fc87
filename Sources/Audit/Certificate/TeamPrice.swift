import Campaign

/// What the cheapest team of a tour costs on one date under the prices of a leaf.
///
/// It depends only on the tour's roles and the sessions it touches, so each combination is computed
/// once a date, unless newcomers count because the campaign is rescheduled.
struct TeamPrice {
  private let index: CampaignIndex
  private let date: CivilDate
  /// What each person costs on top of what the rank costs, by position.
  private let onTop: [Int]
  private let weights: TermWeights
  /// By meeting and person, positions: W(disruption) times what the person counts as a newcomer there; nil
  /// for a meeting at which nobody does, empty where changes do not count.
  private let newcomers: [[Int]?]
  private var known: [Key: Int?] = [:]
  private var candidates: [Key: [Candidate]] = [:]

  /// Prices of the people who may be in a team on the date, which stands at `day` among the working
  /// dates. Throws where a price does not fit 64 bits.
  init(
    _ date: CivilDate, day: Int, prices: LeafPrices, weights: TermWeights, index: CampaignIndex,
    _ published: PublishedFacts?
  ) throws(ArithmeticOverflow) {
    self.index = index
    self.date = date
    self.weights = weights
    let campaign = index.campaign
    var newcomers: [[Int]?] = []
    if let published, weights.disruption > 0 {
      for meeting in campaign.meetings {
        guard published.entry(meeting.id)?.team != nil else {
          newcomers.append(nil)
          continue
        }
        var points: [Int] = []
        for person in campaign.people {
          points.append(
            try Checked.product(
              weights.disruption, published.newcomer(person, to: meeting.id)))
        }
        newcomers.append(points)
      }
    }
    self.newcomers = newcomers
    let leaders = Set(index.leadersPresent(on: date).map(\.id))
    var onTop: [Int] = Array(repeating: 0, count: campaign.people.count)
    // Without rule `person` somebody may be in two teams of a date, which prices by the team would
    // count twice.
    if campaign.rules.isOn(.person) {
      for (position, person) in campaign.people.enumerated() {
        var price = try Checked.sum(
          prices.balance[position], prices.personDay[day][position])
        if campaign.rules.isOn(.duty), leaders.contains(person.id) {
          price = try Checked.sum(price, prices.dutyDay[day])
        }
        onTop[position] = price
      }
    }
    self.onTop = onTop
  }

  /// The least price of a team with these roles (positions, each once) that is out while these
  /// sessions (positions) are touched, and serves these meetings (positions); nil where somebody is
  /// missing. Where somebody would be the cheapest for several places, all of these but one take the
  /// next cheapest (rule `person`); that one may be counted for several, which only lowers the price.
  mutating func least(
    roles: [Int], touched: [Int], meetings: [Int]
  ) throws(ArithmeticOverflow) -> Int? {
    // Who comes newly depends on the meetings; where nobody counts as new, the price does not.
    let counting = newcomers.isEmpty ? [] : meetings.compactMap { newcomers[$0] }
    guard counting.isEmpty else { return try sum(roles, touched, counting) }
    let key = Key(roles: roles, touched: touched)
    if let price = known[key] { return price }
    let price = try sum(roles, touched, [])
    known[key] = .some(price)
    return price
  }

  /// The least prices of all places together, with what newcomers count at the tour's meetings.
  private mutating func sum(
    _ roles: [Int], _ touched: [Int], _ newcomers: [[Int]]
  ) throws(ArithmeticOverflow) -> Int? {
    let rules = index.campaign.rules
    var sum = 0
    var places: [Place] = []
    for position in roles where index.campaign.roles[position].count > 0 {
      let role = index.campaign.roles[position]
      var (anyone, leading): (Place?, Place?) = (nil, nil)
      for candidate in try candidates(position, touched) {
        var price = candidate.price
        for points in newcomers { price = try Checked.sum(price, points[candidate.position]) }
        anyone = Place(anyone, or: candidate.position, price)
        if candidate.leads { leading = Place(leading, or: candidate.position, price) }
      }
      let needsLeading = role.callsUnit && rules.isOn(.standIn) && !rules.specialistsMayRepresent
      guard let anyone, let first = needsLeading ? leading : anyone else { return nil }
      sum = try Checked.sum(sum, first.price)
      sum = try Checked.sum(sum, Checked.product(role.count - 1, anyone.price))
      places += [first] + Array(repeating: anyone, count: role.count - 1)
    }
    return rules.isOn(.person) ? try apart(places, sum) : sum
  }

  /// The sum where nobody is the cheapest in two places; nil where a place has nobody else.
  private func apart(_ places: [Place], _ sum: Int) throws(ArithmeticOverflow) -> Int? {
    var sum = sum
    for person in Set(places.map(\.person)).sorted() {
      let shared = places.filter { $0.person == person }
      // The one that would pay most for the next cheapest keeps the person.
      let alone = shared.count { $0.next == nil }
      if alone > 1 { return nil }
      var extras: [Int] = []
      for place in shared {
        if let next = place.next { extras.append(next - place.price) }
      }
      extras.sort()
      if alone == 0 { extras.removeLast() }
      for extra in extras { sum = try Checked.sum(sum, extra) }
    }
    return sum
  }

  /// Who is the cheapest in a place, and what the next cheapest costs.
  private struct Place {
    var person: Int
    var price: Int
    var next: Int?

    /// The place with one more who may have it.
    init(_ place: Place?, or person: Int, _ price: Int) {
      guard let place else {
        (self.person, self.price) = (person, price)
        return
      }
      self = place
      if price < place.price {
        (self.person, self.price, next) = (person, price, place.price)
      } else {
        next = min(next ?? price, price)
      }
    }
  }

  /// Everybody who may fill a place of the role while the sessions are touched.
  private mutating func candidates(
    _ role: Int, _ touched: [Int]
  ) throws(ArithmeticOverflow) -> [Candidate] {
    let key = Key(roles: [role], touched: touched)
    if let list = candidates[key] { return list }
    let campaign = index.campaign
    let sessions = touched.map { campaign.sessions[$0].id }
    var list: [Candidate] = []
    for (position, person) in campaign.people.enumerated()
    where campaign.roles[role].isQualified(person) {
      let isAway =
        campaign.rules.isOn(.person)
        && sessions.contains { session in person.away.contains { $0.matches(date, session) } }
      if isAway { continue }
      let points = campaign.roles[role].representationPoints(
        of: person.rank, table: campaign.costs)
      var price = try Checked.product(weights.representation, points)
      price = try Checked.sum(
        price,
        Checked.product(
          weights.cost, campaign.costs.leastDay(of: person.rank, nights: index.hasNights)))
      price = try Checked.sum(price, onTop[position])
      list.append(Candidate(position: position, price: price, leads: person.rank != .specialist))
    }
    candidates[key] = list
    return list
  }

  private struct Candidate {
    let position: Int
    let price: Int
    /// Whether the person may represent a unit that is called for.
    let leads: Bool
  }

  private struct Key: Hashable {
    let roles: [Int]
    let touched: [Int]
  }
}
